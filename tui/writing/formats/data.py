"""For programs: JSON and CSV, with the article, the offsets and the SHA-256 the words can be checked against."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace

from tui.display import safe_json
from tui.taking.passage import Passage
from tui.taking.setting import Options, words

COLUMNS = (
    "words", "kind", "speaker", "title", "source", "author", "published", "url", "file", "start", "end", "text_sha256",
    "key", "published_guessed",
)  # fmt: skip


def render_json(passages: Sequence[Passage], options: Options) -> str:
    """A list with one object a passage; spans are code points of the article's text, end excluded."""
    return safe_json([as_object(each, options) for each in passages], indent=2)


def as_object(passage: Passage, options: Options) -> dict[str, object]:
    """A passage as JSON has it."""
    source = passage.source
    return {
        "words": exact(passage, options),
        "parts": [{"kind": part.kind, "text": part.text} for part in passage.parts],
        "kind": passage.kind,
        "speaker": passage.speaker,
        "spans": [list(span) for span in passage.spans],
        "article": {
            "title": source.title,
            "opening": source.opening,
            "source": source.outlet,
            "author": source.author,
            "published": source.published,
            "published_guessed": source.published_guessed,
            "url": source.url,
            "file": source.file,
            "text_sha256": source.text_sha256,
        },
        "key": source.key,
        "warnings": list(passage.warnings),
    }


def exact(passage: Passage, options: Options) -> str:
    """The words to the last sign of the passage's spans."""
    return words(passage, replace(options, trailing_comma=True))


def render_csv(passages: Sequence[Passage], options: Options) -> str:
    """A line of column names, then one line a passage; no cell that a spreadsheet would take for a formula."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    for passage in passages:
        writer.writerow(as_row(passage, options))
    return page.getvalue().rstrip("\n")


def as_row(passage: Passage, options: Options) -> list[str | int]:
    """A passage as a row of `COLUMNS`, its cells safe for a spreadsheet."""
    source = passage.source
    start, end = passage.spans[0].start, passage.spans[-1].end
    said = (exact(passage, options), passage.kind, passage.speaker)
    where = (source.title, source.outlet, source.author, source.published, source.url)
    guessed = "true" if source.published_guessed else ""
    return [*map(cell, said + where), cell(source.file), start, end, source.text_sha256, source.key, guessed]


def cell(value: str | None) -> str:
    """A cell's text; an apostrophe before one that a spreadsheet would run (``=cmd``, ``+``, ``-``, ``@``, a tab)."""
    text = value or ""
    return f"'{text}" if text.lstrip(" ")[:1] in tuple("=+-@\t\r\n＝＋－＠") else text
