"""The word lists beside this file: a heading in brackets, then entries, read once each."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tui.extraction.words import headed


@cache
def lists(name: str) -> dict[str, frozenset[str]]:
    """The entries of `NAME.txt` under each heading, several a line; a line with commas holds entries of many words."""
    return headed(Path(__file__).with_name(f"{name}.txt"))
