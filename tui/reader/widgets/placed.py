"""An article laid out in a view, and the place one reads at, which outlives every width and height."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.geometry import Size
from textual.scroll_view import ScrollView

from tui.articles.article import Span
from tui.reader.document import Document, Finding
from tui.reader.layout import Layout
from tui.reader.margin import Margin
from tui.reader.painting import said_on
from tui.reader.room import MEASURE, Centred, Room, room
from tui.screen.look import Pieces
from tui.screen.scrolling import Scrolling


class Placed:
    """Says where things stand and scrolls to them; `told` is called when another part of the text is seen."""

    def __init__(self, view: Scrolling) -> None:
        self.document: Document | None = None
        """What is shown."""
        self.layout: Layout | None = None
        """Its rows; ``None`` until there is a width."""
        self.margin: Margin | None = None
        """What stands beside them."""
        self.widest = MEASURE
        """Columns of text in a row, where there is room."""
        self.centred: Centred = "auto"
        """Whether the text stands away from the left edge."""
        self.unfolded = False
        """Whether what is no part of the article is shown."""
        self.told: Callable[[], object] = lambda: None
        """A message would come a frame later."""
        self.place = 0
        """The code point one reads at: what was gone to or scrolled to last, whatever a size has made of it since."""
        self.instead: Sequence[Pieces] = ()
        """What stands there where there is no article."""
        self._view = view
        self._sized = Size(0, 0)

    @property
    def room(self) -> Room:
        """The columns of the parts of a row."""
        return room(self._view.columns, self.widest, self.centred)

    # Where things stand

    @property
    def seen(self) -> float:
        """How much of the text stands on or above the screen: 0 to 1."""
        lines = self._view.virtual_size.height
        return min(1.0, (self._view.scroll_offset.y + self._view.size.height) / lines) if lines else 1.0

    @property
    def read(self) -> float:
        """How far one has come: 0 at the beginning, 1 where the end is seen."""
        last = self._view.max_scroll_y
        return self._view.scroll_offset.y / last if last else 1.0

    @property
    def top(self) -> int:
        """The code point at which the rows on the screen begin."""
        if not self.layout:
            return self.place
        for y in range(self._view.scroll_offset.y, self.layout.height):
            if row := self.layout.row(y):
                return row.start
        return 0

    def sees(self, span: Span) -> bool:
        """Whether a stretch begins on the screen."""
        if not self.layout:
            return False
        return 0 <= self.layout.row_of(span.start) - self._view.scroll_offset.y < self._view.size.height

    def finding_at(self, x: int, y: int) -> Finding | None:
        """What was found at a column and a row of the text: in its words, or whose sign stands beside them."""
        layout, document, room = self.layout, self.document, self.room
        if not (layout and document and self.margin):
            return None
        row = layout.row(y)
        if x > room.left + room.measure:
            nth = self.margin.at(y, room)
            return None if nth is None else Finding("proposal", nth)
        if not row:
            return None
        if x < room.left:
            said = said_on(row, document)
            return Finding("quote", said[1]) if said else None
        index = layout.index_at(row, x - room.left - len(row.before))
        return None if index is None else document.at(layout.offset(row, index))

    # Going there

    def show(self, document: Document, offset: int = 0) -> None:
        """Lay an article out for the width there is, with a code point on the first row."""
        self.document, self.place = document, offset
        view = self._view
        if not view.size.width:
            self.layout = None
            return
        paragraphs = document.paragraphs if self.unfolded else document.folded
        self.layout = Layout(document.article.text, paragraphs, self.room.measure)
        self.margin = Margin(document, self.layout)
        row = self.layout.row_of(offset) if offset else 0
        row += self.layout.settle(row, view.size.height)
        view.set_height(self.layout.height)
        view.scroll_line(row)
        self.place, self._sized = offset, view.size
        view.redraw()
        self.told()

    def bring(self, span: Span) -> None:
        """Scroll so that a stretch is seen; not at all where it is."""
        view, layout = self._view, self.layout
        if not layout or not view.size.height:
            self.place = span.start
            return
        if not self.unfolded and layout.folds(span.start):
            self.unfold(True)
        first, last = layout.row_of(span.start), layout.row_of(max(span.end - 1, span.start))
        top, height = view.scroll_offset.y, view.size.height
        if first < top or last >= top + height:
            view.scroll_line(first - (0 if last - first > height * 2 // 3 else height // 3))

    def show_from(self, offset: int) -> None:
        """Scroll so that the row of a code point is the first one."""
        if self.layout:
            self._view.scroll_line(self.layout.row_of(offset) if offset else 0)
        self.place = offset

    def unfold(self, unfolded: bool) -> None:
        """Show what is no part of the article, or fold it; the place stays."""
        if unfolded != self.unfolded:
            self.unfolded = unfolded
            if self.document:
                self.show(self.document, self.place)

    # What becomes of the view

    def resized(self) -> None:
        """Lay out anew where the width asks for it, and keep the place."""
        if self.document and (self.layout is None or self.layout.columns != self.room.measure):
            self.show(self.document, self.place)
        elif self._view.size != self._sized:
            self.show_from(self.place)
            self._sized = self._view.size
            self._view.redraw()
            self.told()

    def scrolling(self, old: float, new: float) -> None:
        """Work out the rows around the new view; where that moves them, stay with the words."""
        view = self._view
        if self.layout and round(old) != round(new):
            shift = self.layout.settle(round(new), view.size.height)
            if self.layout.height != view.virtual_size.height:
                view.redraw()
                view.set_height(self.layout.height)
            if shift:
                view.set_reactive(ScrollView.scroll_y, new + shift)
                view.set_reactive(ScrollView.scroll_target_y, new + shift)
        if view.size == self._sized and old <= view.max_scroll_y:  # else the toolkit has cut it to a new size
            self.place = self.top
