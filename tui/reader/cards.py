"""A finding laid out whole, line by line: all that is known of it, and why it was found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.articles.article import Span
from tui.display import safe_line
from tui.findings import UNSURE, Person, Proposal, Quote, Why
from tui.findings_json import quote_text
from tui.reader.document import Document, Finding
from tui.reader.rows import NOBODY, in_marks, party_name
from tui.reader.signs import SPOKE_OF_IT, sign
from tui.screen.fitting import lines
from tui.screen.look import Pieces

LABEL = 12
"""Columns of the names of things, to the left of the things."""


class CardLine(NamedTuple):
    """One line of a card and the place in the article it leads to."""

    pieces: Pieces
    span: Span | None = None


class Card:
    """Lines for a finding, as they are added; outside strings go through the gate here."""

    def __init__(self, document: Document, columns: int) -> None:
        self.lines: list[CardLine] = []
        self._document = document
        self._columns = columns

    def cut(self, span: Span) -> str:
        """The article's words at a span."""
        return span.cut(self._document.article.text)

    def heading(self, text: str, role: str = "accent") -> None:
        """A line of its own with room above it."""
        if self.lines:
            self.lines.append(CardLine([]))
        self.lines += [CardLine([(line, role)]) for line in lines(text, self._columns, 3)]

    def fact(self, name: str, text: str, span: Span | None = None, role: str = "") -> None:
        """A named fact over as many lines as it needs, each leading to the place it stands at."""
        for nth, line in enumerate(lines(text, self._columns - LABEL - 2, 12)):
            label = f"{safe_line(name) if not nth else '':<{LABEL}}"
            arrow = ("→ " if span and not nth else "  ", "accent")
            self.lines.append(CardLine([(label, "dim"), arrow, (line, role)], span))

    def sign(self, sign: str, sign_role: str, name: str, span: Span) -> None:
        """A line that begins with a sign in its colour, leading to its place."""
        for nth, line in enumerate(lines(name, self._columns - 4, 2)):
            head = [("→ " if not nth else "  ", "accent"), (sign + " " if not nth else "  ", sign_role)]
            self.lines.append(CardLine([*head, (line, "strong")], span))

    def words(self, text: str, span: Span, most: int = 6) -> None:
        """The article's words, indented, leading to their place."""
        self.lines += [CardLine([("    ", ""), (line, "")], span) for line in lines(text, self._columns - 4, most)]

    def why(self, why: Why, confidence: float) -> None:
        """What the finding rests on."""
        self.heading("Why this was found")
        self.fact("rule", why.rule)
        for span in why.words:
            self.fact("words", f"“{self.cut(span)}”", span)
        if why.note:
            self.fact("note", why.note)
        unsure = confidence < UNSURE
        self.fact("sure", f"{confidence:.0%}{' – unsure ?' if unsure else ''}", role="maybe" if unsure else "")


def lay_out(document: Document, finding: Finding, columns: int) -> list[CardLine]:
    """The card of a finding at a width in columns; raises `IndexError` where there is no such finding."""
    card = Card(document, columns)
    value = document.get(finding)
    if isinstance(value, Quote):
        _quote(card, document, value)
    elif isinstance(value, Proposal):
        _proposal(card, document, value)
    else:
        _person(card, document, value)
    return card.lines


def _quote(card: Card, document: Document, quote: Quote) -> None:
    card.heading(quote.speaker or NOBODY, f"{document.tint(quote.speaker)} strong")
    card.words(in_marks(quote_text(document.article.text, quote), quote.kind), quote.spans[0], most=12)
    card.heading("The attribution")
    card.fact("kind", {"direct": "direct: all in quotation marks", "mixed": "mixed: some words in quotation marks",
                       "indirect": "indirect: without quotation marks"}[quote.kind])  # fmt: skip
    if quote.speaker_span:
        card.fact("speaker", f"“{card.cut(quote.speaker_span)}”", quote.speaker_span)
    if quote.cue_span:
        card.fact("cue", f"“{card.cut(quote.cue_span)}”", quote.cue_span)
    card.why(quote.why, quote.confidence)


def _proposal(card: Card, document: Document, proposal: Proposal) -> None:
    card.heading(f"§ {proposal.label}", "accent")
    card.fact("kind", proposal.kind)
    for name, group in (("from", proposal.proposers), ("to", proposal.addressees), ("through", proposal.mediators)):
        for party in group:
            card.fact(name, party_name(party), party.span)
    if proposal.venue:
        card.fact("where", card.cut(proposal.venue), proposal.venue)
    card.fact("stands", proposal.status, role="strong")
    card.heading("In the article’s words")
    for span in proposal.spans:
        card.fact("stated", card.cut(span), span)
    terms = proposal.terms_at_a_glance(document.article.text)
    if terms:
        card.heading("Terms")
    for term in terms:
        more = [f"{term.days:g} days" if term.days is not None else "", term.resolved or ""]
        doubt = " ?" if term.confidence < UNSURE else ""
        card.fact(term.type, " = ".join([card.cut(term.span), *filter(None, more)]) + doubt, term.span)
    if proposal.responses:
        card.heading("Responses")
    for response in proposal.responses:
        who = " – ".join(filter(None, (response.person, response.party))) or NOBODY
        doubt = "" if response.is_sure else " ?"
        card.sign(*sign(response.stance), f"{who}: {response.stance or SPOKE_OF_IT}{doubt}", response.span)
        card.words(card.cut(response.span), response.span, most=4)
    if proposal.mentions:
        card.heading("Also named")
    for span in proposal.mentions:
        card.fact("", f"“{card.cut(span)}”", span)
    _quotes(card, document, "Quotes that speak of it", _speaking_of(document, proposal))
    card.why(proposal.why, proposal.confidence)


def _speaking_of(document: Document, proposal: Proposal) -> list[Quote]:
    """The quotes that share words with the proposal's sentences, mentions or responses, in the article's order."""
    places = (*proposal.spans, *proposal.mentions, *(response.span for response in proposal.responses))
    found = {nth for span in places for _, nth in document.quotes.touching(*span)}
    return [document.findings.quotes[nth] for nth in sorted(found)]


def _person(card: Card, document: Document, person: Person) -> None:
    card.heading(person.name, f"{document.tint(person.name)} strong")
    if person.role:
        card.fact("role", person.role)
    names: dict[str, Span] = {}
    for span in person.mentions:
        names.setdefault(safe_line(card.cut(span)), span)
    for name, span in names.items():
        card.fact("called", f"“{name}”", span)
    _quotes(card, document, "Quotes", [each for each in document.findings.quotes if each.speaker == person.name])
    proposals = [
        proposal
        for proposal in document.findings.proposals
        if any(person.name in (party.party, party.person) for party in (*proposal.proposers, *proposal.addressees))
    ]
    if proposals:
        card.heading("Proposals")
    for proposal in proposals:
        card.sign("§", "accent", proposal.label, proposal.spans[0])


def _quotes(card: Card, document: Document, heading: str, quotes: Iterable[Quote]) -> None:
    for nth, quote in enumerate(quotes):
        if not nth:
            card.heading(heading)
        card.sign("“", document.tint(quote.speaker), quote.speaker or NOBODY, quote.spans[0])
        card.words(in_marks(quote_text(document.article.text, quote), quote.kind), quote.spans[0], most=3)
