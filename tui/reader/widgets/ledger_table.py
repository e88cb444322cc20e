"""A ledger under a cursor that goes from cell to cell; the heads above and what the cell says below stay in place."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from tui.reader.cards.page import Spot
from tui.reader.keys import bindings
from tui.reader.ledger import drawing
from tui.reader.ledger.drawing import Geometry
from tui.reader.ledger.grid import Grid
from tui.screen.look import Pieces, segments, style, uncoloured
from tui.screen.scrolling import Scrolling

MARGIN = 2
"""Columns to the left: one of air, one for the bar of the cursor."""
HEAD = 4
"""Lines above the rows: the title and the heads of the columns."""


class LedgerTable(Scrolling):
    """Draws a grid; only the rows scroll down, only the articles scroll aside."""

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
        self.grid = grid
        self.row, self.column = row, column
        self._first = 0
        self._below = 5

    def show(self, grid: Grid, column: int) -> None:
        """Show a grid that is another one."""
        self.grid, self.column = grid, min(column, len(grid.columns) - 1)
        self.row = min(self.row, len(grid.rows) - 1)
        self._lay()

    def give_room(self, below: int) -> None:
        """So many lines below the rows, the rule among them."""
        self._below = below
        self._lay()

    @property
    def at(self) -> Geometry:
        """Where the columns stand."""
        return drawing.geometry(self.grid, self.columns - MARGIN, self._first, self.column)

    def _lay(self) -> None:
        self._first = self.at.first
        self.set_height(HEAD + len(self.grid.rows) + self._below)
        self.redraw()
        seen = self.in_sight()
        if self.row < self.scroll_offset.y:
            self.scroll_line(self.row)
        elif self.row >= self.scroll_offset.y + seen > self.scroll_offset.y:
            self.scroll_line(self.row - seen + 1)

    def in_sight(self) -> int:
        """How many rows find room."""
        return max(self.size.height - HEAD - self._below, 1)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._lay()

    # Moving

    def move(self, step: int) -> None:
        """Up and down."""
        self.row = min(max(self.row + step, 0), len(self.grid.rows) - 1)
        self._lay()

    def action_aside(self, step: int) -> None:
        """To the article before, or to the next one."""
        self.column = min(max(self.column + step, 0), len(self.grid.columns) - 1)
        self._lay()

    def action_onward(self, step: int) -> None:
        """To the next party that answers in this article, round at the ends."""
        many = len(self.grid.rows)
        rows = [(self.row + step * n) % many for n in range(1, many + 1)]
        self.row = next((row for row in rows if self.grid.cells[row][self.column].answers), self.row)
        self._lay()

    def action_choose(self) -> None:
        """Go to the sentence."""
        self.post_message(self.Chosen(self.grid.spot(self.row, self.column)))

    def action_shift(self, step: int) -> None:
        """Have an article without a date stand elsewhere."""
        self.post_message(self.Shifted(self.column, step))

    def on_click(self, event: events.Click) -> None:
        """Move the cursor there; a double click chooses."""
        at, row = self.at, event.y - HEAD + self.scroll_offset.y
        columns = (nth for nth in range(at.first, at.last) if at.left(self.grid, nth) <= event.x - MARGIN)
        if 0 <= event.y - HEAD < self.in_sight() and row < len(self.grid.rows):
            self.row, self.column = row, max(columns, default=self.column)
            self._lay()
            if event.chain > 1:
                self.action_choose()

    # Drawing

    def look_of(self, y: int) -> int:
        """Which rows are seen."""
        return self.scroll_offset.y

    def draw_line(self, y: int) -> Strip:
        """A line of the view, as it is scrolled."""
        height, line = self.size.height, y - self.scroll_offset.y
        if line < HEAD:
            return self._plain(self._head(line))
        if line >= height - self._below:
            return self._plain(self._detail(line - height + self._below))
        nth = line - HEAD + self.scroll_offset.y
        if nth >= len(self.grid.rows):
            return self._plain(())
        strip = self._plain(drawing.row(self.grid, self.at, nth))
        return self._lit(strip, nth) if nth == self.row else strip

    def _head(self, line: int) -> Pieces:
        if not line:
            return drawing.title(self.grid, self.columns - MARGIN)
        return drawing.heads(self.grid, self.at, self.column)[line - 1]

    def _detail(self, line: int) -> Pieces:
        room = self.columns - MARGIN
        if not line:
            return [("─" * room, "rule")]
        shown = drawing.detail(self.grid, self.row, self.column, room, self._below - 1)
        return shown[line - 1] if line <= len(shown) else ()

    def _plain(self, pieces: Pieces) -> Strip:
        base, look = self.drawn.ground
        return Strip(segments([(" " * MARGIN, ""), *pieces], base, look)).adjust_cell_length(self.columns, base)

    def _lit(self, strip: Strip, nth: int) -> Strip:
        """The row of the cursor: a bar before it, the cell on a ground of its own."""
        (base, look), at = self.drawn.ground, self.at
        left = at.left(self.grid, self.column) + MARGIN
        right = min(left + at.each, self.columns)
        over = base + style("cursor-focus", look)
        found = segments(self._cell(nth), over, look, lit=True)
        cell = Strip(uncoloured(found) if over.reverse else found).adjust_cell_length(right - left + 1, over)
        bar = Strip(segments([("▌", "accent")], base, look))
        row = Strip.join([bar, strip.crop(1, left - 1), cell, strip.crop(right, self.columns)])
        return row.adjust_cell_length(self.columns, base)

    def _cell(self, nth: int) -> Pieces:
        return [(" ", ""), *drawing.cell(self.grid.cells[nth][self.column], self.at.each)]
