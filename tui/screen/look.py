"""Words with the roles they play, and how those are drawn in the look of the moment."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style

from tui.screen.looks import LOOKS, ON_CURSOR, THEMES

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

Piece = tuple[str, str]
"""Words that have passed the gate and their role: ``("Marco Rubio", "tint3 strong")``; several roles add up."""
Pieces = Sequence[Piece]


@lru_cache(maxsize=1024)
def style(roles: str, look: str, *, lit: bool = False) -> Style:
    """The style of one or more roles, set apart by blanks; raises `KeyError` for a role there is none of.

    `lit`: on the ground of the cursor's row.
    """
    found = Style()
    for role in roles.split():
        found += Style.parse((ON_CURSOR if lit else LOOKS)[look][role])
    return found


class Ground(NamedTuple):
    """What a widget's words stand on. A widget keeps it: working it out costs more than drawing a line."""

    base: Style
    look: str


def look_of(app: App[object]) -> str:
    """The look of an app, by its theme."""
    if app.no_color:
        return "plain"
    return next(look for look, theme in THEMES.items() if theme == app.theme)


def ground(widget: Widget) -> Ground:
    """What the words of a widget stand on now."""
    return Ground(widget.rich_style, look_of(widget.app))


def segments(pieces: Pieces, base: Style, look: str, *, lit: bool = False) -> list[Segment]:
    """Pieces as the segments of a line, over the style of what they stand on, `lit` or not; alike neighbours in one."""
    found: list[list[str]] = []
    for text, roles in pieces:
        if found and found[-1][1] == roles:
            found[-1][0] += text
        elif text:
            found.append([text, roles])
    return [Segment(text, base + style(roles, look, lit=lit)) for text, roles in found]


def uncoloured(found: Sequence[Segment]) -> list[Segment]:
    """Segments without colours of their own: on a ground in reverse each would be a patch of another ground."""
    return [Segment(text, style and style + _UNCOLOURED) for text, style, _ in found]


_UNCOLOURED = Style(color="default", dim=False)


def initials(speaker: str | None) -> str:
    """Two letters that stand for a speaker beside the text: ``MR`` for Marco Rubio, ``–`` for nobody named.

    Of one word its first two letters, ``··`` for a description; names are expected to have passed the gate.
    """
    words = [word for word in (speaker or "").split() if word[0].isalnum()]
    if not words:
        return "– "
    named = [word for word in words if word[0].isupper() or not word[0].isascii()]
    if not named:
        return "··"
    letters = named[0][0] + named[-1][0] if len(named) > 1 else "".join(filter(str.isalnum, named[0]))[:2]
    return letters if letters.isascii() else letters[:1]
