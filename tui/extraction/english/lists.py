"""The word lists of the reading: files of `words/` with `[headings]`, many entries a line, read once each."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("words")


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """The entries of `words/NAME.txt` under each heading; a line with "|" holds entries of several words."""
    found: dict[str, set[str]] = {}
    heading = ""
    for line in _lines(name):
        if line.startswith("["):
            heading = line.strip("[]")
            continue
        entries = [entry.strip() for entry in line.split("|")] if "|" in line else line.split()
        found.setdefault(heading, set()).update(entries)
    return {heading: frozenset(entries) for heading, entries in found.items()}


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of `words/NAME.txt`, each as its words."""
    return tuple(tuple(line.split()) for line in _lines(name))


def _lines(name: str) -> list[str]:
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for raw in text.splitlines() if (line := raw.strip()) and not line.startswith("#")]


@cache
def pairs(name: str, heading: str) -> dict[str, str]:
    """The entries "key=value" under a heading."""
    return {key: value for key, _, value in (entry.partition("=") for entry in sections(name)[heading])}
