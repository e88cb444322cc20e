"""What was taken, and where it goes: stdout, a file, the clipboard."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.display import echo
from tui.picker.wording import Wording

if TYPE_CHECKING:
    from tui.writing.passage import Passage


@dataclass(frozen=True, slots=True)
class Taken:
    """Passages as they go into the draft."""

    texts: tuple[str, ...]
    """All of them as one text, or each as its own."""
    warnings: tuple[str, ...]
    """What a person should know before using them."""


def take(passages: Sequence[Passage], wording: Wording, *, apart: bool) -> Taken:
    """Passages rendered together, or each for itself; raises `TemplateError`."""
    groups = [[each] for each in passages] if apart else [passages]
    warnings = dict.fromkeys(warning for passage in passages for warning in passage.warnings)
    return Taken(tuple(wording.render(group) for group in groups), tuple(warnings))


def print_taken(taken: Taken, *, print0: bool) -> None:
    """Write the texts to stdout, each with a line end or a NUL behind it; raises `OSError`."""
    for text in taken.texts:
        echo(text, end="\0" if print0 else "\n")
    sys.stdout.flush()


def write_taken(taken: Taken, file: Path, *, print0: bool) -> None:
    """Write the texts into a file the caller named, whole or not at all; raises `OSError`.

    What is no regular file (a pipe, a terminal) is written to as it stands; an existing file keeps its permissions.
    """
    whole = "".join(text + ("\0" if print0 else "\n") for text in taken.texts).encode("utf-8", "replace")
    file = file.resolve() if file.is_symlink() else file
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG | 0o666 & ~_umask()
    if not stat.S_ISREG(mode):
        with file.open("wb") as stream:
            stream.write(whole)
        return
    descriptor, name = tempfile.mkstemp(prefix=".pick-", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(whole)
            stream.flush()
            os.fsync(stream.fileno())
            os.fchmod(stream.fileno(), stat.S_IMODE(mode))
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
