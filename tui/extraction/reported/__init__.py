"""Reported speech in the reporter's own words: what somebody said, told, denied, vowed or called for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.articles.article import Span
from tui.extraction.attribution.nature import names_a_work
from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.noun_phrases import capital
from tui.extraction.people import People, Resolution
from tui.extraction.reported.asides import content_around
from tui.extraction.reported.contents import Content, content_after
from tui.extraction.reported.edges import follows_nothing
from tui.extraction.reported.line import Line, lines
from tui.extraction.reported.uttered import is_uttered
from tui.extraction.reported.vocabulary import group
from tui.findings import Quote, QuoteKind, Why

_COMMA = frozenset((",",))
# How much less sure a speaker is who does not stand right at the words that report: in another clause, or before an
# apposition.
_APART = 0.88
# The same where a whole clause hangs on a name: Peskov denied it, adding that …
_CARRIED = 0.94
_KNOWN = 0.95
# The reporter's words that only lead to a quotation.
_LINKS = group("links")
# How a sentence on who made the article begins, in brackets or not: "(Reporting by …".
_CREDITS = group("credits")


def reported_speech(doc: Document, people: People, cues: Sequence[Cue], direct: Sequence[Quote]) -> list[Quote]:
    """The indirect and mixed quotes of an article, in text order. `cues`: in text order.

    What stands wholly in quotation marks is left out: it is a direct quote.
    """
    found: list[Quote] = []
    serving = {quote.cue_span for quote in direct if quote.cue_span and quote.spans[0].start < quote.cue_span.start}
    for line in lines(doc, cues):
        for cue in () if _is_credit(line) else line.cues:
            if not is_uttered(line, cue):
                continue
            content = content_around(line, cue)
            if content is None and not _as_said(line, cue):
                content = content_after(line, cue)
                if content and cue.span in serving and line.low(cue.token + 1) != "that":
                    continue
            if content and _is_denial_of_words(line, cue, content):
                continue
            if content and not _all_quoted(line, content) and not (content.rule == "noun" and _in_title(line)):
                found.append(_quote(line, people, cue, content))
    return sorted(found, key=lambda quote: quote.spans)


def _as_said(line: Line, cue: Cue) -> bool:
    """Whether the words that report are no more than "as he said"."""
    if cue.verb is None or cue.verb.form == "gerund" or line.low(line.group_start(cue) - 1) != "as":
        return False
    return follows_nothing(line, cue)


def _is_denial_of_words(line: Line, cue: Cue, content: Content) -> bool:
    """Whether what is denied is that it was said: "denied saying …", "denies that she said …"."""
    if cue.verb is None or cue.verb.lemma != "deny":
        return False
    start = content.parts[0][0]
    return any(other.negated and start <= other.token <= start + 3 for other in line.cues)


def _in_title(line: Line) -> bool:
    """Whether the sentence is a headline, whose verbs tell of acts more often than of words."""
    return line.doc.in_title(line.span(line.first, line.stop))


def _is_credit(line: Line) -> bool:
    """Whether the sentence tells who reported, wrote or edited the article."""
    bracket = line.low(line.first) == "("
    first = line.first + bracket
    if line.low(first) not in _CREDITS:
        return False
    return bracket or "by" in (line.low(first + 1), line.low(first + 2), line.low(first + 3))


def _all_quoted(line: Line, content: Content) -> bool:
    """Whether hardly a word of the content stands outside quotation marks."""
    loose = any(
        line.word(at)[:1].isalnum() and line.low(at) not in _LINKS
        for start, end in content.parts
        for at in line.outside(start, end)
    )
    inside = any(start <= at < end for start, end in content.parts for at in line.marks)
    return inside and not loose


def _verbatim(line: Line, spans: Sequence[Span]) -> Iterator[Span]:
    doc = line.doc
    for span in spans:
        for number in doc.stretches_in(span):
            content = doc.stretches[number].content
            if names_a_work(doc, doc.stretches[number]):
                continue
            end = min(content.end, span.end)
            if content.start < end:
                yield Span(content.start, end)


def _speaker(line: Line, people: People, subject: Span) -> Resolution:
    """Who the subject is; the name set beside a role ("his minister, Michael Ray, said") before the role."""
    who = people.resolve(subject)
    after = line.doc.token_at(subject.end - 1) + 1
    if who.entity is None and line.low(after) == ",":
        close = line.find(_COMMA, after + 1, min(line.stop, after + 6))
        if close is not None and all(capital(line.word(at)) for at in range(after + 1, close)):
            named = people.resolve(line.span(after + 1, close)) if close > after + 1 else who
            return named if named.entity is not None else who
    return who


def _beside(line: Line, cue: Cue) -> bool:
    """Whether the subject stands right at the words that report, helping verbs and adverbs between them aside."""
    if cue.subject is None or not cue.own_subject or cue.relative is not None:
        return False
    if cue.inverted or cue.kind == "according":
        return True
    return line.doc.token_at(cue.subject.end - 1) + 1 >= line.verb_start(cue)


def _quote(line: Line, people: People, cue: Cue, content: Content) -> Quote:
    spans = tuple(line.span(*part) for part in content.parts)
    verbatim = tuple(_verbatim(line, spans))
    kind: QuoteKind = "mixed" if verbatim else "indirect"
    assert cue.subject is not None
    who = _speaker(line, people, cue.subject)
    named = who.entity is not None and who.confidence >= _KNOWN and content.rule.startswith("clause")
    place = 1.0 if _beside(line, cue) else _CARRIED if named and not cue.own_subject else _APART
    confidence = round(content.confidence * place * min(1.0, 0.4 + 0.65 * who.confidence), 2)
    why = Why(content.rule, (cue.span, cue.subject), who.reason)
    return Quote(kind, spans, verbatim, who.name, cue.subject, cue.span, confidence, why)
