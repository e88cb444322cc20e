"""What the parts of the reading screen have in common: what is open, the widgets that show it, ways to speak."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from textual.notifications import SeverityLevel
from textual.screen import Screen

from tui.configuration.values import Configuration
from tui.library.library import Library
from tui.library.own_work.places import Place
from tui.reader.document import Document, Finding
from tui.reader.keys import keyed
from tui.reader.memory import Memory
from tui.reader.widgets.article_text import ArticleText
from tui.reader.widgets.findings_pane import FindingsPane
from tui.reader.widgets.panes import Panes
from tui.screen.key_bar import KeyBar

Answer = TypeVar("Answer")


@dataclass(slots=True)
class Desk:
    """State the parts read, set by the one it belongs to; no part knows the screen it stands on."""

    screen: Screen[Any]
    library: Library
    memory: Memory
    panes: Panes
    key_bar: KeyBar
    configuration: Configuration = field(default_factory=Configuration)
    document: Document | None = None
    """The article that is open: the business of `Going`."""
    selected: Finding | None = None
    """The finding that stands out: the business of `Selecting`."""

    @property
    def text(self) -> ArticleText:
        """The text of the article."""
        return self.panes.text

    @property
    def findings(self) -> FindingsPane:
        """The lists of findings."""
        return self.panes.findings

    @property
    def here(self) -> Place:
        """The place one reads at, in the article that is open."""
        assert self.document
        return Place(self.document.article.text_sha256, self.text.placed.place)

    def say(self, words: str, timeout: float = 3, severity: SeverityLevel = "information") -> None:
        """Tell a person something."""
        self.screen.notify(words, timeout=timeout, severity=severity)

    def keyed(self, words: str) -> str:
        """Words in which ``{search}`` stands for the key that searches, as a person has configured it."""
        return keyed(words, self.configuration.keymap)

    def soon(self, then: Callable[..., object], *values: Any) -> bool:
        """Have something done on the event loop, from any thread, which goes on; whether there is still a screen."""
        return self.screen.call_later(then, *values)

    def trouble(self, trouble: str) -> bool:
        """Tell that something could not be kept, or read, from any thread; whether there is still a screen."""

        def tell() -> None:
            self.memory.seen(trouble)
            self.say(trouble, 10, "error")

        return self.soon(tell)

    def ask(self, screen: Screen[Answer], then: Callable[[Answer | None], Any] | None = None) -> None:
        """Lay a screen over this one, and do something with what it gives."""
        self.screen.app.push_screen(screen, then)

    def work(self, job: Callable[..., object], *values: Any, group: str, exclusive: bool = True) -> None:
        """Do a job in a thread, in the place of the last one of its group."""
        self.screen.run_worker(partial(job, *values), thread=True, exclusive=exclusive, group=group)

    def call(self, then: Callable[..., object], *values: Any, **named: Any) -> None:
        """From a thread: have something done on the event loop."""
        self.screen.app.call_from_thread(then, *values, **named)
