"""The last line: the keys that lead on from here, or a message in their place; the format and the count beside it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.display import safe_line
from tui.picker.drawing import DIM, SIGN, STRONG

Hints = Sequence[tuple[str, str]]
"""Keys as a person reads them, each with what it does."""


class KeyLine(Widget):
    """One line; a message stays until the next key that changes anything."""

    hints: reactive[Hints] = reactive[Hints](())
    message = reactive("")
    note = reactive("")
    """What stands at the end of the line."""

    def render(self) -> Content:
        """The line for the width there is: what does not fit is left out."""
        columns = self.size.width
        note = Content(safe_line(self.note)).stylize(DIM).truncate(columns, ellipsis=True)
        room = columns - note.cell_length - 1
        left = Content(safe_line(self.message)).stylize(SIGN) if self.message else self._keys(room)
        return left.truncate(max(room, 0), ellipsis=True, pad=True) + Content(" ") + note

    def _keys(self, room: int) -> Content:
        line = Content("")
        for key, what in self.hints:
            hint = Content.assemble((key, STRONG), (f" {what}  ", DIM))
            if line.cell_length + hint.cell_length > room:
                break
            line += hint
        return line
