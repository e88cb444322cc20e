"""The list of articles: its order, its filter, what of it is unread."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable, Sequence

from tui.certainty import Folded
from tui.findings import Findings
from tui.library.database import LibraryError
from tui.library.library import Totals
from tui.library.shelving import Shelving
from tui.reader import rows
from tui.reader.loading import Shelf
from tui.reader.ordering import ORDERS, Order, folded, height, matching, ordered
from tui.reader.parts.desk import Desk
from tui.reader.parts.leafing import Leafing
from tui.screen.heads import Heading
from tui.screen.look import Piece, Pieces
from tui.screen.rows import AIRY, Rows
from tui.screen.saying import said


class Articles:
    """The articles in an order, and which of them are listed; `told` is called when those are others."""

    def __init__(self, desk: Desk, told: Callable[[], None]) -> None:
        self.shelf = Shelving(desk.library.file, (), {})
        """The articles in the order of the list."""
        self.nth: dict[int, int] = {}
        """Where each stands on the shelf, by id."""
        self.fresh: tuple[str, Findings] | None = None
        """What was found last, by the article's text_sha256: to be shown without being read from the library."""
        self._desk = desk
        self._leafing = Leafing(desk)
        self._told = told
        self.order: Order = "added"
        """What they are sorted by."""
        self._filter = ""
        self._names: list[str] = []
        self._seen: Sequence[int] = ()
        self._copies: dict[int, int] = {}
        self._unfolded: set[int] = set()
        self._listed: Shelf | None = None

    def put(self, shelf: Shelf) -> None:
        """List these articles."""
        if shelf == self._listed:
            return
        self._listed = shelf
        self._put_in_order()
        self._desk.findings.set_shelf(shelf.totals)
        self._told()

    def _put_in_order(self) -> None:
        assert self._listed
        shelf = self._listed.articles
        if self.order == "added":
            self._list(shelf)
        elif shelf.is_at_hand:
            self._list(self._sorted(shelf, self.order))
        else:
            if not self.shelf:
                self._list(shelf)
            self._desk.work(self._sort, shelf, self.order, group="order")

    def _sorted(self, shelf: Shelving, order: Order) -> Shelving:
        return shelf.in_order([each.id for each in ordered(shelf, order, self._desk.memory.read)])

    def _sort(self, shelf: Shelving, order: Order) -> None:
        """In a thread: all rows of a long shelf are read for it."""
        try:
            found = self._sorted(shelf, order)
        except LibraryError as error:
            self._desk.call(self._desk.say, str(error), 20, "error")
            return

        def come() -> None:
            if order == self.order and self._listed and shelf is self._listed.articles:
                self._list(found)
                self._told()

        self._desk.call(come)

    def _list(self, shelf: Shelving) -> None:
        self.shelf = shelf
        self._names = []
        self.nth = {id_: nth for nth, id_ in enumerate(shelf.ids)}
        self.filter(self._filter)

    def filter(self, words: str) -> None:
        """List only those that have the words."""
        if words and not self._names:
            self._names = self._leafing.told(self.shelf)
        self._filter = words
        found = matching(words, self._names) if self.words else range(len(self.shelf))
        self._seen, self._copies = folded(self.shelf.ids, self.shelf.leads, found, self._unfolded)
        self._count()
        self._desk.panes.shelf_list.show(
            Rows(self._draw, Folded(self._seen), self._height, airy=True, empty=self._nothing)
        )

    def beside(self, article: int | None, step: int) -> int | None:
        """The id of the article after another one in the list, or before it; of the first one where that is none."""
        row = self.place(article)
        place = 0 if row is None else row + step
        return self.shelf.ids[self._seen[place]] if 0 <= place < len(self._seen) else None

    def place(self, article: int | None) -> int | None:
        """Which row of the list an article is, if it is listed; of one that is folded away that of its lead."""
        at = self.nth.get(article or 0)
        if at is None:
            return None
        row = Folded(self._seen).row(at)
        lead = self.nth.get(self.shelf.leads.get(self.shelf.ids[at], 0))
        return Folded(self._seen).row(lead) if row is None and lead is not None else row

    @property
    def words(self) -> str:
        """What alone is listed: the articles with these words, all where there are none."""
        return self._filter.strip()

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
        """Show anew what has been read, and which tags there are."""
        self._names = []
        self._count()
        self._desk.panes.shelf_list.redraw()

    def _count(self) -> None:
        total = self._listed.totals.articles if self._listed else 0
        unread = self.unread
        self._some_read = unread < len(self.shelf)
        many = f"{len(self._seen)} of {total}" if self.words else str(total)
        right = f"{unread} unread" if unread else ""

        by = () if self.order == "added" else (f"by {self.order}",)

        def of(columns: int) -> Heading:
            words = f"Articles {many}" if total else "reading …"
            if right and len(words) + len(right) + 4 > columns and not self._filter:
                words = "Articles"
            fits = len(words) + len(right) + 3 <= columns
            return Heading([words], right if fits else "", scopes=by)

        self._desk.panes.articles.head.tell(of)

    def of_text(self, text_sha256: str) -> int | None:
        """The id of the article with a text; of a long shelf only where its row is at hand."""
        return next((each.id for each in self.shelf.rows if each.text_sha256 == text_sha256), None)

    @property
    def totals(self) -> Totals:
        """How much the library holds."""
        return self._listed.totals if self._listed else Totals(0, 0, 0, 0)

    @property
    def unread(self) -> int:
        """How many articles are unread."""
        return self._leafing.unread(self.shelf, self._desk.memory.read)

    def _draw(self, nth: int, columns: int) -> list[Pieces]:
        shelved, lines = self.shelf.at_hand(nth), self._desk.panes.shelf_list.lines_of_row
        if shelved is None:
            self._leafing.ask(self.shelf, nth)
            return []
        copies = self._copies.get(shelved.id, 0)
        tags = self._desk.memory.tags.get(shelved.text_sha256, ())
        unread = self._some_read and shelved.text_sha256 not in self._desk.memory.read
        return rows.article(shelved, columns, lines, unread=unread, copies=copies, tags=tags)

    # Keys

    def next_order(self) -> None:
        """Another order."""
        self.order_by(ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)])

    def order_by(self, order: Order) -> None:
        """The articles in this order."""
        if self._listed:
            self.order = order
            self._put_in_order()
            self._told()
            self._desk.say(f"articles by {order}", 2)

    def turn_copies(self) -> None:
        """List the copies of the article that is open, or fold them again."""
        document = self._desk.document
        at = self.nth.get(document.id) if document else None
        id_ = None if at is None else self.shelf.ids[at]
        lead = self.shelf.leads.get(id_, id_) if id_ else None
        if not lead or lead not in self.shelf.leads.values():
            self._desk.say("no other outlet has this article")
            return
        self._unfolded ^= {lead}
        self.filter(self._filter)
        self._told()

    async def find(self) -> None:
        """Filter them as one types."""
        if not self._names and not self.shelf.is_at_hand:
            shelf = self.shelf
            names = await to_thread(self._leafing.told, shelf)
            self._names = names if shelf is self.shelf else []
        self._desk.panes.enter("articles")
        await self._desk.panes.articles.filter()
