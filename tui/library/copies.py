"""Near copies in a library: each article that comes is compared with the few that a sketch tells."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.article import Article
from tui.library.file import File
from tui.library.rows import ARTICLE, CURRENT, to_article
from tui.linking.copies import may_be_copies, shares, sketch, words

COMPARED = 6
"""Articles whose words are compared: those that share most of the sketch."""
REMEMBERED = 256
"""Articles whose words are kept in memory: copies come close behind one another."""
LATE = "copies not told up to"
"""The fact that holds the id from which down articles have not been compared: they came before copies were told."""

_PUT = "INSERT INTO variants VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET lead = excluded.lead"
_WITH_TEXT = f"SELECT {ARTICLE}, text FROM articles JOIN texts ON article = id WHERE id = ?"


class Copies:
    """Which articles are copies of one; the first of them leads. Raises `LibraryError`."""

    def __init__(self, file: File):
        self._file = file
        self._remembered: dict[tuple[object, ...], list[int]] = {}

    def put(self, id_: int, article: Article) -> int | None:
        """Compare an article that is on the shelf now, inside a change; the lead of those it is a copy of."""
        mine = self._words(article)
        bands = sketch(mine)
        if not bands:
            return None
        lead = self._lead(id_, mine, bands)
        if lead is not None:
            self._file.execute(_PUT, (id_, lead))
        self._file.connection.executemany(
            "INSERT INTO sketches VALUES (?, ?) ON CONFLICT DO NOTHING", [(band, id_) for band in bands]
        )
        return lead

    def _lead(self, id_: int, mine: Sequence[int], bands: Sequence[int]) -> int | None:
        marks = ", ".join("?" * len(bands))
        near = self._file.rows(
            "SELECT s.article, coalesce(lead, s.article) FROM sketches s LEFT JOIN variants v ON v.article = s.article "
            f"WHERE band IN ({marks}) AND s.article <> ? "
            "GROUP BY s.article, lead ORDER BY count(*) DESC, s.article LIMIT ?",
            (*bands, id_, COMPARED),
        )
        near_words = ((lead, self._words(self._article(article))) for article, lead in near)
        alike = ((lead, shares(mine, its)) for lead, its in near_words if may_be_copies(mine, its))
        best = max((each for each in alike if each[1].are_copies), key=lambda each: each[1].longer, default=None)
        return best[0] if best else None

    def _article(self, id_: int) -> Article:
        *row, text = self._file.row(_WITH_TEXT, (id_,))
        return to_article(row, text)

    def _words(self, article: Article) -> list[int]:
        key = article.text_sha256, article.furniture, article.title_span, article.subtitle_span
        found = self._remembered.pop(key, None) or words(article)
        self._remembered[key] = found  # the last one now
        if len(self._remembered) > REMEMBERED:
            del self._remembered[next(iter(self._remembered))]
        return found

    def lead(self, id_: int) -> int:
        """The article that one is a copy of, itself where it is none."""
        rows = self._file.rows("SELECT lead FROM variants WHERE article = ?", (id_,))
        return int(rows[0][0]) if rows else id_

    def of(self, id_: int) -> list[int]:
        """All copies of an article, its lead first, itself among them."""
        lead = self.lead(id_)
        copies = self._file.rows("SELECT article FROM variants WHERE lead = ? ORDER BY article", (lead,))
        return [lead, *(article for (article,) in copies)]

    def leads(self, ids: Sequence[int]) -> dict[int, int]:
        """Of some articles those that are copies of another one, and of which."""
        found: dict[int, int] = {}
        for at in range(0, len(ids), 400):
            some = tuple(ids[at : at + 400])
            marks = ", ".join("?" * len(some))
            found.update(self._file.rows(f"SELECT article, lead FROM variants WHERE article IN ({marks})", some))
        return found

    def all(self) -> dict[int, int]:
        """Every article that is a copy of another one, and of which."""
        return dict(self._file.rows("SELECT article, lead FROM variants"))

    def late(self, limit: int) -> list[int]:
        """Ids of articles that came before copies were told and have not been compared yet: some, the last first."""
        rows = self._file.rows(
            f"SELECT id FROM articles WHERE {CURRENT} "
            "AND id <= (SELECT CAST(value AS BIGINT) FROM facts WHERE name = ?) ORDER BY id DESC LIMIT ?",
            (LATE, limit),
        )
        return [id_ for (id_,) in rows]

    def catch_up(self, ids: Sequence[int]) -> None:
        """Compare `late` articles, inside a change; the next ones are late after it."""
        for id_ in ids:
            self.put(id_, self._article(id_))
        if ids:
            self._file.execute("UPDATE facts SET value = ? WHERE name = ?", (ids[-1] - 1, LATE))
