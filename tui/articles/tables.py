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


class Row(NamedTuple):
    """A row of a table."""

    number: int
    """Of its first line in the file."""
    cells: list[str]
    reason: str = ""
    """Why it has no cells, as a clause."""


def read(raw: Raw) -> Iterator[Piece | Broken]:
    """The articles of a table whose first row names the columns; a row that is none is broken, by its line."""
    text = decode(raw.data).text.replace("\0", "")
    csv.field_size_limit(LONGEST)
    rows = rows_of(text, _delimiter(raw.file, text))
    head = next(rows, Row(1, []))
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
        if reason := row.reason or too_long(row, head):
            yield Broken(f"line {row.number}", reason)
        elif piece := article_of_fields(raw, fields, nth):
            yield piece
        elif any(cell.strip() for cell in row.cells):
            yield Broken(f"line {row.number}", "has no text")


def rows_of(text: str, delimiter: str) -> Iterator[Row]:
    """The rows of a table; one whose marks do not fit is broken in its first line, and the next line begins another."""
    lines, at = list(io.StringIO(text, newline="")), 0
    while at < len(lines):
        reader = csv.reader((lines[i] for i in range(at, len(lines))), delimiter=delimiter, strict=True)
        try:
            while True:
                begun = at + reader.line_num
                cells = next(reader, None)
                if cells is None:
                    return
                yield Row(begun + 1, cells)
        except csv.Error as error:
            at = begun + 1
            plain = lines[begun].rstrip("\r\n").split(delimiter)
            if delimiter == "\t" and len(plain) > 1:  # where tabs part them, marks are mostly words
                yield Row(at, plain)
            else:
                yield Row(at, [], _WRONG.get(str(error).partition(" ")[0], str(error)))


_WRONG = {
    "unexpected": "has a quotation mark that nothing closes",
    "','": "has a quotation mark inside a cell that is not doubled",
    "';'": "has a quotation mark inside a cell that is not doubled",
    "'|'": "has a quotation mark inside a cell that is not doubled",
}
"""What is wrong by the first word of what the standard library says."""


def too_long(row: Row, head: Row) -> str:
    """Why a row has more cells than the first one, as a clause; empty where it has not."""
    if any(cell.strip() for cell in row.cells[len(head.cells) :]):
        return f"has {len(row.cells)} cells where the first row has {len(head.cells)}"
    return ""


def _delimiter(file: str, text: str) -> str:
    if file.lower().endswith(".tsv"):
        return "\t"
    head = text.split("\n", 1)[0]
    return max(",;\t|", key=head.count)


def _named(head: list[str]) -> str:
    names = ", ".join(name.strip()[:30] for name in head[:8])
    return f"it has {names}" if names.strip(", ") else "its first row is empty"
