"""Putting articles into the index of a library on a server, some at a time."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tui.library.database import transaction
from tui.library.library import Library
from tui.search.building import Indexed
from tui.search.folding import terms
from tui.search.forms import root
from tui.search.pieces import indexed
from tui.search.segment import COMPOUND
from tui.search.units import KINDS, Unit

UPTO = "searched up to"
"""The fact that holds the last change of the library that the index knows of."""
AT_ONCE = 200
"""Articles put in together."""
_KIND = {kind: number for number, kind in enumerate(KINDS)}
_CHANGED = (
    "SELECT changed, id, replaced_by IS NULL FROM articles WHERE changed > ? "
    "UNION ALL SELECT changed, article, FALSE FROM removed WHERE changed > ? ORDER BY 1, 2"
)
_GONE = (
    "WITH gone AS (DELETE FROM search_units WHERE article = ANY(CAST(? AS bigint[])) RETURNING terms), "
    "fewer AS (SELECT unnest(terms) AS id, count(*) AS n FROM gone GROUP BY 1) "
    "UPDATE search_terms t SET many = many - n FROM fewer f WHERE t.id = f.id"
)
_TERMS = (
    "INSERT INTO search_terms AS t (term, root, many) "
    "SELECT * FROM unnest(CAST(? AS text[]), CAST(? AS text[]), CAST(? AS bigint[])) "
    "ON CONFLICT (term) DO UPDATE SET many = t.many + excluded.many RETURNING id, term"
)
_UNITS = "INSERT INTO search_units VALUES (?, ?, ?, ?, ?, ?, ?)"


def upto(library: Library) -> int:
    """The last change of the library that the index on the server knows of."""
    return int(library.fact(UPTO) or 0)


def keep_up(library: Library) -> None:
    """Bring the index on the server up to the library; what was put in stays. Raises `LibraryError`."""
    since = upto(library)
    for changed, ids, current in _batches(library.file.rows(_CHANGED, (since, since))):
        articles = list(indexed(library, current))
        with library.file.lock, transaction(library.file.connection):
            if upto(library) >= changed:  # another process was quicker
                continue
            library.file.execute(_GONE, (ids,))
            _put(library, articles)
            library.file.execute(
                "INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (UPTO, changed),
            )


def drop(library: Library) -> None:
    """Forget the index; raises `LibraryError`."""
    with library.file.lock, transaction(library.file.connection):
        library.file.execute("DELETE FROM search_units", ())
        library.file.execute("DELETE FROM search_terms", ())
        library.file.execute("DELETE FROM facts WHERE name = ?", (UPTO,))


def _batches(rows: Iterable[tuple[int, int, bool]]) -> Iterator[tuple[int, list[int], list[int]]]:
    """Changes in order, some at a time: the last of them, all articles they touched, and those on the shelf."""
    ids: list[int] = []
    current: list[int] = []
    changed = 0
    for changed, of_change in groupby(rows, key=lambda row: row[0]):
        for _, id_, is_current in of_change:
            ids.append(id_)
            if is_current:
                current.append(id_)
        if len(ids) >= AT_ONCE:
            yield changed, ids, current
            ids, current = [], []
    if ids:
        yield changed, ids, current


def _put(library: Library, articles: Sequence[Indexed]) -> None:
    laid_out = [(article, unit, _words(unit)) for article in articles for unit in article.units or ()]
    many: Counter[str] = Counter()
    for article, unit, (words, _) in laid_out:
        many.update({*(term for term, _ in words), *unit.facets, *article.facets})
    if not many:
        return
    names = sorted(many)
    values = names, [root(name) for name in names], [many[name] for name in names]
    number = {term: id_ for id_, term in library.file.rows(_TERMS, values)}

    def rows() -> Iterator[tuple[object, ...]]:
        for article, unit, (words, own) in laid_out:
            numbers = array("I", [number[term] | (COMPOUND if joined else 0) for term, joined in words])
            found = {*(number[term] for term, _ in words), *(number[each] for each in (*unit.facets, *article.facets))}
            place = article.id, _KIND[unit.kind], unit.first, unit.second
            yield (*place, own, memoryview(numbers.tobytes()), sorted(found))

    library.file.connection.executemany(_UNITS, rows())


def _words(unit: Unit) -> tuple[list[tuple[str, bool]], int]:
    """The words of a unit, each with whether it is a compound, and how many are its own text."""
    own = terms(unit.text)
    return [*own, *terms(unit.beside)], len(own)
