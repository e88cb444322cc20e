"""Whom a person has joined and parted by hand, kept among their own work."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from tui.library.own_work.kept import Kept
from tui.library.rows import given, kept
from tui.linking.values import ByHand, pair


class Told(NamedTuple):
    """Two names, and whether they are one person's."""

    one: str
    other: str
    same: bool
    made: str
    """ISO 8601, UTC."""


class Persons:
    """What one person knows of names. Whatever cannot be read or written raises `LibraryError`."""

    def __init__(self, own_work: Kept):
        self._own_work = own_work

    def all(self) -> list[Told]:
        """Everything told, the first first."""
        rows = self._own_work.rows("SELECT one, other, same, made FROM persons ORDER BY made, one, other")
        return [Told(given(one), given(other), bool(same), made) for one, other, same, made in rows]

    def by_hand(self) -> ByHand:
        """The pairs of names that are joined, and those that are parted."""
        told = self.all()
        same, apart = (frozenset((each.one, each.other) for each in told if each.same is one) for one in (True, False))
        return ByHand(same, apart)

    def tell(self, one: str, other: str, *, same: bool) -> None:
        """Keep that two names are one person's, or two persons'; what was told of both before is replaced."""
        first, second = pair(one, other)
        with self._own_work.change():
            self._own_work.rows(
                "INSERT INTO persons VALUES (?, ?, ?, ?) "
                "ON CONFLICT (one, other) DO UPDATE SET same = excluded.same, made = excluded.made",
                (kept(first), kept(second), same, datetime.now(UTC).isoformat(timespec="milliseconds")),
            )

    def forget(self, one: str, other: str) -> bool:
        """Take back what was told of two names; whether anything was."""
        first, second = pair(one, other)
        with self._own_work.change():
            return bool(
                self._own_work.rows(
                    "DELETE FROM persons WHERE one = ? AND other = ? RETURNING 1", (kept(first), kept(second))
                )
            )
