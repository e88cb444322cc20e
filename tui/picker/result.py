"""What was taken, and where it goes: stdout, a file, the clipboard."""

from __future__ import annotations

import sys
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
    """Write the texts into a file the caller named, whole or not at all; raises `ExportError` or `OSError`.

    What is no plain file (a pipe, ``/dev/stdout``) is written to as it stands.
    """
    whole = "".join(text + ("\0" if print0 else "\n") for text in taken.texts)
    if file.exists() and not file.is_file():
        with file.open("wb") as stream:
            stream.write(whole.encode("utf-8", "replace"))
        return
    from tui.writing.export.files import write

    write(file, [whole], force=True)
