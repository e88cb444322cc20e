"""A list of any length with a cursor: rows are drawn when they are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from tui.reader.look import Pieces, segments, style, uncoloured
from tui.reader.widgets.scrolling import KEPT, Scrolling

Draw = Callable[[int, int], Sequence[Pieces]]
"""The lines of the row of an index, for a width in columns."""
Way = Callable[[int, int], int]


class OfRow(Message):
    """Something has happened to a row of a list."""

    def __init__(self, rows: RowList, index: int) -> None:
        super().__init__()
        self.rows = rows
        self.index = index

    @property
    def control(self) -> RowList:
        """The list."""
        return self.rows


class RowList(Scrolling):
    """Rows of one height under a cursor; a thousand cost what is on the screen."""

    ALLOW_SELECT = False

    cursor: var[int] = var(0, init=False)
    """The index of the row the cursor is on."""

    class Moved(OfRow):
        """The cursor has moved by a person's doing; only the last of several moves counts."""

        def can_replace(self, message: Message) -> bool:
            """The moves of one list."""
            return isinstance(message, RowList.Moved) and message.rows is self.rows

    class Chosen(OfRow):
        """A row was chosen by enter or a double click."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.count = 0
        """How many rows there are."""
        self._height = 1
        self._draw: Draw = lambda index, width: ()
        self._empty = ""
        self.has_cursor = True
        """Whether there is a row the cursor can be on; else moving scrolls."""
        self.way: Way = lambda index, step: index + step
        """Where a step from a row leads: to any row, or past those that have no sense."""
        self._rows: LRUCache[tuple[int, int], Sequence[Pieces]] = LRUCache(KEPT)

    def show(self, count: int, draw: Draw, *, height: int, empty: str = "", cursor: int = 0) -> None:
        """Show `count` rows of `height` lines each; `empty` stands there where there are none."""
        self.count, self._draw, self._height, self._empty = count, draw, height, empty
        self.set_height(count * height)
        self.set_reactive(RowList.cursor, self._within(cursor))
        self.redraw()
        self._reveal()

    def redraw(self) -> None:
        """Draw again what is seen."""
        self._rows.clear()
        super().redraw()

    def point(self, index: int) -> None:
        """Put the cursor on a row without telling anybody."""
        self.cursor = index

    def _within(self, index: int) -> int:
        return max(0, min(index, self.count - 1))

    def validate_cursor(self, index: int) -> int:
        """The nearest row there is."""
        return self._within(index)

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw both rows anew and keep the cursor in sight."""
        for index in (old, new):
            self.refresh_lines(index * self._height, self._height)
        self._reveal()

    def _reveal(self) -> None:
        height = self.size.height
        if not height:
            return
        top, first = self.scroll_offset.y, self.cursor * self._height
        if first < top:
            self.scroll_line(first)
        elif first + self._height > top + height:
            self.scroll_line(first + self._height - height)

    def on_resize(self) -> None:
        """Draw for the new width, and keep the cursor in sight."""
        self._rows.clear()
        self._reveal()

    def move(self, step: int) -> None:
        """Move the cursor by rows and tell of it."""
        before = self.cursor
        if not self.has_cursor:
            self.scroll_line(self.scroll_offset.y + step)
            return
        self.cursor = self.way(before, step)
        if self.cursor != before:
            self.post_message(self.Moved(self, self.cursor))

    def page(self) -> int:
        """As many rows as are seen."""
        return max(1, self.size.height // self._height)

    def half(self) -> int:
        """Half of them."""
        return max(1, self.size.height // self._height // 2)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.count:
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Move the cursor there; a double click chooses."""
        index = (event.y + self.scroll_offset.y) // self._height
        if index < self.count and event.x < self.columns:
            self.cursor = index
            self.post_message((self.Chosen if event.chain > 1 else self.Moved)(self, index))

    def look_of(self, y: int) -> tuple[bool, bool]:
        """Whether the cursor is on the row, and whether the list has the focus."""
        selected = self.has_cursor and y // self._height == self.cursor
        return selected, selected and self.has_focus

    def draw_line(self, y: int) -> Strip:
        """A line of a row; the cursor's row has a bar before it and a ground of its own."""
        (base, look), columns = self.ground, self.columns
        index, line = divmod(y, self._height)
        pieces: Pieces = ()
        if index < self.count:
            selected, focused = self.look_of(y)
            if selected:
                base += style("cursor-focus" if focused else "cursor", look)
            row = self._row(index, columns - 1)
            pieces = [("▌" if selected else " ", "accent"), *(row[line] if line < len(row) else ())]
        elif y == 0:
            pieces = [(f" {self._empty}", "dim")]
        found = segments(pieces, base, look)
        return Strip(uncoloured(found) if base.reverse else found).adjust_cell_length(columns, base)

    def _row(self, index: int, columns: int) -> Sequence[Pieces]:
        row = self._rows.get((index, columns))  # the first picture of a new width comes before the event
        if row is None:
            row = self._rows[index, columns] = self._draw(index, columns)
        return row
