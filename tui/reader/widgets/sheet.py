"""A page under a cursor that goes from place to place on it."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.reader.cards import ways
from tui.reader.cards.page import Page
from tui.reader.cards.position import Position, Way
from tui.reader.keys import bindings
from tui.screen.look import segments, style, uncoloured
from tui.screen.scrolling import Scrolling

MARGIN = 2
"""Columns to the left of the page: one of air, one for the bar of the cursor."""


class Sheet(Scrolling):
    """Shows a page; without stops it only scrolls."""

    BINDINGS = bindings("sheet")
    ALLOW_SELECT = False

    class Chosen(Message):
        """A stop was chosen by enter or a double click."""

        def __init__(self, lead: object) -> None:
            super().__init__()
            self.lead = lead

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cursor = Position()

    def show(self, page: Page, nth: int | None = None) -> None:
        """Show a page, the cursor on a stop of it; where none is named on the one that leads to the same as before."""
        self.cursor.turn_to(page, nth)
        self.set_height(len(page.lines))
        self.redraw()
        self.call_after_refresh(self._reveal)

    def move(self, step: int) -> None:
        """Up and down."""
        if self.cursor.stop:
            self._go(ways.along, step)
        else:
            super().move(step)

    def action_aside(self, step: int) -> None:
        """To the left or right."""
        self._go(ways.aside, step)

    def action_onward(self, step: int) -> None:
        """To the next part, or the one before."""
        self._go(ways.onward, step)

    def action_choose(self) -> None:
        """Choose what the cursor is on."""
        if self.cursor.stop:
            self.post_message(self.Chosen(self.cursor.lead))

    def _go(self, way: Way, step: int) -> None:
        self.cursor.go(way, step)
        self.redraw()
        self._reveal()

    def _reveal(self) -> None:
        height, top = self.size.height, self.scroll_offset.y
        first, last = self.cursor.to_be_seen(height)
        if first < top and last:
            self.scroll_line(first)
        elif last > top + height > top:
            self.scroll_line(last - height)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.redraw()
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        """Move the cursor there; a double click chooses."""
        if self.cursor.at(event.x - MARGIN, event.y + self.scroll_offset.y):
            self.redraw()
            if event.chain > 1:
                self.action_choose()

    def look_of(self, y: int) -> bool:
        """Whether the cursor is on the line."""
        stop = self.cursor.stop
        return stop is not None and stop.top <= y < stop.bottom

    def draw_line(self, y: int) -> Strip:
        """A line of the page; the place of the cursor has a bar before it and a ground of its own."""
        (base, look), columns, lines = self.drawn.ground, self.columns, self.cursor.page.lines
        pieces = [(" " * MARGIN, ""), *(lines[y] if y < len(lines) else ())]
        strip = Strip(segments(pieces, base, look)).adjust_cell_length(columns, base)
        stop = self.cursor.stop
        if not stop or not self.look_of(y):
            return strip
        left, right = stop.left + MARGIN, min(stop.right + MARGIN, columns)
        over = base + style("cursor-focus", look)
        found = segments(pieces, over, look, lit=True)
        lit = Strip(uncoloured(found) if over.reverse else found).adjust_cell_length(columns, over).crop(left, right)
        bar = Strip(segments([("▌", "accent")], base, look))
        return Strip.join([strip.crop(0, left - 1), bar, lit, strip.crop(right, columns)])
