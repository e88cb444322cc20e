"""The tabs above the findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from textual import events
from textual.message import Message

from tui.screen.heads import Head, Heading

Tab = Literal["quotes", "proposals", "people"]
TABS: tuple[Tab, ...] = ("quotes", "proposals", "people")
NAMES = (
    ("“ Quotes", "§ Proposals", "@ People"),
    ("Quotes", "§ Proposals", "People"),
    ("Quotes", "Proposals", "People"),
    ("Quotes", "Props", "People"),
    ("“", "§", "@"),
)
"""How the tabs are called, the shorter the less room there is; the first ones tell what the signs elsewhere mean."""


class Tabs(Head):
    """Three words with their counts; the rule is strong under the open one."""

    class Picked(Message):
        """A tab was clicked."""

        def __init__(self, tab: Tab) -> None:
            super().__init__()
            self.tab = tab

    def set(self, open_: Tab, counts: Sequence[int], everything: bool) -> None:
        """Show which tab is open, how much is in each, and whether that is of all articles."""
        scopes = ("all articles", "all") if everything else ("this article", "here")
        called = [[f"{name} {count}" for name, count in zip(names, counts, strict=True)] for names in NAMES]

        def of(columns: int) -> Heading:
            words = next((each for each in called if sum(map(len, each)) + len(each) <= columns), called[-1])
            gap = 3 if sum(map(len, words)) + 7 <= columns else 1
            return Heading(words, open=TABS.index(open_), gap=gap, scopes=scopes)

        self.tell(of)

    def on_click(self, event: events.Click) -> None:
        """Tell which tab was clicked."""
        for tab, end in zip(TABS, self.ends, strict=True):
            if event.x < end:
                self.post_message(self.Picked(tab))
                return
