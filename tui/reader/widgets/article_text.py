"""The text of an article: wrapped to a measure, rendered row by row, in its colours."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.articles.article import Span
from tui.display import width
from tui.reader.document import Document
from tui.reader.keys import bindings
from tui.reader.layout import Layout, Row
from tui.reader.painting import GUTTER, Lights, gutter, paint
from tui.reader.spans import SpanIndex
from tui.reader.widgets.caret import Caret, Step
from tui.screen.look import segments, style
from tui.screen.scrolling import FAR, Scrolling

MEASURE = 72
"""Columns of text where nobody wishes otherwise: lines of 66 to 80 are read with ease."""
BEFORE = -100
"""What the toolkit takes for the first column of the gutter: a selection begun there begins with the row."""
TO_THE_END = -1
"""Where a selection ends, in a row, that goes on in the next."""
MARGIN = 1
"""Columns left free to the right of the text."""


class ArticleText(Scrolling):
    """An article's text; what is found in it is coloured, what is selected stands out.

    With a caret, once one wishes, the keys that move extend the selection.
    """

    BINDINGS = bindings("selecting")

    class Pointed(Message):
        """A place in the text was clicked."""

        def __init__(self, text: ArticleText, offset: int) -> None:
            super().__init__()
            self.text = text
            self.offset = offset
            """The code point of the article."""

        @property
        def control(self) -> ArticleText:
            """The text."""
            return self.text

    class Chosen(Message):
        """Enter was pressed on the text."""

    class Selecting(Message):
        """Selecting by keyboard has begun, or is over."""

        def __init__(self, *, begun: bool) -> None:
            super().__init__()
            self.begun = begun

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.document: Document | None = None
        """What is shown."""
        self.lights = Lights()
        """What stands out in it."""
        self.widest = MEASURE
        """Columns of text in a row, where there is room."""
        self.centred = False
        """Whether the text stands in the middle."""
        self.unfolded = False
        """Whether what is no part of the article is shown."""
        self.scrolled: Callable[[], object] = lambda: None
        """Called when another part of the text is seen: a message would come a frame later."""
        self.caret: Caret | None = None
        """What selects by keyboard; ``None`` where nothing is being selected."""
        self._laid_out: Layout | None = None

    # What is shown

    def show(self, document: Document, offset: int = 0) -> None:
        """Show an article from the row where a code point stands; nothing is selected in it."""
        self._end()
        self.document = document
        self.lights = Lights()
        self._lay_out(offset)

    def light(self, found: tuple[Span, ...] | None = None, matches: tuple[Span, ...] | None = None) -> None:
        """Make a finding, or the matches of a search, stand out; what is not given stays as it is."""
        if found is not None:
            self.lights = self.lights._replace(found=SpanIndex((span, None) for span in found))
        if matches is not None:
            self.lights = self.lights._replace(matches=SpanIndex((span, None) for span in matches), hit=None)
        self.redraw()

    def light_hit(self, hit: Span | None) -> None:
        """Make one match stand out among the others."""
        self.lights = self.lights._replace(hit=hit)
        self.redraw()

    @property
    def measure(self) -> int:
        """Columns of text in a row."""
        return max(2, min(self.widest, self.columns - GUTTER - MARGIN))

    @property
    def indent(self) -> int:
        """Columns left free to the left of the gutter, so that the text stands in the middle."""
        return max(0, (self.columns - GUTTER - MARGIN - self.measure) // 2) if self.centred else 0

    @property
    def seen(self) -> float:
        """How much of the text stands on or above the screen: 0 to 1."""
        lines = self.virtual_size.height
        return min(1.0, (self.scroll_offset.y + self.size.height) / lines) if lines else 1.0

    def unfold(self, unfolded: bool) -> None:
        """Show what is no part of the article, or fold it; the place stays."""
        if unfolded != self.unfolded:
            self.unfolded = unfolded
            self._lay_out(self.place)

    @property
    def top(self) -> int:
        """The code point at which the rows on the screen begin."""
        if not self._laid_out:
            return self._pending
        for y in range(self.scroll_offset.y, self._laid_out.height):
            if row := self._laid_out.row(y):
                return row.start
        return 0

    @property
    def place(self) -> int:
        """The code point one reads at: what was gone to or scrolled to last, whatever the size has made of it since."""
        return self._anchor

    def sees(self, span: Span) -> bool:
        """Whether a stretch begins on the screen."""
        if not self._laid_out:
            return False
        return 0 <= self._laid_out.row_of(span.start) - self.scroll_offset.y < self.size.height

    def bring(self, span: Span) -> None:
        """Scroll so that a stretch is seen; not at all where it is."""
        if not self._laid_out or not self.size.height:
            self._pending = span.start
            return
        if not self.unfolded and self._laid_out.folds(span.start):
            self.unfold(True)
        first, last = self._laid_out.row_of(span.start), self._laid_out.row_of(max(span.end - 1, span.start))
        top, height = self.scroll_offset.y, self.size.height
        if first < top or last >= top + height:
            self.scroll_line(first - (0 if last - first > height * 2 // 3 else height // 3))

    def show_from(self, offset: int) -> None:
        """Scroll so that the row of a code point is the first one."""
        if self._laid_out:
            self.scroll_line(self._laid_out.row_of(offset) if offset else 0)
        else:
            self._pending = offset
        self._anchor = offset

    def _lay_out(self, offset: int) -> None:
        """Lay the article out for the width there is, with a code point on the first row."""
        if not self.document or not self.size.width:
            self._laid_out = None
            self._pending = offset
            return
        paragraphs = self.document.paragraphs if self.unfolded else self.document.folded
        self._laid_out = Layout(self.document.article.text, paragraphs, self.measure)
        row = self._laid_out.row_of(offset) if offset else 0
        row += self._laid_out.settle(row, self.size.height)
        self.set_height(self._laid_out.height)
        self.scroll_line(row)
        self._anchor, self._sized = offset, self.size
        self.redraw()
        self.scrolled()

    _pending = 0
    """Where to begin once there is a width."""
    _anchor = 0
    """See `place`: other widths and heights begin with the row of that."""
    _sized = Size(0, 0)
    """The size it was laid out for."""

    def on_resize(self) -> None:
        """Lay out anew and keep the place."""
        if self._laid_out is None or self._laid_out.columns != self.measure:
            self._lay_out(self.place if self._laid_out else self._pending)
        elif self.size != self._sized:
            self.show_from(self.place)
            self._sized = self.size
            self.scrolled()

    # Moving

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Work out the rows around the new view; where that moves them, stay with the words."""
        if self._laid_out and round(old_value) != round(new_value):
            shift = self._laid_out.settle(round(new_value), self.size.height)
            if self._laid_out.height != self.virtual_size.height:
                self.redraw()
                self.set_height(self._laid_out.height)
            if shift:
                self.set_reactive(ScrollView.scroll_y, new_value + shift)
                self.set_reactive(ScrollView.scroll_target_y, new_value + shift)
        if self.size == self._sized and old_value <= self.max_scroll_y:  # else the toolkit has cut it to a new size
            self._anchor = self.top
        super().watch_scroll_y(old_value, self.scroll_y)
        self.scrolled()

    def move(self, step: int) -> None:
        """Move by rows: the text, or the caret."""
        if self.caret is None or not self._laid_out:
            super().move(step)
            return
        if abs(step) >= FAR:
            self.caret.put(max(step, 0))
        else:
            self.caret.move_rows(step, self._laid_out)
        self._follow()

    def action_choose(self) -> None:
        """Tell that enter was pressed."""
        self.post_message(self.Chosen())

    # Selecting

    @property
    def selected_span(self) -> Span | None:
        """What is selected by keyboard or mouse: never empty, both ends of what is shown as one character whole."""
        if self.caret is not None:
            return self.caret.span
        if self.text_selection and self._laid_out and self.document:
            points = (self.text_selection.start, self.text_selection.end)
            ends = [None if point is None else self._laid_out.offset_at(point.y, max(point.x, 0)) for point in points]
            start = 0 if ends[0] is None else ends[0]
            end = len(self.document.article.text) if ends[1] is None else ends[1]
            return Span(start, end) if start < end else None
        return None

    def select_from(self, offset: int) -> None:
        """Set the caret down at a code point."""
        assert self.document
        self.caret = Caret(self.document.article.text, offset)
        self._follow()
        self.post_message(self.Selecting(begun=True))

    def stop_selecting(self) -> None:
        """Nothing is selected any more."""
        self._end()
        self.lights = self.lights._replace(selection=None)
        self.redraw()

    def _end(self) -> None:
        if self.caret is not None:
            self.caret = None
            self.post_message(self.Selecting(begun=False))

    def _follow(self) -> None:
        """Show what is selected, and the caret."""
        assert self.caret
        self.lights = self.lights._replace(selection=self.selected_span)
        self.bring(Span(self.caret.at, self.caret.at + 1))
        self.redraw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys of a selection act while there is one."""
        return self.caret is not None if action in ("extend", "swap_ends") else True

    def action_extend(self, step: Step) -> None:
        """Move the caret within its row, or by words."""
        assert self.caret
        self.caret.extend(step, self._laid_out)
        self._follow()

    def action_swap_ends(self) -> None:
        """Let the other end of the selection move."""
        assert self.caret
        self.caret.swap()
        self._follow()

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

    # Drawing

    def render_line(self, y: int) -> Strip:
        """A row as the compositor wants it; the first frame is drawn before any other event comes."""
        if self._laid_out is None and self.document:
            self._lay_out(self._pending)
        return super().render_line(y)

    def draw_line(self, y: int) -> Strip:
        """A row in its colours."""
        (base, look), columns = self.drawn.ground, self.columns
        row = self._laid_out.row(y) if self._laid_out else None
        if not row or not self._laid_out or not self.document:
            return Strip.blank(columns, base)
        margin = [(" " * self.indent, ""), *gutter(row, self.document, self.lights), (row.before, "faint")]
        words = Strip(segments(paint(row, self._laid_out, self.document, self.lights), base, look))
        if self.text_selection and (span := self.text_selection.get_span(y)):
            words = with_selection(words, row, span, look)
        before = Strip(segments(margin, base, look)).apply_offsets(BEFORE, y)
        joined = Strip.join([before, words.apply_offsets(0, y)])
        return joined.adjust_cell_length(columns, base)


def with_selection(words: Strip, row: Row, span: tuple[int, int], look: str) -> Strip:
    """The words of a row with the stretch of it that a mouse has selected (columns of what is shown)."""
    start, end = max(span[0], 0), len(row.shown) if span[1] == TO_THE_END else max(span[1], 0)
    start, end = width(row.shown[:start]), width(row.shown[:end])
    if start >= end:  # begun behind the last word of a row
        return words
    selected = words.crop(start, end).apply_style(style("selection", look))
    return Strip.join([words.crop(0, start), selected, words.crop(end)])
