"""The shelf of the reading screen: the articles listed, read from the library and filled where it is empty."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from textual import work

from tui.library.database import LibraryError
from tui.library.library import Library
from tui.library.rows import Shelved
from tui.reader import rows
from tui.reader.document import Document
from tui.reader.loading import Opening, Shelf, fill, shelves
from tui.reader.look import Pieces
from tui.reader.screens.panes import PanesScreen

SHELF_SECONDS = 0.5
"""Between two looks at a shelf that is being filled."""


class ShelfScreen(PanesScreen):
    """Lists the articles; the first frame shows what is at hand, threads read the rest."""

    def __init__(self, library: Library, paths: tuple[Path, ...], opening: Opening) -> None:
        super().__init__(library)
        self.shelf: list[Shelved] = []
        """The articles in file order."""
        self.nth: dict[int, int] = {}
        """Where each stands on the shelf, by id."""
        self._paths = paths
        self._opening = opening
        self._listed: Shelf | None = None

    def on_mount(self) -> None:
        """Show the shelf and its first article in the first frame, if they are at hand by now."""
        if ready := self._opening.ready():
            shelf, first = ready
            self.have(first)
            self.set_shelf(shelf)
        self._read_library()

    def have(self, document: Document) -> None:
        """Keep an article at hand."""

    def listed(self) -> None:
        """The shelf has changed."""

    def set_shelf(self, shelf: Shelf) -> None:
        """List these articles."""
        if shelf == self._listed:
            return
        self._listed = shelf
        self.shelf = shelf.articles
        self.nth = {each.id: nth for nth, each in enumerate(self.shelf)}
        self.findings.set_shelf({each.id: each.name for each in self.shelf}, shelf.totals)
        many = rows.counted(shelf.totals.articles, "article") or "reading …"
        self.shelf_title.show(lambda columns: [[(f" {many}", "strong")]])
        self.shelf_list.show(len(self.shelf), self._draw_article, height=rows.ARTICLE_LINES)
        self.listed()

    def _draw_article(self, index: int, columns: int) -> list[Pieces]:
        return rows.article(self.shelf[index], columns)

    @work(thread=True, group="library")
    def _read_library(self) -> None:
        call: Callable[..., object] = self.app.call_from_thread
        try:
            for shelf in shelves(self.library):
                call(self.set_shelf, shelf)
            shown = monotonic()
            for notice in fill(self.library, self._paths):
                if notice:
                    call(self.notify, notice, severity="warning", timeout=8)
                elif not self.shelf or monotonic() > shown + SHELF_SECONDS:
                    call(self.set_shelf, next(shelves(self.library)))
                    shown = monotonic()
            for shelf in shelves(self.library):
                call(self.set_shelf, shelf)
        except LibraryError as error:
            call(self.notify, str(error), severity="error", timeout=20)
        if self.library.notice:
            call(self.notify, self.library.notice, severity="warning", timeout=10)
        call(self._settled)

    def _settled(self) -> None:
        """Everything needed is here: what is alive now is not worth looking through again."""
        if not self.shelf:
            self.shelf_title.show(lambda columns: [[(" no articles", "strong")]])
        gc.freeze()
        gc.enable()
