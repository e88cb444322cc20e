"""The frame round what lies over the reading: a title at both ends of its upper edge, the keys in its lower one."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import Vertical
from textual.content import Content

from tui.display import width
from tui.screen.fitting import fit
from tui.screen.hints import Hint, fitting

EDGE = 6
"""Columns of an edge that are no room for words: corners, a dash and a blank at both ends."""


class Frame(Vertical):
    """A frame of a width and height it is given, which may be more than there is room for."""

    def __init__(self, columns: int = 0, rows: int = 0, title: str = "", hints: Sequence[Hint] = ()) -> None:
        super().__init__(id="card")
        self._columns = columns
        self.lay(columns, rows)
        self._titles, self._hints, self._last = (title, ""), hints, 1

    def lay(self, columns: int, rows: int, *, airy: bool = False) -> None:
        """Take so much room; `airy` leaves a line empty above and below."""
        self.styles.padding = (int(airy), 0)
        self._columns = columns
        self.styles.width, self.styles.height = columns, rows

    def write(self, left: str, right: str, hints: Sequence[Hint], last: int = 1) -> None:
        """Write on its edges; the `last` of the hints are always shown."""
        self._titles, self._hints, self._last = (left, right), hints, last
        self.on_resize()

    def on_resize(self) -> None:
        """Write for the width there is."""
        (left, right), columns = self._titles, (self.outer_size.width or self._columns) - EDGE
        if columns <= 0:
            return
        left = fit(left, columns - width(right) - 3 * bool(right))
        between = columns - width(left) - width(right) - 2
        dashes = f" {'─' * between} " if right and between > 0 else ""
        self.border_title = Content.assemble((left, "bold"), (dashes, "$rule"), fit(right, columns))
        words: list[str | tuple[str, str]] = []
        for key, what in fitting(self._hints, columns + 2, self._last):
            words += ["  " if words else "", (key, "bold $primary"), f" {what}"]
        self.border_subtitle = Content.assemble(*words)
