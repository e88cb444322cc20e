"""Work is counted, not timed: how many lines of the program run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import tui

_PROGRAM = str(Path(tui.__file__).parent)


def steps(job: Callable[[], object]) -> int:
    """How many lines of `tui` run to do `job`, every turn of a loop or a comprehension counted.

    What compiled code does in one call counts as one.
    """
    count = 0

    def within(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return within

    def entered(frame: FrameType, event: str, argument: Any) -> Any:
        return within if frame.f_code.co_filename.startswith(_PROGRAM) else None

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        job()
    finally:
        sys.settrace(before)
    return count
