"""A few fixed lines: headings, tabs, the footer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from tui.screen.look import Ground, Pieces, ground, segments

Draw = Callable[[int], Sequence[Pieces]]
"""The lines for a width in columns."""


class Lines(Widget):
    """Lines of pieces, drawn for whatever width there is; the height is the style sheet's."""

    def __init__(self, *, id: str | None = None, draw: Draw | None = None) -> None:
        super().__init__(id=id)
        self._draw = draw
        self._drawn: tuple[int, Sequence[Pieces]] | None = None
        self._ground: Ground | None = None

    def show(self, draw: Draw) -> None:
        """Show these lines from now on."""
        self._draw = draw
        self._drawn = None
        self.refresh()

    @property
    def drawn(self) -> Sequence[Pieces]:
        """The lines as they are shown now."""
        columns = self.size.width
        if self._drawn is None or self._drawn[0] != columns:
            self._drawn = columns, self._draw(columns) if self._draw else ()
        return self._drawn[1]

    def notify_style_update(self) -> None:
        """Other colours."""
        super().notify_style_update()
        self._ground = None

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """All the room there is."""
        return container.width

    def render_line(self, y: int) -> Strip:
        """A line as the compositor wants it."""
        self._ground = self._ground or ground(self)
        base, width = self._ground.base, self.size.width
        lines = self.drawn
        if y >= len(lines):
            return Strip.blank(width, base)
        return Strip(segments(lines[y], base, self._ground.look)).adjust_cell_length(width, base)
