"""A page in a frame over the reading: esc, q and backspace close it."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen

from tui.reader.cards import ways
from tui.reader.cards.page import Page
from tui.reader.keys import bindings
from tui.reader.widgets.frame import Frame
from tui.reader.widgets.sheet import MARGIN, Sheet
from tui.screen.hints import Hint

Answer = TypeVar("Answer")
AIRY = 28
"""Rows of the terminal from which blocks have an empty line between them."""


class Framed(ModalScreen[Answer]):
    """Whatever lies over the reading in a frame."""

    CSS_PATH = "overlays.tcss"
    BINDINGS = bindings("overlay")

    def __init__(self) -> None:
        super().__init__()
        self.frame = Frame()

    def action_close(self) -> None:
        """Close without going anywhere."""
        self.dismiss(None)

    async def action_picture(self) -> None:
        """A picture of the screen."""
        await self.app.run_action("app.picture")

    def action_copy_text(self) -> None:
        """Nothing can be selected here: say how to leave."""
        self.app.action_help_quit()


class Overlay(Framed[Answer]):
    """A page laid out for the room there is; what is chosen on it is its subclasses' business."""

    WIDTHS: ClassVar[tuple[int, ...]] = (78, 100)
    """Columns of the frame: the most that leave some to both sides."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet(id="card-rows")

    def page(self, columns: int, *, airy: bool) -> Page:
        """The page for a width in columns; `airy` where there is room for empty lines."""
        raise NotImplementedError

    def titles(self) -> tuple[str, str]:
        """What stands at both ends of the upper edge of the frame."""
        raise NotImplementedError

    def hints(self) -> tuple[Hint, ...]:
        """The keys, for the lower edge."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The page in its frame."""
        with self.frame:
            yield from self.above()
            yield self.sheet

    def above(self) -> ComposeResult:
        """What stands above the page."""
        yield from ()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the room there is."""
        self.lay(event.size)

    def lay(self, size: Size | None = None, cursor: int | None = None) -> None:
        """Lay out anew, the cursor on a stop if one is named."""
        size = size or self.size
        width = max((each for each in self.WIDTHS if each <= size.width - 2), default=size.width)
        airy = size.height >= AIRY
        page = self.page(width - 4 - MARGIN, airy=airy)
        self.sheet.show(page, cursor)
        rows = len(page.lines) + 2 + 2 * airy + len(list(self.above()))
        self.frame.lay(width, min(rows, max(size.height - 2, 5)), airy=airy)
        self.frame.write(*self.titles(), self.hints())

    def begin(self) -> None:
        """Lay out a page that is another one, the cursor where it matters most."""
        self.lay()
        self.sheet.show(self.sheet.cursor.page, ways.first(self.sheet.cursor.page.stops))
