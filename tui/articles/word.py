"""Word files: paragraphs with what their styles say, and exports of Nexis split into their articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

from tui.articles.archives import Parts
from tui.articles.article import BlockKind
from tui.articles.blocks import BlockWriter, Rendered
from tui.articles.decoding import Decoded
from tui.articles.exports import documents, is_export
from tui.articles.formats import Piece, Raw
from tui.articles.levelling import levelled
from tui.articles.plain import article_of_words
from tui.articles.unreadable import Unreadable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_STYLES: tuple[tuple[str, BlockKind, str], ...] = (
    ("heading 1", "heading", "#"),
    ("heading 2", "heading", "##"),
    ("heading", "heading", "###"),
    ("title", "heading", "#"),
    ("list", "list item", "•"),
    ("intense quote", "block quote", ">"),
    ("quote", "block quote", ">"),
)

OF_THE_TEMPLATE = datetime(2013, 12, 23, 23, 15)
"""When every file was made whose program took the template of python-docx and said nothing of its own."""


def read(raw: Raw) -> list[Piece]:
    """The article of a Word file, or those of an export."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    Parts(raw.data)  # bounded before it is unpacked
    try:
        document: Any = Document(BytesIO(raw.data))
        about = document.core_properties
        title, author = about.title, about.author
        made = about.created if about.created and about.created.replace(tzinfo=None) != OF_THE_TEMPLATE else None
        names = {style.style_id: style.name.lower() for style in document.styles if style.name}
    except (PackageNotFoundError, KeyError, ValueError, AttributeError) as error:
        raise Unreadable("is a damaged Word file") from error
    found = _rendered(document.element.body, names)
    if is_export(found.text):
        return list(documents(raw, found.text))
    article = article_of_words(raw.file, Decoded(found.text, "utf-8", False), raw.sha256, found.blocks)
    heading = next((b.span for b in found.blocks[:4] if b.kind == "heading" and b.mark == "#"), None)
    named = levelled(heading.cut(found.text)) if heading else levelled(title or "") if article.title is None else None
    return [
        Piece(
            replace(
                article,
                title=named or article.title,
                title_span=heading or article.title_span,
                author=article.author or (levelled(author or "") if author != "python-docx" else None) or None,
                published=article.published or (made.date().isoformat() if made else None),
                published_guessed=article.published is None and made is not None,
            )
        )
    ]


def _rendered(body: Any, names: dict[str, str]) -> Rendered:
    writer = BlockWriter()
    for paragraph in body.iter(f"{_W}p"):
        if any(above.tag == _FALLBACK for above in paragraph.iterancestors()):
            continue  # said a second time for older programs
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = names.get(style.get(f"{_W}val") or "", "") if style is not None else ""
        kind = next(((kind, mark) for begin, kind, mark in _STYLES if name.startswith(begin)), None)
        if kind is None and paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
            kind = ("list item", "•")
        if kind:
            writer.begin(*kind)
        else:
            writer.part()
        for words, inner in _runs(paragraph):
            if inner and words.strip():
                writer.begin(inner, "", inline=True)
            writer.write(words)
            if inner and words.strip():
                writer.end(inline=True)
        if kind:
            writer.end()
    return writer.finished()


def _runs(paragraph: Any) -> Iterator[tuple[str, BlockKind | None]]:
    """The words of a paragraph as they stand now: what somebody took out is left out, what they put in is there."""
    for run in paragraph.iter(f"{_W}r"):
        above = next(each for each in run.iterancestors() if each.tag == f"{_W}p")
        if above is not paragraph:  # of a text box: a paragraph of its own
            continue
        words = "".join(_words(run))
        if not words:
            continue
        about = run.find(f"{_W}rPr")
        bold = about is not None and _is_on(about.find(f"{_W}b"))
        slanted = about is not None and _is_on(about.find(f"{_W}i"))
        yield words, "strong" if bold else "emphasis" if slanted else None


def _is_on(value: Any) -> bool:
    return value is not None and value.get(f"{_W}val") not in ("0", "false", "none")


def _words(run: Any) -> Iterator[str]:
    for each in run:
        if each.tag == f"{_W}t":
            yield each.text or ""
        elif each.tag == f"{_W}tab":
            yield "\t"
        elif each.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif each.tag == f"{_W}noBreakHyphen":
            yield "-"
