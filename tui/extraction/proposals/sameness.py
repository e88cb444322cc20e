"""What speaks for and against a statement being one more of a proposal told before, as named signs with weights."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tui.extraction.document import Document
from tui.extraction.english.event import Phrase
from tui.extraction.proposals.durations import find_durations
from tui.extraction.proposals.marks import are_of_another, marks_of
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.telling import telling
from tui.extraction.proposals.tracks import Stated, group_of, names_of
from tui.extraction.values import value

WEIGHTS: Mapping[str, float] = {
    "told": -1.7, "first": 1.1, "latest": 0.5,
    # what is proposed
    "a kind of it": -0.4, "one of many": -0.8, "plan and pause": -0.2, "part of a whole": -1.1,
    "another kind": -1.0, "holds, a whole": 1.0, "holds, a part": -0.3, "same length": 0.8, "another length": -1.5,
    "another measure": -1.9,
    # the words for it
    "the pause": 0.9, "the pause, no pause": -0.5, "the plan": 0.9, "the plan, no plan": -0.2, "new": -0.5,
    "same noun": 1.2, "same noun, new": 0.4, "urges": -0.8, "another": -0.5, "same marks": 0.5, "other marks": -1.5,
    "mention": -0.8, "shared words": 0.4,
    # where they stand
    "same sentence": 0.5, "next": 1.0, "same paragraph": 0.7, "far": -0.6,
    # who proposes and who is asked
    "same maker": 0.3, "another maker": -1.1, "same maker, one of many": -0.6, "of one of the two": -1.5,
    "by the asked": -0.5, "another asked": -0.6,
}  # fmt: skip
"""Sign -> how much it speaks for one and the same, in the logarithm of the odds; fitted to articles and rounded."""

_PARTS = frozenset(("demand", "concession", "guarantee", "exchange", "monitoring"))
"""Kinds of which a party has many at once."""
_WHOLES = frozenset(("pause", "peace plan"))
"""Kinds that hold others."""
_FAR = 10
"""So many sentences on, who comes back to a proposal names it anew."""
_COMPARED = 12
"""So many sentences of a proposal at most, the last, a statement is compared with."""
_KNOWN = frozenset(("the", "this", "that", "these", "its", "their", "his", "her"))
_NEW = frozenset(("a", "an", "another"))
_ANOTHER = re.compile(
    r"\b(?:previous|earlier|original|another|second|separate|new|latest)\s+(?:\w+\s+){0,2}?"
    r"(?:offer|proposal|plan|truce|cease-?fire|deal|agreement)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"(?:hour|day|week|month|year)s?\b|long$")
_URGING = ("ask", "call", "tell", "must")


@value
class What:
    """What a statement tells of what it states, computed once."""

    kind: str
    noun: str
    """Its noun for the proposal, in the singular; "" without one."""
    noun_kind: str
    """"pause" or "peace plan" where the noun is one for such; else ""."""
    marks: frozenset[str]
    """What tells its noun from others: the feast of "an Easter truce", the number of "a 10-point plan"."""
    known: bool
    new: bool
    """Whether the words for it are those for a thing told of before, or for one not yet told of."""
    holds: bool
    """Whether it tells what is in a plan."""
    urges: bool
    """Whether it is to say yes to something: "urged both sides to take the offer"."""
    makers: frozenset[str]
    asked: frozenset[str]
    days: frozenset[float]
    measures: frozenset[str]
    """How long, how many points, for which feast its sentence says it is."""
    words: frozenset[str]
    """The telling words of its sentence."""
    sentence: int
    paragraph: int
    another: bool
    """Whether the sentence speaks of "an earlier offer" or "a new truce"."""
    mentions: bool
    """Whether it only speaks of it: a statement of the kind "mention"."""
    joint: bool
    """Whether two parties agree on it."""

    @classmethod
    def of(cls, doc: Document, one: Stated) -> What:
        """What is told by a statement."""
        said = one.statement
        noun = one.named.lemma.lower() if one.named is not None and one.named.kind == "noun" else ""
        determiner = one.named.determiner if one.named is not None else ""
        owned = one.named is not None and one.named.possessor is not None
        known = determiner in _KNOWN or owned or said.keeps or one.taken_up
        return cls(
            kind=group_of(said.kind),
            noun=noun,
            noun_kind=next((kind for kind, heading in _HEADINGS if noun in lists("words")[heading]), ""),
            marks=_marks(doc, one.named),
            known=known,
            new=not known and (determiner in _NEW or bool(noun)),
            holds=one.holds,
            urges=one.accepts and said.row.way in _URGING,
            makers=names_of(one.proposers),
            asked=names_of(one.addressees),
            days=frozenset(found.days for found in find_durations(doc.text, said.sentence) if found.days),
            measures=marks_of(doc.text, said.sentence),
            words=telling(doc, doc.tokens_in(said.sentence)),
            sentence=doc.sentence_at(said.sentence.start) or 0,
            paragraph=doc.paragraph_at(said.sentence.start),
            another=bool(_ANOTHER.search(doc.text, *said.sentence)),
            mentions=said.row.way == "mention",
            joint=one.joint and len(one.proposers) > 1,
        )


_HEADINGS = (("pause", "pausing"), ("peace plan", "planning"), ("peace plan", "offering"))


def _marks(doc: Document, named: Phrase | None) -> frozenset[str]:
    """The words that tell a noun from others of its kind; lengths are compared as such."""
    if named is None or named.kind != "noun" or named.conjuncts:
        return frozenset()
    each = (doc.lows[at] for at in named.modifiers)
    return frozenset(low for low in each if low not in lists("words")["unmarking"] and not _LENGTH.search(low))


@dataclass(slots=True)
class Told:
    """What is known of a proposal from its statements so far."""

    number: int
    """Which of the proposals it is, in the order of their first sentence."""
    kind: str = ""
    """Of its first statement, as `group_of` has it; those of all are `kinds`."""
    kinds: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    makers: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    days: set[float] = field(default_factory=set)
    measures: set[str] = field(default_factory=set)
    words: list[frozenset[str]] = field(default_factory=list)
    """The telling words of each of its sentences."""
    paragraphs: set[int] = field(default_factory=set)
    last: int = 0
    """Its last sentence."""
    joint: bool = False
    """Whether two parties agreed on it."""

    def add(self, what: What, *, told_of: bool) -> None:
        """One more statement of it. `told_of`: whoever makes it only speaks of what others put on the table."""
        self.kind = self.kind or what.kind
        self.kinds.add(what.kind)
        self.nouns.add(what.noun)
        self.marks |= what.marks
        self.makers |= frozenset() if told_of else what.makers
        self.asked |= frozenset() if told_of else what.asked
        self.days |= what.days
        self.measures |= what.measures
        self.words.append(what.words)
        self.paragraphs.add(what.paragraph)
        self.last = max(self.last, what.sentence)
        self.joint = self.joint or what.joint


def signs(what: What, told: Told, latest: bool) -> Iterator[tuple[str, float]]:
    """The signs that a statement is one of a proposal, each with its strength. `latest`: it was the last told of."""
    yield "told", 1.0
    yield from _kinds(what, told)
    yield from _reference(what, told)
    yield from _place(what, told)
    yield from _parties(what, told)
    if what.days and told.days:
        yield "same length" if what.days & told.days else "another length", 1.0
    elif are_of_another(what.measures, told.measures):
        yield "another measure", 1.0
    if what.sentence != told.last:
        yield "shared words", min(4.0, max(len(what.words & words) for words in told.words[-_COMPARED:]))
    if what.another:
        yield "another", 1.0
    if what.mentions:
        yield "mention", 1.0
    if told.number == 0:
        yield "first", 1.0
    if latest:
        yield "latest", 1.0


def _kinds(what: What, told: Told) -> Iterator[tuple[str, float]]:
    kind = told.kind
    if what.kind == kind:
        if kind in _PARTS:
            yield "one of many", 1.0
    elif what.kind in told.kinds:
        yield "a kind of it", 1.0
    elif {what.kind, kind} == _WHOLES:
        yield "plan and pause", 1.0
    else:
        yield "part of a whole" if kind in _WHOLES else "another kind", 1.0
    if what.holds:
        yield "holds, a whole" if kind in _WHOLES else "holds, a part", 1.0


def _reference(what: What, told: Told) -> Iterator[tuple[str, float]]:
    whole = told.kind in _WHOLES
    if what.urges:
        yield "urges", 1.0  # who asks for a yes to what another proposed asks for something
        return
    if what.known and what.noun_kind == "pause":
        yield "the pause" if "pause" in told.kinds else "the pause, no pause", 1.0
    elif what.known and what.noun_kind:
        yield "the plan" if whole else "the plan, no plan", 1.0
    elif what.new:
        yield "new", 1.0
    if what.marks and told.marks:
        yield "other marks" if what.marks.isdisjoint(told.marks) else "same marks", 1.0
    if what.noun and what.noun in told.nouns:
        yield "same noun" if what.known else "same noun, new", 1.0


def _place(what: What, told: Told) -> Iterator[tuple[str, float]]:
    sentences = what.sentence - told.last
    if not sentences:
        yield "same sentence", 1.0
        return
    if sentences == 1:
        yield "next", 1.0
    if what.paragraph in told.paragraphs:
        yield "same paragraph", 1.0
    if sentences > _FAR:
        yield "far", 1.0


def _parties(what: What, told: Told) -> Iterator[tuple[str, float]]:
    if what.makers and told.makers:
        same = not what.makers.isdisjoint(told.makers)
        yield "same maker" if same else "another maker", 1.0
        if not same and not what.makers.isdisjoint(told.asked):
            yield "by the asked", 1.0
        if same and what.kind in _PARTS and not what.holds:
            yield "of one of the two" if told.joint else "same maker, one of many", 1.0
    if what.asked and told.asked and what.asked.isdisjoint(told.asked):
        yield "another asked", 1.0
