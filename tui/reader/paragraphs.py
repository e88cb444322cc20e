"""An article's text as paragraphs to lay out: stretches of it, never a rewritten one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.articles import paragraphs as text_paragraphs
from tui.articles.article import Block

LONG_LINE = 80
"""A line longer than this was not broken by hand: its end ends a paragraph, which a blank row shows."""
LONGEST = 8192
"""Code points of a paragraph laid out at once; a longer one is cut at a blank, so that no key waits for all of it."""
DEEPEST = 12
"""Columns at most that quotes and lists around a paragraph take from it."""

_BLANK_LINE = re.compile(r"\n\s*\n")
RAIL = "│ "
"""Stands before each row of a block quote."""


class Paragraph(NamedTuple):
    """A stretch of the text, in code points, end excluded, and whether a blank row stands above it."""

    start: int
    end: int
    gap: bool
    folded: int = 0
    """Of how many paragraphs it is folded; a line that says so is shown instead of them."""
    before: tuple[str, str] = ("", "")
    """What is drawn before its first row and before the others: rails of block quotes, marks of list items."""


def paragraphs(text: str, blocks: Sequence[Block] = ()) -> list[Paragraph]:
    """The paragraphs of a text in order, in the blocks of its format, which are in the order of their spans.

    Line ends in a paragraph, of lines somebody has broken, are to be shown as spaces. Linear in the length.
    """
    found: list[Paragraph] = []
    around = [block for block in blocks if block.kind in ("block quote", "list item")]
    open_: list[Block] = []
    nth = above = before = 0
    for start, end in text_paragraphs.paragraphs(text):
        long = max(before, end - start) > LONG_LINE
        gap = bool(found) and (long or _BLANK_LINE.search(text, above, start) is not None)
        above, before = end, end - start
        open_ = [block for block in open_ if block.span.end > start]
        while nth < len(around) and around[nth].span.start < end:
            open_ += [around[nth]] if around[nth].span.end > start else []
            nth += 1
        signs = _signs(open_, start)
        if found and signs[0].strip() not in ("", RAIL.strip()) and found[-1].before[1] == signs[1]:
            gap = False  # an item of a list below another one
        found += _cut(start, end, gap, text, signs)
    return found


def _signs(around: Sequence[Block], start: int) -> tuple[str, str]:
    first = others = ""
    for block in around:
        if block.kind == "block quote":
            first, others = first + RAIL, others + RAIL
        else:
            blank = " " * (len(block.mark) + 1)
            first, others = first + (f"{block.mark} " if block.span.start == start else blank), others + blank
    return first[-DEEPEST:], others[-DEEPEST:]


def _cut(start: int, end: int, gap: bool, text: str, before: tuple[str, str]) -> list[Paragraph]:
    pieces = []
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = blank + 1 if blank > 0 else start + LONGEST
        pieces.append(Paragraph(start, cut, gap, before=before))
        start, gap, before = cut, False, (before[1], before[1])
    return [*pieces, Paragraph(start, end, gap, before=before)]
