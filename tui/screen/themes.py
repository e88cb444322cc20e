"""The grounds of our own in the toolkit's terms, made from the colours of the looks."""

from __future__ import annotations

from textual.theme import Theme

from tui.screen.looks import THEMES, palette


def theme(look: str) -> Theme:
    """The toolkit's theme for a look with colours of its own; every colour is a variable of style sheets: ``$rule``."""
    colours = palette(look)
    return Theme(
        THEMES[look],
        primary=colours["accent"],
        foreground=colours["text"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["panel"],
        warning=colours["maybe"],
        error=colours["bad"],
        success=colours["good"],
        dark=look != "light",
        variables=colours,
    )
