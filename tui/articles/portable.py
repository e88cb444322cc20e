"""PDF: the lines of its pages put together to paragraphs, without what stands on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

from tui.articles.dates import day_of
from tui.articles.decoding import Decoded
from tui.articles.formats import Piece, Raw
from tui.articles.levelling import levelled
from tui.articles.plain import article_of_words
from tui.articles.unreadable import Unreadable

MOST_PAGES = 1_000
SIZES = 1.3
"""How many times higher the letters of a heading are."""
GAP = 1.35
"""A paragraph begins where the way from line to line is so many times the usual one."""
FEW = 8
"""Ways from line to line, of which the usual one is told by how often it is there; of less it is the smallest."""
INDENT, SHORT = 6.0, 0.8
"""Points to the right that begin a paragraph; share of the measure below which a closed line ends one."""
REPEATED = 3
"""Pages on which the same line at the top or the bottom is none of the text."""
EDGE = 3
"""Lines at the top and the bottom of a page that may be such ones."""

_HYPHEN = re.compile(r"(?P<one>[^\W\d_]+)[\x02\ufffe]\s*(?P<other>[^\W\d_]*)")
_CLOSED = re.compile(r"[.?!…:][\"”’'»)\]]*$|[\"”»]$")
_FIGURES = re.compile(r"\d+")
_MADE_UP = re.compile(
    r"^(?:microsoft word|untitled|print|layout|document\d*)|\.(?:docx?|indd|pdf|qxd|rtf|odt|pptx?)$", re.I
)


class Line(NamedTuple):
    """A line of a page and where it stands, in points; the library makes one of two that a hyphen joins."""

    words: str
    left: float
    right: float
    bottom: float
    end: float
    """The bottom of its last letter."""
    height: float


def read(raw: Raw) -> list[Piece]:
    """The one article of a PDF."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw.data)
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error)
        raise Unreadable("is locked by a password" if locked else "is a damaged PDF") from error
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise Unreadable(f"has more than {MOST_PAGES:,} pages")
        read = [_page(document, nth) for nth in range(count)]
        about = document.get_metadata_dict()
    finally:
        document.close()
    lost = [str(nth) for nth, page in enumerate(read, 1) if page is None]
    text = _mended("\n\n".join(_paragraphs(_without_heads([page for page in read if page is not None]))))
    if not text.strip() and lost:
        raise Unreadable("is a damaged PDF: none of its pages can be read")
    if not text.strip():
        raise Unreadable("has no words in it, only pictures of pages; a program that reads those (OCR) adds them")
    article = article_of_words(raw.file, Decoded(f"{text}\n", "utf-8", False), raw.sha256, ())
    title = levelled(about.get("Title") or "")
    title = "" if _MADE_UP.search(title) or len(title.split()) < 2 else title
    found = re.match(r"D:(\d{8})", about.get("CreationDate") or "")
    made = day_of(found[1]) if found else None
    span = article.title_span if article.title_span and (not title or article.title == title) else None
    return [
        Piece(
            replace(
                article,
                title=title or article.title,
                title_span=span,
                author=article.author or levelled(about.get("Author") or "") or None,
                published=article.published or made,
                published_guessed=article.published is None and made is not None,
                notice=f"page {', '.join(lost[:5])} cannot be read" if lost else article.notice,
            )
        )
    ]


def _page(document: Any, nth: int) -> list[Line] | None:
    """The lines of a page, ``None`` where it is damaged."""
    from pypdfium2 import PdfiumError

    try:
        return list(_lines(document, nth))
    except PdfiumError:
        return None


def _lines(document: Any, nth: int) -> Iterator[Line]:
    """The lines of a page, from top to bottom as they stand in the file."""
    page = document[nth]
    text = page.get_textpage()
    try:
        words = text.get_text_range()
        at = 0
        for line in re.split(r"(\r\n|\r|\n)", words):
            start, at = at, at + len(line)
            if not line.strip():
                continue
            first, last = start + len(line) - len(line.lstrip()), start + len(line.rstrip()) - 1
            left, bottom, _, top = text.get_charbox(min(first, text.count_chars() - 1), loose=True)
            _, end, right, _ = text.get_charbox(min(last, text.count_chars() - 1), loose=True)
            yield Line(line.strip(), left, right, bottom, end, top - bottom)
    finally:
        text.close()
        page.close()


def _without_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Pages without the lines at their top and bottom that stand on several, and without their numbers."""
    edges = Counter(_FIGURES.sub("", line.words) for page in pages for line in {*page[:EDGE], *page[-EDGE:]})

    def is_head(page: Sequence[Line], nth: int) -> bool:
        words = _FIGURES.sub("", page[nth].words)
        at_edge = nth < EDGE or nth >= len(page) - EDGE
        return at_edge and (not words.strip(" -–—|/.") or (edges[words] >= REPEATED))

    return [[line for nth, line in enumerate(page) if not is_head(page, nth)] for page in pages]


def _paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    found: list[str] = []
    for page in pages:
        steps = [a.end - b.bottom for a, b in pairwise(page) if a.end > b.bottom]
        usual = sorted(steps)[len(steps) // 4 if len(steps) >= FEW else 0] if steps else 0.0
        measure = max((line.right for line in page), default=0.0)
        for nth, line in enumerate(page):
            before = page[nth - 1] if nth else None
            begins = _begins(before, line, usual, measure) if before else not found or bool(_CLOSED.search(found[-1]))
            if begins or not found:
                found.append(line.words)
            elif found[-1].endswith("-") and line.words[:1].islower():
                found[-1] = f"{found[-1][:-1]}\ufffe{line.words}"
            else:
                found[-1] += f" {line.words}"
    return found


def _mended(text: str) -> str:
    """The text with words whole that a line end had parted; with their hyphen where they have it elsewhere too."""

    def whole(match: re.Match[str]) -> str:
        one, other = match["one"], match["other"]
        hyphened = f"{one}-{other}"
        return hyphened if not other[:1].islower() or hyphened in text else one + other

    return _HYPHEN.sub(whole, text)


def _begins(before: Line, line: Line, usual: float, measure: float) -> bool:
    """Whether a line begins a paragraph."""
    step = before.end - line.bottom
    if usual and (step > GAP * usual or step < 0):
        return step > 0 or bool(_CLOSED.search(before.words))
    lower, higher = sorted((line.height, before.height))
    if higher > SIZES * lower > 0:
        return True
    closed = bool(_CLOSED.search(before.words))
    return closed and (line.left - before.left > INDENT or before.right < SHORT * measure)
