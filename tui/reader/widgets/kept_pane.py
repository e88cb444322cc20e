"""Bookmarks and notes: a box that searches them, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.library.database import LibraryError
from tui.library.library import Library
from tui.library.own_work.standing import Standing, standings
from tui.reader import bookmarks
from tui.reader.keys import bindings
from tui.reader.memory import Memory
from tui.reader.rows import counted
from tui.reader.widgets.text_box import TextBox
from tui.screen.lines import Lines
from tui.screen.look import Pieces
from tui.screen.row_list import RowList
from tui.screen.rows import rows


class KeptPane(Vertical):
    """Reads the bookmarks in a thread; those whose article or words are gone say so."""

    BINDINGS = bindings("kept")

    DEFAULT_CSS = """
    KeptPane { width: 40%; min-width: 32; max-width: 72; background: $surface; }
    KeptPane.whole { width: 1fr; max-width: 1000; }
    KeptPane #kept-line, KeptPane #kept-count { height: 1; }
    KeptPane #kept-prompt { width: 3; height: 1; }
    """

    class Answered(Message):
        """The bookmarks that were asked for."""

        def __init__(self, query: str, found: list[Standing]) -> None:
            super().__init__()
            self.query = query
            self.found = found

    class Unwanted(Message):
        """The bookmark under the cursor is to be removed."""

    class Chosen(Message):
        """A bookmark was chosen."""

        def __init__(self, standing: Standing) -> None:
            super().__init__()
            self.standing = standing

    def __init__(self, library: Library, memory: Memory, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._library = library
        self._memory = memory
        self.found: list[Standing] = []
        """The bookmarks shown."""
        self.box = TextBox("search bookmarks and notes", id="kept-box")
        self.list = RowList(id="kept-list")
        self._count = Lines(id="kept-count")

    def compose(self) -> ComposeResult:
        """The box, how many there are, the list."""
        with Horizontal(id="kept-line"):
            yield Lines(id="kept-prompt", draw=lambda columns: [[(" /", "key")]])
            yield self.box
        yield self._count
        yield self.list

    def on_mount(self) -> None:
        """List all."""
        self.ask()

    def on_input_changed(self, message: Input.Changed) -> None:
        """List those that answer."""
        message.stop()
        self.ask()

    def ask(self) -> None:
        """Read anew what is kept."""
        self._ask(self.box.value)

    @work(thread=True, exclusive=True, group="kept")
    def _ask(self, query: str) -> None:
        worker = get_current_worker()
        try:
            found = list(standings(self._library, self._memory.own.bookmarks.all(query=query)))
        except LibraryError as error:
            self.app.call_from_thread(self.app.notify, str(error), severity="error")
            return
        if not worker.is_cancelled:
            self.post_message(self.Answered(query, found))

    def on_kept_pane_answered(self, message: Answered) -> None:
        """Show them, unless something else is asked by now."""
        message.stop()
        if message.query != self.box.value:
            return
        cursor = self.list.cursor.row
        self.found = message.found
        many = counted(len(self.found), "bookmark")
        self._count.show(lambda columns: [[(f" {many}", "dim")]])
        empty = "nothing found" if message.query.strip() else "no bookmarks yet: B keeps a quote, e writes a note"
        found = rows(len(self.found), self._draw, bookmarks.ROW_LINES)
        self.list.show(replace(found, empty=lambda columns: [[(empty, "dim")]]), cursor)

    def _draw(self, index: int, columns: int) -> Sequence[Pieces]:
        return bookmarks.row(self.found[index], columns)

    @property
    def current(self) -> Standing | None:
        """The bookmark under the cursor."""
        return self.found[self.list.cursor.row] if self.found else None

    def on_text_box_stepped(self, message: TextBox.Stepped) -> None:
        """Move the cursor of the list while the box keeps the focus."""
        message.stop()
        self.list.action_move(message.by, message.step)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go to the bookmark under the cursor."""
        message.stop()
        self._choose()

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Moving among bookmarks goes nowhere yet."""
        message.stop()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Go there."""
        message.stop()
        self._choose()

    def action_remove(self) -> None:
        """Ask for the bookmark under the cursor to be removed."""
        if self.found:
            self.post_message(self.Unwanted())

    def _choose(self) -> None:
        if self.current:
            self.post_message(self.Chosen(self.current))
