"""A ledger under a cursor that goes from cell to cell; the heads above and what the cell says below stay in place."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from tui.reader.cards.page import Spot
from tui.reader.keys import bindings
from tui.reader.ledger.grid import Grid
from tui.reader.ledger.view import View
from tui.screen.look import segments, style, uncoloured
from tui.screen.scrolling import Scrolling

MARGIN = 2
"""Columns to the left: one of air, one for the bar of the cursor."""


class LedgerTable(Scrolling):
    """Draws a view of a grid; only the rows scroll down, only the articles scroll aside."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("sheet"), *bindings("ledger")]
    ALLOW_SELECT = False

    class Chosen(Message):
        """A cell was chosen by enter or a double click."""

        def __init__(self, spot: Spot) -> None:
            super().__init__()
            self.spot = spot

    class Shifted(Message):
        """The article without a date in that column is to stand further on, or before, by a step."""

        def __init__(self, column: int, step: int) -> None:
            super().__init__()
            self.column, self.step = column, step

    def __init__(self, grid: Grid, row: int = 0, column: int = 0) -> None:
        super().__init__(id="ledger")
        self.view = View(grid, row, column)

    def lay(self) -> None:
        """Draw what is another one now, the cursor in sight."""
        self.set_height(self.view.lines)
        self.redraw()
        row, top, seen = self.view.row, self.scroll_offset.y, self.in_sight()
        if row < top or row >= top + seen > top:
            self.scroll_line(row if row < top else row - seen + 1)

    def in_sight(self) -> int:
        """How many rows find room."""
        return self.view.in_sight(self.size.height)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.lay()

    def move(self, step: int) -> None:
        """Up and down."""
        self.view.down(step)
        self.lay()

    def action_aside(self, step: int) -> None:
        """To the article before, or to the next one."""
        self.view.aside(step)
        self.lay()

    def action_onward(self, step: int) -> None:
        """To the next party that answers in this article."""
        self.view.onward(step)
        self.lay()

    def action_choose(self) -> None:
        """Go to the sentence."""
        self.post_message(self.Chosen(self.view.grid.spot(self.view.row, self.view.column)))

    def action_shift(self, step: int) -> None:
        """Have an article without a date stand elsewhere."""
        self.post_message(self.Shifted(self.view.column, step))

    def on_click(self, event: events.Click) -> None:
        """Move the cursor there; a double click chooses."""
        top, height = self.scroll_offset.y, self.size.height
        if self.view.point(event.x - MARGIN, event.y, top, self.columns - MARGIN, height):
            self.lay()
            if event.chain > 1:
                self.action_choose()

    def look_of(self, y: int) -> int:
        """Which rows are seen."""
        return self.scroll_offset.y

    def draw_line(self, y: int) -> Strip:
        """A line of the view, as it is scrolled; the row of the cursor with a bar, its cell on a ground of its own."""
        (base, look), top, columns = self.drawn.ground, self.scroll_offset.y, self.columns
        pieces, cell = self.view.line(y - top, top, columns - MARGIN, self.size.height)
        strip = Strip(segments([(" " * MARGIN, ""), *pieces], base, look)).adjust_cell_length(columns, base)
        if cell is None:
            return strip
        left, right = cell.left + MARGIN, cell.right + MARGIN
        over = base + style("cursor-focus", look)
        found = segments(cell.pieces, over, look, lit=True)
        lit = Strip(uncoloured(found) if over.reverse else found).adjust_cell_length(right - left, over)
        bar = Strip(segments([("▌", "accent")], base, look))
        return Strip.join([bar, strip.crop(1, left), lit, strip.crop(right, columns)]).adjust_cell_length(columns, base)
