"""The card of a proposal: who offers what to whom, on which terms, and who answers how, in which words."""

from __future__ import annotations

from typing import NamedTuple, get_args

from tui.articles.article import Span
from tui.display import safe_line, width
from tui.findings import UNSURE, Proposal, Quote, Term, TermType
from tui.findings_json import quote_text
from tui.reader.cards import answers, parties
from tui.reader.cards.page import Page, beside, ends, flowing, leading, paragraph, still, under, wide
from tui.reader.cards.parts import (
    block,
    line_of,
    put_right,
    rule,
    speaker,
    spot,
    sureness,
    why,
    words,
)
from tui.reader.document import Document, Finding
from tui.reader.rows import in_marks
from tui.screen.fitting import fit, lines
from tui.screen.look import Piece, Pieces

TYPES: tuple[TermType, ...] = get_args(TermType)
"""The order of the terms; ``other`` is the last."""
TERM = 12
"""Columns of the types of terms."""
TWO_COLUMNS, SECOND, BETWEEN = 120, 52, 4
"""Columns from which the words stand beside the answers; those of the words; and those between."""


class Unfold(NamedTuple):
    """The quotes of a speaker, to be shown or hidden."""

    speaker: str | None


class Shown(NamedTuple):
    """What a person has unfolded of a card."""

    speakers: frozenset[str | None] = frozenset()
    why: bool = False
    key: str = "w"
    """The key that unfolds why it was found."""
    airy: bool = True
    """Whether there is room for lines left empty."""


def page(document: Document, proposal: Proposal, columns: int, shown: Shown) -> Page:
    """The card, for a width in columns."""
    two = columns >= TWO_COLUMNS
    left = columns - SECOND - BETWEEN if two else columns
    first = (
        block("TERMS", terms(document, proposal, left)),
        _answers(document, proposal, left, airy=shown.airy),
    )
    room, most = (SECOND, 10) if two else (columns, 3 if shown.airy else 2)
    second = (
        block("IN THE ARTICLE’S WORDS", _stated(document, proposal, room, most, airy=two and shown.airy)),
        _said_of_it(document, proposal, room, shown.speakers, named=two),
    )
    gap = int(shown.airy)
    middle = under(*first, *second, gap=gap)
    if two:
        middle = beside(under(*first, gap=gap), under(*second, gap=gap), left + BETWEEN)
    reason = _reason(proposal, columns, shown.key)
    if shown.why:
        reason = why(document, proposal.why, proposal.confidence, columns)
    head = under(_head(document, proposal, columns), put_right(proposal.corrected))
    return under(head, parties.page(document, proposal, columns), middle, reason, gap=gap)


def _head(document: Document, proposal: Proposal, columns: int) -> Page:
    standing = answers.standing(proposal)
    doubt: Pieces = [] if proposal.sure else [("unsure ?  ", "maybe")]
    right = [*doubt, *standing]
    label = lines(proposal.label, columns - wide(right) - 2, 2)
    kind = "" if proposal.kind in proposal.label.lower() else f"{proposal.kind} · "
    about = fit(kind + document.article.name, columns)
    first, *others = [[(line, "strong")] for line in label]
    return still(ends(first, right, columns), *others, [(about, "dim")])


def terms(document: Document, proposal: Proposal, columns: int) -> Page:
    """The terms by type, equal ones once, each leading to its place; those of no type of their own last."""
    text = document.article.text
    each: dict[tuple[str, object], Term] = {}
    typed_ = [term.span for term in proposal.terms if term.type != "other"]
    for term in proposal.terms_at_a_glance(text):
        if term.type == "other" and any(term.span.overlaps(span) for span in typed_):
            continue
        each.setdefault((term.type, term.days or term.resolved or term.span), term)
    rows, before = [], None
    margin = TERM if any(term.type != "other" for term in each.values()) else 0
    for term in sorted(each.values(), key=lambda term: TYPES.index(term.type)):
        typed = term.type if term.type not in ("other", before) else ""
        more = f"  = {term.days:g} days" if term.days is not None and "day" not in term.span.cut(text) else ""
        more += f"  = {safe_line(term.resolved)}" if term.resolved else ""
        doubt: list[Piece] = [(" ?", "maybe")] if term.confidence < UNSURE else []
        said = paragraph(
            term.span.cut(text), columns - margin - len(more) - 2, 2, "" if term.type != "other" else "dim"
        )
        said[0] = [*said[0], (more, "dim"), *doubt]
        labels = [f"{typed:<{margin}}", *[" " * margin] * len(said)]
        shown = [[(label, "dim"), *line] for label, line in zip(labels, said, strict=False)]
        rows.append(leading(shown, columns, spot(document, term.span)))
        before = term.type
    return under(*rows) if rows else still([("none named", "dim")])


def _answers(document: Document, proposal: Proposal, columns: int, *, airy: bool) -> Page:
    if not proposal.responses:
        return block("ANSWERS", still([("none reported", "dim")]))
    count = answers.counted(proposal.responses)
    room = columns - len("ANSWERS") - 3
    fits = wide(count) + 2 + width(safe_line(proposal.status)) <= room
    status = still(*[] if fits else paragraph(proposal.status, columns, 2 if airy else 1, "dim"))
    note = ends(count, [(safe_line(proposal.status), "dim")], room) if fits else count
    sure_first = sorted(proposal.responses, key=lambda each: not each.is_sure)
    rows = answers.page(document, sure_first, columns, 3 if airy else 2)
    return block("ANSWERS", under(status, rows), note)


def _stated(document: Document, proposal: Proposal, columns: int, most: int, *, airy: bool) -> Page:
    marks = [term.span for term in proposal.terms]
    return under(*[words(document, span, marks, columns, most) for span in proposal.spans], gap=int(airy))


def _said_of_it(
    document: Document, proposal: Proposal, columns: int, unfolded: frozenset[str | None], *, named: bool
) -> Page:
    """Who is quoted on it and how often, `named` or, where they need more than a line, not; unfolded their quotes."""
    by_speaker: dict[str | None, list[int]] = {}
    for nth in speaking_of(document, proposal):
        by_speaker.setdefault(document.findings.quotes[nth].speaker, []).append(nth)
    named = named or sum(len(safe_line(who or "nobody named")) + 9 for who in by_speaker) <= columns
    cells = [([*speaker(document, who, named=named), (f" {len(quotes)}", "dim")], Unfold(who))
             for who, quotes in by_speaker.items()]  # fmt: skip
    quotes = [quote_row(document, nth, columns) for who, nths in by_speaker.items() if who in unfolded for nth in nths]
    return block("SAID OF IT", under(flowing(cells, columns), *quotes))


def quote_row(document: Document, nth: int, columns: int) -> Page:
    """A quote over two lines, leading to its place."""
    quote: Quote = document.findings.quotes[nth]
    said = in_marks(quote_text(document.article.text, quote), quote.kind)
    shown = [[("▎ ", document.tint(quote.speaker)), (line, "")] for line in lines(said, columns - 10, 2)]
    if not quote.sure:
        shown[0] += [(" ?", "maybe")]
    shown_ = [line_of(shown[0], document, quote.spans[0], columns), *shown[1:]]
    return leading(
        shown_, columns, spot(document, Span(quote.spans[0].start, quote.spans[-1].end), Finding("quote", nth))
    )


def speaking_of(document: Document, proposal: Proposal) -> list[int]:
    """The quotes that share words with the proposal's sentences, mentions or answers, in the article's order."""
    places = (*proposal.spans, *proposal.mentions, *(response.span for response in proposal.responses))
    return sorted({nth for span in places for _, nth in document.quotes.touching(*span)})


def _reason(proposal: Proposal, columns: int, key: str) -> Page:
    right = [(f"{rule(proposal.why)} · ", "dim"), sureness(proposal.confidence), (" · ", "dim"), (key, "key"),
             (" why", "dim")]  # fmt: skip
    return still(ends([], right, columns))
