"""Copying a library from one place to another, from a folder to a server or back: begun again, it goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from tui.library.database import LibraryError, is_damage
from tui.library.library import Library
from tui.library.rows import given, kept

AT_ONCE = 25
"""Articles put in together."""
_FACTS = ("sample given",)
"""What is known of a library as a whole; all else that it notes can be made again."""
_LISTED = (
    "SELECT id, text_sha256, origin, file, name, added, sample, imported FROM articles WHERE id > ? ORDER BY id LIMIT ?"
)


class Key(NamedTuple):
    """What an article is known by in any library: its text, and where it is from."""

    text_sha256: str
    origin: str | None
    file: str | None
    """Of one that is from nowhere."""


class Copied(NamedTuple):
    """An article of the library copied from."""

    name: str
    new: bool
    """Whether it was put in now; else it was there."""


def copy(source: Library, target: Library) -> Iterator[Copied]:
    """Put every article of one library into another one with what was found in it, older versions too.

    Those that are there already, by their text and where they are from, are passed over. What cannot be read as the
    library is damaged is left out (`Reading.left_out`). Raises `LibraryError`.
    """
    there = _keys(target)
    coming = _listed(source)
    while some := list(islice(coming, AT_ONCE)):
        done: list[Copied] = []
        with target.change():
            for each in some:
                new = each.key not in there and _put(source, target, each)
                there.setdefault(each.key, 0)
                done.append(Copied(each.name, new))
        yield from done
    _copy_notes(source, target)


def differing(source: Library, target: Library) -> Iterator[tuple[str, bool]]:
    """Each article's name, and whether it is another one in the other library, or missing; corrections apart.

    Raises `LibraryError`.
    """
    there = _keys(target)
    for each in _listed(source):
        if each.id in source.left_out:
            continue
        id_ = there.get(each.key)
        yield each.name, id_ is None or source.corrections.before(each.id) != target.corrections.before(id_)


class _Listed(NamedTuple):
    """An article as it is listed."""

    id: int
    key: Key
    name: str
    added: str
    sample: bool
    imported: bool


def _listed(library: Library) -> Iterator[_Listed]:
    """All articles, older versions before those that replaced them."""
    last = 0
    while rows := library.file.rows(_LISTED, (last, 500)):
        for id_, text_sha256, origin, file, name, added, sample, imported in rows:
            key = Key(text_sha256, given(origin), None if origin is not None else given(file))
            yield _Listed(id_, key, given(name), added, bool(sample), bool(imported))
        last = rows[-1][0]


def _keys(library: Library) -> dict[Key, int]:
    """All articles with their ids; of the same one twice the last."""
    return {each.key: each.id for each in _listed(library)}


def _put(source: Library, target: Library, each: _Listed) -> bool:
    try:
        article, findings = source.corrections.before(each.id)
    except (KeyError, LibraryError) as error:
        if isinstance(error, LibraryError) and not is_damage(error):
            raise
        source.left_out.add(each.id)
        return False
    id_ = target.add(article, findings, origin=each.key.origin, sample=each.sample, imported=each.imported)
    target.file.execute("UPDATE articles SET added = ? WHERE id = ?", (each.added, id_))
    return True


def _copy_notes(source: Library, target: Library) -> None:
    """What could not be put in, what is followed, and facts."""
    with target.change():
        for table, columns in (("problems", "path, reason, at"), ("sources", "address, kind, fetched")):
            _copy_rows(source.file.rows(f"SELECT {columns} FROM {table}"), table, columns, target)
        for name in _FACTS:
            if (value := source.fact(name)) is not None:
                target.remember(name, value)


def _copy_rows(rows: Iterable[Sequence[object]], table: str, columns: str, target: Library) -> None:
    marks = ", ".join("?" * (columns.count(",") + 1))
    put = f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING"
    target.file.connection.executemany(put, [_again(row) for row in rows])


def _again(row: Sequence[object]) -> tuple[object, ...]:
    return tuple(kept(given(value)) if isinstance(value, str | bytes) else value for value in row)
