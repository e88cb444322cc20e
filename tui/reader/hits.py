"""Hits of the search: the sentence around each, and the row that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.articles.article import Span
from tui.certainty import sure_first
from tui.display import safe_line
from tui.library.library import Library
from tui.reader.rows import INDENT, NOBODY
from tui.screen.fitting import cut, marked
from tui.screen.look import Piece, Pieces
from tui.search.hit import Hit

ROW_LINES = 4
"""Lines that the row of a hit takes."""
AHEAD = 160
"""Code points of a sentence shown before and after what matched, where the sentence is longer."""


class Found(NamedTuple):
    """A hit of a search with what its row shows."""

    kind: str
    nth: int
    """Which of the article’s quotes, proposals or people; 0 for others."""
    article: int
    span: Span
    """The place to go to, in the article's text."""
    places: tuple[Span, ...]
    """What matched, in the article's text."""
    head: str
    """Who, or what kind of thing it is."""
    head_marks: tuple[Span, ...]
    """What matched, in `head`."""
    sentence: str
    marks: tuple[Span, ...]
    """What matched, in `sentence`."""
    name: str
    """The article's."""
    sure: bool = True


def founds(library: Library, hits: Iterable[Hit]) -> list[Found]:
    """The hits with their sentences, the sure ones first. Reads the articles they are in: not for the event loop."""
    texts: dict[int, tuple[str, str]] = {}
    found = []
    for hit in sure_first(hits):
        if hit.article not in texts:
            article = library.article(hit.article)
            texts[hit.article] = article.text, article.name
        found.append(_found(hit, *texts[hit.article]))
    return found


def _found(hit: Hit, text: str, name: str) -> Found:
    if hit.kind in ("article", "person"):
        head, head_marks = hit.text, hit.marks
    elif hit.kind == "text":
        head, head_marks = "in the text", ()
    else:
        head, head_marks = hit.speaker or NOBODY, hit.speaker_marks
    sentence = hit.sentence
    if hit.places and hit.places[0].start >= sentence.start + AHEAD:
        blank = text.rfind(" ", sentence.start, hit.places[0].start - AHEAD // 2)
        sentence = Span(max(blank + 1, sentence.start), sentence.end)
    sentence = Span(sentence.start, min(sentence.end, sentence.start + 4 * AHEAD))
    marks = tuple(
        Span(max(place.start, sentence.start) - sentence.start, min(place.end, sentence.end) - sentence.start)
        for place in hit.places
        if place.overlaps(sentence)
    )
    return Found(
        hit.kind,
        hit.nth,
        hit.article,
        hit.span,
        hit.places,
        head,
        head_marks,
        sentence.cut(text),
        marks,
        name,
        hit.sure,
    )


def row(found: Found, columns: int) -> list[Pieces]:
    """A hit: what it is, its sentence with what matched, the article."""
    role = "strong" if found.kind != "text" else "dim"
    head = marked(found.head, found.head_marks, columns - 3, 1, role)
    sign = {"proposal": "§", "article": "▤", "person": "@"}.get(found.kind, "“" if found.kind == "quote" else "·")
    words: Sequence[list[Piece]] = marked(found.sentence, found.marks, columns - 3, 2)
    return [
        [(sign, "accent"), ("  " if found.sure else "? ", "maybe"), *(head[0] if head else ())],
        *[[(INDENT, ""), *line] for line in words],
        *[[("", "")] for _ in range(2 - len(words))],
        [(INDENT, ""), (cut(safe_line(found.name), columns - 3), "dim")],
    ]
