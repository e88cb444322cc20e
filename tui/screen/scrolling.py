"""What the text and the lists have in common: lines drawn when they are seen, and kept until something changes."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal

from textual import events
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.screen.drawn import Drawn
from tui.screen.keys import GO, MOVING, bindings
from tui.screen.look import segments
from tui.screen.scroll_bar import ScrollBar

FAR = 1 << 40
"""A step beyond every end."""
By = Literal["row", "page", "half", "end"]


class Scrolling(ScrollView, can_focus=True):
    """A view of many lines with a bar in its last column, which a mouse may drag."""

    BINDINGS = bindings((*MOVING, GO))
    STAYING = 2
    """Lines that stay in sight when one moves by a page."""
    virtual_size = Reactive(Size(0, 0), layout=False)
    """How many lines there are; unlike that of other views, a change lays nothing out anew."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.drawn = Drawn(self)
        self._bar = ScrollBar(self)

    @property
    def allow_vertical_scroll(self) -> bool:
        """Always: the toolkit would have it depend on a bar of its own."""
        return True

    @property
    def columns(self) -> int:
        """Columns for the words: all but that of the bar."""
        return max(self.size.width - 1, 0)

    def draw_line(self, y: int) -> Strip:
        """Line `y` of all lines, `columns` wide."""
        raise NotImplementedError

    def look_of(self, y: int) -> Hashable:
        """What the looks of line `y` depend on, besides what `redraw` is called for."""
        return None

    def render_line(self, y: int) -> Strip:
        """A line of the view with the bar."""
        line, on_bar = y + self.scroll_offset.y, self._bar.is_on(y)

        def draw() -> Strip:
            return Strip([*self.draw_line(line), *segments([self._bar.piece(on=on_bar)], *self.drawn.ground)])

        return self.drawn.line((line, self.columns, on_bar, self.look_of(line)), draw)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as the compositor wants them."""
        return self.drawn.lines(crop, self.render_line)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the bar."""
        self._bar.take_hold(event.x, event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the bar."""
        self._bar.drag(event.y)

    def on_mouse_up(self) -> None:
        """Let go of it."""
        self.release_mouse()

    def set_height(self, lines: int) -> None:
        """There are so many lines now."""
        self.virtual_size = Size(0, lines)
        if self.scroll_offset.y > self.max_scroll_y:
            self.scroll_line(self.max_scroll_y)

    def scroll_line(self, y: int) -> None:
        """Scroll at once so that a line is the first one."""
        self.scroll_to(y=max(y, 0), animate=False, immediate=True)

    # Moving

    def move(self, step: int) -> None:
        """Move by so many lines."""
        self.scroll_line(min(self.scroll_offset.y + step, self.max_scroll_y))

    def in_sight(self) -> int:
        """How many lines find room."""
        return self.size.height

    def action_move(self, by: By, step: int) -> None:
        """Move by rows, pages or halves of them, or to an end."""
        seen = self.in_sight()
        steps = {"row": 1, "page": max(1, seen - self.STAYING), "half": max(1, seen // 2), "end": FAR}
        self.move(step * steps[by])

    def redraw(self) -> None:
        """Draw again what is seen."""
        self.drawn.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Other colours: draw again."""
        super().notify_style_update()
        self.drawn.restyle()
