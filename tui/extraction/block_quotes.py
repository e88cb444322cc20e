"""Quotations set apart without marks: a block quote that a line with a dash and a name signs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from tui.articles.article import Block, Span
from tui.extraction.marks import quoted_stretches
from tui.extraction.stretch import Stretch

_SIGNATURE = re.compile(r"(?:--?|[–—―])\s*[^\W\d_a-z][^.?!:\n]{2,80}$")
_MOST = 3
"""Paragraphs of such a quotation; what is longer is a whole text that somebody quotes."""


def signed_block_quotes(text: str, paragraphs: Sequence[Span], blocks: Iterable[Block]) -> tuple[Stretch, ...]:
    """The words of each block quote that has no quotation marks and is signed in its last line or in the one below it.

    A stretch a paragraph, in order, each but the last going on in the next; `paragraphs` in order.
    """
    starts = [paragraph.start for paragraph in paragraphs]
    found: list[Stretch] = []
    for block in blocks:
        if block.kind != "block quote":
            continue
        first, stop = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        signature = next((at for at in range(first + 1, stop + 1) if _signs(text, paragraphs, at)), None)
        said = paragraphs[first:signature] if signature is not None else ()
        if not 0 < len(said) <= _MOST or any(quoted_stretches(text, [words]) for words in said):
            continue
        found += [Stretch(words, words, "double", continues=words is not said[-1]) for words in said]
    return tuple(found)


def _signs(text: str, paragraphs: Sequence[Span], at: int) -> bool:
    return at < len(paragraphs) and _SIGNATURE.match(paragraphs[at].cut(text)) is not None
