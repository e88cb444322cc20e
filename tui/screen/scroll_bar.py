"""The bar in the last column of what scrolls: drawn with the lines, as a widget it would slow the start."""

from __future__ import annotations

from textual.scroll_view import ScrollView

from tui.screen.look import Piece


class ScrollBar:
    """Where the bar of a view stands, and what dragging it does."""

    def __init__(self, view: ScrollView) -> None:
        self._view = view

    def is_on(self, y: int) -> bool:
        """Whether the bar stands on row `y` of the view."""
        view = self._view
        height, lines = view.size.height, view.virtual_size.height
        if lines <= height:
            return False
        length = max(1, height * height // lines)
        first = round((height - length) * view.scroll_offset.y / (lines - height))
        return first <= y < first + length

    def piece(self, *, on: bool) -> Piece:
        """Its column of a line."""
        return "▐" if on else " ", "bar"

    def take_hold(self, x: int, y: int) -> None:
        """Take hold of it, if it is there."""
        view = self._view
        if x >= view.size.width - 1 and view.virtual_size.height > view.size.height:
            view.capture_mouse()
            self._drag_to(y)

    def drag(self, y: int) -> None:
        """Move it along, if it is held."""
        if self._view.app.mouse_captured is self._view:
            self._drag_to(y)

    def _drag_to(self, y: int) -> None:
        view = self._view
        line = round(view.max_scroll_y * y / max(view.size.height - 1, 1))
        view.scroll_to(y=line, animate=False, immediate=True)
