"""Direct and reported quotations of an article put together: each word of a speaker stands in one quote."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.findings import Quote

_SURE = 0.85
_AFTER = frozenset(("cue after the quotation", "speaker after the cue"))
# What a quotation rests on that only goes on with the one before it.
_GOES_ON = frozenset(("goes on in the paragraph", "goes on from the paragraph before"))


def joined(doc: Document, direct: Sequence[Quote], reported: Sequence[Quote]) -> list[Quote]:
    """All quotes in text order.

    Quoted words inside a reported clause are that quote's verbatim words and no quote of their own; a quotation that
    only goes on with the one before it in its paragraph ("A," she said. "B.") is another span of that quote.
    """
    closed = sorted((quote.spans[0], quote.cue_span) for quote in direct if quote.why.rule in _AFTER and quote.cue_span)
    reported = [quote for quote in reported if not _swallows(quote, closed)]
    spans = sorted(span for quote in reported for span in quote.spans)
    starts = [span.start for span in spans]
    told = {quote.cue_span: quote.spans for quote in reported}
    alone = [
        quote
        for quote in direct
        if not _part_of(quote, told.get(quote.cue_span, ()))
        and (_told_inside(quote, spans, starts) or not all(_inside(span, spans, starts) for span in quote.spans))
    ]
    quotes: list[Quote] = []
    for quote in sorted([*alone, *reported], key=lambda quote: quote.spans):
        before = quotes[-1] if quotes else None
        if before and _goes_on(doc, before, quote):
            quotes[-1] = replace(before, spans=before.spans + quote.spans, verbatim=before.verbatim + quote.verbatim)
        else:
            quotes.append(quote)
    return quotes


def _swallows(reported: Quote, closed: Sequence[tuple[Span, Span]]) -> bool:
    """Whether a reported clause runs over a quotation together with the cue after it: it is none then.

    `closed`: quotations with the cues after them, in order.
    """
    for span in reported.spans:
        at = bisect_left(closed, (span, span))
        if at < len(closed) and span.contains(closed[at][0]) and span.contains(closed[at][1]):
            return True
    return False


def _part_of(quote: Quote, clause: Sequence[Span]) -> bool:
    """Whether a quotation lies within the reported clause of the same cue."""
    return all(any(span.contains(part) for span in clause) for part in quote.spans)


def _told_inside(quote: Quote, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a quotation stands with a cue and a speaker of its own inside a reported clause: a quote in a quote."""
    if quote.cue_span is None or quote.speaker_span is None or quote.confidence < _SURE:
        return False
    return _inside(quote.cue_span, spans, starts) and _inside(quote.speaker_span, spans, starts)


def _inside(span: Span, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether one of `spans` contains `span`."""
    at = bisect_right(starts, span.start)
    return any(span.end <= other.end for other in spans[max(0, at - 4) : at])


def _goes_on(doc: Document, before: Quote, quote: Quote) -> bool:
    """Whether `quote` is the rest of `before`."""
    if quote.kind != "direct" or before.kind == "indirect" or quote.why.rule not in _GOES_ON:
        return False
    if quote.speaker != before.speaker or quote.spans[0].start < before.spans[-1].end:
        return False
    return doc.paragraph_at(before.spans[-1].start) == doc.paragraph_at(quote.spans[0].start)
