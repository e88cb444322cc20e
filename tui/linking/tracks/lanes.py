"""Proposals in time, lightly: on which days each was reported, and who answered how; and who agreed with whom. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from tui.articles.article import Span
from tui.findings import Party, Proposal, ProposalKind, Stance
from tui.linking.tracks.profiles import name_of
from tui.linking.tracks.values import Place

FOR: frozenset[Stance | None] = frozenset(("accepted", "open"))
AGAINST: frozenset[Stance | None] = frozenset(("rejected", "denied", "violated"))


class Given(NamedTuple):
    """An answer on a lane."""

    party: str
    stance: Stance | None
    sure: bool
    span: Span
    """The sentence that shows it."""


@dataclass(frozen=True, slots=True)
class Report:
    """A proposal as one article has it."""

    place: Place
    day: str | None
    """ISO 8601 day of the article; ``None``: undated."""
    article: str
    """What a list calls the article."""
    label: str
    kind: ProposalKind
    by: tuple[str, ...]
    to: tuple[str, ...]
    span: Span
    """The first sentence that states it."""
    answers: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """One proposal in time."""

    track: str
    label: str
    kind: ProposalKind
    by: tuple[str, ...]
    to: tuple[str, ...]
    reports: tuple[Report, ...]
    """In order of time, those of undated articles behind in the order they were given."""

    @property
    def parties(self) -> str:
        """``United States → Russia``."""
        sides = (", ".join(side) for side in (self.by, self.to) if side)
        return " → ".join(sides)


def report(
    place: Place,
    day: str | None,
    article: str,
    proposal: Proposal,
    listed: Callable[[str], str],
    sides: Callable[[str], str | None],
) -> Report:
    """A proposal of an article; `listed` and `sides` say under which name, and for which state, somebody stands."""

    def names(parties: Iterable[Party]) -> tuple[str, ...]:
        called = (name_of(each.party, each.person, listed, sides) for each in parties)
        return tuple(dict.fromkeys(name for name in called if name))

    answers = tuple(
        Given(party, each.stance, each.is_sure, each.span)
        for each in proposal.responses
        if (party := name_of(each.party, each.person, listed, sides))
    )
    by, to = names(proposal.proposers), names(proposal.addressees)
    return Report(place, day, article, proposal.label, proposal.kind, by, to, proposal.spans[0], answers)


def lane(track: str, label: str, reports: Sequence[Report]) -> Lane:
    """The lane of a track with that label; it has one report at least."""
    ordered = sorted((each for each in reports if each.day), key=lambda each: (each.day or "", each.place))
    ordered += [each for each in reports if not each.day]
    kinds = Counter(each.kind for each in ordered)
    by, to = (Counter(name for each in ordered for name in side(each)) for side in (_by, _to))
    return Lane(track, label, max(kinds, key=lambda kind: kinds[kind]), _frequent(by), _frequent(to), tuple(ordered))


def in_time(lanes: Iterable[Lane]) -> list[Lane]:
    """Lanes by the day they begin, those without a day behind."""
    return sorted(lanes, key=lambda each: (not each.reports[0].day, each.reports[0].day or "", each.label, each.track))


class Agreement(NamedTuple):
    """Two parties: the tracks on which both were for it or both against it, and those on which they differed."""

    agreed: tuple[str, ...]
    differed: tuple[str, ...]


def agreements(lanes: Iterable[Lane]) -> dict[tuple[str, str], Agreement]:
    """Who agreed with whom, by what each last said for sure of each proposal; a pair stands in order of its names."""
    found: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    for each in lanes:
        for (one, first), (other, second) in combinations(sorted(_last(each).items()), 2):
            found.setdefault((one, other), ([], []))[first != second].append(each.track)
    return {pair: Agreement(tuple(agreed), tuple(differed)) for pair, (agreed, differed) in found.items()}


def _last(lane: Lane) -> dict[str, bool]:
    """Who was for it (true) or against it at last; whoever proposes it is for it."""
    said = dict.fromkeys(lane.by, True)
    for each in lane.reports:
        for answer in each.answers:
            if answer.sure and answer.stance in FOR | AGAINST:
                said[answer.party] = answer.stance in FOR
    return said


def _by(one: Report) -> tuple[str, ...]:
    return one.by


def _to(one: Report) -> tuple[str, ...]:
    return one.to


def _frequent(names: Counter[str]) -> tuple[str, ...]:
    """Names, the most frequent first; those of a tenth of the reports of the first are left out as slips."""
    most = max(names.values(), default=0)
    return tuple(name for name, many in names.most_common() if many * 10 > most)
