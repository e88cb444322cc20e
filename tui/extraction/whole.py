"""The last gate of the extraction: spans are whole.

None cuts a word or a letter with its marks, none begins or ends with a blank, and no quote holds its own attribution.

The rules are many and the texts are stranger than any of them foresees; what each of them must keep is kept here once.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tui.articles.article import Span
from tui.findings import Findings, Party, Proposal, Quote, Response, Term, Why

_JOINER = "\u200d"
_PAUSES = " \t\r\n,;:.–—-"
"""What stands between words and the attribution that breaks into them, besides other blanks."""


_APART = frozenset(" \n")
"""Blanks, beside which no edge is inside a word, whatever stands on the other side."""


def whole(text: str, findings: Findings) -> Findings:
    """The findings with every span as whole words; what is left of none is left out. Linear in the spans.

    An edge inside a word or a letter moves outwards to the edge of the word, blanks at an edge are left out.
    """
    return replace(
        findings,
        quotes=tuple(quote for each in findings.quotes if (quote := _quote(text, each))),
        proposals=tuple(proposal for each in findings.proposals if (proposal := _proposal(text, each))),
        people=tuple(replace(person, mentions=_spans(text, person.mentions)) for person in findings.people),
    )


def cuts(text: str, at: int) -> bool:
    """Whether an edge at `at` is inside a word, or inside a letter with its marks."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if after.isascii() and before.isascii():
        return after.isalnum() and before.isalnum()
    if before.isspace() or after.isspace():  # a mark on a blank has no letter to go with
        return False
    return _goes_with(after) or before == _JOINER or (_in_word(before) and _in_word(after))


def whole_span(text: str, span: Span) -> Span | None:
    """The span from the edge of a word to the edge of a word, without blanks outside; `None` where nothing is left."""
    start, end = span
    if start >= end:
        return None
    while start > 0 and text[start - 1] not in _APART and cuts(text, start):
        start -= 1
    while end < len(text) and text[end] not in _APART and cuts(text, end):
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if (start, end) == span:
        return span
    return Span(start, end) if start < end else None


@lru_cache(maxsize=1024)
def _goes_with(character: str) -> bool:
    """Whether a character is part of the letter before it: a mark, a joiner, a variation selector."""
    return character == _JOINER or unicodedata.category(character)[0] == "M"


def _in_word(character: str) -> bool:
    return character.isalnum() or _goes_with(character)


def _spans(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that are left, each whole; those that overlap by it are one."""
    found: list[Span] = []
    for each in spans:
        span = whole_span(text, each)
        if span is None:
            continue
        if found and found[-1].overlaps(span):
            span = Span(min(found[-1].start, span.start), max(found[-1].end, span.end))
            found.pop()
        found.append(span)
    return tuple(found)


def _one(text: str, span: Span | None) -> Span | None:
    return whole_span(text, span) if span else None


def _why(text: str, why: Why) -> Why:
    words = tuple(span for each in why.words if (span := whole_span(text, each)))
    return why if words == why.words else replace(why, words=words)


def _quote(text: str, quote: Quote) -> Quote | None:
    cue, speaker = _one(text, quote.cue_span), _one(text, quote.speaker_span)
    own = sorted(filter(None, (cue, speaker)))
    spans = _without(text, _spans(text, quote.spans), own)
    verbatim = spans if quote.verbatim == quote.spans else _without(text, _spans(text, quote.verbatim), own)
    if not spans or (quote.kind != "indirect" and not verbatim):
        return None
    if quote.kind == "direct":
        spans = verbatim
    why = _why(text, quote.why)
    kept = (quote.spans, quote.verbatim, quote.cue_span, quote.speaker_span, quote.why)
    if kept == (spans, verbatim, cue, speaker, why):
        return quote
    return replace(quote, spans=spans, verbatim=verbatim, cue_span=cue, speaker_span=speaker, why=why)


def _without(text: str, spans: Sequence[Span], own: Sequence[Span]) -> tuple[Span, ...]:
    """The spans without a quote's own attribution and the pauses around it."""
    if not any(span.overlaps(each) for span in spans for each in own):
        return tuple(spans)
    return _spans(text, (rest for span in spans for rest in _around(text, span, own)))


def _around(text: str, span: Span, own: Sequence[Span]) -> Iterator[Span]:
    inside = [each for each in own if each.overlaps(span)]
    if not inside:
        yield span
        return
    start, end = min(inside).start, max(each.end for each in inside)
    before = text[span.start : max(span.start, start)].rstrip(_PAUSES)
    yield Span(span.start, span.start + len(before))
    after = text[min(end, span.end) : span.end]
    yield Span(span.end - len(after.lstrip(_PAUSES)), span.end)


def _proposal(text: str, proposal: Proposal) -> Proposal | None:
    spans = _spans(text, proposal.spans)
    if not spans:
        return None
    return replace(
        proposal,
        spans=spans,
        mentions=_spans(text, proposal.mentions),
        proposers=_parties(text, proposal.proposers),
        addressees=_parties(text, proposal.addressees),
        mediators=_parties(text, proposal.mediators),
        venue=_one(text, proposal.venue),
        terms=tuple(term for each in proposal.terms if (term := _term(text, each))),
        responses=tuple(response for each in proposal.responses if (response := _response(text, each))),
        why=_why(text, proposal.why),
    )


def _parties(text: str, parties: Iterable[Party]) -> tuple[Party, ...]:
    return tuple(replace(party, span=_one(text, party.span)) for party in parties)


def _term(text: str, term: Term) -> Term | None:
    span = whole_span(text, term.span)
    return replace(term, span=span) if span else None


def _response(text: str, response: Response) -> Response | None:
    span = whole_span(text, response.span)
    return replace(response, span=span, why=_why(text, response.why)) if span else None
