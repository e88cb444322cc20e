"""The library: articles with their findings, put in and read back without extracting again."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from tui.articles.article import Article
from tui.findings import Findings
from tui.findings_json import from_json
from tui.library.database import FILE as DATABASE
from tui.library.database import Opened, open_folder, open_memory, told
from tui.library.rows import (
    ARTICLE,
    SHELVED,
    PersonRow,
    ProposalRow,
    QuoteRow,
    Shelved,
    article_row,
    findings_json,
    given,
    joined,
    kept,
    kept_or_none,
    person_rows,
    proposal_rows,
    quote_rows,
    shelved,
    to_article,
    words_of,
)

CURRENT = "replaced_by IS NULL"


class Totals(NamedTuple):
    """How much the library holds."""

    articles: int
    quotes: int
    proposals: int
    people: int
    """Names, each counted once."""


class Library:
    """Articles with their findings on disk, or in memory alone. Every method may be called from any thread."""

    def __init__(self, opened: Opened, folder: Path | None):
        self.folder = folder
        """Where it is kept; `None` in memory."""
        self.writable = opened.writable
        self.notice = opened.notice
        """One line a person should read: why nothing can be written."""
        self._connection = opened.connection
        self._path = folder / DATABASE if folder else None
        self._lock = threading.RLock()

    @classmethod
    def open(cls, folder: Path | None) -> Self:
        """The library in a folder, made where there is none; `None`: an empty one in memory.

        Raises `LibraryError` with one line for a person.
        """
        return cls(open_folder(folder) if folder else open_memory(), folder)

    def close(self) -> None:
        """Let go of the file; the library cannot be used after it."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # Reading

    def shelf(self, offset: int = 0, limit: int = -1) -> list[Shelved]:
        """The articles in file order, as a list shows them; a part of the list where one is named."""
        rows = self._rows(
            f"SELECT {SHELVED} FROM articles WHERE {CURRENT} ORDER BY place, id LIMIT ? OFFSET ?", (limit, offset)
        )
        return [shelved(row) for row in rows]

    def shelved(self, id_: int) -> Shelved:
        """One article as a list shows it; raises KeyError where there is none of that id."""
        return shelved(self._row(f"SELECT {SHELVED} FROM articles WHERE id = ?", (id_,)))

    def article(self, id_: int) -> Article:
        """The article with its text; raises KeyError where there is none of that id."""
        *row, text = self._row(f"SELECT {ARTICLE}, text FROM articles JOIN texts ON article = id WHERE id = ?", (id_,))
        return to_article(row, text)

    def findings(self, id_: int) -> Findings:
        """What was found in the article; raises KeyError where there is none of that id."""
        return from_json(json.loads(self._row("SELECT found FROM findings WHERE article = ?", (id_,))[0]))

    def totals(self) -> Totals:
        """How many articles, quotes, proposals and names there are."""
        articles, quotes, proposals = self._row(
            f"SELECT count(*), total(quotes), total(proposals) FROM articles WHERE {CURRENT}"
        )
        people = self._row(f"SELECT count(DISTINCT p.name) FROM people p JOIN articles ON id = article WHERE {CURRENT}")
        return Totals(articles, int(quotes), int(proposals), people[0])

    def quotes(self, offset: int = 0, limit: int = -1, speaker: str | None = None) -> list[QuoteRow]:
        """The quotes of all articles in file order; a part of the list, or one speaker's, where that is named."""
        return [
            QuoteRow(article, nth, kind, given(who), *joined(spans, given(text)))
            for article, nth, kind, who, spans, text in self._rows(
                "SELECT q.article, nth, kind, speaker, spans, text FROM articles a "
                "JOIN quotes q ON q.article = a.id JOIN texts t ON t.article = a.id "
                f"WHERE {CURRENT} AND (? IS NULL OR speaker = ?) ORDER BY place, a.id, nth LIMIT ? OFFSET ?",
                (kept_or_none(speaker), kept_or_none(speaker), limit, offset),
            )
        ]

    def proposals(self, offset: int = 0, limit: int = -1) -> list[ProposalRow]:
        """The proposals of all articles in file order, or a part of the list."""
        return [
            ProposalRow(article, nth, kind, given(label), given(party), *joined(spans, given(text)))
            for article, nth, kind, label, party, spans, text in self._rows(
                "SELECT p.article, nth, kind, label, party, spans, text FROM articles a "
                "JOIN proposals p ON p.article = a.id JOIN texts t ON t.article = a.id "
                f"WHERE {CURRENT} ORDER BY place, a.id, nth LIMIT ? OFFSET ?",
                (limit, offset),
            )
        ]

    def people(self, offset: int = 0, limit: int = -1) -> list[PersonRow]:
        """The people of all articles, one row a name, who is quoted most first."""
        return [
            PersonRow(given(name), given(role), articles, quotes, first)
            for name, role, articles, quotes, first in self._rows(
                "SELECT p.name, max(role), count(*), sum(p.quotes), min(article) FROM people p "
                f"JOIN articles ON id = article WHERE {CURRENT} GROUP BY p.name "
                "ORDER BY sum(p.quotes) DESC, count(*) DESC, p.name LIMIT ? OFFSET ?",
                (limit, offset),
            )
        ]

    def stale(self, extractor: str, limit: int = -1) -> list[int]:
        """Ids of the articles whose findings other rules than these have made."""
        return [
            id_
            for (id_,) in self._rows(
                f"SELECT id FROM articles WHERE {CURRENT} AND extractor <> ? ORDER BY place, id LIMIT ?",
                (extractor, limit),
            )
        ]

    def holding(self, text_sha256: str) -> int | None:
        """The id of an article with exactly this text, `None` where there is none."""
        rows = self._rows(f"SELECT id FROM articles WHERE text_sha256 = ? AND {CURRENT} LIMIT 1", (text_sha256,))
        return rows[0][0] if rows else None

    def fact(self, name: str) -> Any:
        """A fact about the library kept under a name, `None` where there is none."""
        rows = self._rows("SELECT value FROM facts WHERE name = ?", (name,))
        return rows[0][0] if rows else None

    # Writing

    @contextmanager
    def change(self) -> Iterator[None]:
        """Everything put in inside is kept together or not at all; other threads wait. Raises `LibraryError`."""
        with self._lock, told(self._path):
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def add(self, article: Article, findings: Findings, *, origin: str | None = None, sample: bool = False) -> int:
        """Put an article in with its findings and give its id; raises `LibraryError`.

        `origin` is where it can be fetched again (an absolute path, an address). The same text of the same origin is
        the same article: its findings are replaced. Another text of that origin is a new version, which takes the
        place of the older one on the shelf; the older one is kept.
        """
        with self.change():
            older = self._current(article, origin)
            if older is not None and older[1] == article.text_sha256:
                self.replace_findings(older[0], article, findings)
                return older[0]
            execute = self._connection.execute
            place = older[2] if older else execute("SELECT ifnull(max(place), 0) + 1 FROM articles").fetchone()[0]
            id_ = execute(
                f"INSERT INTO articles ({ARTICLE}, place, origin, added, sample, name, words, extractor, quotes, "
                f"proposals, people) VALUES ({', '.join('?' * 24)})",
                (
                    *article_row(article),
                    place,
                    kept_or_none(origin),
                    datetime.now(UTC).isoformat(timespec="seconds"),
                    sample,
                    kept(article.name),
                    words_of(article),
                    *_counts(findings),
                ),
            ).lastrowid
            assert id_ is not None
            execute("INSERT INTO texts VALUES (?, ?)", (id_, kept(article.text)))
            self._put_findings(id_, article, findings)
            if older:
                execute("UPDATE articles SET replaced_by = ? WHERE id = ?", (id_, older[0]))
            return id_

    def replace_findings(self, id_: int, article: Article, findings: Findings) -> None:
        """Keep these findings for an article instead of those it has; raises `LibraryError`."""
        with self.change():
            for table in ("findings", "quotes", "proposals", "people"):
                self._connection.execute(f"DELETE FROM {table} WHERE article = ?", (id_,))
            self._connection.execute(
                "UPDATE articles SET extractor = ?, quotes = ?, proposals = ?, people = ? WHERE id = ?",
                (*_counts(findings), id_),
            )
            self._put_findings(id_, article, findings)

    def remember(self, name: str, value: Any) -> None:
        """Keep a fact about the library under a name: text or a number; raises `LibraryError`."""
        with self.change():
            self._connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def _current(self, article: Article, origin: str | None) -> tuple[int, str, int] | None:
        """Id, text_sha256 and place of the article this one is, or is a newer version of."""
        columns = f"SELECT id, text_sha256, place FROM articles WHERE {CURRENT} AND"
        if origin is not None:
            rows = self._rows(f"{columns} origin = ?", (kept(origin),))
        else:
            rows = self._rows(
                f"{columns} origin IS NULL AND text_sha256 = ? AND file = ?", (article.text_sha256, kept(article.file))
            )
        return rows[0] if rows else None

    def _put_findings(self, id_: int, article: Article, findings: Findings) -> None:
        self._connection.execute("INSERT INTO findings VALUES (?, ?)", (id_, findings_json(article, findings)))
        put = self._connection.executemany
        put("INSERT INTO quotes VALUES (?, ?, ?, ?, ?)", quote_rows(id_, findings))
        put("INSERT INTO proposals VALUES (?, ?, ?, ?, ?, ?)", proposal_rows(id_, findings))
        put("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?)", person_rows(id_, findings))

    def _rows(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        with self._lock, told(self._path):
            return self._connection.execute(query, values).fetchall()

    def _row(self, query: str, values: tuple[Any, ...] = ()) -> Any:
        rows = self._rows(query, values)
        if not rows:
            raise KeyError(f"the library has no article {values[0]}")
        return rows[0]


def _counts(findings: Findings) -> tuple[str, int, int, int]:
    return findings.extractor, len(findings.quotes), len(findings.proposals), len(findings.people)
