"""Sentences of an article as the search shows them: quick, and no rule of the extraction depends on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tui.articles.article import Article, Span
from tui.extraction.words import word_list

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_END = re.compile(r"[.?!…]+[\"”’'»)\]]*\s+(?=[\"“‘'«„(\[]*[A-Z0-9À-Þ])")
_LAST_WORD = re.compile(r"[\w.]+$")
_INITIALS = re.compile(r"(?:\w\.)*\w$")

LONGEST = 2000
"""Characters after which a stretch without an end counts as a sentence, so that no hit is larger than a screen."""


@cache
def _abbreviations() -> frozenset[str]:
    return word_list("abbreviations")


def sentences(article: Article) -> list[Span]:
    """The sentences of an article outside its furniture and its title, in order; no line end lies within one."""
    apart = [*article.furniture, *([article.title_span] if article.title_span else [])]
    found = []
    for line in _LINE.finditer(article.text):
        stretch = Span(*line.span())
        if not any(span.overlaps(stretch) for span in apart):
            found.extend(sentences_of(article.text, stretch))
    return found


def sentences_of(text: str, line: Span) -> list[Span]:
    """The sentences of one line of a text, blanks at their ends excluded."""
    edges = [line.start, *(m.end() for m in _END.finditer(text, *line) if _is_end(text, m.start())), line.end]
    found = []
    for start, end in pairwise(edges):
        while end - start > LONGEST:
            cut = text.rfind(" ", start + 1, start + LONGEST)
            cut = cut if cut > 0 else start + LONGEST
            found.append(_stripped(text, start, cut))
            start = cut
        found.append(_stripped(text, start, end))
    return [span for span in found if span.start < span.end]


def around(text: str, span: Span) -> Span:
    """The whole sentences that a stretch of a text lies in."""
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    end = min((at for at in (text.find("\n", span.end), text.find("\r", span.end)) if at >= 0), default=len(text))
    touched = [each for each in sentences_of(text, Span(start, end)) if each.overlaps(span)]
    return Span(touched[0].start, touched[-1].end) if touched else span


def _is_end(text: str, at: int) -> bool:
    """Whether the stop at this offset ends a sentence rather than an abbreviation or an initial."""
    last = _LAST_WORD.search(text, max(0, at - 12), at) if text[at] == "." else None
    return last is None or not (_INITIALS.match(last.group()) or last.group() in _abbreviations())


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def uncovered(text: str, span: Span, covers: Sequence[Span]) -> bool:
    """Whether some word of a stretch lies outside all of the covers, which are in order."""
    at = span.start
    for cover in covers:
        if cover.start >= span.end:
            break
        if cover.end > at:
            if any(map(str.isalnum, text[at : cover.start])):
                return True
            at = cover.end
    return any(map(str.isalnum, text[at : span.end]))
