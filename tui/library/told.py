"""Which proposals and quotes a person has joined and parted: where those stand in the library now."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.articles.article import Span
from tui.linking.tracks.values import Place, Told

if TYPE_CHECKING:
    from tui.library.corrections.values import Correction, Target
    from tui.library.library import Library
    from tui.library.own_work.attaching import Placed

TOLD = "tracks told"
"""The fact that holds what a person had joined and parted when tracks were made last."""


def told_of(library: Library) -> Told:
    """What a person knows of proposals; tracks that it changes since the last time are of nothing, to be followed anew.

    Raises `LibraryError`.
    """
    corrections = library.corrections.followed("proposal")
    before = {tuple(each) for each in json.loads(library.fact(TOLD) or "[]")}
    if not corrections and not before:
        return Told()
    pairs = {(*one, *other, same) for one, other, same in told_pairs(library, corrections)}
    if pairs != before:
        with library.change():
            for *places, _ in pairs ^ before:
                for article, nth in (places[:2], places[2:]):
                    _let_go(library, library.tracks.of(article, nth))
            library.remember(TOLD, json.dumps(sorted(pairs)))
    found = [(Place(*each[:2]), Place(*each[2:4]), each[4]) for each in sorted(pairs)]
    same, apart = (
        frozenset((one, other) for one, other, is_same in found if is_same is kind) for kind in (True, False)
    )
    return Told(same, apart)


def _let_go(library: Library, track: str | None) -> None:
    """Have the members of a track be of none."""
    if track:
        library.file.execute("UPDATE track_members SET track = NULL WHERE track = ?", (track,))
        library.file.execute("DELETE FROM track_keys WHERE track = ?", (track,))
        library.file.execute("DELETE FROM tracks WHERE id = ?", (track,))


def told_pairs(library: Library, corrections: list[Correction]) -> set[tuple[Place, Place, bool]]:
    """Two proposals, or two quotes, and whether they are one; what was told last of two holds."""
    from tui.library.corrections.values import Followed

    found: dict[tuple[Place, Place], bool] = {}
    for each in corrections:
        assert isinstance(each.change, Followed)
        one, other = standing(library, each, each.target), standing(library, each.change, each.target)
        if one and other and one != other:
            found[min(one, other), max(one, other)] = each.change.same
    return {(one, other, same) for (one, other), same in found.items()}


def standing(library: Library, kept: Placed, kind: Target = "proposal") -> Place | None:
    """Where a finding that a person told of stands in the newest version of its article; ``None`` where nowhere."""
    from tui.library.corrections.placing import nearest
    from tui.library.own_work.attaching import located

    id_ = library.holding(kept.text_sha256, older=True)
    while id_ is not None and (newer := library.file.row("SELECT replaced_by FROM articles WHERE id = ?", (id_,))[0]):
        id_ = newer
    if id_ is None:
        return None
    spans = located(kept, library.article(id_))
    rows = library.file.rows(f"SELECT spans FROM {kind}s WHERE article = ? ORDER BY nth", (id_,))
    nth = nearest(spans, [[Span(*span) for span in json.loads(each)] for (each,) in rows]) if spans else None
    return None if nth is None else Place(id_, nth)
