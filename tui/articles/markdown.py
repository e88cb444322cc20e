"""Markdown: its words as a person reads them; what a front matter block says goes before what the lines look like."""

from __future__ import annotations

from dataclasses import replace

from tui.articles.article import Article, Block, Span
from tui.articles.bylines import without_outlet
from tui.articles.decoding import Decoded, decode
from tui.articles.formats import Piece, Raw
from tui.articles.front_matter import front_matter
from tui.articles.plain import article_of_words, plain_article

MAX_MARKDOWN = 4_000_000
"""Characters; a larger file is read as plain text."""


def markdown_article(file: str, decoded: Decoded, sha256: str) -> Article:
    """The article of a decoded Markdown file: its text is what a person reads, without front matter and marks."""
    if len(decoded.text) > MAX_MARKDOWN:
        notice = "too large to be read as Markdown; it is shown as plain text"
        return replace(plain_article(file, decoded, sha256), notice=notice)
    from tui.articles.rendering import rendered  # the parser, only where there is Markdown

    front = front_matter(decoded.text)
    text, blocks = rendered(decoded.text[front.end :])
    article = article_of_words(file, decoded._replace(text=text), sha256, blocks)
    named, outlet = _without_outlet(front.title)
    title = _titled(blocks, named, text) or (None if named else article.title_span)
    return replace(
        article,
        title=named or (title.cut(text) if title else None),
        title_span=title,
        subtitle_span=article.subtitle_span if title == article.title_span else None,
        source=front.source or outlet or article.source,
        published=front.published or article.published,
        url=front.url or article.url,
        author=front.author or article.author,
        notice=front.notice or article.notice,
    )


def _without_outlet(title: str | None) -> tuple[str | None, str | None]:
    """A title without the outlet behind it, and the outlet."""
    length, outlet = without_outlet(title or "")
    return title and title[:length], outlet


def _titled(blocks: tuple[Block, ...], named: str | None, text: str) -> Span | None:
    """The heading that is the headline: the one the front matter names, else a first one or the first above all."""
    for block in blocks[:10]:
        if block.kind == "heading":
            words = block.span.cut(text)
            if words.casefold() == named.casefold() if named else block.mark == "#" or not block.span.start:
                return block.span
    return None


def read(raw: Raw) -> list[Piece]:
    """The one article of a Markdown file."""
    return [Piece(markdown_article(raw.file, decode(raw.data), raw.sha256))]
