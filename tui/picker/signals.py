"""Signals that end the picker: each becomes an orderly end, so that the terminal is left as it was."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

CANCELLED = 130
"""The exit status of a person who leaves without taking anything, as after ctrl-c."""

_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def on_signals(end: Callable[[int], object]) -> None:
    """Call `end` with the exit status (128 and the signal's number) in the running loop when a signal asks to end.

    The signal to stop (SIGTSTP) is ignored: no key sends it here, and a picker stopped halfway would leave the
    terminal raw.
    """
    loop = asyncio.get_running_loop()
    for number in _ENDING:
        loop.add_signal_handler(number, end, 128 + number)
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)
