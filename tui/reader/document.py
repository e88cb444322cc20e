"""An article as the reader holds it: the text, what was found in it, and where each thing stands."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from tui.articles.article import Article, Span
from tui.certainty import Folded
from tui.certainty import folded as in_rows
from tui.findings import Findings, Person, Proposal, Quote
from tui.reader.folding import fold
from tui.reader.paragraphs import Paragraph, paragraphs
from tui.reader.spans import SpanIndex
from tui.screen.tints import Tints, in_article

FindingKind = Literal["quote", "proposal", "person"]
WORDS_A_MINUTE = 200
"""Silent reading with care: Brysbaert (2019) finds 175 to 300 for most adults, 238 on average."""


BLOCK_ROLES = {"heading": "heading", "emphasis": "emphasis", "strong": "strong", "code": "code"}
"""The roles of what a format sets apart; quotes and lists are told by what stands before their rows."""


class Finding(NamedTuple):
    """One thing found in an article: which list it is in, and its index there."""

    kind: FindingKind
    nth: int


@dataclass(frozen=True, slots=True)
class Document:
    """One article of the library, ready to be laid out."""

    id: int
    """The library's id."""
    article: Article
    findings: Findings
    words: int
    """Of the text without its furniture."""
    paragraphs: list[Paragraph]
    folded: list[Paragraph]
    """The paragraphs with the furniture folded."""
    tints: Tints
    """Which colours its speakers have."""
    quotes: SpanIndex[int]
    verbatim: SpanIndex[int]
    """Of the sure quotes what stands in quotation marks: the words that are coloured."""
    proposals: SpanIndex[int]
    terms: SpanIndex[None]
    """The terms of the sure proposals, each once."""
    furniture: SpanIndex[None]
    blocks: SpanIndex[str]
    """What the format sets apart in the text, by the role that shows it."""
    starts: Mapping[FindingKind, Sequence[tuple[int, int]]]
    """Of each kind where its findings begin, in order, and which."""
    rows: Mapping[FindingKind, Folded]
    """Of each kind how a list has its findings: the less certain ones folded behind the others."""

    names: Mapping[str, str] = field(default_factory=dict)
    """What the article calls people -> the name each has in the library's lists, where that is another one."""
    elsewhere: Mapping[int, int] = field(default_factory=dict)
    """The quotes that other articles render too -> how many other renderings there are."""

    def listed(self, name: str | None) -> str | None:
        """The name that somebody the article names so has in the library's lists."""
        return self.names.get(name, name) if name else name

    def spans(self, finding: Finding) -> tuple[Span, ...]:
        """Where a finding stands in the text; raises `IndexError` where there is none."""
        value = self.get(finding)
        return value.mentions if isinstance(value, Person) else value.spans

    def get(self, finding: Finding) -> Quote | Proposal | Person:
        """The value of a finding; raises `IndexError` where there is none."""
        return self.all(finding.kind)[finding.nth]

    def all(self, kind: FindingKind) -> Sequence[Quote | Proposal | Person]:
        """All findings of a kind."""
        if kind == "quote":
            return self.findings.quotes
        return self.findings.proposals if kind == "proposal" else self.findings.people

    def holds(self, finding: Finding) -> bool:
        """Whether there is such a finding, with a place in the text."""
        return 0 <= finding.nth < len(self.all(finding.kind)) and bool(self.spans(finding))

    def like(self, finding: Finding, of: Document) -> Finding | None:
        """The finding that takes the place of one of an earlier reading; ``None`` where none does."""
        return self._nearest(finding, of.spans(finding))

    def following(self, finding: Finding, of: Document) -> Finding | None:
        """The finding that comes after the place of one of an earlier reading which is gone, else the one before it."""
        start = of.spans(finding)[0].start
        return self.beside(finding.kind, start - 1, 1) or self.beside(finding.kind, start, -1)

    def standing(self, finding: Finding, where: Span) -> Finding | None:
        """A finding if it stands where it is known to, else the one of its kind that does; ``None`` where none does."""
        if self.holds(finding) and any(span.overlaps(where) for span in self.spans(finding)):
            return finding
        return self._nearest(finding, (where,))

    def _nearest(self, finding: Finding, spans: Sequence[Span]) -> Finding | None:
        """Of a finding's kind the one that overlaps spans most."""

        def shared(nth: int) -> int:
            here = self.spans(Finding(finding.kind, nth))
            return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans for b in here)

        nth = max(range(len(self.all(finding.kind))), key=shared, default=None)
        return Finding(finding.kind, nth) if nth is not None and shared(nth) else None

    def at(self, offset: int) -> Finding | None:
        """The finding that stands at a code point: a quote before a proposal, of several the narrowest."""
        for kind, index in (("quote", self.quotes), ("proposal", self.proposals)):
            found = min(index.touching(offset, offset + 1), key=lambda each: each[0].end - each[0].start, default=None)
            if found:
                return Finding(kind, found[1])  # type: ignore[arg-type]
        return None

    def begins(self, kind: FindingKind, offset: int) -> int:
        """Where the sentence of a quote or a proposal that holds a code point begins; there, if it is in none."""
        index = self.proposals if kind == "proposal" else self.quotes
        first = {nth: start for start, nth in self.starts[kind]}
        held = (span.start for span, nth in index.touching(offset, offset + 1) if first.get(nth) == span.start)
        return min(held, default=offset + 1)

    def beside(self, kind: FindingKind, offset: int, step: int, *, unfolded: bool = True) -> Finding | None:
        """The next finding of a kind that begins after `offset` (`step` 1), or the last before it (-1).

        Only those that a list shows, `unfolded` or not.
        """
        starts = self.starts[kind]
        place = bisect_left(starts, (offset + 1, 0)) if step > 0 else bisect_left(starts, (offset, 0)) - 1
        rows = replace(self.rows[kind], unfolded=unfolded)
        while 0 <= place < len(starts):
            if rows.row(starts[place][1]) is not None:
                return Finding(kind, starts[place][1])
            place += step
        return None

    def tint(self, speaker: str | None) -> str:
        """The role that colours a speaker's initials."""
        return self.tints.role(self.listed(speaker))

    def coloured(self, library: Tints) -> Document:
        """The same with the colours of a library."""
        return replace(self, tints=in_article(library, (self.listed(quote.speaker) for quote in self.findings.quotes)))

    @property
    def minutes(self) -> int:
        """Minutes to read it, at least 1."""
        return max(1, -(-self.words // WORDS_A_MINUTE))


def document(
    id_: int,
    article: Article,
    findings: Findings,
    words: int,
    tints: Tints | None = None,
    names: Mapping[str, str] | None = None,
) -> Document:
    """The article ready to be shown, with the colours of its library. Linear in its length: made off the event loop."""
    whole = paragraphs(article.text, article.blocks)
    return Document(
        id_,
        article,
        findings,
        words,
        whole,
        fold(whole, article.furniture),
        in_article(
            tints or Tints(), ((names or {}).get(quote.speaker or "", quote.speaker) for quote in findings.quotes)
        ),
        SpanIndex((span, nth) for nth, quote in enumerate(findings.quotes) for span in quote.spans),
        SpanIndex((span, nth) for nth, quote in enumerate(findings.quotes) if quote.sure for span in quote.verbatim),
        SpanIndex((span, nth) for nth, proposal in enumerate(findings.proposals) for span in proposal.spans),
        SpanIndex((span, None) for span in _terms(article.text, findings)),
        SpanIndex((span, None) for span in article.furniture),
        SpanIndex((block.span, BLOCK_ROLES[block.kind]) for block in article.blocks if block.kind in BLOCK_ROLES),
        {
            "quote": sorted((quote.spans[0].start, nth) for nth, quote in enumerate(findings.quotes) if quote.spans),
            "proposal": sorted((each.spans[0].start, nth) for nth, each in enumerate(findings.proposals) if each.spans),
            "person": sorted((one.mentions[0].start, nth) for nth, one in enumerate(findings.people) if one.mentions),
        },
        {
            "quote": in_rows(findings.quotes),
            "proposal": in_rows(findings.proposals),
            "person": Folded(_most_heard_first(findings)),
        },
    )


def _most_heard_first(findings: Findings) -> tuple[int, ...]:
    """Which of the people stand before which in a list: by quotes, then by how often they are named."""
    said = Counter(quote.speaker for quote in findings.quotes)
    people = findings.people
    return tuple(sorted(range(len(people)), key=lambda nth: (-said[people[nth].name], -len(people[nth].mentions))))


def _terms(text: str, findings: Findings) -> set[Span]:
    return {term.span for each in findings.proposals if each.sure for term in each.terms_at_a_glance(text)}
