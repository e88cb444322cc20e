"""A few inputs for each room, the same every time; `tests/benchmarks/fuzz.py` has as many as one likes."""

from __future__ import annotations

from random import Random

import pytest

from tests.safety.fuzzing import TARGETS

INPUTS = 60


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_made_by_chance_brings_it_down(name: str) -> None:
    for number in range(INPUTS):
        TARGETS[name](Random(f"{name} {number}"))
