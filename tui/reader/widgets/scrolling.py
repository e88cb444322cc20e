"""What the text and the lists have in common: lines drawn when they are seen, and kept until something changes."""

from __future__ import annotations

from collections.abc import Hashable

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.reader.keys import bindings
from tui.reader.look import Ground, ground, style
from tui.reader.widgets.scroll_bar import ScrollBar

KEPT = 400
"""Lines kept drawn."""
FAR = 1 << 40
"""A step beyond every end."""


class Scrolling(ScrollView, can_focus=True):
    """A view of many lines with a bar in its last column, which a mouse may drag."""

    BINDINGS = bindings("pane")

    virtual_size = Reactive(Size(0, 0), layout=False)
    """How many lines there are; unlike that of other views, a change lays nothing out anew."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._strips: LRUCache[tuple[int, int, bool, Hashable], Strip] = LRUCache(KEPT)
        self._ground: Ground | None = None
        self._bar = ScrollBar(self)

    @property
    def ground(self) -> Ground:
        """What the words stand on."""
        if self._ground is None:
            self._ground = ground(self)
        return self._ground

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
        """A line as the compositor wants it."""
        line = y + self.scroll_offset.y
        on_bar = self._bar.is_on(y)
        key = (line, self.columns, on_bar, self.look_of(line))
        strip = self._strips.get(key)
        if strip is None:
            base, look = self.ground
            bar = Strip([Segment("▕" if on_bar else " ", base + style("faint", look))], 1)
            strip = self._strips[key] = Strip.join([self.draw_line(line), bar])
        return strip

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

    def page(self) -> int:
        """How far a page is: two lines of the last one stay."""
        return max(1, self.size.height - 2)

    def half(self) -> int:
        """How far half a page is."""
        return max(1, self.size.height // 2)

    def action_move_down(self) -> None:
        """Down one."""
        self.move(1)

    def action_move_up(self) -> None:
        """Up one."""
        self.move(-1)

    def action_move_top(self) -> None:
        """To the beginning."""
        self.move(-FAR)

    def action_move_bottom(self) -> None:
        """To the end."""
        self.move(FAR)

    def action_move_page(self, step: int) -> None:
        """By a page."""
        self.move(step * self.page())

    def action_move_half(self, step: int) -> None:
        """By half a page."""
        self.move(step * self.half())

    def redraw(self) -> None:
        """Draw again what is seen."""
        self._strips.clear()
        self.refresh()

    def on_resize(self) -> None:
        """Draw for the new width."""
        self._strips.clear()

    def notify_style_update(self) -> None:
        """Other colours: draw again."""
        super().notify_style_update()
        self._strips.clear()
        self._ground = None
