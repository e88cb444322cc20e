"""A text box whose up, down and page keys belong to the hits below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.actions import SkipAction
from textual.message import Message
from textual.widgets import Input

from tui.reader.keys import bindings
from tui.screen.scrolling import By

if TYPE_CHECKING:
    from tui.screen.offering import Offer


class TextBox(Input, inherit_bindings=True):
    """One line to type in; everything but enter, esc, up, down, page keys and ctrl+n, ctrl+p is its own editing."""

    BINDINGS = bindings("box")

    DEFAULT_CSS = "TextBox { height: 1; width: 1fr; background: $surface; }"

    class Stepped(Message):
        """A key for the list of hits."""

        def __init__(self, box: TextBox, by: By, step: int) -> None:
            super().__init__()
            self.box = box
            self.by = by
            """Rows or pages of them."""
            self.step = step

        @property
        def control(self) -> TextBox:
            """The box."""
            return self.box

    def __init__(self, placeholder: str, *, id: str | None = None) -> None:
        super().__init__(placeholder=placeholder, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self.offered: Offer | None = None
        """What can follow, in a box where one types a query."""

    def action_step(self, by: By, step: int) -> None:
        """To the next hit or the one before, or by a page of them."""
        self.post_message(self.Stepped(self, by, step))

    def action_copy(self) -> None:
        """Copy what is selected in the box; where nothing is, the key is not the box's."""
        if not self.selected_text:
            raise SkipAction()
        super().action_copy()

    def action_complete(self, step: int) -> None:
        """Take what is offered, the next or the one before; tab stays in the box in any case."""
        if self.offered:
            self.offered.take(step)
