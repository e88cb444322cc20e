"""The renderings of a quote: read in a thread, laid over the reading; one that is of something else is parted."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.library.database import LibraryError
from tui.reader.cards.page import Spot
from tui.reader.document import Document
from tui.reader.parts.desk import Desk

if TYPE_CHECKING:
    from tui.library.own_work.store import OwnWork
    from tui.library.wordings import Variant


class Renderings:
    """Opens the renderings of a quote."""

    def __init__(self, desk: Desk, go_to: Callable[[Spot], None], renewed: Callable[[int], None]) -> None:
        self._desk = desk
        self._go_to = go_to
        self._renewed = renewed

    def of(self, document: Document, nth: int) -> None:
        """The renderings of the article's quote of that number."""
        self._desk.work(self._read, document, nth, group="card")

    def _read(self, document: Document, nth: int) -> None:
        desk, library = self._desk, self._desk.library
        try:
            self._compare()
            variants = library.wordings.of(document.id, nth)
        except (KeyError, LibraryError) as error:
            desk.call(desk.say, f"not read: {error}", 8, "error")
            return
        if variants:
            desk.call(self._show, document, nth, variants)
        else:
            desk.call(desk.say, "no other article has this quote", 3)

    def _compare(self) -> None:
        """Bring the renderings up to the articles there are, and to what was told by hand."""
        if self._desk.library.writable:
            from tui.library.comparing import compare

            compare(self._desk.library)

    def _show(self, document: Document, nth: int, variants: Sequence[Variant]) -> None:
        from tui.reader.screens.renderings import RenderingsScreen

        def part(spot: Spot) -> None:
            self._desk.memory.now(lambda own: self._part(own, document, nth, spot), self._desk.trouble)

        def chosen(spot: Spot | None) -> None:
            if spot:
                self._go_to(spot)

        self._desk.ask(RenderingsScreen(document, nth, variants, part, self._desk.configuration.keymap), chosen)

    def _part(self, own: OwnWork, document: Document, nth: int, spot: Spot) -> None:
        """In the thread that writes: keep that two quotes are of two utterances, and show what comes of it."""
        from tui.library.corrections.values import follows, of_finding

        desk, library = self._desk, self._desk.library
        assert spot.finding
        there, its = library.article(spot.article), library.findings(spot.article).quotes[spot.finding.nth]
        other = follows(there, its, same=False)
        own.corrections.keep([of_finding(document.article, document.findings.quotes[nth], other)])
        try:
            library.correct()
            self._compare()
        except (LibraryError, sqlite3.DatabaseError) as error:
            desk.trouble(f"it is kept, but cannot be shown yet: {error}")
            return
        desk.soon(self._renewed, document.id)
        desk.soon(desk.say, desk.keyed("two utterances from now on; {right.undo} takes it back"), 6)
