"""The articles a draft's quotations may come from: those of the library that share most words with them."""

from __future__ import annotations

import heapq
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tui.articles.article import Article, Span
from tui.articles.paragraphs import paragraphs
from tui.extraction.marks import quoted_stretches
from tui.findings import Findings, Quote
from tui.library.reading import Reading
from tui.writing.checking.quotations import Quotation
from tui.writing.checking.tokens import Words, fold, words_of

MOST_CANDIDATES = 12
"""Articles looked into for one quotation: those that hold most of its words."""


@dataclass(frozen=True)
class Source:
    """An article with what was found in it, ready to be compared with."""

    id: int
    article: Article
    findings: Findings

    @cached_property
    def words(self) -> Words:
        """The words of its text."""
        return words_of(self.article.text)

    @cached_property
    def _marked(self) -> tuple[Span, ...]:
        text = self.article.text
        return tuple(each.content for each in quoted_stretches(text, paragraphs(text)))

    def quotes_at(self, span: Span) -> list[Quote]:
        """The quotes that hold a stretch: those that have it in quotation marks, else those that report it."""
        holding = [quote for quote in self.findings.quotes if _hull(quote.spans).contains(span)]
        return [quote for quote in holding if _says(quote, span)] or holding

    def quote_at(self, span: Span) -> Quote | None:
        """The first of the quotes that hold a stretch."""
        return next(iter(self.quotes_at(span)), None)

    def said_at(self, span: Span) -> bool:
        """Whether a stretch stands in quotation marks, so that it is somebody's own words."""
        return any(_says(quote, span) for quote in self.quotes_at(span)) or any(
            each.contains(span) for each in self._marked
        )


def _hull(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _says(quote: Quote, span: Span) -> bool:
    """Whether a quote has the stretch in marks; one of several parts also what stands from one to the other."""
    if any(each.contains(span) for each in quote.verbatim):
        return True
    return quote.kind == "direct" and _hull(quote.spans).contains(span)


_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What an article is chosen by for one quotation."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    """Each two words that follow each other."""
    speaker: frozenset[str]

    def score(self, words: set[str], pairs: set[tuple[str, str]]) -> float:
        """How much of it an article has, given its words and its pairs of words; 0 for nothing."""
        shared = len(self.words & words) / max(1, len(self.words))
        in_order = len(self.pairs & pairs) / max(1, len(self.pairs))
        return shared and shared + in_order + (0.4 if self.speaker & words else 0.0)


def sources_for(library: Reading, quotations: Sequence[Quotation]) -> list[list[Source]]:
    """For each quotation the articles that hold most of it, the best first.

    Reads every article of the library once; what is compared word by word are the `MOST_CANDIDATES` best.
    """
    wanted = [_wanted(each) for each in quotations]
    best: list[list[tuple[float, int]]] = [[] for _ in quotations]
    for id_ in [row.id for row in library.shelf()] if quotations else []:
        words = _words(library.article(id_).text)
        held, pairs = set(words), set(pairwise(words))
        for heap, want in zip(best, wanted, strict=True):
            if score := want.score(held, pairs):
                push = heapq.heappush if len(heap) < MOST_CANDIDATES else heapq.heappushpop
                push(heap, (score, -id_))
    made: dict[int, Source] = {}
    for heap in best:
        for _, minus in heap:
            made.setdefault(-minus, Source(-minus, library.article(-minus), library.findings(-minus)))
    return [[made[-minus] for _, minus in sorted(heap, reverse=True)] for heap in best]


def _wanted(quotation: Quotation) -> _Wanted:
    words = _words(quotation.text)
    return _Wanted(frozenset(words), frozenset(pairwise(words)), frozenset(_words(quotation.speaker or "")))


def _words(text: str) -> list[str]:
    """The folded words of a text, taken apart at every sign: coarser than `words_of`, and four times as fast."""
    return [fold(word) for word in _TOKEN.findall(text)]
