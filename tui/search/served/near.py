"""What of the index of a library on a server is near to a query, as a part of an index like any other.

First the words of the vocabulary that those of the query may stand for, then the units that have them: an AND of ORs.
What is weighed, marked and shown is decided by the same code as for a library in a folder.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from types import MappingProxyType
from typing import NamedTuple

from tui.library.file import File
from tui.search.building import sections
from tui.search.facets import OF_ARTICLE, WORDS
from tui.search.forms import root
from tui.search.fuzzy import SHORTEST
from tui.search.layout import pack
from tui.search.matching import EXACT, Alternatives, Matcher, Words, alternatives
from tui.search.segment import COMPOUND, Segment
from tui.search.served.where import EVERYWHERE, NOWHERE, Where

BEGINNINGS = 200
"""Words that begin like an unfinished one, those that most units have."""
ALIKE = 48
"""Words that share letters with a mistyped one, those that share most."""
ENOUGH = 10
"""Units with all of the words, below which those with all but one are read too."""
READ, READ_OF_ONE = 1_000, 300
"""Units read for one query, and for one word alone, which tells them apart by little."""
COMMON = 20_000
"""A word that so many units have is only looked for in what rarer ones found."""
SEVERAL, FEW = 24, 200
"""Nor is one that may be so many terms, where a rarer one has so few units."""
OTHER = "\x02"
"""Stands for every term that is not near."""

_KNOWN = "SELECT id, term, many FROM search_terms WHERE"
_EXACT = f"{_KNOWN} term = ANY(?) UNION {_KNOWN} root = ANY(?)"
_BEGUN = (
    "(SELECT id, term, many FROM search_terms WHERE term >= ? AND term < ? ORDER BY many DESC, term LIMIT "
    f"{BEGINNINGS})"
)
_ALIKE = (
    "(SELECT id, term, many FROM search_terms WHERE term % ? AND term >= E'\\x03' AND length(term) BETWEEN ? AND ? "
    f"ORDER BY similarity(term, ?) DESC, many DESC LIMIT {ALIKE})"
)


class Term(NamedTuple):
    """A term of the vocabulary on the server."""

    id: int
    many: int
    """Units that have it."""


class Near(NamedTuple):
    """A small segment for one query."""

    segment: Segment
    many: Sequence[int]
    """How many units of the library have each of its terms."""
    doubtful: Sequence[int]
    """Units that answer to what they were asked for less surely than they are themselves."""


class Left(NamedTuple):
    """What the conditions of a query leave."""

    units: Where = EVERYWHERE
    doubtful: Where = NOWHERE
    facets: Mapping[str, Term] = MappingProxyType({})
    """What conditions find units by, as far as that is known."""


Row = tuple[int, int, int, int, int, bytes, list[int], bool]


def near(file: File, words: Words, left: Left, *, typos: bool) -> Near:
    """The words and the units near to a query; without words the newest that are left. Raises `LibraryError`."""
    terms = _vocabulary(file, words, typos=typos) if words.words else {}
    ordered = in_order({*terms, OTHER})
    vocabulary = Segment(packed(ordered, {}, []))
    (stand_for,) = alternatives([Matcher(vocabulary)], words, typos=typos)
    wanted = [_Wanted.of(each, ordered, terms) for each in stand_for]
    asking = _Asking(file, left)
    rows = asking.units([each for each in wanted if each.ids or each.pairs]) if words.words else asking.newest()
    if left.facets:
        there = {id_ for row in rows for id_ in row[6]}
        terms |= {name: term for name, term in left.facets.items() if term.id in there}
        ordered = in_order({*terms, OTHER})
    numbers = {terms[term].id: place for place, term in enumerate(ordered) if term in terms}
    many = [terms[term].many if term in terms else 0 for term in ordered]
    doubtful = [unit for unit, row in enumerate(rows) if row[7]]
    return Near(Segment(packed(ordered, numbers, rows)), many, doubtful)


def in_order(terms: Iterable[str]) -> list[str]:
    """Terms as they stand in a segment."""
    return sorted(terms, key=lambda term: term.encode("utf-8", "surrogatepass"))


def _vocabulary(file: File, words: Words, *, typos: bool) -> dict[str, Term]:
    """The terms that words of a query may be, by any of what `Matcher` tries."""
    last = len(words.words) - 1
    exact = {*words.words, *(one + other for one, other in zip(words.words, words.words[1:], strict=False))}
    exact.update(piece for word in words.words for cut in range(1, len(word)) for piece in (word[:cut], word[cut:]))
    begun = {words.words[last]} if words.unfinished else set()
    if words.unfinished and last:
        begun.add(words.words[last - 1] + words.words[last])
    query, values = _with_begun(_EXACT, begun)
    found = _terms(file, query, (sorted(exact), [root(word) for word in words.words], *values))
    known = {root(term) for term in found} | found.keys()
    strange = [word for word in words.words if word not in known and root(word) not in known]
    mistyped = words.words if typos else strange
    asked = sorted({word for word in mistyped if len(word) >= SHORTEST})
    query, values = _with_begun(" UNION ".join([_ALIKE] * len(asked)), {word for word in strange if len(word) > 2})
    if query:
        alike = [value for word in asked for value in (word, len(word) - 3, len(word) + 3, word)]
        found |= _terms(file, query, [*alike, *values])
    return found


def _with_begun(query: str, begun: set[str]) -> tuple[str, list[str]]:
    """A query that also gives the terms that begin so, and the values it has besides."""
    ends = [end for word in sorted(begun) for end in (word, word + "\U0010fffe")]
    return " UNION ".join(filter(None, [query, *[_BEGUN] * len(begun)])), ends


def _terms(file: File, query: str, values: Sequence[object]) -> dict[str, Term]:
    return {term: Term(id_, many) for id_, term, many in file.rows(query, tuple(values))}


class _Wanted(NamedTuple):
    """What one word of a query may be on the server."""

    ids: list[int]
    pairs: list[list[int]]
    """Two terms that stand for it together."""
    many: int
    terms: list[Term]
    """Of `ids`, the rarest first."""
    exact: int | None
    """The word as it stands."""

    @classmethod
    def of(cls, each: Alternatives, ordered: Sequence[str], terms: dict[str, Term]) -> _Wanted:
        """The alternatives of a word by what they are called on the server."""
        places = {*each.terms, *(place for longer, _ in each.beginnings for place in longer)}
        found = sorted((terms[ordered[place]] for place in places), key=lambda term: term.many)
        pairs = [(terms[ordered[one]], terms[ordered[other]]) for one, other, _ in each.partings]
        many = sum(term.many for term in found) + sum(min(one.many, other.many) for one, other in pairs)
        as_typed = next((terms[ordered[place]].id for place, quality in each.terms.items() if quality == EXACT), None)
        return cls([term.id for term in found], [[one.id, other.id] for one, other in pairs], many, found, as_typed)

    @property
    def enough(self) -> _Wanted:
        """Those that most units have, as many of them as are needed where nothing else is asked for."""
        ids: list[int] = []
        left = 10 * READ
        for term in reversed(self.terms):
            ids.append(term.id)
            left -= term.many
            if left < 0:
                break
        return self._replace(ids=ids)

    def is_vague(self, rarest: int) -> bool:
        """Whether it tells too little for what it costs, where another word has so few units that all are read."""
        return (self.many > COMMON and rarest <= READ) or (len(self.ids) > SEVERAL and rarest <= FEW)

    @property
    def condition(self) -> str:
        """That a unit has it, to be asked with `values`."""
        return " OR ".join(["terms && CAST(? AS integer[])"] + ["terms @> CAST(? AS integer[])"] * len(self.pairs))

    @property
    def values(self) -> list[list[int]]:
        """Of `condition`."""
        return [self.ids, *self.pairs]


_COLUMNS = "article, kind, first, second, own, words"
NEWEST = 400
"""Units read where nothing but conditions is asked for."""


class _Asking:
    """Asks for units that the conditions of a query leave."""

    def __init__(self, file: File, left: Left):
        self._file = file
        self._left = left
        facets = "terms" if left.facets else "CAST('{}' AS integer[])"
        self._columns = f"SELECT {_COLUMNS}, {facets}, ({left.doubtful.sql}) FROM search_units"
        self._rows: dict[tuple[int, ...], Row] = {}

    def units(self, wanted: list[_Wanted]) -> list[Row]:
        """Those with all words; where they are few also with all but one; where there are none, with the rarest."""
        if not wanted:
            return []
        wanted = sorted(wanted, key=lambda each: each.many)
        exact = [each.exact for each in wanted if each.exact is not None]
        rarest = wanted[0].many
        if (
            1 < len(exact) == len(wanted) and rarest > READ
        ):  # not all can be read: those with the words as they stand go first
            self._read("terms @> CAST(? AS integer[])", [exact], READ // 2)
        wanted = wanted[:1] + [each for each in wanted[1:] if not each.is_vague(rarest)]
        most = READ if len(wanted) > 1 else READ_OF_ONE
        if len(wanted) == 1 and self._left.units == EVERYWHERE:
            wanted = [wanted[0].enough]
        every = " AND ".join(f"({each.condition})" for each in wanted)
        self._read(every, (value for each in wanted for value in each.values), most)
        if len(self._rows) < ENOUGH and len(wanted) > 2:
            # All but one: those have one of the two rarest words at least.
            counted = " + ".join(f"CAST(({each.condition}) AS integer)" for each in wanted)
            rare = wanted[:2]
            some = f"({' OR '.join(each.condition for each in rare)}) AND {counted} >= {len(wanted) - 1}"
            self._read(some, (value for each in (*rare, *wanted) for value in each.values), most)
        for each in wanted if not self._rows and len(wanted) > 1 else ():
            if len(self._rows) < ENOUGH:
                self._read(f"({each.condition})", each.values, most)
        return sorted(self._rows.values(), key=lambda row: row[:4])

    def newest(self) -> list[Row]:
        """Those of the articles with the latest dates."""
        units, doubtful, _ = self._left
        rows: list[Row] = self._file.rows(
            f"{self._columns} JOIN (SELECT id, published FROM articles) AS dated ON id = article "
            f"WHERE ({units.sql}) ORDER BY published DESC NULLS LAST, id LIMIT {NEWEST}",
            (*doubtful.values, *units.values),
        )
        return sorted(rows, key=lambda row: row[:4])

    def _read(self, condition: str, values: Iterable[object], most: int) -> None:
        if (more := most - len(self._rows)) <= 0:
            return
        units, doubtful, _ = self._left
        query = f"{self._columns} WHERE ({condition}) AND ({units.sql})"
        asked = (*doubtful.values, *values, *units.values)
        for row in self._file.rows(f"{query} LIMIT {more}", asked):
            self._rows.setdefault(row[:4], row)


def packed(ordered: Sequence[str], numbers: dict[int, int], rows: Sequence[Row]) -> bytes:
    """A segment of the terms in their order and of units, whose terms are told by the numbers on the server."""
    other = ordered.index(OTHER)
    of_facets = {id_: place for id_, place in numbers.items() if ordered[place] < WORDS}
    of_articles = {place for place, term in enumerate(ordered) if term.startswith(OF_ARTICLE) and term != OTHER}
    postings = [array("I") for _ in ordered]
    words, begins, besides = array("I"), array("I"), array("I")
    owners, kinds, firsts, seconds, bounds = array("I"), bytearray(), array("I"), array("I"), array("I", [0])
    for unit, (article, kind, first, second, own, of_unit, facets, _) in enumerate(rows):
        if owners and owners[-1] != article:
            bounds.append(unit)
        begins.append(len(words))
        besides.append(len(words) + own)
        placed = _placed(of_unit, numbers, other)
        words.extend(placed)
        for place in {place & ~COMPOUND for place in placed} - {other}:
            postings[place].append(unit)
        for place in (of_facets[facet] for facet in facets if facet in of_facets):
            _list(postings[place], unit, len(bounds) - 1, of_article=place in of_articles)
        owners.append(article)
        kinds.append(kind)
        firsts.append(first)
        seconds.append(second)
    begins.append(len(words))
    if rows:
        bounds.append(len(rows))
    names = ("articles", "kinds", "firsts", "seconds", "words", "begins", "besides", "bounds")
    units = owners, kinds, firsts, seconds, words, begins, besides, bounds
    rest = ((name, [bytes(values)]) for name, values in zip(names, units, strict=True))
    out = BytesIO()
    listed = zip(ordered, postings, strict=True)
    pack(out, len(bounds) - 1, (), sections(listed, len(rows), rest))
    return out.getvalue()


def _list(postings: array[int], unit: int, article: int, *, of_article: bool) -> None:
    """Note that a unit has a term; what the whole article has is noted once, by the article's place."""
    if not of_article:
        postings.append(unit)
    elif not postings or postings[-1] != article:
        postings.append(article)


def _placed(of_unit: bytes, numbers: dict[int, int], other: int) -> list[int]:
    """The words of a unit by their numbers in the segment."""
    listed = array("I")
    listed.frombytes(of_unit)
    place = numbers.get
    return [place(word, other) if word < COMPOUND else place(word - COMPOUND, other) | COMPOUND for word in listed]
