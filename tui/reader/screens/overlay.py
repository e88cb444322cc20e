"""A screen laid over the reading: esc, q and backspace close it."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.screen import ModalScreen

from tui.articles.article import Span
from tui.reader.cards import CardLine
from tui.reader.hints import Hint, line
from tui.reader.keys import bindings
from tui.reader.look import Pieces
from tui.reader.widgets.lines import Lines
from tui.reader.widgets.row_list import RowList

WIDEST = 84


class CardRows(RowList):
    """Lines of a card; the cursor goes from one place they lead to on to the next, or scrolls where there is none."""

    def __init__(self) -> None:
        super().__init__(id="card-rows")
        self._targets: list[int] = []

    def set(self, lines: Sequence[CardLine]) -> None:
        """Show these lines."""
        spans = [line.span for line in lines]
        self._targets = [nth for nth, span in enumerate(spans) if span and (not nth or spans[nth - 1] != span)]
        self.has_cursor = bool(self._targets)
        first = self._targets[0] if self._targets else 0
        self.show(len(lines), lambda index, columns: [lines[index].pieces], height=1, cursor=first)

    def move(self, step: int) -> None:
        """Move by places, past what leads nowhere."""
        if not self._targets:
            self.scroll_line(self.scroll_offset.y + step)
            return
        if abs(step) > 1:
            near = min(self._targets, key=lambda target: abs(target - (self.cursor + step)))
        else:
            beyond = [target for target in self._targets if (target - self.cursor) * step > 0]
            near = (beyond[0] if step > 0 else beyond[-1]) if beyond else self.cursor
        if near == self._targets[0]:
            self.scroll_line(0)
        elif near == self._targets[-1]:
            self.scroll_line(self.max_scroll_y)
        self.cursor = near


class Overlay(ModalScreen[Span | None]):
    """Lines over the reading; enter on one that leads to a place gives that place to whoever opened it."""

    CSS_PATH = "overlays.tcss"

    BINDINGS = bindings("overlay")

    def __init__(self, *hints: Hint) -> None:
        super().__init__()
        self._hints = hints
        self._lines: Sequence[CardLine] = ()

    def lay_out(self, columns: int) -> Sequence[CardLine]:
        """The lines for a width in columns."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The lines in a frame, and how to leave."""
        with Vertical(id="card"):
            yield from self.above()
            yield CardRows()
            yield Lines(id="card-hint", draw=self._draw_hint)

    def above(self) -> ComposeResult:
        """What stands above the lines."""
        yield from ()

    def _draw_hint(self, columns: int) -> Sequence[Pieces]:
        return [line(self._hints, columns)]

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the width there is."""
        self.lay(event.size)

    def lay(self, size: Size | None = None) -> None:
        """Lay out anew."""
        size = size or self.size
        width = min(WIDEST, size.width - 2)
        self._lines = self.lay_out(width - 7)
        rows = self.query_one(CardRows)
        cursor = rows.cursor if rows.count else None
        rows.set(self._lines)
        if cursor is not None:
            rows.point(cursor)
        box = self.query_one("#card")
        box.styles.width = width
        box.styles.height = min(len(self._lines) + 4 + len(list(self.above())), max(size.height - 2, 5))

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Go where the line leads."""
        message.stop()
        if self._lines[message.index].span:
            self.dismiss(self._lines[message.index].span)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """The cursor's moves are the card's own affair."""
        message.stop()

    def action_close(self) -> None:
        """Close without going anywhere."""
        self.dismiss(None)

    async def action_picture(self) -> None:
        """A picture of the screen."""
        await self.app.run_action("app.picture")

    def action_copy_text(self) -> None:
        """Nothing can be selected here: say how to leave."""
        self.app.action_help_quit()
