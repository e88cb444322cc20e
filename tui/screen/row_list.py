"""A list of any length with a cursor: rows are drawn when they are seen, the less certain ones are folded."""

from __future__ import annotations

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from tui.screen.cursor import Cursor
from tui.screen.look import segments, style, uncoloured
from tui.screen.rows import Rows
from tui.screen.scrolling import Scrolling


class OfRow(Message):
    """Something has happened to a row of a list."""

    def __init__(self, rows: RowList, value: int | None) -> None:
        super().__init__()
        self.rows = rows
        self.value = value
        """Which of the values it is; ``None`` for the row that stands for the less certain ones."""

    @property
    def control(self) -> RowList:
        """The list."""
        return self.rows

    def can_replace(self, message: Message) -> bool:
        """Of several moves of one list only the last counts."""
        return isinstance(self, RowList.Moved) and isinstance(message, RowList.Moved) and message.rows is self.rows


class RowList(Scrolling):
    """Rows of one height under a cursor; a thousand cost what is on the screen."""

    ALLOW_SELECT = False
    STAYING = 0

    class Moved(OfRow):
        """The cursor has moved by a person's doing; only the last of several moves counts."""

    class Chosen(OfRow):
        """A row was chosen by enter or a double click."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows = Rows()
        """What is listed."""
        self.cursor = Cursor(self)
        self._measured: Size | None = None
        self.lines_of_row = self.height_of_row = 1
        """Lines that are drawn of a row now, and those with the blank one behind it."""

    def show(self, rows: Rows, cursor: int = 0) -> None:
        """Show these rows, the cursor on one of them."""
        self.rows = rows
        self.cursor.put(cursor)
        self._measured = None
        self.on_resize()

    def on_resize(self) -> None:
        """Draw for a new size, and keep the cursor in sight."""
        if self._measured == self.size:
            return
        self._measured = self.size
        self.lines_of_row, blank = self.rows.measure(*self.size)
        self.height_of_row = self.lines_of_row + blank
        self.set_height(self.rows.count * self.height_of_row)
        self.redraw()
        self.cursor.reveal()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as the compositor wants them; the first frame is drawn before the size is told."""
        self.on_resize()
        return super().render_lines(crop)

    def redraw(self) -> None:
        """Draw again what is seen."""
        self.rows.forget()
        super().redraw()

    @property
    def value(self) -> int | None:
        """What the cursor is on; ``None`` in an empty list, and on the row of the fold."""
        return self.rows.folded.at(self.cursor.row)

    def point(self, value: int) -> bool:
        """Put the cursor on a value without telling anybody; whether it is listed."""
        row = self.rows.folded.row(value)
        self.cursor.put(row or 0)
        return row is not None

    def turn_fold(self) -> bool:
        """Show the less certain values under the row that stands for them, or not; whether there are any."""
        fold = self.rows.folded.fold
        if fold is not None:
            turned = self.rows.turned()
            self.show(turned, fold if turned.folded.shown else min(self.cursor.row, fold))
        return fold is not None

    def move(self, step: int) -> None:
        """Move the cursor by rows and tell of it."""
        if not self.cursor.shown:
            super().move(step)
        elif self.cursor.move(step):
            self.post_message(self.Moved(self, self.value))

    def in_sight(self) -> int:
        """How many rows find room."""
        return self.size.height // self.height_of_row

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.rows.count:
            self.post_message(self.Chosen(self, self.value))

    def on_click(self, event: events.Click) -> None:
        """Move the cursor there; a double click chooses."""
        row = (event.y + self.scroll_offset.y) // self.height_of_row
        if row < self.rows.count and event.x < self.columns:
            self.cursor.put(row)
            self.post_message((self.Chosen if event.chain > 1 else self.Moved)(self, self.value))

    def look_of(self, y: int) -> tuple[bool, bool]:
        """Whether the cursor is on the row, and whether the list has the focus."""
        row, line = divmod(y, self.height_of_row)
        selected = self.cursor.shown and row == self.cursor.row < self.rows.count and line < self.lines_of_row
        return selected, selected and self.has_focus

    def draw_line(self, y: int) -> Strip:
        """A line of a row; the cursor's row has a bar before it and a ground of its own."""
        (base, look), columns = self.drawn.ground, self.columns
        selected, focused = self.look_of(y)
        if selected:
            base += style("cursor-focus" if focused else "cursor", look)
        bar = ("▌" if selected else " ", "accent")
        found = segments([bar, *self.rows.line(*divmod(y, self.height_of_row), columns - 2)], base, look, lit=selected)
        return Strip(uncoloured(found) if base.reverse else found).adjust_cell_length(columns, base)
