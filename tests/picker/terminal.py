"""A program on a terminal of its own: what it draws, what it leaves, how it ends."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.patience import PATIENCE
from tests.running import go_on_as_the_program


class Terminal:
    """Runs a command on a pseudo-terminal that is its controlling one; used as a context.

    With `warm` the command is the program's arguments, and the program does not start anew: this process has its
    modules in memory, and a copy of it goes on as the program.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        lines: int = 24,
        warm: bool = False,
        folder: Path | None = None,
        **environ: str,
    ):
        self.output = b""
        self._seen = 0
        self._gone = False
        self.status: int | None = None
        self.process, self._master = pty.fork()
        if not self.process:
            size = struct.pack("HHHH", lines, columns, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            if folder:
                os.chdir(folder)
            kept = {name: value for name, value in os.environ.items() if name not in ("TMUX", "COLUMNS", "LINES")}
            kept |= {"TERM": "xterm-256color"} | environ
            if warm:
                go_on_as_the_program(command, kept)
            os.execvpe(command[0], command, kept)
        self.before = termios.tcgetattr(self._master)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.status is None:
            os.kill(self.process, 9)
            os.waitpid(self.process, 0)
        if not self._gone:
            os.close(self._master)

    @property
    def after(self) -> list[object]:
        """How the terminal is set now, to compare with `before`."""
        return termios.tcgetattr(self._master)

    def type(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def hang_up(self) -> None:
        """Take the terminal away."""
        os.close(self._master)
        self._gone = True

    def read(self, seconds: float) -> bool:
        """Take in what comes within so many seconds; whether anything did."""
        if self._gone:
            time.sleep(seconds)
            return False
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the last process on the terminal has ended
            return False
        self.output += data
        return bool(data)

    def until(self, words: str) -> None:
        """Wait until some words have been drawn since the last time, and the program is quiet."""
        self.wait_for(lambda: self.output.find(words.encode(), self._seen) >= 0, f"{words!r} was not drawn")
        self.calm(0.1)

    def wait_for(self, condition: Callable[[], object], missing: str) -> None:
        """Wait until something is true; fails, saying what is missing, where it does not come true in time."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"{missing}; there is {self.output[-2000:]!r}"
            self.read(0.05)

    def comes(self, condition: Callable[[], bool]) -> bool:
        """Whether something comes true while the program draws, and is so still when it is quiet."""
        end = time.monotonic() + PATIENCE
        while not condition() and time.monotonic() < end:
            self.read(0.05)
        self.calm(0.15)
        return condition()

    def calm(self, seconds: float = 0.5) -> None:
        """Wait until nothing has been drawn for so many seconds."""
        while self.read(seconds):
            pass
        self._seen = len(self.output)

    def end(self) -> int:
        """Wait until the program has ended and give its exit status; all it drew is in `output`."""
        self.wait_for(self._has_ended, "it goes on")
        while self.read(0):
            pass
        assert self.status is not None
        return self.status

    def _has_ended(self) -> bool:
        process, status = os.waitpid(self.process, os.WNOHANG)
        if process:
            self.status = os.waitstatus_to_exitcode(status)
        return bool(process)


PROGRAM = f"{sys.executable} -m tui"
"""The program as a shell calls it."""


def shell(line: str, **environ: str) -> Terminal:
    """A shell on a terminal that runs one line."""
    return Terminal(["sh", "-c", line], **environ)
