"""Plain text: headline, source, date and furniture by the look of the lines."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from tui.articles.article import Article, Block, Span
from tui.articles.decoding import Decoded
from tui.articles.furniture import furniture
from tui.articles.language import language
from tui.articles.levelling import levelled
from tui.articles.mail import unquoted
from tui.articles.openings import dateline_day, label_end
from tui.articles.page import page
from tui.articles.paragraphs import paragraphs


def plain_article(file: str, decoded: Decoded, sha256: str) -> Article:
    """The article of a decoded plain-text file: its text to the letter, but for the marks of lines quoted in mail."""
    text, blocks = unquoted(decoded.text) or (decoded.text, ())
    return article_of_words(file, decoded._replace(text=text), sha256, blocks)


def article_of_words(file: str, decoded: Decoded, sha256: str, blocks: tuple[Block, ...]) -> Article:
    """The article of a text and the blocks of its format: what it says of itself and its furniture by their look."""
    text = decoded.text
    parts = paragraphs(text)
    found = page(text, parts)
    title = found.title
    label: tuple[Span, ...] = ()
    if title and (start := label_end(text, title)) > title.start:
        title, label = Span(start, title.end), (Span(title.start, start),)
    aside = _once((*furniture(text, parts, found.title), *found.furniture, *label))
    return Article(
        file=file,
        text=text,
        sha256=sha256,
        text_sha256=text_digest(text),
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        title=levelled(title.cut(text)) if title else None,
        title_span=title,
        subtitle_span=found.subtitle,
        source=found.source,
        published=found.published or _dateline_day(text, parts, (*filter(None, (title, found.subtitle)), *aside)),
        language=language(text),
        furniture=aside,
        url=found.url,
        author=found.author,
        blocks=blocks,
        notice=decoded.notice,
    )


def _dateline_day(text: str, parts: Sequence[Span], others: Sequence[Span]) -> str | None:
    body = next((part for part in parts if not any(map(part.overlaps, others))), None)
    return dateline_day(text, body) if body else None


def _once(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans in order, without those inside another."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


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
