"""Making one part of the index from the units of articles."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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


class Lexicon(NamedTuple):
    """The sections that hold the terms of a segment and their orders."""

    letters: bytes
    ends: array[int]
    backwards: bytes
    backward_ends: array[int]
    backward_terms: array[int]
    roots: array[int]


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
    ordered = sorted(numbers, key=in_bytes)
    renumbered = array("I", bytes(4 * len(ordered)))
    starts = array("I", [0])
    for place, name in enumerate(ordered):
        renumbered[numbers[name]] = place
        starts.append(starts[-1] + len(postings[numbers[name]]))
    placed = array("I", [renumbered[word & ~COMPOUND] | (word & COMPOUND) for word in words])
    listed = [postings[numbers[name]] for name in ordered]
    units = owners, kinds, firsts, seconds, placed, begins, besides, bounds
    pack(out, count, unread, sections(lexicon(ordered), starts, listed, units))


def sections(
    of: Lexicon,
    starts: array[int],
    postings: Sequence[array[int]],
    units: Sequence[array[int] | bytearray],
) -> Iterator[tuple[str, Pieces]]:
    """What `pack` takes."""
    yield "letters", [of.letters]
    yield "ends", [of.ends.tobytes()]
    yield "backwards", [of.backwards]
    yield "backward ends", [of.backward_ends.tobytes()]
    yield "backward terms", [of.backward_terms.tobytes()]
    yield "roots", [of.roots.tobytes()]
    yield "starts", [starts.tobytes()]
    yield "postings", (memoryview(each).cast("B") for each in postings)
    many = len(units[0])
    frequent = [
        term
        for term, each in enumerate(postings)
        if len(each) >= max(FEWEST, many // OFTEN) and term >= len(of.ends) - len(of.backward_ends)
    ]
    yield "frequent", [array("I", frequent).tobytes()]
    yield "bits", (laid_out(postings[term], bytes_of(many)) for term in frequent)
    names = ("articles", "kinds", "firsts", "seconds", "words", "begins", "besides", "bounds")
    for name, values in zip(names, units, strict=True):
        yield name, [memoryview(values).cast("B")] if values else []


def in_bytes(term: str) -> bytes:
    """A term as it stands in a segment: terms are in the order of these."""
    return term.encode("utf-8", "surrogatepass")


def lexicon(ordered: list[str]) -> Lexicon:
    """The orders of terms that are in the order of their bytes."""
    backwards = sorted((in_bytes(term[::-1]), place) for place, term in enumerate(ordered) if term >= WORDS)
    letters, ends = _lines(map(in_bytes, ordered))
    backward_letters, backward_ends = _lines(term for term, _ in backwards)
    by_root = sorted((in_bytes(root(term)), place) for place, term in enumerate(ordered))
    return Lexicon(
        letters,
        ends,
        backward_letters,
        backward_ends,
        array("I", [place for _, place in backwards]),
        array("I", [place for _, place in by_root]),
    )


def _lines(terms: Iterable[bytes]) -> tuple[bytes, array[int]]:
    """Terms with a line feed behind each, and where each of them ends."""
    lines, ends, at = [], array("I"), 0
    for term in terms:
        lines.append(term)
        at += len(term) + 1
        ends.append(at - 1)
    lines.append(b"")
    return b"\n".join(lines), ends
