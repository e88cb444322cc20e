"""Books (EPUB): a chapter is an article."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote
from xml.etree import ElementTree

from tui.articles.archives import Parts
from tui.articles.dates import day_of
from tui.articles.decoding import Decoded, decode
from tui.articles.formats import Piece, Raw
from tui.articles.plain import article_of_words
from tui.articles.unreadable import Unreadable

FEWEST = 40
"""Words of a chapter; less is a title page or a list of contents."""
_CONTAINER = "META-INF/container.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"


def read(raw: Raw) -> Iterator[Piece]:
    """The chapters of a book, in their order."""
    from lxml import etree, html

    from tui.articles.page_tree import rendered_tree

    parts = Parts(raw.data)
    rights = "META-INF/encryption.xml" in parts.names and "META-INF/rights.xml" in parts.names
    if rights:
        raise Unreadable("is locked by its seller")
    root, book = _package(parts)
    told = {name: (book.findtext(f".//{_DC}{name}") or "").strip() or None for name in ("title", "creator", "date")}
    for nth, name in enumerate(_spine(book, root), 1):
        if name not in parts.names:
            continue
        source = decode(parts.read(name)).text
        try:
            tree = html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8"))
        except (etree.LxmlError, ValueError):
            continue
        text = rendered_tree(tree.body if tree.body is not None else tree)
        if len(text.text.split()) < FEWEST:
            continue
        article = article_of_words(raw.file, Decoded(text.text, "utf-8", False), raw.sha256, text.blocks)
        heading = next((b.span for b in text.blocks[:5] if b.kind == "heading"), None)
        found = replace(
            article,
            title=" ".join(heading.cut(text.text).split()) if heading else article.title,
            title_span=heading or article.title_span,
            source=told["title"] or article.source,
            author=told["creator"] or article.author,
            published=day_of(told["date"] or "") or article.published,
        )
        yield Piece(found, f"chapter {nth}")


def _package(parts: Parts) -> tuple[str, ElementTree.Element]:
    """The folder and the list of contents of a book."""
    for each in _xml(parts.read(_CONTAINER)).iter():
        if each.tag.endswith("rootfile") and (path := each.get("full-path")):
            return posixpath.dirname(path), _xml(parts.read(path))
    raise Unreadable("is a book without a list of its parts")


def _xml(data: bytes) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise Unreadable(f"is a damaged book: {error}") from error


def _spine(book: ElementTree.Element, root: str) -> Iterator[str]:
    items = {each.get("id"): each.get("href") for each in book.iter() if each.tag.endswith("}item")}
    for each in book.iter():
        if each.tag.endswith("}itemref") and (href := items.get(each.get("idref"))):
            yield posixpath.normpath(posixpath.join(root, unquote(href.split("#")[0])))
