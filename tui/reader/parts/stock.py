"""Reading the library into the list of articles: it is filled where it is empty, and looked into anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from tui.articles.article import Article
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings
from tui.library.database import LibraryError
from tui.reader import rows
from tui.reader.loading import Opened, Opening, Shelf, fill, first_part, tinted, whole
from tui.reader.parts.articles import Articles
from tui.reader.parts.desk import Desk
from tui.screen.heads import Heading
from tui.screen.tints import Tints

if TYPE_CHECKING:
    from tui.intake.apart import Apart

SHELF_SECONDS = 0.5
"""Between two looks at a shelf that is being filled."""


LATER = 2.0
"""Seconds after which a large library is looked into for what can wait: first the keys of whoever has opened it."""
COMPARED, BETWEEN = 3, 0.1
"""Articles whose quotes are compared while keys wait for the library, and seconds till the next ones."""


class Told(NamedTuple):
    """Who is told what becomes of the articles; all are called on the event loop."""

    begun: Callable[[Opened], None]
    """What was read before the first frame is there."""
    renewed: Callable[[int], None]
    """The findings of an article are new ones."""
    coloured: Callable[[Tints], None]
    """Other people have a colour in the library."""
    settled: Callable[[], None]
    """Everything needed is there."""


class Stock:
    """The first frame shows what is at hand, threads read the rest."""

    def __init__(self, desk: Desk, articles: Articles, paths: tuple[Path, ...], opening: Opening, told: Told) -> None:
        self._desk = desk
        self._articles = articles
        self._paths = paths
        self._opening = opening
        self._told = told
        self._begun = False
        self._looks: Apart | None = None
        self._stopped = False
        self._left = Event()
        self._renewing = Lock()
        self._readable = Event()
        """Set once there is an article to read, or will be none."""

    def start(self) -> None:
        """Show the shelf and its first article in the first frame, if they are at hand by now."""
        if opened := self._opening.ready():
            self._begin(opened)
        self._desk.work(self._read_library, group="opening")

    def stop(self) -> None:
        """Nobody waits any more for what is being looked into."""
        self._stopped = True
        self._left.set()
        if self._looks:
            self._looks.stop()
        self._readable.set()

    def _begin(self, opened: Opened) -> None:
        if self._begun:
            return
        self._begun = True
        self._told.begun(opened)
        if opened.shelf:
            self._put(opened.shelf)

    def _put(self, shelf: Shelf) -> None:
        self._articles.put(shelf)
        if shelf.articles:
            self._readable.set()

    # In threads

    def _read_library(self) -> None:
        """Show what was read first; at work till there is something to read, as keys wait for that."""
        opened = self._opening.wait()
        self._desk.call(self._begin, opened)
        self._desk.work(self._read_on, opened.shelf, group="library")
        self._readable.wait()

    def _read_on(self, begun: Shelf | None) -> None:
        desk, shown = self._desk, monotonic()
        try:
            for notice in fill(desk.library, self._paths):
                begun = None
                if notice:
                    desk.call(desk.say, notice, 8, "warning")
                elif not self._articles.shelf or monotonic() > shown + SHELF_SECONDS:
                    desk.call(self._put, first_part(desk.library))
                    shown = monotonic()
            if begun is None or not begun.is_whole:
                desk.call(self._put, whole(desk.library, begun))
            if not self._articles.shelf.is_at_hand:
                self._left.wait(LATER)
            with self._renewing:
                self._renew()
                self._compare()
            if (tints := tinted(desk.library, desk.memory.tints.given)) != desk.memory.tints:
                desk.call(self._told.coloured, tints)
        except LibraryError as error:
            desk.call(desk.say, str(error), 20, "error")
        if desk.library.notice:
            desk.call(desk.say, desk.library.notice, 10, "warning")
        desk.call(self._settle)

    def look_again(self) -> None:
        """Something was put right: list the articles as they are now, and look into what rests on it."""
        self._desk.work(self.more, group="list again")

    def more(self) -> None:
        """In a thread: articles have been put in, or changed; list them, and look into them."""
        try:
            self._desk.call(self._put, whole(self._desk.library))
            with self._renewing:  # what is being looked into goes on first
                self._renew()
                self._compare()
        except LibraryError as error:
            self._desk.call(self._desk.say, str(error), 20, "error")

    def _renew(self) -> None:
        """Look into what was not looked into yet, or by older rules, and list what that gives now and then."""
        library, call = self._desk.library, self._desk.call
        if not (library.writable and library.stale(RULES_VERSION, 1)):
            return
        from tui.intake.apart import Apart
        from tui.intake.intake import renew

        self._looks = Apart()
        if self._stopped:
            return
        shown = monotonic()
        for article in renew(library, extract=self._look_into):
            call(self._told.renewed, article)
            if monotonic() > shown + SHELF_SECONDS:
                call(self._put, whole(library))
                shown = monotonic()
        if not self._stopped:
            call(self._put, whole(library))

    def _compare(self) -> None:
        """Find out which quotes render one utterance, where nobody has yet, and tell of the article that is open."""
        library = self._desk.library
        if not library.writable or self._stopped:
            return
        if not library.wordings.are_due() and not library.corrections.followed("quote"):
            return
        from tui.library.comparing import compare

        done = compare(library, at_once=COMPARED, goes_on=lambda: not self._left.wait(BETWEEN))
        if done and not self._stopped and (document := self._desk.document):
            self._desk.call(self._told.renewed, document.id)

    def _look_into(self, article: Article) -> Findings | None:
        from tui.intake.apart import ApartError

        assert self._looks
        trouble = f"{article.name} could not be looked into"
        try:
            findings = self._looks.extract(article)
        except ApartError:
            if not self._stopped:
                self._desk.call(self._desk.say, trouble, 8, "warning")
            return None
        self._articles.fresh = article.text_sha256, findings
        if findings.failed:
            said = f"{article.name} is kept without findings: {findings.reason}"
            self._desk.call(self._desk.say, said, 8, "warning")
        return findings

    def _settle(self) -> None:
        self._readable.set()
        if not self._articles.shelf:
            self._desk.panes.articles.head.tell(lambda columns: Heading(["No articles"]))
            self._desk.text.placed.instead = rows.nothing_to_read(self._desk.text.columns)
            self._desk.text.redraw()
        self._told.settled()
