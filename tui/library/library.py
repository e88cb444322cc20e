"""The library: articles with their findings, put in and read back without extracting again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tui.articles.article import Article
from tui.findings import Findings
from tui.library.corrections.correcting import PUT_FACT, Correcting
from tui.library.corrections.source import Source
from tui.library.database import FILE as DATABASE
from tui.library.database import LibraryError, Opened, open_folder, open_memory, told, transaction
from tui.library.file import File
from tui.library.keeping import current, make_stale, put_article, put_findings, remove, replace
from tui.library.places import Location, Server, cached, installed
from tui.library.reading import CHANGES, Reading, Totals

__all__ = ["Library", "Totals"]

NEXT_CHANGE = (
    "INSERT INTO facts VALUES (?, 1) "
    "ON CONFLICT (name) DO UPDATE SET value = CAST(facts.value AS BIGINT) + 1 RETURNING CAST(value AS BIGINT)"
)


class Library(Reading):
    """Articles with their findings on disk, or in memory alone. Every method may be called from any thread."""

    def __init__(self, opened: Opened, place: Location | None, corrections: Source | None = None):
        path = place / DATABASE if isinstance(place, Path) else None
        super().__init__(File(opened.connection, path, opened.notice))
        self.place = place
        """Where it is kept; `None` in memory."""
        self.writable = opened.writable
        self.corrections = Correcting(self.file, corrections or Source.beside(path))

    @classmethod
    def open(cls, place: Location | None, *, own_work: Location | None = None) -> Self:
        """The library in a folder, made where there is none, or on a server; `None`: an empty one in memory.

        It stands as the corrections where `own_work` is say, which is the library's place where none is named.
        Raises `LibraryError` with one line for a person.
        """
        if isinstance(place, Server):
            with installed():
                from tui.library.postgresql.opening import open_library

            opened, corrections = open_library(place)
            library = cls(opened, place, corrections)
        else:
            opened = open_folder(place) if place else open_memory()
            library = cls(opened, place, Source.beside(own_work or place))
        if library.writable:
            with suppress(sqlite3.DatabaseError, LibraryError):  # damaged or busy: it stands as it was, the next one
                library.correct()
        return library

    @property
    def beside(self) -> Path | None:
        """The folder for what can be made again from the library, such as an index; `None` in memory."""
        return cached(self.place) if isinstance(self.place, Server) else self.place

    def close(self) -> None:
        """Let go of the file; the library cannot be used after it."""
        with self.file.lock:
            self.file.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def change(self) -> Iterator[int]:
        """Everything put in inside is kept together or not at all; other threads wait. Gives the change's number.

        Raises `LibraryError`.
        """
        file = self.file
        with file.lock, told(file.path):
            inside = file.connection.in_transaction
            if not inside:
                self.corrections.begin()
            with transaction(file.connection):
                yield self.changes() if inside else file.connection.execute(NEXT_CHANGE, (CHANGES,)).fetchone()[0]

    def add(
        self,
        article: Article,
        findings: Findings,
        *,
        origin: str | None = None,
        sample: bool = False,
        imported: bool = False,
    ) -> int:
        """Put an article in with its findings and give its id; raises `LibraryError`.

        `origin` is where it can be fetched again (an absolute path, an address). The same text of the same origin is
        the same article: its findings are replaced. Another text of that origin is a new version, which takes the
        place of the older one on the shelf; the older one is kept. The findings of an `imported` article stay as they
        are when the rules change.
        """
        with self.change() as change:
            id_, text_sha256, place = current(self.file.connection, article, origin) or (None, None, None)
            if id_ is not None and text_sha256 == article.text_sha256:
                self._put_findings(id_, article, findings, change)
                return id_
            new = put_article(
                self.file.connection,
                article,
                findings,
                change=change,
                place=place,
                origin=origin,
                sample=sample,
                imported=imported,
            )
            if id_ is not None:
                replace(self.file.connection, id_, new, change=change)
            self.copies.put(new, article)
            self.corrections.settle(new, change)
            return new

    def replace_findings(self, id_: int, article: Article, findings: Findings) -> None:
        """Keep these findings for an article instead of those it has; raises `LibraryError`."""
        with self.change() as change:
            self._put_findings(id_, article, findings, change)

    def _put_findings(self, id_: int, article: Article, findings: Findings, change: int) -> None:
        put_findings(self.file.connection, id_, article, findings, change=change)
        self.corrections.settle(id_, change)

    def remove(self, id_: int) -> None:
        """Take an article out, with what was found in it and its older versions; raises KeyError and `LibraryError`.

        A person's own work on it stays where it is kept, and finds its place again when the article comes back.
        """
        from tui.library.corrections.settling import versions

        with self.change() as change:
            self.shelved(id_)
            remove(self.file.connection, [each for each, _ in versions(self.file.connection, id_)], change=change)

    def correct(self) -> int:
        """Bring everything up to what a person has put right or taken back by now; how many articles that changed.

        Raises `LibraryError`, and `sqlite3.DatabaseError` where the corrections cannot be read.
        """
        if self.corrections.is_applied():
            return 0
        with self.change() as change:
            return self.corrections.apply(change)

    def make_stale(self, ids: Iterable[int] | None = None) -> None:
        """Have articles looked into anew, all where none are named; raises `LibraryError`."""
        with self.change():
            make_stale(self.file.connection, ids)

    def remember(self, name: str, value: Any) -> None:
        """Keep a fact about the library under a name: text or a number; raises `LibraryError`."""
        with self.change():
            self.file.execute(PUT_FACT, (name, value))
