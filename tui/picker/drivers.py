"""Textual's drivers, made fit for a screen that comes and goes in the middle of a sentence.

Textual's own clears what stands above an inline screen when the window changes its size.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events
from textual.driver import Driver
from textual.drivers.linux_inline_driver import LinuxInlineDriver

from tui.screen.keyboard import QuickInput

if TYPE_CHECKING:
    from textual.message import Message

_CLEAR_ALL, _CLEAR_BELOW = "\x1b[2J", "\x1b[J"


class Inline(QuickInput, LinuxInlineDriver):
    """Under the prompt, among the lines of whoever called."""

    def process_message(self, message: Message) -> None:
        """Take where the cursor stands for itself, hand on the rest."""
        if isinstance(message, events.CursorPosition):
            self.cursor_origin = (message.x, message.y)
        else:
            super().process_message(message)

    def write(self, data: str) -> None:
        """Write to the terminal; after a change of its size, what stands above the screen is left alone."""
        with suppress(OSError):  # the terminal has gone: the hangup ends the picker
            super().write(_CLEAR_BELOW if data == _CLEAR_ALL else data)

    def flush(self) -> None:
        """Bring what was written to the terminal."""
        with suppress(OSError):  # as above
            super().flush()  # type: ignore[no-untyped-call]  # Textual has no annotation there


def fullscreen() -> type[Driver]:
    """The driver for the whole terminal; loaded only where that is wanted."""
    from textual.drivers.linux_driver import LinuxDriver

    class Fullscreen(QuickInput, LinuxDriver):
        """The whole terminal."""

    return Fullscreen
