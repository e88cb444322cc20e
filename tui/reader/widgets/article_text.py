"""The text of an article: wrapped to a measure, rendered row by row, voices to its left and proposals to its right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from textual import events
from textual.message import Message
from textual.selection import Selection as Dragged
from textual.strip import Strip

from tui.reader.document import Document, Finding
from tui.reader.keys import bindings
from tui.reader.painting import Lights
from tui.reader.spans import SpanIndex
from tui.reader.widgets.article_rows import strip
from tui.reader.widgets.placed import Placed
from tui.reader.widgets.selection import Selection
from tui.screen.scrolling import Scrolling

if TYPE_CHECKING:
    from tui.reader.widgets.caret import Step


class ArticleText(Scrolling):
    """An article's text; what is found in it is coloured, what is selected stands out."""

    BINDINGS = bindings("selecting")

    class Pointed(Message):
        """A finding was clicked in the text or beside it; `chosen` by a double click."""

        def __init__(self, finding: Finding, *, chosen: bool) -> None:
            super().__init__()
            self.finding = finding
            self.chosen = chosen

    class Chosen(Message):
        """Enter was pressed on the text."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.placed = Placed(self)
        """Where in the article one is."""
        self.selection = Selection(self)
        self.lights = Lights()
        """What stands out."""

    def show(self, document: Document, offset: int = 0) -> None:
        """Show an article from the row where a code point stands; nothing is selected in it."""
        self.selection.stop()
        self.lights = Lights()
        self.placed.show(document, offset)

    def light(self, **lights: Any) -> None:
        """Make something stand out, see `Lights`; what is not given stays as it is. Spans may be plain ones."""
        indexed: dict[str, Any] = {
            name: SpanIndex((span, None) for span in value) if name in ("found", "matches") else value
            for name, value in lights.items()
        }
        self.lights = self.lights._replace(**indexed)
        self.redraw()

    def move(self, step: int) -> None:
        """Move by rows: the text, or the caret."""
        if self.selection.caret is None:
            super().move(step)
        else:
            self.selection.move(step)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys of a selection act while there is one."""
        return self.selection.caret is not None if action == "extend" else True

    def action_choose(self) -> None:
        """Tell that enter was pressed."""
        self.post_message(self.Chosen())

    def action_extend(self, step: Step | Literal["swap"]) -> None:
        """Move the caret, or let the other end of the selection move."""
        self.selection.extend(step)

    def get_selection(self, selection: Dragged) -> tuple[str, str] | None:
        """The article's own words under a selection, without the line ends of the layout."""
        if not self.placed.document or not self.placed.layout:
            return None
        return self.placed.document.article.text[slice(*self.selection.ends(selection))], "\n"

    def selection_updated(self, selection: Dragged | None) -> None:
        """Draw the selection."""
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Tell what was clicked."""
        found = self.placed.finding_at(event.x, event.y + self.scroll_offset.y)
        if found and not self.text_selection:
            self.post_message(self.Pointed(found, chosen=event.chain > 1))

    def on_resize(self) -> None:
        """Keep the place."""
        self.placed.resized()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Another part is seen."""
        self.placed.scrolling(old_value, new_value)
        super().watch_scroll_y(old_value, self.scroll_y)
        self.placed.told()

    def on_focus(self) -> None:
        """The head tells where the focus is."""
        self.placed.told()

    on_blur = on_focus

    def render_line(self, y: int) -> Strip:
        """A row of the view; the first frame is drawn before any other event comes."""
        if self.placed.layout is None and self.placed.document:
            self.placed.show(self.placed.document, self.placed.place)
        return super().render_line(y)

    def look_of(self, y: int) -> bool:
        """Whether a row is the first one with words on the screen."""
        top, layout = self.scroll_offset.y, self.placed.layout
        return y == top or (y == top + 1 and layout is not None and layout.row(top) is None)

    def draw_line(self, y: int) -> Strip:
        """A row in its colours."""
        ground, dragged = self.drawn.ground, self.text_selection
        return strip(y, self.placed, self.lights, dragged, ground, self.columns, first=self.look_of(y))
