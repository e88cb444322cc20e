"""From a unit of the index to a hit: where it is, and which of its words matched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.articles.article import Article, Span
from tui.findings_json import JOINT
from tui.search.folding import Token, tokens
from tui.search.hit import Hit, HitKind
from tui.search.matches import Matches
from tui.search.segment import Segment
from tui.search.sentences import around
from tui.search.units import Place, Shelf, place

KEPT = 512
"""Units held ready for showing: what one query found, the next key mostly finds again."""


class Shown(NamedTuple):
    """A unit made ready for showing, whatever the query."""

    article: int
    kind: HitKind
    nth: int
    place: Place
    words: list[Token]
    """Of its text: they go with the unit's words in the index, one by one."""
    beside: list[Token]
    """Of what stands beside it; the speaker's name is the first part of that."""
    sentence: Span


class Marker:
    """Makes hits of one library; for one thread at a time."""

    def __init__(self, library: Shelf, article: Callable[[int], Article]):
        self._library = library
        self._article = article
        self._shown = lru_cache(maxsize=KEPT)(self._show)

    def text(self, segment: Segment, unit: int) -> str:
        """What is shown of a unit; raises KeyError where the library no longer has it."""
        return self._shown(*segment.unit(unit)).place.text

    def hit(self, segment: Segment, unit: int, matches: Matches, score: float, phrases: Sequence[Span] = ()) -> Hit:
        """The hit of a unit; `phrases` are marked in its text too. Raises KeyError like `text`."""
        shown = self._shown(*segment.unit(unit))
        words, own = segment.words(unit)
        if (len(shown.words), len(shown.beside)) != (own, len(words) - own):
            raise KeyError("the finding has changed since it was indexed")
        at = {index for index, _, _, _ in matches.of(words)}
        marks = _merged([*(shown.words[index].span for index in at if index < own), *phrases])
        speaker = shown.place.speaker or ""
        beside = [shown.beside[index - own].span for index in at if index >= own]
        return Hit(
            kind=shown.kind,
            article=shown.article,
            nth=shown.nth,
            span=shown.place.span,
            text=shown.place.text,
            marks=marks,
            places=_moved(marks, shown.place.pieces),
            sentence=shown.sentence,
            speaker=shown.place.speaker,
            speaker_marks=_merged(span for span in beside if span.end <= len(speaker)),
            score=round(score, 3),
            sure=shown.place.sure,
            corrected=shown.place.corrected,
        )

    def _show(self, id_: int, kind: HitKind, first: int, second: int) -> Shown:
        article = self._article(id_)
        where = place(self._library, article, id_, kind, first, second)
        return Shown(
            article=id_,
            kind=kind,
            nth=0 if kind == "text" else first,
            place=where,
            words=tokens(where.text),
            beside=tokens(where.beside),
            sentence=around(article.text, where.span),
        )


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap as one: a compound and its parts."""
    merged: list[Span] = []
    for span in sorted(spans):
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
