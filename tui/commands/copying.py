"""`library copy`: a library from one place to another, from a folder to a server or back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tui.commands.arguments import LibraryPlace
from tui.commands.opened import opened_library, opened_own_work, say_left_out
from tui.commands.progress import Progress
from tui.display import echo, safe_line

if TYPE_CHECKING:
    from tui.library.library import Library

FAILED = 2
NAMED = 5


@click.command(short_help="Copy a library from a folder to a server, or back.")
@click.argument("from_", metavar="FROM", type=LibraryPlace())
@click.argument("to", metavar="TO", type=LibraryPlace())
@click.option("--without-own-work", is_flag=True, help="Leave bookmarks, notes, tags and corrections where they are.")
def copy(from_: str, to: str, without_own_work: bool) -> None:
    """Put all articles of the library FROM, with their findings and older versions, and your own work into TO.

    Both are folders or addresses of servers. Begun again, it goes on from where it was: what is there already is
    known by its text. At the end both are compared; the exit status is 2 where they differ.
    """
    from tui.library.copying import copy as copied
    from tui.library.own_work.copying import copy as own_copied

    with opened_library(from_) as source, opened_library(to, writing=True) as target:
        if source.place == target.place:
            raise click.UsageError("FROM and TO are the same library")
        assert source.place
        assert target.place
        ((total,),) = source.file.rows("SELECT count(*) FROM articles")
        with Progress(None if total == 1 else total) as progress:
            for nth, step in enumerate(copied(source, target)):
                progress.count(str(nth), added=step.new, known=not step.new)
        if not without_own_work:
            with opened_own_work(source.place) as mine, opened_own_work(target.place) as there:
                own_copied(mine, there)
            target.correct()
        different = _compared(source, target, total)
        _follow(target)
        left_out = say_left_out(source)
    echo(f"{progress.result()}; {total - len(different)} of {total} compared and the same")
    for name in different[:NAMED]:
        echo(safe_line(f"ceasefire-tui: differs: {name}"), err=True)
    if len(different) > NAMED:
        echo(f"ceasefire-tui: and {len(different) - NAMED} more", err=True)
    if different or left_out:
        sys.exit(FAILED)


def _compared(source: Library, target: Library, total: int) -> list[str]:
    from tui.library.copying import differing

    with Progress(total) as progress:
        different = []
        for nth, (name, differs) in enumerate(differing(source, target)):
            progress.count(str(nth))
            if differs:
                different.append(name)
    return different


def _follow(library: Library) -> None:
    """Make what is made from all articles together."""
    from tui.library.linking import link
    from tui.search.search import Search

    link(library)
    Search(library).prepare()
