"""The light values that lists are made of, and how articles and what they list turn into rows and back."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from tui.articles.article import Article, Block, Span, shown_day
from tui.findings import Findings, Proposal
from tui.findings_json import JOINT
from tui.linking.acronyms import acronym


class Shelved(NamedTuple):
    """An article as the list of articles shows it."""

    id: int
    name: str
    """The title, or the opening words where there is none."""
    has_title: bool
    source: str | None
    published: str | None
    language: str
    words: int
    """Of the text without its furniture."""
    quotes: int
    proposals: int
    people: int
    sample: bool
    """Whether it came with the program."""
    text_sha256: str
    """What a person's own work on it is tied to."""
    published_guessed: bool = False
    corrected: bool = False
    """Whether a person has put right what it says of itself."""
    lead: int | None = None
    """The article that this is a near copy of."""

    @property
    def day(self) -> str | None:
        """The date as a person is shown it, a guess marked as one."""
        return shown_day(self.published, self.published_guessed)


class QuoteRow(NamedTuple):
    """A quote in a list over all articles."""

    article: int
    nth: int
    """Its place among the article's quotes: `findings(article).quotes[nth]`."""
    kind: str
    speaker: str | None
    span: Span
    """From its first to its last character, into the article's text."""
    text: str
    """Its parts joined by ` … `: for lists, not for copying."""
    sure: bool = True
    corrected: bool = False
    """Whether a person has put it right."""
    listed: str | None = None
    """The name that the speaker has in lists over all articles."""
    elsewhere: int = 0
    """How many other renderings there are of what it says."""


class ProposalRow(NamedTuple):
    """A proposal in a list over all articles."""

    article: int
    nth: int
    value: Proposal
    terms: tuple[str, ...]
    """The words of its terms at a glance."""


class PersonRow(NamedTuple):
    """A person, organisation or state over all articles, under one name."""

    name: str
    role: str | None
    articles: int
    quotes: int
    first: int
    """The first article that has them."""
    id: int | None = None
    """Whoever it is among `Reading.persons`."""


PartKind = Literal["quote", "proposal", "person"]


class Part(NamedTuple):
    """One finding of an article in its lightest form: what the search needs of it."""

    kind: PartKind
    nth: int
    spans: tuple[Span, ...]
    """Of a person the mentions."""
    name: str | None
    """The speaker, the first proposer, or the person."""
    label: str | None
    """The quote's kind, the proposal's label or the person's role."""
    sure: bool = True
    corrected: bool = False
    """Whether a person has put it right."""


CURRENT = "replaced_by IS NULL"
"""The condition that leaves out what a newer version has replaced."""

SHELVED = (
    "id, name, title IS NOT NULL, source, published, language, words, quotes, proposals, people, sample, text_sha256, "
    "published_guessed, corrected, (SELECT lead FROM variants v WHERE v.article = articles.id)"
)
"""The columns of `shelved`, in its order."""

ARTICLE = (
    "file, sha256, text_sha256, encoding, encoding_guessed, title, title_start, title_end, subtitle_start, "
    "subtitle_end, source, published, language, furniture, url, author, blocks, notice, "
    "published_guessed, corrected"
)
"""The columns of an article but its text, as `article_row` gives and `to_article` takes them."""


def kept(value: str) -> str | bytes:
    """A text as SQLite takes it: itself, or bytes where UTF-8 has no place for it (a lone surrogate)."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-8", "surrogatepass")
    return value


def kept_or_none(value: str | None) -> str | bytes | None:
    """Like `kept`, for what may be missing."""
    return None if value is None else kept(value)


def given(value: Any) -> Any:
    """What `kept` was given."""
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


def shelved(row: Sequence[Any]) -> Shelved:
    """A row of `SHELVED` as a value."""
    (id_, name, has_title, *texts), (*numbers, sample, text_sha256, guessed, right, lead) = row[:6], row[6:]
    source, published, language = map(given, texts)
    words, quotes, proposals, people = numbers
    about = given(name), bool(has_title), source, published, language
    held = words, quotes, proposals, people, bool(sample)
    return Shelved(id_, *about, *held, text_sha256, bool(guessed), bool(right), lead)


def article_row(article: Article) -> tuple[Any, ...]:
    """The values of `ARTICLE`."""
    return (
        kept(article.file),
        article.sha256,
        article.text_sha256,
        article.encoding,
        article.encoding_guessed,
        kept_or_none(article.title),
        *(article.title_span or (None, None)),
        *(article.subtitle_span or (None, None)),
        kept_or_none(article.source),
        kept_or_none(article.published),
        kept(article.language),
        json.dumps(article.furniture, separators=(",", ":")),
        kept_or_none(article.url),
        kept_or_none(article.author),
        json.dumps([(b.kind, *b.span, b.mark) for b in article.blocks], separators=(",", ":")),
        kept_or_none(article.notice),
        article.published_guessed,
        " ".join(article.corrected),
    )


def to_article(row: Sequence[Any], text: Any) -> Article:
    """The article of a row of `ARTICLE` and its text."""
    (file, sha256, text_sha256, encoding, guessed, title, title_start, title_end, subtitle_start, subtitle_end) = row[
        :10
    ]
    source, published, language, furniture, url, author, blocks, notice, day_guessed, corrected = row[10:]
    return Article(
        file=given(file),
        text=given(text),
        sha256=sha256,
        text_sha256=text_sha256,
        encoding=encoding,
        encoding_guessed=bool(guessed),
        title=given(title),
        title_span=None if title_start is None else Span(title_start, title_end),
        subtitle_span=None if subtitle_start is None else Span(subtitle_start, subtitle_end),
        source=given(source),
        published=given(published),
        language=given(language),
        furniture=tuple(Span(*s) for s in json.loads(furniture)),
        url=given(url),
        author=given(author),
        blocks=tuple(Block(kind, Span(start, end), mark) for kind, start, end, mark in json.loads(blocks)),
        notice=given(notice),
        published_guessed=bool(day_guessed),
        corrected=tuple(corrected.split()),
    )


def words_of(article: Article) -> int:
    """How many words the text has without its furniture."""
    count, start = 0, 0
    for span in sorted(article.furniture):
        count += len(article.text[start : span.start].split())
        start = max(start, span.end)
    return count + len(article.text[start:].split())


def quote_rows(id_: int, findings: Findings) -> list[tuple[Any, ...]]:
    """Rows of the table `quotes`."""
    return [
        (id_, nth, quote.kind, kept_or_none(quote.speaker), _spans(quote.spans), quote.sure, bool(quote.corrected))
        for nth, quote in enumerate(findings.quotes)
    ]


def proposal_rows(id_: int, findings: Findings) -> list[tuple[Any, ...]]:
    """Rows of the table `proposals`."""
    rows = []
    for nth, proposal in enumerate(findings.proposals):
        party = next((p.party or p.person for p in proposal.proposers if p.party or p.person), None)
        about = proposal.kind, kept(proposal.label), kept_or_none(party), _spans(proposal.spans), proposal.sure
        rows.append((id_, nth, *about, bool(proposal.corrected)))
    return rows


def person_rows(id_: int, article: Article, findings: Findings) -> list[tuple[Any, ...]]:
    """Rows of the table `people`."""
    said = Counter(quote.speaker for quote in findings.quotes)
    return [
        (
            id_,
            nth,
            kept(person.name),
            kept_or_none(person.role),
            said[person.name],
            _spans(person.mentions),
            acronym(person.name, (span.cut(article.text) for span in person.mentions)),
        )
        for nth, person in enumerate(findings.people)
    ]


def part(row: Sequence[Any]) -> Part:
    """A row of kind, nth, spans, name, label, certainty and whether it was put right as a value."""
    kind, nth, spans, name, label, sure, right = row
    places = tuple(Span(*span) for span in json.loads(spans))
    return Part(kind, nth, places, given(name), given(label), bool(sure), bool(right))


def joined(spans: str, text: str) -> tuple[Span, str]:
    """The whole stretch of some spans (as JSON) and their words, joined for a list."""
    parts = [Span(*s) for s in json.loads(spans)]
    if not parts:
        return Span(0, 0), ""
    return Span(parts[0].start, parts[-1].end), JOINT.join(part.cut(text) for part in parts)


def _spans(spans: Sequence[Span]) -> str:
    return f"[{','.join([f'[{start},{end}]' for start, end in spans])}]"
