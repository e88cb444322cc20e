"""The card of a person: what they say, what they offer and are offered, how they answer; in one article or in many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tui.display import safe_line
from tui.findings import Party, Person, Proposal
from tui.reader.cards import answers
from tui.reader.cards.page import Page, ends, leading, paragraph, still, under, wide
from tui.reader.cards.parts import block, called, line_of, shortened, speaker, spot
from tui.reader.cards.proposal import quote_row
from tui.reader.document import Document, Finding
from tui.reader.overview.time import line_of_time
from tui.reader.rows import counted, parties
from tui.reader.signs import SIGNS, SPOKE_OF_IT, met, sign
from tui.screen.fitting import fit
from tui.screen.look import Pieces

AT_ONCE = 100
"""Articles that are shown of somebody at a time."""
Rows = Callable[[Document], Iterator[Page]]


class More(NamedTuple):
    """Other articles that name the person, to be shown in the place of these: from one of all of them on."""

    first: int


class Part(NamedTuple):
    """Which of all articles that name a person are shown."""

    first: int
    shown: int
    many: int

    def __str__(self) -> str:
        """For the frame: ``3 articles``, ``articles 101–200 of 312``."""
        if self.shown == self.many:
            return f"{self.many} article{'s' if self.many != 1 else ''}"
        return f"articles {self.first + 1}–{self.first + self.shown} of {self.many}"

    def beside(self, step: int) -> Part | None:
        """The part that follows, or precedes; ``None`` at the ends."""
        first = max(self.first + step * AT_ONCE, 0)
        if first == self.first or first >= self.many:
            return None
        return Part(first, min(AT_ONCE, self.many - first), self.many)


def page(documents: Sequence[Document], name: str, columns: int, *, airy: bool, part: Part | None = None) -> Page:
    """The card of whoever is listed under that name, for a width in columns, of articles that name them."""
    people = [
        (document, person)
        for document in documents
        for person in document.findings.people
        if document.listed(person.name) == name
    ]
    quotes = _block("QUOTES", documents, lambda document: _quotes(document, name, columns), columns)
    offers = _block("PROPOSALS", documents, lambda document: _proposals(document, name, columns), columns)
    replies = _block("ANSWERS", documents, lambda document: _answers(document, name, columns), columns)
    head, more = _head(people, len(documents), name, columns), _more(part, columns) if part else Page()
    return under(head, _when(documents, name, columns), quotes, offers, replies, more, gap=int(airy))


def _more(part: Part, columns: int) -> Page:
    """Rows that lead to the articles before and behind those that are shown."""
    rows = [
        leading([[("▸  ", "accent"), (str(other), "")]], columns, More(other.first))
        for other in (part.beside(-1), part.beside(1))
        if other
    ]
    return block("MORE", under(*rows))


def _head(people: Sequence[tuple[Document, Person]], articles: int, name: str, columns: int) -> Page:
    quotes = sum(
        document.listed(quote.speaker) == name
        for document in {each.id: each for each, _ in people}.values()
        for quote in document.findings.quotes
    )
    named = sum(len(person.mentions) for _, person in people)
    facts = [
        counted(quotes, "quote"),
        f"named {named}×" if named else "",
        f"{articles} articles" if articles > 1 else "",
    ]
    right: Pieces = [(" · ".join(filter(None, facts)), "dim")]
    first = speaker(people[0][0], people[0][1].name, name) if people else [(safe_line(name), "strong")]
    told = dict.fromkeys(safe_line(person.role) for _, person in people if person.role)
    roles = [role for role in told if not any(role != other and role.lower() in other.lower() for other in told)]
    shown = still(
        ends(shortened(first, columns - wide(right) - 1), right, columns),
        *(paragraph("; ".join(roles), columns, 2, "dim") if roles else ()),
    )
    places = [(document, span) for document, person in people for span in person.mentions]
    return under(shown, called(places, [name], columns)).named("head")


def _when(documents: Sequence[Document], name: str, columns: int) -> Page:
    """On which days they are quoted, as small bars; nothing where that is one day, or none is known."""
    days = [
        document.article.published
        for document in documents
        for quote in document.findings.quotes
        if document.article.published and document.listed(quote.speaker) == name
    ]
    found = line_of_time(days, columns)
    if not found:
        return Page()
    edges = ends([(found.first, "dim")], [(found.last, "dim")], max(len(found.bars), len(found.first) * 2 + 1))
    return block("WHEN", still([(found.bars, "")], edges), [(f"quotes a {found.unit}", "dim")])


def _block(name: str, documents: Sequence[Document], rows: Rows, columns: int) -> Page:
    """A list; of several articles each under its name."""
    pages = []
    many = 0
    for document in documents:
        found = list(rows(document))
        many += len(found)
        if found and len(documents) > 1:
            pages.append(still([(fit(document.article.name, columns), "dim")]))
        pages += found
    return block(name, under(*pages), [(str(many), "dim")])


def _quotes(document: Document, name: str, columns: int) -> Iterator[Page]:
    for nth, quote in enumerate(document.findings.quotes):
        if document.listed(quote.speaker) == name:
            yield quote_row(document, nth, columns)


def _proposals(document: Document, name: str, columns: int) -> Iterator[Page]:
    for nth, proposal in enumerate(document.findings.proposals):
        if any(
            is_meant(document, party, name)
            for party in (*proposal.proposers, *proposal.addressees, *proposal.mediators)
        ):
            yield proposal_row(document, proposal, nth, columns)


def proposal_row(document: Document, proposal: Proposal, nth: int, columns: int) -> Page:
    """A proposal over two lines: what it is and how it was met, who offers it to whom."""
    signs = [piece for how in met(proposal.responses) for piece in ((" ", ""), SIGNS[how])]
    label = fit(proposal.label, columns - wide(signs) - 5)
    doubt: Pieces = [] if proposal.sure else [(" ?", "maybe")]
    told = fit(parties(proposal, columns - 10), columns - 10)
    rows = [
        ends([("§ ", "dim"), (label, "strong"), *doubt], signs, columns),
        line_of([("  ", ""), (told, "")], document, proposal.spans[0], columns),
    ]
    return leading(rows, columns, spot(document, proposal.spans[0], Finding("proposal", nth)))


def _answers(document: Document, name: str, columns: int) -> Iterator[Page]:
    for proposal in document.findings.proposals:
        for response in proposal.responses:
            if name in (document.listed(response.party), document.listed(response.person)):
                mark, role = sign(response.stance)
                role = role if response.is_sure else "dim"
                how: Pieces = [(response.stance or SPOKE_OF_IT, role), ("" if response.is_sure else " ?", "maybe")]
                told = (f"{mark} ", role), [[(safe_line(proposal.label), "strong")]], how
                yield answers.row(document, response.span, response.why.words, told, columns, 2)


def is_meant(document: Document, party: Party, name: str) -> bool:
    """Whether a party is, or speaks through, whoever is listed under that name."""
    return name in (document.listed(party.party), document.listed(party.person))
