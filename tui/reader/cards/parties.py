"""Who offers to whom: ``A ───── proposes ────→ B  through C``, or between whom; each leads to where it is named."""

from __future__ import annotations

from collections.abc import Sequence

from tui.display import safe_line
from tui.findings import NOBODY, UNSURE, Party, Proposal
from tui.reader.cards.answers import NARROW
from tui.reader.cards.page import Page, Stop, beside, flowing, still, under, wide
from tui.reader.cards.parts import shortened, spot
from tui.reader.document import Document
from tui.screen.fitting import fit
from tui.screen.look import Piece, Pieces

Cell = tuple[Pieces, object]
"""Words of a line, and where they lead."""
NONE = Party(None, None, None)


def page(document: Document, proposal: Proposal, columns: int) -> Page:
    """The parties of a proposal, for a width in columns."""
    line = (_joint if proposal.between[1:] else _to_another)(document, proposal, columns)
    cells: list[Cell] = []
    for party in proposal.mediators:
        cells += [_word("through"), _cell(document, party, columns)]
    if proposal.venue:
        place = fit(proposal.venue.cut(document.article.text), 30)
        cells += [_word("meeting at"), ([(place, "strong")], spot(document, proposal.venue))]
    through = flowing(cells, columns, 2)
    at = columns - sum(wide(first) for first in through.lines[:1])
    fits = len(through.lines) == 1 and at >= max(map(wide, line.lines)) + 4
    return (beside(line, through, at) if fits else under(line, through)).named("parties")


def _to_another(document: Document, proposal: Proposal, columns: int) -> Page:
    """``A ───── proposes ────→ B``, several of a side below each other."""
    verb = "demands" if proposal.kind == "demand" else "proposes"
    dashes = _dashes(columns)
    arrow: Pieces = [("─" * dashes, "rule"), (f" {verb} ", "dim"), ("─" * (dashes - 1), "rule"), ("→", "accent")]
    room = (columns - wide(arrow)) * 2 // 5
    by, to = (_side(document, side, room) for side in (proposal.proposers or (NONE,), proposal.addressees or (NONE,)))
    at = max(map(wide, by.lines)) + 2
    return beside(beside(by, still(arrow), at), to, at + wide(arrow) + 2)


def _joint(document: Document, proposal: Proposal, columns: int) -> Page:
    """``between  A  ───── and ─────  B``: what is proposed to each other."""
    *first, last = (_cell(document, party, columns // 3) for party in proposal.between)
    line = "─" * _dashes(columns)
    cells: list[Cell] = [_word("between"), *first, ([(line, "rule"), (" and ", "dim"), (line, "rule")], None), last]
    return flowing(cells, columns, 2)


def _dashes(columns: int) -> int:
    return 2 if columns < NARROW else 5


def _word(word: str) -> Cell:
    return [(word, "dim")], None


def _cell(document: Document, party: Party, columns: int) -> Cell:
    return shortened(_name(party), columns), party.span and spot(document, party.span)


def _side(document: Document, side: Sequence[Party], room: int) -> Page:
    shown: list[Pieces] = []
    stops: list[Stop] = []
    for party in side:
        pieces = _name(party)
        both = [pieces] if wide(pieces) <= room else [pieces[:1], pieces[1:]]
        fitted = [shortened(line, room) for line in both if line]
        if party.span:
            lead = spot(document, party.span)
            stops.append(Stop(len(shown), len(shown) + len(fitted), 0, max(map(wide, fitted)), lead))
        shown += fitted
    return Page(tuple(shown), tuple(stops))


def _name(party: Party) -> Pieces:
    """The state or organisation, and the person who speaks for it; in doubt with a question mark."""
    role = "dim" if party == NONE else "strong"
    pieces: list[Piece] = [(safe_line(party.party or party.person or NOBODY), role)]
    if party.party and party.person:
        pieces.append((f"  {safe_line(party.person)}", "dim"))
    return [*pieces, (" ?", "maybe")] if party.confidence < UNSURE else pieces
