"""What is typed on a terminal, on its way to an app.

Textual's own drivers look for keys ten times a second, wait up to a fifth of a second for their input thread when they
end, and read for ever from a terminal that has gone.
"""

from __future__ import annotations

import os
import selectors
import signal
from codecs import getincrementaldecoder
from contextlib import suppress
from threading import Event
from typing import Any

from textual._xterm_parser import XTermParser
from textual.driver import Driver

_PATIENCE = 0.1
"""Seconds between looks at whether an esc was alone."""
_LOOKS = 3
"""Looks in vain after which nothing that was typed still waits: until the next key the thread sleeps."""


class QuickInput(Driver):
    """Reads the keys, and stops the moment it is told to; goes before a driver of Textual's."""

    fileno: int
    exit_event: Event
    ahead = b""
    """What was read before this driver was there; it comes first."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._woken, False)

    def typed(self, text: str) -> str:
        """What of the text that has come is for the app; empty text where none has come for a while."""
        return text

    def run_input_thread(self) -> None:
        """Give what is typed to the app until the driver ends; a terminal that has gone is a hangup."""
        parser, decode = XTermParser(False), getincrementaldecoder("utf-8")("replace").decode
        with suppress(BlockingIOError):
            os.read(self._woken, 64)  # what ended the thread before this one
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            # Before the terminal was the program's, it made a line end of enter.
            vain, read, self.ahead = 0, (self.ahead + self._waiting()).replace(b"\n", b"\r"), b""
            while not self.exit_event.is_set():
                if (read or vain) and (text := self.typed(decode(read))):
                    for event in parser.feed(text):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
                ready = [key.fd for key, _ in selector.select(_PATIENCE if vain < _LOOKS else None)]
                vain, read = 0 if ready else vain + 1, b""
                if self.fileno in ready and not (read := self._read()):
                    os.kill(os.getpid(), signal.SIGHUP)
                    return

    def _waiting(self) -> bytes:
        """What was typed before there was anybody to read it."""
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            return self._read() if selector.select(0) else b""

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def disable_input(self) -> None:
        """Stop reading."""
        os.write(self._wake, b"\0")
        super().disable_input()  # type: ignore[safe-super]  # the driver behind this one has it
