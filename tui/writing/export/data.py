"""An export for programs: CSV with a row a passage, JSON with an object a passage or a whole article."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from tui.display import safe_json
from tui.findings_json import to_json
from tui.taking.setting import Options
from tui.writing.export.sections import Entry, Section, Settings
from tui.writing.formats.data import COLUMNS, as_object, as_row, cell

ALL_COLUMNS = ("finding", *COLUMNS, "about", "note", "collections", "orphan")


def render_csv(sections: Iterable[Section], settings: Settings, options: Options) -> Iterator[str]:
    """A line of column names, then a row an entry; no cell that a spreadsheet would take for a formula."""
    yield _line(ALL_COLUMNS)
    for section in sections:
        for entry in section.entries:
            own = (entry.about, entry.note, ", ".join(entry.collections), entry.orphan)
            yield _line([entry.kind, *as_row(entry.passage, options), *map(cell, own)])


def _line(row: Iterable[str | int]) -> str:
    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerow(row)
    return page.getvalue()


def render_json(sections: Iterable[Section], settings: Settings, options: Options) -> Iterator[str]:
    """A list: whole articles as `extract` prints them, else an object a passage; one to a line."""
    before = "["
    for section in sections:
        for each in _objects(section, settings, options):
            yield f"{before}\n{safe_json(each)}"
            before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _objects(section: Section, settings: Settings, options: Options) -> Iterator[dict[str, Any]]:
    if section.whole:
        yield to_json(section.whole.article, section.whole.findings, with_text=settings.with_text)
        return
    yield from (_object(entry, options) for entry in section.entries)


def _object(entry: Entry, options: Options) -> dict[str, Any]:
    return {
        "finding": entry.kind,
        **as_object(entry.passage, options),
        "about": entry.about or None,
        "note": entry.note,
        "collections": list(entry.collections),
        "orphan": entry.orphan,
        **({"corrected": list(entry.corrected)} if entry.corrected else {}),
    }
