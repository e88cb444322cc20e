"""Bookmarks with their notes and collections, kept and read back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tui.articles.article import Span
from tui.library.own_work.kept import Kept
from tui.library.rows import given, kept, kept_or_none

if TYPE_CHECKING:
    from tui.library.own_work.values import Bookmark

COLUMNS = "text_sha256, kind, spans, words, said, speaker, label, cited, note, made, changed, id"


class Bookmarks:
    """The bookmarks of one person. Whatever cannot be read or written raises `LibraryError`."""

    def __init__(self, own_work: Kept):
        self._own_work = own_work

    def all(self, *, text_sha256: str | None = None, collection: str | None = None, query: str = "") -> list[Bookmark]:
        """The bookmarks, article by article as they were first marked, in the order of the text.

        Only those of one text, of one collection, or that answer a query (see `Bookmark.answers`), where named.
        """
        rows = self._own_work.rows(
            f"SELECT {COLUMNS}, first FROM bookmarks JOIN "
            "(SELECT text_sha256, min(id) AS first FROM bookmarks GROUP BY text_sha256) AS texts USING (text_sha256) "
            "WHERE (CAST(? AS TEXT) IS NULL OR text_sha256 = ?) "
            "AND (CAST(? AS TEXT) IS NULL OR id IN (SELECT bookmark FROM collections WHERE name = ?))",
            (text_sha256, text_sha256, kept_or_none(collection), kept_or_none(collection)),
        )
        members = self._members()
        found = [(row[-1], _bookmark(row[:-1], members)) for row in rows]
        found.sort(key=lambda pair: (pair[0], pair[1].span, pair[1].id))
        return [bookmark for _, bookmark in found if bookmark.answers(query)]

    def get(self, id_: int) -> Bookmark:
        """One bookmark; raises KeyError where there is none of that id."""
        rows = self._own_work.rows(f"SELECT {COLUMNS} FROM bookmarks WHERE id = ?", (id_,))
        if not rows:
            raise KeyError(f"no bookmark has the number {id_}")
        return _bookmark(rows[0], self._members(id_))

    def find(self, bookmark: Bookmark) -> Bookmark | None:
        """The kept bookmark on the same words of the same text, ``None`` where there is none."""
        rows = self._own_work.rows(
            "SELECT id FROM bookmarks WHERE text_sha256 = ? AND kind = ? AND spans = ?",
            (bookmark.text_sha256, bookmark.kind, _spans(bookmark)),
        )
        return self.get(rows[0][0]) if rows else None

    def keep(self, bookmark: Bookmark) -> Bookmark:
        """Keep a bookmark and give it as it is kept, with its id.

        One with an id is a kept one that was changed with `dataclasses.replace` (note and collections; its words stay),
        or a removed one to be put back. Where there is another one on the same words, that one takes over the note and
        the collections besides its own.
        """
        with self._own_work.change():
            there = self.find(bookmark)
            if there is not None and bookmark.id != there.id:
                if not bookmark.note and not bookmark.collections:
                    return there
                notes = dict.fromkeys(filter(None, (there.note, bookmark.note)))
                both = (*there.collections, *bookmark.collections)
                return self.keep(replace(there, note="\n\n".join(notes), collections=both))
            now = datetime.now(UTC).isoformat(timespec="seconds")
            row = _row(replace(bookmark, made=bookmark.made or now, changed=now))
            names = COLUMNS if bookmark.id else COLUMNS.removesuffix(", id")
            values = (*row, bookmark.id) if bookmark.id else row
            id_ = self._own_work.rows(
                f"INSERT INTO bookmarks ({names}) VALUES ({', '.join('?' * len(values))}) "
                "ON CONFLICT (id) DO UPDATE SET note = excluded.note, changed = excluded.changed RETURNING id",
                values,
            )[0][0]
            self._own_work.rows("DELETE FROM collections WHERE bookmark = ?", (id_,))
            for name in sorted(set(map(collection_name, bookmark.collections))):
                self._own_work.rows("INSERT INTO collections VALUES (?, ?)", (id_, kept(name)))
            return self.get(id_)

    def rewrite(self, seen: Bookmark, mine: Bookmark) -> Bookmark:
        """Keep what a person made of the bookmark they had before them, kept or not, and give it as it is kept.

        What was changed elsewhere meanwhile stands besides: of two notes both, of the collections what was put in and
        taken out by either. One that was removed elsewhere is put back.
        """
        from tui.library.own_work.notes import merged

        with self._own_work.change():
            there = self.find(seen)
            return self.keep(merged(there, seen, mine) if there else mine)

    def write_note(self, id_: int, note: str) -> Bookmark:
        """Another note for a bookmark; raises KeyError where there is none of that id."""
        with self._own_work.change():
            return self.keep(replace(self.get(id_), note=note))

    def put_in(self, id_: int, collection: str) -> Bookmark:
        """Put a bookmark into a collection, made by that; raises KeyError for the id, ValueError for an empty name."""
        with self._own_work.change():
            bookmark = self.get(id_)
            return self.keep(replace(bookmark, collections=(*bookmark.collections, collection)))

    def take_out(self, id_: int, collection: str) -> Bookmark:
        """Take a bookmark out of a collection; one without bookmarks is gone. Raises KeyError for the id."""
        with self._own_work.change():
            bookmark = self.get(id_)
            rest = tuple(name for name in bookmark.collections if name != collection)
            return self.keep(replace(bookmark, collections=rest))

    def remove(self, id_: int) -> Bookmark:
        """Remove a bookmark because its owner says so, and give it: `keep` puts it back. Raises KeyError."""
        with self._own_work.change():
            bookmark = self.get(id_)
            self._own_work.rows("DELETE FROM bookmarks WHERE id = ?", (id_,))
            return bookmark

    def collections(self) -> list[tuple[str, int]]:
        """The collections in alphabetical order, each with how many bookmarks lie in it."""
        rows = self._own_work.rows("SELECT name, count(*) FROM collections GROUP BY name")
        return sorted(((given(name), count) for name, count in rows), key=lambda row: (row[0].casefold(), row[0]))

    def _members(self, id_: int | None = None) -> dict[int, list[str]]:
        """The collections of each bookmark, or of one."""
        members: dict[int, list[str]] = {}
        query = "SELECT bookmark, name FROM collections WHERE CAST(? AS BIGINT) IS NULL OR bookmark = ?"
        for bookmark, name in self._own_work.rows(query, (id_, id_)):
            members.setdefault(bookmark, []).append(given(name))
        return members


def collection_name(name: str) -> str:
    """A collection's name with its blanks folded and no comma, which divides names; raises ValueError for none."""
    name = " ".join(name.replace(",", " ").split())
    if not name:
        raise ValueError("a collection needs a name")
    return name


def collection_names(names: Iterable[str]) -> tuple[str, ...]:
    """Names as a bookmark has them: each once, in alphabetical order, without empty ones."""
    return tuple(sorted({collection_name(name) for name in names if name.replace(",", " ").strip()}))


def _spans(bookmark: Bookmark) -> str:
    return json.dumps(bookmark.spans, separators=(",", ":"))


def _row(bookmark: Bookmark) -> tuple[Any, ...]:
    """The values of `COLUMNS` without the id."""
    return (
        bookmark.text_sha256,
        bookmark.kind,
        _spans(bookmark),
        kept(bookmark.words),
        bookmark.said,
        kept_or_none(bookmark.speaker),
        kept_or_none(bookmark.label),
        json.dumps(asdict(bookmark.cited)),
        kept(bookmark.note),
        bookmark.made,
        bookmark.changed,
    )


def _bookmark(row: Any, members: dict[int, list[str]]) -> Bookmark:
    from tui.library.own_work.values import Bookmark, Cited  # whoever has none need not wait for them

    text_sha256, kind, spans, words, said, speaker, label, cited, note, made, changed, id_ = row
    return Bookmark(
        kind=kind,
        text_sha256=text_sha256,
        spans=tuple(Span(*span) for span in json.loads(spans)),
        words=given(words),
        cited=Cited(**json.loads(cited)),
        said=said,
        speaker=given(speaker),
        label=given(label),
        note=given(note),
        collections=tuple(sorted(members.get(id_, ()))),
        made=made,
        changed=changed,
        id=id_,
    )
