"""Reading and extraction in a process of its own: whoever reads on a screen meanwhile is not kept waiting by it.

Files or articles go there, articles or findings come back pickled, these in small pieces, so that no thread here is
held up by a large one. A file that takes too long or too much memory to read ends the process, and no more.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock, Timer
from typing import IO, Any

from tui.articles.article import Article
from tui.articles.confined import SECONDS, ended, limit, started
from tui.articles.formats import Broken, Piece, Raw
from tui.articles.reading import parts_of, read_parts
from tui.articles.unreadable import Unreadable
from tui.findings import Findings
from tui.intake.pickled import dump

PIECE = 200
"""Findings that come back at once."""
LISTS = ("quotes", "proposals", "people")
ENDED = "ended the process that read it: it takes more memory than is allowed"
THRESHOLDS = 50_000, 20, 20
"""Of the search for garbage: an article makes much that lives as long as it is looked into."""
NICENESS = 10
"""What is on the screen goes before it."""

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
            dump(article, process.stdin)
            process.stdin.flush()
            return _gathered(process.stdout)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            self._end()
            raise ApartError(str(error)) from error

    def read(self, source: Path | Raw) -> list[Piece | Broken]:
        """What is in a file; waits for it. Raises `Unreadable`, also where the process ends over it."""
        late: Timer | None = None
        try:
            process = self._running()
            late = Timer(SECONDS, process.kill)
            late.daemon = True
            late.start()
            assert process.stdin
            assert process.stdout
            dump(source, process.stdin)
            process.stdin.flush()
            told: list[Piece | Broken] | str = pickle.load(process.stdout)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            waited = late is not None and not late.is_alive()
            self._end()
            raise Unreadable(f"takes longer than {SECONDS:.0f} s to read" if waited else ENDED) from error
        finally:
            if late:
                late.cancel()
        if isinstance(told, str):
            raise Unreadable(told)
        return told

    def stop(self) -> None:
        """End the process, whatever it is at; from any thread."""
        self.stopped = True
        self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self.stopped:
                raise EOFError("it was stopped")
            if self._process is None:
                self._process = started(_PROGRAM, str(self._niceness))
            return self._process

    def _end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process:
            ended(process)


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
    """Answer every file on stdin with its articles and every article with its findings, until there are no more."""
    from tui.extraction.extract import extract

    os.nice(niceness)
    limit()
    gc.freeze()  # what has been imported stays
    gc.set_threshold(*THRESHOLDS)
    with suppress(EOFError, BrokenPipeError):
        while True:
            asked = pickle.load(sys.stdin.buffer)
            if isinstance(asked, Article):
                for piece in _pieces(extract(asked)):
                    dump(piece, sys.stdout.buffer)
            else:
                dump(_read(asked), sys.stdout.buffer)
            sys.stdout.buffer.flush()


def _read(source: Path | Raw) -> list[Piece | Broken] | str:
    try:
        return parts_of(source) if isinstance(source, Raw) else read_parts(source)
    except Unreadable as error:
        return str(error)
