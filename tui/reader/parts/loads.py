"""Articles made ready to be shown: read in threads, kept at hand, the next one before it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from textual.cache import LRUCache
from textual.timer import Timer
from textual.worker import get_current_worker

from tui.articles.article import Span
from tui.reader.document import Document, Finding, document
from tui.reader.loading import load
from tui.reader.parts.articles import Articles
from tui.reader.parts.desk import Desk

AHEAD_SECONDS = 0.05
"""After an article was opened, till the next one is read."""
KEPT = 16
"""Articles kept ready after they were read."""


Told = Callable[[Document], object]
"""Called on the event loop."""


class Target(NamedTuple):
    """Where to go in an article: to a finding, a stretch or an offset; to nothing of these for its beginning."""

    finding: Finding | None = None
    name: str | None = None
    """Of a person, where the finding is not known yet."""
    span: Span | None = None
    offset: int | None = None
    known_by: Span | None = None
    """Where the finding stood when it was found: where others are found by now, it is the one that stands there."""
    lit: bool = False
    """Whether the stretch is to stand out, whatever finding it belongs to."""


class Loads:
    """Articles on their way and at hand."""

    def __init__(self, desk: Desk, articles: Articles, loaded: Told, renewed: Told) -> None:
        """`loaded` is told of an article that is ready, `renewed` of the one that was open with other findings."""
        self._desk = desk
        self._articles = articles
        self._loaded = loaded
        self._renewed = renewed
        self._ready: LRUCache[int, Document] = LRUCache(KEPT)
        self._ahead: Timer | None = None

    def have(self, document: Document) -> None:
        """Keep an article at hand."""
        self._ready[document.id] = document

    def get(self, article: int) -> Document | None:
        """The article, if it is at hand."""
        return self._ready.get(article)

    def forget(self, article: int) -> None:
        """An article at hand is not as it was."""
        self._ready.discard(article)

    def forget_all(self) -> None:
        """None is as it was."""
        self._ready.clear()

    def load(self, article: int, *, group: str) -> None:
        """Load an article by the `group` of workers that keys wait for, or do not."""
        self._desk.work(self._read, article, group=group)

    def make_ready(self, article: int) -> None:
        """Have an article at hand before it is asked for, once what a key has asked for is drawn."""
        if article in self._ready:
            return
        if self._ahead:
            self._ahead.stop()
        read = partial(self._desk.work, self._read, article, group="ahead")
        self._ahead = self._desk.screen.set_timer(AHEAD_SECONDS, read)

    def renew(self, old: Document) -> None:
        """Load the article that is open with its new findings."""
        self._desk.work(self._look_again, old, group="again")

    def _read(self, article: int) -> None:
        worker = get_current_worker()
        if not worker.is_cancelled:
            nth = self._articles.nth.get(article)
            words = self._articles.shelf[nth].words if nth is not None else 0
            self._desk.soon(self._loaded, load(self._desk.library, self._desk.memory, article, words))

    def _look_again(self, old: Document) -> None:
        """Findings of a long article are long to read from the library: those found last are at hand."""
        fresh = self._articles.fresh
        put_right = self._desk.library.corrections.has(old.id)
        if fresh and fresh[0] == old.article.text_sha256 and not put_right:
            new = document(old.id, old.article, fresh[1], old.words, self._desk.memory.tints, old.names)
        else:
            new = load(self._desk.library, self._desk.memory, old.id, old.words)
        self._desk.soon(self._renewed, new)
