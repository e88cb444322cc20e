"""Searches kept under a name: the one in the box is kept, those there are are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.display import safe_line
from tui.reader.parts.desk import Desk
from tui.reader.parts.searching import Searching
from tui.reader.parts.session import Session

if TYPE_CHECKING:
    from tui.library.own_work.store import OwnWork


class Saved:
    """The saved searches, as a person meets them: `@name` in the box stands for what was kept under it."""

    def __init__(self, desk: Desk, searching: Searching, session: Session) -> None:
        self._desk = desk
        self._searching = searching
        self._session = session

    # Keys

    def ask_name(self) -> None:
        """Keep what is in the box, or was searched for last, under a name that is asked for."""
        from tui.reader.screens.naming import NameScreen

        pane = self._searching.pane
        query = (pane.box.value if pane else self._session.query).strip()
        if not query:
            self._desk.say(self._desk.keyed("nothing is searched for: {search} searches everything"))
            return

        def named(name: str | None) -> None:
            if name:
                self._keep(name, query)

        self._desk.ask(NameScreen(query), named)

    async def show(self) -> None:
        """Open the search where the names of all saved searches are offered."""
        await self._searching.search()
        assert self._searching.pane
        box = self._searching.pane.box
        box.value = "@"
        box.cursor_position = 1

    def _keep(self, name: str, query: str) -> None:
        desk = self._desk

        def job(own: OwnWork) -> None:
            own.searches.save(name, query)
            desk.soon(desk.say, f"kept: @{name} is {safe_line(query)}")

        desk.memory.now(job, desk.trouble)
