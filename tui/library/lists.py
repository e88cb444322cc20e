"""Lists over all articles of a library, and the light rows of one article's findings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tui.findings_json import to_proposal
from tui.library.file import File
from tui.library.persons import LISTED
from tui.library.rows import (
    CURRENT,
    Part,
    PartKind,
    ProposalRow,
    QuoteRow,
    given,
    joined,
    kept_or_none,
    part,
)
from tui.library.wordings import ELSEWHERE

_CERTAIN = {None: "TRUE", True: "sure", False: "NOT sure"}
"""The conditions of a list of all, of the sure and of the unsure ones."""

_PARTS: dict[PartKind, str] = {
    "quote": "SELECT 'quote', nth, spans, speaker, kind, sure, corrected FROM quotes WHERE article = ?",
    "proposal": "SELECT 'proposal', nth, spans, party, label, sure, corrected FROM proposals WHERE article = ?",
    "person": "SELECT 'person', nth, mentions, name, role, 1, 0 FROM people WHERE article = ?",
}

_QUOTE = f"q.article, nth, kind, speaker, spans, text, sure, q.corrected, {LISTED}, {ELSEWHERE}"


class Lists:
    """Read from any thread, in parts where they are long."""

    def __init__(self, file: File):
        self._file = file

    def quotes(
        self, offset: int = 0, limit: int = -1, speaker: str | None = None, *, sure: bool | None = None
    ) -> list[QuoteRow]:
        """The quotes of all articles in file order; a part of them, one speaker's, only the (un)sure ones if asked."""
        rows = self._file.rows(
            f"SELECT {_QUOTE} FROM articles a JOIN quotes q ON q.article = a.id JOIN texts t ON t.article = a.id "
            f"WHERE {CURRENT} AND (CAST(? AS TEXT) IS NULL OR speaker = ?) AND {_CERTAIN[sure]} "
            "ORDER BY place, a.id, nth LIMIT ? OFFSET ?",
            (kept_or_none(speaker), kept_or_none(speaker), limit, offset),
        )
        return [_quote(row) for row in rows]

    def quote(self, article: int, nth: int) -> QuoteRow:
        """One quote of an article on the shelf, as the list has it; raises KeyError where there is none."""
        tables = "quotes q JOIN texts t ON t.article = q.article"
        return _quote(self._file.row(f"SELECT {_QUOTE} FROM {tables} WHERE q.article = ? AND nth = ?", (article, nth)))

    def proposals(self, offset: int = 0, limit: int = -1, *, sure: bool | None = None) -> list[ProposalRow]:
        """The proposals of all articles in file order; a part of the list, only (un)sure ones if so asked."""
        found = []
        for article, nth, proposal, text in self._file.rows(
            "SELECT p.article, nth, json_extract(found, '$.proposals[' || nth || ']'), text FROM articles a "
            "JOIN proposals p ON p.article = a.id JOIN texts t ON t.article = a.id JOIN findings f ON f.article = a.id "
            f"WHERE {CURRENT} AND {_CERTAIN[sure]} ORDER BY place, a.id, nth LIMIT ? OFFSET ?",
            (limit, offset),
        ):
            with self._file.sound(f"what was found in article {article}"):
                value = to_proposal(json.loads(proposal))
                terms = tuple(term.span.cut(given(text)) for term in value.terms_at_a_glance(given(text)))
            found.append(ProposalRow(article, nth, value, terms))
        return found

    def parts(self, id_: int) -> list[Part]:
        """The findings of an article in their lightest form: quotes, proposals, people."""
        with self._file.sound(f"what was found in article {id_}"):
            return [part(row) for query in _PARTS.values() for row in self._file.rows(f"{query} ORDER BY nth", (id_,))]

    def part(self, id_: int, kind: PartKind, nth: int) -> Part:
        """One finding of an article in its lightest form; raises KeyError where there is none."""
        return part(self._file.row(f"{_PARTS[kind]} AND nth = ?", (id_, nth)))


def _quote(row: Sequence[Any]) -> QuoteRow:
    """A row of `_QUOTE` as a value."""
    article, nth, kind, who, spans, text, certain, right, listed, elsewhere = row
    said = joined(spans, given(text))
    return QuoteRow(article, nth, kind, given(who), *said, bool(certain), bool(right), given(listed), elsewhere)
