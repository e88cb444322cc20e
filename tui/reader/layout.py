"""Where every line of an article stands on a column of a given width, worked out only for what is looked at."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from tui.articles.article import Span
from tui.characters import Edit
from tui.display import Shown, replaced, show, width
from tui.reader.folding import note
from tui.reader.paragraphs import Paragraph
from tui.screen.wrapping import Line, wrap

SMALL = 60_000
"""Code points up to which a text is laid out whole at once; the heights of a longer one are first estimated."""


class Row(NamedTuple):
    """One row of the screen: the stretch of the article's text on it (code points) and what is shown for that."""

    start: int
    end: int
    shown: str
    paragraph: int
    """Which paragraph it is part of; what `Layout.piece` needs to show a part of the row."""
    first: int
    """Where `shown` begins in the shown paragraph."""
    before: str = ""
    """What is drawn between the gutter and the words; one column a character."""


class Layout:
    """The rows of one article at one width. Rows are counted from 0; an empty row stands between paragraphs."""

    def __init__(self, text: str, paragraphs: list[Paragraph], columns: int) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._starts = [paragraph.start for paragraph in paragraphs]
        self.columns = columns
        """The columns it is made for."""
        self._width = max(columns, 2)
        self._wrapped: dict[int, tuple[Shown, list[Line]]] = {}
        self._heights = [
            gap + (0 if folded else (end - start) // self._width) + 1 for start, end, gap, folded, _ in paragraphs
        ]
        if len(text) <= SMALL:
            self._measure(range(len(paragraphs)), rows=None)
        self._stack()

    @property
    def height(self) -> int:
        """Rows in all; an estimate until all of it has been looked at."""
        return self._tops[-1]

    def settle(self, top: int, rows: int) -> int:
        """Work out the rows around a view that begins at row `top`, so that a page up or down meets no estimate.

        Gives how far the view has moved by that: what stood at `top` now stands at ``top + shift``.
        """
        if len(self._wrapped) == len(self._paragraphs):
            return 0
        anchor = self._paragraph_at(top)
        before = self._tops[anchor]
        below = self._measure(range(anchor, len(self._paragraphs)), rows * 3)
        above = self._measure(range(anchor - 1, -1, -1), rows * 2)
        if below or above:
            self._stack()
        return self._tops[anchor] - before

    def row(self, y: int) -> Row | None:
        """What stands on row `y`; ``None`` for an empty one."""
        if not 0 <= y < self.height:
            return None
        index, line = self.within(y)
        return self._row(index, line) if 0 <= line < len(self._lines(index)[1]) else None

    def _row(self, index: int, line: int) -> Row:
        shown, lines = self._lines(index)
        start = self._paragraphs[index].start
        first, last = lines[line]
        end = self._paragraphs[index].end if line == len(lines) - 1 else start + shown.offset(last)
        before = self._paragraphs[index].before[1 if line else 0]
        return Row(start + shown.offset(first), end, shown.text[first:last], index, first, before)

    def above(self, row: Row) -> Row | None:
        """The row before one, in its paragraph."""
        lines = self._lines(row.paragraph)[1]
        nth = bisect_right(lines, row.first, key=lambda each: each[0]) - 1
        return self._row(row.paragraph, nth - 1) if nth else None

    def within(self, y: int) -> tuple[int, int]:
        """Which paragraph row `y` belongs to, and which of its lines it is: below 0 for the empty row above it."""
        index = self._paragraph_at(y)
        return index, y - self._tops[index] - self._paragraphs[index].gap

    def paragraph(self, index: int) -> tuple[Span, int]:
        """Where a paragraph stands in the text, and how many lines it has."""
        start, end, *_ = self._paragraphs[index]
        return Span(start, end), len(self._lines(index)[1])

    def gap_below(self, index: int) -> int:
        """How many empty rows stand below a paragraph: 0 or 1."""
        return int(index + 1 < len(self._paragraphs) and self._paragraphs[index + 1].gap)

    def line_of(self, index: int, offset: int) -> int:
        """On which line of a paragraph a code point stands: the nearest one where it is not in it."""
        shown, lines = self._lines(index)
        at = shown.index(min(max(offset, self._starts[index]), self._paragraphs[index].end) - self._starts[index])
        return max(bisect_right(lines, at, key=lambda each: each[0]) - 1, 0)

    def place(self, row: Row, offset: int) -> int:
        """The index in ``row.shown`` of the article's code point `offset`, within the row."""
        shown, _ = self._lines(row.paragraph)
        index = shown.index(offset - self._paragraphs[row.paragraph].start) - row.first
        return min(max(index, 0), len(row.shown))

    def offset(self, row: Row, index: int) -> int:
        """The article's code point shown at an index of ``row.shown``."""
        shown, _ = self._lines(row.paragraph)
        return self._paragraphs[row.paragraph].start + shown.offset(row.first + index)

    def index_at(self, row: Row, column: int) -> int | None:
        """The index of ``row.shown`` at a column of the row; ``None`` beside its words."""
        if column < 0:
            return None
        return next((index for index in range(len(row.shown)) if width(row.shown[: index + 1]) > column), None)

    def offset_at(self, y: int, index: int) -> int:
        """The article's code point at an index of what is shown on row `y`; of an empty row, where the next begins."""
        for below in range(y, self.height):
            if row := self.row(below):
                return self.offset(row, min(index, len(row.shown)) if below == y else 0)
        return len(self._text)

    def row_of(self, offset: int) -> int:
        """The row where a code point of the article stands; where it is not shown, the row before it."""
        if not self._paragraphs:
            return 0
        index = max(bisect_right(self._starts, offset) - 1, 0)
        if self._measure([index], rows=None):
            self._stack()
        return self._tops[index] + self._paragraphs[index].gap + self.line_of(index, offset)

    def folds(self, offset: int) -> bool:
        """Whether a code point stands in something folded."""
        index = max(bisect_right(self._starts, offset) - 1, 0)
        return bool(self._paragraphs) and bool(self._paragraphs[index].folded)

    def _paragraph_at(self, y: int) -> int:
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self._paragraphs) - 1)

    def _lines(self, index: int) -> tuple[Shown, list[Line]]:
        wrapped = self._wrapped.get(index)
        if wrapped is None:
            paragraph = self._paragraphs[index]
            text = self._text[paragraph.start : paragraph.end]
            folded = paragraph.folded
            shown = replaced(text, [Edit(0, len(text), note(paragraph))]) if folded else show(text, "fold")
            wrapped = self._wrapped[index] = shown, wrap(shown.text, self._width - len(paragraph.before[0]))
        return wrapped

    def _measure(self, indices: range | list[int], rows: int | None) -> bool:
        """Give paragraphs their true height, in order until `rows` are reached; whether any height changed."""
        changed, done = False, 0
        for index in indices:
            height = self._paragraphs[index].gap + len(self._lines(index)[1])
            changed = changed or height != self._heights[index]
            self._heights[index] = height
            done += height
            if rows is not None and done >= rows:
                break
        return changed

    def _stack(self) -> None:
        self._tops = list(accumulate(self._heights, initial=0))
