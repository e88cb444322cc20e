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
    """Put the articles of files and folders into the library.

    What cannot be read is said and the rest goes on; so is an article that the rules fail on, which is kept without
    findings. The exit status is 2 where nothing could be read.
    """
    from tui.intake.intake import Added, take_in

    added = known = 0
    with opened_library(named) as library:
        for step in take_in(library, paths):
            if not isinstance(step, Added):
                echo(safe_line(f"ceasefire-tui: {step.path} {step.reason}"), err=True)
            elif step.new:
                added += 1
                echo(safe_line(f"added  {library.shelved(step.id).name}  ({step.path})"))
                if step.fault:
                    echo(safe_line(f"ceasefire-tui: {step.path} is kept without findings: {step.fault}"), err=True)
            else:
                known += 1
                echo(safe_line(f"known  {library.shelved(step.id).name}  ({step.path})"))
    if not added and not known:
        echo("ceasefire-tui: no articles there to add", err=True)
        sys.exit(FAILED)
