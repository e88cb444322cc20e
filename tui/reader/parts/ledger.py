"""A finding in all articles: the ledger of a proposal, the renderings of a quote.

The ledger is read in a thread, and laid over the reading; the order of undated articles is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tui.library.database import LibraryError
from tui.linking.tracks.values import Place, Track
from tui.reader.cards.page import Spot
from tui.reader.document import Document, Finding
from tui.reader.parts.desk import Desk
from tui.reader.parts.joining import Joining
from tui.reader.parts.renderings import Renderings

MANY = 500
"""Proposals whose following takes so long that it is told."""


class Ledger:
    """Opens the ledger of a proposal."""

    def __init__(self, desk: Desk, renderings: Renderings, joining: Joining, go_to: Callable[[Spot], None]) -> None:
        self._desk = desk
        self._joining = joining
        self._renderings = renderings
        self._go_to = go_to

    def open(self) -> None:
        """The ledger of the selected proposal, the renderings of the selected quote."""
        document, selected = self._desk.document, self._desk.selected
        if document and selected and selected.kind != "person":
            self.of(document, selected)
        else:
            self._desk.say(
                self._desk.keyed(
                    "nothing is selected: {quote.next} goes to the next quote, {proposal.next} to a proposal"
                )
            )

    def of(self, document: Document, finding: Finding) -> None:
        """The ledger of a proposal, the renderings of a quote."""
        if finding.kind == "quote":
            self._renderings.of(document, finding.nth)
            return
        self._desk.work(self._read, Place(document.id, finding.nth), group="card")

    def _read(self, place: Place) -> None:
        from tui.library.tracking import follow

        desk, library = self._desk, self._desk.library
        try:
            if library.writable:
                if (many := library.tracks.unfollowed()) > MANY:
                    desk.call(desk.say, f"{many:,} proposals are being followed, the ledger comes when that is done", 8)
                follow(library)
            track = library.tracks.of(*place)
            if track is None:
                desk.call(
                    desk.say, "this proposal was not followed yet, and the library cannot be written", 5, "warning"
                )
                return
            order = desk.memory.own.reading.undated()
            undated = [id_ for text in order if (id_ := library.holding(text)) is not None]
            found = library.tracks.get(track, undated)
            texts = {each.place.article: library.shelved(each.place.article).text_sha256 for each in found.undated}
        except (KeyError, LibraryError) as error:
            desk.call(desk.say, f"not read: {error}", 8, "error")
            return
        desk.call(self._show, found, place, texts)

    def _show(self, track: Track, place: Place, texts: dict[int, str]) -> None:
        from tui.reader.screens.ledger import Doing, LedgerScreen

        desk, joining = self._desk, self._joining

        def keep(order: list[int]) -> None:
            shown = list(dict.fromkeys(texts[article] for article in order))
            desk.memory.now(lambda own: own.reading.keep_undated(shown), desk.trouble)

        doing = Doing(keep, partial(joining.part, track), partial(joining.ask, track))
        desk.ask(LedgerScreen(track, place, doing, desk.configuration.keymap), self._chosen)

    def _chosen(self, spot: Spot | None) -> None:
        if spot:
            self._go_to(spot)
