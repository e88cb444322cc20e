"""The changelog as a value, and whether the version of the package may be released.

``python -m tests.packaging.changelog`` ends with 1 and says why where it may not.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

from tui import __version__

FILE = Path(__file__).parents[2] / "CHANGELOG.md"
KINDS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
"""Of changes, by keepachangelog.com."""


class Entry(NamedTuple):
    """One version: its day as it is written, and its changes by kind."""

    version: str
    day: str | None
    changes: dict[str, list[str]]


def entries(text: str) -> list[Entry]:
    """The versions of a changelog, the latest first; raises `ValueError` for a heading that is none of the form."""
    found = []
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n")
        named = re.fullmatch(r"\[(Unreleased|\d+\.\d+\.\d+)\](?: - (\d{4}-\d\d-\d\d))?", head)
        if named is None:
            raise ValueError(f"not the heading of a version: {head}")
        changes: dict[str, list[str]] = {}
        for section in re.split(r"^### ", body, flags=re.MULTILINE)[1:]:
            kind, _, lines = section.partition("\n")
            changes[kind] = re.findall(r"^- (.+)", lines, re.MULTILINE)
        found.append(Entry(named[1], named[2], changes))
    return found


def hindrance(versions: list[Entry], version: str) -> str | None:
    """Why `version` may not be released; ``None`` where it may."""
    latest, *_ = [each for each in versions if each.version != "Unreleased"]
    if any(each.version == "Unreleased" and each.changes for each in versions):
        return "the changelog has changes under Unreleased: give them a version and a day"
    if latest.version != version:
        return f"the package is {version}, the latest version of the changelog {latest.version}"
    return None if latest.day else f"version {version} has no day in the changelog"


if __name__ == "__main__":
    if reason := hindrance(entries(FILE.read_text(encoding="utf-8")), __version__):
        sys.exit(reason)
