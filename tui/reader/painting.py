"""One row of an article in its colours: the voices to its left, and its words cut into pieces by what touches them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from tui.articles.article import Span
from tui.display import safe_line
from tui.reader.document import Document
from tui.reader.layout import Layout, Row
from tui.reader.spans import SpanIndex
from tui.screen.look import Piece, initials


class Lights(NamedTuple):
    """What stands out in the text at the moment. All spans are the article's."""

    found: SpanIndex[None] = SpanIndex(())
    """The selected finding."""
    proposal: int | None = None
    """Which proposal that is, if it is one."""
    matches: SpanIndex[None] = SpanIndex(())
    """What a search matched."""
    hit: Span | None = None
    """The match one stands at."""
    selection: Span | None = None
    """What is being selected by keyboard."""
    kept: SpanIndex[str] = SpanIndex(())
    """What is bookmarked, with its sign."""


def voices(row: Row, layout: Layout, document: Document, lights: Lights, *, first: bool = False) -> list[Piece]:
    """What stands to the left of a row, `VOICES` columns wide: who speaks, the rail of their words, what is kept.

    `first`: on the screen; whoever goes on speaking there is named again.
    """
    kept = next((sign for span, sign in lights.kept.touching(row.start, row.end) if span.start >= row.start), " ")
    selected = next(iter(lights.found.touching(row.start, row.end)), None)
    said = said_on(row, document)
    who, role = "  ", ""
    if said:
        quote = document.findings.quotes[said[1]]
        role = document.tint(quote.speaker) if quote.sure else "dim"
        if first or _is_new(said, row, layout, document):
            who = initials(safe_line(quote.speaker or ""))
            who = who if quote.sure else f"{who[:1].strip()}?"
    rail = ("▌", "accent") if selected else ("▎", role) if said else (" ", "")
    speaker = (f"{who:<2}", f"{role} strong" if who.strip() else "")
    return [(" ", ""), speaker, rail, (kept, "accent" if kept.strip() else "")]


def said_on(row: Row, document: Document) -> tuple[Span, int] | None:
    """Which quote's words a row is of: of the first quote that begins on it, else of the one that goes on."""
    on_row = list(document.quotes.touching(row.start, row.end))
    begun = [said for said in on_row if said[0].start >= row.start]
    return begun[-1] if begun else on_row[0] if on_row else None


def _is_new(said: tuple[Span, int], row: Row, layout: Layout, document: Document) -> bool:
    """Whether a row is the first one of somebody's words: their initials stand there."""
    span, nth = said
    paragraph, _ = layout.paragraph(row.paragraph)
    if span.start < row.start:  # it goes on: from a row that may have told of another quote
        above = layout.above(row)
        return above is not None and span.start >= above.start and said_on(above, document) != said
    quote, before = document.findings.quotes[nth], next(document.quotes.touching(paragraph.start, span.start), None)
    if before is None or quote.speaker is None:
        return True
    other = document.findings.quotes[before[1]]
    return (other.speaker, other.sure) != (quote.speaker, quote.sure)


def paint(row: Row, layout: Layout, document: Document, lights: Lights) -> list[Piece]:
    """The words of a row with their roles."""
    layers = [
        (layout.place(row, span.start), layout.place(row, span.end), role)
        for span, role in _layers(row, document, lights)
    ]
    edges = sorted({0, len(row.shown), *(edge for start, end, _ in layers for edge in (start, end))})
    return [
        (row.shown[start:end], " ".join(role for first, last, role in layers if first <= start < last))
        for start, end in itertools.pairwise(edges)
    ]


def _layers(row: Row, document: Document, lights: Lights) -> Iterator[tuple[Span, str]]:
    """The stretches that touch a row, from the lowest layer to the highest."""
    start, end = row.start, row.end
    for span, role in ((document.article.title_span, "title"), (document.article.subtitle_span, "dim")):
        if span and span.start < end and start < span.end:
            yield span, role
    yield from document.blocks.touching(start, end)
    for span, nth in document.verbatim.touching(start, end):
        yield span, document.tints.words(document.listed(document.findings.quotes[nth].speaker))
    for span, _ in document.terms.touching(start, end):
        yield span, "term"
    for span, _ in document.furniture.touching(start, end):
        yield span, "faint"
    for span, _ in lights.found.touching(start, end):
        yield span, "found"
    for span, _ in lights.matches.touching(start, end):
        yield span, "match"
    if lights.hit and lights.hit.start < end and start < lights.hit.end:
        yield lights.hit, "hit"
    if lights.selection and lights.selection.start < end and start < lights.selection.end:
        yield lights.selection, "selection"
