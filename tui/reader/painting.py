"""One row of an article in its colours: what touches it, cut into pieces."""

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

GUTTER = 4
"""Columns to the left of the text: a speaker's initials where a quote begins or a bar beside the selected finding, the
sign of what is kept, a blank."""


class Lights(NamedTuple):
    """What stands out in the text at the moment. All spans are the article's."""

    found: SpanIndex[None] = SpanIndex(())
    """The selected finding."""
    matches: SpanIndex[None] = SpanIndex(())
    """What a search matched."""
    hit: Span | None = None
    """The match one stands at."""
    selection: Span | None = None
    """What is being selected by keyboard."""
    kept: SpanIndex[str] = SpanIndex(())
    """What is bookmarked, with its sign."""


def gutter(row: Row, document: Document, lights: Lights) -> list[Piece]:
    """What stands to the left of a row, `GUTTER` columns wide: who speaks or what is selected, then what is kept."""
    *before, (last, roles) = _who(row, document, lights)
    kept = next((sign for span, sign in lights.kept.touching(row.start, row.end) if span.start >= row.start), None)
    if kept is None:
        return [*before, (last, roles)]
    return [*before, (last[:-2], roles), (f"{kept} ", "accent")]


def _who(row: Row, document: Document, lights: Lights) -> list[Piece]:
    selected = list(lights.found.touching(row.start, row.end))
    if selected:
        begins = any(span.start >= row.start for span, _ in selected)
        return [(f"{'▶' if begins else '┃':<{GUTTER}}", "accent")]
    begun = [(span.start, nth) for span, nth in document.quotes.touching(row.start, row.end) if span.start >= row.start]
    for start, nth in sorted(begun):
        quote = document.findings.quotes[nth]
        if quote.spans[0].start == start:
            who, role = initials(safe_line(quote.speaker or "")), f"{document.tint(quote.speaker)} strong"
            if not quote.sure:
                who, role = f"{who[:1].strip()}?", "dim"
            return [(f"{who:<{GUTTER}}", role)]
    return [(" " * GUTTER, "")]


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
    for span, nth in document.quotes.touching(start, end):
        if document.findings.quotes[nth].sure:
            yield span, document.tints.words(document.findings.quotes[nth].speaker)
    for span, nth in document.proposals.touching(start, end):
        if document.findings.proposals[nth].sure:
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
