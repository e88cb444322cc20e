"""An article's text as paragraphs to lay out: stretches of it, never a rewritten one."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

LONG_LINE = 80
"""A line longer than this was not broken by hand: its end ends a paragraph, which a blank row shows."""
LONGEST = 8192
"""Code points of a paragraph laid out at once; a longer one is cut at a blank, so that no key waits for all of it."""


class Paragraph(NamedTuple):
    """A stretch of the text, in code points, end excluded, and whether a blank row stands above it."""

    start: int
    end: int
    gap: bool
    folded: int = 0
    """Of how many paragraphs it is folded; a line that says so is shown instead of them."""


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text in order: without the line ends around them, empty lines left out.

    Lines broken by hand at one measure make one paragraph, its line ends to be shown as spaces. Linear in the length.
    """
    found: list[Paragraph] = []
    for group in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text):
        lines = [(line.start(), line.end()) for line in re.finditer(r"[^\n]+", group[0])]
        if _broken_by_hand(group[0], lines):
            lines = [(0, len(group[0]))]
        before = LONG_LINE + 1  # a blank line stands above the group
        for start, end in lines:
            gap = bool(found) and max(before, end - start) > LONG_LINE
            before = end - start
            found += _cut(text, group.start() + start, group.start() + end, gap)
    return found


def _broken_by_hand(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether each line ends where its next word would have passed the measure that all of them keep."""
    if len(lines) < 3:
        return False
    measure = max(end - start for start, end in lines)
    if measure > LONG_LINE + 20:
        return False
    for (start, end), (following, last) in itertools.pairwise(lines):
        word = text.find(" ", following, last)
        if end - start + 1 + ((word if word > 0 else last) - following) <= measure:
            return False
    return True


def _cut(text: str, start: int, end: int, gap: bool) -> list[Paragraph]:
    if text[end - 1] == "\r":
        end -= 1
    pieces = []
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = blank + 1 if blank > 0 else start + LONGEST
        pieces.append(Paragraph(start, cut, gap))
        start, gap = cut, False
    return [*pieces, Paragraph(start, end, gap)]
