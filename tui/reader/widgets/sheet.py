"""A page under a cursor that goes from place to place on it."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.reader.cards import ways
from tui.reader.cards.page import Page, Stop
from tui.reader.keys import bindings
from tui.screen.look import segments, style, uncoloured
from tui.screen.scrolling import FAR, Scrolling

MARGIN = 2
"""Columns to the left of the page: one of air, one for the bar of the cursor."""


class Sheet(Scrolling):
    """Shows a page; without stops it only scrolls."""

    BINDINGS = bindings("sheet")
    ALLOW_SELECT = False

    class Chosen(Message):
        """A stop was chosen by enter or a double click."""

        def __init__(self, sheet: Sheet, lead: object) -> None:
            super().__init__()
            self.sheet = sheet
            self.lead = lead

        @property
        def control(self) -> Sheet:
            """The sheet."""
            return self.sheet

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.shows = Page()
        """What is shown."""
        self.cursor = 0
        """The index of the stop the cursor is on."""

    def show(self, page: Page, cursor: int | None = None) -> None:
        """Show a page, the cursor on a stop of it; where none is named on the one that leads to the same as before."""
        before = self.lead
        leads = [stop.lead for stop in page.stops]
        self.shows = page
        if cursor is None:
            cursor = leads.index(before) if before is not None and before in leads else 0
        self.cursor = min(cursor, max(len(leads) - 1, 0))
        self.set_height(len(page.lines))
        self.redraw()
        self.call_after_refresh(self._reveal)

    @property
    def stop(self) -> Stop | None:
        """Where the cursor is."""
        return self.shows.stops[self.cursor] if self.shows.stops else None

    @property
    def lead(self) -> object:
        """What the place under the cursor leads to."""
        return self.stop.lead if self.stop else None

    def move(self, step: int) -> None:
        """Up and down."""
        if not self.shows.stops:
            super().move(step)
        elif abs(step) >= FAR:
            self._put(0 if step < 0 else len(self.shows.stops) - 1)
        else:
            self._put(ways.along(self.shows.stops, self.cursor, step))

    def action_aside(self, step: int) -> None:
        """To the left or right."""
        if self.shows.stops:
            self._put(ways.aside(self.shows.stops, self.cursor, step))

    def action_onward(self, step: int) -> None:
        """To the next part, or the one before."""
        if self.shows.stops:
            self._put(ways.onward(self.shows.stops, self.cursor, step))

    def action_choose(self) -> None:
        """Choose what the cursor is on."""
        if self.stop:
            self.post_message(self.Chosen(self, self.lead))

    def _put(self, nth: int) -> None:
        self.cursor = nth
        self.redraw()
        self._reveal()

    def _reveal(self) -> None:
        """See the stop; with the first one what stands before it, with the last one what follows."""
        stop, height, top = self.stop, self.size.height, self.scroll_offset.y
        if not stop or not height:
            return
        first, last = stop.top, min(stop.bottom, stop.top + height)
        if self.cursor == 0 and last <= height:
            first = 0
        if self.cursor == len(self.shows.stops) - 1 and first >= self.max_scroll_y:
            last = len(self.shows.lines)
        if first < top:
            self.scroll_line(first)
        elif last > top + height:
            self.scroll_line(last - height)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.redraw()
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        """Move the cursor there; a double click chooses."""
        x, y = event.x - MARGIN, event.y + self.scroll_offset.y
        for nth, stop in enumerate(self.shows.stops):
            if stop.top <= y < stop.bottom and stop.left <= x < stop.right:
                self._put(nth)
                if event.chain > 1:
                    self.action_choose()
                return

    def look_of(self, y: int) -> bool:
        """Whether the cursor is on the line."""
        return self.stop is not None and self.stop.top <= y < self.stop.bottom

    def draw_line(self, y: int) -> Strip:
        """A line of the page; the place of the cursor has a bar before it and a ground of its own."""
        (base, look), columns = self.drawn.ground, self.columns
        pieces = [(" " * MARGIN, ""), *(self.shows.lines[y] if y < len(self.shows.lines) else ())]
        strip = Strip(segments(pieces, base, look)).adjust_cell_length(columns, base)
        stop = self.stop
        if not stop or not self.look_of(y):
            return strip
        left, right = stop.left + MARGIN, min(stop.right + MARGIN, columns)
        over = base + style("cursor-focus", look)
        found = segments(pieces, over, look, lit=True)
        lit = Strip(uncoloured(found) if over.reverse else found).adjust_cell_length(columns, over).crop(left, right)
        bar = Strip(segments([("▌", "accent")], base, look))
        return Strip.join([strip.crop(0, left - 1), bar, lit, strip.crop(right, columns)])
