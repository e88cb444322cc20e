"""Lines as the compositor wants them: drawn when they are seen, and kept until something changes.

The toolkit's own way works out borders, padding and opacity anew for every line; what is drawn here has none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from textual.cache import LRUCache
from textual.containers import Horizontal, Vertical
from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.screen.look import Ground, ground

KEPT = 400
"""Lines kept drawn."""


class Drawn:
    """The lines of a widget that were drawn, with the filters of the terminal."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._strips: LRUCache[Hashable, Strip] = LRUCache(KEPT)
        self._ground: Ground | None = None

    @property
    def ground(self) -> Ground:
        """What the words stand on."""
        if self._ground is None:
            self._ground = ground(self._widget)
        return self._ground

    def line(self, key: Hashable, draw: Callable[[], Strip]) -> Strip:
        """The line that a key stands for: all its looks depend on, besides what `clear` is called for."""
        strip = self._strips.get(key)
        if strip is None:
            strip = draw()
            for each in self._widget.get_line_filters():
                if not isinstance(each, ANSIToTruecolor):  # a look has only true colours, or is to keep the terminal's
                    strip = strip.apply_filter(each, self._widget.background_colors[1])
            self._strips[key] = strip
        return strip

    def lines(self, crop: Region, line: Callable[[int], Strip]) -> list[Strip]:
        """What the compositor asks a widget for: `line` gives the line of each row in `crop`."""
        strips = [line(y) for y in crop.line_range]
        whole = crop.x == 0 and crop.width == self._widget.size.width
        return strips if whole else [strip.crop(*crop.column_span) for strip in strips]

    def clear(self) -> None:
        """Draw all lines again when they are asked for."""
        self._strips.clear()

    def restyle(self) -> None:
        """The colours are others."""
        self._strips.clear()
        self._ground = None


class Column(Vertical):
    """Widgets below each other that cover it: nothing of its own is drawn, nor laid out anew for what they need."""

    BLANK = True
    virtual_size = Reactive(Size(0, 0), layout=False)


class Beside(Horizontal):
    """Widgets beside each other that cover it."""

    BLANK = True
    virtual_size = Reactive(Size(0, 0), layout=False)
