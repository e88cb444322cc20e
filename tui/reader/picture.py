"""A picture of the screen, put into a file that was not there before."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from tui.display import width
from tui.library.places import state_folder

NAME = "ceasefire-tui"


_TEXT = re.compile(r' x="([\d.]+)" (y="[\d.]+") textLength="([\d.]+)"([^>]*)>((?:&#160;)*)([^<]*?)((?:&#160;)*)</text>')


def tidied(svg: str) -> str:
    """The same picture, its words without the blanks around them: some programs draw those with no width."""

    def tidy(match: re.Match[str]) -> str:
        x, y, length, rest, before, words, after = match.groups()
        first, last = before.count(";"), after.count(";")
        cell = float(length) / max(first + width(unescape(words)) + last, 1)
        if not words:
            return f' x="{x}" {y}{rest}></text>'
        left, room = float(x) + first * cell, float(length) - (first + last) * cell
        return f' x="{left:g}" {y} textLength="{room:g}"{rest}>{words}</text>'

    return _TEXT.sub(tidy, svg)


def keep(svg: str) -> str:
    """Write an SVG into a file of its own; gives what is to be said of it."""
    try:
        return f"the screen is in {write(tidied(svg))}"
    except OSError as error:
        return f"no picture could be written: {error}"


def write(svg: str, folders: tuple[Path, ...] | None = None) -> Path:
    """Write an SVG into the first folder that takes it (the current one, else the state folder), under a free name.

    Gives the file; raises OSError where no folder takes it.
    """
    folders = folders or (Path.cwd(), state_folder())
    for nth, folder in enumerate(folders):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return _write(svg, folder)
        except OSError:
            if nth == len(folders) - 1:
                raise
    raise AssertionError("no folder was given")


def _write(svg: str, folder: Path) -> Path:
    number = 1
    while True:
        path = folder / f"{NAME}-{number}.svg"
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(svg)
        except FileExistsError:
            number += 1
        else:
            return path
