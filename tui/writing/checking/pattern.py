"""A quotation of a draft as a pattern: words, and the edits that are allowed (ellipses and brackets) between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from tui.writing.checking.tokens import Words, words_of

Gap = Literal["ellipsis", "bracket"]

_ELLIPSIS = r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.(?:\s?\.)?"
_EDIT = re.compile(
    rf"(?P<ellipsis>{_ELLIPSIS})|(?P<case>\[(?P<letter>\w)\](?=\w))|(?P<bracket>(?:(?<!\w)\w+)?\[[^\[\]]*\]\w*)"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that follow each other without an edit."""

    gap: Gap | None
    """The edit before them; ``None`` at the beginning."""
    added: tuple[str, ...]
    """The folded words in the bracket before them."""
    words: Words


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between two ellipses, what stands in brackets taken out."""

    words: Words
    brackets: frozenset[int]
    """The words before which a bracket stood; the number of words for one at the end."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A quotation taken apart at its edits."""

    literal: Words
    """The quotation as it stands, edits and all: an article may have brackets and ellipses of its own."""
    segments: tuple[Segment, ...]
    """At least one, unless there are no words outside brackets."""
    stretches: tuple[Stretch, ...]
    """The same words, taken apart at ellipses alone."""
    ellipsis: bool
    """Whether words are marked as left out, also at the beginning or the end."""
    bracketed: bool
    """Whether words are added or replaced in brackets."""
    letters: bool
    """Whether a first letter in brackets changes its case (``[W]e``)."""

    @property
    def plain(self) -> bool:
        """Whether there are no edits at all."""
        return not (self.ellipsis or self.bracketed or self.letters)

    @property
    def folded(self) -> tuple[str, ...]:
        """All words outside brackets."""
        return tuple(word for segment in self.segments for word in segment.words.folded)


_LETTERS = re.compile(r"(?:\[\w\])+(?=\w)")
"""Letters in brackets at the beginning of a word, one after the other: ``[T][h]e``."""


def pattern_of(text: str) -> Pattern:
    """The pattern of a quotation's words (without its marks)."""
    letters = any(match["case"] for match in _EDIT.finditer(text))
    unbracketed = _LETTERS.sub(lambda run: run.group().replace("[", "").replace("]", ""), text)
    segments: list[Segment] = []
    gap: Gap | None = None
    added: list[str] = []
    ellipsis = bracketed = False
    at = 0
    for match in [*_EDIT.finditer(unbracketed), None]:
        words = words_of(unbracketed[at : match.start() if match else len(unbracketed)])
        if words.folded:
            segments.append(Segment(gap if segments else None, tuple(added), words))
            gap, added = None, []
        if match is None:
            break
        at = match.end()
        if match["ellipsis"]:
            gap, ellipsis = "ellipsis", True
        else:
            bracketed = True
            gap = gap or "bracket"
            added += words_of(match["bracket"]).folded
    stretches = tuple(filter(lambda each: each.words.folded, map(_stretch, re.split(_ELLIPSIS, unbracketed))))
    return Pattern(words_of(text), tuple(segments), stretches, ellipsis, bracketed, letters)


def _stretch(text: str) -> Stretch:
    words = words_of(_EDIT.sub(lambda each: " " * len(each.group()), text))
    begun = [span.start for span in words.spans]
    return Stretch(words, frozenset(bisect_left(begun, match.start()) for match in _EDIT.finditer(text)))
