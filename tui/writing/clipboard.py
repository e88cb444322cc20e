"""The clipboard: the first way that works here, and always a file with the last copy.

In this order: tmux's own buffer (which hands it on to the terminal), the terminal by OSC 52 when the session is a
remote one, a clipboard program of the desktop, and the terminal by OSC 52 again, the last resort; in a browser OSC 52
alone, which the page gives to the browser's clipboard. Only a program
confirms that it took the words; of the terminal one can only say that they were sent.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tui.library.places import state_folder
from tui.writing.browser import in_a_browser

LARGEST = 74_994
"""Bytes of text a terminal takes by OSC 52: 100,000 of base64, the limit of xterm and those that follow it."""

_PATIENCE = 3.0
"""Seconds a clipboard program may take before the next way is tried."""


@dataclass(frozen=True, slots=True)
class Copied:
    """How a copy went."""

    how: str
    """A clause for people: ``copied to tmux's buffer``, ``sent to the terminal``, or why it was not copied."""
    done: bool
    """Whether the words went anywhere but into the file."""
    confirmed: bool
    """Whether whoever took the words said so; a terminal never does."""
    file: Path | None
    """Where the last copy is kept; ``None`` where it could not be written, which `how` then says."""


@dataclass(frozen=True, slots=True)
class _Program:
    """A clipboard program: its command line, what people call it, and the variable without which it has no display."""

    argv: tuple[str, ...]
    how: str
    needs: str | None = None
    encoding: str = "utf-8"


_PROGRAMS = (
    _Program(("wl-copy", "--type", "text/plain;charset=utf-8"), "copied to the clipboard", "WAYLAND_DISPLAY"),
    _Program(("xclip", "-selection", "clipboard", "-in"), "copied to the clipboard", "DISPLAY"),
    _Program(("xsel", "--clipboard", "--input"), "copied to the clipboard", "DISPLAY"),
    _Program(("pbcopy",), "copied to the clipboard"),
    _Program(("clip.exe",), "copied to Windows' clipboard", encoding="utf-16"),
)
_TMUX = (
    _Program(("tmux", "load-buffer", "-w", "-"), "copied to tmux's buffer", "TMUX"),
    _Program(("tmux", "load-buffer", "-"), "copied to tmux's buffer", "TMUX"),  # before tmux 3.2
)


def copy(
    text: str,
    *,
    send: Callable[[str], None] | None = None,
    environ: Mapping[str, str] = os.environ,
    state: Path | None = None,
) -> Copied:
    """Copy `text` by the first way that works and keep it in a file; never raises for a way that fails.

    `send` writes a control sequence to the terminal (a screen gives its driver's ``write``); without it ``/dev/tty`` is
    opened. `state` is the folder of the file, by default the platform's state folder. Waits for the program that takes
    the words: a screen calls this from a thread.
    """
    try:
        file, kept = keep(text, state), ""
    except OSError as error:
        file, kept = None, f"; no copy was kept: {error.strerror or error}"
    for program in _here(environ):
        if program is None:
            went = _send(text, send, file)
            if went is None:
                continue
            how = went or ("sent to the browser" if in_a_browser(environ) else "sent to the terminal")
            return Copied(how + kept, not went, False, file)
        if _run(program, text, environ):
            return Copied(program.how + kept, True, True, file)
    where = f"; the words are in {file}" if file else kept
    return Copied(f"not copied: no clipboard and no terminal here{where}", False, False, file)


def _here(environ: Mapping[str, str]) -> Iterator[_Program | None]:
    """The ways to try, in order; ``None`` is the terminal."""
    if in_a_browser(environ):  # the programs of this machine have another clipboard than who reads there
        yield None
        return
    path = environ.get("PATH")
    yield from (each for each in _TMUX if environ.get("TMUX") and shutil.which(each.argv[0], path=path))
    if environ.get("SSH_TTY") or environ.get("SSH_CONNECTION"):
        yield None
    for program in _PROGRAMS:
        if (program.needs is None or environ.get(program.needs)) and shutil.which(program.argv[0], path=path):
            yield program
    yield None


def _run(program: _Program, text: str, environ: Mapping[str, str]) -> bool:
    """Give the words to a program; whether it took them. Its output goes nowhere: some stay behind and hold a pipe."""
    argv = [shutil.which(program.argv[0], path=environ.get("PATH")) or program.argv[0], *program.argv[1:]]
    try:
        done = subprocess.run(
            argv,
            input=text.encode(program.encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            env=dict(environ),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _send(text: str, send: Callable[[str], None] | None, file: Path | None) -> str | None:
    """Send the words to the terminal by OSC 52: why not, or "" where they were; ``None`` without a terminal."""
    words = text.encode("utf-8", "replace")
    if len(words) > LARGEST:
        where = f": they are in {file}" if file else ""
        return f"not copied: {len(words):,} bytes are more than a terminal takes ({LARGEST:,}){where}"
    sequence = f"\x1b]52;c;{base64.b64encode(words).decode('ascii')}\x07"
    if send is not None:
        send(sequence)
        return ""
    try:
        with open("/dev/tty", "w", encoding="ascii") as terminal:
            terminal.write(sequence)
    except OSError:
        return None
    return ""


def last_copy(state: Path | None = None) -> Path:
    """The file that keeps the last copy."""
    return (state or state_folder()) / "last-copy.txt"


def keep(text: str, state: Path | None = None) -> Path:
    """Write `text` to the file of the last copy, whole or not at all, for its owner's eyes; raises `OSError`."""
    file = last_copy(state)
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=".last-copy-", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return file
