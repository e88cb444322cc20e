"""Bookmarks and notes: a box that searches them, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.library.database import LibraryError
from tui.library.library import Library
from tui.library.own_work.standing import Standing, standings
from tui.reader import bookmarks
from tui.reader.keys import bindings, keyed
from tui.reader.memory import Memory
from tui.reader.widgets.text_box import TextBox
from tui.screen.drawn import Beside, Column
from tui.screen.heads import Head
from tui.screen.key_names import Keymap
from tui.screen.lines import Lines
from tui.screen.look import Pieces
from tui.screen.row_list import RowList
from tui.screen.rows import rows
from tui.screen.saying import said

NONE = "Nothing kept yet. **{keep}** keeps the quote you are at, **{note}** writes a note."
NOTHING = "No bookmark or note has these words."


class KeptPane(Column):
    """Reads the bookmarks in a thread; those whose article or words are gone say so."""

    BINDINGS = bindings("kept")

    DEFAULT_CSS = """
    KeptPane #kept-line, KeptPane #kept-rule { height: 1; }
    KeptPane #kept-count { width: 9; height: 1; }
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

    def __init__(self, library: Library, memory: Memory, keymap: Keymap, *, id: str | None = None) -> None:
        super().__init__(id=id, classes="side")
        self._library = library
        self._memory = memory
        self._keymap = keymap
        self.found: list[Standing] = []
        """The bookmarks shown."""
        self.box = TextBox("search bookmarks and notes", id="kept-box")
        self.list = RowList(id="kept-list")
        self.head = Head(id="kept-rule", alone=True)
        self._count = Lines(id="kept-count")

    def compose(self) -> ComposeResult:
        """The box, how many there are, the list."""
        with Beside(id="kept-line"):
            yield Lines(id="kept-prompt", draw=lambda columns: [[(" /", "key")]])
            yield self.box
            yield self._count
        yield self.head
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
        many = f"{len(self.found)} kept" if self.found else ""
        self._count.show(lambda columns: [[(f"{many:>{columns - 1}}", "dim")]])
        empty = keyed(NOTHING if message.query.strip() else NONE, self._keymap)
        found = rows(len(self.found), self._draw, bookmarks.ROW_LINES)
        self.list.show(replace(found, airy=True, empty=lambda columns: said(empty, columns)), cursor)

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
