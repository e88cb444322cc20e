"""The tabs above the findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from textual import events
from textual.message import Message

from tui.display import width
from tui.screen.lines import Lines
from tui.screen.look import Piece, Pieces

Tab = Literal["quotes", "proposals", "people"]
TABS: tuple[Tab, ...] = ("quotes", "proposals", "people")


class Tabs(Lines):
    """Three words with their counts; the open one is underlined."""

    class Picked(Message):
        """A tab was clicked."""

        def __init__(self, tab: Tab) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ends: list[int] = []

    def set(self, open_: Tab, counts: Sequence[int], everything: bool) -> None:
        """Show which tab is open, how much is in each, and whether that is of all articles."""

        def draw(columns: int) -> list[Pieces]:
            line: list[Piece] = []
            self._ends = []
            with_counts = sum(map(len, TABS)) + sum(len(str(count)) + 2 for count in counts) <= columns
            for tab, count in zip(TABS, counts, strict=True):
                word = f"{tab.capitalize()} {count}" if with_counts or tab == open_ else tab.capitalize()
                line += [(" ", ""), (word, "tab" if tab == open_ else "dim")]
                self._ends.append((self._ends[-1] if self._ends else 0) + width(word) + 1)
            return [line, [(" of all articles" if everything else " of this article", "faint")]]

        self.show(draw)

    def on_click(self, event: events.Click) -> None:
        """Tell which tab was clicked."""
        if event.y == 0:
            for tab, end in zip(TABS, self._ends, strict=False):
                if event.x < end:
                    self.post_message(self.Picked(tab))
                    return
