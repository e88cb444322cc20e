"""What an answer to a proposal is, and the expressions that the answers share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from tui.extraction.proposals.lexicon import compiled, phrases, verbs
from tui.findings import Stance

Answerer = Literal["subject", "speaker", "quoted", "named", "clause"]
"""Who answers: the verb's subject, whoever says it, whoever is quoted with it, the words of the group ``who``, or what
the sentence begins with."""

THING = phrases("proposal_nouns", "thing")
MADE = phrases("proposal_nouns", "made")
TOPICS = phrases(
    "proposal_topics", "ceasefire", "truce", "moratorium", "peace plan", "negotiation", "exchange", "monitoring"
)
REFERRED = (
    rf"(?:{THING}|{MADE}|{TOPICS}|overture|possibility|prospect|mediation|participation|notion"
    rf"|offer|outline|draft|text|paper|terms|timetable|outcome|efforts?|progress|moves?|steps?|division|changes|conditions?|announcement"
    rf"|declaration|call|measures?|meeting|summit|process|letter|message|trade|decision|statement|approach|position|return|talks)"
)
"""What is said yes or no to, by a noun."""
BE = r"(?:is|are|was|were|be|been|being|'s|’s|'re|’re|'m|’m|remains?|remained|seems?)"
NEAR = (
    r"(?:(?!,?\s(?:which|who|whose|when|because|but|although|though|while|whereas|after|before|since|unless|until)\s)"
    r"[^.;:]){0,70}?"
)
"""The words between a verb and what it is about, in the same clause."""


SUBJECT = r"(?P<who>(?:the\s+)?(?-i:[A-Z])[\w’'-]*(?:\s+(?!(?:was|were|is|are|be|been)\b)[\w’'-]+){0,3}?)"
"""A subject with a capital, right after the words for what it answers: "an idea Cambodia embraced"."""
HAVING = r"(?:(?:ha[sd]|have)\s+)?(?:(?:\w+ly|already|since|immediately)\s+)?"


@dataclass(frozen=True, slots=True)
class Answer:
    """One way of answering."""

    name: str
    stance: Stance
    on: frozenset[str]
    """Words of which a sentence has at least one if the pattern is to match."""
    source: str
    """The pattern, blanks in it without meaning, blind to capitals."""
    answerer: Answerer
    negated: Stance | None = None
    """The stance where a "not" stands before it; ``None``: no answer then."""
    bare: bool = False
    """Whether it needs no word for what is answered: it answers what stands before it."""
    of_the_asked: bool = False
    """Whether it counts only from whoever is asked: from others its words mean little."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled on first use."""
        return compiled(self.source)


def answer(
    name: str,
    stance: Stance,
    on: frozenset[str],
    pattern: str,
    answerer: Answerer = "subject",
    negated: Stance | None = None,
    *,
    bare: bool = False,
    of_the_asked: bool = False,
) -> Answer:
    """An answer from its pattern, which is written over several lines."""
    return Answer(name, stance, on, pattern, answerer, negated, bare, of_the_asked)


def answering(heading: str) -> str:
    """An expression for the verbs of answers under a heading."""
    return verbs("response_verbs", heading)
