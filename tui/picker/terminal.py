"""Drawing on the terminal itself, whatever the standard streams are tied to.

An editor or a shell that runs the picker keeps its output: ``$(…)`` takes stdout, vim's ``:r !`` takes stderr too. So
``/dev/tty`` is put on the descriptors 0, 1 and 2 while the screen is up, and what stood there comes back afterwards.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

TERMINAL = "/dev/tty"

_STREAMS = ("stdin", "stdout", "stderr")
_STANDARD = (0, 1, 2)
_ABOVE = 10
"""The lowest descriptor the kept streams get: shells hand out the ones below it."""


class NoTerminalError(OSError):
    """There is no terminal to draw on; the message says what to do instead."""


@contextmanager
def on_terminal() -> Iterator[None]:
    """The terminal stands on the descriptors 0, 1 and 2 inside; they are as they were afterwards.

    Raises `NoTerminalError` where the process has no terminal.
    """
    try:
        terminal = os.open(TERMINAL, os.O_RDWR | os.O_CLOEXEC)
    except OSError as error:
        raise NoTerminalError(
            "no terminal to draw on; take the best hit with --first, or list hits with ceasefire-tui find"
        ) from error
    _flush()
    kept = {standard: _kept(standard) for standard in _STANDARD}
    try:
        for standard in _STANDARD:
            os.dup2(terminal, standard)
        with _streams():
            yield
    finally:
        _empty()
        for standard, descriptor in kept.items():
            if descriptor is None:
                os.close(standard)
            else:
                os.dup2(descriptor, standard)
                os.close(descriptor)
        os.close(terminal)


def _kept(standard: int) -> int | None:
    """A duplicate of a standard descriptor; ``None`` where it is closed (``2>&-``)."""
    try:
        return fcntl.fcntl(standard, fcntl.F_DUPFD_CLOEXEC, _ABOVE)
    except OSError:
        return None


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _empty() -> None:
    """Bring what the streams hold to the terminal, or nowhere where it has gone: never to what comes back."""
    try:
        _flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY | os.O_CLOEXEC)
        for standard in _STANDARD[1:]:
            os.dup2(nowhere, standard)
        os.close(nowhere)
        _flush()


@contextmanager
def _streams() -> Iterator[None]:
    """Python's streams for descriptors that were closed when it started, as ``2>&-`` does; a screen needs all three."""
    missing = [name for name in _STREAMS if getattr(sys, f"__{name}__") is None]
    with ExitStack() as opened:
        for name in missing:
            descriptor = _STREAMS.index(name)
            stream = opened.enter_context(open(descriptor, "w" if descriptor else "r", closefd=False))
            setattr(sys, f"__{name}__", stream)
        try:
            yield
        finally:
            for name in missing:
                setattr(sys, f"__{name}__", None)


def begin_line() -> None:
    """Bring the cursor to the start of a line: the one it is on if it stands there, else the next.

    A row of blanks one short of the width wraps from everywhere but the first column, as zsh does before its prompt.
    """
    columns = shutil.get_terminal_size().columns
    os.write(1, b" " * (columns - 1) + b"\r\x1b[K")
