"""One part of the index: vocabulary, postings and units as flat arrays, in memory or mapped from a file."""

from __future__ import annotations

import mmap
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

from tui.search.bits import Bits
from tui.search.facets import WORDS
from tui.search.forms import root
from tui.search.fuzzy import Some
from tui.search.hit import HitKind
from tui.search.layout import Damaged, unpacked
from tui.search.units import KINDS, hit_kind

COMPOUND = 1 << 31
"""Set on a word of a unit that is a hyphenated compound as a whole and stands at the place of its last part."""

_BYTES = ("letters", "backwards", "bits", "kinds")

OFTEN, FEWEST = 64, 256
"""A term is frequent that one of so many units has, and so many units at least."""


def bytes_of(units: int) -> int:
    """Bytes that a bit a unit takes."""
    return -(-units // 8)


def in_a_row(words: Sequence[int]) -> bytes:
    """Words of a unit as they stand in the index, to be looked for at once."""
    return array("I", words).tobytes()


def _root(term: bytes) -> bytes:
    return root(term.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass")


def _line(letters: memoryview, ends: memoryview[int], place: int) -> bytes:
    """A line of a text by where the line feeds stand."""
    return bytes(letters[ends[place - 1] + 1 if place else 0 : ends[place]])


def _lines(letters: memoryview, ends: memoryview[int], places: range) -> list[str]:
    """Lines that follow one another."""
    if not places:
        return []
    start = ends[places.start - 1] + 1 if places.start else 0
    return str(letters[start : ends[places.stop - 1]], "utf-8", "surrogatepass").split("\n")


class Segment:
    """Reads what `build` made. Terms, units and words are numbers; terms are numbered in the order of their bytes."""

    def __init__(self, data: bytes | memoryview):
        found = unpacked(data)
        sections = found.sections
        self.count = found.articles
        """How many articles it was made of."""
        self.unread = found.unread
        """Those of them that could not be read."""
        numbers = {name: view.cast("I") for name, view in sections.items() if name not in _BYTES}
        self._letters, self._ends = sections["letters"], numbers["ends"]
        self._backwards, self._backward_ends = sections["backwards"], numbers["backward ends"]
        self._backward_terms, self._roots = numbers["backward terms"], numbers["roots"]
        self._starts, self._postings = numbers["starts"], numbers["postings"]
        self._frequent = {term: place for place, term in enumerate(numbers["frequent"])}
        self._bits = sections["bits"]
        self.articles = numbers["articles"]
        """The article's id of each unit."""
        self.kinds = sections["kinds"]
        """The number in `KINDS` of each unit."""
        self.firsts, self.seconds = numbers["firsts"], numbers["seconds"]
        """Of each unit which of its kind it is, or where it is: as `Unit` has them."""
        self.listed = numbers["words"]
        """The words of all units in order, some with `COMPOUND`."""
        self.begins, self.besides = numbers["begins"], numbers["besides"]
        """Where the words of each unit begin, and where those that stand beside its own text do."""
        self.bounds = numbers["bounds"]
        """Where the units of each readable article begin, in their order, and where the last one's end."""
        self.units = len(self.articles)
        self.terms = len(self._ends)

    @classmethod
    def map(cls, path: Path) -> Segment:
        """The segment in a file, read as it is needed; raises `Damaged` and OSError."""
        with path.open("rb") as file:
            try:
                return cls(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
            except ValueError as error:
                raise Damaged("is empty") from error

    # Vocabulary

    def term(self, number: int) -> str:
        """The term of that number."""
        return self._bytes(number).decode("utf-8", "surrogatepass")

    def number(self, term: str) -> int | None:
        """The number of a term, `None` where it does not occur."""
        wanted = term.encode("utf-8", "surrogatepass")
        at = self._first_not_before(wanted)
        return at if at < self.terms and self._bytes(at) == wanted else None

    def beginning(self, prefix: str) -> range:
        """The numbers of the terms that begin so."""
        wanted = prefix.encode("utf-8", "surrogatepass")
        return range(self._first_not_before(wanted), self._first_not_before(wanted + b"\xff"))

    def related(self, term: str) -> list[int]:
        """The numbers of the terms with the same root."""
        wanted = _root(term.encode("utf-8", "surrogatepass"))
        at = bisect_left(range(self.terms), wanted, key=lambda place: _root(self._bytes(self._roots[place])))
        found = []
        while at < self.terms and _root(self._bytes(self._roots[at])) == wanted:
            found.append(self._roots[at])
            at += 1
        return found

    def begun(self, head: str) -> Some:
        """The words that begin so, with their numbers."""
        found = self.beginning(head) if head else range(self._first_not_before(WORDS.encode()), self.terms)
        return Some(_lines(self._letters, self._ends, found), found)

    def ended(self, tail: str) -> Some:
        """The words that end so, each letter by letter from its end, with their numbers."""
        ends, wanted = self._backward_ends, tail[::-1].encode("utf-8", "surrogatepass")

        def line(place: int) -> bytes:
            return _line(self._backwards, ends, place)

        places = range(len(ends))
        found = range(bisect_left(places, wanted, key=line), bisect_left(places, wanted + b"\xff", key=line))
        return Some(_lines(self._backwards, ends, found), self._backward_terms[found.start : found.stop])

    # Postings and units

    def frequency(self, term: int) -> int:
        """In how many units a term occurs."""
        return self._starts[term + 1] - self._starts[term]

    def is_frequent(self, term: int) -> bool:
        """Whether `bits` are there."""
        return term in self._frequent

    def bits(self, term: int) -> Bits:
        """The units in which a frequent term occurs."""
        length = bytes_of(self.units)
        at = self._frequent[term] * length
        return Bits(int.from_bytes(self._bits[at : at + length], "little"), length)

    def spread(self, terms: range) -> memoryview[int]:
        """The units in which any of neighbouring terms occurs, term by term."""
        return self._postings[self._starts[terms.start] : self._starts[terms.stop]]

    def postings(self, term: int) -> memoryview[int]:
        """The units in which a term occurs, in order."""
        return self._postings[self._starts[term] : self._starts[term + 1]]

    def words(self, unit: int) -> tuple[list[int], int]:
        """The term numbers of a unit in order (some with `COMPOUND`), and how many of them are its own text."""
        begin = self.begins[unit]
        return self.listed[begin : self.begins[unit + 1]].tolist(), self.besides[unit] - begin

    def has_in_a_row(self, unit: int, row: bytes) -> bool:
        """Whether the own words of a unit hold these numbers side by side; `row` is what `in_a_row` gives."""
        own = self.listed[self.begins[unit] : self.besides[unit]].tobytes()
        at = own.find(row)
        while at % 4 and at > 0:  # what begins within a number is none
            at = own.find(row, at + 1)
        return at >= 0

    def unit(self, unit: int) -> tuple[int, HitKind, int, int]:
        """Article's id, kind, first and second of a unit."""
        return self.articles[unit], hit_kind(KINDS[self.kinds[unit]]), self.firsts[unit], self.seconds[unit]

    def _bytes(self, number: int) -> bytes:
        return _line(self._letters, self._ends, number)

    def _first_not_before(self, wanted: bytes) -> int:
        return bisect_left(range(self.terms), wanted, key=self._bytes)
