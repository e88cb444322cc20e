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
        """Show these lines from now on: those that change are drawn."""
        before, self._pieces = self._pieces, None
        self._draw = draw
        columns = self.size.width
        if before is None or before[0] != columns or len(before[1]) != len(self.drawn):
            self.refresh()
            return
        for y, (old, new) in enumerate(zip(before[1], self.drawn, strict=True)):
            if old != new:
                self.refresh(Region(0, y, columns, 1))

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

        columns = self.size.width
        pieces = tuple(self.drawn[y]) if y < len(self.drawn) else ()

        def draw() -> Strip:
            base, look = self._drawn.ground
            return Strip(segments(pieces, base, look)).adjust_cell_length(columns, base)

        return self._drawn.line((columns, pieces), draw)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as the compositor wants them."""
        return self._drawn.lines(crop, self.render_line)
