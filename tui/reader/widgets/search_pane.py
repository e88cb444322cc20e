"""The search across everything: a box, and the hits as one types."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.certainty import folded
from tui.display import safe_line, width
from tui.library.damage import said_left_out
from tui.library.library import Library
from tui.reader import hits
from tui.reader.widgets.text_box import TextBox
from tui.screen.hints import line
from tui.screen.lines import Lines
from tui.screen.look import Pieces
from tui.screen.row_list import RowList
from tui.screen.rows import Rows

TYPING = (("↑ ↓", "choose"), ("⏎", "go there"))
WALKING = (("n", "next"), ("N", "before"), ("esc", "close"))
LIMIT = 50
"""Hits asked for at a time."""


class SearchPane(Vertical):
    """Searches in a thread; an answer to what is no longer asked is dropped."""

    DEFAULT_CSS = """
    SearchPane { width: 40%; min-width: 32; max-width: 72; background: $surface; }
    SearchPane.whole { width: 1fr; max-width: 1000; }
    SearchPane #search-line, SearchPane #search-count { height: 1; }
    SearchPane #search-prompt { width: 3; height: 1; }
    """

    class Answered(Message):
        """The hits of a query, the best first."""

        def __init__(self, query: str, found: list[hits.Found]) -> None:
            super().__init__()
            self.query = query
            self.found = found

        def can_replace(self, message: Message) -> bool:
            """Only the last answer counts."""
            return isinstance(message, SearchPane.Answered)

    class Chosen(Message):
        """A hit was chosen."""

        def __init__(self, found: hits.Found) -> None:
            super().__init__()
            self.found = found

    def __init__(self, library: Library, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._library = library
        self._search: object | None = None
        self._answered = ""
        self.found: list[hits.Found] = []
        """The hits shown, the best first."""
        self.box = TextBox("search everything", id="search-box")
        self.list = RowList(id="hits")
        self._count = Lines(id="search-count", draw=self._draw_count)

    def compose(self) -> ComposeResult:
        """The box, how many hits there are, the hits."""
        with Horizontal(id="search-line"):
            yield Lines(id="search-prompt", draw=lambda columns: [[(" /", "key")]])
            yield self.box
        yield self._count
        yield self.list

    def _draw_count(self, columns: int) -> Sequence[Pieces]:
        if not self.box.value.strip():
            return [[(" type what you remember: words, a name", "dim")]]
        if self.box.value != self._answered:
            return [[(" …", "dim")]]
        many = f"{len(self.found)}{'+' if len(self.found) >= LIMIT else ''}"
        said = f" {many} hit{'s' if len(self.found) != 1 else ''}"
        how = line(TYPING if self.box.has_focus else WALKING, columns - len(said)) if self.found else ()
        blank = columns - len(said) - sum(width(words) for words, _ in how)
        return [[(said, "dim"), (" " * blank, ""), *(how if blank >= 0 else ())]]

    def on_descendant_focus(self) -> None:
        """In the box: its keys are shown."""
        self._count.show(self._draw_count)

    def on_descendant_blur(self) -> None:
        """Out of it: others act now."""
        self.call_after_refresh(self._count.show, self._draw_count)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Ask anew."""
        message.stop()
        self._ask(message.value)

    @work(thread=True, exclusive=True, group="search")
    def _ask(self, query: str) -> None:
        worker = get_current_worker()
        if worker.is_cancelled:
            return
        from tui.search.search import Search

        if not isinstance(self._search, Search):
            self._search = Search(self._library)
        known = len(self._library.left_out)
        found = hits.founds(self._library, self._search.search(query, LIMIT)) if query.strip() else []
        if len(self._library.left_out) > known and (said := said_left_out(self._library)):
            self.app.call_from_thread(self.app.notify, safe_line(said), severity="error", timeout=12)
        if not worker.is_cancelled:
            self.post_message(self.Answered(query, found))

    def on_search_pane_answered(self, message: Answered) -> None:
        """Show the hits, unless something else has been typed meanwhile."""
        if message.query != self.box.value:
            message.stop()
            return
        self.found, self._answered = message.found, message.query
        self._count.show(self._draw_count)
        empty = "nothing found" if message.query.strip() else ""
        self.list.show(Rows(self._draw, folded(self.found), hits.ROW_LINES, empty=lambda columns: [[(empty, "dim")]]))

    def _draw(self, index: int, columns: int) -> Sequence[Pieces]:
        return hits.row(self.found[index], columns)

    def step(self, step: int) -> None:
        """Move to the next hit, or the one before, and choose it."""
        if self.found:
            self.list.cursor.put((self.list.cursor.row + step) % self.list.rows.count)
            self._choose()

    def on_text_box_stepped(self, message: TextBox.Stepped) -> None:
        """Move the cursor of the hits while the box keeps the focus."""
        message.stop()
        self.list.action_move(message.by, message.step)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go to the hit under the cursor."""
        message.stop()
        if self.found and self._answered == message.value:
            self._choose()

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Moving among hits goes nowhere yet."""
        message.stop()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Go to that hit."""
        message.stop()
        self._choose()

    def _choose(self) -> None:
        if self.list.value is None:
            self.list.turn_fold()
        else:
            self.post_message(self.Chosen(self.found[self.list.value]))
