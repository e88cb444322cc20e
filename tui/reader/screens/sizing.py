"""How much room each pane has: changed by key or by dragging its edge, or all of it for one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from textual import events
from textual.widget import Widget

from tui.library.library import Library
from tui.reader.screens.panes import TWO_PANES, PanesScreen, show

Side = Literal["articles", "findings"]
SIDES: tuple[Side, ...] = ("articles", "findings")
NARROWEST = 16
"""Columns that a pane at a side keeps."""
TEXT_KEEPS = 24
"""Columns that the text keeps between the others."""


class SizingScreen(PanesScreen):
    """Panes of the width a person gives them."""

    zoomed = False
    """Whether the pane one is in has all the room."""
    _dragged: Side | None = None

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self._widths: dict[Side, int] = {}

    def restore_panes(self, kept: Mapping[str, int | bool | str]) -> None:
        """Stand as `kept_panes` said."""
        self.zoomed = bool(kept.get("zoomed"))
        self._widths = {side: int(kept[side]) for side in SIDES if isinstance(kept.get(side), int)}

    def kept_panes(self) -> dict[str, int | bool | str]:
        """How much room each pane has, as plain values."""
        kept: dict[str, int | bool | str] = {"zoomed": self.zoomed}
        for side, columns in self._widths.items():
            kept[side] = columns
        return kept

    def lay_panes(self, width: int | None = None) -> None:
        """Show what there is room for, each as wide as it should be."""
        width = self.size.width if width is None else width
        super().lay_panes(width)
        if self.zoomed and width >= TWO_PANES:
            show(self.query_one("#articles"), self.pane == "articles")
            show(self.query_one("#reading"), self.pane == "text")
            show(self.beside, self.pane == "findings")
            for pane, widget in (("articles", self.query_one("#articles")), ("findings", self.beside)):
                widget.set_class(self.pane == pane, "whole")
        elif width >= TWO_PANES:
            self.query_one("#articles").remove_class("whole")
        if self._widths:
            self._give_widths(width)

    def _give_widths(self, width: int) -> None:
        for side, columns in self._widths.items():
            widget = self._widget(side)
            wanted = min(columns, width - TEXT_KEEPS) if width >= TWO_PANES and not self.zoomed else None
            for rule in ("width", "min_width", "max_width"):
                setattr(widget.styles, rule, wanted)

    def _widget(self, side: Side) -> Widget:
        return self.query_one("#articles") if side == "articles" else self.beside

    def _widen(self, side: Side, columns: int) -> None:
        most = self.size.width - TEXT_KEEPS
        if side == "findings" and self.query_one("#articles").display:
            most -= self.query_one("#articles").size.width
        elif side == "articles" and self.beside.display:
            most -= self.beside.size.width
        self._widths[side] = max(NARROWEST, min(self._widget(side).size.width + columns, most))
        self.lay_panes()

    def action_resize_pane(self, columns: int) -> None:
        """Make the pane one is in wider, or narrower."""
        if self.size.width < TWO_PANES:
            self.notify("there is room for one pane only", timeout=2)
        elif self.pane == "articles":
            self._widen("articles", columns)
        else:
            self._widen("findings", columns if self.pane == "findings" else -columns)

    def action_zoom(self) -> None:
        """Give the pane one is in all the room, or each its own again."""
        self.zoomed = not self.zoomed
        self.lay_panes()

    # By mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the edge between two panes."""
        edges: tuple[tuple[Side, Widget], ...] = (("articles", self.query_one("#reading")), ("findings", self.beside))
        for side, right in edges:
            if right.display and event.screen_x == right.region.x > 0 and not self.zoomed:
                self._dragged = side

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the edge along."""
        if self._dragged and event.button:
            widget = self._widget(self._dragged)
            if self._dragged == "articles":
                self._widen("articles", event.screen_x - widget.region.right)
            else:
                self._widen("findings", widget.region.x - event.screen_x)

    def on_mouse_up(self) -> None:
        """Let go of the edge."""
        self._dragged = None
