"""Comparing the quotes of a library: those that are new with those they may render the same utterance as."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection

from tui.library.beside import IN_ONE, ONCE, Comparing
from tui.library.library import Library
from tui.library.told import told_pairs
from tui.linking.quote_tracks import Ranked, component, tracks
from tui.linking.tracks.values import Place

AT_ONCE = 25
"""Articles whose quotes are compared in one change of the library."""
BY_HAND = "wordings by hand"
"""The fact that holds what a person had told of quotes when they were compared last."""
SPARE = 20_000
"""So many keys of quotes that are gone may stay."""

# By date: what is compared with each other is remembered then.
_DUE = "SELECT d.article FROM wordings_due d LEFT JOIN articles a ON a.id = d.article ORDER BY published, d.article"
Pairs = set[tuple[int, int]]


def compare(
    library: Library, most: int | None = None, *, at_once: int = AT_ONCE, goes_on: Callable[[], bool] = lambda: True
) -> int:
    """Find out which quotes render one utterance, of those nobody has compared yet; how many articles had some.

    `most`: of so many articles at most; the others stay to be compared. `at_once` of them are compared in one change of
    the library, and after each `goes_on` is asked whether to, which may take its time. What a person has joined or
    parted since the last time is heeded. Not for an event loop; raises `LibraryError`.
    """
    told = told_pairs(library, library.corrections.followed("quote"))
    if not _heed(library, told) and not library.wordings.are_due():
        return 0
    comparing = Comparing(library, {place for one, other, _ in told for place in (one, other)})
    due = [id_ for (id_,) in library.file.rows(_DUE)][:most]
    for at in range(0, len(due), at_once):
        with library.change():
            comparing.put(due[at : at + at_once])
            _sort_out(library, _by_hand(library, told))
        if not goes_on():
            return at + at_once
    with library.change():
        _sort_out(library, _by_hand(library, told))
        _sweep(library)
    return len(due)


def _sort_out(library: Library, by_hand: tuple[Pairs, Pairs]) -> None:
    """Make the tracks of all loose renderings anew, with all that they have to do with; inside a change."""
    file, (same, apart) = library.file, by_hand
    put = file.connection.executemany
    put(f"INSERT INTO wording_pairs VALUES (?, ?, 0) {ONCE}", [p for a, b in same for p in ((a, b), (b, a))])
    loose = {id_ for (id_,) in file.rows("SELECT wording FROM wordings_loose")}
    loose |= {id_ for pair in same | apart for id_ in pair}
    pairs: dict[int, dict[int, float]] = {}
    coming = loose
    while coming:
        pairs.update(_pairs_of(library, coming))
        coming = {other for id_ in coming for other in pairs[id_]} - pairs.keys()
    while loose:
        members = component(loose.pop(), pairs)
        loose -= members
        ranked = [Ranked(*row) for id_ in members for row in file.rows(_RANKED, (id_,))]
        for track in tracks(ranked, pairs, same, apart):
            lead = track[0] if len(track) > 1 else None
            if lead is None:
                put("UPDATE wordings SET track = NULL WHERE id = ? AND track IS NOT NULL", [(id_,) for id_ in track])
            else:
                put(_LEAD, [(lead, id_, lead) for id_ in track])
    file.execute("DELETE FROM wordings_loose", ())


def _pairs_of(library: Library, ids: Collection[int]) -> dict[int, dict[int, float]]:
    """What each of some renderings is like, and how much."""
    found: dict[int, dict[int, float]] = {id_: {} for id_ in ids}
    some = sorted(ids)
    for at in range(0, len(some), IN_ONE):
        part = some[at : at + IN_ONE]
        query = f"SELECT one, other, likeness FROM wording_pairs WHERE one IN ({', '.join('?' * len(part))})"
        for one, other, how in library.file.rows(query, tuple(part)):
            found[one][other] = how
    return found


_LEAD = "UPDATE wordings SET track = ? WHERE id = ? AND (track IS NULL OR track <> ?)"
_RANKED = "SELECT weight, coalesce(day, 9999999), id FROM wordings WHERE id = ?"


def _heed(library: Library, told: set[tuple[Place, Place, bool]]) -> bool:
    """Have the articles compared anew of whose quotes something was told, or taken back; whether anything was."""
    before = {tuple(each) for each in json.loads(library.fact(BY_HAND) or "[]")}
    now = {(*one, *other, same) for one, other, same in told}
    if now == before:
        return False
    articles = {(article,) for one, _, other, _, _ in now ^ before for article in (one, other)}
    with library.change():
        library.file.connection.executemany(f"INSERT INTO wordings_due VALUES (?) {ONCE}", articles)
        library.remember(BY_HAND, json.dumps(sorted(now)))
    return True


def _by_hand(library: Library, told: set[tuple[Place, Place, bool]]) -> tuple[Pairs, Pairs]:
    """The renderings that a person has joined and those that they have parted."""
    pairs: dict[bool, Pairs] = {True: set(), False: set()}
    for *places, same in told:
        found = [library.file.rows("SELECT id FROM wordings WHERE article = ? AND nth = ?", place) for place in places]
        if all(found):
            pairs[same].add((found[0][0][0], found[1][0][0]))
    return pairs[True], pairs[False]


def _sweep(library: Library) -> None:
    """Throw away the keys of quotes that are gone, once they are many."""
    ((last,),) = library.file.rows("SELECT coalesce(max(id), 0) FROM wordings")
    swept = int(library.fact("wordings swept up to") or 0)
    gone = last - swept - library.file.count(f"wordings WHERE id > {swept}")
    if gone > SPARE:
        library.file.execute("DELETE FROM wording_keys WHERE wording NOT IN (SELECT id FROM wordings)", ())
        library.remember("wordings swept up to", last)
