"""Tables of articles: a row each, in comma- or tab-separated values."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from tui.articles.decoding import decode
from tui.articles.fields import FIELDS, article_of_fields, column_of, levelled_name
from tui.articles.formats import Piece, Raw
from tui.articles.unreadable import Unreadable

LONGEST = 8_000_000
"""Characters of a cell at most."""
MOST_ROWS = 500_000


def read(raw: Raw) -> Iterator[Piece]:
    """The articles of a table whose first row names the columns."""
    text = decode(raw.data).text.replace("\0", "")
    csv.field_size_limit(LONGEST)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(raw.file, text))
    try:
        head = next(rows, [])
        names = {levelled_name(name): name for name in reversed(head)}
        columns = {what: name for what in FIELDS if (name := column_of(what, names, raw.columns)) is not None}
        if "text" not in columns:
            raise Unreadable(f"is a table without a column for the text ({_named(head)}); --column text=NAME names it")
        places = {what: head.index(name) for what, name in columns.items()}
        for nth, row in enumerate(rows, 1):
            if nth > MOST_ROWS:
                raise Unreadable(f"has more than {MOST_ROWS:,} rows; split it")
            fields = {what: row[at] for what, at in places.items() if at < len(row)}
            if piece := article_of_fields(raw, fields, nth):
                yield piece
    except csv.Error as error:
        raise Unreadable(f"is no table that can be read: line {rows.line_num}: {error}") from error


def _delimiter(file: str, text: str) -> str:
    if file.lower().endswith(".tsv"):
        return "\t"
    head = text.split("\n", 1)[0]
    return max(",;\t|", key=head.count)


def _named(head: list[str]) -> str:
    names = ", ".join(name.strip()[:30] for name in head[:8])
    return f"it has {names}" if names.strip(", ") else "its first row is empty"
