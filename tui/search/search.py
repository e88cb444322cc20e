"""The search over a library: what has been typed goes in, the best hits come out."""

from __future__ import annotations

import threading
from functools import lru_cache
from math import log
from typing import NamedTuple

from tui.library.database import LibraryError, is_damage
from tui.library.library import Library
from tui.search.hit import Hit
from tui.search.index import Index, Part
from tui.search.marking import Marker
from tui.search.matches import Matches
from tui.search.matching import FORM, Alternatives, Query, parse
from tui.search.ranking import COVERED, WORTH, Weights

ARTICLES_AT_HAND = 64
SPARE = 2
"""How many times the limit is looked at, as some hits say the same as better ones."""


class Found(NamedTuple):
    """A unit that answers, before it is looked up in the library."""

    score: float
    part: Part
    unit: int
    matches: Matches
    matched: int
    covered: float


class Search:
    """Answers queries over one library; may be called from any thread, one query at a time."""

    def __init__(self, library: Library):
        self._library = library
        self._index = Index(library)
        self._lock = threading.Lock()
        self._marker = self._new_marker()

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """The best hits for what has been typed so far, the best first; none for a query without a letter or digit.

        Articles that cannot be read are left out (`Reading.left_out`). Raises `LibraryError`.
        """
        asked = parse(query)
        if not asked.words or limit < 1:
            return []
        with self._lock:
            before = self._index.upto
            parts = self._index.parts()
            if self._index.upto != before:
                self._marker = self._new_marker()
            found = self._find(parts, asked, limit, typos=False)
            if len(asked.words) > max((each.matched for each in found), default=0):
                found = self._find(parts, asked, limit, typos=True)
            return self._hits(found, limit)

    def prepare(self) -> None:
        """Bring the index up to date now, so that no query waits for it; raises `LibraryError`."""
        with self._lock:
            self._index.parts()

    def _new_marker(self) -> Marker:
        return Marker(self._library, lru_cache(maxsize=ARTICLES_AT_HAND)(self._library.article))

    def _find(self, parts: list[Part], query: Query, limit: int, *, typos: bool) -> list[Found]:
        matched = [(part, part.matcher.alternatives(query, typos=typos)) for part in parts]
        total = sum(part.segment.units for part in parts)
        rarity = [
            log(1 + total / (1 + sum(_frequency(part, alternatives[at]) for part, alternatives in matched)))
            for at in range(len(query.words))
        ]
        found = []
        for part, alternatives in matched:
            if any(alternatives):
                weights = Weights(part.segment, alternatives, rarity)
                best = weights.best(SPARE * limit, part.hidden)
                found += [
                    Found(each.score, part, each.unit, weights.matches, each.matched, each.covered) for each in best
                ]
        return sorted(found, key=lambda each: -each.score)

    def _hits(self, found: list[Found], limit: int) -> list[Hit]:
        hits: list[Hit] = []
        named: set[str] = set()
        covered = COVERED * max((each.covered for each in found), default=0.0)
        for each in found:
            if each.score < WORTH * found[0].score:
                break
            if each.covered < covered:
                continue
            try:
                hit = self._marker.hit(each.part.segment, each.unit, each.matches, each.score)
            except KeyError:  # changed by another thread or process since the index was read
                continue
            except LibraryError as error:
                if not is_damage(error):
                    raise
                self._library.left_out.add(each.part.segment.articles[each.unit])
                continue
            if hit.kind == "person":
                if hit.text in named:
                    continue
                named.add(hit.text)
            elif hit.kind == "text" and any(_says_more(other, hit) for other in hits):
                continue
            hits.append(hit)
            if len(hits) == limit:
                break
        return hits


def _frequency(part: Part, alternatives: Alternatives) -> int:
    """In how many units of a part a word of the query occurs, in any form."""
    sure = [term for term, quality in alternatives.terms.items() if quality >= FORM] or list(alternatives.terms)
    known = sum(part.segment.frequency(term) for term in sure)
    return known or sum(len(part.segment.spread(longer)) for longer, _ in alternatives.beginnings)


def _says_more(better: Hit, hit: Hit) -> bool:
    """Whether a better hit leads to the same words of the same article."""
    return better.article == hit.article and better.kind in ("quote", "proposal") and better.span.overlaps(hit.span)
