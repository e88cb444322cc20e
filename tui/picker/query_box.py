"""The box one types into."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from tui.picker.queries import typed


class QueryBox(Input):
    """One line; what is pasted or recalled comes in as it could have been typed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(
            placeholder='words, by:name, kind:direct, on:2025-03, "exact phrase", -word',
            id=id,
            compact=True,
            select_on_focus=False,
        )
        self.cursor_blink = False

    def put(self, value: str) -> None:
        """Put other words into the box, the cursor behind them."""
        self.value = typed(value)
        self.cursor_position = len(self.value)

    def on_paste(self, event: events.Paste) -> None:
        """Let the words in without what a terminal would obey or a reader could not see."""
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(typed(event.text))
