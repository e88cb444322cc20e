"""An excerpt: the stretches of an article that a finding, a selection or a hit has to offer. All words begin here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.articles.article import Article, Span
from tui.findings import Findings, Quote, QuoteKind
from tui.search.hit import Hit
from tui.taking.cut import Cut, uncut
from tui.taking.passage import Passage, passage_of

TAKEN = ("quote", "proposal", "text")
"""The kinds of hits that have words to take; titles and names have none."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Stretches of an article, in order, with whose words they are. All spans are the article's."""

    article: Article
    spans: tuple[Span, ...]
    """What is taken."""
    kind: QuoteKind = "indirect"
    speaker: str | None = None
    verbatim: tuple[Span, ...] = ()
    """The parts of it in quotation marks."""
    apart: bool = False
    """Whether what stands between the stretches is left out, and marked as left out."""

    def uncut(self, near: Span | None = None) -> Cut:
        """The cut that leaves nothing out, its cursor on the first word that touches `near`."""
        return uncut(self.article.text, self.spans, near)

    def passage(self, cut: Cut | None = None) -> Passage:
        """The excerpt, or what a cut keeps of it, as a passage; raises `AlteredTextError`."""
        if cut is None or cut.whole:
            spans, kind, apart = self.spans, self.kind, self.apart
        else:
            spans, kind, apart = cut.spans(self.article.text), self.kind, self.apart or cut.omits_inside
            if kind != "indirect":
                verbatim = all(any(said.contains(span) for said in self.verbatim) for span in spans)
                kind = "direct" if verbatim else "mixed"
        return passage_of(self.article, spans, kind=kind, speaker=self.speaker, omit_between=apart)


def of_quote(article: Article, quote: Quote) -> Excerpt:
    """A quote; between its parts the reporter's words stay."""
    return Excerpt(article, quote.spans, quote.kind, quote.speaker, quote.verbatim)


def of_sentences(article: Article, spans: Sequence[Span]) -> Excerpt:
    """The article's own sentences at some stretches, as a proposal has them; what stands between them is left out."""
    return Excerpt(article, _merged(article.text, spans), apart=True)


def of_stretch(article: Article, span: Span) -> Excerpt:
    """A stretch of the article's own words, without the blanks at its ends."""
    words = span.cut(article.text)
    start = span.start + len(words) - len(words.lstrip())
    return Excerpt(article, (Span(start, start + len(words.strip())) if words.strip() else span,))


def of_hit(hit: Hit, article: Article, findings: Findings) -> Excerpt:
    """What a hit of one of the kinds in `TAKEN` offers; raises `ValueError` for another kind."""
    if hit.kind == "quote":
        return of_quote(article, findings.quotes[hit.nth])
    if hit.kind == "proposal":
        return of_sentences(article, findings.proposals[hit.nth].spans)
    if hit.kind == "text":
        return of_stretch(article, hit.span)
    raise ValueError(f"a hit of kind {hit.kind} has no words to take")


def _merged(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches in order; those that overlap or have only blanks between them are one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
