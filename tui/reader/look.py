"""The colours and styles of what is shown, by role, for dark and for light themes.

The tints of the speakers are the eight colours of Okabe and Ito (2008), which people with any colour blindness tell
apart, made lighter or darker until they read well on the background. No meaning rests on colour alone: a speaker's
initials, an underline, a bar or a sign goes with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style

if TYPE_CHECKING:
    from textual.widget import Widget

Piece = tuple[str, str]
"""Words that have passed the gate and their role: ``("Marco Rubio", "tint3 strong")``; several roles add up."""
Pieces = Sequence[Piece]

TINTS = 8
"""How many speakers have a colour of their own before colours are used again."""

_DARK = {
    "": "",
    "dim": "#9aa3ad",
    "faint": "#7d858e",
    "strong": "bold",
    "opening": "italic",
    "title": "bold",
    "accent": "#7cc4ff bold",
    "key": "#7cc4ff bold",
    "tab": "#7cc4ff bold underline",
    "proposal": "underline",
    "match": "reverse",
    "hit": "bold black on #ffd75f",
    "found": "on #2b4468",
    "selection": "on #3a4a5c",
    "cursor": "on #1f2a38",
    "cursor-focus": "on #2b4468",
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
    "tint7": "#c4ccd4",
}
_LIGHT = {
    **_DARK,
    "dim": "#59616a",
    "faint": "#707880",
    "accent": "#00508f bold",
    "key": "#00508f bold",
    "tab": "#00508f bold underline",
    "hit": "bold black on #ffc83d",
    "found": "on #c9defa",
    "selection": "on #cfd8e3",
    "cursor": "on #e3e8ee",
    "cursor-focus": "on #c9defa",
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
    "tint7": "#4a5058",
}


@lru_cache(maxsize=1024)
def style(roles: str, dark: bool) -> Style:
    """The style of one or more roles, set apart by blanks; raises `KeyError` for a role there is none of."""
    table = _DARK if dark else _LIGHT
    found = Style()
    for role in roles.split():
        found += Style.parse(table[role])
    return found


class Ground(NamedTuple):
    """What a widget's words stand on. A widget keeps it: working it out costs more than drawing a line."""

    base: Style
    dark: bool
    """Whether the theme is a dark one."""


def ground(widget: Widget) -> Ground:
    """What the words of a widget stand on now."""
    return Ground(widget.rich_style, widget.app.current_theme.dark)


def segments(pieces: Pieces, base: Style, dark: bool) -> list[Segment]:
    """Pieces as the segments of a line, over the style of what they stand on."""
    return [Segment(text, base + style(roles, dark)) for text, roles in pieces]


def initials(speaker: str | None) -> str:
    """Two letters that stand for a speaker beside the text: ``MR`` for Marco Rubio, ``–`` for nobody named.

    Of one word its first two letters; names are expected to have passed the gate.
    """
    words = [word for word in (speaker or "").split() if word[0].isalnum()]
    if not words:
        return "– "
    named = [word for word in words if word[0].isupper()] or words
    letters = named[0][0] + named[-1][0] if len(named) > 1 else named[0][:2]
    return letters if letters.isascii() else letters[:1]
