"""The table of cases names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
_TABLE = Path(__file__).with_name("table.md").read_text("utf-8")
ROWS = [line for line in _TABLE.splitlines() if re.match(r"\| \d", line)]


@pytest.mark.parametrize("row", ROWS, ids=[row.split("|")[1].strip() for row in ROWS])
def test_every_case_is_held_by_a_test_that_exists(row: str) -> None:
    named = re.findall(r"`([\w/]+\.py)(?:::(\w+))?`", row)
    assert any(test for _, test in named)
    for file, test in named:
        source = (TESTS / file).read_text("utf-8")
        assert not test or re.search(rf"^(?:async )?def {test}\(", source, re.MULTILINE), (file, test)


def test_every_number_has_a_row() -> None:
    numbers: list[int] = []
    for row in ROWS:
        first, _, last = row.split("|")[1].strip().partition("–")
        numbers += range(int(first), int(last or first) + 1)
    assert numbers == list(range(1, len(numbers) + 1))
