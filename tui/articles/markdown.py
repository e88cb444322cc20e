"""Markdown: as plain text, but what a front matter block says goes before what the lines look like."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.articles import headline
from tui.articles.article import Article, Span
from tui.articles.decoding import Decoded
from tui.articles.furniture import furniture
from tui.articles.plain import plain_article

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(?P<fields>.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>\w+)[ \t]*:[ \t]*(?P<quote>[\"']?)(?P<value>.*?)(?P=quote)[ \t]*\r?$", re.MULTILINE)
MAX_FRONT_MATTER = 10_000


def markdown_article(file: str, decoded: Decoded, sha256: str, text_sha256: str) -> Article:
    """The article of a decoded Markdown file; its text keeps every mark as it stands."""
    article = plain_article(file, decoded, sha256, text_sha256)
    front = _FRONT_MATTER.match(article.text, 0, MAX_FRONT_MATTER)
    if front is None:
        return article
    fields = {
        match["key"].lower(): match["value"] for match in _FIELD.finditer(front["fields"]) if match["value"].strip()
    }
    heading = headline.heading(article.text, front.end())
    title = heading.title
    block = Span(front.start(), front.end())
    return replace(
        article,
        title=fields.get("title") or (title.cut(article.text) if title else None),
        title_span=title,
        subtitle_span=heading.subtitle,
        source=fields.get("source") or fields.get("publisher") or article.source,
        published=headline.iso_date(fields.get("date", "")) or article.published,
        furniture=(block, *(s for s in furniture(article.text, title) if not block.overlaps(s))),
    )
