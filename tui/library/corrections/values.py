"""Corrections as values: each is one change, tied to the article's text, the span and the words, never to a row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from tui.articles.article import Article, Span
from tui.findings import Party, Proposal, Quote, QuoteKind, Stance
from tui.library.own_work.values import Cited, cited

Field = Literal["title", "date", "outlet", "url", "author"]
"""What of an article can be put right, as a person names it."""
FIELDS: tuple[Field, ...] = get_args(Field)
ATTRIBUTES = {"title": "title", "date": "published", "outlet": "source", "url": "url", "author": "author"}
"""Each field with its name as an attribute of an `Article`."""

Side = Literal["proposers", "addressees", "mediators"]
SIDES: tuple[Side, ...] = get_args(Side)
Target = Literal["article", "quote", "proposal"]
NO_ANSWER: Literal["no answer"] = "no answer"
"""In the place of a stance: what was taken for an answer is none."""


@dataclass(frozen=True, slots=True)
class About:
    """What an article says of itself: a field and its right value, ``None`` where it has none."""

    field: Field
    value: str | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said a quote; ``None`` where the article does not say."""

    name: str | None


@dataclass(frozen=True, slots=True)
class Kind:
    """Of what kind a quote is."""

    kind: QuoteKind


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a quote begins and ends: its spans."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """It is no quote, or no proposal."""


@dataclass(frozen=True, slots=True)
class Added:
    """A finding that the rules do not make."""

    finding: Quote | Proposal


@dataclass(frozen=True, slots=True)
class Parties:
    """Who proposes, is addressed or mediates."""

    side: Side
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """How a party answers a proposal."""

    span: Span
    """The words that were taken for an answer."""
    party: str | None
    """Whose answer it was taken for: state or organisation, else the person."""
    stance: Stance | Literal["no answer"]


@dataclass(frozen=True, slots=True)
class Followed:
    """Whether a proposal, or a quote, is the same as one that stands elsewhere."""

    same: bool
    text_sha256: str
    spans: tuple[Span, ...]
    """Of the other one, into the text of that SHA-256."""
    words: str
    """That text from the first to the last of them, exactly."""

    @property
    def span(self) -> Span:
        """From its first to its last character."""
        return Span(self.spans[0].start, self.spans[-1].end)


Change = About | Speaker | Kind | Cut | Rejected | Added | Parties | Answer | Followed


@dataclass(frozen=True, slots=True)
class Correction:
    """One change a person made."""

    target: Target
    text_sha256: str
    spans: tuple[Span, ...]
    """Of what is put right, into the text of that SHA-256: code points, end excluded; none for an article."""
    words: str
    """The text from the first to the last span, exactly; the article's name for an article."""
    change: Change
    cited: Cited = field(compare=False)
    by: str = ""
    """Who made it; empty for the person whose library this is."""
    made: str = ""
    """ISO 8601, UTC; empty until it is kept."""
    id: int = 0
    """Names it among the corrections; 0 until it is kept."""

    @property
    def span(self) -> Span:
        """From its first to its last character; the start of the text for an article."""
        return Span(self.spans[0].start, self.spans[-1].end) if self.spans else Span(0, 0)


def of_article(article: Article, field: Field, value: str | None, by: str = "") -> Correction:
    """What an article says of itself put right, not kept yet."""
    return Correction("article", article.text_sha256, (), article.name, About(field, value), cited(article), by)


def of_finding(article: Article, finding: Quote | Proposal, change: Change, by: str = "") -> Correction:
    """A finding put right, not kept yet."""
    target: Target = "quote" if isinstance(finding, Quote) else "proposal"
    return Correction(target, article.text_sha256, finding.spans, _words(article, finding), change, cited(article), by)


def follows(article: Article, finding: Quote | Proposal, *, same: bool) -> Followed:
    """That another finding of its kind is the same as this one, or not."""
    return Followed(same, article.text_sha256, finding.spans, _words(article, finding))


def _words(article: Article, finding: Quote | Proposal) -> str:
    return article.text[finding.spans[0].start : finding.spans[-1].end]
