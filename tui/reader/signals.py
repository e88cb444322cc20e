"""Signals that end the reader: each becomes an orderly end, so that the terminal is left as it was."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from functools import partial

ENDING = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)


def end_on_signals(end: Callable[[int], object]) -> None:
    """Call `end` with the exit status (128 and the signal's number) in the running loop when a signal asks to end."""
    loop = asyncio.get_running_loop()
    for number in ENDING:
        loop.add_signal_handler(number, partial(end, 128 + number))
