"""Being told of what others change in a library on a server, as it happens."""

from __future__ import annotations

import os
import select
from typing import Any

import psycopg

from tui.library.database import LibraryError
from tui.library.places import Server
from tui.library.postgresql.connection import connect
from tui.library.postgresql.telling import told


class Listening:
    """Waits for changes over a connection of its own; `close` may be called from another thread."""

    def __init__(self, server: Server):
        self._server = server
        self._opened: psycopg.Connection[Any] | None = None
        self._ended, self._end = os.pipe()

    def wait(self) -> bool:
        """Wait until something may have changed: also where the server had been away. False once it is closed.

        Raises `LibraryError` when the server goes away, and as long as it does: the next call tries again.
        """
        if self._opened is None:
            self._opened = connect(self._server)
            self._opened.execute("LISTEN ceasefire_tui")
            return True  # what changed before nobody has told
        try:
            while True:
                ready, _, _ = select.select([self._opened.fileno(), self._ended], [], [])
                if self._ended in ready:
                    self._opened.close()
                    return False
                if list(self._opened.notifies(timeout=0)):
                    return True
        except psycopg.Error as error:
            self._opened.close()
            self._opened = None
            raise LibraryError(told(error, self._server, lost=True)) from error

    def rest(self, seconds: float) -> bool:
        """Wait so long; false once it is closed."""
        ready, _, _ = select.select([self._ended], [], [], seconds)
        return not ready

    def close(self) -> None:
        """Have whoever waits go on."""
        os.write(self._end, b"\0")
