"""Which files a person means by the paths they name: files themselves, and articles anywhere in folders."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.articles.formats import SUFFIXES, without_reader

PAGE_FOLDERS = ("_files", "-files", ".files", "_Dateien", "_fichiers", "_archivos")
"""What browsers put behind a page's name for the folder of what they save along with it."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path that gave no article."""

    path: Path | str
    """The path, or an address."""
    reason: str
    """A clause that goes after the path: `is binary, not text`."""
    passed_over: bool = False
    """Whether nobody meant it: other files that lie in a folder."""
    part: bool = False
    """Whether it is only a part of a file that gave articles too."""


def walk(paths: Iterable[Path]) -> Iterator[Path | Skipped]:
    """Files to read, each once, in the order given and by name within folders; what cannot be entered is `Skipped`.

    A file named outright is given whatever it is called. In folders, files of known formats are given, documents that
    nothing here reads are `Skipped` by name, the rest is counted in one, and hidden ones are left out, as is what was
    saved along with a page; links to folders are followed, each folder once, so that a loop ends.
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
    others: Counter[str] = Counter()
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
        names = {entry.name for entry in inside}
        for entry in inside:
            path, suffix = here / entry.name, os.path.splitext(entry.name)[1].lower()
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                if not _came_with_a_page(entry.name, names):
                    folders.append(path)
            elif suffix in SUFFIXES:
                if _first_time(path, seen):
                    yield path
            elif (what := without_reader(suffix)) is not None:
                yield Skipped(path, what)
            elif _is_file(entry):
                others[suffix or "without an end to their name"] += 1
        waiting.extend(reversed(folders))
    if others:
        kinds = ", ".join(f"{many:,} {kind}" for kind, many in others.most_common(5))
        yield Skipped(folder, f"has other files too, which were passed over: {kinds}", passed_over=True)


def _came_with_a_page(folder: str, names: set[str]) -> bool:
    """Whether a folder holds what a browser saved along with a page: pictures, frames, advertisements."""
    return any(folder == f"{name.rpartition('.')[0]}{end}" for name in names for end in PAGE_FOLDERS
               if name.lower().endswith((".html", ".htm")))  # fmt: skip


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
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
