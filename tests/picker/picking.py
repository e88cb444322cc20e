"""The picker driven by keys, as tests use it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from textual import _wait
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from tui.picker.app import Picker
from tui.picker.finder import Finder
from tui.picker.result import Taken
from tui.picker.wish import Wish

_wait.SLEEP_GRANULARITY, _wait.SLEEP_IDLE = 1 / 1000, 1 / 4000  # idle is told twenty times sooner than by default

INLINE, FULL = (80, 15), (80, 24)
"""As the picker stands under a prompt, and in a whole terminal."""


@asynccontextmanager
async def opened(
    finder: Finder, wish: Wish | None = None, size: tuple[int, int] = INLINE
) -> AsyncIterator[Pilot[Taken]]:
    """The picker, its first answer on the screen."""
    app = Picker(finder, wish or Wish())
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


async def settle(pilot: Pilot[Taken]) -> None:
    """Wait until threads have answered and their answers are on the screen."""
    for _ in range(3):
        pilot.app.turns._another.set()  # type: ignore[attr-defined]  # as a key that waits: no frame is waited for
        await pilot.app.turns.rest()  # type: ignore[attr-defined]
        await pilot.pause()
        while any(not worker.is_finished for worker in pilot.app.workers):
            with suppress(WorkerCancelled):
                await pilot.app.workers.wait_for_complete()
            await pilot.pause()


async def press(pilot: Pilot[Taken], *keys: str) -> None:
    """Press keys, each answered before the next; ``type:words`` for letters."""
    for key in keys:
        for each in key[5:].replace(" ", "\0") if key.startswith("type:") else [key]:
            await pilot.press("space" if each == "\0" else each)
        await settle(pilot)


def screen(pilot: Pilot[Taken]) -> list[str]:
    """What is on the screen, row by row."""
    return [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]


def ended(pilot: Pilot[Taken]) -> tuple[int, tuple[str, ...] | None]:
    """The exit status and the texts taken."""
    taken = pilot.app.return_value
    return pilot.app.return_code or 0, taken.texts if taken else None
