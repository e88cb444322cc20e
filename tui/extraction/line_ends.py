"""Line ends inside paragraphs, which the rules read as the one blank that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.articles.article import Span
from tui.articles.paragraphs import paragraphs

_LINE_END = re.compile(r"[^\S\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029])\s*")
_BREAK = re.compile(r"[\r\n\u2028\u2029]")
_HYPHEN = re.compile(r"[^\W\d_]-")
"""A line may end at the hyphen of a compound, "thirty-" above "day": no blank stands for that."""


def joined_lines(text: str) -> tuple[str, list[Span]]:
    """The text with a blank where a line ends inside a paragraph, and what stands there beside it, to be left out.

    As long as the text itself; the spans are in order and none overlaps another.
    """
    pieces: list[str] = []
    gaps: list[Span] = []
    at = 0
    for paragraph in paragraphs(text):
        if not _BREAK.search(text, *paragraph):
            continue
        for match in _LINE_END.finditer(text, *paragraph):
            start = match.start()
            if _HYPHEN.match(text, start - 2) and text[match.end()].islower():
                gaps.append(Span(start, match.end()))
                continue
            pieces += (text[at:start], " ")
            at = start + 1
            if at < match.end():
                gaps.append(Span(at, match.end()))
    return "".join((*pieces, text[at:])), gaps


def united(spans: Iterable[Span]) -> list[Span]:
    """The stretches that some spans cover, in order, none touching another."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
