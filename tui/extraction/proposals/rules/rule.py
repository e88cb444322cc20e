"""What a rule is that finds a proposal in a sentence, and the expressions that the rules share.

A rule is a pattern with a name, where it looks for the maker, and what its words must be about. The groups of a pattern
are ``trigger`` (the words the rule goes by), ``asked`` (who is asked), ``maker`` and ``by`` (who makes it), and
``content`` (begins what is proposed).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from tui.extraction.proposals.lexicon import compiled, phrases, verbs
from tui.findings import ProposalKind

Actor = Literal["subject", "speaker", "maker", "passive"]
"""Who makes it: the verb's subject, whoever says the sentence, the group ``maker``, or the agent of a passive."""
Needs = Literal[
    "topic",
    "deal",
    "offered",
    "asked",
    "relevant",
    "act",
    "pause",
    "opening",
    "strong opening",
    "step",
    "wanted",
    "any",
    "nothing",
]
"""What the content must hold: a topic of negotiation; a topic or a deal; a topic or a plan named right there; a topic
or any word of conflict; a topic, or an act that concerns the conflict; a topic or an act right at its beginning; a
pause; an act as its first word; an act of war or peace as its first word; an act near its beginning and a word of
conflict or the like; a topic, a word of conflict or an act asked for; anything but acts of war, aid and inquiry; no
matter."""

Q = r"[\"“”‘’']?"
ADVERBS = rf"(?:{Q}(?:\w+ly|not|also|again|once\s+more|now|both|either){Q},?\s+)*"
BE = (
    r"(?:is|are|was|were|be|been|being|'s|’s|'re|’re|'m|’m|remains?|remained|stands?|stood|feels?|felt|seems?|appears?)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of saying that something is proposed."""

    name: str
    on: frozenset[str]
    """Words of which a sentence has at least one if the pattern is to match."""
    source: str
    """The pattern, blanks in it without meaning, blind to capitals."""
    actor: Actor
    needs: Needs
    kind: ProposalKind | None = None
    """The kind it always makes; ``None``: by what is proposed."""
    spoken: bool = False
    """Counts only in what somebody is reported to have said."""
    confidence: float = 0.8
    between_parties: bool = False
    """Whether it counts on any subject where it is known who asks whom."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled on first use."""
        return compiled(self.source)


def rule(
    name: str,
    on: frozenset[str],
    pattern: str,
    actor: Actor,
    needs: Needs,
    kind: ProposalKind | None = None,
    *,
    spoken: bool = False,
    confidence: float = 0.8,
    between_parties: bool = False,
) -> Rule:
    """A rule from its pattern, which is written over several lines."""
    return Rule(name, on, pattern, actor, needs, kind, spoken, confidence, between_parties)


def listed(*headings: str) -> str:
    """An expression for the verbs of proposals under those headings."""
    return verbs("proposal_verbs", *headings)


THING = phrases("proposal_nouns", "thing")
MADE = phrases("proposal_nouns", "made")
TOPICS = phrases("proposal_topics", "ceasefire", "truce", "moratorium", "peace plan", "negotiation")
PAUSE = phrases("proposal_topics", "ceasefire", "truce", "moratorium")
MODAL = (
    r"(?:must|should|shall|ought\s+to|has\s+to|have\s+to|(?<!the\s)need(?:s|ed)?\s+to|(?:will|would|may"
    r"|might)\s+(?:have|need)\s+to)"
)
WILLING = r"(?:ready|prepared|willing|open|eager|keen|inclined|happy|disposed)"
WILLINGNESS = r"(?:willingness|readiness|openness|preparedness|desire|wish|intention|interest)"
SHOWN = (
    r"(?:express|indicat|signal|voic|declar|reiterat|confirm|show|stat|reaffirm|restat|announc|underlin"
    r"|stress|affirm)\w*"
)
IMPERATIVES = phrases("proposal_acts", "ceasefire", "security", "exchange", "territory")
OWN_STEPS = verbs("proposal_acts", "ceasefire", "security", "exchange", "territory", "leaving")
