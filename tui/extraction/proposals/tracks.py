"""Statements -> proposals: what is said twice is one, what differs in kind, maker or length is two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tui.articles.article import Span
from tui.extraction.proposals.durations import find_durations
from tui.extraction.proposals.stating.statement import Statement
from tui.extraction.proposals.vocabulary import PAUSES
from tui.extraction.values import value
from tui.findings import Party, Term

RECENT = 40
"""So many proposals back one is still spoken of: what came before is another part of a long text."""
_NEAR = 700
"""So near, in characters, stands the plan that a sentence about "the plan" goes on with."""
_TOLD_OF = 3
"""So many proposals told of last "the plan" may be one of."""
_INDEFINITE = re.compile(
    r"\ban?\s+(?:[\w-]+,?\s+){0,3}?(?:cease|truce|pause|moratorium|armistice|halt|lull)", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:previous|earlier|original|another|second|separate|new|latest)\s+(?:\w+\s+){0,2}?(?:offer|proposal|plan|truce|cease-?fire|deal|agreement)\b",
    re.IGNORECASE,
)


@value
class Stated:
    """A statement with who makes it and to whom."""

    statement: Statement
    proposers: tuple[Party, ...]
    addressees: tuple[Party, ...]
    terms: tuple[Term, ...] = ()
    joint: bool = False
    """Whether those who make it agreed on it, so that it binds them."""
    told_of: bool = False
    """Whether it tells what is in a plan told of before ("Under the plan, …"), and is none of its own."""
    taken_up: bool = False
    """Whether what it names is known: "the truce", "its ceasefire plan"."""
    answers: bool = False
    """Whether it is said in words that answer where what they name is known: "favours the truce"."""


@dataclass(slots=True)
class Track:
    """One proposal while its statements are gathered."""

    stated: list[Stated] = field(default_factory=list)
    days: set[float] = field(default_factory=set)
    elaborated: list[Term] = field(default_factory=list)
    """Terms from sentences that go on with it without stating it."""
    makers: set[str] = field(default_factory=set)
    """Whoever makes one of its statements, by name."""
    asked: set[str] = field(default_factory=set)
    """Whoever one of its statements is made to, by name."""
    joint: bool = False
    """Whether two parties make one of its statements together."""
    begun: list[int] = field(default_factory=list)
    """Where the sentences of its statements begin, in text order."""

    @property
    def kind(self) -> str:
        """The kind of its first statement."""
        return self.stated[0].statement.kind

    def add(self, one: Stated) -> None:
        """Gather a statement that comes after all others in the text."""
        self.stated.append(one)
        self.makers |= _names(one.proposers)
        self.asked |= _names(one.addressees)
        self.joint = self.joint or len(one.proposers) > 1
        self.begun.append(one.statement.sentence.start)


def tracks(text: str, stated: Sequence[Stated]) -> list[Track]:
    """The statements, in text order, gathered into proposals."""
    found: list[Track] = []
    for one in stated:
        days = {d.days for d in find_durations(text, one.statement.sentence) if d.days}
        latest = sorted(found[-RECENT:], key=lambda t: t.begun[-1], reverse=True)[:_TOLD_OF]
        home = next((t for t in latest if _goes_on(one, t)), None)
        home = home or next((t for t in reversed(found[-RECENT:]) if _belongs(text, one, days, t)), None)
        meant = home or next((t for t in latest if _is_meant(text, one, days, t)), None)
        if meant is not None and (home is None or (one.taken_up and one.answers)):
            one = replace(one, told_of=True)
        home = meant
        if home is None:
            found.append(home := Track())
        home.add(one)
        home.days |= days
    return found


def _goes_on(one: Stated, track: Track) -> bool:
    """Whether a sentence about what a plan holds ("Under the plan, …") stands near the one the plan was told of."""
    if not one.told_of or one.statement.sentence.start - track.stated[-1].statement.sentence.end > _NEAR:
        return False
    mine = _names(one.proposers) if one.statement.proposing is not None else set()
    return not mine or bool(mine & track.makers)


def _is_meant(text: str, one: Stated, days: set[float], track: Track) -> bool:
    """Whether "the truce", whoever speaks of it, is the one a proposal is about."""
    same = family_of(one.statement.kind) == family_of(track.kind) and (
        not days or not track.days or bool(days & track.days)
    )
    return one.taken_up and same and not _EARLIER.search(text, *one.statement.sentence)


def _belongs(text: str, one: Stated, days: set[float], track: Track) -> bool:
    if group_of(one.statement.kind) != group_of(track.kind) or (days and track.days and not days & track.days):
        return False
    new = _INDEFINITE.search(text, one.statement.trigger.start, one.statement.content.end)
    if days and not track.days and new and one.statement.kind in PAUSES:
        return False
    if _EARLIER.search(text, *one.statement.sentence):
        return False
    mine, theirs = _names(one.proposers), track.makers
    if mine and theirs and not mine & theirs:
        return False
    if one.statement.kind in ("demand", "concession", "guarantee"):
        near = one.statement.sentence.start - track.stated[-1].statement.sentence.end
        return bool(mine & theirs) and near < 250
    asked, others = _names(one.addressees), track.asked
    return not (asked and others and not asked & others)


def group_of(kind: str) -> str:
    """The kind, all ways of stopping the fighting taken as one."""
    return "pause" if kind in PAUSES else kind


def family_of(kind: str) -> str:
    """The group of a kind, a plan and what it brings taken as one: "the deal" is the one for a truce."""
    return "pause" if kind == "peace plan" else group_of(kind)


def _names(parties: Sequence[Party]) -> set[str]:
    return {party.party or party.person or "" for party in parties}


def spans_of(track: Track) -> tuple[Span, ...]:
    """The sentences that state it, each once."""
    return tuple(dict.fromkeys(s.statement.sentence for s in track.stated))
