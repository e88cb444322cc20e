"""Which quotes a person has joined as renderings of one utterance, and which they have parted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from tui.articles.article import Article, Span
from tui.findings import Quote
from tui.library.own_work.kept import Kept
from tui.library.rows import given, kept

COLUMNS = "one_text, one_spans, one_words, other_text, other_spans, other_words, same"


class Said(NamedTuple):
    """A quote by its words, whatever rules find later."""

    text_sha256: str
    spans: tuple[Span, ...]
    """Into the text of that SHA-256."""
    words: str
    """The text from the first to the last span, exactly."""

    @property
    def span(self) -> Span:
        """From its first to its last character."""
        return Span(self.spans[0].start, self.spans[-1].end)


class Told(NamedTuple):
    """Two quotes, and whether they render one utterance."""

    one: Said
    other: Said
    same: bool


class Wordings:
    """What one person knows of renderings. Whatever cannot be read or written raises `LibraryError`."""

    def __init__(self, own_work: Kept):
        self._own_work = own_work

    def all(self) -> list[Told]:
        """Everything told, the first first."""
        return list(map(told_of, self._own_work.rows(f"SELECT {COLUMNS} FROM wordings ORDER BY made")))

    def tell(self, one: Said, other: Said, *, same: bool) -> None:
        """Keep that two quotes render one utterance, or two; what was told of both before is replaced."""
        first, second = sorted((one, other))
        row = (*_row(first), *_row(second), same, datetime.now(UTC).isoformat(timespec="milliseconds"))
        with self._own_work.change():
            self._own_work.rows(f"INSERT OR REPLACE INTO wordings VALUES ({', '.join('?' * len(row))})", row)

    def forget(self, one: Said, other: Said) -> bool:
        """Take back what was told of two quotes; whether anything was."""
        (text, spans, _), (other_text, other_spans, _) = map(_row, sorted((one, other)))
        query = "DELETE FROM wordings WHERE one_text = ? AND one_spans = ? AND other_text = ? AND other_spans = ?"
        with self._own_work.change():
            return bool(self._own_work.rows(f"{query} RETURNING 1", (text, spans, other_text, other_spans)))


def said(article: Article, quote: Quote) -> Said:
    """A quote as it is kept."""
    whole = Span(quote.spans[0].start, quote.spans[-1].end)
    return Said(article.text_sha256, quote.spans, whole.cut(article.text))


def told_of(row: Sequence[Any]) -> Told:
    """A row of `COLUMNS` as a value."""
    return Told(_said(row[0:3]), _said(row[3:6]), bool(row[6]))


def _row(each: Said) -> tuple[str, str, str | bytes]:
    return each.text_sha256, json.dumps(each.spans, separators=(",", ":")), kept(each.words)


def _said(row: Sequence[Any]) -> Said:
    text, spans, words = row
    return Said(text, tuple(Span(*span) for span in json.loads(spans)), given(words))
