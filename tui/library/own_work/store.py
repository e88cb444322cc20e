"""The file of a person's own work: opened, changed as a whole or not at all."""

from __future__ import annotations

import sqlite3
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tui.library.database import LibraryError, Opened, is_damage, open_folder, open_memory, private, told
from tui.library.own_work.backup import back_up, is_lost, is_sound, restore
from tui.library.own_work.bookmarks import Bookmarks
from tui.library.own_work.kept import Kept
from tui.library.own_work.persons import Persons
from tui.library.own_work.reading import Reading
from tui.library.own_work.searches import Searches
from tui.library.own_work.tags import Tags
from tui.library.places import Location, Server, installed

if TYPE_CHECKING:
    from tui.library.corrections.kept import Corrections

FILE = "own-work.sqlite"
SCHEMA = Path(__file__).parent / "schema"


class OwnWork(Kept):
    """What one person keeps of their own. Every method, also of its parts, may be called from any thread."""

    def __init__(self, opened: Opened, place: Location | None):
        super().__init__(opened.connection, place / FILE if isinstance(place, Path) else None)
        if self._path and opened.writable:
            private(self._path)
        self.writable = opened.writable
        self.notice = opened.notice
        """One line a person should read: why nothing can be written."""
        self.bookmarks = Bookmarks(self)
        self.reading = Reading(self)
        self.searches = Searches(self)
        self.tags = Tags(self)
        self.persons = Persons(self)

    @cached_property
    def corrections(self) -> Corrections:
        """What the person has put right; imported by whoever asks for it first."""
        from tui.library.corrections.kept import Corrections

        return Corrections(self)

    @classmethod
    def open(cls, place: Location | None) -> Self:
        """The own work kept where a library is, made where there is none; `None`: in memory, kept nowhere.

        A damaged or lost file is restored from its second copy, and the notice says so. Raises `LibraryError` with one
        line for a person.
        """
        if place is None:
            return cls(_prepared(open_memory(SCHEMA)), None)
        if isinstance(place, Server):
            with installed():
                from tui.library.postgresql.opening import open_own_work

            return cls(open_own_work(place), place)
        folder, path = place, place / FILE
        notice = restore(path) if is_lost(path) else None
        try:
            opened = _prepared(open_folder(folder, FILE, SCHEMA))
            if is_sound(opened.connection):
                return cls(opened._replace(notice=notice or opened.notice), folder)
            opened.connection.close()
        except LibraryError as error:
            if not is_damage(error):
                raise
        notice = restore(path)
        return cls(_prepared(open_folder(folder, FILE, SCHEMA))._replace(notice=notice), folder)

    def close(self) -> None:
        """Let go of the file, after a second copy of it where something was changed; nothing can be kept after it."""
        with self._lock:
            try:
                file = self._connection
                if self._path and self.writable and isinstance(file, sqlite3.Connection) and file.total_changes:
                    back_up(file, self._path)
            except (OSError, sqlite3.Error):
                self.notice = f"no second copy of {self._path} could be made"
            finally:
                self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _prepared(opened: Opened) -> Opened:
    with told(None):
        opened.connection.execute("PRAGMA foreign_keys = ON")
        opened.connection.execute("PRAGMA synchronous = FULL")  # what a person wrote outlives a power cut
    return opened
