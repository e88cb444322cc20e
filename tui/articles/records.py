"""Articles as objects of JSON: one a line, or a list of them, as interfaces of archives and `extract` give them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from tui.articles.article import Span
from tui.articles.blocks import to_blocks
from tui.articles.dates import iso_8601
from tui.articles.decoding import decode
from tui.articles.fields import FIELDS, article_of_fields, column_of, levelled_name
from tui.articles.formats import Broken, Piece, Raw
from tui.articles.plain import text_article, text_digest
from tui.articles.unreadable import Unreadable

LISTS = ("articles", "results", "items", "docs", "documents", "data", "response", "hits", "entries", "value")
"""Names under which interfaces hand out a list of articles."""
DEEPEST = 3


def read(raw: Raw) -> Iterator[Piece | Broken]:
    """The articles of a file of JSON; what holds none is broken, by the number of its line or its place in a list."""
    text = decode(raw.data).text
    by_line = raw.file.lower().endswith((".jsonl", ".ndjson")) or raw.kind == "application/x-ndjson"
    records = _of_lines(text) if by_line else _of_whole(text)
    found = has_objects = False
    for nth, (place, record) in enumerate(records, 1):
        if isinstance(record, str):
            yield Broken(place, record)
            continue
        has_objects = True
        if piece := _exact(raw, record, nth) or article_of_fields(raw, _fields(record, raw), nth):
            found = True
            yield piece
        else:
            yield Broken(place, "has no text")
    if has_objects and not found:
        raise Unreadable("is JSON in which no article has a text; --column text=NAME names the field")


Record = Mapping[str, Any] | str
"""An object, or why there is none."""


def _of_whole(text: str) -> Iterator[tuple[str, Record]]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        if text.lstrip()[:1] == "[" or not _is_object(text.lstrip().split("\n", 1)[0]):
            raise Unreadable(f"is no JSON: {error}") from error
        yield from _of_lines(text)
    else:
        yield from ((f"object {nth}", record) for nth, record in enumerate(_listed(whole), 1))


def _of_lines(text: str) -> Iterator[tuple[str, Record]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                record = json.loads(line)
            except (ValueError, RecursionError) as error:
                record = f"is no JSON: {error}"
            else:
                record = record if isinstance(record, Mapping) else "has no object"
            yield f"line {number}", record


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), Mapping)
    except (ValueError, RecursionError):
        return False


def _listed(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The objects of a list, also of one that stands in an object under a usual name."""
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, Mapping))
    elif isinstance(value, Mapping):
        inner = next((value[name] for name in LISTS if isinstance(value.get(name), list | Mapping)), None)
        if inner is not None and depth < DEEPEST:
            yield from _listed(inner, depth + 1)
        else:
            yield value
    else:
        raise Unreadable("is JSON without articles in it")


def _exact(raw: Raw, record: Mapping[str, Any], nth: int) -> Piece | None:
    """The article of an object that `extract --with-text` printed: its text to the letter, its furniture and blocks."""
    text = record.get("text")
    if not isinstance(text, str) or not text.strip() or record.get("text_sha256") != text_digest(text):
        return None
    told = {name: value for name in _TOLD if isinstance(value := record.get(name), str) and value}
    title = told.get("title")
    at = text.find(title) if title else -1
    try:
        furniture = tuple(Span(int(start), int(end)) for start, end in record.get("furniture") or ())
        blocks = to_blocks(record.get("blocks") or ())
    except (TypeError, ValueError, KeyError, OverflowError):
        return None
    if not all(0 <= span.start <= span.end <= len(text) for span in (*furniture, *(block.span for block in blocks))):
        return None
    article = replace(
        text_article(raw.file, text),
        sha256=raw.sha256,
        title=title,
        title_span=Span(at, at + len(title)) if title and at >= 0 else None,
        furniture=furniture,
        blocks=blocks,
        published=iso_8601(told.get("published")),
        published_guessed=record.get("published_guessed") is True,
        source=told.get("source"),
        url=told.get("url"),
        author=told.get("author"),
        language=told.get("language", "en"),
        notice=told.get("notice"),
    )
    return Piece(article, article.url or f"{record.get('file') or nth}")


_TOLD = ("title", "source", "published", "url", "author", "language", "notice")


def _fields(record: Mapping[str, Any], raw: Raw) -> dict[str, str]:
    flat = dict(_flat(record))
    names = {levelled_name(name): name for name in reversed(list(flat))}
    found = {what: name for what in FIELDS if (name := column_of(what, names, raw.columns)) is not None}
    return {what: flat[name] for what, name in found.items()}


def _flat(record: Mapping[str, Any], before: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """The values of an object as texts, those of objects in it under both names with a dot; names joined in lists."""
    for key, value in record.items():
        name = f"{before}{key}"
        if isinstance(value, str):
            yield name, value
        elif isinstance(value, bool) or value is None:
            continue
        elif isinstance(value, int | float):
            yield name, str(value)
        elif isinstance(value, Mapping) and depth < DEEPEST:
            yield from _flat(value, f"{name}.", depth + 1)
            if isinstance(value.get("name"), str):
                yield name, value["name"]
        elif isinstance(value, list):
            words = [each if isinstance(each, str) else _name(each) for each in value[:20]]
            if any(words):
                joint = "\n\n" if key in ("text", "body", "paragraphs") else ", "
                yield name, joint.join(filter(None, words))


def _name(value: Any) -> str:
    name = value.get("name") if isinstance(value, Mapping) else None
    return name if isinstance(name, str) else ""
