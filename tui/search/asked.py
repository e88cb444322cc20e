"""A query made ready for the parts of an index: its free words, its conditions, and what they leave of each part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.search.fields import FINDINGS
from tui.search.hit import HitKind
from tui.search.index import Part
from tui.search.language import Query, expanded, parse
from tui.search.linked import Linked
from tui.search.matching import Words, words_of
from tui.search.owned import Own
from tui.search.phrases import Phrase
from tui.search.selecting import Selection, Selector

LISTED: tuple[HitKind, ...] = ("quote", "proposal", "article")
"""What is listed where nothing but fields is asked for: not every sentence and every name there is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of an index."""

    query: Query
    """Saved searches opened."""
    words: Words
    phrases: tuple[Phrase, ...]
    parts: Sequence[Part]
    selections: Sequence[Selection] | None
    """What the conditions leave, part by part; `None` where there are none."""
    notes: tuple[str, ...]
    """What a person should know of how the query was read, a line each."""

    @property
    def nothing(self) -> bool:
        """Whether nothing is asked for."""
        return not self.words.words and self.selections is None


def read(text: str, own: Own | None) -> tuple[Query, tuple[str, ...]]:
    """The query in what was typed, saved searches opened, with a line for each thing that is not what it seems."""
    query = parse(text)
    notes = query.notes
    if any(clause.kind == "saved" for clause in query.clauses):
        query, more = expanded(query, own.searches() if own else {})
        notes = (*notes, *more)
    return query, notes


def asked(text: str, parts: Sequence[Part], own: Own | None, linked: Linked | None = None) -> Asked:
    """What is asked by what was typed; raises `LibraryError` where the own work it asks for cannot be read."""
    query, notes = read(text, own)
    selector = Selector(parts, own, linked)
    selections = selector.select(query.filters)
    wanted = tuple(
        Phrase(clause.values[0], clause.unfinished, clause.negative)
        for clause in query.filters
        if clause.kind == "phrase" and clause.values[0].strip()
    )
    return Asked(query, words_of(query.words), wanted, parts, selections, (*notes, *selector.notes))


def asks_for_kinds(query: Query) -> bool:
    """Whether a query says itself what kinds of things it is about."""
    clauses = [clause for clause in query.filters if not clause.negative]
    return any(c.kind == "phrase" or (c.field == "is" and set(c.values) & set(FINDINGS)) for c in clauses)
