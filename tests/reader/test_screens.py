"""How the screens look, at several sizes and in every look, with what stands on them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from textual.color import Color
from textual.filter import NoColor
from textual.pilot import Pilot

from tests.reader.opened import five, opened, press, shown
from tui.reader.app import ReaderApp
from tui.reader.look import look_of
from tui.reader.looks import LOOKS, TINTS, chosen

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


LOOKS_AT = [((200, 50), "dark"), ((60, 20), "light"), ((200, 50), "light"), ((80, 24), "terminal"),
            ((120, 40), "terminal"), ((80, 24), "plain"), ((120, 40), "plain"), ((120, 40), "contrast")]  # fmt: skip


@pytest.mark.parametrize(("size", "look"), LOOKS_AT, ids=str)
def test_look(size: tuple[int, int], look: str, snap_compare: Compare) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await press(pilot)
        await press(pilot, "J", "right_parenthesis", "right_curly_bracket", "B")
        pilot.app.clear_notifications()
        await press(pilot)
        assert "★" in shown(pilot)

    assert snap_compare(ReaderApp(five(), look=look), terminal_size=size, run_before=before)


COLOUR = re.compile(r"#|\b(?:red|green|yellow|blue|magenta|cyan|white|black)\b")


def test_without_colour_no_role_has_one_and_every_meaning_has_a_style() -> None:
    for role, style in LOOKS["plain"].items():
        assert not COLOUR.search(style), role
    assert all(LOOKS["plain"][f"tint{tint}"] == "italic" for tint in range(TINTS))
    assert all(set(roles) == set(LOOKS["dark"]) for roles in LOOKS.values())


@pytest.mark.parametrize(
    ("wish", "environ", "look"),
    [
        ("auto", {"TERM": "xterm-256color"}, "dark"),
        ("auto", {"TERM": "xterm-256color", "COLORFGBG": "0;15"}, "light"),
        ("auto", {"TERM": "xterm-256color", "COLORFGBG": "15;0"}, "dark"),
        ("auto", {"TERM": "xterm"}, "terminal"),
        ("auto", {"TERM": "linux", "COLORTERM": "truecolor"}, "dark"),
        ("contrast", {"TERM": "xterm"}, "contrast"),
        ("light", {"TERM": "xterm-256color", "NO_COLOR": "1"}, "plain"),
        ("light", {"TERM": "xterm-256color", "NO_COLOR": ""}, "light"),
    ],
)
def test_the_look_follows_the_wish_and_the_terminal(wish: str, environ: dict[str, str], look: str) -> None:
    assert chosen(wish, environ) == look


async def test_no_colour_reaches_the_terminal_where_none_is_wanted() -> None:
    async with opened(look="plain") as pilot:
        for keys in (("J", "4"), ("w",), ("escape", "question_mark"), ("escape", "e")):
            await press(pilot, *keys)
            coloured = [
                segment
                for strip in pilot.app.screen._compositor.render_strips()
                for segment in strip.apply_filter(pilot.app._filters[-1], Color(0, 0, 0))
                for colour in ((segment.style.color, segment.style.bgcolor) if segment.style else ())
                if colour and not colour.is_default
            ]
            assert not coloured
            assert isinstance(pilot.app._filters[-1], NoColor)


async def test_a_key_changes_the_look() -> None:
    async with opened() as pilot:
        seen = []
        for _ in range(4):
            await press(pilot, "T")
            seen.append(look_of(pilot.app))
        assert seen == ["light", "contrast", "terminal", "dark"]
