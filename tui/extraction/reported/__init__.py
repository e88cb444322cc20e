"""Reported speech in the reporter's own words: what somebody said, told, denied, vowed or called for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.articles.article import Span
from tui.extraction.cues import Cue
from tui.extraction.document import Document
from tui.extraction.people import People
from tui.extraction.reported.asides import content_around
from tui.extraction.reported.contents import Content, content_after
from tui.extraction.reported.line import Line, lines
from tui.extraction.reported.uttered import is_uttered
from tui.findings import Quote, QuoteKind, Why


def reported_speech(doc: Document, people: People, cues: Sequence[Cue], direct: Sequence[Quote]) -> list[Quote]:
    """The indirect and mixed quotes of an article, in text order. `cues`: in text order.

    What stands wholly in quotation marks is left out: it is a direct quote.
    """
    found: list[Quote] = []
    for line in lines(doc, cues):
        for cue in line.cues:
            if not is_uttered(line, cue):
                continue
            content = content_around(line, cue)
            if content is None and line.low(line.group_start(cue) - 1) != "as":
                content = content_after(line, cue)
            if content and not _all_quoted(line, content):
                found.append(_quote(line, people, cue, content))
    return sorted(found, key=lambda quote: quote.spans)


def _all_quoted(line: Line, content: Content) -> bool:
    """Whether hardly a word of the content stands outside quotation marks."""
    loose = sum(
        line.word(at)[:1].isalnum() for start, end in content.parts for at in line.outside(start, end)
    )
    inside = any(start <= at < end for start, end in content.parts for at in line.marks)
    return inside and loose < 2


def _verbatim(line: Line, spans: Sequence[Span]) -> Iterator[Span]:
    doc = line.doc
    for span in spans:
        for number in doc.stretches_in(span):
            content = doc.stretches[number].content
            end = min(content.end, span.end)
            if content.start < end:
                yield Span(content.start, end)


def _quote(line: Line, people: People, cue: Cue, content: Content) -> Quote:
    spans = tuple(line.span(*part) for part in content.parts)
    verbatim = tuple(_verbatim(line, spans))
    kind: QuoteKind = "mixed" if verbatim else "indirect"
    assert cue.subject is not None
    who = people.resolve(cue.subject)
    confidence = round(content.confidence * who.confidence, 2)
    why = Why(content.rule, (cue.span, cue.subject), who.reason)
    return Quote(kind, spans, verbatim, who.name, cue.subject, cue.span, confidence, why)
