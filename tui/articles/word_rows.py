"""The word lists of this room: the files of `words/`, a row a line."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).with_name("words")


def word_rows(name: str) -> list[str]:
    """The rows of `words/NAME.txt`, without its remarks."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row and not row.startswith("#")]
