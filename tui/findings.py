"""The values found in one article: quotes, proposals and people, each with the reason why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tui.articles.article import Span

UNSURE = 0.7
"""A finding of less confidence is shown as doubtful, or folded behind the sure ones."""

NOBODY = "nobody named"
"""Stands for a speaker or a party that the text does not name."""

CORRECTED = "*"
"""The sign beside whatever a person has put right, wherever it is shown."""

QuoteKind = Literal["direct", "mixed", "indirect"]
ProposalKind = Literal[
    "ceasefire",
    "truce",
    "moratorium",
    "peace plan",
    "negotiation",
    "concession",
    "demand",
    "guarantee",
    "monitoring",
    "exchange",
]
TermType = Literal["duration", "scope", "condition", "territory", "security", "exchange", "timing", "other"]
Stance = Literal["accepted", "rejected", "conditional", "open", "awaiting", "violated", "denied"]


@dataclass(frozen=True, slots=True)
class Why:
    """What a finding rests on."""

    rule: str
    """The rule that made it, a short name in words: ``cue after quote``."""
    words: tuple[Span, ...] = ()
    """The stretches of the text the rule went by."""
    note: str = ""
    """Anything more a reader should know, in a clause: ``"he" is the last male speaker``."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Something somebody is reported to have said."""

    kind: QuoteKind
    spans: tuple[Span, ...]
    """The content, without marks, cue or speaker; several where the reporter breaks in."""
    verbatim: tuple[Span, ...]
    """The parts of `spans` inside quotation marks, marks excluded: empty for indirect, equal to `spans` for direct."""
    speaker: str | None
    """The speaker's name as the article has it at its fullest, a role where there is none, ``None`` if unsaid."""
    speaker_span: Span | None
    """The words at the attribution that name the speaker (``he``)."""
    cue_span: Span | None
    """The reporting verb or noun."""
    confidence: float
    """0 to 1: how sure the attribution is."""
    why: Why
    corrected: tuple[str, ...] = ()
    """What of it a person has put right: ``speaker``, ``kind``, ``cut``; ``added`` where it was not found by rules."""

    @property
    def sure(self) -> bool:
        """Whether it may stand without a question mark."""
        return self.confidence >= UNSURE


@dataclass(frozen=True, slots=True)
class Party:
    """Who proposes, is addressed or answers: the state or organisation bound, the person who speaks for it."""

    party: str | None
    person: str | None
    span: Span | None
    confidence: float = 1.0
    """0 to 1: how sure it is that this party is meant."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a proposal."""

    type: TermType
    span: Span
    days: float | None = None
    """A duration in days, where the text allows it."""
    resolved: str | None = None
    """A date expression as an ISO 8601 date, where the article has a date of its own to count from."""
    confidence: float = 1.0
    """0 to 1: how sure it is that this is a term, of this type."""


@dataclass(frozen=True, slots=True)
class Response:
    """How a party answers a proposal."""

    party: str | None
    person: str | None
    stance: Stance | None
    """``None``: it spoke of the proposal, and how it stands to it is unsure."""
    span: Span
    """The sentence that shows it."""
    why: Why
    confidence: float = 1.0
    """0 to 1: how sure it is that party, stance and proposal are all right."""
    corrected: tuple[str, ...] = ()
    """``stance`` where a person has put it right."""

    @property
    def is_sure(self) -> bool:
        """Whether it may be shown without a question mark."""
        return self.stance is not None and self.confidence >= UNSURE


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer, plan, demand or call by a party to end, pause or bound the fighting, or to talk."""

    kind: ProposalKind
    label: str
    spans: tuple[Span, ...]
    """The sentences that state it."""
    mentions: tuple[Span, ...]
    """Later words for the same proposal: ``the deal``."""
    proposers: tuple[Party, ...]
    addressees: tuple[Party, ...]
    terms: tuple[Term, ...]
    responses: tuple[Response, ...]
    status: str
    """One line: where it stands at the end of the article."""
    confidence: float
    why: Why
    mediators: tuple[Party, ...] = ()
    venue: Span | None = None
    corrected: tuple[str, ...] = ()
    """What a person has put right: ``proposers``, ``addressees``, ``mediators``, ``answer``; ``added`` like a quote."""

    @property
    def sure(self) -> bool:
        """Whether it may stand without a question mark."""
        return self.confidence >= UNSURE

    @property
    def between(self) -> tuple[Party, ...]:
        """Its parties where they propose it to each other, each once; none where one side proposes it to another."""
        names = {each.party or each.person for each in self.proposers}
        if not names or names != {each.party or each.person for each in self.addressees}:
            return ()
        known: dict[str | None, Party] = {}
        for each in (*self.proposers, *self.addressees):
            if not (before := known.get(name := each.party or each.person)) or (each.person and not before.person):
                known[name] = each
        return tuple(known.values())

    def parties_told(self, name: Callable[[Party], str], to: str) -> str:
        """Who proposes it to whom, each by its `name`: "A, B → C" with an arrow for `to`, "between A, B and C"."""
        by, addressed, joint = (
            [name(each) or NOBODY for each in side] for side in (self.proposers, self.addressees, self.between)
        )
        if joint:
            return f"between {', '.join(joint[:-1])} and {joint[-1]}" if joint[1:] else joint[0]
        return f"{', '.join(by) or NOBODY}{f' {to} ' if addressed else ''}{', '.join(addressed)}"

    def terms_at_a_glance(self, text: str) -> tuple[Term, ...]:
        """Its terms as a list shows them, each once: neither said again in other sentences nor already in the label.

        `text`: the article's. "unconditional" and "unconditionally" are one.
        """
        kept: dict[tuple[TermType, str], Term] = {}
        for term in self.terms:
            words = " ".join(term.span.cut(text).lower().split())
            if term.type != "other" or words.removeprefix("the ") not in self.label.lower():
                kept.setdefault((term.type, words.removesuffix("ly")), term)
        return tuple(kept.values())


@dataclass(frozen=True, slots=True)
class Person:
    """A person, organisation or state that speaks, proposes or answers, under one canonical name."""

    name: str
    role: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All quotes, proposals and people of one article, in the order of their first span."""

    extractor: str
    """The version of the rules that made them."""
    quotes: tuple[Quote, ...]
    proposals: tuple[Proposal, ...]
    people: tuple[Person, ...]
    reason: str | None = None
    """Why there are none, where the article is not one to look into (another language) or the rules failed."""
    failed: bool = False
    """Whether there are none because the rules failed: a mistake of this program, not of the article."""
