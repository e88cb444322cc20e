"""How the screens look, at three sizes, with what stands on them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from tests.reader.opened import five, press, shown
from tui.reader.app import ReaderApp

Compare = Callable[..., bool]

SIZES = [(60, 20), (80, 24), (120, 40)]
SCREENS = {
    "reading": (("J", "right_curly_bracket"), "ceasefire"),
    "proposals": (("J", "4"), "month-long ceasefire"),
    "card": (("J", "4", "enter"), "accepted by Ukraine"),
    "search": (("slash", "type:rubio uncondit"), "unconditional"),
    "articles": (("1",), "5 articles"),
    "help": (("question_mark",), "Moving"),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, size: tuple[int, int], snap_compare: Compare) -> None:
    keys, words = SCREENS[name]

    async def before(pilot: Pilot[None]) -> None:
        await press(pilot)
        await press(pilot, *keys)
        assert words in re.sub(r"\s+", " ", shown(pilot))

    assert snap_compare(ReaderApp(five()), terminal_size=size, run_before=before)
