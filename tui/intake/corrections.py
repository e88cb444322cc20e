"""Corrections from outside: JSON lines that another desk exported, and a table that puts articles right in bulk.

Both are untrusted: every field is typed and bounded before anything is made of it, and a line that is wrong is told
with its number while the rest goes on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui.articles.decoding import decode
from tui.articles.reading import read_bytes
from tui.articles.tables import Row, rows_of, too_long
from tui.intake.contract import check_correction
from tui.library.corrections.data import to_correction, value_of
from tui.library.corrections.values import FIELDS, Correction, Field

KEYS = ("article", "id", "path", "hash", "text_sha256", "title")
"""Columns that name the article; the first there is counts, so a title names it only where nothing else does."""
NEW_TITLE = "new title"
NONE = "-"
"""A cell that says that there is no value."""

Named = Callable[[str], int]
"""The id of the one article a word means; raises ValueError with a clause for none or several."""


def corrections_in(path: Path, by: str = "") -> tuple[list[Correction], list[str]]:
    """The corrections of a file of JSON lines, made by `by` where they do not say, and a line for each that is none.

    Raises `Unreadable`.
    """
    found: list[Correction] = []
    trouble: list[str] = []
    for number, line in enumerate(decode(read_bytes(path)).text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            correction = _correction(json.loads(line, parse_constant=_no_number))
        except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
            said = f"{error} is missing" if isinstance(error, KeyError) else str(error)
            trouble.append(f"line {number}: {said}")
        else:
            found.append(replace(correction, by=correction.by or by))
    return found, trouble


def _correction(found: Any) -> Correction:
    if not isinstance(found, Mapping):
        raise TypeError("is no JSON object")
    check_correction(found)
    return to_correction(found)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no finite number")


def table_in(path: Path, named: Named) -> tuple[list[tuple[int, dict[Field, str | None]]], list[str]]:
    """The ids of articles with the values a table has for their fields, and a line for each row that means nothing.

    An empty cell leaves what there is. Raises `Unreadable`, and ValueError with a clause where the file is no table of
    that kind.
    """
    text = decode(read_bytes(path)).text
    first = text.split("\n", 1)[0]
    rows = rows_of(text, max(",;\t", key=first.count))
    begun = next(rows, Row(1, []))
    head = [cell.strip().casefold() for cell in begun.cells]
    key = next((name for name in KEYS if name in head), None)
    fields = {name: NEW_TITLE if name == key else name for name in FIELDS}
    if key is None:
        raise ValueError(f"has no column that names the article: {', '.join(KEYS)}")
    if not set(fields.values()) & set(head):
        raise ValueError(f"has no column to put right: {', '.join(fields.values())}")
    found: list[tuple[int, dict[Field, str | None]]] = []
    trouble: list[str] = []
    for row in rows:
        if reason := row.reason or too_long(row, begun):
            trouble.append(f"line {row.number}: {reason}")
            continue
        cells = {name: cell.strip() for name, cell in zip(head, row.cells, strict=False)}
        if not any(cells.values()):
            continue
        given = {field: cells[column] for field, column in fields.items() if cells.get(column)}
        try:
            values = {field: None if value == NONE else value_of(field, value) for field, value in given.items()}
            found.append((named(cells.get(key, "")), values))
        except ValueError as error:
            trouble.append(f"line {row.number}: {error}")
    return found, trouble
