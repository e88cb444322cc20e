"""The cursor of a list: the row it is on, how it moves, and that it stays in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.screen.row_list import RowList

Way = Callable[[int, int], int]


class Cursor:
    """Always on a row of its list, while there is one."""

    def __init__(self, rows: RowList) -> None:
        self.row = 0
        """The row it is on."""
        self.shown = True
        """Whether there is a row it can be on; else moving scrolls."""
        self.way: Way = lambda row, step: row + step
        """Where a step from a row leads: to any row, or past those that have no sense."""
        self._list = rows

    def put(self, row: int) -> None:
        """To a row, or the nearest there is; both are drawn anew."""
        before, self.row = self.row, max(0, min(row, self._list.rows.count - 1))
        if self.row != before:
            for each in (before, self.row):
                self._list.refresh_lines(each * self._list.height_of_row, self._list.height_of_row)
        self.reveal()

    def move(self, step: int) -> bool:
        """By rows, as the way leads; whether that is another row."""
        before = self.row
        self.put(self.way(before, step))
        return self.row != before

    def reveal(self) -> None:
        """Scroll so that its row is seen."""
        rows = self._list
        height, top, first = rows.size.height, rows.scroll_offset.y, self.row * rows.height_of_row
        if height and first < top:
            rows.scroll_line(first)
        elif height and first + rows.lines_of_row > top + height:
            rows.scroll_line(first + rows.lines_of_row - height)
