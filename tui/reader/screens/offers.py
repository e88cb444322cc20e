"""Proposals of the whole library, listed over the overview."""

from __future__ import annotations

from tui.reader.cards.page import Page, Spot, ends, leading, under, wide
from tui.reader.document import Finding
from tui.reader.keys import hints
from tui.reader.overview.blocks import Listing
from tui.reader.overview.counting import Offer
from tui.reader.screens.overlay import Overlay
from tui.reader.signs import SIGNS
from tui.reader.widgets.sheet import Sheet
from tui.screen.fitting import fit
from tui.screen.hints import Hint
from tui.screen.key_names import Keymap
from tui.screen.look import Piece, Pieces

HINTS = {"go": "go there", "move.down move.up": "rows", "overlay.close": "back"}
MOST = 500
"""Proposals listed."""


class OffersScreen(Overlay[Spot]):
    """Gives the place of the proposal that was chosen."""

    def __init__(self, listing: Listing, keymap: Keymap) -> None:
        super().__init__()
        self._listing = listing
        self._keymap = keymap

    def page(self, columns: int, *, airy: bool) -> Page:
        """Two lines a proposal."""
        return under(*(row(each, columns) for each in self._listing.offers[:MOST]), gap=int(airy))

    def titles(self) -> tuple[str, str]:
        """What they have in common, and how many there are."""
        many = len(self._listing.offers)
        shown = f"the first {MOST} of " if many > MOST else ""
        return self._listing.title, f"{shown}{many:,} proposal{'s' if many != 1 else ''}"

    def hints(self) -> tuple[Hint, ...]:
        """How to go on from here."""
        return hints(HINTS, self._keymap)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Go there."""
        message.stop()
        if isinstance(message.lead, Spot):
            self.dismiss(message.lead)


def row(offer: Offer, columns: int) -> Page:
    """What it is and how it was met; who offers it to whom, in which article."""
    signs: list[Piece] = [piece for how in offer.met for piece in ((" ", ""), SIGNS[how])]
    first = ends([("§ ", "dim"), (fit(offer.label, columns - wide(signs) - 3), "strong")], signs, columns)
    who: Pieces = [("  ", ""), (fit(offer.parties, columns // 2), "")]
    second = ends(who, [(fit(offer.name, columns - wide(who) - 2), "dim")], columns)
    return leading([first, second], columns, Spot(offer.article, offer.span, Finding("proposal", offer.nth)))
