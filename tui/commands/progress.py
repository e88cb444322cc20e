"""How far a long command is: a bar on a terminal, nothing elsewhere; problems are said above it."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tui.display import echo, safe_line

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class Progress:
    """Counts what was added, known and skipped, and shows it."""

    def __init__(self, total: int | None) -> None:
        """So many files are to be read, if that is known."""
        self.added = self.known = self.skipped = self.copies = 0
        self._last: str | None = None
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        if sys.stderr.isatty() and total != 1:
            self._begin(total)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.end()

    def _begin(self, total: int | None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        done = TextColumn("{task.fields[done]}")
        columns = (BarColumn(bar_width=None), MofNCompleteColumn(), TimeRemainingColumn(), done)
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("", total=total, done="")
        self._bar.start()

    def count(self, file: str, *, added: int = 0, known: int = 0, copies: int = 0) -> None:
        """So many more articles, of that file; `copies` of those added are near copies of others."""
        self.added += added
        self.copies += copies
        self.known += known
        self._advance(0 if file == self._last else 1)
        self._last = file

    def say(self, problem: str, *, skipped: bool = False, part: bool = False) -> None:
        """Tell what is wrong with one of them, or with a part of one."""
        self.skipped += skipped
        if self._bar:
            self._bar.stop()
        echo(safe_line(f"ceasefire-tui: {problem}"), err=True)
        if self._bar:
            self._bar.start()
        self._advance(int(skipped and not part))

    def _advance(self, files: int) -> None:
        if self._bar and self._task is not None:
            self._bar.update(self._task, advance=files, done=f"{self.added:,} added")

    def end(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()
            self._bar = None

    def result(self) -> str:
        """What has been done."""
        parts = [f"{self.added:,} article{'' if self.added == 1 else 's'} added"]
        if self.copies:
            parts[0] += f" ({self.copies:,} near {'copy' if self.copies == 1 else 'copies'} of others)"
        if self.known:
            parts.append(f"{self.known:,} known")
        if self.skipped:
            parts.append(f"{self.skipped:,} skipped")
        return ", ".join(parts)
