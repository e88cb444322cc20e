"""The search across everything: a box, and the hits as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.certainty import folded
from tui.display import safe_line
from tui.library.damage import said_left_out
from tui.library.database import LibraryError
from tui.library.library import Library
from tui.reader import hits
from tui.reader.keys import keyed
from tui.reader.widgets.text_box import TextBox
from tui.screen.drawn import Beside, Column
from tui.screen.fitting import cut
from tui.screen.heads import Head
from tui.screen.key_names import Keymap
from tui.screen.keys import NO_KEYMAP
from tui.screen.lines import Lines
from tui.screen.look import Pieces
from tui.screen.offering import Offer, rules
from tui.screen.row_list import RowList
from tui.screen.rows import Rows
from tui.screen.saying import said

if TYPE_CHECKING:
    from tui.library.own_work.store import OwnWork
    from tui.search.completing import Completion
    from tui.search.search import Search

LIMIT = 50
"""Hits asked for at a time."""
BEFORE = "Names, words, unfinished words: **rubio uncondit**. And:"
NOTHING = "Nothing like {}. Fewer letters find more; **{close}** goes back."


class SearchPane(Column):
    """Searches in a thread; an answer to what is no longer asked is dropped."""

    DEFAULT_CSS = """
    SearchPane #search-line, SearchPane #search-rule { height: 1; }
    SearchPane #search-prompt { width: 3; height: 1; }
    SearchPane #search-count { width: 9; height: 1; }
    """

    class Answered(Message):
        """The hits of a query, the best first."""

        def __init__(
            self,
            query: str,
            found: list[hits.Found],
            notes: Sequence[str] = (),
            completion: Completion | None = None,
        ) -> None:
            super().__init__()
            self.query = query
            self.found = found
            self.notes = notes
            """What should be known of how the query was read."""
            self.completion = completion
            """What can follow."""

        def can_replace(self, message: Message) -> bool:
            """Only the last answer counts."""
            return isinstance(message, SearchPane.Answered)

    class Pointed(Message):
        """A hit is under the cursor, or was chosen."""

        def __init__(self, found: hits.Found, *, chosen: bool) -> None:
            super().__init__()
            self.found = found
            self.chosen = chosen

        def can_replace(self, message: Message) -> bool:
            """Only the last hit moved to counts."""
            return not self.chosen and isinstance(message, SearchPane.Pointed)

    def __init__(
        self, library: Library, own: Callable[[], OwnWork], keymap: Keymap = NO_KEYMAP, *, id: str | None = None
    ) -> None:
        """`own`: a person's own work, opened by a thread that needs it."""
        super().__init__(id=id, classes="side")
        self._library = library
        self._own = own
        self._keymap = keymap
        self._notes: Sequence[str] = ()
        self._search: Search | None = None
        self._making = Lock()
        self._answered = ""
        self.found: list[hits.Found] = []
        """The hits, the best first."""
        self.box = TextBox("search everything", id="search-box")
        self.offer = self.box.offered = Offer(self.box)
        self.head = Head(id="search-rule", alone=True)
        self.list = RowList(id="hits")
        self._count = Lines(id="search-count", draw=self._draw_count)

    def compose(self) -> ComposeResult:
        """The box, how many hits there are, the hits."""
        with Beside(id="search-line"):
            yield Lines(id="search-prompt", draw=lambda columns: [[(" /", "key")]])
            yield self.box
            yield self._count
        yield self.head
        yield self.list

    def on_mount(self) -> None:
        """Nothing is asked yet."""
        self.list.show(Rows(empty=_before))
        self._make_ready()

    @work(thread=True, group="search ready")
    def _make_ready(self) -> None:
        """Have the names of a large library at hand, while the first words are typed."""
        with suppress(LibraryError):  # whoever asks meets that again, and says it
            self._made().make_ready()

    def _made(self) -> Search:
        """The search, made by the first thread that needs it."""
        from tui.search.owned import Owned
        from tui.search.search import Search

        with self._making:
            if self._search is None:
                self._search = Search(self._library, Owned(self._library, self._own))
            return self._search

    def _draw_count(self, columns: int) -> Sequence[Pieces]:
        many = f"{len(self.found)}{'+' if len(self.found) >= LIMIT else ''}"
        words = f"{many} hit{'s' if len(self.found) != 1 else ''}" if self.box.value == self._answered else "…"
        asked = self.box.value.strip() and not (self.offer.choices and not self.found)
        return [[(f"{words if asked else '':>{columns - 1}}", "dim")]]

    def on_input_changed(self, message: Input.Changed) -> None:
        """Ask anew."""
        message.stop()
        self._count.show(self._draw_count)
        self._ask(message.value, self.box.cursor_position)

    @work(thread=True, exclusive=True, group="search")
    def _ask(self, query: str, cursor: int) -> None:
        worker = get_current_worker()
        if worker.is_cancelled:
            return
        search = self._made()
        known = len(self._library.left_out)
        answer = search.answer(query, LIMIT)
        found = hits.founds(self._library, answer.hits)
        completion = search.complete(query, cursor) if search.can_complete() else None
        if len(self._library.left_out) > known and (words := said_left_out(self._library)):
            self.app.call_from_thread(self.app.notify, safe_line(words), severity="error", timeout=12)
        if not worker.is_cancelled:
            self.post_message(self.Answered(query, found, answer.notes, completion))

    def on_search_pane_answered(self, message: Answered) -> None:
        """Show the hits, unless something else has been typed meanwhile."""
        if message.query != self.box.value:
            message.stop()
            return
        self.found, self._answered, self._notes = message.found, message.query, message.notes
        self._count.show(self._draw_count)
        self.offer.offer(message.completion, message.query)
        self.head.instead(self._draw_offer if self.offer.choices or self._notes else None)
        asked = message.query.strip()
        words = keyed(NOTHING, self._keymap).replace("{}", safe_line(asked).replace("*", ""))
        empty = (lambda columns: said(words, columns)) if asked else _before
        if self.offer.choices and asked:
            empty = self.offer.listed
        found = Rows(self._draw, folded(self.found), hits.ROW_LINES, airy=True, empty=empty)
        self.list.show(replace(found, unfold=keyed("{go}", self._keymap)))
        self._point(chosen=False)

    def _draw_offer(self, columns: int) -> Sequence[Pieces]:
        """What can follow, else what should be known, in the place of the rule."""
        line = self.offer.line(columns - 2)
        note = cut(safe_line(next(iter(self._notes), "")), columns - 2)
        return [[(" ", ""), *(line or [(note, "maybe")])]]

    def _draw(self, nth: int, columns: int) -> Sequence[Pieces]:
        return hits.row(self.found[nth], columns)

    @property
    def place(self) -> str:
        """Which of the hits the cursor is on: ``hit 2/13``."""
        return f"hit {self.list.cursor.row + 1}/{len(self.found)}" if self.found else ""

    def step(self, step: int) -> None:
        """Move to the next hit, or the one before, and choose it."""
        if self.found:
            self.list.cursor.put((self.list.cursor.row + step) % self.list.rows.count)
            self._point(chosen=True)

    def on_text_box_stepped(self, message: TextBox.Stepped) -> None:
        """Move the cursor of the hits while the box keeps the focus."""
        message.stop()
        self.list.action_move(message.by, message.step)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go to the hit under the cursor."""
        message.stop()
        if self.found and self._answered == message.value:
            self._point(chosen=True)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Show the hit in the text."""
        message.stop()
        self._point(chosen=False)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Go to that hit."""
        message.stop()
        self._point(chosen=True)

    def _point(self, *, chosen: bool) -> None:
        if self.list.value is not None:
            self.post_message(self.Pointed(self.found[self.list.value], chosen=chosen))
        elif chosen:
            self.list.turn_fold()


def _before(columns: int) -> Sequence[Pieces]:
    """What one can type, while nothing is."""
    return [*said(BEFORE, columns), [], *rules(columns)]
