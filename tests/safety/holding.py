"""What holds for the findings of every text, whatever it is: the contract's invariants, for properties and fuzzers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import isfinite

from tui.articles.article import Article, Span
from tui.extraction.whole import cuts
from tui.findings import Findings
from tui.findings_json import from_json, to_json


def hold(article: Article, found: Findings) -> None:
    """Raises AssertionError where the findings of an article break what the contract says of them."""
    text = article.text
    assert not found.failed, found.reason
    for span in _spans(found):
        assert 0 <= span.start < span.end <= len(text), span
        assert not cuts(text, span.start), f"begins inside a word: {span.cut(text)!r}"
        assert not cuts(text, span.end), f"ends inside a word: {span.cut(text)!r}"
        assert span.cut(text) == span.cut(text).strip(), f"a blank at its edge: {span.cut(text)!r}"
    starts = [quote.spans[0].start for quote in found.quotes]
    assert starts == sorted(starts)
    for quote in found.quotes:
        assert all(a.end <= b.start for a, b in zip(quote.spans, quote.spans[1:], strict=False)), quote
        assert all(any(outer.contains(span) for outer in quote.spans) for span in quote.verbatim), quote
        assert (quote.kind == "indirect") == (not quote.verbatim), quote
        assert quote.kind != "direct" or quote.verbatim == quote.spans, quote
        own = [span for span in (quote.speaker_span, quote.cue_span) if span]
        assert not any(span.overlaps(each) for span in quote.spans for each in own), quote
        assert 0 <= quote.confidence <= 1, quote
        assert quote.why.rule
    for proposal in found.proposals:
        assert isfinite(proposal.confidence)
        assert proposal.status
    assert from_json(json.loads(json.dumps(to_json(article, found, explain=True)))) == found


def _spans(found: Findings) -> Iterator[Span]:
    for quote in found.quotes:
        assert quote.spans
        yield from (*quote.spans, *quote.verbatim, *quote.why.words)
        yield from filter(None, (quote.speaker_span, quote.cue_span))
    for proposal in found.proposals:
        assert proposal.spans
        yield from (*proposal.spans, *proposal.mentions, *proposal.why.words)
        parties = (*proposal.proposers, *proposal.addressees, *proposal.mediators)
        yield from (party.span for party in parties if party.span)
        yield from (term.span for term in proposal.terms)
        yield from (response.span for response in proposal.responses)
        yield from filter(None, (proposal.venue,))
    for person in found.people:
        yield from person.mentions
