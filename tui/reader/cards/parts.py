"""What cards are put together from: heads of blocks, words of the article with their place, names of parties."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from tui.articles.article import Span
from tui.display import safe_line, width
from tui.findings import CORRECTED, NOBODY, UNSURE, Why
from tui.reader.cards.page import Page, Spot, ends, flowing, inset, leading, paragraph, still, under, wide
from tui.reader.document import Document, Finding
from tui.screen.fitting import fit, marked
from tui.screen.look import Piece, Pieces, initials

LABEL = 10
"""Columns of the names of blocks that have their content beside them."""
PRONOUNS = frozenset(("he", "she", "they", "it", "his", "her", "their", "its", "him", "them", "who", "whose"))
"""Words for somebody that name nobody."""
NAMES = 6
"""Other names of somebody at most."""
NUMBER = 5
"""Columns of the number of a paragraph, at the end of a line."""


def block(name: str, content: Page, note: Pieces = ()) -> Page:
    """A part of a card under its name; nothing where there is no content."""
    if not content.lines:
        return content
    return under(still([(name, "dim strong"), ("   " if note else "", ""), *note]), content).named(name)


def spot(document: Document, span: Span, finding: Finding | None = None) -> Spot:
    """A place in an article."""
    return Spot(document.id, span, finding)


def number(document: Document, span: Span) -> str:
    """The paragraph a stretch begins in, as a person counts them: ``¶12``."""
    return f"¶{bisect_right(document.paragraphs, span.start, key=lambda each: each.start)}"


def sentence(document: Document, span: Span, marks: Iterable[Span], columns: int, most: int, role: str) -> list[Pieces]:
    """The article's words at a span over at most so many lines, what stands at `marks` in a role of its own.

    Begins with ``…`` where the first mark would not be seen otherwise.
    """
    text = span.cut(document.article.text)
    within: list[Span] = []
    for mark in sorted(mark for mark in marks if mark.overlaps(span)):
        start, end = max(mark.start, span.start) - span.start, min(mark.end, span.end) - span.start
        if within and start <= within[-1].end:
            within[-1] = Span(within[-1].start, max(within[-1].end, end))
        else:
            within.append(Span(start, end))
    shown = marked(text, within, columns, most)
    return [[(words, role if roles == "match" else roles) for words, roles in line] for line in shown]


def words(document: Document, span: Span, marks: Iterable[Span], columns: int, most: int, rail: str = "rule") -> Page:
    """The article's words behind a rail, leading to their place."""
    shown = sentence(document, span, marks, columns - 2 - NUMBER, most, "term")
    first, *others = [[("▎ ", rail), *line] for line in shown]
    return leading([line_of(first, document, span, columns), *others], columns, spot(document, span))


def line_of(left: Pieces, document: Document, span: Span, columns: int) -> Pieces:
    """A line with the number of the paragraph at its end."""
    return ends(left, [(number(document, span), "dim")], columns)


def shortened(pieces: Pieces, columns: int) -> Pieces:
    """Pieces on at most so many columns; what finds no room is cut."""
    if wide(pieces) <= columns:
        return pieces
    kept: list[Piece] = []
    for text, role in pieces:
        room = columns - wide(kept)
        kept.append((fit(text, room), role) if text.strip() else (text[:room], role))
    return kept


def called(places: Iterable[tuple[Document, Span]], known: Sequence[str], columns: int) -> Page:
    """Other names, each once and leading to its first place, that share no word with those that are known."""
    said = {word for each in known for word in safe_line(each).lower().split()} | PRONOUNS
    found: dict[str, Spot] = {}
    for document, span in places:
        text = safe_line(span.cut(document.article.text))
        bare = {word.strip("’'.,") for word in text.lower().removeprefix("the ").split()}
        if not bare & said and text != text.lower() and width(text) + 2 <= columns - LABEL - 2:
            found.setdefault(text, spot(document, span))
            said |= bare
    cells = [([(f"“{text}”", "")], place) for text, place in list(found.items())[:NAMES]]
    return labelled("also named", flowing(cells, columns - LABEL - 2, 2), LABEL + 2) if cells else Page()


def labelled(label: str, content: Page, columns: int = LABEL) -> Page:
    """Content beside a word that says what it is."""
    moved = inset(content, columns)
    first = [(label, "dim"), (" " * (columns - width(label)), ""), *content.lines[0]]
    return Page((first, *moved.lines[1:]), moved.stops)


def rule(reason: Why) -> str:
    """The rule that made a finding; ``offer (offer)`` is said once."""
    name, _, verb = reason.rule.partition(" (")
    return safe_line(name if verb == f"{name})" else reason.rule)


def put_right(corrected: Sequence[str]) -> Page:
    """What a person has put right; nothing where nothing was."""
    words = f"{CORRECTED} {', '.join(corrected)}" if "added" not in corrected else f"{CORRECTED} added by hand"
    return labelled("put right", still([(words, "accent")])) if corrected else Page()


def why(document: Document, reason: Why, confidence: float, columns: int) -> Page:
    """What a finding rests on."""
    rows = [labelled("rule", still(*paragraph(rule(reason), columns - LABEL, 2)))]
    cells = [([(f"“{fit(span.cut(document.article.text), columns - LABEL - 2)}”", "")], spot(document, span))
             for span in reason.words]  # fmt: skip
    if cells:
        rows.append(labelled("words", flowing(cells, columns - LABEL, 2)))
    if reason.note:
        rows.append(labelled("note", still(*paragraph(reason.note, columns - LABEL, 3))))
    return block("WHY", under(*rows, labelled("sure", still([sureness(confidence)]))))


def sureness(confidence: float) -> Piece:
    """How sure it is, and whether that is too little."""
    return (f"{confidence:.0%} sure{' ?' if confidence < UNSURE else ''}", "maybe" if confidence < UNSURE else "dim")


def speaker(document: Document, who: str | None, shown: str | None = None, *, named: bool = True) -> Pieces:
    """A speaker's initials, and their name, in their colour; `shown` where another name of theirs is to stand there."""
    tint, name = document.tint(who), shown or who
    head: Piece = (initials(safe_line(name or "")), f"{tint} strong")
    return [head, (f" {safe_line(name or NOBODY)}", "strong")] if named else [head]
