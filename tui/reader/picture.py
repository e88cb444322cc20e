"""A picture of the screen, put into a file that was not there before."""

from __future__ import annotations

from pathlib import Path

from tui.library.places import state_folder

NAME = "ceasefire-tui"


def keep(svg: str) -> str:
    """Write an SVG into a file of its own; gives what is to be said of it."""
    try:
        return f"the screen is in {write(svg)}"
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
