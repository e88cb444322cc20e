"""A proposal while its statements are gathered, and the values that it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from tui.articles.article import Span
from tui.extraction.english.event import Phrase
from tui.extraction.proposals.stating.statement import Statement
from tui.extraction.proposals.vocabulary import PAUSES
from tui.extraction.values import value
from tui.extraction.words import state_by_adjective
from tui.findings import Party, Term

RECENT = 40
"""So many proposals back one is still spoken of: what came before is another part of a long text."""


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
    named: Phrase | None = None
    """The words for what is proposed or for the plan that holds it."""
    holds: bool = False
    """Whether the subject of what it says is a plan."""
    accepts: bool = False
    """Whether what is to be done is to say yes to something."""


@dataclass(slots=True)
class Track:
    """One proposal while its statements are gathered."""

    stated: list[Stated] = field(default_factory=list)
    elaborated: list[Term] = field(default_factory=list)
    """Terms from sentences that go on with it without stating it."""
    makers: set[str] = field(default_factory=set)
    """Whoever makes one of its statements, by name."""
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
        self.makers |= {party.party or party.person or "" for party in one.proposers}
        self.joint = self.joint or len(one.proposers) > 1
        self.begun.append(one.statement.sentence.start)


def group_of(kind: str) -> str:
    """The kind, all ways of stopping the fighting taken as one."""
    return "pause" if kind in PAUSES else kind


def names_of(parties: Sequence[Party]) -> frozenset[str]:
    """All names of parties, those of persons included; what "Renamo rebels" are called by themselves is one."""
    names = {name for p in parties for name in (p.party, p.person) if name}
    return frozenset(names | {own for name in names if (own := _by_itself(name))})


def _by_itself(name: str) -> str:
    """The name in "Renamo rebels"; "" where there is none, or but a people's: "Syrian rebels"."""
    words = name.split()
    own = list(takewhile(lambda word: word[:1].isupper(), words))
    if not own or len(own) == len(words) or own[-1].endswith(("'s", "’s", "'", "’")) or own[-1] in state_by_adjective():
        return ""
    return " ".join(own)


def spans_of(track: Track) -> tuple[Span, ...]:
    """The sentences that state it, each once."""
    return tuple(dict.fromkeys(s.statement.sentence for s in track.stated))
