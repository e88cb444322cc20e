"""An article that comes as fields with names: a row of a table, an object of JSON, an entry of a feed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from tui.articles.article import Article
from tui.articles.blocks import Rendered
from tui.articles.dates import day_of
from tui.articles.decoding import Decoded
from tui.articles.formats import Piece, Raw
from tui.articles.html_words import html_words
from tui.articles.levelling import levelled
from tui.articles.plain import article_of_words, plain_article
from tui.articles.word_rows import word_rows

_MARKUP = re.compile(
    r"<(?:p|div|br|h[1-6]|ul|ol|blockquote|span|a|strong|em|b|i|sup|font)\b[^<>]{0,500}>", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


@cache
def _usual() -> dict[str, tuple[str, ...]]:
    """What the fields of an article are called, the best name first, by what they are."""
    told = (row.split("\t") for row in word_rows("columns"))
    return {what: tuple(names.split()) for what, names in told}


FIELDS = ("title", "text", "date", "source", "url", "author", "id")
"""What a field can be."""


def levelled_name(name: str) -> str:
    """A column's name as it is compared: small letters, ``_`` for whatever stands between words."""
    return re.sub(r"[^\w.]+", "_", name.strip().lower()).strip("_")


def column_of(what: str, names: Mapping[str, str], wished: tuple[tuple[str, str], ...]) -> str | None:
    """Which of the columns holds a field; `names` leads from levelled names to the columns' own."""
    told = dict(wished).get(what)
    if told is not None:
        return names.get(levelled_name(told))
    return next((names[name] for name in _usual()[what] if name in names), None)


def article_of_fields(raw: Raw, fields: Mapping[str, str], nth: int) -> Piece | None:
    """The article of fields by `FIELDS`, the n-th of its file; ``None`` where there is no text."""
    text = fields.get("text", "").strip()
    if not text:
        return None
    title = levelled(_bare(fields.get("title", ""))) or None
    article = _article(raw, text, title)
    url = fields.get("url", "").strip()
    found = replace(
        article,
        title=title or article.title,
        title_span=article.title_span,
        source=levelled(fields.get("source", "")) or article.source,
        published=day_of(fields.get("date", "")) or article.published,
        url=url if _ADDRESS.fullmatch(url) else article.url,
        author=levelled(fields.get("author", "")) or article.author,
    )
    return Piece(found, fields.get("id", "").strip() or found.url or title or f"row {nth}")


def _article(raw: Raw, text: str, title: str | None) -> Article:
    if _MARKUP.search(text):
        text = html_words(text)
    begins = title is not None and levelled(text[: len(title) + 20]).startswith(title)
    if title is None or begins:
        return plain_article(raw.file, Decoded(f"{text}\n", "utf-8", False), raw.sha256)
    whole = Rendered(f"{text}\n", ()).titled(title)
    return article_of_words(raw.file, Decoded(whole.text, "utf-8", False), raw.sha256, whole.blocks)


def _bare(words: str) -> str:
    return html_words(words) if _MARKUP.search(words) else words
