"""An article shown in the reader, for a client that does not do it itself: in a terminal, if there is one to be had."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tui.library.places import Location

NAME = "ceasefire-tui"
SHOW = "ceasefire-tui.show"
"""The command that shows an article: SHA-256 of its text, code point. A client that knows better does it itself."""


def reader(place: Location, text_sha256: str, offset: int) -> list[str]:
    """The command that opens the reader at a place of an article."""
    started = Path(sys.argv[0])
    program = [str(started.absolute())] if started.name == NAME else [sys.executable, "-m", "tui"]
    named = str(place.absolute()) if isinstance(place, Path) else place.address
    return [*program, "--library", named, "--at", f"{text_sha256}:{offset}"]


def terminal(wished: Sequence[str], environ: Mapping[str, str] = os.environ) -> list[str]:
    """What runs another command in a terminal: the one wished for, else a window of the tmux around; or nothing."""
    if wished:
        return list(wished)
    return ["tmux", "new-window"] if environ.get("TMUX") and shutil.which("tmux") else []


def start(argv: Sequence[str]) -> str:
    """Start a command and leave it alone; no shell reads it. Gives why it did not start, or ""."""
    try:
        subprocess.Popen(
            argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return f"{argv[0]}: {error.strerror}"
    return ""


def spelt(argv: Sequence[str]) -> str:
    """A command as one types it in a shell."""
    return shlex.join(argv)
