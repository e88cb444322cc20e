"""How the picker looks, under a prompt and in a whole terminal, at 80 columns."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from tests.picker.picking import FULL, INLINE, press, settle
from tui.picker.app import Picker
from tui.picker.finder import Finder
from tui.picker.result import Taken
from tui.picker.wish import Wish


@pytest.mark.parametrize("size", [INLINE, FULL], ids=["inline", "fullscreen"])
@pytest.mark.parametrize(
    "keys",
    [[], ["type:strong steps"], ["type:peace", "tab", "down", "ctrl+f"], ["type:strong steps", "ctrl+x", "x"]],
    ids=["opened", "found", "set", "cut"],
)
def test_looks(snap_compare: Callable[..., bool], finder: Finder, size: tuple[int, int], keys: list[str]) -> None:
    async def before(pilot: Pilot[Taken]) -> None:
        await settle(pilot)
        await press(pilot, *keys)

    assert snap_compare(Picker(finder, Wish(multi=True)), terminal_size=size, run_before=before)
