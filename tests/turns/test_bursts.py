"""Each burst of keys on a real terminal, all at once and as fast as one types."""

from pathlib import Path

import pytest

from tests.picker.conftest import folder as folder
from tests.picker.conftest import state as state
from tests.turns.bursts import BURSTS, Burst, goes_right


@pytest.mark.parametrize("gap", [0, 0.02])
@pytest.mark.parametrize("burst", BURSTS, ids=lambda burst: burst.name)
def test_every_key_acts_on_what_those_before_it_asked_for(
    burst: Burst, gap: float, folder: Path, tmp_path: Path
) -> None:
    for file in folder.glob("own-work.sqlite*"):
        file.unlink()
    assert goes_right(burst, folder, tmp_path, gap)
