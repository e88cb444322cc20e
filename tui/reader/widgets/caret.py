"""A caret in an article, and the stretch from where it was set down: where each key moves it. It draws nothing."""

from __future__ import annotations

import re
from typing import Literal

from tui.articles.article import Span
from tui.reader.layout import Layout

Step = Literal["left", "right", "word", "back", "start", "end"]
_WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]+")


class Caret:
    """The moving end of a selection by keyboard, and the other one; offsets are code points of the article."""

    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self.at = self._other_end = self._within(at)
        self._column: int | None = None

    def _within(self, offset: int) -> int:
        return max(0, min(offset, len(self._text) - 1))

    @property
    def span(self) -> Span:
        """What is selected: never empty."""
        start, end = sorted((self._other_end, self.at))
        return Span(start, min(end + 1, len(self._text)))

    def put(self, offset: int) -> None:
        """Move to a place."""
        self.at = self._within(offset)

    def swap(self) -> None:
        """Let the other end move."""
        self.at, self._other_end = self._other_end, self.at

    def extend(self, step: Step, laid_out: Layout | None) -> None:
        """Move within the row, or by words."""
        self._column = None
        if step == "right":
            self.put(self.at + 1)
        elif step == "left":
            self.put(self.at - 1)
        elif step == "word":
            ends = (match.end() - 1 for match in _WORD.finditer(self._text, self.at))
            self.put(next((end for end in ends if end > self.at), len(self._text)))
        elif step == "back":
            starts = [match.start() for match in _WORD.finditer(self._text, max(self.at - 200, 0), self.at)]
            self.put(starts[-1] if starts else 0)
        elif laid_out and (row := laid_out.row(laid_out.row_of(self.at))):
            self.put(row.start if step == "start" else max(row.end - 1, row.start))

    def move_rows(self, rows: int, laid_out: Layout) -> None:
        """Move by rows of the layout, in the column it came from."""
        y = laid_out.row_of(self.at)
        row = laid_out.row(y)
        if self._column is None:
            self._column = laid_out.place(row, self.at) if row else 0
        step = 1 if rows > 0 else -1
        y = max(0, min(y + rows, laid_out.height - 1))
        while 0 < y < laid_out.height - 1 and laid_out.row(y) is None:
            y += step
        if target := laid_out.row(y):
            self.put(laid_out.offset(target, min(self._column, max(len(target.shown) - 1, 0))))
