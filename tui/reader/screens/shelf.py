"""The shelf of the reading screen: the articles listed, read from the library and filled where it is empty."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic

from textual import work

from tui.articles.article import Article
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings
from tui.intake.apart import Apart, ApartError
from tui.library.database import LibraryError
from tui.library.library import Library
from tui.library.rows import Shelved
from tui.reader import rows
from tui.reader.document import Document
from tui.reader.loading import Opened, Opening, Shelf, fill, first_part, whole
from tui.reader.look import Pieces
from tui.reader.screens.sizing import SizingScreen

SHELF_SECONDS = 0.5
"""Between two looks at a shelf that is being filled."""


class ShelfScreen(SizingScreen):
    """Lists the articles; the first frame shows what is at hand, threads read the rest."""

    def __init__(self, library: Library, paths: tuple[Path, ...], opening: Opening) -> None:
        super().__init__(library)
        self.shelf: list[Shelved] = []
        """The articles in file order."""
        self.nth: dict[int, int] = {}
        """Where each stands on the shelf, by id."""
        self.by_text: dict[str, int] = {}
        """The id of each by its text_sha256."""
        self._paths = paths
        self._opening = opening
        self._begun = False
        self._looks = Apart()
        self.fresh: tuple[str, Findings] | None = None
        """What was found last, by the article's text_sha256: to be shown without being read from the library."""
        self._listed: Shelf | None = None
        self._readable = Event()
        """Set once there is an article to read, or will be none."""

    def on_mount(self) -> None:
        """Show the shelf and its first article in the first frame, if they are at hand by now."""
        if opened := self._opening.ready():
            self._begin(opened)
        self._read_library()

    def _begin(self, opened: Opened) -> None:
        if self._begun:
            return
        self._begun = True
        self.begin(opened)
        if opened.shelf:
            self.set_shelf(opened.shelf)

    def begin(self, opened: Opened) -> None:
        """Stand as the reader was left."""

    def have(self, document: Document) -> None:
        """Keep an article at hand."""

    def listed(self) -> None:
        """The shelf has changed."""

    def set_shelf(self, shelf: Shelf) -> None:
        """List these articles."""
        if shelf == self._listed:
            return
        self._listed = shelf
        if shelf.articles:
            self._readable.set()
        self.shelf = shelf.articles
        self.nth = {each.id: nth for nth, each in enumerate(self.shelf)}
        self.by_text = {each.text_sha256: each.id for each in self.shelf}
        self.findings.set_shelf({each.id: each.name for each in self.shelf}, shelf.totals)
        self.count_shelf()
        self.shelf_list.show(len(self.shelf), self._draw_article, height=rows.ARTICLE_LINES)
        self.listed()

    def count_shelf(self) -> None:
        """Say how many articles there are."""
        many = rows.counted(self._listed.totals.articles if self._listed else 0, "article") or "reading …"
        unread = sum(map(self.is_unread, self.shelf))
        pieces = [(f" {many}", "strong"), (f", {unread} unread" if unread else "", "dim")]
        self.shelf_title.show(lambda columns: [pieces])

    def is_unread(self, shelved: Shelved) -> bool:
        """Whether an article has not been read yet."""
        return False

    def _draw_article(self, index: int, columns: int) -> list[Pieces]:
        return rows.article(self.shelf[index], columns, unread=self.is_unread(self.shelf[index]))

    @work(thread=True, group="opening")
    def _read_library(self) -> None:
        """Show what was read first; at work till there is something to read, as keys wait for that."""
        opened = self._opening.wait()
        self.app.call_from_thread(self._begin, opened)
        self.app.call_from_thread(self._read_on, opened.shelf)
        self._readable.wait()

    @work(thread=True, group="library")
    def _read_on(self, begun: Shelf | None) -> None:
        call: Callable[..., object] = self.app.call_from_thread
        try:
            shown = monotonic()
            for notice in fill(self.library, self._paths):
                begun = None
                if notice:
                    call(self.notify, notice, severity="warning", timeout=8)
                elif not self.shelf or monotonic() > shown + SHELF_SECONDS:
                    call(self.set_shelf, first_part(self.library))
                    shown = monotonic()
            if begun is None or not begun.is_whole:
                call(self.set_shelf, whole(self.library, begun))
            self._renew()
        except LibraryError as error:
            call(self.notify, str(error), severity="error", timeout=20)
        if self.library.notice:
            call(self.notify, self.library.notice, severity="warning", timeout=10)
        call(self._settled)

    def _renew(self) -> None:
        """Look into what was not looked into yet, or by older rules, and list what that gives now and then."""
        if not (self.library.writable and self.library.stale(RULES_VERSION, 1)):
            return
        from tui.intake.intake import renew

        shown = monotonic()
        for article in renew(self.library, extract=self._look_into):
            self.app.call_from_thread(self.renewed, article)
            if monotonic() > shown + SHELF_SECONDS:
                self.app.call_from_thread(self.set_shelf, whole(self.library))
                shown = monotonic()
        if not self._looks.stopped:
            self.app.call_from_thread(self.set_shelf, whole(self.library))

    def _look_into(self, article: Article) -> Findings | None:
        try:
            findings = self._looks.extract(article)
            self.fresh = article.text_sha256, findings
            if findings.failed:
                said = f"{article.name} is kept without findings: {findings.reason}"
                self.app.call_from_thread(self.notify, said, severity="warning", timeout=8)
            return findings
        except ApartError:
            if not self._looks.stopped:
                said = f"{article.name} could not be looked into"
                self.app.call_from_thread(self.notify, said, severity="warning", timeout=8)
            return None

    def on_unmount(self) -> None:
        """Nobody waits any more for what is being looked into."""
        self._looks.stop()
        self._readable.set()

    def renewed(self, article: int) -> None:
        """The findings of an article are new ones."""

    def _settled(self) -> None:
        """Everything needed is here: what is alive now is not worth looking through again."""
        self._readable.set()
        if not self.shelf:
            self.shelf_title.show(lambda columns: [[(" no articles", "strong")]])
            self.title_lines.show(rows.nothing_to_read)
        gc.freeze()
        gc.enable()
