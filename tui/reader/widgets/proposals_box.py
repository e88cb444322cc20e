"""A box in which one asks for some proposals, in the language of the search; it is out of the way till it is opened."""

from __future__ import annotations

from textual import work
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.library.database import LibraryError
from tui.library.library import Library
from tui.reader.memory import Memory
from tui.reader.timeline import view


class ProposalsBox(Input):
    """Searches in a thread, as one types."""

    DEFAULT_CSS = """
    ProposalsBox { display: none; }
    ProposalsBox.open { display: block; }
    """

    class Wanted(Message):
        """Proposals that answer what was typed."""

        def __init__(self, places: view.Wanted) -> None:
            super().__init__()
            self.places = places
            """``None`` where nothing is asked: all of them."""

    def __init__(self, library: Library, memory: Memory, *, id: str | None = None) -> None:
        super().__init__(placeholder="party:… kind:… stance:… words", compact=True, id=id)
        self.cursor_blink = False
        self._library = library
        self._memory = memory

    @property
    def is_open(self) -> bool:
        """Whether it is there."""
        return self.has_class("open")

    def open(self) -> None:
        """Be there, and have the keys."""
        self.add_class("open")
        self.focus()

    def empty(self) -> None:
        """Be out of the way, and ask for nothing."""
        self.remove_class("open")
        with self.prevent(Input.Changed):
            self.value = ""

    def on_input_changed(self, message: Input.Changed) -> None:
        """Ask."""
        message.stop()
        self._ask(message.value)

    @work(thread=True, exclusive=True, group="proposals-box")
    def _ask(self, query: str) -> None:
        from tui.search.owned import Owned
        from tui.search.search import Search

        worker = get_current_worker()
        places: view.Wanted = None
        try:
            if query.strip():
                chosen = Search(self._library, Owned(self._library, lambda: self._memory.own)).findings(query)
                places = frozenset((id_, nth) for id_, kind, nth in chosen.found if kind == "proposal")
        except LibraryError as error:
            self.app.call_from_thread(self.notify, str(error), severity="error")
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self.post_message, self.Wanted(places))
