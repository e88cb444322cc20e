"""Corrections kept among a person's own work: made, taken back one by one, read again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

from tui.articles.article import Span
from tui.library.corrections.data import change_json, to_change
from tui.library.corrections.values import Correction
from tui.library.own_work.kept import Kept
from tui.library.own_work.values import Cited
from tui.library.rows import given, kept

COLUMNS = "target, text_sha256, spans, words, change, cited, made_by, made, id"
STATE = "corrections"
"""The state that is another one after every change: whoever has applied them knows by it whether they still stand."""


class Corrections:
    """The corrections of one person. Whatever cannot be read or written raises `LibraryError`."""

    def __init__(self, own_work: Kept):
        self._own_work = own_work

    def all(self, *, text_sha256: str | None = None) -> list[Correction]:
        """The corrections in the order they were made; only those of one text, where it is named."""
        rows = self._own_work.rows(
            f"SELECT {COLUMNS} FROM corrections WHERE CAST(? AS TEXT) IS NULL OR text_sha256 = ? ORDER BY id",
            (text_sha256, text_sha256),
        )
        return [correction_of(row) for row in rows]

    def get(self, id_: int) -> Correction:
        """One correction; raises KeyError where there is none of that number."""
        rows = self._own_work.rows(f"SELECT {COLUMNS} FROM corrections WHERE id = ?", (id_,))
        if not rows:
            raise KeyError(f"no correction has the number {id_}")
        return correction_of(rows[0])

    def keep(self, corrections: Iterable[Correction]) -> list[Correction]:
        """Keep corrections, all or none, and give them as they are kept, with their numbers.

        One that is there already, to the letter and by the same person, is not kept twice where nothing was put right
        of the same thing since.
        """
        with self._own_work.change():
            found = [self._keep(each) for each in corrections]
            self._touch()
            return found

    def undo(self, id_: int) -> Correction:
        """Take one back and give it: `keep` makes it again. Raises KeyError where there is none of that number."""
        with self._own_work.change():
            correction = self.get(id_)
            self._own_work.rows("DELETE FROM corrections WHERE id = ?", (id_,))
            self._touch()
            return correction

    def _keep(self, correction: Correction) -> Correction:
        there = [each for each in self.all(text_sha256=correction.text_sha256) if _same_thing(each, correction)]
        for each in there:
            same = (each.change, each.by) == (correction.change, correction.by)
            if same and (each is there[-1] or each.made == correction.made):
                return each
        made = correction.made or datetime.now(UTC).isoformat(timespec="seconds")
        (id_,) = self._own_work.rows(
            f"INSERT INTO corrections ({COLUMNS.removesuffix(', id')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (
                correction.target,
                correction.text_sha256,
                json.dumps(correction.spans, separators=(",", ":")),
                kept(correction.words),
                json.dumps(change_json(correction.change, correction), separators=(",", ":")),
                json.dumps(asdict(correction.cited)),
                kept(correction.by),
                made,
            ),
        )[0]
        return replace(correction, made=made, id=id_)

    def _touch(self) -> None:
        self._own_work.rows(
            "INSERT INTO states VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (STATE, os.urandom(8).hex()),
        )


def correction_of(row: Any) -> Correction:
    """A row of `COLUMNS` as a value."""
    target, text_sha256, spans, words, change, cited, by, made, id_ = row
    places = tuple(Span(*span) for span in json.loads(spans))
    return Correction(
        target=target,
        text_sha256=text_sha256,
        spans=places,
        words=given(words),
        change=to_change(json.loads(change), target, places),
        cited=Cited(**json.loads(cited)),
        by=given(by),
        made=made,
        id=id_,
    )


def _same_thing(one: Correction, other: Correction) -> bool:
    """Whether two corrections put the same thing of the same words right."""
    if (one.target, one.spans) != (other.target, other.spans) or type(one.change) is not type(other.change):
        return False
    names = ("field", "side", "span", "party", "text_sha256")
    return all(getattr(one.change, name, None) == getattr(other.change, name, None) for name in names)
