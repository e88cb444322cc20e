"""The timeline as a picture: the page in the colours of a look, as an SVG file."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from rich.color import Color
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tui.linking.tracks.lanes import Lane
from tui.reader.picture import tidied
from tui.reader.timeline.page import axis, days_of, label_columns, page
from tui.reader.timeline.scale import fitting
from tui.screen.look import Pieces, segments
from tui.screen.looks import palette

COLUMNS = 120
_ANSI = [(0, 0, 0)] * 8
"""Sixteen colours that nothing here is drawn in."""


def lines(lanes: Sequence[Lane], columns: int) -> list[Pieces]:
    """The whole timeline, on the finest scale that holds all its days."""
    scale = fitting(days_of(lanes), columns - label_columns(columns))
    return [axis(scale, columns), *page(lanes, scale, columns).lines]


def svg(lanes: Sequence[Lane], look: str = "light", columns: int = COLUMNS) -> Iterator[str]:
    """It as an SVG file."""
    shown = lines(lanes, columns)
    console = Console(record=True, width=columns, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    for line in shown:
        text = Text(no_wrap=True, overflow="crop")
        for each in segments(line, Style(), look):
            text.append(each.text, each.style)
        console.print(text)
    yield tidied(console.export_svg(title="Proposals in time", theme=_theme(look)))


def _theme(look: str) -> TerminalTheme:
    """The ground and the letters of a look; everything else has colours of its own."""
    ground, text = (Color.parse(palette(look)[name]).get_truecolor() for name in ("background", "text"))
    return TerminalTheme(ground, text, _ANSI)
