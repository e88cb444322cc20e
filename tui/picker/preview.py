"""The hit under the cursor in its sentence; the words as they will stand in the draft; the cut, while one cuts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.message import Message

from tui.display import safe_text
from tui.picker.drawing import cutting, elsewhere_line, heading, sentence
from tui.picker.found import Found
from tui.picker.keys import CUTTING
from tui.screen.fitting import lines
from tui.screen.keys import bindings
from tui.screen.lines import Lines
from tui.screen.look import Pieces

if TYPE_CHECKING:
    from tui.taking.cut import Cut

LOW = 2
"""Lines up to which the words need all the room."""


class Preview(Lines):
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
        super().__init__(id=id, draw=self._draw_found)
        self.can_focus = True
        self._found: Found | None = None
        self._cut: Cut | None = None
        self._words: str | None = None

    def offer(self, found: Found | None, cut: Cut | None = None, words: str | None = None) -> None:
        """Show what was found in its sentence, or the words of its cut, or words as they will stand in the draft."""
        self._found, self._cut, self._words = found, cut, words
        self.show(self._draw_found)

    def in_draft(self, words: str) -> None:
        """Show words as they will stand in the draft, until something else is shown."""
        self.offer(self._found, self._cut, words)

    def on_resize(self) -> None:
        """Draw for the new size."""
        self.show(self._draw_found)

    def on_focus(self) -> None:
        """One cuts: the words of the cut are shown."""
        self.show(self._draw_found)

    on_blur = on_focus

    def _draw_found(self, columns: int) -> Sequence[Pieces]:
        if self._found is None:
            return [[("─" * columns, "faint")]]
        elsewhere = elsewhere_line(self._found, columns) if self.size.height > LOW and not self.has_focus else []
        room = max(self.size.height - 1 - len(elsewhere), 1)
        body: Sequence[Pieces]
        if self._words is not None:
            shown = safe_text(self._words[: columns * room * 2]).split("\n")
            body = [[(line, "")] for part in shown for line in lines(part, columns, room)]
        elif self._cut and (self.has_focus or not self._cut.whole):
            body = cutting(self._found, self._cut, columns, room)
        else:
            body = sentence(self._found, columns, room)
        return [heading(self._found, columns), *body, *elsewhere]

    def _change(self, cut: Cut) -> None:
        self.offer(self._found, cut)
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
