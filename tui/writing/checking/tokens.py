"""A text as folded words with their places: what quotations are compared by."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from tui.articles.article import Span

_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = rf"[^\W_]|[\u0300-\u036f{_UNSEEN}]"
WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}|\d+(?:[.,:]\d+)+|(?:{_LETTER})+(?:['’ʼ](?:{_LETTER})+)*|[$€£¥%]")
_DROPPED = re.compile(rf"[{_UNSEEN}]")


def fold(word: str) -> str:
    """A word without case, form of apostrophe, dots of an abbreviation or characters that cannot be seen."""
    if word.isascii() and word.isalpha():
        return word.lower()
    plain = unicodedata.normalize("NFKC", _DROPPED.sub("", word)).casefold().replace("’", "'").replace("ʼ", "'")
    return plain.replace(".", "") if plain[:1].isalpha() else plain.replace(",", "")


@dataclass(frozen=True)
class Words:
    """The words of a text, in order. Where they stand is worked out when it is first asked for."""

    text: str
    folded: tuple[str, ...]

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where each stands in `text`: code points, end excluded."""
        return tuple([Span(*match.span()) for match in WORD.finditer(self.text)])

    @cached_property
    def joined(self) -> str:
        """The folded words with a blank before and after each."""
        return f" {' '.join(self.folded)} "

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Where in `joined` each word begins."""
        return tuple(accumulate((len(word) + 1 for word in self.folded[:-1]), initial=1)) if self.folded else ()

    def span(self, first: int, end: int) -> Span:
        """From the first to the last of the words `first` to `end` (excluded)."""
        return Span(self.spans[first].start, self.spans[end - 1].end)

    def cut(self, first: int, end: int) -> str:
        """The text of the words `first` to `end` (excluded), with what stands between them."""
        return self.span(first, end).cut(self.text) if end > first else ""

    def occurrences(self, needle: Sequence[str], start: int = 0) -> Iterator[int]:
        """The first word of each occurrence of `needle` (folded words) at the word `start` or after."""
        wanted = f" {' '.join(needle)} "
        at = self.places[start] - 1 if start < len(self.places) else len(self.joined)
        while (at := self.joined.find(wanted, at)) >= 0:
            yield self.word_at(at + 1)
            at += 1

    def word_at(self, place: int) -> int:
        """The word at a place of `joined`; the one before, at a blank."""
        return max(0, bisect_right(self.places, place) - 1)


def words_of(text: str) -> Words:
    """The words of `text`."""
    return Words(text, tuple([fold(word) for word in WORD.findall(text)]))
