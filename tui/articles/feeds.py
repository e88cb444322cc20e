"""Feeds (RSS, Atom): an entry is an article, of which the feed has the text or only the beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from warnings import catch_warnings

from tui.articles.fields import article_of_fields
from tui.articles.formats import Piece, Raw
from tui.articles.html_words import html_words
from tui.articles.unreadable import Unreadable

WHOLE = 1_200
"""Characters of an entry's text from which on it is the article and not its beginning."""
MOST = 5_000
"""Entries of a feed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed."""

    fields: dict[str, str]
    """As `article_of_fields` takes them."""
    whole: bool
    """Whether the feed has the whole text; otherwise that is on the page the entry leads to."""


def entries(data: bytes) -> list[Entry]:
    """The entries of a feed; raises `Unreadable` for what is none."""
    import feedparser

    try:
        feed: Any = feedparser.parse(BytesIO(data), resolve_relative_uris=False, sanitize_html=False)
    except (ValueError, TypeError, LookupError, AttributeError, AssertionError) as error:
        raise Unreadable("is a damaged feed") from error
    if not feed.get("version") and not feed.entries:
        raise Unreadable("is no feed that can be read")
    outlet = html_words(feed.feed.get("title") or "")
    with catch_warnings(action="ignore"):  # of dates that stand in for others
        return [_entry(each, outlet) for each in feed.entries[:MOST]]


def read(raw: Raw) -> Iterator[Piece]:
    """The articles of a feed, as much of each as it has."""
    for nth, entry in enumerate(entries(raw.data), 1):
        if piece := article_of_fields(raw, entry.fields, nth):
            yield piece


def _entry(entry: Any, outlet: str) -> Entry:
    contents = [each.get("value") or "" for each in entry.get("content") or ()]
    text = max([*contents, entry.get("summary") or ""], key=len)
    day = entry.get("published_parsed") or entry.get("updated_parsed") or entry.get("created_parsed")
    source = (entry.get("source") or {}).get("title") or outlet
    fields = {
        "title": entry.get("title") or "",
        "text": text,
        "date": f"{day.tm_year:04}-{day.tm_mon:02}-{day.tm_mday:02}" if day else "",
        "source": source,
        "url": entry.get("link") or "",
        "author": entry.get("author") or "",
        "id": entry.get("id") or entry.get("link") or "",
    }
    shown = html_words(text)
    cut = re.search(r"(?:\.\.\.|…|\[…\]|continue reading|read more)\W*$", shown, re.IGNORECASE)
    return Entry(fields, len(shown) >= WHOLE and not cut)
