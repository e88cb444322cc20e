"""What a person has bookmarked, as the reader shows it: signs beside what is kept, and rows of a list."""

from __future__ import annotations

from collections.abc import Iterable

from tui.articles.article import Span
from tui.findings import NOBODY
from tui.library.own_work.attaching import attach
from tui.library.own_work.standing import Standing
from tui.library.own_work.values import (
    Bookmark,
    article_bookmark,
    proposal_bookmark,
    quote_bookmark,
    selection_bookmark,
)
from tui.reader.document import Document, Finding
from tui.reader.rows import INDENT, in_marks
from tui.screen.fitting import fit, lines, spread
from tui.screen.look import Piece, Pieces
from tui.taking.shortening import shortened

STAR, NOTE = "◆", "¶"
"""The sign of what is bookmarked, and of what also has a note."""
ROW_LINES = 4
"""Lines that the row of a bookmark takes."""


def sign(bookmark: Bookmark) -> str:
    """The sign of a bookmark."""
    return NOTE if bookmark.note else STAR


def bookmark_of(document: Document, taken: Finding | Span | None) -> Bookmark:
    """A bookmark, not kept yet, on a finding, a selection, or else the article; a person counts as the article."""
    if isinstance(taken, Span):
        return selection_bookmark(document.article, taken)
    if taken and taken.kind == "quote":
        return quote_bookmark(document.article, document.findings.quotes[taken.nth])
    if taken and taken.kind == "proposal":
        return proposal_bookmark(document.article, document.findings.proposals[taken.nth])
    return article_bookmark(document.article)


def same(bookmark: Bookmark, kept: Iterable[Bookmark]) -> Bookmark | None:
    """The kept one on the same words."""
    wanted = bookmark.kind, bookmark.text_sha256, bookmark.spans
    return next((each for each in kept if (each.kind, each.text_sha256, each.spans) == wanted), None)


def signs(document: Document, kept: Iterable[Bookmark]) -> tuple[list[tuple[Span, str]], dict[Finding, str]]:
    """The signs in the text, by stretch, and those in the lists, by finding."""
    in_text: list[tuple[Span, str]] = []
    in_lists: dict[Finding, str] = {}
    for bookmark in kept:
        attached = attach(bookmark, document.article, document.findings)
        if bookmark.spans and attached.span:
            in_text.append((attached.span, sign(bookmark)))
        if attached.kind and attached.nth is not None and bookmark.kind != "selection":
            in_lists[Finding(attached.kind, attached.nth)] = sign(bookmark)
    return in_text, in_lists


def row(standing: Standing, columns: int) -> list[Pieces]:
    """A bookmark in the list: who or what, its words, the note, where it stands or why nowhere."""
    bookmark = standing.bookmark
    who = {
        "quote": standing.speaker or NOBODY,
        "proposal": f"§ {bookmark.label or ''}",
        "selection": "selection",
        "article": "article",
    }[bookmark.kind]
    collections = " ".join(f"#{name}" for name in bookmark.collections)
    head: list[Piece] = [(f"{sign(bookmark)}  ", "accent"), *spread((who, "strong"), (collections, "dim"), columns - 3)]
    words = in_marks(bookmark.text, bookmark.said or "")
    note: Pieces = [(INDENT, ""), (fit(f"{NOTE} {bookmark.note}", columns - 3), "opening")]
    where: Pieces = [(INDENT, ""), (fit(bookmark.cited.name, columns - 3), "dim")]
    if standing.orphan:
        where = [(INDENT, ""), (fit(f"✗ {standing.orphan}", columns - 3), "bad")]
    found: list[Pieces] = [[(INDENT, ""), (line, "")] for line in lines(words, columns - 3, 1 if bookmark.note else 2)]
    if bookmark.note:
        found.append(note)
    return [head, *found, *([[]] * (2 - len(found))), where]


def said(bookmark: Bookmark) -> str:
    """What a toast calls it."""
    return f"“{shortened(bookmark.text, 40)}”"
