"""What a library holds in numbers: voices, proposals by how they were met, who offers to whom, when it was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.articles.article import Span
from tui.findings import Party, Proposal
from tui.library.library import Totals
from tui.reader.rows import NOBODY, parties
from tui.reader.signs import SIGNS, Met, met

PARTIES = 5
"""Of those who offer, and of those who are offered to, in the table of both."""
UNSETTLED: tuple[Met, ...] = ("conditional", "open", "awaiting", "unsure", "no answer")
"""Answers that leave a proposal open, what has been said of it first."""


class Offer(NamedTuple):
    """A proposal of the library as a list shows it."""

    article: int
    nth: int
    span: Span
    label: str
    parties: str
    """``Russia → Ukraine``."""
    by: tuple[str, ...]
    to: tuple[str, ...]
    met: tuple[Met, ...]
    name: str
    """The article's."""


class Pair(NamedTuple):
    """Who offers what to whom: the commonest answer, how often it was given, and all the proposals."""

    met: Met
    many: int
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """The numbers of a library; what is not counted yet is ``None``."""

    totals: Totals
    unread: int
    dates: tuple[str, ...]
    """Of the articles that have one, ISO 8601."""
    voices: tuple[tuple[str, int], ...] | None = None
    """Quotes by speaker, the most quoted first."""
    offers: tuple[Offer, ...] | None = None
    share: float = 0
    """Of the articles looked into for proposals, 0 to 1."""


def offer(article: int, nth: int, proposal: Proposal, name: str) -> Offer:
    """A proposal as the overview counts it."""
    by, to = (tuple(dict.fromkeys(map(_name, side))) for side in (proposal.proposers, proposal.addressees))
    span = proposal.spans[0] if proposal.spans else Span(0, 0)
    return Offer(article, nth, span, proposal.label, parties(proposal), by, to, tuple(met(proposal.responses)), name)


def _name(party: Party) -> str:
    return party.party or party.person or NOBODY


def answered(offers: Iterable[Offer]) -> int:
    """How many have a sure answer."""
    return sum(each.met[0] not in ("unsure", "no answer") for each in offers)


def by_answer(offers: Sequence[Offer]) -> list[tuple[Met, tuple[Offer, ...]]]:
    """The proposals by how they were met; one that was met in several ways stands under each."""
    found = ((how, tuple(each for each in offers if how in each.met)) for how in SIGNS)
    return [(how, those) for how, those in found if those]


def pairs(offers: Sequence[Offer]) -> tuple[list[str], list[str], dict[tuple[str, str], Pair]]:
    """Who offers, who is offered to, the most frequent first, and what passed between them."""
    makers = Counter(name for each in offers for name in each.by if each.to)
    asked = Counter(name for each in offers for name in each.to if each.by)
    rows, columns = ([name for name, _ in side.most_common(PARTIES)] for side in (makers, asked))
    found = {}
    for by in rows:
        for to in columns:
            those = tuple(each for each in offers if by in each.by and to in each.to)
            if those:
                (how, many), *_ = Counter(how for each in those for how in each.met).most_common(1)
                found[by, to] = Pair(how, many, those)
    return rows, columns, found


def unsettled(offers: Iterable[Offer]) -> list[Offer]:
    """The proposals without a final answer: those of which something was said first."""
    still = [each for each in offers if set(each.met) <= set(UNSETTLED)]
    return sorted(still, key=lambda each: UNSETTLED.index(each.met[0]))
