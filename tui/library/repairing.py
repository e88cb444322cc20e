"""What can be read of a damaged library is written into a fresh one; the damaged file stays aside."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tui.articles.article import Article
from tui.articles.plain import text_article, text_digest
from tui.articles.reading import Unreadable, article_of
from tui.findings import Findings
from tui.library.database import FILE, Connection, LibraryError, Opened, is_damage, open_folder, private, told
from tui.library.keeping import put_article, put_findings
from tui.library.kept_findings import findings_of
from tui.library.library import Library
from tui.library.reading import CHANGES
from tui.library.rows import ARTICLE, given, kept, to_article

LEAST_BYTES = 16
"""An article takes more of the file: bounds the ids that are tried where garbage stands for the last one."""
LOST = Findings("", (), (), ())
"""Stands for findings that cannot be read: they are stale, and looked for again."""
UNNAMED = "saved from a damaged library, which no longer knew where it is from: compare it with its source"
ENDINGS = ("", "-wal", "-shm", "-journal")


@dataclass
class Repaired:
    """What has become of a library."""

    aside: Path | None = None
    """Where the damaged file lies; `None` where nothing was wrong, and nothing was done."""
    saved: int = 0
    """Articles in the fresh library, older versions too."""
    unnamed: int = 0
    """Those of them of which only the text could be read."""
    without_findings: int = 0
    """Those of them whose findings have to be looked for again."""
    lost: list[str] = field(default_factory=list)
    """Names of the articles whose text cannot be read; `article 7` where not even the name can."""


def repair(folder: Path) -> Repaired:
    """Put a fresh library in the place of a damaged one; bookmarks and notes have a file of their own and stay.

    Raises `LibraryError` where there is none, where it cannot be written, or another program has it open.
    """
    path = folder / FILE
    if not path.exists():
        raise LibraryError(f"there is no library in {folder}")
    if not path.stat().st_size:
        raise LibraryError(f"{path} is empty: there is nothing to save; add the articles again")
    _check_alone(path)
    done = Repaired()
    try:
        with tempfile.TemporaryDirectory(prefix="repair-", dir=folder) as name:
            with Library.open(Path(name)) as fresh:
                sound = _save(folder, path, fresh, done)
            if not sound:
                done.aside = _aside(path)
                for ending in ENDINGS:
                    with suppress(FileNotFoundError):
                        os.replace(f"{path}{ending}", f"{done.aside}{ending}")
                os.replace(Path(name) / FILE, path)
                private(path)
    except OSError as error:
        raise LibraryError(f"cannot write in {folder}: {error.strerror}; nothing was changed") from error
    return done


def _check_alone(path: Path) -> None:
    """Raise `LibraryError` where another program has the file open: what it writes would go into the damaged one."""
    with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                raise LibraryError(f"{path} is open in another program; leave it, then repair again") from error


def _aside(path: Path) -> Path:
    """A name beside the file that is not taken."""
    number, aside = 1, path.with_name(f"{path.name}.damaged")
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.damaged-{number}")
    return aside


def _save(folder: Path, path: Path, fresh: Library, done: Repaired) -> bool:
    """Write what can be read of the library in the folder into the fresh one; whether there was nothing wrong with it.

    Of a file that is no database nothing can be read.
    """
    try:
        opened = open_folder(folder)
    except LibraryError as error:
        if not is_damage(error):
            raise
        return False
    with Library(opened, folder) as old:
        if not old.writable:
            raise LibraryError(old.notice or f"{path} cannot be written")
        sound = old.file.is_sound()
        with fresh.change():
            _Saving(_Damaged(opened, path), fresh.file.connection, done).run()
    return sound and not (done.lost or done.unnamed or done.without_findings)


UNREADABLE: tuple[Any, ...] = ()
"""Stands for a row."""


class _Damaged:
    """A database that may be damaged anywhere, read row by row."""

    def __init__(self, opened: Opened, path: Path) -> None:
        self._connection = opened.connection
        self._path = path

    def row(self, query: str, *values: Any) -> tuple[Any, ...] | None:
        """The first row; `None` where there is none, `UNREADABLE` where that cannot be told. Raises `LibraryError`."""
        try:
            with told(self._path):
                found: tuple[Any, ...] | None = self._connection.execute(query, values).fetchone()
                return found
        except LibraryError as error:
            if not is_damage(error):
                raise
            return UNREADABLE

    def ids(self) -> Iterator[int]:
        """Every id that an article may have."""
        asked = (
            "SELECT seq FROM sqlite_sequence WHERE name = 'articles'",
            "SELECT max(id) FROM articles",
            "SELECT max(article) FROM texts",
        )
        found = [row[0] for query in asked if (row := self.row(query)) and isinstance(row[0], int)]
        yield from range(1, min(max(found, default=0), self._path.stat().st_size // LEAST_BYTES) + 1)

    def facts(self) -> list[tuple[Any, ...]]:
        """What the library remembers, as far as it can be read."""
        names = ("sample given", CHANGES)
        return [row for name in names if (row := self.row("SELECT name, value FROM facts WHERE name = ?", name))]


class _Saving:
    """One library written into another one, article by article."""

    def __init__(self, old: _Damaged, fresh: Connection, done: Repaired) -> None:
        self._old = old
        self._fresh = fresh
        self._done = done
        self._columns = [row[1] for row in fresh.execute("PRAGMA table_info(articles)")]
        self._change = 1

    def run(self) -> None:
        """All that can be read, each article with the id it has."""
        self._fresh.execute("PRAGMA defer_foreign_keys = ON")  # a newer version comes after the one it replaces
        self._fresh.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", self._old.facts())
        update = "UPDATE facts SET value = value + 1 WHERE name = ? RETURNING value"
        (self._change,) = self._fresh.execute(update, (CHANGES,)).fetchone()
        unnamed = [(id_, text) for id_ in self._old.ids() if (text := self._article(id_)) is not None]
        self._fresh.execute(  # an older version comes back where the newer one is lost
            "UPDATE articles SET replaced_by = NULL WHERE replaced_by NOT IN (SELECT id FROM articles)"
        )
        for id_, article, findings in self._whole():
            put_findings(self._fresh, id_, article, findings, change=self._change)
            before = self._old.row("SELECT * FROM uncorrected WHERE article = ?", id_)
            if before:
                self._fresh.execute("INSERT INTO uncorrected VALUES (?, ?, ?, ?)", before)
        for id_, text in unnamed:
            self._put(id_, text)

    def _put(self, id_: int, text: str) -> None:
        """Save a text of which nothing else is known, as a new article."""
        try:
            article = _article_of(text, f"saved-{self._done.unnamed + 1}.txt")
        except Unreadable:  # what stands there is no text
            self._done.lost.append(self._name(id_))
            return
        put_article(
            self._fresh, article, LOST, change=self._change, place=None, origin=None, sample=False, imported=False
        )
        self._done.saved += 1
        self._done.unnamed += 1

    def _article(self, id_: int) -> str | None:
        """Save an article as it stands; gives its text where nothing but that can be read."""
        row = self._old.row(f"SELECT {', '.join(self._columns)} FROM articles WHERE id = ?", id_)
        found = self._old.row("SELECT text FROM texts WHERE article = ?", id_)
        text = given(found[0]) if found else None
        if not isinstance(text, str) or not text.strip():
            if row is not None or found is not None or self._old.row("SELECT 1 FROM findings WHERE article = ?", id_):
                self._done.lost.append(self._name(id_))
            return None
        if row and self._is_whole(id_, row, text):
            self._done.saved += 1
            return None
        if row and text_digest(text) != dict(zip(self._columns, row, strict=True))["text_sha256"]:
            self._done.lost.append(self._name(id_))  # words nobody wrote
            return None
        return text

    def _name(self, id_: int) -> str:
        row = self._old.row("SELECT name FROM articles WHERE id = ?", id_)
        return str(given(row[0])) if row and row[0] else f"article {id_}"

    def _is_whole(self, id_: int, row: tuple[Any, ...], text: str) -> bool:
        """Whether row and text make an article, which is saved then."""
        about = dict(zip(self._columns, row, strict=True))
        try:
            article = to_article([about[name] for name in ARTICLE.split(", ")], text)
            if text_digest(text) != article.text_sha256:
                return False
            self._fresh.execute(f"INSERT INTO articles VALUES ({', '.join('?' * len(row))})", row)
        except (KeyError, TypeError, ValueError, sqlite3.IntegrityError):
            return False
        self._fresh.execute("INSERT INTO texts VALUES (?, ?)", (id_, kept(text)))
        return True

    def _whole(self) -> Iterator[tuple[int, Article, Findings]]:
        """The articles saved with their findings, or `LOST` where those cannot be read."""
        ids = [id_ for (id_,) in self._fresh.execute("SELECT id FROM articles ORDER BY id")]
        for id_ in ids:
            *about, text = self._fresh.execute(
                f"SELECT {ARTICLE}, text FROM articles JOIN texts ON article = id WHERE id = ?", (id_,)
            ).fetchone()
            article = to_article(about, text)
            found = self._old.row("SELECT found FROM findings WHERE article = ?", id_)
            findings = _findings(found[0], article) if found else None
            if findings is None:
                self._done.without_findings += 1
                self._fresh.execute("UPDATE articles SET imported = 0 WHERE id = ?", (id_,))
            yield id_, article, findings or LOST


def _article_of(text: str, file: str) -> Article:
    """The article of a text, with what the text itself says of it; raises `Unreadable` where it is none."""
    article = article_of(text.encode("utf-8", "surrogatepass"), file)
    article = article if article.text == text else text_article(file, text)
    return replace(article, notice=UNNAMED)


def _findings(found: Any, article: Article) -> Findings | None:
    """The findings of a row, if they lie in the text."""
    try:
        findings = findings_of(found)
        spans = [span for quote in findings.quotes for span in quote.spans]
        spans += [span for proposal in findings.proposals for span in proposal.spans]
        spans += [span for person in findings.people for span in person.mentions]
    except (KeyError, TypeError, ValueError):
        return None
    return findings if all(0 <= span.start < span.end <= len(article.text) for span in spans) else None
