"""Hits of the search: the sentence around each, and the row that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.articles.article import Span
from tui.certainty import sure_first
from tui.display import safe_line, width
from tui.findings import CORRECTED, NOBODY
from tui.library.library import Library
from tui.reader.rows import INDENT, answers, parties
from tui.screen.fitting import cut, marked
from tui.screen.look import Piece, Pieces
from tui.search.hit import Hit

SIGNS = {"quote": "“", "proposal": "§", "person": "@"}
"""The sign of a kind of hit; ``·`` for what is nobody's words."""
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
    about: str = ""
    """What stands behind the head: of a proposal its parties."""
    answers: tuple[Piece, ...] = ()
    """Of a proposal the signs of how it was met."""
    others: int = 0
    """In how many near copies of the article, of other outlets, it stands too."""
    corrected: bool = False
    """Whether a person has put it right."""


def founds(library: Library, hits: Iterable[Hit]) -> list[Found]:
    """The hits with their sentences, the sure ones first. Reads the articles they are in: not for the event loop."""
    texts: dict[int, tuple[str, str]] = {}
    found = []
    for hit in sure_first(hits):
        if hit.article not in texts:
            article = library.article(hit.article)
            texts[hit.article] = article.text, article.name
        found.append(_found(hit, *texts[hit.article]))
        if hit.kind == "proposal":
            value = library.proposal(hit.article, hit.nth)
            found[-1] = found[-1]._replace(
                head=value.label, head_marks=(), about=parties(value), answers=tuple(answers(value))
            )
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
        others=hit.others,
        corrected=hit.corrected,
    )


def row(found: Found, columns: int) -> list[Pieces]:
    """A hit: its kind and who or what it is, two lines around what matched, the article."""
    room = (
        columns
        - len(INDENT)
        - sum(width(sign) for sign, _ in found.answers)
        - 2 * (not found.sure)
        - 2 * found.corrected
        - 1
    )
    head = marked(found.head, found.head_marks, room, 1, "strong" if found.kind != "text" else "dim")[0]
    taken = sum(width(words) for words, _ in head)
    about = cut(f" · {safe_line(found.about)}", room - taken) if found.about and room - taken > 6 else ""
    blank = room - taken - width(about) + 1
    words: Sequence[list[Piece]] = marked(found.sentence, found.marks, columns - len(INDENT), 2)
    more = f"  +{found.others} outlet{'s' if found.others != 1 else ''}" if found.others else ""
    return [
        [
            *((f"{SIGNS.get(found.kind, '·')}  ", "strong"), *head, (about, "dim"), (" " * blank, "")),
            *(() if found.sure else (("? ", "maybe"),)),
            *(((f"{CORRECTED} ", "maybe"),) if found.corrected else ()),
            *found.answers,
        ],
        *[[(INDENT, ""), *line] for line in words],
        *[[("", "")] for _ in range(2 - len(words))],
        [(INDENT, ""), (cut(safe_line(found.name), columns - len(INDENT) - len(more)), "dim"), (more, "accent")],
    ]
