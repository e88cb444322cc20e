"""Reading the library back: the shelf, an article and its findings."""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable
from typing import Any, NamedTuple

from tui.articles.article import Article
from tui.findings import Findings, Proposal
from tui.findings_json import to_proposal
from tui.library.copies import Copies
from tui.library.database import LibraryError
from tui.library.file import File
from tui.library.kept_findings import findings_of
from tui.library.lists import Lists
from tui.library.persons import Persons
from tui.library.rows import ARTICLE, CURRENT, SHELVED, Shelved, given, shelved, to_article
from tui.library.shelving import AT_HAND, Shelving
from tui.library.tracks import Tracks
from tui.library.wordings import Wordings

CHANGES = "changes"
"""The fact that holds the number of the last change."""


class Totals(NamedTuple):
    """How much the library holds."""

    articles: int
    quotes: int
    proposals: int
    people: int
    """Everybody named or described, each counted once."""
    unsure_quotes: int = 0
    unsure_proposals: int = 0


class Reading:
    """The part of the library that reads; any thread may call."""

    def __init__(self, file: File):
        self.file = file
        self.lists = Lists(file)
        """The quotes and proposals of all articles."""
        self.copies = Copies(file)
        """Which articles are copies of one."""
        self.persons = Persons(file)
        """Who is who in them."""
        self.tracks = Tracks(file)
        """Which of their proposals are one."""
        self.wordings = Wordings(file)
        """Which quotes render one utterance."""
        self.left_out = file.left_out

    @property
    def notice(self) -> str | None:
        """One line a person should read: why nothing can be written, or that not all could be read."""
        return self.file.notice

    def shelf(self, offset: int = 0, limit: int = -1) -> list[Shelved]:
        """The articles in file order, as a list shows them; a part of the list where one is named."""
        query = f"SELECT {SHELVED} FROM articles WHERE {CURRENT}"
        try:
            rows = self.file.rows(f"{query} ORDER BY place, id LIMIT ? OFFSET ?", (limit, offset))
        except LibraryError as error:
            self.file.bear(error)
            rows = self.file.readable(query)[offset : None if limit < 0 else offset + limit]
        return [shelved(row) for row in rows]

    def shelving(self, most: int = -1) -> Shelving:
        """All articles in file order, or the first ones; their rows are read when they are asked for."""
        change = self.changes()
        if 0 <= most <= AT_HAND:
            rows = self.shelf(0, most)
            leads = {row.id: row.lead for row in rows if row.lead is not None}
            return Shelving(self.file, [row.id for row in rows], leads, rows, change)
        try:
            query = f"SELECT id FROM articles WHERE {CURRENT} ORDER BY place, id LIMIT ?"
            ids = array("q", (id_ for (id_,) in self.file.rows(query, (most,))))
        except LibraryError as error:
            self.file.bear(error)
            ids = array("q", (row.id for row in self.shelf()))
        rows = self.shelf() if len(ids) <= AT_HAND else []
        return Shelving(self.file, ids, self.copies.all(), rows, change)

    def shelved(self, id_: int) -> Shelved:
        """One article as a list shows it; raises KeyError where there is none of that id."""
        return shelved(self.file.row(f"SELECT {SHELVED} FROM articles WHERE id = ?", (id_,)))

    def article(self, id_: int) -> Article:
        """The article with its text; raises KeyError where there is none of that id."""
        *row, text = self.file.row(
            f"SELECT {ARTICLE}, text FROM articles JOIN texts ON article = id WHERE id = ?", (id_,)
        )
        with self.file.sound(f"article {id_}"):
            return to_article(row, text)

    def findings(self, id_: int) -> Findings:
        """What was found in the article; raises KeyError where there is none of that id."""
        (found,) = self.file.row("SELECT found FROM findings WHERE article = ?", (id_,))
        with self.file.sound(f"what was found in article {id_}"):
            return findings_of(found)

    def proposals_of(self, id_: int) -> tuple[Proposal, ...]:
        """The proposals found in the article, quicker than all of `findings`; raises KeyError like it."""
        (found,) = self.file.row("SELECT json_extract(found, '$.proposals') FROM findings WHERE article = ?", (id_,))
        with self.file.sound(f"what was found in article {id_}"):
            return tuple(map(to_proposal, json.loads(found)))

    def totals(self) -> Totals:
        """How many articles, quotes, proposals and names there are; of a damaged file what it still gives."""
        try:
            articles, quotes, proposals = self.file.row(
                f"SELECT count(*), coalesce(sum(quotes), 0), coalesce(sum(proposals), 0) FROM articles WHERE {CURRENT}"
            )
        except LibraryError as error:
            self.file.bear(error)
            rows = self.shelf()
            articles, quotes, proposals = len(rows), sum(r.quotes for r in rows), sum(r.proposals for r in rows)
        people = self.persons.count()
        unsure_quotes, unsure_proposals = (
            self.file.count("quotes WHERE NOT sure"),
            self.file.count("proposals WHERE NOT sure"),
        )
        return Totals(articles, int(quotes), int(proposals), people, unsure_quotes, unsure_proposals)

    def proposal(self, id_: int, nth: int) -> Proposal:
        """A proposal of an article; raises KeyError where there is none."""
        query = "SELECT json_extract(found, '$.proposals[' || ? || ']') FROM findings WHERE article = ?"
        (found,) = self.file.row(query, (nth, id_))
        if found is None:
            raise KeyError(nth)
        with self.file.sound(f"what was found in article {id_}"):
            return to_proposal(json.loads(found))

    def stale(self, extractor: str, limit: int = -1) -> list[int]:
        """Ids of the articles whose findings an other version of the rules than this one has made."""
        return [
            id_
            for (id_,) in self.file.rows(
                f"SELECT id FROM articles WHERE {CURRENT} AND NOT imported AND extractor <> ? "
                "ORDER BY place, id LIMIT ?",
                (extractor, limit),
            )
        ]

    def holding(self, text_sha256: str, *, older: bool = False) -> int | None:
        """The id of an article with exactly this text, with `older` also of a version that was replaced, if any."""
        rows = self.file.rows(
            "SELECT id FROM articles WHERE text_sha256 = ? AND (replaced_by IS NULL OR ?) "
            "ORDER BY replaced_by IS NOT NULL, id DESC LIMIT 1",
            (text_sha256, older),
        )
        return rows[0][0] if rows else None

    def origin(self, id_: int) -> str | None:
        """Where an article came from; raises KeyError where there is none of that id."""
        return given(self.file.row("SELECT origin FROM articles WHERE id = ?", (id_,))[0])  # type: ignore[no-any-return]

    def ids(self, texts: Iterable[str]) -> set[int]:
        """Ids of the articles on the shelf that have one of these texts, by its text_sha256."""
        query = f"SELECT id FROM articles WHERE {CURRENT} AND text_sha256 IN (SELECT value FROM json_each(?))"
        return {id_ for (id_,) in self.file.rows(query, (json.dumps(list(texts)),))}

    def fact(self, name: str) -> Any:
        """A fact about the library kept under a name, `None` where there is none."""
        rows = self.file.rows("SELECT value FROM facts WHERE name = ?", (name,))
        return rows[0][0] if rows else None

    def changes(self) -> int:
        """The number of the last change, also by other processes: what was read before it may be old."""
        return int(self.fact(CHANGES) or 0)

    def changed_since(self, change: int, upto: int | None = None) -> list[tuple[int, bool]]:
        """Ids of the articles touched after that change, and whether each is still on the shelf.

        With `upto` only those that nothing has touched after that other change.
        """
        most = sys.maxsize if upto is None else upto
        query = f"SELECT id, {CURRENT} FROM articles WHERE changed > ? AND changed <= ?"
        gone = "SELECT article FROM removed WHERE changed > ? AND changed <= ?"
        removed = [(id_, False) for (id_,) in self.file.rows(gone, (change, most))]
        try:
            rows = self.file.rows(f"{query} ORDER BY place, id", (change, most))
        except LibraryError as error:
            self.file.bear(error)
            rows = self.file.readable(query, (change, most))
        return [*removed, *((id_, bool(current)) for id_, current in rows)]

    def changes_since(self, change: int) -> list[tuple[int, int]]:
        """The changes after that one which touched articles last, and how many of those on the shelf each did."""
        query = f"SELECT changed, count(*) FROM articles WHERE changed > ? AND {CURRENT} GROUP BY changed"
        try:
            return self.file.rows(f"{query} ORDER BY changed", (change,))
        except LibraryError as error:
            self.file.bear(error)
            return []
