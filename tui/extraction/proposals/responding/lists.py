"""The word lists beside this file: a heading in brackets, then entries, read once each."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def lists(name: str) -> dict[str, frozenset[str]]:
    """The entries of `NAME.txt` under each heading, several a line; a line with commas holds entries of many words."""
    found: dict[str, set[str]] = {}
    heading = ""
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[] ")
        elif line.strip() and not line.startswith("#"):
            entries = line.split(",") if "," in line else line.split()
            found.setdefault(heading, set()).update(entry.strip() for entry in entries)
    return {heading: frozenset(entries) for heading, entries in found.items()}
