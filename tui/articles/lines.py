"""The lines of a text: their spans without blanks, and whether one reads like a headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.articles.article import Span

MAX_HEADLINE = 200
"""Characters; a longer first line is body text."""

MAX_HEADLINE_WORDS = 26

MAX_CLOSED_HEADLINE = 110
"""Characters of a headline that ends in a full stop, as some archives store them."""

_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")
_SENTENCE_BREAK = re.compile(r"[.!?][\"”’')\]]*\s+[“\"‘(]?[A-Z]")
_CLOSED = re.compile(r"\.[\"”’')\]]*$")
_LONG_WORD = re.compile(r"\w[\w’'-]{3,}")
_SHORT_FORM = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|vs|No|Jr|Sr)\.\s")


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Spans of the lines of text[start:end] that hold more than blanks, without blanks at their ends."""
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        yield Span(*match.span())


def last_lines(text: str, most: int) -> list[Span]:
    """The last lines of a text, at most so many, without going through all of it."""
    size = 4096
    while True:
        begin = text.rfind("\n", 0, max(len(text) - size, 0)) + 1
        found = list(lines(text, begin))
        if len(found) >= most or not begin:
            return found[-most:]
        size *= 4


def reads_like_headline(line: str) -> bool:
    """Whether a line, blanks cut, could be a headline: short, one sentence, open-ended or in title case."""
    if not line or len(line) > MAX_HEADLINE or len(line.split()) > MAX_HEADLINE_WORDS:
        return False
    if not any(char.isalpha() for char in line):
        return False
    if _SENTENCE_BREAK.search(_SHORT_FORM.sub("x ", line)):
        return False
    if not _CLOSED.search(line):
        return not line.endswith((",", ";", "…", "..."))
    words = _LONG_WORD.findall(line)
    capitals = sum(word[0].isupper() for word in words)
    return len(line) <= MAX_CLOSED_HEADLINE and len(words) >= 3 and capitals >= 0.7 * len(words)
