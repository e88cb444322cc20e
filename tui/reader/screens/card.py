"""One finding whole, over the reading: a proposal, a quote, a person; the keys of the reading act on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from tui.articles.article import Span
from tui.findings import Proposal, Quote
from tui.reader.cards import person, proposal, quote
from tui.reader.cards.page import Called, Everywhere, Page, Spot, Voice
from tui.reader.cards.proposal import Shown, Unfold
from tui.reader.document import Document, Finding
from tui.reader.keys import hints, on_card
from tui.reader.screens.overlay import Overlay
from tui.reader.widgets.sheet import Sheet
from tui.screen.hints import Hint
from tui.screen.key_names import Keymap

SIGNS = {"proposal": "§", "quote": "“", "person": "@"}
HINTS = {
    "go": "go there",
    "move.down move.up": "answers",
    "proposal.next proposal.previous": "proposals",
    "ledger": "ledger",
    "copy.quote": "copy",
    "export": "export",
    "right": "put right",
    "overlay.close": "close",
}
OTHERS = {
    "quote": {"move.down move.up": "places", "quote.next quote.previous": "quotes", "ledger": "elsewhere"},
    "person": {"move.down move.up": "rows", "findings.scope": "all articles", "people.names": "names"},
}


class Doing(NamedTuple):
    """What is done for a card by others."""

    see: Callable[[Finding], None]
    """The card of that finding is shown now."""
    copy: Callable[[Finding | Span, bool], None]
    export: Callable[[Finding], None]
    right: Callable[[Document, Finding], None]
    """What is wrong with it is put right; the card is closed, as it will be another one."""
    ledger: Callable[[Document, Finding], None]
    """The proposal, or the quote, in all articles, in the place of the card."""


class CardScreen(Overlay[Spot | Voice | Called]):
    """A finding's card; gives the place, or the person, a person chose on it."""

    BINDINGS = on_card()
    WIDTHS = (78, 100, 140)

    def __init__(self, document: Document, finding: Finding, doing: Doing, keymap: Keymap, *, why: bool) -> None:
        super().__init__()
        self._document = document
        self._finding = finding
        self._doing = doing
        self._keymap = keymap
        self._shown = Shown(why=why, key="".join(key for key, _ in hints({"why": ""}, keymap)))

    def on_mount(self) -> None:
        """Begin where it matters most."""
        self.begin()

    def page(self, columns: int, *, airy: bool) -> Page:
        """The finding's page."""
        document, finding = self._document, self._finding
        value = document.get(finding)
        if isinstance(value, Proposal):
            return proposal.page(document, value, columns, self._shown._replace(airy=airy))
        if isinstance(value, Quote):
            return quote.page(document, value, finding.nth, columns, airy=airy)
        return person.page([document], document.names.get(value.name, value.name), columns, airy=airy)

    def titles(self) -> tuple[str, str]:
        """What it is, and which of how many."""
        kind, order = self._finding.kind, self._order()
        return f"{SIGNS[kind]} {kind}", f"{order.index(self._finding.nth) + 1} of {len(order)}"

    def hints(self) -> tuple[Hint, ...]:
        """The keys of the card."""
        kind = self._finding.kind
        words = {
            key: what for key, what in HINTS.items() if kind == "proposal" or key[:4] not in ("move", "prop", "ledg")
        }
        go, *rest = words.items()
        if kind == "person":
            rest = [each for each in rest if each[0] != "right"]
        return hints(dict([go, *OTHERS.get(kind, {}).items(), *rest]), self._keymap)

    def _order(self) -> list[int]:
        """The findings of this kind as their list has them."""
        rows = replace(self._document.rows[self._finding.kind], unfolded=True)
        return [nth for row in range(rows.rows) if (nth := rows.at(row)) is not None]

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Go where it leads, or unfold."""
        message.stop()
        match message.lead:
            case Unfold(speaker):
                self._shown = self._shown._replace(speakers=self._shown.speakers ^ {speaker})
                self.lay()
            case Everywhere():
                self.action_ledger()
            case Spot() as spot:
                self.dismiss(spot)

    def action_step(self, step: int) -> None:
        """The card of the next finding of the kind, or of the one before."""
        order = self._order()
        at = order.index(self._finding.nth) + step
        if 0 <= at < len(order):
            self._finding = Finding(self._finding.kind, order[at])
            self._shown = self._shown._replace(speakers=frozenset())
            self._doing.see(self._finding)
            self.begin()

    def action_why(self) -> None:
        """Say why it was found, or no longer."""
        self._shown = self._shown._replace(why=not self._shown.why)
        self.lay()

    def action_copy(self, with_source: bool) -> None:
        """Copy the words under the cursor."""
        lead = self.sheet.cursor.lead
        self._doing.copy((lead.finding or lead.span) if isinstance(lead, Spot) else self._finding, with_source)

    def action_export(self) -> None:
        """Write it to a file."""
        self._doing.export(self._finding)

    def action_names(self) -> None:
        """Of a person: join another name, or part one."""
        if self._finding.kind == "person":
            name = self._document.findings.people[self._finding.nth].name
            self.dismiss(Called(self._document.names.get(name, name)))

    def action_right(self) -> None:
        """Put right what is wrong with it."""
        self.dismiss(None)
        self._doing.right(self._document, self._finding)

    def action_ledger(self) -> None:
        """How a proposal stands in all articles, how they have a quote."""
        if self._finding.kind != "person":
            self.dismiss(None)
            self._doing.ledger(self._document, self._finding)

    def action_everywhere(self) -> None:
        """Of a person: what all articles have of them."""
        if self._finding.kind == "person":
            self.dismiss(Voice(self._document.findings.people[self._finding.nth].name, self._document.id))
