"""All that a query leaves, with nothing ranked and nothing cut off: for lists and exports that it narrows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import compress, pairwise
from operator import and_
from typing import Generic, NamedTuple, TypeVar

from tui.search.asked import Asked
from tui.search.facets import IS
from tui.search.having import having
from tui.search.index import Part
from tui.search.language import Clause
from tui.search.linked import Linked
from tui.search.masks import Mask
from tui.search.owned import Finding, Own
from tui.search.phrases import Phrase
from tui.search.selecting import Selector
from tui.search.showing import Showing

T = TypeVar("T")


class Chosen(NamedTuple, Generic[T]):
    """What a query leaves."""

    found: frozenset[T]
    notes: tuple[str, ...]
    """What a person should know of how the query was read, a line each."""


def findings(wanted: Asked, showing: Showing) -> Chosen[Finding]:
    """The quotes and proposals that have all the words and answer to all conditions; raises `LibraryError`."""
    found: set[Finding] = set()
    words = list(having(wanted.parts, wanted.words))
    for nth, part in enumerate(wanted.parts):
        mask = part.masks.facet(f"{IS}quote") | part.masks.facet(f"{IS}proposal")
        if wanted.selections:
            mask &= wanted.selections[nth].units
        mask = reduce(and_, (of_word[nth] for of_word in words), mask)
        for unit in _units(part, mask):
            id_, kind, which, _ = part.segment.unit(unit)
            if kind in ("quote", "proposal") and showing.has(part, unit, wanted.phrases):
                found.add((id_, kind, which))
    return Chosen(frozenset(found), wanted.notes)


def articles(wanted: Asked, own: Own | None, linked: Linked, showing: Showing) -> Chosen[int]:
    """Ids of the articles that have all the words, and a place that answers to all conditions, and none of the others.

    Raises `LibraryError`.
    """
    selector = Selector(wanted.parts, own, linked)
    with_, without = _split(wanted)
    selections = selector.select(with_)
    words = list(having(wanted.parts, wanted.words))
    found: set[int] = set()
    for nth, part in enumerate(wanted.parts):
        there = _owners(part, selections[nth].units if selections else part.masks.every)
        for of_word in words:
            there &= _owners(part, of_word[nth])
        phrases = [phrase for phrase in wanted.phrases if not phrase.negative]
        if phrases and selections:
            units = _units(part, selections[nth].units & part.masks.articles(there))
            there = {part.segment.articles[unit] for unit in units if showing.has(part, unit, phrases)}
        for clause in without:
            mask = selector.of(clause)
            if mask is not None:
                there -= _having(part, clause, mask[nth], showing)
        found |= there
    return Chosen(frozenset(found), wanted.notes)


def _split(wanted: Asked) -> tuple[list[Clause], list[Clause]]:
    """The conditions that must be met, and those that must not."""
    filters = wanted.query.filters
    return [clause for clause in filters if not clause.negative], [clause for clause in filters if clause.negative]


def _having(part: Part, clause: Clause, mask: Mask, showing: Showing) -> set[int]:
    """The articles that have what a clause is without."""
    if clause.kind != "phrase":
        return _owners(part, mask)
    phrase = [Phrase(clause.values[0], clause.unfinished, negative=False)]
    return {part.segment.articles[unit] for unit in _units(part, mask) if showing.has(part, unit, phrase)}


def _owners(part: Part, mask: Mask) -> set[int]:
    """The articles with any unit of a mask, but for those that have changed since."""
    units, bounds, ids = part.masks.as_bytes(mask), part.segment.bounds, part.segment.articles
    return {ids[start] for start, end in pairwise(bounds) if units.find(1, start, end) >= 0} - part.hidden


def _units(part: Part, mask: Mask) -> Iterator[int]:
    """The units of a mask, but for articles that have changed since."""
    among = compress(range(part.segment.units), part.masks.as_bytes(mask))
    return (unit for unit in among if part.segment.articles[unit] not in part.hidden)
