"""Plain text: headline, source, date and furniture by the look of the lines."""

from __future__ import annotations

import hashlib

from tui.articles import headline
from tui.articles.article import Article, Span
from tui.articles.decoding import Decoded
from tui.articles.furniture import furniture
from tui.articles.language import language


def plain_article(file: str, decoded: Decoded, sha256: str) -> Article:
    """The article of a decoded plain-text file."""
    text = decoded.text
    heading = headline.heading(text)
    title: Span | None = heading.title
    return Article(
        file=file,
        text=text,
        sha256=sha256,
        text_sha256=text_digest(text),
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        title=title.cut(text) if title else None,
        title_span=title,
        subtitle_span=heading.subtitle,
        source=headline.source(text),
        published=headline.published(text),
        language=language(text),
        furniture=furniture(text, title),
    )


def text_article(file: str, text: str, language: str = "en") -> Article:
    """An article of a text that nothing else is known of: no headline, no furniture, its bytes UTF-8."""
    digest = text_digest(text)
    return Article(
        file=file,
        text=text,
        sha256=digest,
        text_sha256=digest,
        encoding="utf-8",
        encoding_guessed=False,
        title=None,
        title_span=None,
        subtitle_span=None,
        source=None,
        published=None,
        language=language,
        furniture=(),
    )


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal; lone surrogates count as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
