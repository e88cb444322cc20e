"""Bookmarks as values; each is tied to the article's text, the span and the words, never to a row."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from tui.articles.article import Article, Span
from tui.findings import Proposal, Quote, QuoteKind
from tui.findings_json import JOINT

BookmarkKind = Literal["quote", "proposal", "selection", "article"]


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says of an article, kept with a bookmark so that it outlives the article."""

    title: str | None
    opening: str
    """The article's opening words, which stand in for a missing headline."""
    source: str | None
    published: str | None
    """ISO 8601 date."""
    file: str
    url: str | None = None
    author: str | None = None
    published_guessed: bool = False
    """Whether that date is a guess."""

    @property
    def name(self) -> str:
        """What a list calls the article."""
        return self.title or self.opening or self.file


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place a person keeps, with a note and the collections it lies in."""

    kind: BookmarkKind
    text_sha256: str
    spans: tuple[Span, ...]
    """Into the text of that SHA-256: code points, end excluded; none for a whole article."""
    words: str
    """The text from the first to the last span, exactly; the article's name for a whole article."""
    cited: Cited
    said: QuoteKind | None = None
    """Of a quote: direct, mixed or indirect."""
    speaker: str | None = None
    label: str | None = None
    """Of a proposal."""
    note: str = ""
    collections: tuple[str, ...] = ()
    """In alphabetical order."""
    made: str = ""
    """ISO 8601, UTC; empty until it is kept."""
    changed: str = ""
    id: int = 0
    """Names it among the bookmarks; 0 until it is kept."""

    @property
    def span(self) -> Span:
        """From its first to its last character; the start of the text for a whole article."""
        return Span(self.spans[0].start, self.spans[-1].end) if self.spans else Span(0, 0)

    @property
    def text(self) -> str:
        """Its stretches joined by ` … `: for lists."""
        if not self.spans:
            return self.words
        return JOINT.join(self.words[start - self.span.start : end - self.span.start] for start, end in self.spans)

    def answers(self, query: str) -> bool:
        """Whether every word of the query stands in its words, note, speaker, label, collections or article's name.

        Case and accents make no difference.
        """
        parts = (self.words, self.note, self.speaker, self.label, self.cited.name, self.cited.source)
        there = folded("\n".join(filter(None, (*parts, *self.collections))))
        return all(word in there for word in folded(query).split())


def quote_bookmark(article: Article, quote: Quote) -> Bookmark:
    """A bookmark on a quote, not kept yet."""
    words = _words(article, quote.spans)
    return Bookmark(
        "quote", article.text_sha256, quote.spans, words, cited(article), said=quote.kind, speaker=quote.speaker
    )


def proposal_bookmark(article: Article, proposal: Proposal) -> Bookmark:
    """A bookmark on a proposal, not kept yet; its speaker is the first proposer."""
    words = _words(article, proposal.spans)
    by = next((p.person or p.party for p in proposal.proposers if p.person or p.party), None)
    return Bookmark(
        "proposal", article.text_sha256, proposal.spans, words, cited(article), speaker=by, label=proposal.label
    )


def selection_bookmark(article: Article, span: Span) -> Bookmark:
    """A bookmark on any stretch of an article, not kept yet; raises ValueError for an empty one."""
    if not 0 <= span.start < span.end <= len(article.text):
        raise ValueError(f"no such stretch in {article.file}: {tuple(span)}")
    return Bookmark("selection", article.text_sha256, (span,), span.cut(article.text), cited(article))


def article_bookmark(article: Article) -> Bookmark:
    """A bookmark on a whole article, not kept yet."""
    return Bookmark("article", article.text_sha256, (), article.name, cited(article))


def cited(article: Article) -> Cited:
    """What a citation says of an article."""
    return Cited(
        article.title,
        article.opening,
        article.source,
        article.published,
        article.file,
        article.url,
        article.author,
        article.published_guessed,
    )


def folded(text: str) -> str:
    """Text without case and accents, for comparing."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))


def _words(article: Article, spans: tuple[Span, ...]) -> str:
    return article.text[spans[0].start : spans[-1].end]
