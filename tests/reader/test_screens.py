"""How the screens look, at several sizes and in every look, with what stands on them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.color import Color
from textual.filter import NoColor
from textual.pilot import Pilot

from tests.reader.negotiated import negotiated
from tests.reader.opened import five, library_of, opened, press, shown
from tui.reader.app import ReaderApp
from tui.screen.look import look_of
from tui.screen.looks import LOOKS, chosen

Compare = Callable[..., bool]

SMALL, NARROW, TALL, WIDE, WIDEST = (60, 20), (80, 24), (120, 36), (120, 40), (200, 50)

Script = tuple[tuple[str, ...], str, tuple[tuple[int, int], ...]]
SCREENS: dict[str, Script] = {
    "proposals": (("J", "4"), "month-long ceasefire", (SMALL, WIDE)),
    "search": (("slash", "type:rubio uncondit"), "unconditional", (SMALL, NARROW, WIDE, WIDEST)),
    "articles": (("1",), "Articles", (SMALL, NARROW, WIDE)),
    "help": (("question_mark",), "MOVING", (SMALL, NARROW, WIDE)),
    "bookmarks": (("J", "B", "e", "type:for the lead", "escape", "6"), "for the lead", (SMALL, NARROW, WIDE)),
    "note": (("J", "e", "type:for the lead"), "esc keeps it", (SMALL, NARROW)),
    "export": (("J", "3", "x"), "write to a file", (SMALL, NARROW, WIDE)),
    "find": (("f", "type:truce"), "1 of", (SMALL, NARROW, WIDE)),
    "selecting": (("v", "e", "e"), "other end", (SMALL, NARROW)),
}
"""What is pressed, what is to be seen then, and at which sizes the screen differs."""


async def settled(pilot: Pilot[None], keys: tuple[str, ...], words: str) -> None:
    """Press keys, see the words, and let the toasts go."""
    await press(pilot)
    await press(pilot, *keys)
    pilot.app.clear_notifications()
    await press(pilot)
    assert words in re.sub(r"\s+", " ", shown(pilot))


def named(value: object) -> str:
    return f"{value[0]}x{value[1]}" if isinstance(value, tuple) else str(value)


@pytest.fixture(autouse=True)
def _in_a_folder_of_one_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "cwd", lambda: Path("/home/reader"))


@pytest.mark.parametrize(
    ("name", "size"), [(name, size) for name, (_, _, sizes) in SCREENS.items() for size in sizes], ids=named
)
def test_screen(name: str, size: tuple[int, int], snap_compare: Compare) -> None:
    keys, words, _ = SCREENS[name]

    async def before(pilot: Pilot[None]) -> None:
        await settled(pilot, keys, words)

    assert snap_compare(ReaderApp(five()), terminal_size=size, run_before=before)


READING = ("J", "right_parenthesis", "right_curly_bracket", "B")
"""An article with a proposal, a quote that is selected, and a bookmark."""


@pytest.mark.parametrize("size", [SMALL, NARROW, TALL, WIDEST], ids=named)
@pytest.mark.parametrize("look", ["dark", "light", "contrast", "terminal", "plain"])
def test_reading(look: str, size: tuple[int, int], snap_compare: Compare) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await settled(pilot, READING, "◆")

    assert snap_compare(ReaderApp(five(), look=look), terminal_size=size, run_before=before)


IN_LOOKS = [("search", "plain"), ("help", "plain"), ("bookmarks", "light"),
            ("articles", "terminal"), ("find", "terminal"), ("palette", "plain")]  # fmt: skip


@pytest.mark.parametrize(("name", "look"), IN_LOOKS, ids=named)
def test_screen_in_other_looks(name: str, look: str, snap_compare: Compare) -> None:
    others = {"palette": (("colon", "down"), "To the next pane")}
    keys, words = others[name] if name in others else SCREENS[name][:2]

    async def before(pilot: Pilot[None]) -> None:
        await settled(pilot, keys, words)

    assert snap_compare(ReaderApp(five(), look=look), terminal_size=NARROW, run_before=before)


@pytest.mark.parametrize("size", [NARROW, TALL, WIDEST], ids=named)
@pytest.mark.parametrize("look", LOOKS)
def test_proposals(look: str, size: tuple[int, int], snap_compare: Compare) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await settled(pilot, SCREENS["proposals"][0], SCREENS["proposals"][1])

    assert snap_compare(ReaderApp(five(), look=look), terminal_size=size, run_before=before)


OVER: dict[str, tuple[tuple[str, ...], str]] = {
    "card": (("4", "enter"), "↔ contested"),
    "person": (("5", "g", "enter"), "@ person"),
    "overview": (("0", "tab"), "WHO OFFERS, WHO ANSWERS"),
    "offers": (("0", "tab", "enter"), "✓ accepted"),
    "ledger": (("4", "j", "k", "W"), "§ ledger"),
}
"""What lies over the reading: the keys that open it, and what is to be seen then."""
EVERYWHERE = ("card", "overview", "ledger")
IN_ALL = [(name, look, size) for name in EVERYWHERE for look in LOOKS for size in (NARROW, TALL, WIDEST)]
IN_SOME = [("card", "dark", SMALL), ("overview", "dark", SMALL), ("person", "light", NARROW), ("person", "dark", TALL),
           ("offers", "dark", TALL)]  # fmt: skip


@pytest.mark.parametrize(("name", "look", "size"), [*IN_ALL, *IN_SOME], ids=named)
def test_what_lies_over_the_reading(name: str, look: str, size: tuple[int, int], snap_compare: Compare) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await settled(pilot, *OVER[name])

    assert snap_compare(ReaderApp(negotiated(), look=look), terminal_size=size, run_before=before)


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=named)
def test_an_empty_library(size: tuple[int, int], snap_compare: Compare) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await settled(pilot, (), "Nothing to read yet")

    assert snap_compare(ReaderApp(library_of([])), terminal_size=size, run_before=before)


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
