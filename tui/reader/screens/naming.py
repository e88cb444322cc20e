"""The name that a search is kept under, asked for over the reading."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.display import safe_line
from tui.library.own_work.searches import search_name
from tui.reader.widgets.frame import Frame
from tui.screen.fitting import cut
from tui.screen.lines import Lines
from tui.screen.look import Pieces

HINTS = (("enter", "keeps it"), ("esc", "leaves"))


class NameScreen(ModalScreen[str | None]):
    """Gives a name that can be typed behind an @."""

    CSS_PATH = "overlays.tcss"

    def __init__(self, query: str) -> None:
        super().__init__()
        self._query = query
        self._trouble = ""
        self._box = Input(placeholder="name, for @name", compact=True)
        self._box.cursor_blink = False
        self._said = Lines(draw=self._draw)

    def compose(self) -> ComposeResult:
        """The box, what is kept, what is wrong with the name."""
        with Frame(64, 6, "keep this search", HINTS):
            yield self._box
            self._said.styles.height = "1fr"
            yield self._said

    def _draw(self, columns: int) -> Sequence[Pieces]:
        line = (cut(f" {safe_line(self._query)}", columns), "dim")
        return [[], [line], [(cut(f" {safe_line(self._trouble)}", columns), "bad")]]

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """That one, if it can be typed."""
        try:
            self.dismiss(search_name(message.value))
        except ValueError as error:
            self._trouble = str(error)
            self._said.show(self._draw)

    def on_key(self, event: events.Key) -> None:
        """Leave."""
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
