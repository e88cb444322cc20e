"""A text edited in a person's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

FALLBACK = "vi"


class EditorError(Exception):
    """The text could not be edited; the message is one line for a person. Nothing was changed."""


def editor_command(wish: str | None = None, environ: Mapping[str, str] = os.environ) -> list[str]:
    """The editor's argument list: the one wished for, else VISUAL, else EDITOR, else vi; raises `EditorError`.

    Split as a shell would split it, but no shell runs.
    """
    command = wish or environ.get("VISUAL") or environ.get("EDITOR") or FALLBACK
    try:
        argv = shlex.split(command)
    except ValueError as error:
        raise EditorError(f"the editor {command!r} cannot be split into words: {error}") from error
    program = shutil.which(argv[0], path=environ.get("PATH")) if argv else None
    if program is None:
        raise EditorError(f"no editor {command!r} here; set EDITOR, or editor in the configuration")
    return [program, *argv[1:]]


def edit(
    text: str,
    argv: Sequence[str],
    *,
    suffix: str = ".md",
    run: Callable[[Sequence[str]], int] = subprocess.call,
) -> str:
    """`text` as the editor leaves it; raises `EditorError` where it fails, and then nothing was changed.

    The text lies in a temporary file for its owner's eyes. `run` starts the editor on the terminal and waits for it: a
    screen lets go of the terminal first.
    """
    with tempfile.TemporaryDirectory(prefix="ceasefire-tui-") as folder:
        file = Path(folder) / f"note{suffix}"
        file.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
        try:
            status = run([*argv, str(file)])
        except OSError as error:
            raise EditorError(f"{argv[0]}: {error.strerror}; nothing was changed") from error
        if status:
            raise EditorError(f"{argv[0]} ended with {status}; nothing was changed")
        try:
            return file.read_text(encoding="utf-8", errors="surrogatepass")
        except (OSError, UnicodeDecodeError) as error:
            raise EditorError(f"what {argv[0]} left cannot be read as UTF-8: nothing was changed") from error
