"""Comparing the quotes of a library: those that are new with those they may render the same utterance as."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from tui.library.library import Library
from tui.library.rows import given, joined, kept, kept_or_none
from tui.library.told import told_pairs
from tui.library.wordings import day_of
from tui.linking.naming import naming
from tui.linking.quote_tracks import Ranked, component, tracks
from tui.linking.renderings import DAYS, LEAST_FAR, Rendering, likeness
from tui.linking.tracks.values import Place
from tui.linking.wordings import Wording

AT_ONCE = 25
"""Articles whose quotes are compared in one change of the library."""
OF_A_KEY = 60
"""Renderings that share a key; one that more have tells little, and of those so many are looked at."""
FEW_KEYS = 3
"""Of a rendering with more keys than these two must be shared, unless the other one is short."""
COMPARED = 40
"""Renderings that are compared of those that share keys: those that share most."""
REMEMBERED = 8_000
"""Renderings whose words are kept in memory."""
BY_HAND = "wordings by hand"
"""The fact that holds what a person had told of quotes when they were compared last."""
ONCE = "ON CONFLICT DO NOTHING"
"""What is there already stays."""
SPARE = 20_000
"""So many keys of quotes that are gone may stay."""

# By date: what is compared with each other is remembered then.
_DUE = "SELECT d.article FROM wordings_due d LEFT JOIN articles a ON a.id = d.article ORDER BY published, d.article"
_SPEAKERS = (
    "SELECT p.name, s.id, s.kind FROM people p JOIN links l ON l.name = p.name AND l.role = coalesce(p.role, '') "
    "JOIN persons s ON s.id = l.person WHERE p.article = ? AND p.quotes > 0"
)
_QUOTES = "SELECT nth, speaker, spans FROM quotes WHERE article = ?"
_ONE = (
    "SELECT w.article, w.speaker, w.day, q.spans, t.text FROM wordings w "
    "JOIN quotes q ON q.article = w.article AND q.nth = w.nth JOIN texts t ON t.article = w.article WHERE w.id = ?"
)
Pairs = set[tuple[int, int]]


def compare(library: Library, most: int | None = None) -> int:
    """Find out which quotes render one utterance, of those nobody has compared yet; how many articles had some.

    Where `most` articles at most are named, the others stay for the next time.
    What a person has joined or parted since the last time is heeded. Not for an event loop; raises `LibraryError`.
    """
    told = told_pairs(library, library.corrections.followed("quote"))
    if not _heed(library, told) and not library.wordings.are_due():
        return 0
    comparing, done = Comparing(library), 0
    while due := [id_ for (id_,) in library.file.rows(_DUE)][: None if most is None else max(0, most - done)]:
        for at in range(0, len(due), AT_ONCE):
            with library.change():
                comparing.put(due[at : at + AT_ONCE])
                _sort_out(library, _by_hand(library, told))
        done += len(due)
    with library.change():
        _sort_out(library, _by_hand(library, told))
        _sweep(library)
    return done


class Comparing:
    """Puts quotes beside those that may be like them."""

    def __init__(self, library: Library):
        self._file = library.file
        self._remembered: dict[int, Rendering] = {}

    def put(self, articles: Sequence[int]) -> None:
        """Compare the quotes of these articles, inside a change; what they were like before is forgotten."""
        marks = ", ".join("?" * len(articles))
        for statement in ("DELETE FROM wordings WHERE article IN", "DELETE FROM wordings_due WHERE article IN"):
            self._file.execute(f"{statement} ({marks})", tuple(articles))
        new = [each for article in articles for each in self._kept(article)]
        put = self._file.connection.executemany
        put(f"INSERT INTO wording_keys VALUES (?, ?) {ONCE}", [(key, e.id) for e in new for key in e.wording.keys])
        put(f"INSERT INTO wordings_loose VALUES (?) {ONCE}", [(each.id,) for each in new])
        seen: set[tuple[int, int]] = set()
        pairs: list[tuple[int, int, float]] = []
        for each in new:
            for other in self._near(each):
                pair = (each.id, other) if each.id < other else (other, each.id)
                if pair not in seen:
                    seen.add(pair)
                    if how := likeness(each, self._rendering(other)):
                        pairs += ((each.id, other, how), (other, each.id, how))
        put(f"INSERT INTO wording_pairs VALUES (?, ?, ?) {ONCE}", pairs)

    def _kept(self, article: int) -> Iterator[Rendering]:
        """The quotes of an article, each with a row of its own now."""
        rows = self._file.rows(
            "SELECT text, published FROM texts JOIN articles ON id = article WHERE article = ?", (article,)
        )
        if not rows:
            return
        text, day = given(rows[0][0]), day_of(given(rows[0][1]))
        listed = {given(name): None if kind in ("unnamed", "undecided") else f"#{id_}"
                  for name, id_, kind in self._file.rows(_SPEAKERS, (article,))}  # fmt: skip
        for nth, name, spans in self._file.rows(_QUOTES, (article,)):
            name = given(name)
            speaker = listed[name] if name in listed else _named(name)
            wording = Wording(joined(spans, text)[1])
            values = article, nth, kept_or_none(speaker), day, wording.weight
            insert = "INSERT INTO wordings (article, nth, speaker, day, weight) VALUES (?, ?, ?, ?, ?) RETURNING id"
            yield self._remember(Rendering(self._file.rows(insert, values)[0][0], article, speaker, day, wording))

    def _near(self, each: Rendering) -> set[int]:
        """Renderings that may be of the same utterance: by words side by side, by speaker and day."""
        keyed = [self._having(key) for key in each.wording.keys]
        rare = [ids for ids in keyed if len(ids) < OF_A_KEY]
        shared = Counter(id_ for ids in (rare if 2 * len(rare) >= len(keyed) else keyed) for id_ in ids)
        shared.pop(each.id, None)
        near = self._able(each, shared)
        if each.day is not None and each.speaker is not None:
            rows = self._file.rows(
                "SELECT id FROM wordings WHERE speaker = ? AND day BETWEEN ? AND ? AND id <> ?",
                (kept(each.speaker), each.day - DAYS, each.day + DAYS, each.id),
            )
            near.update(id_ for (id_,) in rows)
        return near

    def _having(self, key: int) -> list[int]:
        ask = self._file.connection.execute  # so often that what `rows` does besides would be felt
        return [id_ for (id_,) in ask(f"SELECT wording FROM wording_keys WHERE key = ? LIMIT {OF_A_KEY}", (key,))]

    def _able(self, each: Rendering, shared: Counter[int]) -> set[int]:
        """Of renderings that share keys those that may be like it, by whom and when they are said."""
        near: list[tuple[int, float, int]] = []
        ids = list(shared)
        for at in range(0, len(ids), 400):
            some = ids[at : at + 400]
            marks = ", ".join("?" * len(some))
            query = f"SELECT id, speaker, day, weight FROM wordings WHERE id IN ({marks})"
            for id_, speaker, day, weight in self._file.rows(query, tuple(some)):
                if shared[id_] < 2 and len(each.wording.keys) > FEW_KEYS and weight > LEAST_FAR:
                    continue
                far = day is None or each.day is None or abs(day - each.day) > DAYS
                if each.speaker is not None and speaker is not None and given(speaker) != each.speaker:
                    continue
                if not far or min(weight, each.wording.weight) >= LEAST_FAR:
                    near.append((shared[id_], weight, id_))
        near.sort(reverse=True)
        return {id_ for _, _, id_ in near[:COMPARED]}

    def _rendering(self, id_: int) -> Rendering:
        found = self._remembered.get(id_)
        if found is None:
            article, speaker, day, spans, text = self._file.row(_ONE, (id_,))
            found = self._remember(Rendering(id_, article, given(speaker), day, Wording(joined(spans, given(text))[1])))
        return found

    def _remember(self, each: Rendering) -> Rendering:
        self._remembered[each.id] = each
        if len(self._remembered) > REMEMBERED:
            del self._remembered[next(iter(self._remembered))]
        return each


def _named(name: str | None) -> str | None:
    """A speaker whom an article lists nowhere: by name, unless it is only a description."""
    return name if name and naming(name).kind != "unnamed" else None


def _sort_out(library: Library, by_hand: tuple[Pairs, Pairs]) -> None:
    """Make the tracks of all loose renderings anew, with all that they have to do with; inside a change."""
    file, (same, apart) = library.file, by_hand
    put = file.connection.executemany
    put(f"INSERT INTO wording_pairs VALUES (?, ?, 0) {ONCE}", [p for a, b in same for p in ((a, b), (b, a))])
    loose = {id_ for (id_,) in file.rows("SELECT wording FROM wordings_loose")}
    pairs: dict[int, dict[int, float]] = {}
    coming = loose
    while coming:
        for id_ in coming:
            pairs[id_] = dict(file.rows("SELECT other, likeness FROM wording_pairs WHERE one = ?", (id_,)))
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
