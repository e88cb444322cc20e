"""`add`: put files and folders of articles into the library."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tui.commands.arguments import NamedPath
from tui.commands.opened import opened_library
from tui.display import echo, safe_line

FAILED = 2


@click.command(short_help="Put articles into the library.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=NamedPath())
@click.pass_obj
def command(named: str | None, paths: tuple[Path, ...]) -> None:
    """Put the articles of files and folders into the library, with all processors.

    What cannot be read is said and the rest goes on; so is an article that the rules fail on, which is kept without
    findings. What has been added stays when it is interrupted, and the same command goes on from there. The exit status
    is 2 where nothing could be read.
    """
    from tui.intake.crew import processors
    from tui.intake.intake import Added, take_in
    from tui.intake.walking import walk
    from tui.search.search import Search

    steps = list(walk(paths))
    counter = _Counter(len(steps))
    with opened_library(named) as library:
        for skipped in (each for each in steps if not isinstance(each, Path)):
            counter.say(f"{skipped.path} {skipped.reason}")
        files = (each for each in steps if isinstance(each, Path))
        try:
            for step in take_in(library, files, processes=processors()):
                if not isinstance(step, Added):
                    counter.say(f"{step.path} {step.reason}")
                elif step.fault:
                    counter.say(f"{step.path} is kept without findings: {step.fault}", added=1)
                else:
                    counter.count(added=step.new, known=not step.new)
        except KeyboardInterrupt:
            counter.clear()
            echo(f"ceasefire-tui: interrupted; {counter.result()}; the same command goes on from there", err=True)
            raise
        counter.clear()
        if counter.added:
            Search(library).prepare()  # so that the first query does not wait for it
    if not counter.added and not counter.known:
        echo("ceasefire-tui: no articles there to add", err=True)
        sys.exit(FAILED)
    echo(counter.result())


class _Counter:
    """How far it is: one line on a terminal that is written over, nothing elsewhere."""

    def __init__(self, total: int) -> None:
        self.added = self.known = self._skipped = 0
        self._total = total
        self._shown = sys.stderr.isatty()

    def count(self, *, added: int = 0, known: int = 0, skipped: int = 0) -> None:
        """So many more."""
        self.added += added
        self.known += known
        self._skipped += skipped
        if self._shown:
            sys.stderr.write(f"\r{self.added + self.known + self._skipped:,}/{self._total:,} ")
            sys.stderr.flush()

    def say(self, problem: str, *, added: int = 0) -> None:
        """Tell what is wrong with one of them."""
        self.clear()
        echo(safe_line(f"ceasefire-tui: {problem}"), err=True)
        self.count(added=added, skipped=not added)

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def result(self) -> str:
        """What has been done."""
        parts = [f"{self.added:,} article{'' if self.added == 1 else 's'} added"]
        if self.known:
            parts.append(f"{self.known:,} known")
        if self._skipped:
            parts.append(f"{self._skipped:,} skipped")
        return ", ".join(parts)
