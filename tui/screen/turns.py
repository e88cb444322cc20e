"""Keys take turns: each is given to an app when all that the one before set off is done.

Without this the toolkit hands a burst of keys on while a screen is still on its way, a box has not got the focus yet,
or a search has not answered: the keys then reach what was there before, or act on other results than those typed for.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.widgets import Input
from textual.worker import WorkerCancelled, WorkerFailed

CLOSING_SECONDS = 0.1
"""Between two looks at whether what is waited for has been closed meanwhile."""

FRAME_SECONDS = 0.03
"""After a key, till it is looked whether all is done where no other key has come."""

LEAVING = frozenset({"escape", "ctrl+c", "ctrl+q"})
"""Keys that wait for no answer: what they leave needs none."""


Typed = events.Key | events.Paste


class Turns:
    """The keys of an app that wait for their turn.

    `answers` and `queries` name the groups of workers whose answer a key may act on. While one of them is at work, only
    keys that leave go on; while a query is, what is typed into a box too. The `hasty` bindings (by id) wait for those
    groups alone that are named there.
    """

    def __init__(
        self,
        app: App[Any],
        answers: Collection[str],
        queries: Collection[str],
        hasty: Mapping[str, Collection[str]],
    ) -> None:
        self._app = app
        self._answers = frozenset(answers)
        self._queries = frozenset(queries)
        self._hasty = hasty
        self._waiting: deque[Typed] = deque()
        self._given: Typed | None = None
        self._giving: asyncio.Task[None] | None = None
        self._another = asyncio.Event()

    def keeps(self, event: events.Event) -> bool:
        """Whether an event is a key that has to wait, and then comes again; for the app's ``on_event``."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded or event is self._given:
            return False
        if self._giving is None and self._app.screen.is_mounted and not self._awaited(event):
            self._giving = asyncio.create_task(self._go_on())
            return False
        self._waiting.append(event)
        self._another.set()
        if self._giving is None:
            self._giving = asyncio.create_task(self._go_on())
        return True

    def give(self, event: Typed) -> None:
        """Give a key to the app before all that wait: one that stands for the key whose turn it is."""
        self._given = event
        self._app.post_message(event)

    @property
    def busy(self) -> bool:
        """Whether a key waits, or what one set off is under way."""
        return self._giving is not None

    async def rest(self) -> None:
        """Wait until no key waits."""
        while self._giving:
            await asyncio.wait([self._giving])

    async def _go_on(self) -> None:
        try:
            # What the key set off is drawn first, unless another one wants to know that it is done.
            with suppress(TimeoutError):
                await asyncio.wait_for(self._another.wait(), FRAME_SECONDS)
            self._another.clear()
            await self._quiet()
            while self._waiting and self._app.is_running:
                while awaited := self._awaited(self._waiting[0]):
                    for worker in awaited:
                        with suppress(WorkerCancelled, WorkerFailed):
                            await worker.wait()
                    await self._quiet()
                self.give(self._waiting.popleft())
                await self._quiet()
        finally:
            self._giving = None

    def _awaited(self, event: Typed) -> list[Any]:
        """The workers whose answer a key has to wait for."""
        at_work = [each for each in self._app.workers if not each.is_finished]
        answers = [each for each in at_work if each.group in self._answers]
        queries = [each for each in at_work if each.group in self._queries]
        if not (answers or queries):
            return []
        box = self._app.focused
        if isinstance(event, events.Paste):
            return answers
        if event.key in LEAVING:
            return []
        if isinstance(box, Input):
            return answers if box.check_consume_key(event.key, event.character) else answers + queries
        bound = self._app.screen.active_bindings.get(event.key)
        alone = self._hasty.get(bound.binding.id or "") if bound else None
        return [each for each in answers + queries if alone is None or each.group in alone]

    async def _quiet(self) -> None:
        """Wait until the app and what is on the screen have dealt with every message, and with those they sent."""
        app = self._app
        while app.is_running:
            screen = app.screen
            pumps: list[MessagePump] = [app, screen, *screen.walk_children()]
            along = set(app.focused.ancestors_with_self) if app.focused else {app, screen}
            busy = [each for each in pumps if each in along or each.message_queue_size]
            done = [(each, event) for each in busy if each.call_later((event := asyncio.Event()).set)]
            for pump, event in done:
                while pump.is_running and not event.is_set():
                    with suppress(TimeoutError):
                        await asyncio.wait_for(event.wait(), CLOSING_SECONDS)
            if screen is app.screen and not any(each.message_queue_size for each in pumps):
                return
