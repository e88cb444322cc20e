"""Where the cursor of a page is, and what has to be seen with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.reader.cards.page import Page, Stop

Way = Callable[[Sequence[Stop], int, int], int]
"""Where a step from a stop leads, see `ways`."""


class Position:
    """A stop of a page; there may be none."""

    def __init__(self) -> None:
        self.page = Page()
        """What is shown."""
        self.nth = 0
        """The index of the stop the cursor is on."""

    def turn_to(self, page: Page, nth: int | None) -> None:
        """Another page, the cursor on a stop of it; where none is named on the one that leads to the same as before."""
        before, leads = self.lead, [stop.lead for stop in page.stops]
        self.page = page
        if nth is None:
            nth = leads.index(before) if before is not None and before in leads else 0
        self.nth = min(nth, max(len(leads) - 1, 0))

    @property
    def stop(self) -> Stop | None:
        """Where the cursor is."""
        return self.page.stops[self.nth] if self.page.stops else None

    @property
    def lead(self) -> object:
        """What the place under the cursor leads to."""
        return self.stop.lead if self.stop else None

    def go(self, way: Way, step: int) -> None:
        """A step on a way."""
        if self.page.stops:
            self.nth = way(self.page.stops, self.nth, step)

    def at(self, x: int, y: int) -> bool:
        """Go to the stop at a column and line of the page; whether there is one."""
        for nth, stop in enumerate(self.page.stops):
            if stop.top <= y < stop.bottom and stop.left <= x < stop.right:
                self.nth = nth
                return True
        return False

    def to_be_seen(self, height: int) -> tuple[int, int]:
        """The lines, end excluded, to be seen of `height`: with the first stop what stands before it, with the last one
        what follows."""
        if not self.stop:
            return 0, 0
        first, last = self.stop.top, min(self.stop.bottom, self.stop.top + height)
        if self.nth == 0 and last <= height:
            first = 0
        if self.nth == len(self.page.stops) - 1 and len(self.page.lines) - first <= height:
            last = len(self.page.lines)
        return first, last
