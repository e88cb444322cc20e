"""Tables of articles: a row each, in comma- or tab-separated values."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from tui.articles.decoding import decode
from tui.articles.fields import FIELDS, article_of_fields, column_of, levelled_name
from tui.articles.formats import Broken, Piece, Raw
from tui.articles.unreadable import Unreadable

LONGEST = 8_000_000
"""Characters of a cell at most."""
MOST_ROWS = 500_000


class _Row(NamedTuple):
    number: int
    """Of its first line in the file."""
    cells: list[str]
    reason: str = ""
    """Why it has no cells, as a clause."""


def read(raw: Raw) -> Iterator[Piece | Broken]:
    """The articles of a table whose first row names the columns; a row that is none is broken, by its line."""
    text = decode(raw.data).text.replace("\0", "")
    csv.field_size_limit(LONGEST)
    rows = _rows(list(io.StringIO(text, newline="")), _delimiter(raw.file, text))
    head = next(rows, _Row(1, []))
    if head.reason:
        raise Unreadable(f"is no table that can be read: line {head.number} {head.reason}")
    names = {levelled_name(name): name for name in reversed(head.cells)}
    columns = {what: name for what in FIELDS if (name := column_of(what, names, raw.columns)) is not None}
    if "text" not in columns:
        raise Unreadable(
            f"is a table without a column for the text ({_named(head.cells)}); --column text=NAME names it"
        )
    places = {what: head.cells.index(name) for what, name in columns.items()}
    for nth, row in enumerate(rows, 1):
        if nth > MOST_ROWS:
            raise Unreadable(f"has more than {MOST_ROWS:,} rows; split it")
        fields = {what: row.cells[at] for what, at in places.items() if at < len(row.cells)}
        if reason := row.reason or _too_long(row.cells, head.cells):
            yield Broken(f"line {row.number}", reason)
        elif piece := article_of_fields(raw, fields, nth):
            yield piece
        elif any(cell.strip() for cell in row.cells):
            yield Broken(f"line {row.number}", "has no text")


def _rows(lines: list[str], delimiter: str) -> Iterator[_Row]:
    """The rows of a table; one whose marks do not fit is broken in its first line, and the next line begins another."""
    at = 0
    while at < len(lines):
        reader = csv.reader((lines[i] for i in range(at, len(lines))), delimiter=delimiter, strict=True)
        try:
            while True:
                begun = at + reader.line_num
                cells = next(reader, None)
                if cells is None:
                    return
                yield _Row(begun + 1, cells)
        except csv.Error as error:
            at = begun + 1
            plain = lines[begun].rstrip("\r\n").split(delimiter)
            if delimiter == "\t" and len(plain) > 1:  # where tabs part them, marks are mostly words
                yield _Row(at, plain)
            else:
                yield _Row(at, [], _WRONG.get(str(error).partition(" ")[0], str(error)))


_WRONG = {
    "unexpected": "has a quotation mark that nothing closes",
    "','": "has a quotation mark inside a cell that is not doubled",
    "';'": "has a quotation mark inside a cell that is not doubled",
    "'|'": "has a quotation mark inside a cell that is not doubled",
}
"""What is wrong by the first word of what the standard library says."""


def _too_long(cells: list[str], head: list[str]) -> str:
    more = len(cells) - len(head)
    if more > 0 and any(cell.strip() for cell in cells[len(head) :]):
        return f"has {len(cells)} cells where the first row has {len(head)}"
    return ""


def _delimiter(file: str, text: str) -> str:
    if file.lower().endswith(".tsv"):
        return "\t"
    head = text.split("\n", 1)[0]
    return max(",;\t|", key=head.count)


def _named(head: list[str]) -> str:
    names = ", ".join(name.strip()[:30] for name in head[:8])
    return f"it has {names}" if names.strip(", ") else "its first row is empty"
