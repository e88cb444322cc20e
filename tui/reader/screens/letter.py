"""One letter asked for, with the places that have one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen

from tui.reader.widgets.frame import Frame
from tui.screen.fitting import fit
from tui.screen.lines import Lines
from tui.screen.look import Pieces

SHOWN = 12
"""Marks listed at most."""


class LetterScreen(ModalScreen[str | None]):
    """Gives the letter or digit that is typed next; ``None`` for any other key."""

    CSS_PATH = "overlays.tcss"

    def __init__(self, question: str, marks: Mapping[str, str]) -> None:
        """`marks`: the letters given so far, each with the name of its article."""
        super().__init__()
        self._question = question
        self._marks = marks

    def compose(self) -> ComposeResult:
        """The question and the marks."""
        with Frame(60, 3 + min(len(self._marks), SHOWN), self._question):
            lines = Lines(draw=self._draw)
            lines.styles.height = "1fr"
            yield lines

    def _draw(self, columns: int) -> Sequence[Pieces]:
        listed = list(self._marks.items())[:SHOWN]
        marks = [[(f" {letter}  ", "key"), (fit(name, columns - 5), "dim")] for letter, name in listed]
        return [[(" a to z, 0 to 9", "dim")], *marks]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Every key is for this screen."""
        return True

    def on_key(self, event: events.Key) -> None:
        """Take the letter."""
        event.stop()
        letter = event.character or ""
        self.dismiss(letter if letter.isalnum() else None)
