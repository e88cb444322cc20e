"""Which files a person means by the paths they name: files themselves, and articles anywhere in folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.articles.reading import SUFFIXES


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path that gave no article."""

    path: Path
    reason: str
    """A clause that goes after the path: `is binary, not text`."""


def walk(paths: Iterable[Path]) -> Iterator[Path | Skipped]:
    """Files to read, each once, in the order given and by name within folders; what cannot be entered is `Skipped`.

    A file named outright is given whatever it is called. In folders, files of known formats are given and hidden ones
    left out; links to folders are followed, each folder once, so that a loop ends.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            is_folder = path.is_dir()
        except (OSError, ValueError) as error:
            yield Skipped(path, _clause(error))
            continue
        if is_folder:
            yield from _walk_folder(path, seen)
        elif _first_time(path, seen):
            yield path


def _walk_folder(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Skipped]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        if not _first_time(here, seen):
            continue
        try:
            with os.scandir(here) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Skipped(here, _clause(error))
            continue
        folders = []
        for entry in inside:
            path = here / entry.name
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                folders.append(path)
            elif path.suffix.lower() in SUFFIXES and _first_time(path, seen):
                yield path
        waiting.extend(reversed(folders))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _first_time(path: Path, seen: set[tuple[int, int]]) -> bool:
    """Whether this file or folder has not come by yet, under whatever name; what is not there is left to reading."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return True
    key = (status.st_dev, status.st_ino)
    if key in seen:
        return False
    seen.add(key)
    return True


def _clause(error: OSError | ValueError) -> str:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return f"cannot be opened: {reason.lower()}"
