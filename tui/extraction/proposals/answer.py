"""What an answer to a proposal is, and the expressions that the answers share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from tui.extraction.proposals.lexicon import phrases, verbs
from tui.findings import Stance

Answerer = Literal["subject", "speaker", "named"]
"""Who answers: the verb's subject, whoever says it, or the words of the group ``who``."""

THING = phrases("proposal_nouns", "thing")
MADE = phrases("proposal_nouns", "made")
TOPICS = phrases(
    "proposal_topics", "ceasefire", "truce", "moratorium", "peace plan", "negotiation", "exchange", "monitoring"
)
REFERRED = (
    rf"(?:{THING}|{MADE}|{TOPICS}|overture|possibility|prospect|mediation|participation|notion"
    rf"|offer|outcome|efforts?|progress|move|steps?|division|changes?|conditions?|announcement"
    rf"|declaration|call)"
)
BE = r"(?:is|are|was|were|be|been|being|'s|’s|'re|’re|'m|’m|remains?|remained|seems?)"
NEAR = r"(?:[^.;:]{0,70}?)"


@dataclass(frozen=True, slots=True)
class Answer:
    """One way of answering."""

    name: str
    stance: Stance
    on: frozenset[str]
    """Words of which a sentence has at least one if the pattern is to match."""
    pattern: re.Pattern[str]
    answerer: Answerer
    negated: Stance | None = None
    """The stance where a "not" stands before it; ``None``: no answer then."""


def answer(
    name: str,
    stance: Stance,
    on: frozenset[str],
    pattern: str,
    answerer: Answerer = "subject",
    negated: Stance | None = None,
) -> Answer:
    """An answer from its pattern, written over several lines (blanks do not count) and blind to capitals."""
    return Answer(name, stance, on, re.compile(pattern, re.IGNORECASE | re.VERBOSE), answerer, negated)


def answering(heading: str) -> str:
    """An expression for the verbs of answers under a heading."""
    return verbs("response_verbs", heading)
