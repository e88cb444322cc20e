"""What a library holds in numbers: voices, proposals by how they were met, who offers to whom, when it was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from tui.articles.article import Span
from tui.findings import NOBODY, Party, Proposal
from tui.library.library import Totals
from tui.reader.rows import parties
from tui.reader.signs import SIGNS, Met, met

PARTIES = 5
"""Of those who offer, and of those who are offered to, in the table of both."""
UNSETTLED: tuple[Met, ...] = ("conditional", "open", "awaiting", "no sure answer", "no answer")
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


class Offers(NamedTuple):
    """The proposals of a library, counted."""

    answered: int
    """How many have a sure answer."""
    answers: tuple[tuple[Met, tuple[Offer, ...]], ...]
    """By how they were met; one that was met in several ways stands under each."""
    makers: tuple[str, ...]
    """Who offers, the most frequent first."""
    asked: tuple[str, ...]
    """Who is offered to, the most frequent first."""
    pairs: dict[tuple[str, str], Pair]
    """What passed between them."""
    unsettled: tuple[Offer, ...]
    """Those without a final answer: those of which something was said first."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The numbers of a library; what is not counted yet is ``None``."""

    totals: Totals
    unread: int
    dates: tuple[str, ...]
    """Of the articles that have one, ISO 8601."""
    voices: tuple[tuple[str, int], ...] | None = None
    """Quotes by speaker, the most quoted first."""
    offers: Offers | None = None
    share: float = 0
    """Of the articles looked into for proposals, 0 to 1."""


def offer(article: int, nth: int, proposal: Proposal, name: str, listed: Mapping[str, str] | None = None) -> Offer:
    """A proposal as the overview counts it; `listed`: the names in lists of those whom the article calls otherwise."""
    names = listed or {}
    by, to = (
        tuple(dict.fromkeys(names.get(called, called) for called in map(_name, side)))
        for side in (proposal.proposers, proposal.addressees)
    )
    span = proposal.spans[0] if proposal.spans else Span(0, 0)
    return Offer(article, nth, span, proposal.label, parties(proposal), by, to, tuple(met(proposal.responses)), name)


def _name(party: Party) -> str:
    return party.party or party.person or NOBODY


def count(offers: Sequence[Offer]) -> Offers:
    """The numbers of some proposals. Takes time with their number: not for the event loop."""
    by_answer: dict[Met, list[Offer]] = {how: [] for how in SIGNS}
    between: dict[tuple[str, str], list[Offer]] = {}
    for each in offers:
        for how in each.met:
            by_answer[how].append(each)
        for by, to in product(each.by, each.to):
            if by != to:  # what is proposed to each other
                between.setdefault((by, to), []).append(each)
    makers = _frequent(by for (by, _), those in between.items() for _ in those)
    asked = _frequent(to for (by, to), those in between.items() if by in makers for _ in those)
    still = [each for each in offers if set(each.met) <= set(UNSETTLED)]
    return Offers(
        sum(each.met[0] not in ("no sure answer", "no answer") for each in offers),
        tuple((how, tuple(those)) for how, those in by_answer.items() if those),
        makers,
        asked,
        {pair: _pair(those) for pair, those in between.items() if pair[0] in makers and pair[1] in asked},
        tuple(sorted(still, key=lambda each: UNSETTLED.index(each.met[0]))),
    )


def _frequent(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in Counter(names).most_common(PARTIES))


def _pair(offers: Sequence[Offer]) -> Pair:
    (how, many), *_ = Counter(how for each in offers for how in each.met).most_common(1)
    return Pair(how, many, tuple(offers))
