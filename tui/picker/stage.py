"""What the picker shows: a box, the hits, a preview, a line of keys."""

from __future__ import annotations

from textual.app import ComposeResult

from tui.picker.choice import Choice
from tui.picker.found import Found
from tui.picker.keys import hints
from tui.picker.widgets.key_line import KeyLine
from tui.picker.widgets.preview import Preview
from tui.picker.widgets.query_box import QueryBox
from tui.picker.widgets.rows import Rows
from tui.picker.wish import Wish

LOW = 10
"""Lines of a window below which only the box and the hits are shown."""


class Stage:
    """The widgets, and what is seen in them of the state of the picker."""

    def __init__(self, wish: Wish, choice: Choice) -> None:
        self.box, self.rows = QueryBox(wish.query), Rows()
        self.preview, self._key_line = Preview(), KeyLine()
        self.look: Found | None = None
        """What the hit under the cursor offers."""
        self._wish = wish
        self._choice = choice

    def compose(self) -> ComposeResult:
        """The box over the list over the preview over the keys."""
        yield from (self.box, self.rows, self.preview, self._key_line)

    def fit(self, height: int) -> None:
        """In a low window the hits are worth more than the preview and the keys."""
        roomy = height >= LOW
        if roomy != self.preview.display:
            self.preview.display = self._key_line.display = roomy

    @property
    def cutting(self) -> bool:
        """Whether one cuts."""
        return self.preview.has_focus

    def tell(self, form: str, found: str, message: str = "") -> None:
        """Bring the last line up to date: the format, how much was found, and a message instead of the keys."""
        many = len(self._choice.marked)
        parts = [f"as {form}", "" if self.cutting else found, f"{many} marked" if many else ""]
        self._key_line.note = " · ".join(filter(None, parts))
        self._key_line.hints = hints(self._wish.keymap, cutting=self.cutting, multi=self._wish.multi)
        self._key_line.message = message

    def show(self, found: Found | None) -> None:
        """Show what the hit under the cursor offers, or what is cut of it."""
        self.look = found
        self.preview.show(found, self._choice.cut(self.rows.hit))

    def sign(self) -> None:
        """Show which hits are marked and which are cut."""
        self.rows.sign(*self._choice.signs())

    def looked_at(self) -> Found | None:
        """What the hit under the cursor offers, if it is known by now."""
        return self.look if self.look and self.look.hit == self.rows.hit else None
