"""How much room each pane has: changed by key or by dragging its edge, or all of it for one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from textual.widget import Widget

if TYPE_CHECKING:
    from tui.reader.widgets.panes import Panes

Side = Literal["articles", "findings"]
SIDES: tuple[Side, ...] = ("articles", "findings")
TWO_PANES = 72
"""Columns from which two panes stand beside each other."""
NARROWEST = 16
"""Columns that a pane at a side keeps."""
NEAR = 2
"""Columns before an edge that count as the edge for a mouse; behind it the text may be selected."""
TEXT_KEEPS = 24
"""Columns that the text keeps between the others."""


class Sizes:
    """The widths a person gives the panes."""

    def __init__(self, panes: Panes) -> None:
        self.zoomed = False
        """Whether the pane one is in has all the room."""
        self.dragged: Side | None = None
        """Whose edge a mouse holds."""
        self.widths: dict[Side, int] = {}
        self._panes = panes

    def restore(self, kept: Mapping[str, int | bool | str]) -> None:
        """Stand as `kept` said."""
        self.zoomed = bool(kept.get("zoomed"))
        self.widths = {side: int(kept[side]) for side in SIDES if isinstance(kept.get(side), int)}

    def kept(self) -> dict[str, int | bool | str]:
        """How much room each pane has, as plain values."""
        return {"zoomed": self.zoomed, **{str(side): columns for side, columns in self.widths.items()}}

    def give(self, width: int) -> None:
        """Make each pane as wide as it should be on a screen of a width."""
        for side, columns in self.widths.items():
            wanted = min(columns, width - TEXT_KEEPS) if width >= TWO_PANES and not self.zoomed else None
            styles = self._widget(side).styles
            styles.width, styles.min_width, styles.max_width = wanted, wanted, wanted

    def _widget(self, side: Side) -> Widget:
        return self._panes.articles if side == "articles" else self._panes.beside

    def _widen(self, side: Side, columns: int) -> None:
        most = self._panes.screen.size.width - TEXT_KEEPS
        other = self._widget("articles" if side == "findings" else "findings")
        if other.display:
            most -= other.size.width
        self.widths[side] = max(NARROWEST, min(self._widget(side).size.width + columns, most))
        self._panes.lay()

    def take_hold(self, x: int) -> None:
        """Take hold of the edge at a column of the screen, if one is there."""
        edges: tuple[tuple[Side, Widget], ...] = (("articles", self._panes.reading), ("findings", self._panes.beside))
        for side, right in edges:
            if right.display and right.region.x > 0 and -NEAR <= x - right.region.x <= 0 and not self.zoomed:
                self.dragged = side

    def drag(self, x: int) -> None:
        """Move the edge to a column of the screen."""
        if self.dragged == "articles":
            self._widen("articles", x - self._panes.articles.region.right)
        elif self.dragged:
            self._widen("findings", self._panes.beside.region.x - x)

    # Keys

    def resize(self, columns: int) -> None:
        """Make the pane one is in wider, or narrower."""
        if self._panes.screen.size.width < TWO_PANES:
            self._panes.notify("there is room for one pane only", timeout=2)
        elif self._panes.pane == "articles":
            self._widen("articles", columns)
        else:
            self._widen("findings", columns if self._panes.pane == "findings" else -columns)

    def zoom(self) -> None:
        """Give the pane one is in all the room, or each its own again."""
        self.zoomed = not self.zoomed
        self._panes.lay()
