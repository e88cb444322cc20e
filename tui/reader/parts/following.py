"""What others put into a library on a server is listed as it comes."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from tui.library.database import LibraryError
from tui.library.places import Server
from tui.reader.parts.desk import Desk

if TYPE_CHECKING:
    from tui.library.postgresql.listening import Listening

AGAIN_SECONDS = 3.0
"""Between two tries to reach a server that went away."""


class Following:
    """Waits in a thread; a library in a folder is not waited for."""

    def __init__(self, desk: Desk, changed: Callable[[], object]) -> None:
        """`changed`, on the event loop, lists the articles as they are now."""
        self._desk = desk
        self._changed = changed
        self._listening: Listening | None = None

    def start(self) -> None:
        """Wait from now on."""
        place = self._desk.library.place
        if isinstance(place, Server):
            from tui.library.postgresql.listening import Listening

            self._listening = Listening(place)
            Thread(target=self._follow, args=(self._listening,), daemon=True).start()

    def stop(self) -> None:
        """Wait no longer."""
        if self._listening:
            self._listening.close()

    def _follow(self, listening: Listening) -> None:
        seen, away = None, False
        while True:
            try:
                if not listening.wait():
                    return
                newest = self._desk.library.changes()
            except LibraryError as error:
                if not away:
                    self._desk.soon(self._desk.say, str(error), 10, "warning")
                away = True
                if not listening.rest(AGAIN_SECONDS):
                    return
                continue
            if away:
                self._desk.soon(self._desk.say, "the server is back", 5)
            if newest != seen and (seen is not None or away):
                self._desk.soon(self._changed)
            seen, away = newest, False
