"""A name to join with a person's, or to part from them, asked for over the reading."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input

from tui.display import safe_line
from tui.reader.widgets.frame import Frame
from tui.screen.fitting import fit
from tui.screen.lines import Lines
from tui.screen.look import Pieces

HINTS = (("enter", "joins, or parts one of these"), ("→", "completes"), ("esc", "leaves"))
MOST = 8
"""Of their names that are shown."""


class NamesScreen(ModalScreen[str | None]):
    """Gives the name that was written; those that articles have for whoever, or whatever, is meant stand below."""

    CSS_PATH = "overlays.tcss"

    def __init__(self, title: str, mine: Sequence[str], others: Sequence[str], *, placeholder: str = "a name") -> None:
        super().__init__()
        self._title = title
        self._mine = mine
        suggester = SuggestFromList([*mine, *others], case_sensitive=False)
        self._box = Input(placeholder=placeholder, compact=True, suggester=suggester)
        self._box.cursor_blink = False

    def compose(self) -> ComposeResult:
        """The box over the names."""
        with Frame(60, 4 + min(len(self._mine), MOST), safe_line(self._title), HINTS):
            yield self._box
            names = Lines(draw=self._draw)
            names.styles.height = "1fr"
            yield names

    def _draw(self, columns: int) -> Sequence[Pieces]:
        rows: list[Pieces] = [[("✓ ", "good"), (fit(name, columns - 2), "")] for name in self._mine[:MOST]]
        return [[], *rows]

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """That one."""
        self.dismiss(message.value.strip() or None)

    def on_key(self, event: events.Key) -> None:
        """Leave."""
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
