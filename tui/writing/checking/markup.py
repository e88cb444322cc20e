"""What the reader of a format finds in a draft: markup, block quotations, the words of links."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.articles.article import Span
from tui.characters import Edit

_QUOTED_LINES = re.compile(r"^(?: {0,3}>.*(?:\n|\Z))+", re.MULTILINE)
_QUOTE_SIGN = re.compile(r"^ {0,3}(?:> ?)+", re.MULTILINE)


@dataclass(slots=True)
class Markup:
    """What a format's reader finds in a draft; spans and edits are code points of the file's text."""

    edits: list[Edit] = field(default_factory=list)
    """Markup, and what stands in its place for a reader."""
    blocks: list[Span] = field(default_factory=list)
    """Block quotations."""
    asides: list[Span] = field(default_factory=list)
    """The words of links: a quotation wholly inside one is left alone."""

    def hide(self, start: int, end: int, shown: str = "") -> None:
        """Replace a stretch by what a reader sees of it, by default nothing."""
        self.edits.append(Edit(start, end, shown))


def lies_in(place: Span, spans: Sequence[Span]) -> bool:
    """Whether a stretch lies wholly in one of `spans`, which are in order and apart from each other."""
    at = bisect_right(spans, place.start, key=lambda each: each.start) - 1
    return at >= 0 and spans[at].contains(place)


def quote_lines(text: str, found: Markup) -> None:
    """Add the blocks of lines that begin with ``>``, the signs hidden."""
    for lines in _QUOTED_LINES.finditer(text):
        found.blocks.append(Span(lines.start(), lines.end()))
        for sign in _QUOTE_SIGN.finditer(text, lines.start(), lines.end()):
            found.hide(sign.start(), sign.end(), "\n" if sign.start() == lines.start() else "")
        if lines.group().endswith("\n"):
            found.hide(lines.end() - 1, lines.end(), "\n\n")
