"""Lists over all articles of a library, and the light rows of one article's findings."""

from __future__ import annotations

import json

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

_CERTAIN = {None: "TRUE", True: "sure", False: "NOT sure"}
"""The conditions of a list of all, of the sure and of the unsure ones."""

_PARTS: dict[PartKind, str] = {
    "quote": "SELECT 'quote', nth, spans, speaker, kind, sure, corrected FROM quotes WHERE article = ?",
    "proposal": "SELECT 'proposal', nth, spans, party, label, sure, corrected FROM proposals WHERE article = ?",
    "person": "SELECT 'person', nth, mentions, name, role, 1, 0 FROM people WHERE article = ?",
}


class Lists:
    """Read from any thread, in parts where they are long."""

    def __init__(self, file: File):
        self._file = file

    def quotes(
        self, offset: int = 0, limit: int = -1, speaker: str | None = None, *, sure: bool | None = None
    ) -> list[QuoteRow]:
        """The quotes of all articles in file order; a part of them, one speaker's, only the (un)sure ones if asked."""
        return [
            QuoteRow(
                article, nth, kind, given(who), *joined(spans, given(text)), bool(certain), bool(right), given(listed)
            )
            for article, nth, kind, who, spans, text, certain, right, listed in self._file.rows(
                f"SELECT q.article, nth, kind, speaker, spans, text, sure, q.corrected, {LISTED} FROM articles a "
                "JOIN quotes q ON q.article = a.id JOIN texts t ON t.article = a.id "
                f"WHERE {CURRENT} AND (CAST(? AS TEXT) IS NULL OR speaker = ?) AND {_CERTAIN[sure]} "
                "ORDER BY place, a.id, nth LIMIT ? OFFSET ?",
                (kept_or_none(speaker), kept_or_none(speaker), limit, offset),
            )
        ]

    def quote(self, article: int, nth: int) -> QuoteRow:
        """One quote of an article on the shelf, as the list has it; raises KeyError where there is none."""
        kind, who, spans, text, certain, right, listed = self._file.row(
            f"SELECT kind, speaker, spans, text, sure, q.corrected, {LISTED} FROM quotes q "
            "JOIN texts t ON t.article = q.article WHERE q.article = ? AND nth = ?",
            (article, nth),
        )
        found = joined(spans, given(text))
        return QuoteRow(article, nth, kind, given(who), *found, bool(certain), bool(right), given(listed))

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
