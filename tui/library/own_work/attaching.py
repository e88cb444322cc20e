"""Where a bookmark stands after the articles were extracted again, changed or removed: pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from tui.articles.article import Article, Span
from tui.findings import Findings
from tui.library.own_work.values import Bookmark

FindingKind = Literal["quote", "proposal"]


class Placed(Protocol):
    """What a person tied to words of an article: a bookmark, a correction."""

    @property
    def text_sha256(self) -> str:
        """Of the text it was made in."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Into that text."""

    @property
    def span(self) -> Span:
        """From its first to its last character."""

    @property
    def words(self) -> str:
        """The text of that stretch, exactly."""


@dataclass(frozen=True, slots=True)
class Attached:
    """Where a bookmark stands in an article, and the finding it belongs to there."""

    span: Span | None
    """The words, in the article's text; ``None`` where it does not hold them."""
    kind: FindingKind | None = None
    nth: int | None = None
    """Which of the article's quotes or proposals it is; ``None`` where none overlaps."""


def attach(bookmark: Bookmark, article: Article, findings: Findings) -> Attached:
    """The finding of the article that shares most of the bookmark's words.

    A finding of the bookmark's own kind goes before one of the other; of two that share as much, the one with less
    besides; then the first. A bookmark on a whole article belongs to no finding.
    """
    if bookmark.kind == "article":
        return Attached(Span(0, 0))
    spans = located(bookmark, article)
    if not spans:
        return Attached(None)
    best: tuple[bool, int, int] | None = None
    kind: FindingKind | None = None
    nth: int | None = None
    for each, index, stretches in _stretches(findings):
        shared = overlap(spans, stretches)
        rank = (each == bookmark.kind, shared, -sum(end - start for start, end in stretches))
        if shared and (best is None or rank > best):
            best, kind, nth = rank, each, index
    return Attached(Span(spans[0].start, spans[-1].end), kind, nth)


def located(kept: Placed, article: Article) -> tuple[Span, ...]:
    """The spans of a bookmark or a correction in this article's text, none where its words are not there.

    In the text it was made in they stand where they stood. In another one (a later version, the same article from
    elsewhere) the words are looked for, blanks and line ends counting alike; of several places the nearest is taken.
    """
    whole = kept.span
    if article.text_sha256 == kept.text_sha256 and whole.cut(article.text) == kept.words:
        return kept.spans
    pattern = r"\s+".join(map(re.escape, kept.words.split()))
    found = [match.span() for match in re.finditer(pattern, article.text)] if pattern else []
    if not found:
        return ()
    return (Span(*min(found, key=lambda span: abs(span[0] - whole.start))),)


def overlap(spans: Sequence[Span], others: Sequence[Span]) -> int:
    """How many code points two sets of stretches share; the stretches of one set do not overlap."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans for b in others)


def _stretches(findings: Findings) -> Iterator[tuple[FindingKind, int, tuple[Span, ...]]]:
    for nth, quote in enumerate(findings.quotes):
        yield "quote", nth, quote.spans
    for nth, proposal in enumerate(findings.proposals):
        yield "proposal", nth, proposal.spans
