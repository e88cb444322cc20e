"""What proposals are followed by, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tui.articles.article import Span
from tui.findings import ProposalKind, Stance, TermType

Family = Literal["fighting", "plan", "talks", "guarantee", "monitoring", "exchange", "demand"]
"""Kinds that articles use for one proposal: a truce is a ceasefire; a demand may be for a concession."""


class Place(NamedTuple):
    """A proposal of an article: ``findings(article).proposals[nth]``."""

    article: int
    nth: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What one article's proposal is known by; names are those people and states are listed under."""

    place: Place
    kind: ProposalKind
    label: str
    day: str | None = None
    """ISO 8601 date of its article."""
    proposers: frozenset[str] = frozenset()
    addressees: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    """Whoever mediates or answers."""
    days: frozenset[float] = frozenset()
    """How long it is to last."""
    scopes: frozenset[str] = frozenset()
    """What it is limited to: "energy", "sea"; none where it is of all or does not say."""
    whole: bool = False
    """Whether it says that it is of all: "unconditional", "nationwide"."""
    lengths: frozenset[str] = frozenset()
    """How long, where no number says it: "short"."""
    ends: bool = False
    """Whether it is about the end of the fighting."""
    occasions: frozenset[str] = frozenset()
    """The feast or season it is for."""
    counts: frozenset[str] = frozenset()
    """What is counted in it: "10 point", "50 hostage"."""
    places: frozenset[str] = frozenset()
    """Where it is to hold, or where to meet: names that are no state's."""
    names: frozenset[str] = frozenset()
    """Words with capitals in its label that are nobody's name."""
    words: frozenset[str] = frozenset()
    """What else it says, as stems."""

    @property
    def family(self) -> Family:
        """The kinds it may be one with."""
        return FAMILIES[self.kind]

    @property
    def parties(self) -> frozenset[str]:
        """Whoever proposes or is addressed."""
        return self.proposers | self.addressees

    @property
    def tells(self) -> bool:
        """Whether anything beyond parties and kind tells it from another."""
        marks = self.days, self.lengths, self.scopes, self.occasions, self.counts, self.places, self.names
        return any(marks) or self.whole or (self.family != "fighting" and bool(self.words))


FAMILIES: dict[ProposalKind, Family] = {
    "ceasefire": "fighting",
    "truce": "fighting",
    "moratorium": "fighting",
    "peace plan": "plan",
    "negotiation": "talks",
    "guarantee": "guarantee",
    "monitoring": "monitoring",
    "exchange": "exchange",
    "demand": "demand",
    "concession": "demand",
}


class Reason(NamedTuple):
    """One thing that speaks for or against two proposals being one."""

    feature: str
    """What is compared, in a word or two: ``duration``."""
    weight: float
    """Above 0: for it; below: against it."""
    words: str
    """What was found: ``30 days``."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two proposals compared."""

    reasons: tuple[Reason, ...]
    veto: str | None = None
    """Why they cannot be one, whatever speaks for it."""

    @property
    def score(self) -> float:
        """What speaks for it less what speaks against it."""
        return sum(each.weight for each in self.reasons)


@dataclass(frozen=True, slots=True)
class Told:
    """Which proposals a person knows to be one, or not one."""

    same: frozenset[tuple[Place, Place]] = frozenset()
    apart: frozenset[tuple[Place, Place]] = frozenset()

    def are_apart(self, one: Place, other: Place) -> bool:
        """Whether two proposals were parted."""
        return (one, other) in self.apart or (other, one) in self.apart


@dataclass(frozen=True, slots=True)
class Member:
    """A proposal of a track, as its article has it."""

    place: Place
    number: str
    """As lists number it: ``3.2``."""
    article: str
    """What a list calls the article."""
    source: str | None
    day: str | None
    """ISO 8601 date of the article; ``None``: undated."""
    kind: ProposalKind
    label: str
    status: str
    words: str
    """The sentences that state it, joined by `` … ``."""
    span: Span
    """The first of them."""


@dataclass(frozen=True, slots=True)
class TrackTerm:
    """A term in one of the articles."""

    member: int
    """Which of the track's members has it."""
    type: TermType
    words: str
    span: Span
    days: float | None
    resolved: str | None
    is_new: bool
    """Whether no member before it has a term of this type and meaning."""


@dataclass(frozen=True, slots=True)
class TrackAnswer:
    """How a party answers in one of the articles."""

    party: str
    """The state or organisation, else the person, under the name in lists."""
    person: str | None
    stance: Stance | None
    member: int
    """Which of the track's members has it."""
    nth: int
    """Which of the responses it is there."""
    words: str
    """The sentence that shows it."""
    span: Span
    sure: bool


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Answers of one party that cannot both be right: of one day or of one article, or of articles without a date."""

    party: str
    answers: tuple[TrackAnswer, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """One proposal followed through the articles that report it."""

    id: str
    """Stays the same while articles come and go, as long as one of its members stays."""
    kind: ProposalKind
    label: str
    members: tuple[Member, ...]
    """In order of time; those of undated articles behind, in the order the person gives."""
    proposers: tuple[str, ...]
    addressees: tuple[str, ...]
    mediators: tuple[str, ...]
    terms: tuple[TrackTerm, ...]
    """In the order of the members."""
    answers: tuple[TrackAnswer, ...]
    """In the order of the members."""
    contradictions: tuple[Contradiction, ...]

    @property
    def dated(self) -> tuple[Member, ...]:
        """The members whose articles have a date, the earliest first."""
        return tuple(each for each in self.members if each.day)

    @property
    def undated(self) -> tuple[Member, ...]:
        """The members whose articles have none."""
        return tuple(each for each in self.members if not each.day)

    @property
    def parties(self) -> tuple[str, ...]:
        """Whoever proposes, then whoever is addressed, then whoever else answers, the most frequent first."""
        counts: dict[str, int] = dict.fromkeys((*self.proposers, *self.addressees), 0)
        others: dict[str, int] = {}
        for answer in self.answers:
            if answer.party not in counts:
                others[answer.party] = others.get(answer.party, 0) + 1
        return (*counts, *sorted(others, key=lambda party: -others[party]))

    def standing(self) -> dict[str, TrackAnswer]:
        """How each party that answers stands at the end: by the last article with a date that says, else by another."""
        found: dict[str, TrackAnswer] = {}
        for party in self.parties:
            by_member: dict[int, list[TrackAnswer]] = {}
            for each in self.stances(party):
                by_member.setdefault(each.member, []).append(each)
            told = [(nth, answer) for nth, some in by_member.items() if (answer := current(some))]
            if told:
                dated = len(self.dated)
                found[party] = max(told, key=lambda one: (one[1].sure, one[0] < dated, one[0]))[1]
        return found

    def stances(self, party: str) -> tuple[TrackAnswer, ...]:
        """The answers of one party in order of time, those of undated articles behind."""
        return tuple(each for each in self.answers if each.party == party)


def current(answers: Sequence[TrackAnswer]) -> TrackAnswer | None:
    """Of one party's answers in an article the one that counts: in its first sentence that tells, what it says last.

    News begins with what is new and goes back from there. The sure ones go first; ``None`` where none has a stance.
    """
    told = [each for each in answers if each.stance]
    told = [each for each in told if each.sure] or told
    return next((each for each in reversed(told) if each.span == told[0].span), None)
