"""Copying a person's own work from one library to another; what is there already stays besides."""

from __future__ import annotations

from dataclasses import replace

from tui.library.own_work.store import OwnWork
from tui.library.rows import given, kept

_TABLES = {
    "reading": "text_sha256, read, position, changed",
    "marks": "letter, text_sha256, position",
    "sessions": "name, value",
    "searches": "name, query, made",
    "tags": "text_sha256, tag",
    "persons": "one, other, same, made",
}
"""Tables whose rows are copied as they are."""
_FLAGS = ("read", "same")


def copy(source: OwnWork, target: OwnWork) -> int:
    """Copy it all, whole or not at all, and give how many bookmarks and corrections there were.

    Raises `LibraryError`.
    """
    bookmarks, corrections = source.bookmarks.all(), source.corrections.all()
    with target.change():
        for table, columns in _TABLES.items():
            names = columns.split(", ")
            put = f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(names))}) ON CONFLICT DO NOTHING"
            for row in source.rows(f"SELECT {columns} FROM {table}"):
                target.rows(put, tuple(map(_value, names, row)))
        for bookmark in sorted(bookmarks, key=lambda each: each.id):
            target.bookmarks.keep(replace(bookmark, id=0))
        target.corrections.keep(replace(each, id=0) for each in corrections)
    return len(bookmarks) + len(corrections)


def _value(name: str, value: object) -> object:
    if name in _FLAGS:
        return bool(value)
    return kept(given(value)) if isinstance(value, str | bytes) else value
