"""Going from place to place: articles, findings, and back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from textual import work
from textual.cache import LRUCache
from textual.message import Message
from textual.timer import Timer
from textual.worker import get_current_worker

from tui.articles.article import Span
from tui.library.library import Library
from tui.library.own_work.places import Place
from tui.reader.document import Document, Finding, document
from tui.reader.history import History
from tui.reader.loading import Opening, load
from tui.reader.screens.selecting import SelectingScreen
from tui.reader.widgets.row_list import RowList

AHEAD_SECONDS = 0.05
"""After an article was opened, till the next one is read."""
KEPT = 16
"""Articles kept ready after they were read."""


class Target(NamedTuple):
    """Where to go in an article: to a finding, a stretch or an offset; to nothing of these for its beginning."""

    finding: Finding | None = None
    name: str | None = None
    """Of a person, where the finding is not known yet."""
    span: Span | None = None
    offset: int | None = None


class GoingScreen(SelectingScreen):
    """Opens articles at a place in them, and remembers the way."""

    class Loaded(Message):
        """An article is ready."""

        def __init__(self, document: Document, target: Target | None) -> None:
            super().__init__()
            self.document = document
            self.target = target
            """Where to go in it; ``None`` if it was only made ready."""

    class Renewed(Message):
        """The article that was open has other findings."""

        def __init__(self, document: Document) -> None:
            super().__init__()
            self.document = document

    def __init__(self, library: Library, paths: tuple[Path, ...], opening: Opening) -> None:
        super().__init__(library, paths, opening)
        self._wanted: int | None = None
        self._ahead: Timer | None = None
        self._ready: LRUCache[int, Document] = LRUCache(KEPT)
        self.memory = opening.memory
        self.history = History()

    def have(self, document: Document) -> None:
        """Keep an article at hand."""
        self._ready[document.id] = document

    def renewed(self, article: int) -> None:
        """Show the new findings of an article, at the place one reads."""
        self._ready.discard(article)
        if self.document and self.document.id == article:
            self._look_again(self.document)

    @work(thread=True, exclusive=True, group="again")
    def _look_again(self, old: Document) -> None:
        """The article that is open with its new findings; those of a long one are long to read from the library."""
        if self.fresh and self.fresh[0] == old.article.text_sha256:
            new = document(old.id, old.article, self.fresh[1], old.words)
        else:
            new = load(self.library, self.memory, old.id, old.words)
        self.post_message(self.Renewed(new))

    def on_going_screen_renewed(self, message: Renewed) -> None:
        """Show it, if it is still open, at the place one reads at by now."""
        self.have(message.document)
        if self.document and self.document.id == message.document.id:
            self._open(message.document, Target(offset=self.text.place))

    def listed(self) -> None:
        """Open the first article where none is open; else keep the cursor on the open one."""
        if self._wanted is not None:
            self.shelf_list.point(self.nth.get(self._wanted, 0))
        elif self.shelf:
            self.go(self.shelf[0].id)

    # Going

    def go(self, article: int, target: Target | None = None, *, remember: bool = False) -> None:
        """Open an article of the library at a target; `remember` lets one key lead back."""
        target = target or Target()
        if remember and self.document:
            self.history.leave(self.here)
        if article != self._wanted:
            self._wanted = article
            self.shelf_list.point(self.nth.get(article, 0))
        if self.document and self.document.id == article:
            self._arrive(target)
        elif ready := self._ready.get(article):
            self._open(ready, target)
        else:
            self._load(article, target)

    @work(thread=True, exclusive=True, group="article")
    def _load(self, article: int, target: Target) -> None:
        self._read(article, target)

    def _read(self, article: int, target: Target | None) -> None:
        worker = get_current_worker()
        if not worker.is_cancelled:
            self.post_message(self.Loaded(load(self.library, self.memory, article, self._words(article)), target))

    def _words(self, article: int) -> int:
        nth = self.nth.get(article)
        return self.shelf[nth].words if nth is not None else 0

    def on_going_screen_loaded(self, message: Loaded) -> None:
        """Show what was loaded, unless another article is wanted by now."""
        self.have(message.document)
        if message.target is not None and message.document.id == self._wanted:
            self._open(message.document, message.target)

    @property
    def here(self) -> Place:
        """The place one reads at, in the article that is open."""
        assert self.document
        return Place(self.document.article.text_sha256, self.text.place)

    def leaving(self) -> None:
        """Another article is about to be opened."""

    def _open(self, document: Document, target: Target) -> None:
        if self.document:
            self.leaving()
        self.document = document
        self.selected = None
        self.text.show(document)
        self.findings.set_document(document)
        self.opened(document)
        self._arrive(target)
        self.arrived()
        self._make_ready()

    def opened(self, document: Document) -> None:
        """Another article has been opened."""

    def arrived(self) -> None:
        """A place in the article that was opened is shown."""

    def _make_ready(self) -> None:
        """Have the next article at hand before it is asked for, once what a key has asked for is drawn."""
        nth = self.nth.get(self._wanted or 0, -1) + 1
        if 0 < nth < len(self.shelf) and self.shelf[nth].id not in self._ready:
            if self._ahead:
                self._ahead.stop()
            self._ahead = self.set_timer(AHEAD_SECONDS, partial(self._read_ahead, self.shelf[nth].id))

    def _read_ahead(self, article: int) -> None:
        self.run_worker(partial(self._read, article, None), thread=True, exclusive=True, group="ahead")

    def _arrive(self, target: Target) -> None:
        assert self.document
        finding = target.finding
        if target.name:
            names = [person.name for person in self.document.findings.people]
            finding = Finding("person", names.index(target.name)) if target.name in names else None
        if finding and self.document.holds(finding):
            self.select(finding, bring=target.span is None)
        elif target == Target():
            stopped = self.memory.positions.get(self.document.article.text_sha256, 0)
            target = Target(offset=stopped)
        if target.span:
            self.text.bring(target.span)
        if target.offset is not None:
            self.text.show_from(target.offset)
            if not self.selected:
                self.select_near(target.offset)

    # What a person does

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Another article under the cursor: open it."""
        self.go(self.shelf[message.index].id)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Enter on an article: read it."""
        self.go(self.shelf[message.index].id)
        self.enter("text")

    def action_page_text(self, step: int) -> None:
        """A page of the text, from anywhere; at its end say what leads on."""
        if step > 0 and self.text.document and self.text.scroll_offset.y >= self.text.max_scroll_y:
            last = self.nth.get(self._wanted or 0, 0) == len(self.shelf) - 1
            self.notify(f"the end: {'this is the last article' if last else 'J opens the next article'}", timeout=2)
        super().action_page_text(step)

    def action_next_article(self, step: int) -> None:
        """The next article of the shelf, or the one before."""
        nth = self.nth.get(self._wanted or 0, 0) + step
        if 0 <= nth < len(self.shelf):
            self.go(self.shelf[nth].id, remember=True)
        elif self.shelf:
            self.notify(f"no {'further' if step > 0 else 'earlier'} article", timeout=2)
