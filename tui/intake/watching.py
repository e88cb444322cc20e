"""Following folders: files that come or change are given once nobody writes to them any more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tui.intake.walking import Skipped, walk

SECONDS = 2.0
"""Between two looks at the folders."""

State = tuple[int, int, int]


def pause() -> None:
    """Wait till it is time to look again."""
    time.sleep(SECONDS)


def watched(folders: Sequence[Path], wait: Callable[[], None] = pause) -> Iterator[list[Path | Skipped]]:
    """What is there to read, then, without end, what has come since or changed; nothing where nothing has.

    A file is given when it is the same in two looks in a row, so that none is read while it is being written. What was
    skipped is given once, and again when it has changed.
    """
    given: dict[Path, State] = {}
    said: set[Skipped] = set()
    before: dict[Path, State] = {}
    while True:
        now: dict[Path, State] = {}
        found: list[Path | Skipped] = []
        for step in walk(folders):
            if isinstance(step, Skipped):
                if step not in said and not step.passed_over:
                    said.add(step)
                    found.append(step)
            elif (state := _state(step)) is not None:
                now[step] = state
                if before.get(step) == state and given.get(step) != state:
                    given[step] = state
                    found.append(step)
        before = now
        yield found
        wait()


def _state(path: Path) -> State | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
