"""Proposals in time, read from a library article by article."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from tui.library.database import LibraryError, is_damage
from tui.library.library import Library
from tui.linking.tracks.lanes import Lane, Report, in_time, lane, report
from tui.linking.tracks.values import Place

Found = dict[str, list[Report]]
"""Reports by the track they are of."""


def read(library: Library, wanted: Collection[tuple[int, int]] | None = None) -> list[Lane]:
    """All proposals in time, or those of whose reports one is `wanted`; what is not followed yet is left out.

    Not for an event loop; raises `LibraryError`. What is damaged is left out.
    """
    found: Found = {}
    for track, each in reports(library):
        found.setdefault(track, []).append(each)
    return lanes(library, found, wanted)


def reports(library: Library) -> Iterator[tuple[str, Report]]:
    """Every proposal of the library with its track, article by article; raises `LibraryError`."""
    side = cache(library.tracks.side)
    of: dict[int, dict[int, str]] = {}
    for article, nth, track in library.file.rows(
        "SELECT m.article, nth, track FROM track_members m JOIN articles a ON a.id = m.article WHERE track IS NOT NULL "
        "ORDER BY place, a.id, nth"
    ):
        of.setdefault(article, {})[nth] = track
    for id_, tracks in of.items():
        try:
            proposals, listed = library.proposals_of(id_), library.tracks.listed(id_)
        except LibraryError as error:
            if not is_damage(error):
                raise
            continue
        shelved = library.shelved(id_)
        day = shelved.published[:10] if shelved.published else None
        for nth, proposal in enumerate(proposals):
            if nth in tracks and proposal.spans:
                yield tracks[nth], report(Place(id_, nth), day, shelved.name, proposal, listed, side)


def lanes(library: Library, found: Found, wanted: Collection[tuple[int, int]] | None = None) -> list[Lane]:
    """The lanes of reports that were read, in order of time; `wanted` as in `read`. Raises `LibraryError`."""
    labels = {row.id: row.label for row in library.tracks.all()}
    return in_time(
        lane(track, labels.get(track) or there[0].label, there)
        for track, there in found.items()
        if wanted is None or any(each.place in wanted for each in there)
    )
