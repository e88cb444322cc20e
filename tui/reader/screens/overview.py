"""The library at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import work

from tui.findings import Proposal
from tui.library.database import LibraryError
from tui.library.library import Library
from tui.library.rows import Shelved
from tui.reader.cards import CardLine
from tui.reader.overview import Overview, lay_out, overview
from tui.reader.screens.overlay import Overlay


class OverviewScreen(Overlay):
    """Counts in a thread, and shows the numbers once they are there."""

    def __init__(self, library: Library, shelf: Sequence[Shelved]) -> None:
        super().__init__(("j k", "scroll"), ("esc", "close"))
        self._library = library
        self._shelf = shelf
        self._seen: Overview | None = None

    def on_mount(self) -> None:
        """Begin to count."""
        self._count()

    @work(thread=True, exclusive=True)
    def _count(self) -> None:
        try:
            seen = overview(self._shelf, self._library.people(), self._proposals())
        except LibraryError as error:
            self.app.call_from_thread(self.notify, str(error), severity="error")
        else:
            self.app.call_from_thread(self._show, seen)

    def _proposals(self) -> Iterator[Proposal]:
        for each in self._shelf:
            if each.proposals:
                yield from self._library.findings(each.id).proposals

    def _show(self, seen: Overview) -> None:
        self._seen = seen
        self.lay()

    def lay_out(self, columns: int) -> Sequence[CardLine]:
        """The bars."""
        return lay_out(self._seen, columns) if self._seen else [CardLine([("counting …", "dim")])]
