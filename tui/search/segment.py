"""One part of the index: vocabulary, postings and units as flat arrays, in memory or mapped from a file."""

from __future__ import annotations

import json
import mmap
import struct
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from tui.search.folding import terms
from tui.search.forms import root
from tui.search.hit import HitKind
from tui.search.units import KINDS, Unit, hit_kind

MAGIC = b"ceasefire-tui search 3\n"
"""Begins every file of this layout; another layout has another number."""

HEADER = struct.Struct("<I")
COMPOUND = 1 << 31
"""Set on a word of a unit that is a hyphenated compound as a whole and stands at the place of its last part."""

SECTIONS = (
    "letters",
    "ends",
    "roots",
    "starts",
    "postings",
    "articles",
    "kinds",
    "firsts",
    "seconds",
    "words",
    "begins",
    "besides",
    "bounds",
)


COUNT = "count"
"""In the header beside the lengths of the sections: how many articles there are."""
UNREAD = "unread"
"""In the header: the ids of the articles that could not be read."""


def in_a_row(words: Sequence[int]) -> bytes:
    """Words of a unit as they stand in the index, to be looked for at once."""
    return array("I", words).tobytes()


class Damaged(Exception):
    """A file that is no index of this layout."""


class Indexed(NamedTuple):
    """An article to be found."""

    id: int
    units: Iterable[Unit] | None
    """`None` where it cannot be read."""
    facets: tuple[str, ...] = ()
    """What fields of a query find all of it by."""


class _Numbers(dict[str, int]):
    """The terms by their numbers: one that is new has the next one."""

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self)
        return number


def build(articles: Iterable[Indexed]) -> bytes:
    """The segment of some articles, as bytes that `Segment` takes."""
    numbers = _Numbers()
    postings: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
    words, begins, besides = array("I"), array("I"), array("I")
    owners, kinds, firsts, seconds = array("I"), array("I"), array("I"), array("I")
    bounds = array("I", [0])
    count, unread = 0, []

    def numbered(text: str) -> list[int]:
        return [numbers[term] | COMPOUND if joined else numbers[term] for term, joined in terms(text)]

    for id_, found, facets in articles:
        count += 1
        if found is None:
            unread.append(id_)
            continue
        for facet in facets:
            postings[numbers[facet]].append(len(bounds) - 1)
        for unit in found:
            number = len(owners)
            text, beside = numbered(unit.text), numbered(unit.beside)
            begins.append(len(words))
            words.extend(text)
            besides.append(len(words))
            words.extend(beside)
            for term in {word & ~COMPOUND for word in (*text, *beside)}:
                postings[term].append(number)
            for facet in unit.facets:
                postings[numbers[facet]].append(number)
            owners.append(id_)
            kinds.append(KINDS.index(unit.kind))
            firsts.append(unit.first)
            seconds.append(unit.second)
        bounds.append(len(owners))
    begins.append(len(words))
    header = {COUNT: count, UNREAD: unread}
    return _packed(header, numbers, postings, words, (owners, kinds, firsts, seconds), (begins, besides, bounds))


def _packed(
    header: dict[str, object],
    numbers: dict[str, int],
    postings: Mapping[int, array[int]],
    words: array[int],
    units: tuple[array[int], array[int], array[int], array[int]],
    edges: tuple[array[int], array[int], array[int]],
) -> bytes:
    """The sections one after another, with terms numbered in the order of their bytes."""
    encoded = sorted((term.encode("utf-8", "surrogatepass"), number) for term, number in numbers.items())
    renumbered = array("I", bytes(4 * len(encoded)))
    letters, ends, starts, listed = bytearray(), array("I"), array("I", [0]), array("I")
    for place, (term, number) in enumerate(encoded):
        renumbered[number] = place
        letters += term
        ends.append(len(letters))
        listed += postings[number]
        starts.append(len(listed))
    by_root = sorted(range(len(encoded)), key=lambda place: _root(encoded[place][0]))
    placed = array("I", [renumbered[word & ~COMPOUND] | (word & COMPOUND) for word in words])
    sections: tuple[bytearray | array[int], ...] = (
        letters,
        ends,
        array("I", by_root),
        starts,
        listed,
        *units,
        placed,
        *edges,
    )
    body = bytearray()
    for name, section in zip(SECTIONS, sections, strict=True):
        piece = memoryview(section).cast("B")
        header[name] = len(piece)
        body += piece
        body += bytes(-len(body) % 4)
    head = json.dumps(header).encode()
    head += b" " * (-(len(MAGIC) + HEADER.size + len(head)) % 4)
    return MAGIC + HEADER.pack(len(head)) + head + bytes(body)


def _root(term: bytes) -> bytes:
    return root(term.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass")


class Segment:
    """Reads what `build` made. Terms, units and words are numbers; terms are numbered in the order of their bytes."""

    def __init__(self, data: bytes | mmap.mmap):
        at = len(MAGIC) + HEADER.size
        if data[: len(MAGIC)] != MAGIC or len(data) < at:
            raise Damaged("is no search index of this version")
        (length,) = HEADER.unpack(data[len(MAGIC) : at])
        try:
            header = json.loads(data[at : at + length])
            lengths = [int(header[name]) for name in SECTIONS]
            self.count = int(header[COUNT])
            """How many articles it was made of."""
            self.unread = tuple(map(int, header.get(UNREAD, ())))
            """Those of them that could not be read."""
        except (ValueError, KeyError, TypeError) as error:
            raise Damaged("has no readable header") from error
        at += length
        if at + sum(length + -length % 4 for length in lengths) > len(data):
            raise Damaged("is cut off")
        view = memoryview(data)
        sections = []
        for length in lengths:
            sections.append(view[at : at + length])
            at += length + -length % 4
        self._letters = sections[0]
        ends, roots, starts, postings, articles, kinds, firsts, seconds, words, begins, besides, bounds = (
            section.cast("I") for section in sections[1:]
        )
        self._ends, self._roots, self._starts, self._postings = ends, roots, starts, postings
        self.articles = articles
        """The article's id of each unit."""
        self.kinds = kinds
        """The number in `KINDS` of each unit."""
        self._firsts, self._seconds = firsts, seconds
        self._words, self._begins, self._besides = words, begins, besides
        self.bounds = bounds
        """Where the units of each readable article begin, in their order, and where the last one's end."""
        self.units = len(articles)
        self.terms = len(ends)

    @classmethod
    def map(cls, path: Path) -> Segment:
        """The segment in a file, read as it is needed; raises `Damaged` and OSError."""
        with path.open("rb") as file:
            try:
                return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
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

    @cached_property
    def vocabulary(self) -> list[str]:
        """All terms by their numbers; made when first asked for."""
        letters, start, found = bytes(self._letters), 0, []
        for end in self._ends:
            found.append(letters[start:end].decode("utf-8", "surrogatepass"))
            start = end
        return found

    # Postings and units

    def frequency(self, term: int) -> int:
        """In how many units a term occurs."""
        return self._starts[term + 1] - self._starts[term]

    def spread(self, terms: range) -> memoryview[int]:
        """The units in which any of neighbouring terms occurs, term by term."""
        return self._postings[self._starts[terms.start] : self._starts[terms.stop]]

    def postings(self, term: int) -> memoryview[int]:
        """The units in which a term occurs, in order."""
        return self._postings[self._starts[term] : self._starts[term + 1]]

    def words(self, unit: int) -> tuple[list[int], int]:
        """The term numbers of a unit in order (some with `COMPOUND`), and how many of them are its own text."""
        begin = self._begins[unit]
        return self._words[begin : self._begins[unit + 1]].tolist(), self._besides[unit] - begin

    def own(self, unit: int) -> int:
        """How many words of a unit are its own text."""
        return self._besides[unit] - self._begins[unit]

    def has_in_a_row(self, unit: int, row: bytes) -> bool:
        """Whether the own words of a unit hold these numbers side by side; `row` is what `in_a_row` gives."""
        own = self._words[self._begins[unit] : self._besides[unit]].tobytes()
        at = own.find(row)
        while at % 4 and at > 0:  # what begins within a number is none
            at = own.find(row, at + 1)
        return at >= 0

    def unit(self, unit: int) -> tuple[int, HitKind, int, int]:
        """Article's id, kind, first and second of a unit."""
        return self.articles[unit], hit_kind(KINDS[self.kinds[unit]]), self._firsts[unit], self._seconds[unit]

    def _bytes(self, number: int) -> bytes:
        return bytes(self._letters[self._ends[number - 1] if number else 0 : self._ends[number]])

    def _first_not_before(self, wanted: bytes) -> int:
        return bisect_left(range(self.terms), wanted, key=self._bytes)
