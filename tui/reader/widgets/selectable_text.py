"""Text selected by keyboard: a caret in the article, and a stretch from where it was set down."""

from __future__ import annotations

import re
from typing import Literal

from textual import events
from textual.message import Message
from textual.selection import Selection

from tui.articles.article import Span
from tui.reader.document import Document
from tui.reader.keys import bindings
from tui.reader.painting import GUTTER
from tui.reader.widgets.article_text import ArticleText

Step = Literal["left", "right", "word", "back", "start", "end"]
_WORD = r"\w+(?:['’\-]\w+)*|[^\w\s]+"


class SelectableText(ArticleText):
    """An article's text with a caret once one wishes; the keys that move then extend the selection."""

    BINDINGS = bindings("selecting")

    class Selecting(Message):
        """Selecting by keyboard has begun, or is over."""

        def __init__(self, text: SelectableText, *, begun: bool) -> None:
            super().__init__()
            self.text = text
            self.begun = begun

        @property
        def control(self) -> SelectableText:
            """The text."""
            return self.text

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.caret: int | None = None
        """The code point at the moving end of the selection; ``None`` where nothing is being selected."""
        self._other_end = 0
        self._column: int | None = None

    def show(self, document: Document, offset: int = 0) -> None:
        """Show an article; nothing is selected in it."""
        self._end()
        super().show(document, offset)

    @property
    def selected_span(self) -> Span | None:
        """What is selected by keyboard or mouse: never empty, both ends of what is shown as one character whole."""
        if self.caret is not None and self.document:
            start, end = sorted((self._other_end, self.caret))
            return Span(start, min(end + 1, len(self.document.article.text)))
        if self.text_selection and self._laid_out and self.document:
            points = (self.text_selection.start, self.text_selection.end)
            ends = [None if point is None else self._laid_out.offset_at(point.y, max(point.x, 0)) for point in points]
            start = 0 if ends[0] is None else ends[0]
            end = len(self.document.article.text) if ends[1] is None else ends[1]
            return Span(start, end) if start < end else None
        return None

    def select_from(self, offset: int) -> None:
        """Set the caret down at a code point."""
        self._other_end, self._column = offset, None
        self._put(offset)
        self.post_message(self.Selecting(self, begun=True))

    def stop_selecting(self) -> None:
        """Nothing is selected any more."""
        self._end()
        self.lights = self.lights._replace(selection=None)
        self.redraw()

    def _end(self) -> None:
        if self.caret is not None:
            self.caret = None
            self.post_message(self.Selecting(self, begun=False))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys of a selection act while there is one."""
        return self.caret is not None if action in ("extend", "swap_ends") else True

    # Selecting with the mouse

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The article's own words under a selection, without the line ends of the layout."""
        if not self.document or not self._laid_out:
            return None
        laid_out = self._laid_out
        start, end = (None if point is None else laid_out.offset_at(point.y, max(point.x, 0)) for point in selection)
        return self.document.article.text[start:end], "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Tell which place was clicked."""
        row = self._laid_out.row(event.y + self.scroll_offset.y) if self._laid_out else None
        if row and self._laid_out and not self.text_selection:
            index = self._laid_out.index_at(row, event.x - self.indent - GUTTER - len(row.before))
            if index is not None:
                self.post_message(self.Pointed(self, self._laid_out.offset(row, index)))

    # Moving the caret

    def _put(self, offset: int) -> None:
        assert self.document
        self.caret = max(0, min(offset, len(self.document.article.text) - 1))
        self.lights = self.lights._replace(selection=self.selected_span)
        self.bring(Span(self.caret, self.caret + 1))
        self.redraw()

    def action_extend(self, step: Step) -> None:
        """Move the caret within its row, or by words."""
        assert self.caret is not None
        assert self.document
        text, at = self.document.article.text, self.caret
        self._column = None
        if step == "right":
            self._put(at + 1)
        elif step == "left":
            self._put(at - 1)
        elif step == "word":
            ends = (match.end() - 1 for match in re.compile(_WORD).finditer(text, at))
            self._put(next((end for end in ends if end > at), len(text)))
        elif step == "back":
            starts = [match.start() for match in re.compile(_WORD).finditer(text, max(at - 200, 0), at)]
            self._put(starts[-1] if starts else 0)
        elif self._laid_out and (row := self._laid_out.row(self._laid_out.row_of(at))):
            self._put(row.start if step == "start" else max(row.end - 1, row.start))

    def action_swap_ends(self) -> None:
        """Let the other end of the selection move."""
        assert self.caret is not None
        other = self._other_end
        self._other_end = self.caret
        self._put(other)

    def _move_rows(self, rows: int) -> None:
        assert self.caret is not None
        assert self._laid_out
        y = self._laid_out.row_of(self.caret)
        row = self._laid_out.row(y)
        if self._column is None:
            self._column = self._laid_out.place(row, self.caret) if row else 0
        step = 1 if rows > 0 else -1
        y = max(0, min(y + rows, self._laid_out.height - 1))
        while 0 < y < self._laid_out.height - 1 and self._laid_out.row(y) is None:
            y += step
        target = self._laid_out.row(y)
        if target:
            self._put(self._laid_out.offset(target, min(self._column, max(len(target.shown) - 1, 0))))

    def action_move_down(self) -> None:
        """Down a row: the text, or the caret."""
        self._move_rows(1) if self.caret is not None else super().action_move_down()

    def action_move_up(self) -> None:
        """Up a row: the text, or the caret."""
        self._move_rows(-1) if self.caret is not None else super().action_move_up()

    def action_move_top(self) -> None:
        """To the beginning: the text, or the caret."""
        self._put(0) if self.caret is not None else super().action_move_top()

    def action_move_bottom(self) -> None:
        """To the end: the text, or the caret."""
        if self.caret is not None and self.document:
            self._put(len(self.document.article.text))
        else:
            super().action_move_bottom()

    def action_move_page(self, step: int) -> None:
        """A page: the text, or the caret."""
        rows = step * max(1, self.size.height - 2)
        self._move_rows(rows) if self.caret is not None else super().action_move_page(step)

    def action_move_half(self, step: int) -> None:
        """Half a page: the text, or the caret."""
        rows = step * max(1, self.size.height // 2)
        self._move_rows(rows) if self.caret is not None else super().action_move_half(step)
