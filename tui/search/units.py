"""What the search can find in an article: its title, quotes, proposals, people, and the sentences around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.articles.article import Article, Span
from tui.findings_json import JOINT
from tui.library.reading import Reading
from tui.library.rows import Part
from tui.search.hit import HitKind
from tui.search.sentences import sentences, uncovered

KINDS: tuple[HitKind, ...] = ("quote", "proposal", "article", "person", "text")
"""The kinds by their number in the index."""


class Unit(NamedTuple):
    """One thing to be found, as the index keeps it."""

    kind: HitKind
    first: int
    """Which of its kind in the article it is; of a sentence where it starts."""
    second: int
    """Of a sentence where it ends; else 0."""
    text: str
    beside: str
    """Words that find it but are not in its text: the speaker's name."""


def units(article: Article, parts: list[Part]) -> Iterator[Unit]:
    """All units of one article with the light rows of its findings."""
    if article.title:
        yield Unit("article", 0, 0, article.title, article.source or "")
    covers = sorted(span for part in parts if part.kind != "person" for span in part.spans)
    for part in parts:
        if part.kind == "person":
            yield Unit("person", part.nth, 0, part.name or "", part.label or "")
        else:
            words = JOINT.join(span.cut(article.text) for span in part.spans)
            yield Unit(part.kind, part.nth, 0, words, " ".join(filter(None, (part.name, part.label))))
    for span in sentences(article):
        if uncovered(article.text, span, covers):
            yield Unit("text", *span, span.cut(article.text), "")


class Place(NamedTuple):
    """Where a unit is, for showing it."""

    text: str
    pieces: tuple[Span, ...]
    """The stretches of the article's text that `text` is made of, joined by ` … `; none where it is not from there."""
    span: Span
    speaker: str | None


def place(library: Reading, article: Article, id_: int, kind: HitKind, first: int, second: int) -> Place:
    """The place of the unit that the index names so; raises KeyError where it is gone."""
    if kind == "text":
        span = Span(first, second)
        return Place(span.cut(article.text), (span,), span, None)
    if kind == "article":
        pieces = (article.title_span,) if article.title_span else ()
        words = article.title_span.cut(article.text) if article.title_span else article.title or ""
        return Place(words, pieces, article.title_span or Span(0, 0), None)
    part = library.part(id_, kind, first)
    whole = Span(part.spans[0].start, part.spans[-1].end) if part.spans else Span(0, 0)
    if kind == "person":
        first_mention = part.spans[0] if part.spans else Span(0, 0)
        return Place(part.name or "", (), first_mention, None)
    return Place(JOINT.join(s.cut(article.text) for s in part.spans), part.spans, whole, part.name)
