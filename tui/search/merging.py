"""Several parts of the index made one, written from its beginning to its end: little of it is in memory at once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge as in_order
from itertools import accumulate, chain, compress, groupby, pairwise
from typing import BinaryIO, NamedTuple

from tui.search.building import sections
from tui.search.facets import OF_ARTICLE
from tui.search.layout import Pieces, pack
from tui.search.segment import COMPOUND, Segment

AT_ONCE = 1 << 18
"""Numbers that are in memory at once."""

NUMBER = 4
"""Bytes of one."""


class Old(NamedTuple):
    """A part, and the articles that have changed since: they are left out."""

    segment: Segment
    hidden: frozenset[int]


def write(out: BinaryIO, parts: Sequence[Old]) -> None:
    """Write at the beginning of a file what parts have that follow one another."""
    moved: list[_Moved] = []
    units = articles = 0
    for part in parts:
        moved.append(_Moved(part, units, articles))
        units += moved[-1].count
        articles += len(moved[-1].bounds)
    unread = [id_ for part in parts for id_ in part.segment.unread if id_ not in part.hidden]
    rest = chain(_of_units(moved), [("bounds", _numbers(accumulate(chain(*(m.bounds for m in moved)), initial=0)))])
    pack(out, articles + len(unread), unread, sections(_postings(moved), units, rest))


class _Moved:
    """Where the units, the articles and the terms of a part go."""

    def __init__(self, old: Old, first_unit: int, first_article: int):
        self.segment, hidden = old
        bounds, owners = list(pairwise(self.segment.bounds)), self.segment.articles
        gone = [start < end and owners[start] in hidden for start, end in bounds] if hidden else []
        self._stays: list[bool] | None = None
        self._units: range | list[int] = range(first_unit, first_unit + self.segment.units)
        self._articles: range | list[int] = range(first_article, first_article + len(bounds))
        self.bounds = [end - start for start, end in bounds]
        """How many units each article has that stays."""
        if any(gone):
            self._stays = [id_ not in hidden for id_ in owners]
            self._kept = [not each for each in gone]
            self._units = list(accumulate(self._stays, initial=first_unit))
            self._articles = list(accumulate(self._kept, initial=first_article))
            self.bounds = list(compress(self.bounds, self._kept))
        self.count = sum(self.bounds)
        """How many units stay."""
        self.numbers = array("I", bytes(NUMBER * self.segment.terms))
        """For each term the number it has now."""

    def terms(self, nth: int) -> Iterator[tuple[str, int, int]]:
        """The terms, each with the place of this part among others, and its number as it was."""
        return ((self.segment.term(number), nth, number) for number in range(self.segment.terms))

    def postings(self, term: int, *, of_articles: bool) -> list[int]:
        """The units, or the articles, in which a term occurs and that stay, as they are numbered now."""
        places = self.segment.postings(term)
        there = self._articles if of_articles else self._units
        if isinstance(there, range):
            first = there.start
            return [place + first for place in places] if first else places.tolist()
        stays = self._kept if of_articles else self._stays
        assert stays is not None
        return [there[place] for place in places if stays[place]]

    def words(self) -> Iterator[array[int]]:
        """The words of the units that stay, as they are numbered now."""
        numbers, listed, begins = self.numbers.tolist(), self.segment.listed, self.segment.begins
        stretches: Iterable[tuple[int, int]] = ((at, at + AT_ONCE) for at in range(0, len(listed), AT_ONCE))
        if self._stays is not None:
            stretches = compress(pairwise(begins), self._stays)
        for start, end in stretches:
            some = listed[start:end].tolist()
            yield array("I", [numbers[w] if w < COMPOUND else numbers[w ^ COMPOUND] | COMPOUND for w in some])

    def lengths(self) -> Iterator[tuple[int, int]]:
        """Of each unit that stays how many words it has, and how many of them are its own text."""
        begins, besides = self.segment.begins, self.segment.besides
        every = ((end - start, own - start) for (start, end), own in zip(pairwise(begins), besides, strict=True))
        return every if self._stays is None else compress(every, self._stays)

    def kept(self, values: memoryview[int]) -> Iterable[int]:
        """Of values of all units those of the units that stay."""
        return values if self._stays is None else compress(values, self._stays)


def _postings(moved: Sequence[_Moved]) -> Iterator[tuple[str, array[int]]]:
    """All terms in order, each with the places in which it occurs; where each goes is told to the parts by it."""
    streams = [part.terms(nth) for nth, part in enumerate(moved)]
    number = 0
    for term, same in groupby(in_order(*streams), key=lambda each: each[0]):
        found = array("I")
        there = []
        for _, nth, before in same:
            there.append((nth, before))
            found.extend(moved[nth].postings(before, of_articles=term.startswith(OF_ARTICLE)))
        if not found:
            continue  # only what is left out had it
        for nth, before in there:
            moved[nth].numbers[before] = number
        number += 1
        yield term, found


def _of_units(moved: Sequence[_Moved]) -> Iterator[tuple[str, Pieces]]:
    """What there is of each unit."""
    yield "articles", _numbers(chain(*(part.kept(part.segment.articles) for part in moved)))
    yield "kinds", (bytes(part.kept(part.segment.kinds)) for part in moved)
    yield "firsts", _numbers(chain(*(part.kept(part.segment.firsts) for part in moved)))
    yield "seconds", _numbers(chain(*(part.kept(part.segment.seconds) for part in moved)))
    yield "words", (memoryview(some).cast("B") for part in moved for some in part.words() if some)
    yield "begins", _numbers(accumulate((whole for part in moved for whole, _ in part.lengths()), initial=0))
    yield "besides", _numbers(_besides(moved))


def _besides(moved: Sequence[_Moved]) -> Iterator[int]:
    begin = 0
    for part in moved:
        for whole, own in part.lengths():
            yield begin + own
            begin += whole


def _numbers(values: Iterable[int]) -> Iterator[bytes]:
    """Numbers as they lie in a file."""
    coming = iter(values)
    while some := array("I", [value for _, value in zip(range(AT_ONCE), coming, strict=False)]):
        yield some.tobytes()
