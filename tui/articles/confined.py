"""Reading in a process of its own, with limits of time and memory: a hostile file cannot do more than end it."""

from __future__ import annotations

import atexit
import pickle
import resource
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer

from tui.articles.formats import Broken, Piece, Raw
from tui.articles.unreadable import Unreadable

SECONDS = 60.0
"""Longest time that one file may take."""
MEMORY = 3 * 2**30
"""Bytes of address space at most."""

_ROOT = str(Path(__file__).parents[2])
_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from tui.articles.confined import serve; serve()"


def limit() -> None:
    """Bind this process, which reads for another one: so much memory, no file written. What it reads stays here."""
    read_apart.inside = True
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        with suppress(OSError, ValueError):  # a system that has no such limit
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def started(program: str, *arguments: str) -> subprocess.Popen[bytes]:
    """A process of its own that runs `program` here, its stdin and stdout pipes."""
    return subprocess.Popen(
        [sys.executable, "-P", "-B", "-c", program, _ROOT, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        process_group=0,  # ctrl-c is for whoever waits for it
    )


def ended(process: subprocess.Popen[bytes]) -> None:
    """Stop such a process, whatever it is at."""
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        with suppress(OSError):
            if stream:
                stream.close()


class _Apart:
    """The process: started by the first file, there till this one ends. Files are read one by one."""

    def __init__(self) -> None:
        self.inside = False
        """Whether this process is such a one itself."""
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def parts(self, raw: Raw) -> list[Piece | Broken]:
        """What is in a file's bytes; waits for it. Raises `Unreadable`."""
        with self._lock:
            process = self._running()
            late = Timer(SECONDS, process.kill)
            late.start()
            try:
                assert process.stdin
                assert process.stdout
                pickle.dump(raw, process.stdin)
                process.stdin.flush()
                told: list[Piece | Broken] | str = pickle.load(process.stdout)
            except (OSError, EOFError, pickle.UnpicklingError) as error:
                took_too_long = not late.is_alive()
                self.end()
                reason = f"takes longer than {SECONDS:.0f} s" if took_too_long else "takes more memory than is allowed"
                raise Unreadable(f"{reason} to read") from error
            finally:
                late.cancel()
        if isinstance(told, str):
            raise Unreadable(told)
        return told

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = started(_PROGRAM)
        return self._process

    def end(self) -> None:
        """Stop the process; the next file starts another one."""
        process, self._process = self._process, None
        if process:
            ended(process)


read_apart = _Apart()
atexit.register(read_apart.end)


def serve() -> None:
    """Answer every file on stdin with its articles on stdout, or with the reason why there are none."""
    from tui.articles.reading import parts_of

    limit()
    with suppress(EOFError, BrokenPipeError):
        while True:
            raw: Raw = pickle.load(sys.stdin.buffer)
            told: list[Piece | Broken] | str
            try:
                told = parts_of(raw)
            except Unreadable as error:
                told = str(error)
            pickle.dump(told, sys.stdout.buffer)
            sys.stdout.buffer.flush()
