"""`Legible`: the article as the rules read it, and the way back to the article as it stands.

Signs without a width split no word, blanks of every kind and line ends inside a paragraph are blanks, and lines in
capitals have the case they would have in a sentence. What is found there is moved back into the text itself, which is
never rewritten.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from itertools import accumulate
from typing import Any, TypeVar

from tui.articles.article import Article, Span
from tui.articles.levelling import SIGNS
from tui.extraction.casing import sentence_case
from tui.extraction.line_ends import joined_lines, united
from tui.extraction.values import value
from tui.extraction.words import first_names, state_by_adjective, word_list

_INVISIBLE = re.compile(f"[{SIGNS}]+")
# Ann | “The Fox” | Cole: a nickname inside a name, with the blank after it.
_NICKNAME = re.compile(
    r"(?P<first>[A-ZÀ-Þ](?<![\w.].)[\w.’-]+)\s(?P<nick>(?:“[^“”\n]{2,28}”|\"[^\"\n]{2,28}\"|‘[^‘’\n]{2,28}’|'[^'\n]{2,28}'"
    r"|\([A-Z][a-z]+\))\s)(?=(?P<last>[A-ZÀ-Þ][\w’-]+))"
)
_CAPITALS = re.compile(r"(?:[Tt]he )?[A-ZÀ-Þ][\w’-]*(?: (?:the |of )?[A-ZÀ-Þ0-9][\w’-]*){0,3}$")
_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_Value = TypeVar("_Value")


@value
class Legible:
    """An article to be read by the rules, with what was left out of its text."""

    article: Article
    _starts: list[int]
    """Where each kept stretch begins in the legible text."""
    _shifts: list[int]
    """How far the text itself is ahead there."""

    def back(self, found: _Value) -> _Value:
        """The same value with every span in it moved to where it stands in the article's own text."""
        return found if len(self._starts) == 1 else _moved(found, self._span)

    def _span(self, span: Span) -> Span:
        if span.start >= span.end:
            return Span(self._at(span.start), self._at(span.start))
        return Span(self._at(span.start), self._at(span.end - 1) + 1)

    def _at(self, offset: int) -> int:
        return offset + self._shifts[bisect_right(self._starts, offset) - 1]


def legible(article: Article) -> Legible:
    """The article as the rules read it; the article itself where nothing in it hinders them."""
    text, line_ends = joined_lines(article.text)
    gaps = united([*_gaps(text), *line_ends])
    starts, shifts = [0], [0]
    for gap, gone in zip(gaps, accumulate(gap.end - gap.start for gap in gaps), strict=True):
        starts.append(gap.end - gone)
        shifts.append(gone)
    edges = [0, *(edge for gap in gaps for edge in gap), len(text)]
    kept = "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    plain = sentence_case(_BLANKS.sub(" ", kept))
    if plain == article.text:
        return Legible(article, [0], [0])
    read = replace(article, text=plain)
    return Legible(_moved(read, _dropper(gaps)) if gaps else read, starts, shifts)


def _gaps(text: str) -> list[Span]:
    """What the rules read over: signs without a width, and nicknames inside names; in order, none inside another."""
    found = [Span(*match.span()) for match in _INVISIBLE.finditer(text)]
    nicknames = [Span(*match.span("nick")) for match in _NICKNAME.finditer(text) if _is_name(match)]
    if not nicknames:
        return found
    apart = [gap for gap in found if not any(nickname.overlaps(gap) for nickname in nicknames)]
    return sorted([*apart, *nicknames])


def _is_name(match: re.Match[str]) -> bool:
    """Whether the words on both sides of a nickname can be one person's name."""
    nickname = match["nick"].rstrip()[1:-1]
    if match["nick"].startswith("("):
        return nickname in first_names() and match["first"] in first_names()
    return (
        _CAPITALS.match(nickname) is not None
        and match["first"] not in word_list("openers")
        and match["first"] not in state_by_adjective()
        and match["last"] not in word_list("calendar")
    )


def _dropper(gaps: Iterable[Span]) -> Callable[[Span], Span]:
    """How a span of the text moves where the gaps are left out of it."""
    ends = [gap.end for gap in gaps]
    lengths = [0, *accumulate(gap.end - gap.start for gap in gaps)]

    def move(span: Span) -> Span:
        return Span(*(edge - lengths[bisect_right(ends, edge)] for edge in span))

    return move


def _moved(value: Any, move: Callable[[Span], Span]) -> Any:
    if isinstance(value, Span):
        return move(value)
    if isinstance(value, tuple):
        return tuple(_moved(each, move) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _moved(getattr(value, f.name), move) for f in fields(value)})
    return value
