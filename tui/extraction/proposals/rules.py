"""All rules that find proposals, and which of them a sentence is worth trying."""

from __future__ import annotations

from collections.abc import Iterable

from tui.extraction.proposals.asking import ASKING
from tui.extraction.proposals.offering import OFFERING
from tui.extraction.proposals.rule import Rule
from tui.extraction.proposals.settling import SETTLING

RULES: tuple[Rule, ...] = ASKING + OFFERING + SETTLING
"""In the order of trust among equals."""

_BY_WORD: dict[str, int] = {}
for _number, _rule in enumerate(RULES):
    for _word in _rule.on:
        _BY_WORD[_word] = _BY_WORD.get(_word, 0) | 1 << _number


def worth_trying(lows: Iterable[str]) -> list[Rule]:
    """The rules of which a sentence, given by its words in lower case, holds a word they need."""
    found = 0
    for low in lows:
        found |= _BY_WORD.get(low, 0)
    return [rule for number, rule in enumerate(RULES) if found >> number & 1] if found else []
