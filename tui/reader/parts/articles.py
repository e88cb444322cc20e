"""The articles that are listed: read from the library, which is filled where it is empty, and looked into anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from tui.articles.article import Article
from tui.certainty import Folded
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings
from tui.library.database import LibraryError
from tui.library.library import Totals
from tui.library.rows import Shelved
from tui.reader import rows
from tui.reader.loading import Opened, Opening, Shelf, fill, first_part, tinted, whole
from tui.reader.ordering import ORDERS, Order, height, matching, ordered, told
from tui.reader.parts.desk import Desk
from tui.screen.heads import Heading
from tui.screen.look import Piece, Pieces
from tui.screen.rows import AIRY, Rows
from tui.screen.saying import said
from tui.screen.tints import Tints

if TYPE_CHECKING:
    from tui.intake.apart import Apart

SHELF_SECONDS = 0.5
"""Between two looks at a shelf that is being filled."""


class Told(NamedTuple):
    """Whom the articles tell what becomes of them; all are called on the event loop."""

    begun: Callable[[Opened], None]
    """What was read before the first frame is there."""
    listed: Callable[[], None]
    """The shelf has changed."""
    renewed: Callable[[int], None]
    """The findings of an article are new ones."""
    coloured: Callable[[Tints], None]
    """Other people have a colour in the library."""
    settled: Callable[[], None]
    """Everything needed is there."""


class Articles:
    """Lists the articles; the first frame shows what is at hand, threads read the rest."""

    def __init__(self, desk: Desk, paths: tuple[Path, ...], opening: Opening, told: Told) -> None:
        self.shelf: list[Shelved] = []
        """The articles in the order of the list."""
        self.nth: dict[int, int] = {}
        """Where each stands on the shelf, by id."""
        self.by_text: dict[str, int] = {}
        """The id of each by its text_sha256."""
        self.fresh: tuple[str, Findings] | None = None
        """What was found last, by the article's text_sha256: to be shown without being read from the library."""
        self._desk = desk
        self._paths = paths
        self._opening = opening
        self._told = told
        self._begun = False
        self._order: Order = "added"
        self._filter = ""
        self._told_of: list[str] = []
        self._seen: Sequence[int] = ()
        self._looks: Apart | None = None
        self._stopped = False
        self._listed: Shelf | None = None
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
        if self._looks:
            self._looks.stop()
        self._readable.set()

    def _begin(self, opened: Opened) -> None:
        if self._begun:
            return
        self._begun = True
        self._told.begun(opened)
        if opened.shelf:
            self.put(opened.shelf)

    def put(self, shelf: Shelf) -> None:
        """List these articles."""
        if shelf == self._listed:
            return
        self._listed = shelf
        if shelf.articles:
            self._readable.set()
        self._put_in_order()
        self.by_text = {each.text_sha256: each.id for each in self.shelf}
        self._desk.findings.set_shelf({each.id: each.name for each in self.shelf}, shelf.totals)
        self._told.listed()

    def _put_in_order(self) -> None:
        assert self._listed
        self.shelf = ordered(self._listed.articles, self._order, self._desk.memory.read)
        self._told_of = []
        self.nth = {each.id: nth for nth, each in enumerate(self.shelf)}
        self.filter(self._filter)

    def filter(self, words: str) -> None:
        """List only those that have the words."""
        if words and not self._told_of:
            self._told_of = list(map(told, self.shelf))
        self._filter = words
        self._seen = matching(words, self._told_of) if words.strip() else range(len(self.shelf))
        self._count()
        self._desk.panes.shelf_list.show(
            Rows(self._draw, Folded(self._seen), self._height, airy=True, empty=self._nothing)
        )

    def beside(self, article: int | None, step: int) -> int | None:
        """The id of the article after another one in the list, or before it; of the first one where that is none."""
        row = self.place(article)
        place = 0 if row is None else row + step
        return self.shelf[self._seen[place]].id if 0 <= place < len(self._seen) else None

    def place(self, article: int | None) -> int | None:
        """Which row of the list an article is, if it is listed."""
        at = self.nth.get(article or 0)
        return None if at is None else Folded(self._seen).row(at)

    @property
    def listed(self) -> int:
        """How many articles are listed."""
        return len(self._seen)

    def _height(self, columns: int, lines: int) -> int:
        return height(len(self._seen), columns, lines, airy=lines >= AIRY)

    def _nothing(self, columns: int) -> list[list[Piece]]:
        return said(
            self._desk.keyed("No article has these words. **{close}** shows all.") if self._filter else "", columns
        )

    def redraw(self) -> None:
        """Show anew what has been read."""
        self._count()
        self._desk.panes.shelf_list.redraw()

    def _count(self) -> None:
        total = self._listed.totals.articles if self._listed else 0
        unread = self.unread
        self._some_read = unread < len(self.shelf)
        many = f"{len(self._seen)} of {total}" if self._filter.strip() else str(total)
        right = f"{unread} unread" if unread else ""

        by = () if self._order == "added" else (f"by {self._order}",)

        def of(columns: int) -> Heading:
            words = f"Articles {many}" if total else "reading …"
            if right and len(words) + len(right) + 4 > columns and not self._filter:
                words = "Articles"
            fits = len(words) + len(right) + 3 <= columns
            return Heading([words], right if fits else "", scopes=by)

        self._desk.panes.articles.head.tell(of)

    @property
    def totals(self) -> Totals:
        """How much the library holds."""
        return self._listed.totals if self._listed else Totals(0, 0, 0, 0)

    @property
    def unread(self) -> int:
        """How many articles are unread."""
        return sum(map(self._is_unread, self.shelf))

    def _is_unread(self, shelved: Shelved) -> bool:
        return shelved.text_sha256 not in self._desk.memory.read

    def _draw(self, nth: int, columns: int) -> list[Pieces]:
        shelved, lines = self.shelf[nth], self._desk.panes.shelf_list.lines_of_row
        return rows.article(shelved, columns, lines, unread=self._some_read and self._is_unread(shelved))

    # Keys

    def next_order(self) -> None:
        """Another order."""
        if not self._listed:
            return
        self._order = ORDERS[(ORDERS.index(self._order) + 1) % len(ORDERS)]
        self._put_in_order()
        self._told.listed()
        self._desk.say(f"articles by {self._order}", 2)

    async def find(self) -> None:
        """Filter them as one types."""
        self._desk.panes.enter("articles")
        await self._desk.panes.articles.filter()

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
                elif not self.shelf or monotonic() > shown + SHELF_SECONDS:
                    desk.call(self.put, first_part(desk.library))
                    shown = monotonic()
            if begun is None or not begun.is_whole:
                desk.call(self.put, whole(desk.library, begun))
            self._renew()
            if (tints := tinted(desk.library, desk.memory.tints.given)) != desk.memory.tints:
                desk.call(self._told.coloured, tints)
        except LibraryError as error:
            desk.call(desk.say, str(error), 20, "error")
        if desk.library.notice:
            desk.call(desk.say, desk.library.notice, 10, "warning")
        desk.call(self._settle)

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
                call(self.put, whole(library))
                shown = monotonic()
        if not self._stopped:
            call(self.put, whole(library))

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
        self.fresh = article.text_sha256, findings
        if findings.failed:
            said = f"{article.name} is kept without findings: {findings.reason}"
            self._desk.call(self._desk.say, said, 8, "warning")
        return findings

    def _settle(self) -> None:
        self._readable.set()
        if not self.shelf:
            self._desk.panes.articles.head.tell(lambda columns: Heading(["No articles"]))
            self._desk.text.placed.instead = rows.nothing_to_read(self._desk.text.columns)
            self._desk.text.redraw()
        self._told.settled()
