"""From units of the index to hits: what is gone, cannot be read, or has not the exact phrase, is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from tui.articles.article import Article, Span
from tui.library.database import LibraryError, is_damage
from tui.library.persons import Persons
from tui.search.hit import Hit
from tui.search.index import Part
from tui.search.marking import Marker
from tui.search.matches import Matches
from tui.search.phrases import Phrase, found
from tui.search.units import Shelf

ARTICLES_AT_HAND = 64


class Leads(Protocol):
    """Tells near copies."""

    def lead(self, id_: int) -> int:
        """The article that one is a copy of, itself where it is none."""


class Articles(Shelf, Protocol):
    """What of a library hits are made of."""

    @property
    def copies(self) -> Leads:
        """Which articles are copies of one."""

    @property
    def persons(self) -> Persons:
        """Who is who."""

    @property
    def left_out(self) -> set[int]:
        """Articles that cannot be read."""

    def article(self, id_: int) -> Article:
        """An article with its text; raises KeyError where there is none."""


class Showing:
    """Makes hits of one library as it is now; for one thread at a time."""

    def __init__(self, library: Articles):
        self._library = library
        self._marker = Marker(library, lru_cache(maxsize=ARTICLES_AT_HAND)(library.article))

    def hit(
        self,
        part: Part,
        unit: int,
        matches: Matches,
        phrases: Sequence[Phrase],
        score: float,
        *,
        doubtful: bool = False,
    ) -> Hit | None:
        """The hit of a unit, or none; `doubtful`: it answers by something less certain than itself.

        Raises `LibraryError` but for an article that is damaged (`Reading.left_out`).
        """
        try:
            places = self._phrases(part, unit, phrases)
            if places is None:
                return None
            hit = self._marker.hit(part.segment, unit, matches, score, places)
        except KeyError:  # changed by another thread or process since the index was read
            return None
        except LibraryError as error:
            if not is_damage(error):
                raise
            self._library.left_out.add(part.segment.articles[unit])
            return None
        return replace(hit, sure=False) if doubtful else hit

    def has(self, part: Part, unit: int, phrases: Sequence[Phrase]) -> bool:
        """Whether a unit has the phrases wanted and none of the others; raises like `hit`."""
        return not phrases or self.hit(part, unit, Matches(()), phrases, 0.0) is not None

    def _phrases(self, part: Part, unit: int, phrases: Sequence[Phrase]) -> list[Span] | None:
        return found(phrases, self._marker.text(part.segment, unit)) if phrases else []


def each_once(hits: Iterable[Hit], limit: int, library: Articles) -> list[Hit]:
    """The first hits, without names of people already there, sentences that lead to the same words as a finding before,
    and what near copies of an article have too, which is counted with the first (`Hit.others`)."""
    kept: list[Hit] = []
    there: dict[tuple[object, ...], int] = {}
    for hit in hits:
        if hit.kind == "text" and any(_says_more(other, hit) for other in kept):
            continue
        same = there.setdefault(_same(hit, library), len(kept))
        if same < len(kept):
            if hit.kind != "person" and hit.article != kept[same].article:
                kept[same] = replace(kept[same], others=kept[same].others + 1)
                continue
            if hit.kind == "person":
                continue
        kept.append(hit)
        if len(kept) == limit:
            break
    return kept


def _same(hit: Hit, library: Articles) -> tuple[object, ...]:
    """What hits have in common that say the same: of near copies the words, of people whoever it is."""
    if hit.kind == "person":
        return "person", library.persons.in_article(hit.article).get(hit.text, hit.text)
    return hit.kind, library.copies.lead(hit.article), "" if hit.kind == "article" else hit.text


def without_repeats(hits: Sequence[Hit]) -> list[Hit]:
    """The hits of one article, in any order, without sentences that lead to the same words as one of the findings."""
    findings = [hit for hit in hits if hit.kind != "text"]
    return [hit for hit in hits if hit.kind != "text" or not any(_says_more(other, hit) for other in findings)]


def _says_more(better: Hit, hit: Hit) -> bool:
    """Whether a better hit leads to the same words of the same article."""
    return better.article == hit.article and better.kind in ("quote", "proposal") and better.span.overlaps(hit.span)
