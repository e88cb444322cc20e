"""What a draft has instead of the article's words: the best alignment, word by word, and what the change amounts to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from rapidfuzz.distance import Levenshtein

from tui.writing.checking.tokens import Words

LISTS = Path(__file__).parent / "words"


class Step(NamedTuple):
    """One step of an alignment: a word of the draft, one of the article, or both."""

    draft: int | None
    article: int | None
    same: bool


class Change(NamedTuple):
    """A piece of a difference as it is shown."""

    kind: Literal["same", "draft", "article"]
    """In both, in the draft alone, in the article alone."""
    text: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words of a draft laid beside the stretch of an article that fits them best."""

    first: int
    end: int
    """The stretch: words of the article, end excluded."""
    steps: tuple[Step, ...]

    @property
    def same(self) -> int:
        """How many words are the same."""
        return sum(step.same for step in self.steps)

    @property
    def similarity(self) -> float:
        """Same words as a part of all, 0 to 1."""
        drafted = sum(step.draft is not None for step in self.steps)
        return self.same / max(1, drafted, self.end - self.first)

    def runs(self) -> Iterator[tuple[bool, list[Step]]]:
        """The steps in runs of same and of changed words."""
        run: list[Step] = []
        for step in self.steps:
            if run and run[0].same != step.same:
                yield run[0].same, run
                run = []
            run.append(step)
        if run:
            yield run[0].same, run


_OMITTED, _ADDED = 1.0, 1.1

_MOST_CELLS = 60_000
"""Pairs of words compared one by one: 200 words with 300. Of more, every change costs the same, in compiled code."""


def _cost(word: str, other: str) -> float:
    """Of a word in another's place: less where they begin alike."""
    return 0.0 if word == other else 0.9 if word[:3] == other[:3] else 1.05


def aligned(needle: Sequence[str], hay: Sequence[str], first: int, end: int) -> Alignment:
    """The stretch within the words `first` to `end` of `hay` that `needle` fits with the fewest words changed.

    Sellers' algorithm (1980): edit distance with free ends in the longer text; a word replaced costs as one left out,
    a word of the draft's alone a little more, so that of two ways the one with more words in common is taken.
    """
    window = hay[first:end]
    if len(needle) * len(window) > _MOST_CELLS:
        return _aligned_at_once(needle, window, first)
    rows = [[0.0] * (len(window) + 1)]
    for place, word in enumerate(needle, 1):
        above, row = rows[-1], [_ADDED * place]
        for column, other in enumerate(window):
            replaced = above[column] + _cost(word, other)
            row.append(min(replaced, above[column + 1] + _ADDED, row[column] + _OMITTED))
        rows.append(row)
    column = min(range(len(window) + 1), key=lambda at: (rows[-1][at], at))
    stop, steps, place = column, list[Step](), len(needle)
    while place:
        here = rows[place][column]
        if column:
            same = needle[place - 1] == window[column - 1]
            if here == rows[place - 1][column - 1] + _cost(needle[place - 1], window[column - 1]):
                steps.append(Step(place - 1, first + column - 1, same))
                place, column = place - 1, column - 1
                continue
            if here == rows[place][column - 1] + _OMITTED:
                steps.append(Step(None, first + column - 1, False))
                column -= 1
                continue
        steps.append(Step(place - 1, None, False))
        place -= 1
    return Alignment(first + column, first + stop, tuple(reversed(steps)))


def _aligned_at_once(needle: Sequence[str], window: Sequence[str], first: int) -> Alignment:
    """The same for many words, those of the window at its ends left out."""
    steps: list[Step] = []
    for piece in Levenshtein.opcodes(needle, window):
        mine, theirs = range(piece.src_start, piece.src_end), range(first + piece.dest_start, first + piece.dest_end)
        if piece.tag == "delete":
            steps += [Step(each, None, False) for each in mine]
        elif piece.tag == "insert":
            steps += [Step(None, each, False) for each in theirs]
        else:
            steps += [Step(one, other, piece.tag == "equal") for one, other in zip(mine, theirs, strict=True)]
    drafted = [nth for nth, step in enumerate(steps) if step.draft is not None]
    steps = steps[drafted[0] : drafted[-1] + 1]
    places = [step.article for step in steps if step.article is not None]
    start, stop = (places[0], places[-1] + 1) if places else (first, first)
    return Alignment(start, stop, tuple(steps))


def changes(draft: Words, article: Words, alignment: Alignment) -> tuple[Change, ...]:
    """The difference as it is shown: runs of the draft's own words, with what stands between them."""
    shown: list[Change] = []
    for same, run in alignment.runs():
        drafted = [step.draft for step in run if step.draft is not None]
        written = [step.article for step in run if step.article is not None]
        if drafted:
            shown.append(Change("same" if same else "draft", draft.cut(drafted[0], drafted[-1] + 1)))
        if written and not same:
            shown.append(Change("article", article.cut(written[0], written[-1] + 1)))
    return tuple(shown)


def kind_of_change(drafted: Sequence[str], written: Sequence[str]) -> Literal["negation", "number", "words"]:
    """What changing the article's words `written` into the draft's `drafted` (both folded) amounts to."""
    if _negations(drafted, written) != _negations(written, drafted):
        return "negation"
    if Counter(map(_value, filter(_is_number, drafted))) != Counter(map(_value, filter(_is_number, written))):
        return "number"
    return "words"


def is_negation(word: str) -> bool:
    """Whether a folded word turns a statement round."""
    return word.endswith("n't") or word in _listed("negations")


_PREFIX = re.compile(r"(?:un|in|im|ir|il|dis|non)(?=\w{4})")


def _negations(words: Sequence[str], others: Sequence[str]) -> int:
    """How many of `words` turn a statement round, also by a prefix to a word that the others have without it."""
    known = set(others)
    by_prefix = sum(_PREFIX.sub("", word, count=1) in known for word in words if _PREFIX.match(word))
    return sum(map(is_negation, words)) + by_prefix


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word in _listed("numbers") or word in "$€£¥%"


def _value(word: str) -> str:
    return _listed("numbers").get(word, word)


@cache
def _listed(name: str) -> dict[str, str]:
    """A list of this room: each line's first word, and its second one where there is one."""
    lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return {pair[0]: pair[-1] for pair in pairs}
