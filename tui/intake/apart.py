"""Extraction in a process of its own: whoever reads on a screen meanwhile is not kept waiting by it.

Articles go there and findings come back pickled, in small pieces, so that no thread here is held up by a large one.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import IO, Any

from tui.articles.article import Article
from tui.findings import Findings

PIECE = 200
"""Findings that come back at once."""
LISTS = ("quotes", "proposals", "people")
NICENESS = 10
"""What is on the screen goes before it."""

_ROOT = str(Path(__file__).parents[2])
_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from tui.intake.apart import serve; serve(int(sys.argv[2]))"


class ApartError(Exception):
    """The process ended before it had an answer: it was stopped, or the machine has no room for it."""


class Apart:
    """The process: started by the first article, there till it is stopped. Articles are asked for one by one."""

    def __init__(self, niceness: int = NICENESS) -> None:
        self._niceness = niceness
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self.stopped = False

    def extract(self, article: Article) -> Findings:
        """The findings of an article; waits for them. Raises `ApartError`."""
        try:
            process = self._running()
            assert process.stdin
            assert process.stdout
            pickle.dump(article, process.stdin)
            process.stdin.flush()
            return _gathered(process.stdout)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            self._end()
            raise ApartError(str(error)) from error

    def stop(self) -> None:
        """End the process, whatever it is at; from any thread."""
        self.stopped = True
        self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self.stopped:
                raise EOFError("it was stopped")
            if self._process is None:
                self._process = subprocess.Popen(
                    [sys.executable, "-P", "-c", _PROGRAM, _ROOT, str(self._niceness)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    process_group=0,  # ctrl-c is for whoever waits for it
                )
            return self._process

    def _end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):
                    if stream:
                        stream.close()


def _gathered(stream: IO[bytes]) -> Findings:
    findings: Findings = pickle.load(stream)
    found: dict[str, list[Any]] = {name: [] for name in LISTS}
    while (piece := pickle.load(stream)) is not None:
        name, values = piece
        found[name] += values
    quotes, proposals, people = (tuple(found[name]) for name in LISTS)
    return replace(findings, quotes=quotes, proposals=proposals, people=people)


def _pieces(findings: Findings) -> Iterator[Any]:
    yield replace(findings, quotes=(), proposals=(), people=())
    for name in LISTS:
        values = getattr(findings, name)
        for start in range(0, len(values), PIECE):
            yield name, values[start : start + PIECE]
    yield None


def serve(niceness: int) -> None:
    """Answer every article on stdin with its findings on stdout, until there are no more."""
    from tui.extraction.extract import extract

    os.nice(niceness)
    with suppress(EOFError, BrokenPipeError):
        while True:
            article = pickle.load(sys.stdin.buffer)
            for piece in _pieces(extract(article)):
                pickle.dump(piece, sys.stdout.buffer)
            sys.stdout.buffer.flush()
