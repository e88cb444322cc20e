"""Exact phrases: word for word as typed but for case, accents, kinds of marks and how wide blanks are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.articles.article import Span
from tui.search.folding import fold, folded, terms
from tui.search.masks import Mask, Masks
from tui.search.segment import COMPOUND, Segment, in_a_row


class Phrase(NamedTuple):
    """A phrase looked for in texts, or looked for in order to leave out what has it."""

    words: str
    unfinished: bool
    """Whether more letters of its last word may follow."""
    negative: bool

    def within(self, text: str) -> list[Span]:
        """Where it stands in a text."""
        pieces = fold(self.words).split()
        if not pieces:
            return []
        between = r"\s+".join(map(re.escape, pieces))
        end = "" if self.unfinished else r"(?![^\W_])"
        plain, origins = folded(text)
        found = re.finditer(rf"(?<![^\W_]){between}{end}", plain)
        return [Span(origins[match.start()], origins[match.end() - 1] + 1) for match in found]


def found(phrases: Sequence[Phrase], text: str) -> list[Span] | None:
    """Where the phrases wanted stand in a text; `None` where one is missing, or one stands there that must not."""
    places: list[Span] = []
    for phrase in phrases:
        there = phrase.within(text)
        if bool(there) == phrase.negative:
            return None
        places += there
    return places


def candidates(phrase: Phrase, segment: Segment, masks: Masks) -> Mask:
    """The units that have the words of a phrase side by side; its marks and blanks only the text can tell."""
    return masks.kept(phrase, lambda: masks.units(_side_by_side(phrase, segment)))


def _side_by_side(phrase: Phrase, segment: Segment) -> Iterator[int]:
    pieces = phrase.words.split()
    begun = pieces.pop() if phrase.unfinished and pieces else None
    if not pieces:
        first = next(iter(terms(begun or "")), None)
        return iter(segment.spread(segment.beginning(first[0]))) if first else iter(())
    row: list[int] = []
    for term, joined in terms(" ".join(pieces)):
        number = segment.number(term)
        if number is None:
            return iter(())
        row.append(number | COMPOUND if joined else number)
    listed = sorted({word & ~COMPOUND for word in row}, key=segment.frequency)
    if not listed:
        return iter(range(segment.units))
    units: set[int] = set(segment.postings(listed[0]))
    for word in listed[1:]:
        units.intersection_update(segment.postings(word))
    wanted = in_a_row(row)
    return (unit for unit in units if segment.has_in_a_row(unit, wanted))
