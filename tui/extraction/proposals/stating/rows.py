"""The data files of this folder: their rows, and what is wrong with one that says nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tui.extraction.words import headed

FOLDER = Path(__file__).parent
WORDS: Final = headed(FOLDER / "words.txt")
"""The small sets of words that rules go by, by their headings."""


class Malformed(Exception):
    """A row of a data file that says nothing; the message names the file, the line and what is wrong."""


def rows(name: str, columns: int) -> list[tuple[int, list[str]]]:
    """The rows of the data file `name`, each with its line: cells between bars, stripped. Raises `Malformed`."""
    found = []
    for number, line in enumerate(FOLDER.joinpath(name).read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) != columns or not all(cells):
            raise Malformed(f"{name}:{number}: needs {columns} cells, has {len(cells)}")
        found.append((number, cells))
    return found
