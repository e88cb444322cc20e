"""Exports of Nexis (LexisNexis, Lexis+): one text that holds many articles, each with a head of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from tui.articles.blocks import Rendered
from tui.articles.bylines import authors_of, cased
from tui.articles.dates import iso_date
from tui.articles.decoding import Decoded
from tui.articles.formats import Piece, Raw
from tui.articles.levelling import levelled
from tui.articles.plain import article_of_words

_COUNTED = re.compile(
    r"^[ \t]*(?:Document[ \t]+)?\d{1,5} of \d{1,5}(?: DOCUMENTS?)?[ \t]*$", re.MULTILINE | re.IGNORECASE
)
_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE | re.IGNORECASE)
_LABEL = re.compile(
    r"^[ \t]*(?P<name>BYLINE|SECTION|LENGTH|DATELINE|HEADLINE|HIGHLIGHT|GRAPHIC|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE"
    r"|JOURNAL-CODE|SUBJECT|COUNTRY|CITY|STATE|COMPANY|TICKER|INDUSTRY|PERSON|ORGANIZATION|GEOGRAPHIC|TYPE|SERIES|CORRECTION"
    r"|COPYRIGHT|ACC-NO|DOCUMENT-TYPE|URL|NOTES|CATEGORY|PUB-TYPE|DISTRIBUTION):[ \t]*(?P<value>.*)$",
    re.IGNORECASE,
)
_BODY = re.compile(r"^[ \t]*Body[ \t]*$", re.IGNORECASE)
_BEHIND = re.compile(r"^[ \t]*(?:Classification|Graphic|Notes|Load-Date:.*|Correction-Date:.*)[ \t]*$", re.IGNORECASE)
_COPYRIGHT = re.compile(r"^[ \t]*(?:Copyright|©|\(c\)).*|^[ \t]*All Rights Reserved[ \t.]*$", re.IGNORECASE)
_WORDS = re.compile(r"(\d[\d,.]*)\s*words?", re.IGNORECASE)
_BEFORE_BODY = frozenset(
    ("byline", "section", "length", "dateline", "headline", "highlight", "series", "url", "category")
)
MISSING = 0.75
"""Share of the words that the export tells below which some are missing."""


class _Head(NamedTuple):
    """What stands around the words of an article in an export."""

    labels: dict[str, str]
    above: list[str]
    """Lines without a label above the words: headline, outlet, day."""
    body: list[str]


def is_export(text: str) -> bool:
    """Whether a text is an export: it counts its articles, or ends each by its words, and they have heads."""
    if not (_COUNTED.search(text[:3000]) or _END.search(text)):
        return False
    return bool(re.search(r"^[ \t]*(?:LENGTH|LOAD-DATE|BYLINE|SECTION):", text, re.MULTILINE | re.IGNORECASE))


def documents(raw: Raw, text: str) -> Iterator[Piece]:
    """The articles of an export."""
    text = text.replace("\r\n", "\n")
    ended = bool(_END.search(text))
    parts = (_END if ended else _COUNTED).split(text)
    for nth, part in enumerate(parts if ended else parts[1:], 1):
        part = _COUNTED.sub("", part)
        if part.strip() and (piece := _piece(raw, _head(part.split("\n"), new=ended), nth, new=ended)):
            yield piece


def _head(lines: list[str], *, new: bool) -> _Head:
    labels: dict[str, str] = {}
    above: list[str] = []
    body: list[str] = []
    inside = False
    last: str | None = None
    for line in lines:
        match = _LABEL.match(line)
        if new and _BODY.match(line):
            inside, last = True, None
        elif inside and (_BEHIND.match(line) if new else match and match["name"].lower() not in _BEFORE_BODY):
            if match:
                labels.setdefault(match["name"].lower(), match["value"].strip())
            break
        elif match and not (inside and new):
            last = match["name"].lower()
            labels.setdefault(last, match["value"].strip())
            inside = inside or (not new and last in ("length", "dateline"))
        elif inside:
            body.append(line)
            last = last if last and line.strip() and not body[:-1] else None
        elif last is not None and line.strip():
            labels[last] = f"{labels[last]} {line.strip()}".strip()  # a value over two lines
        else:
            last = None
            if line.strip() and not _COPYRIGHT.match(line):
                above.append(line.strip())
    return _Head(labels, above, body)


def _piece(raw: Raw, head: _Head, nth: int, *, new: bool) -> Piece | None:
    text = "\n".join(head.body).strip()
    if not text:
        return None
    days = [(at, day) for at, line in enumerate(head.above) if (day := iso_date(line))]
    headline, outlet = _named(head, days[0][0] if days else 1, new=new)
    headline = levelled(headline) if headline else None
    body = Rendered(f"{text}\n", ())
    whole = body.titled(headline) if headline else body
    article = article_of_words(raw.file, Decoded(whole.text, "utf-8", False), raw.sha256, whole.blocks)
    byline = levelled(head.labels.get("byline", ""))
    found = replace(
        article,
        title=headline or article.title,
        source=outlet or article.source,
        published=days[0][1] if days else article.published,
        author=authors_of(byline) or authors_of(f"By {byline}") or (cased(byline) or None) or article.author,
        url=head.labels.get("url") or article.url,
        notice=_short(text, head.labels.get("length", "")) or article.notice,
    )
    return Piece(found, f"{headline or 'document'} {found.published or nth}")


def _named(head: _Head, day: int, *, new: bool) -> tuple[str | None, str | None]:
    """The headline and the outlet of the lines above the words, of which the one of that number is the day."""
    plain: list[str | None] = [line for line in head.above if not iso_date(line)]
    if "headline" in head.labels:
        return head.labels["headline"], next(iter(plain), None)
    if new:
        headline, outlet, *_ = [*plain, None, None]
        return headline, outlet
    after = [line for line in head.above[day:] if not iso_date(line)]
    return " ".join(after) or None, next(iter(head.above[:day]), None)


def _short(text: str, length: str) -> str | None:
    told = _WORDS.search(length)
    words = int(re.sub(r"\D", "", told[1])) if told else 0
    there = len(text.split())
    return f"the export tells of {words} words; {there} are here" if there < MISSING * words else None
