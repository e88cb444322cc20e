"""A few words of which one is chosen, on one line or more."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.message import Message

from tui.display import width
from tui.screen.lines import Lines
from tui.screen.look import Piece, Pieces


class Choices(Lines):
    """Words beside each other; the chosen one is underlined, a click chooses."""

    class Chosen(Message):
        """Another word was chosen."""

        def __init__(self, choices: Choices) -> None:
            super().__init__()
            self.choices = choices

        @property
        def control(self) -> Choices:
            """The words."""
            return self.choices

    def __init__(self, words: Sequence[str], *, id: str | None = None) -> None:
        super().__init__(id=id, draw=self._line)
        self._words = words
        self._at = 0

    @property
    def chosen(self) -> str:
        """The word."""
        return self._words[self._at]

    def step(self, step: int) -> None:
        """Choose the next word, or the one before."""
        self._choose((self._at + step) % len(self._words))

    def _choose(self, at: int) -> None:
        self._at = at
        self.show(self._line)
        self.post_message(self.Chosen(self))

    def _line(self, columns: int) -> Sequence[Pieces]:
        pieces: list[Piece] = []
        for nth, word in enumerate(self._words):
            pieces += [(" ", ""), (word, "tab" if nth == self._at else "dim")]
        return [pieces]

    def on_click(self, event: events.Click) -> None:
        """Choose the word that was clicked."""
        end = 0
        for nth, word in enumerate(self._words):
            end += width(word) + 1
            if event.x < end:
                self._choose(nth)
                return
