"""Signals that end the reader: each becomes an orderly end, so that the terminal is left as it was."""

from __future__ import annotations

import asyncio
import signal
from functools import partial
from typing import Protocol

ENDING = {signal.SIGHUP: True, signal.SIGINT: True, signal.SIGTERM: False}
"""Whether it is a person who leaves: a window closed, ctrl-c. A program that ends the reader is nobody's wish to leave
it there, so it opens next time as it was left before."""


class End(Protocol):
    """Ends the reader with an exit status."""

    def __call__(self, status: int, *, left: bool) -> object:
        """`left`: whether it was a person who left."""


def end_on_signals(end: End) -> None:
    """Call `end` with the exit status (128 and the signal's number) in the running loop when a signal asks to end."""
    loop = asyncio.get_running_loop()
    for number, left in ENDING.items():
        loop.add_signal_handler(number, partial(end, 128 + number, left=left))
