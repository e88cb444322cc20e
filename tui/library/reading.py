"""Reading the library back: the shelf, an article and its findings, and lists over all articles."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tui.articles.article import Article
from tui.findings import Findings, Proposal
from tui.findings_json import from_json, to_proposal
from tui.library.database import LibraryError, damaged, is_damage, told
from tui.library.rows import (
    ARTICLE,
    SHELVED,
    Part,
    PartKind,
    PersonRow,
    ProposalRow,
    QuoteRow,
    Shelved,
    given,
    joined,
    kept,
    kept_or_none,
    part,
    shelved,
    to_article,
)

CURRENT = "replaced_by IS NULL"
"""The condition that leaves out what a newer version has replaced."""

TEXTS_AT_ONCE = 200
"""Texts read in one go where all are looked through."""

CHANGES = "changes"
"""The fact that holds the number of the last change."""


_CERTAIN = {None: "TRUE", True: "sure", False: "NOT sure"}
"""The conditions of a list of all, of the sure and of the unsure ones."""

PARTS: dict[PartKind, str] = {
    "quote": "SELECT 'quote', nth, spans, speaker, kind, sure, corrected FROM quotes WHERE article = ?",
    "proposal": "SELECT 'proposal', nth, spans, party, label, sure, corrected FROM proposals WHERE article = ?",
    "person": "SELECT 'person', nth, mentions, name, role, 1, 0 FROM people WHERE article = ?",
}


class Totals(NamedTuple):
    """How much the library holds."""

    articles: int
    quotes: int
    proposals: int
    people: int
    """Names, each counted once."""
    unsure_quotes: int = 0
    unsure_proposals: int = 0


class Reading:
    """The part of the library that reads; one connection and a lock, so that any thread may call."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None):
        self._connection = connection
        self._path = path
        self._lock = threading.RLock()
        self.notice: str | None = None
        """One line a person should read: why nothing can be written, or that not all could be read."""
        self.left_out: set[int] = set()
        """Ids of the articles that others went without, as the file is damaged where they stand."""

    def shelf(self, offset: int = 0, limit: int = -1) -> list[Shelved]:
        """The articles in file order, as a list shows them; a part of the list where one is named."""
        query = f"SELECT {SHELVED} FROM articles WHERE {CURRENT}"
        try:
            rows = self._rows(f"{query} ORDER BY place, id LIMIT ? OFFSET ?", (limit, offset))
        except LibraryError as error:
            self._bear(error)
            rows = self._readable(query)[offset : None if limit < 0 else offset + limit]
        return [shelved(row) for row in rows]

    def _readable(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """The rows of articles that a damaged file still gives, one by one; raises `LibraryError` for none."""
        last = self._rows("SELECT seq FROM sqlite_sequence WHERE name = 'articles'")
        rows: list[Any] = []
        trouble: LibraryError | None = None
        for id_ in range(1, (last[0][0] if last else 0) + 1):
            try:
                rows += self._rows(f"{query} AND id = ?", (*values, id_))
            except LibraryError as error:
                trouble = error
        if trouble and not rows:
            raise trouble
        return rows

    def shelved(self, id_: int) -> Shelved:
        """One article as a list shows it; raises KeyError where there is none of that id."""
        return shelved(self._row(f"SELECT {SHELVED} FROM articles WHERE id = ?", (id_,)))

    def article(self, id_: int) -> Article:
        """The article with its text; raises KeyError where there is none of that id."""
        *row, text = self._row(f"SELECT {ARTICLE}, text FROM articles JOIN texts ON article = id WHERE id = ?", (id_,))
        with self._sound(f"article {id_}"):
            return to_article(row, text)

    def findings(self, id_: int) -> Findings:
        """What was found in the article; raises KeyError where there is none of that id."""
        (found,) = self._row("SELECT found FROM findings WHERE article = ?", (id_,))
        with self._sound(f"what was found in article {id_}"):
            return from_json(json.loads(found))

    def proposals_of(self, id_: int) -> tuple[Proposal, ...]:
        """The proposals found in the article, quicker than all of `findings`; raises KeyError like it."""
        (found,) = self._row("SELECT json_extract(found, '$.proposals') FROM findings WHERE article = ?", (id_,))
        with self._sound(f"what was found in article {id_}"):
            return tuple(map(to_proposal, json.loads(found)))

    def totals(self) -> Totals:
        """How many articles, quotes, proposals and names there are; of a damaged file what it still gives."""
        try:
            articles, quotes, proposals = self._row(
                f"SELECT count(*), total(quotes), total(proposals) FROM articles WHERE {CURRENT}"
            )
        except LibraryError as error:
            self._bear(error)
            rows = self.shelf()
            articles, quotes, proposals = len(rows), sum(r.quotes for r in rows), sum(r.proposals for r in rows)
        people = self._count("(SELECT DISTINCT name FROM people)")
        unsure_quotes, unsure_proposals = self._count("quotes WHERE NOT sure"), self._count("proposals WHERE NOT sure")
        return Totals(articles, int(quotes), int(proposals), people, unsure_quotes, unsure_proposals)

    def _count(self, of: str) -> int:
        try:
            return int(self._row(f"SELECT count(*) FROM {of}")[0])
        except LibraryError as error:
            self._bear(error)
            return 0

    def _bear(self, error: LibraryError) -> None:
        """Go on with less where the file is damaged, and let it be told; raises any other error."""
        if not is_damage(error):
            raise error
        self.notice = self.notice or str(error)

    def is_sound(self) -> bool:
        """Whether every page of the file is in its place, else the notice says so; takes time with the file's size."""
        try:
            if self._rows("PRAGMA quick_check(1)") == [("ok",)]:
                return True
            self.notice = self.notice or damaged(self._path or "the library in memory")
        except LibraryError as error:
            self._bear(error)
        return False

    def changed_texts(self) -> list[int]:
        """Ids of the articles whose text is no longer what was put in, which the notice says; reads all of them."""
        from tui.articles.plain import text_digest  # with all that reads articles: few need it

        found: list[int] = []
        last = 0
        while rows := self._rows(
            "SELECT id, text_sha256, text FROM articles JOIN texts ON article = id WHERE id > ? ORDER BY id LIMIT ?",
            (last, TEXTS_AT_ONCE),
        ):
            found += [id_ for id_, text_sha256, text in rows if text_digest(given(text)) != text_sha256]
            last = rows[-1][0]
        if found:
            self.notice = self.notice or damaged(self._path or "the library in memory")
        return found

    def quotes(
        self, offset: int = 0, limit: int = -1, speaker: str | None = None, *, sure: bool | None = None
    ) -> list[QuoteRow]:
        """The quotes of all articles in file order; a part of them, one speaker's, only the (un)sure ones if asked."""
        return [
            QuoteRow(article, nth, kind, given(who), *joined(spans, given(text)), bool(certain), bool(right))
            for article, nth, kind, who, spans, text, certain, right in self._rows(
                "SELECT q.article, nth, kind, speaker, spans, text, sure, q.corrected FROM articles a "
                "JOIN quotes q ON q.article = a.id JOIN texts t ON t.article = a.id "
                f"WHERE {CURRENT} AND (? IS NULL OR speaker = ?) AND {_CERTAIN[sure]} "
                "ORDER BY place, a.id, nth LIMIT ? OFFSET ?",
                (kept_or_none(speaker), kept_or_none(speaker), limit, offset),
            )
        ]

    def proposals(self, offset: int = 0, limit: int = -1, *, sure: bool | None = None) -> list[ProposalRow]:
        """The proposals of all articles in file order; a part of the list, only (un)sure ones if so asked."""
        found = []
        for article, nth, proposal, text in self._rows(
            "SELECT p.article, nth, json_extract(found, '$.proposals[' || nth || ']'), text FROM articles a "
            "JOIN proposals p ON p.article = a.id JOIN texts t ON t.article = a.id JOIN findings f ON f.article = a.id "
            f"WHERE {CURRENT} AND {_CERTAIN[sure]} ORDER BY place, a.id, nth LIMIT ? OFFSET ?",
            (limit, offset),
        ):
            with self._sound(f"what was found in article {article}"):
                value = to_proposal(json.loads(proposal))
                terms = tuple(term.span.cut(given(text)) for term in value.terms_at_a_glance(given(text)))
            found.append(ProposalRow(article, nth, value, terms))
        return found

    def proposal(self, id_: int, nth: int) -> Proposal:
        """A proposal of an article; raises KeyError where there is none."""
        query = "SELECT json_extract(found, '$.proposals[' || ? || ']') FROM findings WHERE article = ?"
        (found,) = self._row(query, (nth, id_))
        if found is None:
            raise KeyError(nth)
        with self._sound(f"what was found in article {id_}"):
            return to_proposal(json.loads(found))

    def people(self, offset: int = 0, limit: int = -1) -> list[PersonRow]:
        """The people of all articles, one row a name, who is quoted most first."""
        return [
            PersonRow(given(name), given(role), articles, quotes, first)
            for name, role, articles, quotes, first in self._rows(
                "SELECT name, max(role), count(*), sum(quotes), min(article) FROM people "
                "GROUP BY name ORDER BY sum(quotes) DESC, count(*) DESC, name LIMIT ? OFFSET ?",
                (limit, offset),
            )
        ]

    def naming(self, name: str) -> list[int]:
        """Ids of the articles that name a person, in file order."""
        rows = self._rows(
            f"SELECT a.id FROM articles a JOIN people p ON p.article = a.id WHERE {CURRENT} AND p.name = ? "
            "ORDER BY place, a.id",
            (kept(name),),
        )
        return [id_ for (id_,) in rows]

    def most_quoted(self, limit: int) -> list[str]:
        """The names of those who are quoted most, the first ones of `people`; read from an index alone."""
        query = "SELECT speaker FROM quotes WHERE speaker NOT NULL GROUP BY speaker ORDER BY count(*) DESC, speaker"
        return [given(speaker) for (speaker,) in self._rows(f"{query} LIMIT ?", (limit,))]

    def parts(self, id_: int) -> list[Part]:
        """The findings of an article in their lightest form: quotes, proposals, people."""
        with self._sound(f"what was found in article {id_}"):
            return [part(row) for query in PARTS.values() for row in self._rows(f"{query} ORDER BY nth", (id_,))]

    def part(self, id_: int, kind: PartKind, nth: int) -> Part:
        """One finding of an article in its lightest form; raises KeyError where there is none."""
        return part(self._row(f"{PARTS[kind]} AND nth = ?", (id_, nth)))

    def stale(self, extractor: str, limit: int = -1) -> list[int]:
        """Ids of the articles whose findings an other version of the rules than this one has made."""
        return [
            id_
            for (id_,) in self._rows(
                f"SELECT id FROM articles WHERE {CURRENT} AND NOT imported AND extractor <> ? "
                "ORDER BY place, id LIMIT ?",
                (extractor, limit),
            )
        ]

    def holding(self, text_sha256: str, *, older: bool = False) -> int | None:
        """The id of an article with exactly this text, `None` where there is none.

        With `older` also that of a version another one has replaced, where the shelf has none.
        """
        rows = self._rows(
            "SELECT id FROM articles WHERE text_sha256 = ? AND (replaced_by IS NULL OR ?) "
            "ORDER BY replaced_by IS NOT NULL, id DESC LIMIT 1",
            (text_sha256, older),
        )
        return rows[0][0] if rows else None

    def ids(self, texts: Iterable[str]) -> set[int]:
        """Ids of the articles on the shelf that have one of these texts, by its text_sha256."""
        query = f"SELECT id FROM articles WHERE {CURRENT} AND text_sha256 IN (SELECT value FROM json_each(?))"
        return {id_ for (id_,) in self._rows(query, (json.dumps(list(texts)),))}

    def fact(self, name: str) -> Any:
        """A fact about the library kept under a name, `None` where there is none."""
        rows = self._rows("SELECT value FROM facts WHERE name = ?", (name,))
        return rows[0][0] if rows else None

    def changes(self) -> int:
        """The number of the last change, also by other processes: what was read before it may be old."""
        return int(self.fact(CHANGES) or 0)

    def changed_since(self, change: int) -> list[tuple[int, bool]]:
        """Ids of the articles touched after that change, and whether each is still on the shelf."""
        query = f"SELECT id, {CURRENT} FROM articles WHERE changed > ?"
        gone = [(id_, False) for (id_,) in self._rows("SELECT article FROM removed WHERE changed > ?", (change,))]
        try:
            rows = self._rows(f"{query} ORDER BY place, id", (change,))
        except LibraryError as error:
            self._bear(error)
            rows = self._readable(query, (change,))
        return [*gone, *((id_, bool(current)) for id_, current in rows)]

    @contextmanager
    def _sound(self, what: str) -> Iterator[None]:
        """Turns what a row of garbage raises into a `LibraryError` that says what cannot be read."""
        try:
            yield
        except (KeyError, TypeError, ValueError) as error:
            raise LibraryError(f"{self._path} is damaged: {what} cannot be read") from error

    def _rows(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        with self._lock, told(self._path):
            return self._connection.execute(query, values).fetchall()

    def _row(self, query: str, values: tuple[Any, ...] = ()) -> Any:
        rows = self._rows(query, values)
        if not rows:
            raise KeyError(f"the library has no article {values[0]}")
        return rows[0]
