"""What an article says of itself in its first and last lines: headline, subtitle, source, date."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from tui.articles.article import Span
from tui.articles.dates import iso_date
from tui.articles.lines import last_lines, lines, reads_like_headline

TOP = 8
"""Lines at the top in which a date or a source may stand."""

SHARED_WORDS = 0.4
"""Share of the shorter line's words that make a second headline a repetition of the first."""

_SOURCE = re.compile(r"\(?sources?\s*[:：]\s*(?P<name>[^\s].{0,60}?)\)?[.\s]*", re.IGNORECASE)
_DATELINE = re.compile(r"[A-Z][\w.,’'/ -]{0,100}\((?P<name>[A-Z][\w .&-]{1,30})\)\s*(?:[-–—]+|--)\s")
_MARKDOWN = re.compile(r"#{1,6}\s+(?P<words>.*\S)")
_WORD = re.compile(r"\w+")


class Heading(NamedTuple):
    """The headline's span without marks of its format, and that of a subtitle."""

    title: Span | None
    subtitle: Span | None


def _bare(text: str, span: Span) -> Span:
    """A line's span without the signs of a Markdown heading."""
    match = _MARKDOWN.fullmatch(text, span.start, span.end)
    return Span(*match.span("words")) if match else span


def _repeats(first: str, second: str) -> bool:
    one, two = ({w for w in _WORD.findall(line.lower()) if len(w) > 2} for line in (first, second))
    return len(one & two) >= SHARED_WORDS * max(1, min(len(one), len(two)))


def heading(text: str, start: int = 0) -> Heading:
    """The headline at the top of a text and its subtitle, each ``None`` where there is none.

    The first line is the headline if it reads like one and more text follows; the second is a subtitle if it reads like
    one too and repeats the first.
    """
    top = lines(text, start)
    first = next(top, None)
    second = next(top, None)
    if first is None or second is None or not reads_like_headline(_bare(text, first).cut(text)):
        return Heading(None, None)
    title, below = _bare(text, first), _bare(text, second)
    marked = below != second and title != first
    headline_like = reads_like_headline(below.cut(text)) and next(top, None) is not None
    if headline_like and (marked or _repeats(title.cut(text), below.cut(text))):
        return Heading(title, below)
    return Heading(title, None)


def published(text: str) -> str | None:
    """The date a line near the top states, ISO 8601; ``None`` where none does."""
    for count, span in enumerate(lines(text)):
        if count == TOP:
            break
        if span.end - span.start < 100 and (found := iso_date(span.cut(text))):
            return found
    return None


def source(text: str) -> str | None:
    """The outlet that the text names as its source: a line of its own (``Source: Reuters``), or in the dateline."""
    first = list(islice(lines(text), TOP))
    for span in [*first, *last_lines(text, TOP)]:
        match = _SOURCE.fullmatch(span.cut(text)) if span.end - span.start < 100 else None
        if match:
            return match["name"].strip()
    for span in first:
        if match := _DATELINE.match(text, span.start, min(span.end, span.start + 120)):
            return match["name"].strip()
    return None
