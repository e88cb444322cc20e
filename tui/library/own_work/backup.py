"""The second copy of a person's own work: made when a run ends, taken when the first one is damaged or gone."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tui.library.database import Connection, LibraryError

COPY = ".backup"
"""What stands behind the file's name in the name of its second copy."""


def back_up(connection: sqlite3.Connection, path: Path) -> None:
    """Copy a sound database to the second file, whole or not at all; raises OSError or `sqlite3.Error`."""
    import tempfile  # not needed before the run ends

    descriptor, name = tempfile.mkstemp(prefix=".own-work-", dir=path.parent)
    os.close(descriptor)
    temporary = Path(name)
    try:
        with closing(sqlite3.connect(temporary)) as copy:
            connection.backup(copy)
        temporary.replace(_copy_of(path))
    finally:
        temporary.unlink(missing_ok=True)


def is_lost(path: Path) -> bool:
    """Whether the file is gone while its copy is there, or empty: a file of one's own work never is."""
    return not path.stat().st_size if path.exists() else _copy_of(path).exists()


def is_sound(connection: Connection) -> bool:
    """Whether all of a database can be read."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def restore(path: Path) -> str:
    """Put the second copy in the place of a damaged or lost file, and give one line for a person.

    The damaged file is moved aside and kept. Without a copy there is no file then. Raises `LibraryError`.
    """
    import shutil

    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%d-%H%M%S}")
    copy = _copy_of(path)
    try:
        lost = not path.exists()
        for ending in ("-wal", "-shm", ""):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
        if copy.exists():
            shutil.copy2(copy, aside.with_suffix(".restored"))
            aside.with_suffix(".restored").replace(path)
    except OSError as error:
        raise LibraryError(f"{path} is damaged and cannot be restored from {copy}: {error.strerror}") from error
    what = f"{path} was {'gone' if lost else 'damaged'}"
    where = "" if lost else f"; the damaged file is kept as {aside.name}"
    if not path.exists():
        return f"{what} and there is no copy of it: bookmarks and notes begin anew{where}"
    when = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return f"{what}: bookmarks and notes are as they were on {when:%Y-%m-%d at %H:%M}{where}"


def _copy_of(path: Path) -> Path:
    return path.with_name(path.name + COPY)
