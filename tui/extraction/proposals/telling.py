"""The telling words of a stretch: those that show what it is about, each without its ending."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tui.extraction.document import Document
from tui.extraction.proposals.responding.lists import lists

_ENDINGS = ("ment", "tion", "ing", "als", "al", "ed", "es", "s", "er")
_NOUNS = ("pausing", "talking", "asking", "planning")
_UNTELLING = lists("words")["common"].union(*(lists("words")[heading] for heading in _NOUNS))


def telling(doc: Document, tokens: Iterable[int]) -> frozenset[str]:
    """The telling words among tokens; those that every proposal has are none."""
    found = (_stem(doc.lows[at]) for at in tokens)
    return frozenset(word for word in found if word)


@lru_cache(maxsize=1 << 14)
def _stem(low: str) -> str:
    """A word without its ending, roughly; "" for one that tells nothing."""
    if len(low) < 4 or not low[0].isalpha() or low in _UNTELLING:
        return ""
    for end in _ENDINGS:
        if low.endswith(end) and len(low) - len(end) >= 4:
            return low[: -len(end)]
    return low
