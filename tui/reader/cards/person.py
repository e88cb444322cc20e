"""The card of a person: what they say, what they offer and are offered, how they answer; in one article or in many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tui.display import safe_line
from tui.findings import Party, Person, Proposal
from tui.reader.cards import answers
from tui.reader.cards.page import Page, ends, leading, paragraph, still, under, wide
from tui.reader.cards.parts import block, called, line_of, shortened, speaker, spot
from tui.reader.cards.proposal import quote_row
from tui.reader.document import Document, Finding
from tui.reader.rows import counted, parties
from tui.reader.signs import SIGNS, SPOKE_OF_IT, met, sign
from tui.screen.fitting import fit
from tui.screen.look import Pieces

Rows = Callable[[Document], Iterator[Page]]


def page(documents: Sequence[Document], name: str, columns: int, *, airy: bool) -> Page:
    """The card of whoever has that name, for a width in columns; the articles are those that name them."""
    people = [
        (document, person) for document in documents for person in document.findings.people if person.name == name
    ]
    quotes = _block("QUOTES", documents, lambda document: _quotes(document, name, columns), columns)
    offers = _block("PROPOSALS", documents, lambda document: _proposals(document, name, columns), columns)
    replies = _block("ANSWERS", documents, lambda document: _answers(document, name, columns), columns)
    return under(_head(people, len(documents), name, columns), quotes, offers, replies, gap=int(airy))


def _head(people: Sequence[tuple[Document, Person]], articles: int, name: str, columns: int) -> Page:
    quotes = sum(quote.speaker == name for document, _ in people for quote in document.findings.quotes)
    named = sum(len(person.mentions) for _, person in people)
    facts = [
        counted(quotes, "quote"),
        f"named {named}×" if named else "",
        f"{articles} articles" if articles > 1 else "",
    ]
    right: Pieces = [(" · ".join(filter(None, facts)), "dim")]
    first = speaker(people[0][0], name) if people else [(safe_line(name), "strong")]
    roles = list(dict.fromkeys(safe_line(person.role) for _, person in people if person.role))
    shown = still(
        ends(shortened(first, columns - wide(right) - 1), right, columns),
        *paragraph("; ".join(roles), columns, 2, "dim"),
    )
    document, person = people[0] if len(people) == 1 else (None, None)
    return (
        under(shown, called(document, person.mentions, [name], columns)).named("head") if document and person else shown
    )


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
        if quote.speaker == name:
            yield quote_row(document, nth, columns)


def _proposals(document: Document, name: str, columns: int) -> Iterator[Page]:
    for nth, proposal in enumerate(document.findings.proposals):
        if any(is_meant(party, name) for party in (*proposal.proposers, *proposal.addressees, *proposal.mediators)):
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
            if name in (response.party, response.person):
                mark, role = sign(response.stance)
                role = role if response.is_sure else "dim"
                how: Pieces = [(response.stance or SPOKE_OF_IT, role), ("" if response.is_sure else " ?", "maybe")]
                told = (f"{mark} ", role), [[(safe_line(proposal.label), "strong")]], how
                yield answers.row(document, response.span, response.why.words, told, columns, 2)


def is_meant(party: Party, name: str) -> bool:
    """Whether a party is, or speaks through, whoever has that name."""
    return name in (party.party, party.person)
