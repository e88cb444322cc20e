"""The list of articles under its head, and a box that filters it, made when it is first wanted."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from tui.reader.widgets.text_box import TextBox
from tui.screen.drawn import Column
from tui.screen.heads import Head
from tui.screen.row_list import RowList


class Shelf(Column):
    """Articles."""

    class Filtered(Message):
        """Other words are to stand in what is listed."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.head = Head(id="shelf-title")
        self.list = RowList(id="shelf")
        self.box: TextBox | None = None

    def compose(self) -> ComposeResult:
        """The head and the list."""
        yield self.head
        yield self.list

    async def filter(self) -> None:
        """Into the box that filters."""
        if self.box is None:
            self.box = TextBox("part of a title, an outlet, a date", id="shelf-box")
            await self.mount(self.box, before=self.list)
        self.box.display = True
        self.screen.set_focus(self.box)
        self.box.select_all()

    def close(self) -> bool:
        """List all again; whether they were filtered."""
        if not (self.box and self.box.display):
            return False
        self.box.value = ""
        self.box.display = False
        self.screen.set_focus(self.list)
        return True

    def on_input_changed(self, message: Input.Changed) -> None:
        """Filter anew."""
        message.stop()
        self.post_message(self.Filtered(message.value))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Into the list of what is left."""
        message.stop()
        self.screen.set_focus(self.list)

    def on_text_box_stepped(self, message: TextBox.Stepped) -> None:
        """Move the cursor of the list while the box keeps the focus."""
        message.stop()
        self.list.action_move(message.by, message.step)
