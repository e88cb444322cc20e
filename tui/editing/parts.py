"""A long draft in parts that can be read each for itself, cut where paragraphs begin: one key changes one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

from tui.articles.article import Span

LEAST = 20_000
"""Characters of a part at least; a draft of less than twice as many is one part, and read as `check` reads it."""
BEFORE = 4
"""Paragraphs before a part that are read with it: who speaks there may be named in them."""

_ONE_IN = 4
"""One in so many paragraphs begins a part. Which, their words say: what is typed elsewhere moves no cut."""

_OPENED = {
    "markdown": r"(?P<open><!--)|(?P<close>-->)|(?P<turn>^[ ]{0,3}(?:```|~~~))",
    "org": r"(?P<open>^[ \t]*#\+begin_)|(?P<close>^[ \t]*#\+end_)",
    "latex": r"(?P<open>\\begin\{(?!document\}))|(?P<close>\\end\{(?!document\}))",
}
_BREAK = r"(?P<break>\n[ \t]*\n+(?=(?P<first>\S[^\n]{0,80})))"
_BREAKS = {
    filetype: re.compile(f"{_BREAK}|{opened}", re.MULTILINE | re.IGNORECASE) for filetype, opened in _OPENED.items()
}
_PLAIN = re.compile(_BREAK)


def parts(text: str, filetype: str) -> list[Span]:
    """The parts of a draft, in order, one behind the other; no block of markup lies in two of them."""
    if len(text) < 2 * LEAST:
        return [Span(0, len(text))]
    cuts = [0]
    for cut in _cuts(text, filetype):
        if cut - cuts[-1] >= LEAST and len(text) - cut >= LEAST:
            cuts.append(cut)
    return [Span(start, end) for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _cuts(text: str, filetype: str) -> Iterator[int]:
    depth = 0
    for match in _BREAKS.get(filetype, _PLAIN).finditer(text):
        if match["break"]:
            if not depth and not crc32(match["first"].encode("utf-8", "surrogatepass")) % _ONE_IN:
                yield match.end()
        elif match.lastgroup == "turn":
            depth = 1 - min(depth, 1)
        else:
            depth = max(0, depth + (1 if match.lastgroup == "open" else -1))


def context(text: str, part: Span) -> int:
    """Where to begin to read a part: some paragraphs before it."""
    at = part.start
    for _ in range(BEFORE):
        at = text.rfind("\n\n", 0, max(0, at - 2)) + 2 if at > 2 else 0
        if at < 2:
            return 0
    return at
