"""Which reports are of one proposal, told by hand: one is parted from a track, another one joined."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.display import safe_line
from tui.library.database import LibraryError
from tui.linking.tracks.values import Place, Track
from tui.reader.parts.desk import Desk

if TYPE_CHECKING:
    from tui.library.own_work.store import OwnWork

OFFERED = 2_000
"""Proposals that are offered as one types."""
_NUMBER = re.compile(r"(\d+)\.(\d+)\b", re.ASCII)


class Joining:
    """Keeps what is told as a correction, and follows the proposals anew."""

    def __init__(self, desk: Desk, renewed: Callable[[int], None]) -> None:
        self._desk = desk
        self._renewed = renewed

    def part(self, track: Track, place: Place) -> None:
        """A report of a track is of another proposal."""
        other = next((each.place for each in track.members if each.place != place), None)
        if other is None:
            self._desk.say("it is the only report of this proposal", 3)
        else:
            self._keep(place, other, same=False)

    def ask(self, track: Track) -> None:
        """Ask which proposal is the same as that of a track."""
        self._desk.work(self._offer, track, group="names")

    def _offer(self, track: Track) -> None:
        rows = self._desk.library.lists.proposals(0, OFFERED)
        there = {each.place for each in track.members}
        others = [
            f"{row.article}.{row.nth + 1} {safe_line(row.value.label)}"
            for row in rows
            if (row.article, row.nth) not in there
        ]
        self._desk.call(self._show, track, others)

    def _show(self, track: Track, others: list[str]) -> None:
        from tui.reader.screens.names import NamesScreen

        def chosen(words: str | None) -> None:
            found = _NUMBER.match(words or "")
            if words and not found:
                self._desk.say("write the number of a proposal, as lists have it: 3.2", 4, "warning")
            elif found:
                self._keep(Place(int(found[1]), int(found[2]) - 1), track.members[0].place, same=True)

        mine = [f"{each.number} {each.label}" for each in track.members]
        title = f"what else is the {safe_line(track.label)}"
        self._desk.ask(NamesScreen(title, mine, others, placeholder="a number, as 3.2"), chosen)

    def _keep(self, place: Place, other: Place, *, same: bool) -> None:
        self._desk.memory.now(lambda own: self._write(own, place, other, same=same), self._desk.trouble)

    def _write(self, own: OwnWork, place: Place, other: Place, *, same: bool) -> None:
        """In the thread that writes: keep it, and show what comes of it."""
        from tui.library.corrections.values import follows, of_finding
        from tui.library.tracking import follow

        desk, library = self._desk, self._desk.library
        try:
            its, here = library.proposal(*other), library.proposal(*place)
            what = follows(library.article(other.article), its, same=same)
            own.corrections.keep([of_finding(library.article(place.article), here, what)])
        except (KeyError, IndexError):
            desk.soon(desk.say, f"there is no proposal {place.article}.{place.nth + 1}", 5, "warning")
            return
        try:
            library.correct()
            follow(library)
        except (LibraryError, sqlite3.DatabaseError) as error:
            desk.trouble(f"it is kept, but cannot be shown yet: {error}")
            return
        desk.soon(self._renewed, place.article)
        told = "one proposal" if same else "two proposals"
        desk.soon(desk.say, desk.keyed(f"{told} from now on; {{right.undo}} in that article takes it back"), 6)
