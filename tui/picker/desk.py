"""What the parts of the picker have in common: the library, what is seen, ways to speak."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual.app import App
from textual.message import Message
from textual.widget import Widget

from tui.picker import errands
from tui.picker.finder import Finder
from tui.picker.stage import Stage
from tui.picker.wish import Wish
from tui.writing.wording import Wording

ANSWER, QUERY = "answer", "query"
"""The groups of errands whose answer a key may act on, and of those that answer what is in the box."""


@dataclass(slots=True)
class Desk:
    """State the parts read, set by the one it belongs to."""

    app: App[Any]
    finder: Finder
    wish: Wish
    stage: Stage
    wording: Wording
    """How words stand in the draft: the business of `Taking`."""
    end: Callable[[int], None]
    """Ends the picker with an exit status."""
    found: int | None = None
    """How many hits there are; ``None`` while they are looked for: the business of `Asking`."""

    def tell(self, message: str = "") -> None:
        """Bring the last line up to date, with a message in it."""
        self.stage.tell(self.wording.format, "…" if self.found is None else f"{self.found} found", message)

    def send(self, errand: Callable[[], Message], group: str = ANSWER) -> None:
        """Have an errand done in a thread; what it gives comes to the app as a message."""
        self.app.run_worker(lambda: self.app.post_message(errands.run(errand)), thread=True, group=group)

    def focus(self, widget: Widget) -> None:
        """Into a widget; the line of keys follows."""
        self.app.screen.set_focus(widget)
        self.app.call_after_refresh(self.tell)
