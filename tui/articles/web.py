"""Web pages, saved or fetched: the main text with its blocks, and what the page's own tags say of it."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from tui.articles.article import Article, Span
from tui.articles.blocks import Rendered
from tui.articles.dates import day_of
from tui.articles.decoding import Decoded, decode
from tui.articles.formats import Piece, Raw
from tui.articles.levelling import levelled
from tui.articles.main_text import is_endless, main_text
from tui.articles.page_tags import PageTags, page_tags
from tui.articles.plain import article_of_words
from tui.articles.unreadable import Unreadable

MOST = 12_000_000
"""Characters of a page, without what is embedded in it."""

_EMBEDDED = re.compile(r"data:[\w/+.;=,-]{1,100}base64,[A-Za-z0-9+/=\s%]{100,}")
_UNSAYABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
    "|&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01]|127)|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]|7[fF]|[dD][89a-fA-F]..|[fF]{3}[eEfF]))(?:;|(?![0-9a-zA-Z]))"
)
"""Characters, and references to them, that no tree of a page can hold: what a person is shown is a sign of them."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
LATIN = ("iso-8859-1", "latin-1", "latin1", "us-ascii")
"""Names that browsers take for Windows-1252."""
ABOVE = 600
"""Characters that may stand above the headline of a page's text."""
_HEAD = 8192
"""Bytes among which a page tells its encoding."""


def read(raw: Raw) -> list[Piece]:
    """The one article of a page."""
    return [Piece(page_article(decoded_page(raw.data, raw.charset), raw.file, raw.sha256, raw.address))]


def decoded_page(data: bytes, told: str | None = None) -> Decoded:
    """The source of a page: UTF-8 where it is that, else in the encoding that `told` (a server) or the page names."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    try:
        return Decoded(data.decode("utf-8-sig"), "utf-8", False)
    except UnicodeDecodeError:
        named = _CHARSET.search(data[:_HEAD])
        for name in (told, named[1].decode("ascii") if named else None):
            if name and (text := _in(data, name)) is not None:
                return Decoded(text, name.lower(), False)
    return decode(data)


def _in(data: bytes, name: str) -> str | None:
    """The text in an encoding of that name, ``None`` where there is none, or it is not in that."""
    try:
        codec = codecs.lookup("windows-1252" if name.lower() in LATIN else name)
        return data.decode(codec.name) if codec._is_text_encoding else None
    except (LookupError, ValueError):
        return None


def page_article(decoded: Decoded, file: str, sha256: str, address: str | None = None) -> Article:
    """The article of a page's source; `address` is where it was fetched. Raises `Unreadable`."""
    from lxml import etree, html

    source = _UNSAYABLE.sub("\ufffd", _EMBEDDED.sub("", decoded.text))
    if len(source) > MOST:
        raise Unreadable(f"is a page of more than {MOST // 1_000_000} million characters")
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable("is a page without any words") from error
    tags = page_tags(tree, address)
    found = main_text(source, tree, tags.body)
    if not found.text.strip():
        raise Unreadable("is a page in which no article was found")
    titled = _with_title(found, tags.title)
    article = article_of_words(file, decoded._replace(text=titled.text), sha256, titled.blocks)
    return _told(article, tags, tree)


def _with_title(found: Rendered, title: str | None) -> Rendered:
    """The text with its headline as its first heading; what stands above that is the page's."""
    if not title:
        return found
    at = _title_at(found, title)
    return found.titled(title) if at is None else found.since(at.start)


def _title_at(found: Rendered, title: str) -> Span | None:
    """Where the headline stands among the first blocks."""
    same = levelled(title).casefold()
    headings = (block.span for block in found.blocks[:6] if block.kind == "heading" and block.span.start < ABOVE)
    return next((span for span in headings if levelled(span.cut(found.text)).casefold() == same), None)


def _told(article: Article, tags: PageTags, tree: object) -> Article:
    """The article with what the page's tags say of it before what its lines look like."""
    title, below = tags.title or article.title, article.subtitle_span
    span = Span(0, len(tags.title)) if tags.title and article.text.startswith(tags.title) else article.title_span
    published, guessed = tags.published, tags.published_guessed
    if (published is None or guessed) and article.published:
        published, guessed = article.published, False
    if published is None and (found := _date_somewhere(tree)):
        published, guessed = found, True
    return replace(
        article,
        title=title,
        title_span=span,
        subtitle_span=below if below and span and below.start >= span.end else None,
        furniture=tuple(each for each in article.furniture if span is None or not each.overlaps(span)),
        source=tags.outlet or article.source,
        author=tags.author or article.author,
        published=published,
        published_guessed=guessed,
        url=tags.url or article.url,
    )


def _date_somewhere(tree: object) -> str | None:
    """A date that stands anywhere on the page: a guess."""
    from htmldate import find_date

    if is_endless(tree):
        return None
    try:
        found = find_date(tree, original_date=True, extensive_search=True)
    except (ValueError, TypeError, AttributeError):
        return None
    return day_of(found) if found else None
