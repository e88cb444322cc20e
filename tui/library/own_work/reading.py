"""What has been read, where the reading stopped, lettered places, and how the reader was left."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import UTC, datetime
from typing import Any

from tui.library.own_work.kept import Kept
from tui.library.own_work.places import Place, Session

LAST = "last"
"""The name of the session that the reader comes back to."""
UNDATED = "undated"
"""The name under which the order of articles without a date is kept."""
_KEEP = "INSERT INTO sessions VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"


class Reading:
    """The reading of one person. Whatever cannot be read or written raises `LibraryError`."""

    def __init__(self, own_work: Kept):
        self._own_work = own_work

    def read_texts(self) -> frozenset[str]:
        """The text_sha256 of every article that has been read."""
        return frozenset(text for (text,) in self._own_work.rows("SELECT text_sha256 FROM reading WHERE read"))

    def mark_read(self, text_sha256: str, read: bool = True) -> None:
        """Mark an article as read, or as unread."""
        self._put(text_sha256, "read", read)

    def position(self, text_sha256: str) -> int | None:
        """Where the reading of an article stopped, in code points from its start; ``None`` where it never began."""
        rows = self._own_work.rows("SELECT position FROM reading WHERE text_sha256 = ?", (text_sha256,))
        return rows[0][0] if rows else None

    def keep_position(self, place: Place) -> None:
        """Keep where the reading of an article stopped."""
        self._put(place.text_sha256, "position", place.position)

    def marks(self) -> dict[str, Place]:
        """The places that have a letter."""
        rows = self._own_work.rows("SELECT letter, text_sha256, position FROM marks ORDER BY letter")
        return {letter: Place(text, position) for letter, text, position in rows}

    def mark(self, letter: str, place: Place) -> None:
        """Give a place a letter; the place that had it loses it."""
        with self._own_work.change():
            self._own_work.rows(
                "INSERT INTO marks VALUES (?, ?, ?) ON CONFLICT (letter) "
                "DO UPDATE SET text_sha256 = excluded.text_sha256, position = excluded.position",
                (letter, *place),
            )

    def session(self) -> Session | None:
        """How the reader was left; ``None`` where it never was, or was by a version whose notes mean nothing here."""
        rows = self._own_work.rows("SELECT value FROM sessions WHERE name = ?", (LAST,))
        return _session(json.loads(rows[0][0])) if rows else None

    def keep_session(self, session: Session) -> None:
        """Keep how the reader is left."""
        with self._own_work.change():
            value = json.dumps(asdict(session))
            self._own_work.rows(_KEEP, (LAST, value))

    def undated(self) -> list[str]:
        """The text_sha256 of articles without a date, in the order the person gave them."""
        rows = self._own_work.rows("SELECT value FROM sessions WHERE name = ?", (UNDATED,))
        return [str(text) for text in json.loads(rows[0][0])] if rows else []

    def keep_undated(self, texts: Sequence[str]) -> None:
        """Have some articles without a date stand in that order; others stay where they stand."""
        with self._own_work.change():
            before = self.undated()
            order = iter([text for text in texts if text in before])
            kept = [next(order) if text in texts else text for text in before]
            value = json.dumps([*kept, *(text for text in texts if text not in before)])
            self._own_work.rows(_KEEP, (UNDATED, value))

    def _put(self, text_sha256: str, column: str, value: int | bool) -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._own_work.change():
            self._own_work.rows(
                f"INSERT INTO reading (text_sha256, {column}, changed) VALUES (?, ?, ?) "
                f"ON CONFLICT (text_sha256) DO UPDATE SET {column} = excluded.{column}, changed = excluded.changed",
                (text_sha256, value, now),
            )


def _session(value: Mapping[str, Any]) -> Session | None:
    known = {field.name for field in fields(Session)}
    if not set(value) <= known:
        return None
    places = {name: tuple(Place(*place) for place in value.get(name, ())) for name in ("back", "forward")}
    return Session(**{**value, **places})
