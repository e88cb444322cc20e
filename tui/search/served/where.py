"""Conditions on units as the server is asked for them, put together like the masks of a part in memory."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from tui.search.folding import terms
from tui.search.hit import HitKind
from tui.search.phrases import Phrase
from tui.search.segment import Segment
from tui.search.units import KINDS, hit_kind
from tui.search.values import Values

BEGUN = 500
"""Terms that begin like a word of a phrase."""


@dataclass(frozen=True, slots=True)
class Where:
    """A condition with its values. Like a mask it takes `|`, `&`, `^` and `~`, also with 0 for none and ~0 for all."""

    sql: str
    values: tuple[object, ...] = ()

    def __or__(self, other: Where | int) -> Where:
        there = _where(other)
        if not self or there == EVERYWHERE:
            return there
        return self if not there or self == EVERYWHERE else self._with(there, "OR")

    __ror__ = __or__

    def __and__(self, other: Where | int) -> Where:
        there = _where(other)
        if not there or self == EVERYWHERE:
            return there
        return self if not self or there == EVERYWHERE else self._with(there, "AND")

    __rand__ = __and__

    def __xor__(self, other: Where | int) -> Where:
        """What is in this one alone, which has all of the other one."""
        return self & ~_where(other)

    def __invert__(self) -> Where:
        return NOWHERE if self == EVERYWHERE else Where(f"NOT ({self.sql})", self.values) if self else EVERYWHERE

    def __bool__(self) -> bool:
        return self.sql != NOWHERE.sql

    def _with(self, there: Where, how: str) -> Where:
        return Where(f"({self.sql}) {how} ({there.sql})", (*self.values, *there.values))


NOWHERE, EVERYWHERE = Where("FALSE"), Where("TRUE")


def _where(mask: Where | int) -> Where:
    if isinstance(mask, int):
        return EVERYWHERE if mask else NOWHERE
    return mask


def having(ids: Sequence[int]) -> Where:
    """That a unit has one of these terms, by their numbers on the server."""
    return Where("terms && CAST(? AS integer[])", (list(ids),)) if ids else NOWHERE


class Conditions:
    """Takes the place of the masks of a part whose units are on the server."""

    def __init__(self, segment: Segment, ids: Sequence[int]):
        """`segment` has the terms that fields of a query find units by, `ids` their numbers on the server."""
        self._segment = segment
        self._ids = ids
        self._values: dict[str, Values] = {}

    @property
    def every(self) -> Where:
        """All units."""
        return EVERYWHERE

    def values(self, prefix: str) -> Values:
        """The facets that begin so."""
        if prefix not in self._values:
            self._values[prefix] = Values(self._segment, prefix)
        return self._values[prefix]

    def facets(self, terms: Iterable[int]) -> Where:
        """The units of any of these facets."""
        return having([self._ids[term] for term in sorted(terms)])

    def facet(self, name: str) -> Where:
        """The units of one facet by its whole name."""
        number = self._segment.number(name)
        return NOWHERE if number is None else self.facets((number,))

    def articles(self, ids: Iterable[int]) -> Where:
        """All units of these articles."""
        return Where("article = ANY(CAST(? AS bigint[]))", (sorted(ids),))

    def findings(self, findings: Iterable[tuple[int, HitKind, int]]) -> Where:
        """The units of these quotes and proposals."""
        found: Where | int = 0
        by_kind: dict[HitKind, list[tuple[int, int]]] = {}
        for article, kind, nth in findings:
            by_kind.setdefault(kind, []).append((article, nth))
        for kind, places in by_kind.items():
            numbers = [number for number, name in enumerate(KINDS) if hit_kind(name) == kind]
            found = found | Where(
                "kind = ANY(CAST(? AS smallint[])) AND (article, first) IN "
                "(SELECT * FROM unnest(CAST(? AS bigint[]), CAST(? AS integer[])))",
                (numbers, [article for article, _ in places], [nth for _, nth in places]),
            )
        return _where(found)

    def kept(self, key: Hashable, make: Callable[[], object]) -> Where:
        """The units that have the words of a phrase; where they stand only the text can tell."""
        assert isinstance(key, Phrase)
        pieces = key.words.split()
        begun = pieces.pop() if key.unfinished and pieces else None
        if pieces:
            listed = sorted({term for term, _ in terms(" ".join(pieces))})
            known = "SELECT coalesce(array_agg(id), '{}') FROM search_terms WHERE term = ANY(?)"
            return Where(f"terms @> ({known}) AND {len(listed)} = cardinality(({known}))", (listed, listed))
        first = next((term for term, _ in terms(begun or "")), None)
        if first is None:
            return NOWHERE
        return Where(
            "terms && ARRAY(SELECT id FROM search_terms WHERE term >= ? AND term < ? ORDER BY many DESC LIMIT "
            f"{BEGUN})",
            (first, first + "\U0010fffe"),
        )

    def among(self, mask: object, most: int) -> list[int]:
        """No article: the server is not asked for each of them."""
        return []
