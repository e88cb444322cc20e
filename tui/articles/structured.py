"""What a web page says of its article for machines: structured data in JSON, and the names of meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from tui.articles.word_rows import word_rows

MAX_JSON = 2_000_000
"""Characters of a piece of structured data."""
MAX_DEPTH = 12


@cache
def told_by(what: str) -> tuple[str, ...]:
    """The names of meta tags that tell a thing, the best first; of ``type`` those of schema.org that are articles."""
    found = dict(row.split("\t") for row in word_rows("page_tags"))
    return tuple(found[what].split())


def article_data(tree: Any) -> Mapping[str, Any]:
    """The structured data (JSON-LD) of the article: the object of such a type that says most."""
    found: list[Mapping[str, Any]] = []
    for script in tree.iter("script"):
        kind = (script.get("type") or "").strip().lower()
        words = script.text or ""
        if kind.startswith("application/ld+json") and len(words) <= MAX_JSON:
            found += _objects(_parsed(words))
    return max(found, key=lambda each: ("headline" in each) + ("datePublished" in each), default={})


def _parsed(words: str) -> Any:
    words = (
        words.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>").strip()
    )
    for each in (words, re.sub(r"[\x00-\x1f]+", " ", words)):  # raw line ends inside texts are common
        try:
            return json.loads(each.rstrip(";"))
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, Mapping):
        kinds = value.get("@type")
        names = [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]
        if any(name in told_by("type") for name in names):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _objects(value.get(key), depth + 1)
    elif isinstance(value, list):
        for each in value[:100]:
            yield from _objects(each, depth + 1)


def text_of(value: Any) -> str | None:
    """The words of a value: itself, or what it names."""
    if isinstance(value, list):
        return next((words for each in value[:20] if (words := text_of(each))), None)
    if isinstance(value, Mapping):
        return text_of(value.get("name") or value.get("@value") or value.get("headline"))
    return value.strip() or None if isinstance(value, str) else None


def names_of(value: Any) -> Iterator[str]:
    """The names that a value tells, of a person or of several."""
    if isinstance(value, list):
        for each in value[:20]:
            yield from names_of(each)
    elif words := text_of(value):
        yield words
