"""What the index keeps for the fields of a query: terms of its vocabulary that no word of a text can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.articles.article import Article
from tui.articles.dates import iso_8601
from tui.extraction.words import state_by_name
from tui.findings import Proposal
from tui.library.rows import Part
from tui.search.folding import terms
from tui.search.hit import HitKind

OF_UNIT, OF_ARTICLE = "\x01", "\x02"
"""Begins a facet: of the first kind the units are listed, of the second the articles, by their place in the segment."""

WORDS = "\x03"
"""What stands before every word of a text and behind every facet."""

BY = f"{OF_UNIT}by:"
PARTY = f"{OF_UNIT}party:"
KIND = f"{OF_UNIT}kind:"
IS = f"{OF_UNIT}is:"
STANCE = f"{OF_UNIT}stance:"
UNSURE_STANCE = f"{OF_UNIT}stance?:"
"""Of an answer that is less certain than its proposal."""
OUTLET = f"{OF_ARTICLE}outlet:"
ON = f"{OF_ARTICLE}on:"
IN = f"{OF_ARTICLE}in:"
CORRECTED_ARTICLE = f"{OF_ARTICLE}is:corrected"

FROM = "\x1f"
"""Between a stance and whose it is."""


_FINDING = (BY, PARTY, KIND, STANCE, UNSURE_STANCE)


def around(facet: str) -> str:
    """The facet of a sentence that a finding with this one stands in: who is without the one is without the other."""
    return f"{facet[0]}~{facet[1:]}"


def of_sentence(findings: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The facets of a sentence that lies around findings with these."""
    inside = [around(facet) for each in findings for facet in each if facet.startswith(_FINDING)]
    return (*of_kind("text"), *dict.fromkeys(inside))


def of_kind(kind: HitKind) -> tuple[str, ...]:
    """The facets that every unit of a kind has."""
    return (f"{IS}{kind}",)


def of_finding(part: Part, proposal: Proposal | None) -> tuple[str, ...]:
    """The facets of a quote, a proposal or a person, each once."""
    found = [*of_kind(part.kind)]
    if part.kind != "person" and not part.sure:
        found.append(f"{IS}doubtful")
    if part.corrected:
        found.append(f"{IS}corrected")
    if part.kind == "quote":
        found.append(f"{KIND}{part.label}")
        if part.name:
            found.append(BY + part.name)
    if proposal:
        found += _of_proposal(proposal)
    return tuple(dict.fromkeys(found))


def of_article(article: Article) -> tuple[str, ...]:
    """The facets of all that is in an article."""
    found = [IN + term for term, _ in terms(article.name)]
    if article.source:
        found.append(OUTLET + " ".join(article.source.split()))
    if day := iso_8601(article.published):
        found.append(ON + day)
    if article.corrected:
        found.append(CORRECTED_ARTICLE)
    return tuple(dict.fromkeys(found))


def _of_proposal(proposal: Proposal) -> Iterator[str]:
    yield f"{KIND}{proposal.kind}"
    makers = {name for p in proposal.proposers for name in (p.party, p.person) if name}
    others = {name for p in (*proposal.addressees, *proposal.mediators) for name in (p.party, p.person) if name}
    answering = {name for r in proposal.responses for name in (r.party, r.person) if name}
    yield from (BY + name for name in _with_states(makers))
    yield from (PARTY + name for name in _with_states(makers | others | answering))
    for response in proposal.responses:
        if response.stance:
            stance = (STANCE if response.is_sure else UNSURE_STANCE) + response.stance
            yield stance
            named = {name for name in (response.party, response.person) if name}
            yield from (f"{stance}{FROM}{name}" for name in _with_states(named))


def _with_states(names: set[str]) -> list[str]:
    """Names, with the state behind each that is a seat of government: Moscow is Russia too."""
    states = {state for name in names if (state := state_by_name().get(name))}
    return sorted(names | states)
