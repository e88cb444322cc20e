"""What is selected in the text: by keyboard from a caret, or by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual.message import Message
from textual.selection import Selection as Dragged

from tui.articles.article import Span
from tui.screen.scrolling import FAR

if TYPE_CHECKING:
    from tui.reader.widgets.article_text import ArticleText
    from tui.reader.widgets.caret import Caret, Step


class SelectionTurned(Message):
    """Selecting by keyboard has begun, or is over."""

    def __init__(self, *, begun: bool) -> None:
        super().__init__()
        self.begun = begun


class Selection:
    """The selected stretch of an article; with a caret, once one wishes, the keys that move extend it."""

    def __init__(self, view: ArticleText) -> None:
        self.caret: Caret | None = None
        """What selects by keyboard; ``None`` where nothing is being selected."""
        self._view = view

    @property
    def span(self) -> Span | None:
        """What is selected: never empty, both ends of what is shown as one sign whole."""
        if self.caret is not None:
            return self.caret.span
        dragged, document = self._view.text_selection, self._view.placed.document
        if not (dragged and document):
            return None
        start, end = self.ends(dragged)
        start, end = start or 0, len(document.article.text) if end is None else end
        return Span(start, end) if start < end else None

    def ends(self, dragged: Dragged) -> tuple[int | None, int | None]:
        """The code points between which a mouse has dragged; ``None`` for all there is on that side."""
        layout = self._view.placed.layout
        assert layout
        points = (dragged.start, dragged.end)
        start, end = (None if point is None else layout.offset_at(point.y, max(point.x, 0)) for point in points)
        return start, end

    def begin(self, offset: int) -> None:
        """Set the caret down at a code point."""
        from tui.reader.widgets.caret import Caret

        document = self._view.placed.document
        assert document
        self.caret = Caret(document.article.text, offset)
        self._follow()
        self._view.post_message(SelectionTurned(begun=True))

    def stop(self) -> None:
        """Nothing is selected by keyboard any more."""
        if self.caret is not None:
            self.caret = None
            self._view.light(selection=None)
            self._view.post_message(SelectionTurned(begun=False))

    def move(self, step: int) -> None:
        """Move the caret by rows, or beyond every end."""
        assert self.caret
        layout = self._view.placed.layout
        if abs(step) >= FAR:
            self.caret.put(max(step, 0))
        elif layout:
            self.caret.move_rows(step, layout)
        self._follow()

    def extend(self, step: Step | Literal["swap"]) -> None:
        """Move the caret within its row, or by words; or let the other end move."""
        assert self.caret
        if step == "swap":
            self.caret.swap()
        else:
            self.caret.extend(step, self._view.placed.layout)
        self._follow()

    def _follow(self) -> None:
        assert self.caret
        self._view.light(selection=self.caret.span)
        self._view.placed.bring(Span(self.caret.at, self.caret.at + 1))
