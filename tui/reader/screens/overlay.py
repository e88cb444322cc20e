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
from tui.reader.keys import bindings
from tui.screen.hints import Hint, line
from tui.screen.lines import Lines
from tui.screen.look import Pieces
from tui.screen.row_list import RowList
from tui.screen.rows import rows

WIDEST = 84


class Stops:
    """The lines of a card that lead somewhere: the cursor goes from one on to the next."""

    def __init__(self, lines: Sequence[CardLine]) -> None:
        spans = [line.span for line in lines]
        self.lines = [nth for nth, span in enumerate(spans) if span and (not nth or spans[nth - 1] != span)]

    def way(self, index: int, step: int) -> int:
        """Where a step from a line leads."""
        if abs(step) > 1:
            return min(self.lines, key=lambda line: abs(line - (index + step)))
        beyond = [line for line in self.lines if (line - index) * step > 0]
        return (beyond[0] if step > 0 else beyond[-1]) if beyond else index


class Overlay(ModalScreen[Span | None]):
    """Lines over the reading; enter on one that leads to a place gives that place to whoever opened it."""

    CSS_PATH = "overlays.tcss"

    BINDINGS = bindings("overlay")

    def __init__(self, *hints: Hint) -> None:
        super().__init__()
        self._hints = hints
        self._lines: Sequence[CardLine] = ()
        self._stops = Stops(())
        self.rows = RowList(id="card-rows")

    def lay_out(self, columns: int) -> Sequence[CardLine]:
        """The lines for a width in columns."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The lines in a frame, and how to leave."""
        with Vertical(id="card"):
            yield from self.above()
            yield self.rows
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
        lines, before = self._lines, self.rows.cursor.row if self.rows.rows.count else None
        self._stops = Stops(lines)
        stops = self._stops.lines
        self.rows.cursor.shown, self.rows.cursor.way = bool(stops), self._stops.way
        first = stops[0] if stops else 0
        drawn = rows(len(lines), lambda nth, columns: [lines[nth].pieces])
        self.rows.show(drawn, first if before is None else before)
        box = self.query_one("#card")
        box.styles.width = width
        box.styles.height = min(len(self._lines) + 4 + len(list(self.above())), max(size.height - 2, 5))

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Go where the line leads."""
        message.stop()
        if self._lines[self.rows.cursor.row].span:
            self.dismiss(self._lines[self.rows.cursor.row].span)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """What stands before the first stop and behind the last one is seen with it."""
        message.stop()
        if self.rows.cursor.row == self._stops.lines[0]:
            self.rows.scroll_line(0)
        elif self.rows.cursor.row == self._stops.lines[-1]:
            self.rows.scroll_line(self.rows.max_scroll_y)

    def action_close(self) -> None:
        """Close without going anywhere."""
        self.dismiss(None)

    async def action_picture(self) -> None:
        """A picture of the screen."""
        await self.app.run_action("app.picture")

    def action_copy_text(self) -> None:
        """Nothing can be selected here: say how to leave."""
        self.app.action_help_quit()
