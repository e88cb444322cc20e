"""Near copies: whether two texts are one article, as several outlets print it. Pure.

A sketch is small numbers of which two texts that share many of their words share some; whether they are copies is told
by how much of each stands, in the same order, in the other: what only two reports of one event share, their quotes, is
too little for that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, compress
from typing import NamedTuple
from zlib import crc32

from tui.articles.article import Article

FEWEST = 40
"""Words that a text needs for it to have copies at all."""
MOST = 4_000
"""Words that are compared; the beginning of a longer text tells enough."""
BANDS = 16
SHINGLE = 5
"""Words in a row."""
SHORTER, LONGER = 0.85, 0.6
"""Shares of the shorter and of the longer text that copies have in common."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_BITS = 0xFFFFFFFF
_MIX = 2654435761
_GONE = 31**SHINGLE


class Shares(NamedTuple):
    """How much of two texts stands in the other, in the same order: 0 to 1."""

    shorter: float
    longer: float

    @property
    def are_copies(self) -> bool:
        """Whether that is enough."""
        return self.shorter >= SHORTER and self.longer >= LONGER


def words(article: Article) -> list[int]:
    """The words of an article's text as numbers, without its furniture and headline."""
    apart = sorted([*article.furniture, *filter(None, (article.title_span, article.subtitle_span))])
    found: list[int] = []
    start = 0
    for span in (*apart, None):
        end = span.start if span else len(article.text)
        if start < end:
            found += map(_number, _WORD.findall(article.text[start:end].lower()))
        start = max(start, span.end) if span else end
        if len(found) >= MOST:
            break
    return found[:MOST]


@lru_cache(1 << 15)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "replace"))


def sketch(of: Sequence[int]) -> list[int]:
    """The bands of a text by its `words`; none for a short one. Texts with half of their shingles in common share one.

    One permutation: each shingle falls into one of twice as many bins as there are bands, the least of each bin counts.
    """
    if len(of) < FEWEST:
        return []
    bins = 2 * BANDS
    least = [_BITS + 1] * bins
    backwards = of[::-1]
    shingle = 0  # a + 31 b + 31² c + 31³ d + 31⁴ e, each made from that of the next word
    for word in backwards[: SHINGLE - 1]:
        shingle = word + 31 * shingle
    for word, gone in zip(backwards[SHINGLE - 1 :], chain((0,), backwards), strict=False):
        shingle = (word + 31 * shingle - _GONE * gone) & _BITS
        value = shingle * _MIX & _BITS
        value ^= value >> 15
        if value < least[value % bins]:
            least[value % bins] = value
    filled = [value for value in least if value <= _BITS]
    least = [value if value <= _BITS else filled[at % len(filled)] for at, value in enumerate(least)]
    return [(band << 48) ^ (least[2 * band] << 16) ^ (least[2 * band + 1] & 0xFFFF) for band in range(BANDS)]


def may_be_copies(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether `shares` can tell copies of two texts, by their `words`: it costs little beside that."""
    common = min(sum(map(set(one).__contains__, other)), sum(map(set(other).__contains__, one)))
    return _shares(common, one, other).are_copies


def shares(one: Sequence[int], other: Sequence[int]) -> Shares:
    """What two texts have in common, by their `words`."""
    from rapidfuzz.distance import LCSseq

    return _shares(LCSseq.similarity(_runs(one, other), _runs(other, one)), one, other)


def _shares(common: int, one: Sequence[int], other: Sequence[int]) -> Shares:
    shorter, longer = sorted((len(one), len(other)))
    return Shares(common / max(shorter, 1), common / max(longer, 1))


def _runs(of: Sequence[int], other: Sequence[int]) -> list[int]:
    """The words that stand in a run of three that the other text has too: single words any two texts have in common."""
    there = set(zip(other, other[1:], other[2:], strict=False))
    begins = int.from_bytes(bytes(map(there.__contains__, zip(of, of[1:], of[2:], strict=False))), "little")
    return list(compress(of, (begins | begins << 8 | begins << 16).to_bytes(len(of) + 2, "little")))
