"""Rules and answers that others name exist: a name written wrong would switch what hangs on it off."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from tui.extraction.proposals import addressees, denials, statements
from tui.extraction.proposals.rules import RULES, exceptions

PROPOSING = frozenset(rule.name for rule in RULES)


@pytest.mark.parametrize(
    ("named", "known"),
    [
        (addressees._MODAL, PROPOSING),
        (addressees._ASKED_FIRST, PROPOSING),
        (statements._ASKING, PROPOSING),
        (denials.UNLESS_RULES, PROPOSING),
        (exceptions._EXCEPTIONS, PROPOSING),
        (exceptions._URGING, PROPOSING),
    ],
)
def test_what_is_named_exists(named: Collection[str], known: frozenset[str]) -> None:
    assert named
    assert set(named) <= known
