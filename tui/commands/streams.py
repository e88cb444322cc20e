"""The three streams of a command, whatever whoever called made of them: closed, full, or gone in the middle."""

from __future__ import annotations

import errno
import io
import os
import sys

NAMES = {"stdin": "standard input", "stdout": "standard output", "stderr": "standard error"}


class Closed(io.TextIOBase):
    """A stream that was closed before the program began: whoever reads or writes it learns that."""

    encoding = "utf-8"

    def __init__(self, name: str, *, silent: bool = False):
        self._name = name
        self._silent = silent

    @property
    def buffer(self) -> Closed:
        """Itself: bytes go nowhere either."""
        return self

    def write(self, text: object, /) -> int:
        """Raises OSError, but for stderr: there is nobody left to tell."""
        if self._silent:
            return 0
        raise OSError(errno.EBADF, f"{self._name} is closed")

    def read(self, size: int | None = -1, /) -> str:
        """Raises OSError."""
        raise OSError(errno.EBADF, f"{self._name} is closed")

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        """Raises OSError."""
        return self.read()

    def fileno(self) -> int:
        """Raises OSError."""
        raise OSError(errno.EBADF, f"{self._name} is closed")

    def isatty(self) -> bool:
        """It is no terminal."""
        return False


def prepare() -> None:
    """Put something in the place of closed streams, so that no file opened later gets their numbers."""
    for number, name in enumerate(NAMES):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest free number: this one
        if getattr(sys, name) is None:
            setattr(sys, name, Closed(NAMES[name], silent=name == "stderr"))


def give_up_output() -> None:
    """What is left in the buffers of stdout and stderr goes nowhere: trying again at the end would fail again."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            devnull = os.open(os.devnull, os.O_WRONLY)
            os.dup2(devnull, stream.fileno())
            os.close(devnull)
