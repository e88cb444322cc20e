"""The hit under the cursor in its sentence; the words as they will stand in the draft; the cut, while one cuts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tui.display import safe_text
from tui.picker.drawing import cutting, heading, sentence
from tui.picker.found import Found
from tui.picker.keys import CUTTING, bindings

if TYPE_CHECKING:
    from tui.taking.cut import Cut


class Preview(Widget):
    """Focused, it is where one cuts."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CUTTING)

    class CutChanged(Message):
        """The cursor of the cut moved, or other words are kept."""

        def __init__(self, preview: Preview, cut: Cut) -> None:
            super().__init__()
            self.preview = preview
            self.cut = cut

        @property
        def control(self) -> Preview:
            """The preview."""
            return self.preview

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.can_focus = True
        self._found: Found | None = None
        self._cut: Cut | None = None
        self._words: str | None = None

    def show(self, found: Found | None, cut: Cut | None = None) -> None:
        """Show what was found in its sentence, or the words of its cut."""
        self._found, self._cut, self._words = found, cut, None
        self.border_title = heading(found) if found else Content("")
        self.refresh()

    def show_words(self, words: str) -> None:
        """Show words as they will stand in the draft, until something else is shown."""
        self._words = words
        self.refresh()

    def render(self) -> Content:
        """What there is to see."""
        if self._found is None:
            return Content("")
        room = max(self.size.width * self.size.height - self.size.width // 2, 10)
        if self._words is not None:
            return Content(safe_text(self._words[: room * 2]))
        if self._cut and (self.has_focus or not self._cut.whole):
            return cutting(self._found, self._cut, room)
        return sentence(self._found, room)

    def _change(self, cut: Cut) -> None:
        self._cut, self._words = cut, None
        self.refresh()
        self.post_message(self.CutChanged(self, cut))

    def action_word(self, by: int) -> None:
        """The cursor so many words on."""
        if self._cut:
            self._change(self._cut.move(by))

    def action_begin(self) -> None:
        """The cut begins with the cursor's word."""
        if self._cut:
            self._change(self._cut.begin_here())

    def action_end(self) -> None:
        """The cut ends with the cursor's word."""
        if self._cut:
            self._change(self._cut.end_here())

    def action_omit(self) -> None:
        """The cursor's word left out, or taken in again."""
        if self._cut:
            self._change(self._cut.toggle())

    def action_restore(self) -> None:
        """Every word taken."""
        if self._cut:
            self._change(self._cut.restore())
