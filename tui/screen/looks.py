"""The looks: what each role looks like on a dark or light ground, in high contrast, in the terminal's colours, in none.

The tints of the speakers follow the colours of Okabe and Ito (2008), which people with any colour blindness tell apart,
made lighter or darker until they read well on the background; brown stands for their black. No meaning rests on colour
alone: a speaker's initials, an underline, a bar or a sign goes with it; without colour a quote's words are in italics.
"""

from __future__ import annotations

from collections.abc import Mapping

TINTS = 8
"""How many speakers have a colour of their own before colours are used again."""

DARK = {
    "": "",
    "dim": "#a8b1bb",
    "faint": "#9ea7b1",
    "strong": "bold",
    "opening": "italic",
    "title": "bold",
    "heading": "bold",
    "emphasis": "italic",
    "code": "#a8b1bb",
    "accent": "#7cc4ff bold",
    "key": "#7cc4ff bold",
    "tab": "#7cc4ff bold underline",
    "proposal": "underline",
    "match": "reverse",
    "omitted": "strike",
    "hit": "bold black on #ffd75f",
    "found": "on #24395a",
    "selection": "#ffffff on #3a4a5c",
    "cursor": "on #1f2a38",
    "cursor-focus": "on #24395a",
    "good": "#4fd3a3 bold",
    "bad": "#ff8f66 bold",
    "maybe": "#f0c050 bold",
    "open": "#9aa8ff bold",
    "tint0": "#6cc4f5",
    "tint1": "#f0b040",
    "tint2": "#4fd3a3",
    "tint3": "#e8a2cf",
    "tint4": "#ece06a",
    "tint5": "#ff9770",
    "tint6": "#a6b2ff",
    "tint7": "#cfa982",
}
LIGHT = {
    **DARK,
    "dim": "#545b63",
    "code": "#545b63",
    "faint": "#5c636b",
    "accent": "#00508f bold",
    "key": "#00508f bold",
    "tab": "#00508f bold underline",
    "hit": "bold black on #ffc83d",
    "found": "on #cfe2fb",
    "selection": "#000000 on #c4cedb",
    "cursor": "on #e3e8ee",
    "cursor-focus": "on #cfe2fb",
    "good": "#006b4b bold",
    "bad": "#a63c00 bold",
    "maybe": "#7a5200 bold",
    "open": "#3646b4 bold",
    "tint0": "#00598f",
    "tint1": "#7d5000",
    "tint2": "#00664a",
    "tint3": "#8f3670",
    "tint4": "#605a00",
    "tint5": "#a63c00",
    "tint6": "#3646b4",
    "tint7": "#6d4a26",
}
CONTRAST = {
    **DARK,
    "dim": "#d8d8d8",
    "code": "#d8d8d8",
    "faint": "#c0c0c0",
    "accent": "#ffff00 bold",
    "key": "#ffff00 bold",
    "tab": "#ffff00 bold underline",
    "hit": "bold black on #ffff00",
    "found": "bold on #00308f",
    "selection": "black on #ffffff",
    "cursor": "on #303030",
    "cursor-focus": "bold on #00308f",
    "good": "#40ff9f bold",
    "bad": "#ff9a70 bold",
    "maybe": "#ffd000 bold",
    "open": "#c0c8ff bold",
    "tint0": "#8fd8ff",
    "tint1": "#ffc040",
    "tint2": "#50ffb0",
    "tint3": "#ffb8e0",
    "tint4": "#fff060",
    "tint5": "#ffa080",
    "tint6": "#c0c8ff",
    "tint7": "#e0c0a0",
}
TERMINAL = {
    **DARK,
    "dim": "dim",
    "code": "dim",
    "faint": "dim",
    "accent": "cyan bold",
    "key": "cyan bold",
    "tab": "cyan bold underline",
    "hit": "bold black on yellow",
    "found": "bold",
    "selection": "reverse",
    "cursor": "bold",
    "cursor-focus": "reverse",
    "good": "green bold",
    "bad": "red bold",
    "maybe": "yellow bold",
    "open": "magenta bold",
    "tint0": "cyan",
    "tint1": "yellow",
    "tint2": "green",
    "tint3": "magenta",
    "tint4": "blue",
    "tint5": "red",
    "tint6": "cyan italic",
    "tint7": "italic",
}
PLAIN = {
    **TERMINAL,
    **dict.fromkeys(("accent", "key", "good", "bad", "maybe", "open"), "bold"),
    **{f"tint{tint}": "italic" for tint in range(TINTS)},
    "tab": "bold underline",
    "hit": "bold reverse underline",
}

LOOKS: Mapping[str, Mapping[str, str]] = {
    "dark": DARK,
    "light": LIGHT,
    "contrast": CONTRAST,
    "terminal": TERMINAL,
    "plain": PLAIN,
}
"""The style of every role, by the name of the look."""

THEMES = {
    "dark": "textual-dark",
    "light": "paper",
    "contrast": "contrast",
    "terminal": "ansi-dark",
    "plain": "ansi-dark",
}
"""What the toolkit calls the ground of each look."""


def chosen(wish: str, environ: Mapping[str, str]) -> str:
    """The look for what a person set (`theme` of the configuration) on the terminal the environment tells of.

    ``NO_COLOR`` (no-color.org) goes before everything. ``auto`` takes the terminal's own colours where it has but 16,
    a light ground where ``COLORFGBG`` tells of one (its last number is the background: 7 or 9 to 15), else a dark one.
    """
    if environ.get("NO_COLOR"):
        return "plain"
    if wish != "auto":
        return wish
    if not _many(environ):
        return "terminal"
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if ground in ("7", *map(str, range(9, 16))) else "dark"


def on_ground(*, light: bool) -> str:
    """The look for a light or a dark background."""
    return "light" if light else "dark"


def follows(wish: str, environ: Mapping[str, str]) -> bool:
    """Whether the look is to follow the terminal's background, where the terminal tells it."""
    return wish == "auto" and not environ.get("NO_COLOR") and _many(environ)


def _many(environ: Mapping[str, str]) -> bool:
    """Whether the terminal has more than 16 colours."""
    return environ.get("COLORTERM") in ("truecolor", "24bit") or environ.get("TERM", "").endswith(("256color", "kitty"))
