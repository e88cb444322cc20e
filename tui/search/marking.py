"""From a unit of the index to a hit: where it is, and which of its words matched."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.article import Article, Span
from tui.findings_json import JOINT
from tui.library.reading import Reading
from tui.search.folding import tokens
from tui.search.hit import Hit, HitKind
from tui.search.matching import Alternatives
from tui.search.segment import Segment
from tui.search.sentences import around
from tui.search.units import place


def hit_of(
    library: Reading,
    article: Article,
    id_: int,
    kind: HitKind,
    first: int,
    second: int,
    segment: Segment,
    alternatives: Sequence[Alternatives],
    score: float,
) -> Hit:
    """The hit of a unit; raises KeyError where the library no longer has it."""
    where = place(library, article, id_, kind, first, second)
    marks = matched(where.text, segment, alternatives)
    return Hit(
        kind=kind,
        article=id_,
        nth=0 if kind == "text" else first,
        span=where.span,
        text=where.text,
        marks=marks,
        places=_moved(marks, where.pieces),
        sentence=around(article.text, where.span),
        speaker=where.speaker,
        speaker_marks=matched(where.speaker or "", segment, alternatives),
        score=round(score, 3),
    )


def matched(text: str, segment: Segment, alternatives: Sequence[Alternatives]) -> tuple[Span, ...]:
    """The stretches of a text that its alternatives stand for; neighbouring parts of one compound as one."""
    found: list[Span] = []
    words = tokens(text)
    for index, (term, span, _) in enumerate(words):
        number = segment.number(term)
        if number is None:
            continue
        following = segment.number(words[index + 1].term) if index + 1 < len(words) else None
        for each in alternatives:
            if number in each.terms or any(number in longer for longer, _ in each.beginnings):
                found.append(span)
            elif any(number == left and following == right for left, right, _ in each.partings):
                found += [span, words[index + 1].span]
    merged: list[Span] = []
    for span in sorted(set(found)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _moved(marks: Sequence[Span], pieces: Sequence[Span]) -> tuple[Span, ...]:
    """Spans of the joined pieces as spans of the article's text."""
    found = []
    at = 0
    for piece in pieces:
        length = piece.end - piece.start
        found += [
            Span(piece.start + mark.start - at, piece.start + mark.end - at)
            for mark in marks
            if at <= mark.start and mark.end <= at + length
        ]
        at += length + len(JOINT)
    return tuple(found)
