"""Making one part of the index from the units of articles."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import BinaryIO, NamedTuple

from tui.search.bits import laid_out
from tui.search.facets import WORDS
from tui.search.folding import terms
from tui.search.forms import root
from tui.search.layout import Pieces, pack
from tui.search.segment import COMPOUND, FEWEST, OFTEN, bytes_of
from tui.search.units import KINDS, Unit

_KIND = {kind: number for number, kind in enumerate(KINDS)}


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
    out = BytesIO()
    write(out, articles)
    return out.getvalue()


def write(out: BinaryIO, articles: Iterable[Indexed]) -> None:
    """Write the segment of some articles where a file stands at its beginning."""
    numbers = _Numbers()
    postings: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
    words, begins, besides = array("I"), array("I"), array("I")
    owners, kinds, firsts, seconds = array("I"), bytearray(), array("I"), array("I")
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
            kinds.append(_KIND[unit.kind])
            firsts.append(unit.first)
            seconds.append(unit.second)
        bounds.append(len(owners))
    begins.append(len(words))
    ordered = sorted(numbers, key=_in_bytes)
    renumbered = array("I", bytes(4 * len(ordered)))
    for place, name in enumerate(ordered):
        renumbered[numbers[name]] = place
    placed = array("I", [renumbered[word & ~COMPOUND] | (word & COMPOUND) for word in words])
    names = ("articles", "kinds", "firsts", "seconds", "words", "begins", "besides", "bounds")
    units = owners, kinds, firsts, seconds, placed, begins, besides, bounds
    rest = ((name, [bytes(values)]) for name, values in zip(names, units, strict=True))
    pack(out, count, unread, sections(((name, postings[numbers[name]]) for name in ordered), len(owners), rest))


def sections(
    postings: Iterable[tuple[str, array[int]]], units: int, rest: Iterable[tuple[str, Pieces]]
) -> Iterator[tuple[str, Pieces]]:
    """What `pack` takes, of all terms in the order of their bytes with their places, and the sections of the units."""
    terms: list[str] = []
    starts, frequent = array("I", [0]), array("I")
    bits: list[bytearray] = []

    def listed() -> Iterator[bytes]:
        for term, places in postings:
            if len(places) >= max(FEWEST, units // OFTEN) and term >= WORDS:
                frequent.append(len(terms))
                bits.append(laid_out(places, bytes_of(units)))
            terms.append(term)
            starts.append(starts[-1] + len(places))
            yield places.tobytes()

    yield "postings", listed()
    yield "starts", [starts.tobytes()]
    yield "frequent", [frequent.tobytes()]
    yield "bits", bits
    yield from rest
    yield from _orders(terms)


def _in_bytes(term: str) -> bytes:
    """A term as it stands in a segment: terms are in the order of these."""
    return term.encode("utf-8", "surrogatepass")


def _orders(terms: list[str]) -> Iterator[tuple[str, Pieces]]:
    """The sections of terms that are in the order of their bytes."""
    yield from _lines("letters", "ends", map(_in_bytes, terms))
    backwards = sorted((_in_bytes(term[::-1]), place) for place, term in enumerate(terms) if term >= WORDS)
    yield from _lines("backwards", "backward ends", (term for term, _ in backwards))
    yield "backward terms", [array("I", [place for _, place in backwards]).tobytes()]
    del backwards
    by_root = sorted((_in_bytes(root(term)), place) for place, term in enumerate(terms))
    yield "roots", [array("I", [place for _, place in by_root]).tobytes()]


def _lines(letters: str, ends: str, terms: Iterable[bytes]) -> Iterator[tuple[str, Pieces]]:
    """Terms with a line feed behind each, and where each of them ends."""
    lines, stops, at = [], array("I"), 0
    for term in terms:
        lines.append(term)
        at += len(term) + 1
        stops.append(at - 1)
    lines.append(b"")
    yield letters, [b"\n".join(lines)]
    yield ends, [stops.tobytes()]
