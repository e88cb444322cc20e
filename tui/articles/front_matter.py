"""Front matter: what a Markdown file says of itself before its text, in YAML or, as Hugo has it too, in TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from tui.articles.dates import iso_date

MAX_FRONT_MATTER = 20_000
"""Characters; what has no end by then is text."""

MAX_DEPTH = 6
"""Lists and mappings inside each other of which values are taken."""

_YAML = re.compile(r"\s*---[ \t]*\r?\n(?P<fields>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_TOML = re.compile(r"\s*\+\+\+[ \t]*\r?\n(?P<fields>(?:.*\n)*?)\+\+\+[ \t]*(?:\r?\n|$)")
_LINE = re.compile(
    r"^(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*[:=][ \t]+(?P<quote>[\"']?)(?P<value>.*?)(?P=quote)[ \t]*\r?$", re.MULTILINE
)
_WIKI_LINK = re.compile(r"\[\[([^\[\]|]*)(?:\|[^\[\]]*)?\]\]")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)

TITLES = ("title", "full_title", "headline", "name")
ADDRESSES = ("url", "source_url", "original_url", "canonical_url", "canonical", "link", "permalink", "source", "origin")
AUTHORS = ("author", "authors", "by", "byline", "creator")
OUTLETS = ("site", "site_name", "sitename", "publisher", "publication", "outlet", "website", "newspaper", "source")
DATES = ("published", "date", "publishdate", "publish_date", "pubdate", "pub_date", "date_published", "datepublished",
         "published_date", "published_at", "publicationdate", "publication_date")  # fmt: skip
"""Keys by which Obsidian Web Clipper, Readwise, Hugo and other savers of pages name a thing, the best first."""

KEYS = frozenset((*TITLES, *ADDRESSES, *AUTHORS, *OUTLETS, *DATES, "tags", "created", "description", "category"))

SAVERS = frozenset(
    ("readwise", "reader", "instapaper", "pocket", "omnivore", "raindrop", "feedly", "matter", "clipper", "web", "rss")
)
"""Programs that name themselves as the source: no outlets."""


class FrontMatter(NamedTuple):
    """What a file says of itself, ``None`` where it says nothing, and where its text begins (code points)."""

    end: int
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    author: str | None = None
    notice: str | None = None


def front_matter(text: str) -> FrontMatter:
    """The front matter of a text, its end 0 where there is none. Never raises: what is no YAML is read line by line."""
    match = _YAML.match(text, 0, MAX_FRONT_MATTER)
    if match:
        return _told(match, _yaml(match["fields"]))
    match = _TOML.match(text, 0, MAX_FRONT_MATTER)
    if match:
        return _told(match, _toml(match["fields"]))
    return FrontMatter(0)


def _yaml(fields: str) -> Mapping[Any, Any] | None:
    import yaml  # only where a file has front matter

    try:
        # The base loader makes texts, lists and mappings of it and nothing else: a date stays as it is written.
        found = yaml.load(fields, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return found if isinstance(found, dict) else None if found else {}


def _toml(fields: str) -> Mapping[Any, Any] | None:
    import tomllib

    try:
        return tomllib.loads(fields.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _told(match: re.Match[str], fields: Mapping[Any, Any] | None) -> FrontMatter:
    notice = None
    if fields is None:
        fields = {line["key"]: line["value"] for line in _LINE.finditer(match["fields"])}
        if not fields:
            return FrontMatter(0)  # a rule above the text, and another below it
        notice = "the front matter is damaged; it was read line by line"
    levelled = {str(key).strip().lower().replace(" ", "_").replace("-", "_"): value for key, value in fields.items()}
    if not levelled.keys() & KEYS and any(" " in str(key).strip() for key in fields):
        return FrontMatter(0)  # words between two rules
    known = {key: values for key, value in levelled.items() if (values := list(_values(value)))}
    return FrontMatter(
        end=match.end(),
        title=next((known[key][0] for key in TITLES if key in known), None),
        source=next((name for key in OUTLETS for name in known.get(key, ())[:1] if _is_outlet(name)), None),
        published=next((day for key in DATES for words in known.get(key, ()) if (day := iso_date(words))), None),
        url=next((url[0] for key in ADDRESSES for v in known.get(key, ()) if (url := _URL.fullmatch(v))), None),
        author=next((names for key in AUTHORS if (names := _names(known.get(key, [])))), None),
        notice=notice,
    )


def _is_outlet(name: str) -> bool:
    return not _URL.match(name) and name.lower() not in SAVERS


def _names(values: list[str]) -> str | None:
    names = [re.sub(r"^by\s+", "", value, flags=re.IGNORECASE) for value in values if not _URL.match(value)]
    return ", ".join(dict.fromkeys(filter(None, names))) or None


def _values(value: Any, depth: int = 0) -> Iterator[str]:
    """The texts of a value, without the marks of links."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, Mapping):
        yield from (found for key in ("name", "title") if key in value for found in _values(value[key], depth + 1))
    elif isinstance(value, list):
        for one in value[:50]:
            yield from _values(one, depth + 1)
    elif value is not None and not isinstance(value, bool):
        words = str(value).split("|")[0] if depth > 1 else str(value)  # an unquoted [[link|name]] is a list in a list
        words = _LINK.sub(r"\1", _WIKI_LINK.sub(r"\1", words))
        if words := " ".join(words.split()):
            yield words
