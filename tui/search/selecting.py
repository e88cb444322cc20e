"""Which units the conditions of a query leave, part by part of the index; nothing is read but its postings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from operator import and_, or_
from typing import NamedTuple

from tui.search import facets
from tui.search.fields import FIELDS, FINDINGS
from tui.search.folding import terms
from tui.search.forms import stem
from tui.search.index import Part
from tui.search.language import Clause
from tui.search.linked import Linked, Other
from tui.search.masks import Mask
from tui.search.owned import Own
from tui.search.phrases import Phrase, candidates
from tui.search.values import MISTYPED, states
from tui.search.when import EXPECTED, When, is_begun, unfinished, when

Masks = list[Mask]
"""A mask for each part."""

STATES = (facets.PARTY, facets.STANCE, facets.UNSURE_STANCE)
"""Facets of names behind which a state may stand."""

NAMED = {"by": facets.BY, "party": facets.PARTY, "outlet": facets.OUTLET}
"""Fields whose values are names of any kind."""


class Selection(NamedTuple):
    """The units of a part that a query leaves."""

    units: Mask
    doubtful: Mask
    """Those of them that answer by something less certain than they are themselves."""


class Selector:
    """Selects for one query."""

    def __init__(self, parts: Sequence[Part], own: Own | None, linked: Linked | None = None):
        self._parts = parts
        self._own = own
        self._linked = linked
        self._around = False
        """Whether sentences count for the findings in them."""
        self.notes: dict[str, None] = {}
        """A line for each value that cannot be one, in order."""

    def select(self, clauses: Iterable[Clause]) -> list[Selection] | None:
        """What all of the conditions leave; `None` where they say nothing yet."""
        clauses = list(clauses)
        answers = [c for c in clauses if c.field == "stance" and not c.negative]
        parties = [c for c in clauses if c.field == "party" and not c.negative] if answers else []
        left: Masks | None = None
        doubtful = [0] * len(self._parts)
        for clause in clauses:
            if clause in parties:
                continue
            found = self.of(clause)
            if clause in answers:
                found = self._answers(clause, parties, facets.STANCE)
                unsure = self._answers(clause, parties, facets.UNSURE_STANCE)
                doubtful = [d | (u & ~s) for d, u, s in zip(doubtful, unsure, found, strict=True)]
                found = list(map(or_, found, unsure))
            if found is None:
                continue
            if clause.negative:
                found = [part.masks.every ^ mask for part, mask in zip(self._parts, found, strict=True)]
            left = found if left is None else list(map(and_, left, found))
        return None if left is None else [Selection(*pair) for pair in zip(left, doubtful, strict=True)]

    def of(self, clause: Clause) -> Masks | None:
        """The units that have what a clause names, its sign apart; `None` where it says nothing yet."""
        self._around = clause.negative
        found = [each for value in clause.values if (each := self._of(clause, value)) is not None]
        self._around = False
        return self._any(found) if found else None

    def _of(self, clause: Clause, value: str) -> Masks | None:
        if clause.kind == "phrase":
            phrase = Phrase(value, clause.unfinished, clause.negative)
            return [candidates(phrase, p.segment, p.masks) for p in self._parts] if value.strip() else None
        if clause.kind == "word":
            return [_having_word(part, value) for part in self._parts]
        if clause.field in NAMED:
            return self._told(clause, value, self._named(NAMED[clause.field], value))
        if clause.field == "in":
            return self._all(self._named(facets.IN, word) for word, joined in terms(value) if not joined)
        if FIELDS[clause.field].dated:
            return self._dated(clause, value)
        if clause.field == "tag":
            return self._told(clause, value, self._tagged(value))
        of = {"kind": self._kind, "is": self._is, "stance": self._stance}[clause.field]
        found = self._closed(clause.field, value)
        if not found:
            self._note(f"{clause.field}: is one of {', '.join(FIELDS[clause.field].values)}, not “{value}”")
        return self._any([of(each) for each in found])

    # What is common

    def _any(self, masks: Sequence[Masks]) -> Masks:
        return list(reduce(lambda one, other: list(map(or_, one, other)), masks, [0] * len(self._parts)))

    def _all(self, masks: Iterable[Masks]) -> Masks | None:
        found = list(masks)
        return reduce(lambda one, other: list(map(and_, one, other)), found) if found else None

    def _facet(self, name: str) -> Masks:
        found = [part.masks.facet(name) for part in self._parts]
        if self._around:
            sentences = (part.masks.facet(facets.around(name)) for part in self._parts)
            found = list(map(or_, found, sentences))
        return found

    def _note(self, words: str) -> None:
        self.notes[words] = None

    def _told(self, clause: Clause, value: str, found: Masks) -> Masks:
        if not any(found):
            self._note(f"{clause.field}: has nothing like “{value}” here")
        return found

    def _closed(self, field: str, value: str) -> list[str]:
        """The values of a closed set that are, or else begin like, what was typed."""
        wanted = value.casefold().replace("-", " ").replace("_", " ")
        all_ = FIELDS[field].values
        return [each for each in all_ if each == wanted] or [each for each in all_ if each.startswith(wanted)]

    # Fields

    def _named(self, prefix: str, value: str) -> Masks:
        """The units under the names that answer best, over all parts."""
        found = [part.masks.values(prefix).like(value) for part in self._parts]
        best = min((how for each in found for how in each.values()), default=0)
        masks = [
            self._of_names(part, prefix, [term for term, how in each.items() if how == best])
            for part, each in zip(self._parts, found, strict=True)
        ]
        if self._linked and prefix != facets.IN and prefix != facets.OUTLET:
            named = frozenset(
                part.masks.values(prefix).name(term)
                for part, each in zip(self._parts, found, strict=True)
                for term, how in each.items()
                if how == best
            )
            for other in self._linked.others(named):
                masks = list(map(or_, masks, self._other(prefix, other)))
        if prefix.startswith(STATES):  # the Kremlin's answers are Russia's
            behind = self._any([self._facet(prefix + state) for state in states(value)])
            masks = behind if best == MISTYPED and any(behind) else list(map(or_, masks, behind))
        return masks

    def _other(self, prefix: str, other: Other) -> Masks:
        found = self._facet(prefix + other.name)
        if other.articles is None:
            return found
        return [
            mask and mask & part.masks.articles(other.articles) for part, mask in zip(self._parts, found, strict=True)
        ]

    def _of_names(self, part: Part, prefix: str, names: Sequence[int]) -> Mask:
        found = part.masks.facets(names)
        if self._around:
            sentences = (part.segment.number(facets.around(part.segment.term(name))) for name in names)
            found |= part.masks.facets(name for name in sentences if name is not None)
        return found

    def _kind(self, value: str) -> Masks:
        return self._facet(facets.KIND + value)

    def _stance(self, value: str) -> Masks:
        return self._any([self._facet(facets.STANCE + value), self._facet(facets.UNSURE_STANCE + value)])

    def _answers(self, clause: Clause, parties: Sequence[Clause], prefix: str) -> Masks:
        """The proposals that are answered so, by these parties where some are named, surely or not by the prefix."""
        stances = [each for value in clause.values for each in self._closed("stance", value)]
        of_all = self._any([self._facet(prefix + stance) for stance in stances])
        for party in parties:
            named = [self._named(prefix + stance + facets.FROM, value) for stance in stances for value in party.values]
            of_all = list(map(and_, of_all, self._any(named)))
        return of_all

    def _is(self, value: str) -> Masks:
        if value in FINDINGS or value == "doubtful":
            return self._facet(facets.IS + value)
        if value == "corrected":
            return self._any([self._facet(facets.IS + value), self._facet(facets.CORRECTED_ARTICLE)])
        if value == "sure":
            findings = self._any([self._facet(f"{facets.IS}quote"), self._facet(f"{facets.IS}proposal")])
            return [found & ~doubtful for found, doubtful in zip(findings, self._is("doubtful"), strict=True)]
        if self._own is None:
            return [0] * len(self._parts)
        if value == "kept":
            whole, kept = self._own.kept()
            return [part.masks.articles(whole) | part.masks.findings(kept) for part in self._parts]
        read = frozenset(self._own.read())
        found = [part.masks.articles(read) for part in self._parts]
        return found if value == "read" else [p.masks.every ^ m for p, m in zip(self._parts, found, strict=True)]

    def _tagged(self, value: str) -> Masks:
        tags: Mapping[str, Iterable[int]] = self._own.tagged() if self._own else {}
        wanted = value.casefold()
        names = [tag for tag in tags if tag.casefold() == wanted] or [
            t for t in tags if t.casefold().startswith(wanted)
        ]
        ids = frozenset(id_ for tag in names for id_ in tags[tag])
        return [part.masks.articles(ids) for part in self._parts]

    def _dated(self, clause: Clause, value: str) -> Masks | None:
        side = clause.field
        of = unfinished(value, side) if clause.unfinished else when(value)  # type: ignore[arg-type]
        if of is None or (of.month and side != "on"):
            if clause.unfinished and is_begun(value):
                return None
            self._note(f"{side}: takes {EXPECTED}; “{value}” is none")
            return [0] * len(self._parts)
        return [part.masks.facets(_DAYS[side](part, of)) for part in self._parts]


def _having_word(part: Part, word: str) -> Mask:
    """The units with a word in any of its inflected forms, or with all parts of a compound or the compound."""
    found: list[Mask] = []
    whole = 0
    for term, joined in terms(word):
        exact = part.segment.number(term)
        forms = [each for each in part.segment.related(term) if stem(part.segment.term(each)) == stem(term)]
        mask = part.masks.facets({*forms, *(() if exact is None else (exact,))})
        if joined:
            whole |= mask
        else:
            found.append(mask)
    return whole | reduce(and_, found) if found else 0


def _on(part: Part, of: When) -> Iterable[int]:
    days = part.segment.beginning(facets.ON + of.start)
    if of.month is None:
        return days
    month = slice(len(facets.ON) + 4, len(facets.ON) + 7)
    return [day for day in days if part.segment.term(day)[month] == f"-{of.month}"]


def _before(part: Part, of: When) -> Iterable[int]:
    return range(part.segment.beginning(facets.ON).start, part.segment.beginning(facets.ON + of.start).start)


def _after(part: Part, of: When) -> Iterable[int]:
    return range(part.segment.beginning(facets.ON + of.start).start, part.segment.beginning(facets.ON).stop)


_DAYS: Mapping[str, Callable[[Part, When], Iterable[int]]] = {"on": _on, "before": _before, "after": _after}
