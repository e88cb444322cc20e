"""`add`: put files and folders of articles into the library."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.arguments import NamedPath
from tui.commands.opened import opened_library
from tui.commands.progress import Progress
from tui.display import echo

if TYPE_CHECKING:
    from tui.intake.crew import Source
    from tui.intake.walking import Skipped

FAILED = 2
STDIN = "-"
FIELDS = ("title", "text", "date", "source", "url", "author", "id")


def column(value: str) -> tuple[str, str]:
    """What a column of a table is called: ``text=Body``; an error of use for anything else."""
    field, sign, name = value.partition("=")
    if field not in FIELDS or not sign or not name:
        raise click.BadParameter(f"say FIELD=NAME; the fields are {', '.join(FIELDS)}")
    return field, name


def day(value: str) -> str:
    """A day as people write it, in ISO 8601; an error of use for anything else."""
    from tui.articles.dates import day_of, iso_8601

    found = iso_8601(value) or day_of(value)
    if found is None:
        raise click.BadParameter(f"{value!r} is no date; write 2025-03-12")
    return found


@click.command(short_help="Put articles into the library.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH|-...", type=NamedPath(allow_dash=True))
@click.option("--date", type=day, help="The day they were published, where the files do not say it right.")
@click.option("--outlet", help="Who published them.")
@click.option("--url", help="Where they were published.")
@click.option(
    "--column", "columns", multiple=True, type=column, metavar="FIELD=NAME", help="What a table calls a field."
)
@click.pass_obj
def command(
    named: str | None,
    paths: tuple[Path, ...],
    date: str | None,
    outlet: str | None,
    url: str | None,
    columns: tuple[tuple[str, str], ...],
) -> None:
    """Put the articles of files and folders into the library, with all processors; - reads standard input.

    What cannot be read is said and the rest goes on; so is an article that the rules fail on, which is kept without
    findings. What has been added stays when it is interrupted, and the same command goes on from there. The exit status
    is 2 where nothing could be read.
    """
    from tui.intake.about import About
    from tui.intake.crew import processors
    from tui.intake.intake import Added, take_in
    from tui.search.search import Search

    with opened_library(named) as library, Progress() as progress:
        sources = list(_sources(paths))
        progress.begin(sum(not _is_skipped(each) for each in sources))
        try:
            for step in take_in(
                library, sources, processes=processors(), about=About(date, outlet, url), columns=columns
            ):
                if not isinstance(step, Added):
                    progress.say(f"{step.path} {step.reason}", skipped=not step.passed_over)
                elif step.fault:
                    progress.say(f"{step.path} is kept without findings: {step.fault}")
                    progress.count(str(step.path), added=1)
                else:
                    progress.count(str(step.path), added=step.new, known=not step.new)
        except KeyboardInterrupt:
            progress.end()
            echo(f"ceasefire-tui: interrupted; {progress.result()}; the same command goes on from there", err=True)
            raise
        progress.end()
        if progress.added:
            Search(library).prepare()  # so that the first query does not wait for it
    if not progress.added and not progress.known:
        echo("ceasefire-tui: no articles there to add", err=True)
        sys.exit(FAILED)
    echo(progress.result())


def _sources(paths: tuple[Path, ...]) -> Iterator[Source | Skipped]:
    """What there is to read of what the command names, each file once."""
    from tui.intake.walking import walk

    for path in paths:
        if str(path) == STDIN:
            yield _standard_input()
    yield from walk(path for path in paths if str(path) != STDIN)


def _standard_input() -> Source:
    from tui.articles.formats import Raw
    from tui.articles.reading import MAX_BYTES

    return Raw(sys.stdin.buffer.read(MAX_BYTES), "standard input")


def _is_skipped(source: Source | Skipped) -> bool:
    from tui.intake.walking import Skipped

    return isinstance(source, Skipped)
