"""Findings and corrections -> findings: pure, and the one place where what a person put right is put in.

Corrections are applied in the order they were made, each to the finding that shares most of its words as things stand
then; what finds no place is left standing as an orphan, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from tui.articles.article import Article, Span
from tui.findings import Findings, Proposal, Quote
from tui.library.corrections.changing import (
    answered,
    cut,
    is_same_quote,
    made,
    named_besides,
    of_kind,
    proposal_made,
    reach,
    said_by,
    with_parties,
)
from tui.library.corrections.placing import moved, nearest
from tui.library.corrections.values import (
    ATTRIBUTES,
    FIELDS,
    About,
    Added,
    Answer,
    Correction,
    Cut,
    Followed,
    Kind,
    Parties,
    Rejected,
    Speaker,
)
from tui.library.own_work.attaching import located


class Applied(NamedTuple):
    """A correction, and why it has no place; ``None`` where it is in its place."""

    correction: Correction
    orphan: str | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """An article and its findings with what was put right in them."""

    article: Article
    findings: Findings
    applied: tuple[Applied, ...]
    """The corrections in the order they were made."""


def corrected(article: Article, findings: Findings, corrections: Iterable[Correction]) -> Corrected:
    """An article and what rules found in it, as a person has put them right.

    `article` and `findings` are those without any correction.
    """
    work = _Work(article, findings)
    applied = tuple(Applied(each, work.apply(each)) for each in corrections)
    return Corrected(work.article, work.findings(), applied)


class _Work:
    """The findings while corrections are applied."""

    def __init__(self, article: Article, findings: Findings) -> None:
        self.article = article
        self._before = findings
        self._quotes = list(findings.quotes)
        self._proposals = list(findings.proposals)

    def findings(self) -> Findings:
        """As they are now, in the order of their first span; whoever is named by a person is among the people."""
        quotes = tuple(sorted(self._quotes, key=_first))
        proposals = tuple(sorted(self._proposals, key=_first))
        people = named_besides(self.article.text, self._before.people, quotes)
        if not (quotes or proposals):
            return replace(self._before, quotes=(), proposals=(), people=people)
        return replace(self._before, quotes=quotes, proposals=proposals, people=people, reason=None, failed=False)

    def apply(self, correction: Correction) -> str | None:
        """Put one in; gives why it has no place, as a clause."""
        change = correction.change
        if isinstance(change, About):
            self._about(change)
            return None
        spans = located(correction, self.article)
        if not spans:
            return "the stored article no longer holds these words"
        if isinstance(change, Added):
            return self._add(correction, change.finding, spans)
        if correction.target == "quote":
            return self._quote(correction, spans)
        return self._proposal(correction, spans)

    def _about(self, change: About) -> None:
        names = {*self.article.corrected, change.field}
        fields: dict[str, object] = {
            ATTRIBUTES[change.field]: change.value,
            "corrected": tuple(each for each in FIELDS if each in names),
        }
        if change.field == "date":
            fields["published_guessed"] = False
        self.article = replace(self.article, **fields)  # type: ignore[arg-type]

    def _add(self, correction: Correction, finding: Quote | Proposal, spans: tuple[Span, ...]) -> str | None:
        by = spans[0].start - correction.spans[0].start
        if reach(finding) + by > len(self.article.text):
            return "it reaches beyond the end of the article"
        fits = moved(correction.spans, by)
        if isinstance(finding, Proposal):
            if by or correction.text_sha256 != self.article.text_sha256:
                return "the article has changed; a proposal made by hand keeps to its own text"
            again = [each for each in self._proposals if (each.kind, each.spans) == (finding.kind, finding.spans)]
            self._proposals = [
                *(each for each in self._proposals if each not in again),
                proposal_made(finding, correction.by),
            ]
        elif all(
            one.cut(self.article.text) == each.cut(correction.words)
            for one, each in zip(fits, moved(correction.spans, -correction.span.start), strict=True)
        ):
            quote = made(finding, correction.by, by)
            self._quotes = [*(each for each in self._quotes if not is_same_quote(each, quote)), quote]
        else:
            return "the stored article no longer holds these words"
        return None

    def _quote(self, correction: Correction, spans: tuple[Span, ...]) -> str | None:
        nth = nearest(spans, [each.spans for each in self._quotes])
        if nth is None:
            return "no longer found as a quote; its words still stand in the article"
        quote, change = self._quotes[nth], correction.change
        match change:
            case Rejected():
                del self._quotes[nth]
            case Speaker(name):
                self._quotes[nth] = said_by(self.article.text, quote, name, correction.by)
            case Kind(kind):
                self._quotes[nth] = of_kind(self.article.text, quote, kind, correction.by)
            case Followed():
                return None  # whoever compares quotes goes by it
            case Cut(wanted):
                there = moved(wanted, spans[0].start - correction.spans[0].start)
                if there[0].start < 0 or there[-1].end > len(self.article.text):
                    return "it reaches beyond the end of the article"
                self._quotes[nth] = cut(self.article.text, quote, there, correction.by)
            case _:
                return "what it changes is no part of a quote"
        return None

    def _proposal(self, correction: Correction, spans: tuple[Span, ...]) -> str | None:
        nth = nearest(spans, [each.spans for each in self._proposals])
        if nth is None:
            return "no longer found as a proposal; its words still stand in the article"
        proposal, change = self._proposals[nth], correction.change
        match change:
            case Rejected():
                del self._proposals[nth]
            case Parties(side, parties):
                self._proposals[nth] = with_parties(self.article.text, proposal, side, parties, correction.by)
            case Answer():
                place = moved((change.span,), spans[0].start - correction.spans[0].start)[0]
                done = answered(self.article.text, proposal, replace(change, span=place), correction.by)
                if done is None:
                    return "no longer found as an answer to the proposal; its words still stand in the article"
                self._proposals[nth] = done
            case Followed():
                return None  # whoever follows proposals goes by it
            case _:
                return "what it changes is no part of a proposal"
        return None


def _first(finding: Quote | Proposal) -> Span:
    return finding.spans[0] if finding.spans else Span(0, 0)
