"""Where the cursor of a ledger is, and what is seen of it: the lines of a view of a height and a width."""

from __future__ import annotations

from typing import NamedTuple

from tui.reader.ledger import drawing
from tui.reader.ledger.drawing import Geometry
from tui.reader.ledger.grid import Grid
from tui.screen.look import Pieces

HEAD = 4
"""Lines above the rows: the title and the heads of the columns."""


class Lit(NamedTuple):
    """The cell of the cursor in its line: its columns, the end excluded, and what stands there."""

    left: int
    right: int
    pieces: Pieces


class View:
    """A grid, the cell the cursor is on, and the rows and articles that are seen."""

    def __init__(self, grid: Grid, row: int, column: int) -> None:
        self.grid = grid
        self.row, self.column = row, column
        self.below = 5
        """Lines below the rows, a rule among them."""
        self._first = 0

    def show(self, grid: Grid, column: int) -> None:
        """Another grid, the cursor in a column of it."""
        self.grid, self.column = grid, min(column, len(grid.columns) - 1)
        self.row = min(self.row, len(grid.rows) - 1)

    def at(self, columns: int) -> Geometry:
        """Where the columns stand; the one of the cursor is seen, others move no more than that needs."""
        found = drawing.geometry(self.grid, columns, self._first, self.column)
        self._first = found.first
        return found

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return HEAD + len(self.grid.rows) + self.below

    def in_sight(self, height: int) -> int:
        """How many rows find room."""
        return max(height - HEAD - self.below, 1)

    # Moving

    def down(self, step: int) -> None:
        """Up and down."""
        self.row = min(max(self.row + step, 0), len(self.grid.rows) - 1)

    def aside(self, step: int) -> None:
        """To the article before, or to the next one."""
        self.column = min(max(self.column + step, 0), len(self.grid.columns) - 1)

    def onward(self, step: int) -> None:
        """To the next party that answers in this article, round at the ends."""
        many = len(self.grid.rows)
        rows = [(self.row + step * n) % many for n in range(1, many + 1)]
        self.row = next((row for row in rows if self.grid.cells[row][self.column].answers), self.row)

    def point(self, x: int, y: int, top: int, columns: int, height: int) -> bool:
        """Go to the cell at a column and line of the view, `top` its first row; whether there is one."""
        at, row = self.at(columns), y - HEAD + top
        found = [nth for nth in range(at.first, at.last) if at.left(self.grid, nth) <= x]
        if not (0 <= y - HEAD < self.in_sight(height) and row < len(self.grid.rows)):
            return False
        self.row, self.column = row, max(found, default=self.column)
        return True

    # Drawing

    def line(self, y: int, top: int, columns: int, height: int) -> tuple[Pieces, Lit | None]:
        """Line `y` of the view, `top` the first row that is seen, and the cell of the cursor if it is there."""
        if not y:
            return drawing.title(self.grid, columns), None
        at = self.at(columns)
        if y < HEAD:
            return drawing.heads(self.grid, at, self.column)[y - 1], None
        if (under := y - height + self.below) >= 0:
            return self._detail(under, columns), None
        row = y - HEAD + top
        if row >= len(self.grid.rows):
            return (), None
        pieces = drawing.row(self.grid, at, row)
        if row != self.row:
            return pieces, None
        left = at.left(self.grid, self.column)
        cell = drawing.cell(self.grid.cells[row][self.column], at.each)
        return pieces, Lit(left - 1, min(left + at.each, columns), [(" ", ""), *cell])

    def _detail(self, line: int, columns: int) -> Pieces:
        if not line:
            return [("─" * columns, "rule")]
        shown = drawing.detail(self.grid, self.row, self.column, columns, self.below - 1)
        return shown[line - 1] if line <= len(shown) else ()
