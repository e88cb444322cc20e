"""The search over a library: what has been typed goes in, the best hits come out."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import reduce
from heapq import merge
from itertools import chain, islice
from math import log
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from tui.library.library import Library
from tui.library.places import Server
from tui.search.asked import LISTED, Asked, asked, asks_for_kinds, read
from tui.search.choosing import Chosen, articles, findings
from tui.search.chronology import newest_first
from tui.search.completing import OPEN, Completion, complete
from tui.search.facets import IS
from tui.search.hit import Hit
from tui.search.index import Index, Part
from tui.search.language import Query
from tui.search.linked import Linked
from tui.search.matches import Matches
from tui.search.matching import FORM, Alternatives, alternatives
from tui.search.owned import Finding, Own
from tui.search.ranking import COVERED, WORTH, Weights
from tui.search.selecting import Selection
from tui.search.showing import Showing, each_once, without_repeats
from tui.search.values import Values

if TYPE_CHECKING:
    from tui.search.served.serving import Serving

TOGETHER = 12
"""Hits looked up at once."""


class Answer(NamedTuple):
    """What a search gives."""

    query: Query
    """As it was read, saved searches opened."""
    hits: list[Hit]
    notes: tuple[str, ...] = ()
    """What a person should know of how the query was read, a line each."""


class Found(NamedTuple):
    """A unit that answers, before it is looked up in the library."""

    score: float
    part: Part
    unit: int
    matches: Matches
    covered: float
    doubtful: bool


class Search:
    """Answers queries over one library; may be called from any thread, one query at a time.

    `own`: a person's own work, for queries that ask for it (`is:unread`, `tag:`, saved searches).
    """

    def __init__(self, library: Library, own: Own | None = None):
        self._library = library
        self._own = own
        self._linked = Linked(library)
        self._index = Index(library)
        self._serving = _serving(library)
        self._lock = threading.Lock()
        self._showing = self._new_showing()

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """The hits of `answer`."""
        return self.answer(query, limit).hits

    def answer(self, text: str, limit: int = 50) -> Answer:
        """The best hits for what has been typed so far, the best first; without free words the newest first.

        None for a query that asks for nothing. Articles that cannot be read are left out (`Reading.left_out`). Raises
        `LibraryError`.
        """
        with self._lock:
            wanted = self._near(text) or self._asked(text)
            if wanted.nothing or limit < 1:
                return Answer(wanted.query, [], wanted.notes)
            hits = self._ranked(wanted) if wanted.words.words else self._dated(wanted)
            return Answer(wanted.query, each_once(hits, limit, self._at_hand or self._library), wanted.notes)

    def articles(self, text: str) -> Chosen[int]:
        """Ids of all articles that answer: with all words, conditions and phrases, wherever in them; raises like it.

        What the query is without, no part of them has.
        """
        with self._lock:
            return articles(self._asked(text), self._own, self._linked, self._showing)

    def findings(self, text: str) -> Chosen[Finding]:
        """All quotes and proposals that answer, with all of the words; raises `LibraryError`."""
        with self._lock:
            return findings(self._asked(text), self._showing)

    def complete(self, text: str, cursor: int) -> Completion:
        """What can follow at a place in what is typed; raises `LibraryError`."""
        with self._lock:
            return complete(text, cursor, self._parts_for_fields(), self._own, self._linked)

    def can_complete(self) -> bool:
        """Whether `complete` takes no longer than a search: of many names a table is made first, by `make_ready`."""
        with self._lock:
            return all(values.is_ready for part in self._parts_for_fields() for values in _open_values(part))

    def make_ready(self) -> None:
        """Make what `complete` looks names up in; others may search meanwhile. Raises `LibraryError`."""
        with self._lock:
            there = [values for part in self._parts_for_fields() for values in _open_values(part)]
        for values in there:
            values.make_ready()

    def prepare(self) -> None:
        """Bring the index up to date now, so that no query waits for it; raises `LibraryError`."""
        with self._lock:
            if self._serving:
                self._serving.keep_up()
            else:
                self._parts()

    def _parts_for_fields(self) -> list[Part]:
        return self._served_parts(fields=True) if self._serving else self._parts()

    def _parts(self) -> list[Part]:
        before = self._index.upto
        parts = self._index.parts()
        if self._index.upto != before:
            self._showing = self._new_showing()
        return parts

    def _new_showing(self) -> Showing:
        """One that knows nothing yet of a library that has changed."""
        self._at_hand = self._serving.at_hand() if self._serving else None
        return Showing(self._at_hand or self._library)

    def _looked_up(self, found: Iterator[Found]) -> Iterator[Found]:
        """The same, what they take looked up for several at once where each question is a way to a server."""
        while some := list(islice(found, TOGETHER if self._at_hand else 1)):
            if self._at_hand:
                self._at_hand.look(each.part.segment.unit(each.unit)[:3] for each in some)
            yield from some

    def _near(self, text: str) -> Asked | None:
        """A query over a library on a server, which is not read as a whole; ``None`` for others."""
        if self._serving is None:
            return None
        query, _ = read(text, self._own)
        parts = self._served_parts(fields=bool(query.filters))
        self._far = asked(text, parts, self._own, self._linked)
        if self._far.nothing:
            return self._far
        if any(clause.kind == "word" for clause in self._far.query.filters):  # the server knows no forms of words
            return None
        return self._serving.near(self._far, typos=False)

    def _served_parts(self, *, fields: bool) -> list[Part]:
        assert self._serving
        before = self._serving.newest
        parts = self._serving.parts(fields=fields)
        if self._serving.newest != before:
            self._showing = self._new_showing()
        return parts

    def _asked(self, text: str) -> Asked:
        return asked(text, self._parts(), self._own, self._linked)

    # With words: the best first

    def _ranked(self, wanted: Asked) -> Iterator[Hit]:
        plain = _alternatives(wanted, typos=False)
        found, weights = self._find(wanted, plain)
        first = next(found, None)
        if len(wanted.words.words) > max((each.matched for each in weights), default=0):
            if self._serving and wanted.parts[0].many is not None:
                wanted = self._serving.near(self._far, typos=True)
            rough = _alternatives(wanted, typos=True)
            if rough != plain:
                found, weights = self._find(wanted, rough)
                first = next(found, None)
        for each in self._looked_up(chain([first] if first else [], found)):
            if first is None or each.score < WORTH * first.score:
                break
            if each.covered < COVERED * max(weighed.covered for weighed in weights):
                continue
            hit = self._showing.hit(
                each.part, each.unit, each.matches, wanted.phrases, each.score, doubtful=each.doubtful
            )
            if hit:
                yield hit

    def _find(self, wanted: Asked, alternatives: list[list[Alternatives]]) -> tuple[Iterator[Found], list[Weights]]:
        """What answers, the best first, each when it is asked for; and what weighs it."""
        words, parts = wanted.words, wanted.parts
        matched = list(zip(parts, alternatives, strict=True))
        total = sum(part.all for part in parts)
        rarity = [
            log(1 + total / (1 + sum(_frequency(part, of_part[at]) for part, of_part in matched)))
            for at in range(len(words.words))
        ]
        found, weights = [], []
        for nth, (part, of_part) in enumerate(matched):
            selection = wanted.selections[nth] if wanted.selections else None
            if any(of_part) and (selection is None or selection.units):
                weights.append(Weights(part.segment, of_part, rarity))
                found.append(_found(part, weights[-1], selection))
        return merge(*found, key=lambda each: -each.score), weights

    # Without: by date, then by place

    def _dated(self, wanted: Asked) -> Iterator[Hit]:
        assert wanted.selections is not None
        kinds = () if asks_for_kinds(wanted.query) else LISTED
        selected, doubtful = [], {}
        for part, selection in zip(wanted.parts, wanted.selections, strict=True):
            units = selection.units
            if kinds:
                units &= reduce(or_, (part.masks.facet(IS + kind) for kind in kinds))
            selected.append(part.masks.as_bytes(units))
            doubtful[id(part)] = part.masks.as_bytes(selection.doubtful)
        nothing = Matches(())
        for _, part, chosen in newest_first(wanted.parts, selected):
            hits = [
                self._showing.hit(part, unit, nothing, wanted.phrases, 0.0, doubtful=bool(doubtful[id(part)][unit]))
                for unit in chosen
            ]
            yield from sorted(without_repeats(list(filter(None, hits))), key=_place)


def _serving(library: Library) -> Serving | None:
    """The index on the server of a library that is on one."""
    if not isinstance(library.place, Server):
        return None
    from tui.search.served.serving import Serving

    return Serving(library)


def _open_values(part: Part) -> list[Values]:
    """The names that a part has of fields that may have any."""
    return [part.masks.values(prefix) for prefix in OPEN.values()]


def _alternatives(wanted: Asked, *, typos: bool) -> list[list[Alternatives]]:
    """What each word may stand for, part by part."""
    return alternatives([part.matcher for part in wanted.parts], wanted.words, typos=typos)


def _found(part: Part, weights: Weights, selection: Selection | None) -> Iterator[Found]:
    within = part.masks.as_bytes(selection.units) if selection else None
    doubtful = part.masks.as_bytes(selection.doubtful) if selection and selection.doubtful else b""
    for each in weights.best(part.hidden, within):
        unsure = bool(doubtful and doubtful[each.unit])
        yield Found(each.score, part, each.unit, weights.matches, each.covered, unsure)


def _place(hit: Hit) -> tuple[int, int]:
    """In the order of the text, the title first."""
    return hit.span.start if hit.kind != "article" else -1, hit.span.end


def _frequency(part: Part, alternatives: Alternatives) -> int:
    """In how many units of a part a word of the query occurs, in any form."""
    sure = [term for term, quality in alternatives.terms.items() if quality >= FORM] or list(alternatives.terms)
    known = sum(part.frequency(term) for term in sure)
    return known or sum(part.frequency(term) for longer, _ in alternatives.beginnings for term in longer)
