"""Waiting for what comes, however slow the machine is: no test depends on how soon it does."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from textual.pilot import Pilot

PATIENCE = 60.0
"""Seconds in which whatever is waited for comes, on the slowest machine."""


async def becomes(pilot: Pilot[Any], condition: Callable[[], bool]) -> bool:
    """Whether something becomes true, sooner or later."""
    end = monotonic() + PATIENCE
    while not condition() and monotonic() < end:
        await pilot.pause(0.01)
    return condition()
