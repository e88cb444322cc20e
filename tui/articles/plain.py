"""Plain text: headline, source, date and furniture by the look of the lines."""

from __future__ import annotations

from tui.articles import headline
from tui.articles.article import Article, Span
from tui.articles.decoding import Decoded
from tui.articles.furniture import furniture
from tui.articles.language import language


def plain_article(file: str, decoded: Decoded, sha256: str, text_sha256: str) -> Article:
    """The article of a decoded plain-text file."""
    text = decoded.text
    heading = headline.heading(text)
    title: Span | None = heading.title
    return Article(
        file=file,
        text=text,
        sha256=sha256,
        text_sha256=text_sha256,
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
