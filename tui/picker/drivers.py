"""Textual's drivers, made fit for a screen that comes and goes in the middle of a sentence.

Textual's own wait up to a fifth of a second for their input thread when they end, clear what stands above an inline
screen when the window changes its size, and read for ever from a terminal that has gone.
"""

from __future__ import annotations

import os
import selectors
import signal
from codecs import getincrementaldecoder
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING, Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.drivers.linux_inline_driver import LinuxInlineDriver

if TYPE_CHECKING:
    from textual.message import Message

_PATIENCE = 0.1
"""Seconds between looks at whether an esc was alone."""
_CLEAR_ALL, _CLEAR_BELOW = "\x1b[2J", "\x1b[J"


class QuickInput(Driver):
    """Reads the keys, and stops the moment it is told to; goes before a driver of Textual's."""

    fileno: int
    exit_event: Event

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._woken, self._wake = os.pipe()

    def run_input_thread(self) -> None:
        """Give what is typed to the app until the driver ends; a terminal that has gone is a hangup."""
        parser, decode = XTermParser(False), getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = [key.fd for key, _ in selector.select(_PATIENCE)]
                if self.fileno in ready:
                    typed = self._read()
                    if not typed:
                        os.kill(os.getpid(), signal.SIGHUP)
                        return
                    for event in parser.feed(decode(typed)):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def disable_input(self) -> None:
        """Stop reading."""
        os.write(self._wake, b"\0")
        super().disable_input()  # type: ignore[safe-super]  # the driver behind this one has it


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
