"""Cutting a quote by words: which of them are kept, and the stretches of the article that gives.

Words left out at an edge leave no sign, as every style guide has it; words left out in the middle become an ellipsis
when the passage is set. A comma, a colon or a dash that the cut leaves at the end of a stretch is left out with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.articles.article import Span

# A dash between two words ends the first: "weapons—all of them" can be cut there.
_WORD = re.compile(r"[^\s—]+—?|—")
_LEFT_HANGING = re.compile(r"[\s,;:—–-]+$")


@dataclass(frozen=True, slots=True)
class Cut:
    """The words of a quote, those that are kept, and the word the cursor is on. Values: every step gives a new one."""

    words: tuple[Span, ...]
    """In the article's text: code points, end excluded."""
    begins: frozenset[int]
    """Words that begin a stretch of the quote: the reporter breaks in before them."""
    kept: frozenset[int]
    at: int = 0

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return len(self.kept) == len(self.words)

    @property
    def omits_inside(self) -> bool:
        """Whether words are left out between kept ones."""
        return max(self.kept) - min(self.kept) >= len(self.kept)

    def move(self, by: int) -> Cut:
        """The cursor so many words on."""
        return replace(self, at=min(max(self.at + by, 0), len(self.words) - 1))

    def begin_here(self) -> Cut:
        """Everything before the cursor left out, its own word kept."""
        return replace(self, kept=frozenset(nth for nth in self.kept if nth > self.at) | {self.at})

    def end_here(self) -> Cut:
        """Everything after the cursor left out, its own word kept."""
        return replace(self, kept=frozenset(nth for nth in self.kept if nth < self.at) | {self.at})

    def toggle(self) -> Cut:
        """The cursor's word left out, or taken in again, and the cursor on the next; the last word kept stays."""
        kept = self.kept ^ {self.at}
        return replace(self, kept=kept).move(1) if kept else self

    def restore(self) -> Cut:
        """Every word kept again."""
        return replace(self, kept=frozenset(range(len(self.words))))

    def spans(self, text: str) -> tuple[Span, ...]:
        """The stretches kept, in order; `text` is the article's."""
        runs: list[list[int]] = []
        for nth in sorted(self.kept):
            if runs and runs[-1][-1] == nth - 1 and nth not in self.begins:
                runs[-1].append(nth)
            else:
                runs.append([nth])
        return tuple(filter(None, (self._stretch(text, run) for run in runs)))

    def _stretch(self, text: str, run: Sequence[int]) -> Span | None:
        """A run of words without what hangs at its end where the next word is left out; ``None`` if that is all."""
        span = Span(self.words[run[0]].start, self.words[run[-1]].end)
        following = run[-1] + 1
        if following == len(self.words) or following in self.kept:
            return span
        hanging = _LEFT_HANGING.search(span.cut(text))
        span = Span(span.start, span.end - len(hanging[0])) if hanging else span
        return span if span.start < span.end else None


def uncut(text: str, spans: Sequence[Span], near: Span | None = None) -> Cut:
    """Nothing left out of the stretches `spans` of a text, the cursor on the first word that touches `near`.

    Raises `ValueError` where there is no word in them.
    """
    words: list[Span] = []
    begins: list[int] = []
    for span in spans:
        begins.append(len(words))
        words += (Span(*match.span()) for match in _WORD.finditer(text, span.start, span.end))
    if not words:
        raise ValueError("there is no word to cut")
    at = next((nth for nth, word in enumerate(words) if near and word.overlaps(near)), 0)
    return Cut(tuple(words), frozenset(begins), frozenset(range(len(words))), at)
