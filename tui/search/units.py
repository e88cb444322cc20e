"""What the search can find in an article: its title, quotes, proposals, people, and the sentences around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

from tui.articles.article import Article, Span
from tui.findings import Proposal
from tui.findings_json import JOINT
from tui.library.rows import Part, PartKind
from tui.search.facets import of_finding, of_kind, of_sentence
from tui.search.hit import HitKind
from tui.search.sentences import sentences, uncovered

UnitKind = HitKind | Literal["reported"]
"""As a hit's, but a quote that is not all in the speaker's own words is ``reported``: it is weighed less."""

KINDS: tuple[UnitKind, ...] = ("quote", "proposal", "article", "person", "text", "reported")
"""The kinds by their number in the index."""


class Unit(NamedTuple):
    """One thing to be found, as the index keeps it."""

    kind: UnitKind
    first: int
    """Which of its kind in the article it is; of a sentence where it starts."""
    second: int
    """Of a sentence where it ends; else 0."""
    text: str
    beside: str
    """Words that find it but are not in its text: the speaker's name."""
    facets: tuple[str, ...] = ()
    """What fields of a query find it by."""


class Place(NamedTuple):
    """Where a unit is, and the words that are shown and looked for."""

    text: str
    pieces: tuple[Span, ...]
    """The stretches of the article's text that `text` is made of, joined by ` … `; none where it is not from there."""
    span: Span
    speaker: str | None
    beside: str
    """The words that find it without being in its text; they begin with the speaker."""
    sure: bool = True
    corrected: bool = False


def units(article: Article, parts: list[Part], proposals: Sequence[Proposal] = ()) -> Iterator[Unit]:
    """All units of one article with the light rows of its findings, and its proposals by their place."""
    within: list[tuple[Span, tuple[str, ...]]] = []
    if article.title:
        yield _unit("article", 0, 0, _title(article), of_kind("article"))
    for part in parts:
        reported = part.kind == "quote" and part.label != "direct"
        proposal = proposals[part.nth] if part.kind == "proposal" and part.nth < len(proposals) else None
        facets = of_finding(part, proposal)
        if part.kind != "person":
            within += ((span, facets) for span in part.spans)
        yield _unit("reported" if reported else part.kind, part.nth, 0, _finding(article, part), facets)
    within.sort()
    coming, there = iter(within), []
    after = next(coming, None)
    for span in sentences(article):
        while after and after[0].start < span.end:
            there.append(after)
            after = next(coming, None)
        there = [each for each in there if each[0].end > span.start]
        if uncovered(article.text, span, [cover for cover, _ in there]):
            yield _unit("text", *span, _sentence(article, span), of_sentence(facets for _, facets in there))


def hit_kind(kind: UnitKind) -> HitKind:
    """The kind of hit that a unit of this kind is."""
    return "quote" if kind == "reported" else kind


class Parts(Protocol):
    """Where the light rows of findings are read."""

    def part(self, id_: int, kind: PartKind, nth: int) -> Part:
        """One of them; raises KeyError where there is none."""


class Shelf(Protocol):
    """What of a library tells where a unit is."""

    @property
    def lists(self) -> Parts:
        """The light rows."""


def place(library: Shelf, article: Article, id_: int, kind: HitKind, first: int, second: int) -> Place:
    """The place of the unit that the index names so; raises KeyError where it is gone."""
    if kind == "text":
        return _sentence(article, Span(first, second))
    if kind == "article":
        return _title(article)
    return _finding(article, library.lists.part(id_, kind, first))


def _unit(kind: UnitKind, first: int, second: int, where: Place, facets: tuple[str, ...]) -> Unit:
    return Unit(kind, first, second, where.text, where.beside, facets)


def _sentence(article: Article, span: Span) -> Place:
    return Place(span.cut(article.text), (span,), span, None, "")


def _title(article: Article) -> Place:
    span = article.title_span
    if span is None:  # an imported title that the text does not have
        return Place(article.title or "", (), Span(0, 0), None, article.source or "")
    return Place(span.cut(article.text), (span,), span, None, article.source or "")


def _finding(article: Article, part: Part) -> Place:
    beside = " ".join(filter(None, (part.name, part.label if part.kind != "quote" else None)))
    if part.kind == "person":
        return Place(part.name or "", (), part.spans[0] if part.spans else Span(0, 0), None, part.label or "")
    words = JOINT.join(span.cut(article.text) for span in part.spans)
    return Place(
        words, part.spans, Span(part.spans[0].start, part.spans[-1].end), part.name, beside, part.sure, part.corrected
    )
