"""The looks: which colours each has, what every role is made of, and which look a terminal gets.

One table of colours by name and look; roles, the toolkit's themes (`themes.py`) and style sheets all read it. A colour
has one use: blue says where one is or what a key is, strong green, red and amber are answers, pale tints are people.
No meaning rests on colour alone: a sign, a word or initials go with it; without colour a quote's words are in italics.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tui.screen.tints import TINTS

COLOURS: Mapping[str, tuple[str, str, str, str]] = {
    # name: dark, light, high contrast, the terminal's own; an empty one is the terminal's for words or ground
    "background": ("#14171b", "#fafaf8", "#000000", ""),
    "surface": ("#1a1e23", "#f0f0ee", "#000000", ""),
    "panel": ("#222830", "#e4e4e0", "#303030", ""),
    "text": ("#d6d9dd", "#26292d", "#ffffff", ""),
    "muted": ("#8f98a3", "#5b636c", "#d8d8d8", "dim"),
    "rule": ("#3a424c", "#c8ccd2", "#808080", "bright_black"),
    "bar": ("#56606c", "#a5abb3", "#c0c0c0", "bright_black"),
    "accent": ("#7cc4ff", "#00508f", "#ffff00", "cyan"),
    "match": ("#f2c14e", "#8a5a00", "#ffd000", "yellow"),
    "hit": ("#ffd75f", "#ffc83d", "#ffff00", "yellow"),
    "found": ("#24395a", "#cfe2fb", "#00308f", ""),
    "cursor": ("#1f2a38", "#e3e8ee", "#303030", ""),
    "selection": ("#3a4a5c", "#c4cedb", "#ffffff", ""),
    "good": ("#56d364", "#187a34", "#40ff9f", "green"),
    "bad": ("#ff6b6b", "#b42318", "#ff9a70", "red"),
    "maybe": ("#f2c14e", "#8a5a00", "#ffd000", "yellow"),
    "tint0": ("#e8c49a", "#855a2a", "#ffe0c0", "cyan"),
    "tint1": ("#a493ea", "#4b3fb0", "#b8a8ff", "yellow"),
    "tint2": ("#a8ded4", "#0b7285", "#99fff2", "magenta"),
    "tint3": ("#c97b9b", "#7a1f52", "#f98bb2", "green"),
    "tint4": ("#a08c4c", "#3f4a12", "#ceb74f", "blue"),
    "words0": ("#e1ccb5", "#64492b", "#ffe0c0", "cyan"),
    "words1": ("#b8afe5", "#3e3782", "#b8a8ff", "yellow"),
    "words2": ("#badcd8", "#145866", "#99fff2", "magenta"),
    "words3": ("#cea1b5", "#5d2245", "#f98bb2", "green"),
    "words4": ("#b6ab86", "#363e1b", "#ceb74f", "blue"),
    "silver": ("#b4bcc6", "#4a525b", "#e8e8e8", ""),
}
"""The colours of each look; without colour there are none."""

ROLES: Mapping[str, str] = {
    "": "",
    "dim": "{muted}",
    "faint": "{muted}",
    "rule": "{rule}",
    "bar": "{bar}",
    "strong": "bold",
    "opening": "italic",
    "title": "bold",
    "heading": "bold",
    "emphasis": "italic",
    "code": "{muted}",
    "accent": "{accent} bold",
    "key": "{accent} bold",
    "tab": "{accent} bold underline",
    "omitted": "strike",
    "term": "underline",
    "match": "bold underline {match}",
    "hit": "bold #000000 on {hit}",
    "found": "on {found}",
    "cursor": "on {cursor}",
    "cursor-focus": "on {found}",
    "selection": "{text} on {selection}",
    "good": "{good} bold",
    "bad": "{bad} bold",
    "maybe": "{maybe} bold",
    "open": "bold",
    "silver": "{silver}",
    **{f"tint{tint}": f"{{tint{tint}}}" for tint in range(TINTS)},
    **{f"words{tint}": f"{{words{tint}}}" for tint in range(TINTS)},
}
"""What each role is made of."""

IN_CONTRAST = {
    "found": "bold on {found}",
    "cursor-focus": "bold on {found}",
    "selection": "#000000 on {selection}",
}
IN_TERMINAL = {
    "hit": "bold black on {hit}",
    "found": "bold",
    "cursor": "bold",
    "cursor-focus": "reverse",
    "selection": "reverse",
}
IN_PLAIN = {
    **IN_TERMINAL,
    "match": "bold underline",
    "hit": "bold reverse underline",
    **dict.fromkeys(("accent", "key", "good", "bad", "maybe"), "bold"),
    **dict.fromkeys(("silver", *(f"{kind}{tint}" for kind in ("tint", "words") for tint in range(TINTS))), "italic"),
    "rule": "dim",
    "bar": "dim",
    "tab": "bold underline",
}
"""What makes up for colours that a look has not."""

LIT = {
    "dark": {"muted": "#a3acb7", "bad": "#ff8585"},
    "light": {"good": "#14652a", "maybe": "#805400", "match": "#805400"},
}
"""Colours that read on the ground of the cursor's row in place of those that do not."""


def palette(look: str, *, lit: bool = False) -> dict[str, str]:
    """The colours of a look by name; `lit`: as they are on the cursor's row."""
    nth = ("dark", "light", "contrast", "terminal").index(look)
    colours = {name: each[nth] for name, each in COLOURS.items()}
    if lit:  # a person's tint is too near to that ground: the one of their words is not
        colours |= {f"tint{tint}": colours[f"words{tint}"] for tint in range(TINTS)} | LIT.get(look, {})
    return colours


def _roles(look: str, instead: Mapping[str, str], *, lit: bool = False) -> Mapping[str, str]:
    colours = palette(look, lit=lit)
    return MappingProxyType({role: style.format_map(colours).strip() for role, style in {**ROLES, **instead}.items()})


LOOKS: Mapping[str, Mapping[str, str]] = {
    "dark": _roles("dark", {}),
    "light": _roles("light", {}),
    "contrast": _roles("contrast", IN_CONTRAST),
    "terminal": _roles("terminal", IN_TERMINAL),
    "plain": _roles("terminal", IN_PLAIN),
}
"""The style of every role, by the name of the look."""

ON_CURSOR: Mapping[str, Mapping[str, str]] = {
    **LOOKS,
    "dark": _roles("dark", {}, lit=True),
    "light": _roles("light", {}, lit=True),
}
"""The same on the cursor's row."""

THEMES = {
    "dark": "ink",
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
    told = (environ.get("COLORTERM"), environ.get("TEXTUAL_COLOR_SYSTEM"))
    return "truecolor" in told or "24bit" in told or environ.get("TERM", "").endswith(("256color", "kitty"))
