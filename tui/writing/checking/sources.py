"""The articles a draft's quotations may come from: those of the library that share most words with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from tui.articles.article import Article, Span
from tui.findings import Findings, Quote
from tui.library.database import LibraryError, is_damage
from tui.library.library import Library
from tui.library.reading import Reading
from tui.taking.source import AlteredTextError, check_unaltered
from tui.writing.checking.tokens import Words, words_of

if TYPE_CHECKING:
    from tui.search.index import Part
    from tui.writing.checking.checked import Judged
    from tui.writing.checking.quotations import Quotation

MOST_CANDIDATES = 6
"""Articles looked into for one quotation: those that hold most of its words."""
AT_HAND = 64
"""Articles kept ready for the quotations that follow: a draft often quotes one several times."""
REMEMBERED = 10_000
"""Quotations of which is known what was found."""


@dataclass(frozen=True)
class Source:
    """An article with what was found in it, ready to be compared with."""

    id: int
    article: Article
    library: Reading

    @cached_property
    def findings(self) -> Findings:
        """What was found in it."""
        return self.library.findings(self.id)

    @cached_property
    def words(self) -> Words:
        """The words of its text."""
        return words_of(self.article.text)

    @cached_property
    def _marked(self) -> tuple[Span, ...]:
        from tui.articles.paragraphs import paragraphs
        from tui.extraction.marks import quoted_stretches

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


class Sources:
    """Finds the articles of a library that quotations may come from: the search's index names them."""

    def __init__(self, library: Library):
        self._library = library
        self.source = lru_cache(maxsize=AT_HAND)(self._read)
        """The article of an id; raises `AlteredTextError`, `LibraryError`, and KeyError where there is none."""
        self.known: dict[tuple[str, str | None], Judged] = {}
        """By words and speaker what was found of them: a draft that is checked again has few new ones."""

    @cached_property
    def _parts(self) -> list[Part]:
        """The parts of the index, when the first quotation is looked for: whoever cites does without."""
        from tui.search.index import Index

        return Index(self._library).parts()

    def of(self, quotation: Quotation) -> tuple[list[Source], str]:
        """The articles that hold most of a quotation, the best first, and why others cannot be compared with, or "".

        They cannot where the library is damaged or their stored text was altered. Raises `LibraryError`.
        """
        from tui.search.holding import holding

        found: list[Source] = []
        without: list[str] = []
        for id_ in holding(self._parts, quotation.text, quotation.speaker or "", MOST_CANDIDATES):
            try:
                found.append(self.source(id_))
            except AlteredTextError as error:
                without.append(str(error))
            except KeyError:  # its text is gone, or another process took it away just now
                self._library.left_out.add(id_)
            except LibraryError as error:
                if not is_damage(error):
                    raise
                self._library.left_out.add(id_)
                without.append(str(error))
        return found, next(iter(without), "")

    def remember(self, quotation: Quotation, judged: Judged) -> None:
        """Have at hand what was found of the words of a quotation."""
        if len(self.known) >= REMEMBERED:
            self.known.clear()
        self.known[quotation.text, quotation.speaker] = judged

    def _read(self, id_: int) -> Source:
        article = self._library.article(id_)
        check_unaltered(article)
        return Source(id_, article, self._library)
