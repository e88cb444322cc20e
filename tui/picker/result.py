"""What was taken, and where it goes: stdout, a file, the clipboard."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.display import echo
from tui.writing.wording import Wording

if TYPE_CHECKING:
    from tui.taking.passage import Passage


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
    """Write the texts into a file the caller named, as `write_instead` does; raises `ExportError` or `OSError`."""
    from tui.writing.export.files import write_instead

    write_instead(file, [text + ("\0" if print0 else "\n") for text in taken.texts])
