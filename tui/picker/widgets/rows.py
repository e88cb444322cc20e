"""The list of hits: one line a hit, only those on screen are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.certainty import Folded, folded
from tui.picker.drawing import fold_row, row
from tui.picker.finder import Key, key_of
from tui.search.hit import Hit


class Rows(Widget):
    """Hits with a cursor; the screen tells it which are marked and which are cut."""

    at = reactive(0)
    """The line the cursor is on."""

    class Moved(Message):
        """The cursor stands on another hit, or on none."""

        def __init__(self, rows: Rows, hit: Hit | None) -> None:
            super().__init__()
            self.rows = rows
            self.hit = hit

        @property
        def control(self) -> Rows:
            """The list."""
            return self.rows

    class Pressed(Message):
        """The hit under the cursor was clicked again: it is meant."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hits: Sequence[Hit] = ()
        self.folded = Folded()
        """The lines of the list, by the hits' places in it."""
        self._marked: frozenset[Key] = frozenset()
        self._cut: frozenset[Key] = frozenset()
        self._top = 0

    def show(self, hits: Sequence[Hit]) -> None:
        """Show these hits, the cursor on the first; the less certain ones are folded behind the others."""
        self._hits = hits
        self.folded = folded(hits)
        self._top = 0
        self.set_reactive(Rows.at, 0)
        self.refresh()
        self.post_message(self.Moved(self, self.hit))

    def turn_fold(self) -> bool:
        """Show the less certain hits, the cursor on the first of them, or fold them again; whether there are any."""
        if (fold := self.folded.fold) is None:
            return False
        self.folded = self.folded.turned()
        self.refresh()
        self.at = fold + 1 if self.folded.shown else min(self.at, fold)
        return True

    def sign(self, marked: frozenset[Key], cut: frozenset[Key]) -> None:
        """Show which hits are marked and which are cut; both by `key_of`."""
        self._marked, self._cut = marked, cut
        self.refresh()

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor; ``None`` in an empty list, and on the line of the fold."""
        nth = self.folded.at(self.at)
        return None if nth is None else self._hits[nth]

    def move(self, by: int) -> None:
        """The cursor so many lines on, at most to an end."""
        self.at = self.at + by

    def validate_at(self, at: int) -> int:
        """Within the list."""
        return max(0, min(at, self.folded.rows - 1))

    def watch_at(self) -> None:
        """Keep the cursor in view, and tell."""
        self._keep_in_view()
        self.post_message(self.Moved(self, self.hit))

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        height = max(self.size.height, 1)
        self._top = min(max(self._top, self.at - height + 1), self.at)

    def render_line(self, y: int) -> Strip:
        """A hit as the compositor wants it."""
        columns, line = self.size.width, self._top + y
        if line >= self.folded.rows:
            return Strip.blank(columns, self.rich_style)
        here, nth = line == self.at, self.folded.at(line)
        if nth is None:
            drawn = fold_row(self.folded, columns, here=here)
        else:
            hit = self._hits[nth]
            marked, cut = key_of(hit) in self._marked, key_of(hit) in self._cut
            drawn = row(hit, columns, here=here, marked=marked, cut=cut)
        return Strip(drawn.render_segments(self.visual_style)).adjust_cell_length(columns, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """The cursor to the hit clicked; a click on the cursor's own means it."""
        nth = self._top + event.y
        if nth == self.at:
            self.post_message(self.Pressed())
        elif nth < self.folded.rows:
            self.at = nth

    def on_mouse_scroll_down(self) -> None:
        """One hit down."""
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        """One hit up."""
        self.move(-1)
