"""A quotation of a draft with its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.library.wordings import Elsewhere
from tui.writing.checking.difference import Change
from tui.writing.checking.places import Place
from tui.writing.checking.quotations import Quotation

Verdict = Literal[
    "exact",
    "typography",
    "bracketed",
    "ellipsis",
    "words",
    "negation",
    "number",
    "stitched",
    "wrong speaker",
    "not found",
    "not checked",
]

ALLOWED: frozenset[Verdict] = frozenset(("exact", "typography", "bracketed", "ellipsis"))
"""Verdicts that leave nothing to look at; every other one does."""

_NOWHERE: frozenset[Verdict] = frozenset(("stitched", "not found", "not checked"))
"""Verdicts on words that stand at no one place."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation with its verdict."""

    quotation: Quotation
    verdict: Verdict
    place: Place | None
    """Where the words stand, or the nearest ones; ``None`` where no article comes near."""
    difference: tuple[Change, ...] = ()
    """Draft and article word by word; empty where nothing differs but the typography."""
    note: str = ""
    """What a person should know, in a clause."""

    @property
    def fine(self) -> bool:
        """Whether there is nothing to look at."""
        return self.verdict in ALLOWED

    @property
    def said_by(self) -> str | None:
        """The speaker the article names for the words."""
        quote = self.place and self.place.source.quote_at(self.place.spans[0])
        return quote.speaker if quote else None

    @property
    def corrected(self) -> tuple[str, ...]:
        """What a person has put right of that source: ``speaker`` and more of the quote, ``date`` and more of it."""
        if self.place is None:
            return ()
        quote = self.place.source.quote_at(self.place.spans[0])
        return (*(quote.corrected if quote else ()), *self.place.source.article.corrected)

    @property
    def elsewhere(self) -> list[Elsewhere]:
        """Where other articles have longer or otherwise what is quoted; raises `LibraryError`."""
        if self.place is None or self.verdict in _NOWHERE:
            return []
        source = self.place.source
        quote = source.quote_at(self.place.spans[0])
        return source.library.wordings.elsewhere(source.id, source.findings.quotes.index(quote)) if quote else []


@dataclass(frozen=True, slots=True)
class Judged:
    """What the articles say to some words by somebody, wherever a draft has them."""

    checked: Checked
    title: bool
    """Whether the words are the headline of an article, or the opening words that stand for one."""
    missing: str
    """Why some articles could not be compared with, or ""."""
