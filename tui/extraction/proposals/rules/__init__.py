"""All rules that find proposals, and which of them a sentence is worth trying."""

from __future__ import annotations

from collections.abc import Iterable

from tui.extraction.proposals.gate import Gate
from tui.extraction.proposals.rules.asking import ASKING
from tui.extraction.proposals.rules.offering import OFFERING
from tui.extraction.proposals.rules.rule import Rule
from tui.extraction.proposals.rules.settling import SETTLING
from tui.extraction.proposals.rules.telling import TELLING
from tui.extraction.proposals.rules.wanting import WANTING

RULES: tuple[Rule, ...] = ASKING + OFFERING + SETTLING + WANTING + TELLING
"""In the order of trust among equals."""

_GATE = Gate([one.on for one in RULES])


def worth_trying(lows: Iterable[str]) -> list[Rule]:
    """The rules of which a sentence, given by its words in lower case, holds a word they need."""
    return [RULES[number] for number in _GATE.open_to(lows)]
