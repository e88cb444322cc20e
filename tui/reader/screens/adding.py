"""What is to be added, asked for over the reading: files, an address, or a text that is pasted."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import TextArea

from tui.reader.widgets.frame import Frame

TITLE = "add: a file or a folder, an address, or paste a text"
HINTS = (("enter", "adds a line"), ("^s", "adds a text"), ("esc", "leaves"))


class AddBox(TextArea):
    """Where it is written: enter ends a single line, and begins another one in a text that has some."""

    class Written(Message):
        """All is written."""

    def __init__(self) -> None:
        super().__init__("", id="note", soft_wrap=True, show_line_numbers=False)
        self.cursor_blink = False

    @property
    def words(self) -> str:
        """What is written, without blanks at its ends."""
        return self.text.strip()

    def on_key(self, event: events.Key) -> None:
        """Tell when all is written."""
        if event.key == "ctrl+s" or (event.key == "enter" and self.words and "\n" not in self.words):
            event.stop()
            event.prevent_default()
            self.post_message(self.Written())


class AddScreen(ModalScreen[str | None]):
    """Gives what is to be added."""

    CSS_PATH = "overlays.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.box = AddBox()

    def compose(self) -> ComposeResult:
        """The box, how to leave."""
        with Frame(64, 8, TITLE, HINTS):
            yield self.box

    def on_add_box_written(self) -> None:
        """Take it."""
        self.dismiss(self.box.words or None)

    def on_key(self, event: events.Key) -> None:
        """Leave."""
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
