"""What hits of a library on a server are made of, read for several of them at once: each question is a way there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tui.articles.article import Article
from tui.library.library import Library
from tui.library.persons import Persons
from tui.library.rows import ARTICLE, Part, PartKind, part, to_article
from tui.search.hit import HitKind

_ARTICLES = (
    f"SELECT a.id, coalesce(v.lead, a.id), t.text, {', '.join(f'a.{each}' for each in ARTICLE.split(', '))} "
    "FROM articles a JOIN texts t ON t.article = a.id LEFT JOIN variants v ON v.article = a.id WHERE a.id = ANY(?)"
)
_QUOTES = (
    "SELECT q.article, 'quote', q.nth, spans, speaker, kind, sure, corrected FROM quotes q "
    "JOIN unnest(CAST(? AS bigint[]), CAST(? AS integer[])) AS w (article, nth) "
    "ON q.article = w.article AND q.nth = w.nth "
    "WHERE q.article = ANY(?)"
)
MOST = 256
"""Articles kept."""


class AtHand:
    """Answers like a library, what was looked at before without asking it."""

    def __init__(self, library: Library):
        self._library = library
        self._articles: dict[int, Article] = {}
        self._leads: dict[int, int] = {}
        self._parts: dict[tuple[int, PartKind, int], Part] = {}

    @property
    def lists(self) -> AtHand:
        """Where parts are read."""
        return self

    @property
    def copies(self) -> AtHand:
        """Where leads are read."""
        return self

    @property
    def persons(self) -> Persons:
        """Who is who."""
        return self._library.persons

    @property
    def left_out(self) -> set[int]:
        """Articles that cannot be read."""
        return self._library.left_out

    def look(self, hits: Iterable[tuple[int, HitKind, int]]) -> None:
        """Read what these hits take: the article, the kind and which of its kind each is. Raises `LibraryError`."""
        wanted = list(hits)
        ids = sorted({article for article, _, _ in wanted} - self._articles.keys())
        if ids:
            if len(self._articles) > MOST:
                self._articles.clear()
            for id_, lead, text, *row in self._library.file.rows(_ARTICLES, (ids,)):
                self._leads[id_] = lead
                self._articles[id_] = to_article(row, text)
        quotes = [(id_, nth) for id_, kind, nth in wanted if kind == "quote" and (id_, kind, nth) not in self._parts]
        if quotes:
            articles, nths = ([*each] for each in zip(*quotes, strict=True))
            rows: list[Any] = self._library.file.rows(_QUOTES, (articles, nths, sorted(set(articles))))
            self._parts |= {(id_, "quote", row[1]): part(row) for id_, *row in rows}

    def article(self, id_: int) -> Article:
        """As `Reading.article`."""
        return self._articles.get(id_) or self._library.article(id_)

    def part(self, id_: int, kind: PartKind, nth: int) -> Part:
        """As `Lists.part`."""
        return self._parts.get((id_, kind, nth)) or self._library.lists.part(id_, kind, nth)

    def lead(self, id_: int) -> int:
        """As `Copies.lead`."""
        return self._leads[id_] if id_ in self._leads else self._library.copies.lead(id_)
