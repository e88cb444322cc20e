"""`library`: look after the library as a whole."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import click

from tui.commands.arguments import NamedPath
from tui.commands.opened import opened_library, say_left_out
from tui.display import echo, safe_line

FAILED = 2


OTHERS = {
    "list": "shelf.list_",
    "show": "shelf.show",
    "tag": "shelf.tag",
    "set": "correcting.set_",
    "corrections": "correcting.corrections",
    "undo": "correcting.undo",
    "annotate": "annotating.annotate",
    "refresh": "refresh.refresh",
    "remove": "upkeep.remove",
    "check": "upkeep.check",
    "rebuild": "upkeep.rebuild",
    "export": "upkeep.export",
    "problems": "upkeep.problems",
    "path": "upkeep.path",
    "init": "founding.init",
    "copy": "copying.copy",
}
"""Commands whose code lives in a module of its own, which is imported only when one of them runs."""


class LibraryGroup(click.Group):
    """Finds a command by its name without importing the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, as help lists them."""
        return [*OTHERS, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; ``None`` for any other word."""
        if cmd_name not in OTHERS:
            return super().get_command(ctx, cmd_name)
        module, name = OTHERS[cmd_name].split(".")
        found: click.Command = getattr(importlib.import_module(f"tui.commands.{module}"), name)
        return found


@click.group(cls=LibraryGroup, short_help="Look after the library as a whole.")
def command() -> None:
    """Look after the library as a whole."""


@command.command("import", short_help="Put in articles with findings from JSON lines.")
@click.argument("file", type=NamedPath(exists=True, dir_okay=False))
@click.pass_obj
def import_(named: str | None, file: Path) -> None:
    """Put in the articles of FILE with the findings they bring, as `extract --format jsonl --with-text` prints them.

    A line that breaks the contract is said and the rest goes on; the exit status is 2 then.
    """
    from tui.articles.reading import Unreadable
    from tui.intake.jsonl import import_jsonl
    from tui.intake.walking import Skipped
    from tui.search.following import followed
    from tui.search.search import Search

    imported = skipped = 0
    try:
        with opened_library(named) as library:
            for step in followed(library, import_jsonl(library, file)):
                if isinstance(step, Skipped):
                    skipped += 1
                    echo(safe_line(f"ceasefire-tui: {step.path} {step.reason}"), err=True)
                else:
                    imported += 1
            Search(library).prepare()
    except Unreadable as error:
        raise click.ClickException(f"{file} {error}") from error
    except OSError as error:
        raise click.ClickException(f"{file}: {error.strerror}") from error
    echo(f"{_many(imported)} imported")
    if skipped:
        sys.exit(FAILED)


@command.command(short_help="Say where the library is and what it holds.")
@click.pass_obj
def info(named: str | None) -> None:
    """Say where the library is and what it holds.

    Articles that cannot be read, as the library is damaged where they stand, are named; the exit status is 2 then.
    """
    from tui.library.damage import look_through

    with opened_library(named) as library:
        echo(safe_line(str(library.place)))
        sound = look_through(library)
        say_left_out(library)
        held = library.totals()
    echo(f"{held.articles} articles, {held.quotes} quotes, {held.proposals} proposals, {held.people} names")
    if not sound:
        sys.exit(FAILED)


@command.command(short_help="Write what can be read of a damaged library into a fresh one.")
@click.pass_obj
def repair(named: str | None) -> None:
    """Write what can be read of a damaged library into a fresh one, and put that in its place.

    The damaged file is kept beside it. Bookmarks and notes have a file of their own and stay as they are. Articles that
    cannot be read are named; the exit status is 2 then.
    """
    import shutil

    from tui.intake.intake import renew
    from tui.intake.seeds import GIVEN
    from tui.library.database import LibraryError
    from tui.library.library import Library
    from tui.library.places import Server, library_place
    from tui.library.repairing import repair as repaired
    from tui.search.pieces import FOLDER

    folder = library_place(named)
    if isinstance(folder, Server):
        raise click.ClickException(f"{folder}: a server sees to its own files; its backups are PostgreSQL's")
    try:
        done = repaired(folder)
        if done.aside is None:
            echo("the library is sound; nothing was changed")
            return
        shutil.rmtree(folder / FOLDER, ignore_errors=True)  # it is made again
        with Library.open(folder) as library:
            library.remember(GIVEN, 1)
            again = sum(1 for _ in renew(library)) if done.without_findings or done.unnamed else 0
    except LibraryError as error:
        raise click.ClickException(str(error)) from error
    for name in done.lost:
        echo(safe_line(f"ceasefire-tui: lost: {name}"), err=True)
    echo(f"{_many(done.saved)} saved{f', {again} of them looked into again' if again else ''}")
    if done.unnamed:
        echo(f"of {_many(done.unnamed)} only the text could be read: saved-1.txt and so on")
    echo(safe_line(f"the damaged file is kept as {done.aside}"))
    if done.lost or not done.saved:
        lost = f"{_many(len(done.lost))} lost; add them again" if done.lost else "nothing of it could be read"
        echo(f"ceasefire-tui: {lost}", err=True)
        sys.exit(FAILED)


def _many(articles: int) -> str:
    return f"{articles} article{'' if articles == 1 else 's'}"
