"""A row of an article as a strip: voices, words with what a mouse has selected, proposals."""

from __future__ import annotations

from textual.selection import Selection
from textual.strip import Strip

from tui.display import width
from tui.reader.layout import Row
from tui.reader.painting import Lights, paint, voices
from tui.reader.widgets.placed import Placed
from tui.screen.look import Ground, segments, style

BEFORE = -100
"""What the toolkit takes for the first column before the words: a selection begun there begins with the row."""
TO_THE_END = -1
"""Where a selection ends, in a row, that goes on in the next."""


def strip(
    y: int, placed: Placed, lights: Lights, dragged: Selection | None, ground: Ground, columns: int, *, first: bool
) -> Strip:
    """Row `y` in its colours, `columns` wide; `first`: of the words on the screen."""
    layout, document, margin, (base, look) = placed.layout, placed.document, placed.margin, ground
    if not (layout and document and margin) or y >= layout.height:
        pieces = placed.instead[y] if not document and y < len(placed.instead) else ()
        return Strip(segments(pieces, base, look)).adjust_cell_length(columns, base)
    room, row = placed.room, layout.row(y)
    beside = margin.line(y, room, lights.proposal)
    free = room.measure + 1 - (width(row.shown) + len(row.before) if row else 0)
    right = [(" " * (free if row else free + room.left), ""), *beside]
    right.append((" " * (columns - room.left - room.measure - 1 - sum(width(words) for words, _ in beside)), ""))
    if not row:
        return Strip(segments(right, base, look), columns)
    before = [(" " * room.indent, ""), *voices(row, layout, document, lights, first=first), (row.before, "dim")]
    words = Strip(segments(paint(row, layout, document, lights), base, look), width(row.shown))
    if dragged and (span := dragged.get_span(y)):
        words = _lit(words, row, span, look)
    left = Strip(segments(before, base, look), room.left + len(row.before)).apply_offsets(BEFORE, y)
    found = [*left, *words.apply_offsets(0, y), *segments(right, base, look)]
    return Strip(found).adjust_cell_length(columns, base) if columns < room.right else Strip(found, columns)


def _lit(words: Strip, row: Row, span: tuple[int, int], look: str) -> Strip:
    """The words of a row with the stretch of it that a mouse has selected (columns of what is shown)."""
    start, end = max(span[0], 0), len(row.shown) if span[1] == TO_THE_END else max(span[1], 0)
    start, end = width(row.shown[:start]), width(row.shown[:end])
    if start >= end:  # begun behind the last word of a row
        return words
    selected = words.crop(start, end).apply_style(style("selection", look))
    return Strip.join([words.crop(0, start), selected, words.crop(end)])
