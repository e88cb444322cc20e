"""What is looked up of the articles in the list: rows as they are seen, how many are unread, which has a text."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from tui.library.database import LibraryError
from tui.library.shelving import AT_ONCE, Shelving
from tui.reader.ordering import told
from tui.reader.parts.desk import Desk


class Leafing:
    """Rows that are not at hand are read in threads."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._asked: set[int] = set()
        self._read: set[str] = set()
        self._here: set[int] = set()

    def ask(self, shelf: Shelving, nth: int) -> None:
        """Have a row read, and the list drawn again then."""
        if nth // AT_ONCE not in self._asked:
            self._asked.add(nth // AT_ONCE)
            self._desk.work(self._look, shelf, nth, group="rows of the shelf", exclusive=False)

    def _look(self, shelf: Shelving, nth: int) -> None:
        try:
            shelf.read(nth)
        except LibraryError as error:
            self._desk.call(self._desk.say, str(error), 20, "error")
        self._desk.call(self._come, nth // AT_ONCE)

    def _come(self, page: int) -> None:
        self._asked.discard(page)
        self._desk.panes.shelf_list.redraw()

    def unread(self, shelf: Shelving, read: AbstractSet[str]) -> int:
        """How many articles have no text that has been read."""
        if shelf.is_at_hand:
            return sum(each.text_sha256 not in read for each in shelf)
        if not self._read <= read:
            self._read, self._here = set(), set()
        if new := read - self._read:
            self._read |= new
            self._here |= self._desk.library.ids(new)
        return len(shelf) - len(self._here)

    def told(self, shelf: Shelving) -> list[str]:
        """What each article is filtered by; not for an event loop where they are many."""
        tags = self._desk.memory.tags
        return [told(each, tags.get(each.text_sha256, ())) for each in shelf]
