"""The library at a glance, over the reading; every row leads on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from textual.worker import Worker, get_current_worker

from tui.library.database import LibraryError, is_damage
from tui.library.library import Library, Totals
from tui.library.rows import Shelved
from tui.reader.cards.page import Page, Spot, Voice, Whole
from tui.reader.keys import hints
from tui.reader.overview.blocks import Listing, Tint, page
from tui.reader.overview.counting import Counted, Offer, count, offer
from tui.reader.screens.offers import OffersScreen
from tui.reader.screens.overlay import Overlay
from tui.reader.widgets.sheet import Sheet
from tui.screen.hints import Hint
from tui.screen.key_names import Keymap

HINTS = {
    "go": "list these",
    "sheet.next": "next block",
    "move.down move.up": "rows",
    "overlay.close": "close",
}
VOICES = 8
"""Speakers shown."""
SOON = 300
"""Articles that are counted while a key waits; of a larger library the numbers come in when they are there."""
AT_ONCE = 200
"""Articles between two looks at how far the counting is."""


class Shelf(NamedTuple):
    """What is known of the library without counting."""

    articles: Sequence[Shelved]
    totals: Totals
    unread: int
    name: str


def dates(articles: Iterable[Shelved]) -> tuple[str, ...]:
    """Those of the articles that have one."""
    return tuple(each.published for each in articles if each.published)


class OverviewScreen(Overlay[Spot | Voice | Whole]):
    """Shows its frame at once, and counts in a thread; gives the place or the person that was chosen."""

    WIDTHS = (78, 118, 150)

    def __init__(self, library: Library, shelf: Shelf, tint: Tint, keymap: Keymap) -> None:
        super().__init__()
        self._library = library
        self._shelf = shelf
        self._tint = tint
        self._keymap = keymap
        few = shelf.articles[:] if len(shelf.articles) <= SOON else ()
        self._seen = Counted(shelf.totals, shelf.unread, dates(few))

    def page(self, columns: int, *, airy: bool) -> Page:
        """The blocks."""
        return page(self._seen, columns, VOICES if airy else 5, self._tint, airy=airy)

    def titles(self) -> tuple[str, str]:
        """What it is, of which library."""
        return "library at a glance", self._shelf.name

    def hints(self) -> tuple[Hint, ...]:
        """How to go on from here."""
        return hints(HINTS, self._keymap)

    def on_mount(self) -> None:
        """Begin to count: in a large library once the frame is drawn."""
        if len(self._shelf.articles) <= SOON:
            self.run_worker(self._count, thread=True, group="overview")
        else:
            self.set_timer(0.05, partial(self.run_worker, self._count, thread=True, group="counting"))

    def _count(self) -> None:
        worker = get_current_worker()
        try:
            voices = tuple((each.name, each.quotes) for each in self._library.persons.all(0, VOICES) if each.quotes)
            self._tell(worker, voices=voices)
            if len(self._shelf.articles) > SOON:
                self._tell(worker, dates=dates(self._shelf.articles))
            offers: list[Offer] = []
            for nth, found in enumerate(self._offers()):
                if worker.is_cancelled:
                    return
                offers += found
                if nth % AT_ONCE == AT_ONCE - 1:
                    self._tell(worker, share=nth / len(self._shelf.articles))
            self._tell(worker, offers=count(offers))
        except LibraryError as error:
            self.app.call_from_thread(self.notify, str(error), severity="error")

    def _offers(self) -> Iterator[list[Offer]]:
        for each in self._shelf.articles:
            names: dict[str, str] = {}
            try:
                found = self._library.proposals_of(each.id) if each.proposals else ()
                names = self._library.persons.in_article(each.id) if found else {}
            except LibraryError as error:
                if not is_damage(error):
                    raise
                found = ()
            yield [offer(each.id, nth, proposal, each.name, names) for nth, proposal in enumerate(found)]

    def _tell(self, worker: Worker[object], **known: object) -> None:
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, known)

    def _show(self, known: dict[str, object]) -> None:
        self._seen = replace(self._seen, **known)  # type: ignore[arg-type]
        if self.is_attached:
            self.lay()
            if "voices" in known:  # the cursor begins below the totals
                stops = self.sheet.cursor.page.stops
                self.lay(cursor=next((nth for nth, stop in enumerate(stops) if stop.block != "totals"), 0))

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """List the proposals, or leave with the place or the person."""
        message.stop()
        match message.lead:
            case Listing() as listing:
                self.app.push_screen(OffersScreen(listing, self._keymap), self._chosen)
            case Spot() | Voice() | Whole() as lead:
                self.dismiss(lead)

    def _chosen(self, spot: Spot | None) -> None:
        if spot:
            self.dismiss(spot)
