"""A few fixed lines: headings, tabs, the footer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.screen.drawn import Drawn
from tui.screen.look import Pieces, segments

Draw = Callable[[int], Sequence[Pieces]]
"""The lines for a width in columns."""


class Lines(Widget):
    """Lines of pieces, drawn for whatever width there is; the height is the style sheet's."""

    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(self, *, id: str | None = None, draw: Draw | None = None) -> None:
        super().__init__(id=id)
        self._draw = draw
        self._pieces: tuple[int, Sequence[Pieces]] | None = None
        self._drawn = Drawn(self)

    def show(self, draw: Draw) -> None:
        """Show these lines from now on."""
        self._draw = draw
        self._pieces = None
        self._drawn.clear()
        self.refresh()

    @property
    def drawn(self) -> Sequence[Pieces]:
        """The lines as they are shown now."""
        columns = self.size.width
        if self._pieces is None or self._pieces[0] != columns:
            self._pieces = columns, self._draw(columns) if self._draw else ()
        return self._pieces[1]

    def notify_style_update(self) -> None:
        """Other colours."""
        super().notify_style_update()
        self._drawn.restyle()

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """All the room there is."""
        return container.width

    def render_line(self, y: int) -> Strip:
        """A line, as wide as there is room."""

        def draw() -> Strip:
            (base, look), width, lines = self._drawn.ground, self.size.width, self.drawn
            return Strip(segments(lines[y] if y < len(lines) else (), base, look)).adjust_cell_length(width, base)

        return self._drawn.line((y, self.size.width), draw)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as the compositor wants them."""
        return self._drawn.lines(crop, self.render_line)
