"""`pick`: find a quote while writing and put its words, with speaker and source, where one writes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.arguments import COUNT
from tui.commands.querying import QueryCommand, query_of
from tui.commands.wording import check_folder, chosen, wording_in, wording_options
from tui.display import echo, safe_line

if TYPE_CHECKING:
    from tui.picker.finder import Finder
    from tui.picker.result import Taken
    from tui.screen.key_names import Keymap
    from tui.writing.wording import Wording

FOUND, NOTHING_FOUND, FAILED = 0, 1, 2


@click.command(cls=QueryCommand, short_help="Pick a quote and put it where you write.")
@click.argument("words", nargs=-1, metavar="[QUERY]")
@click.option("--query", "-q", help="Begin with this query, as the argument does.")
@click.option("--first", is_flag=True, help="Take the best hit without asking; needs no terminal.")
@click.option("--multi", "-m", is_flag=True, help="Several can be marked, with tab.")
@wording_options(default="plain, or what the configuration says")
@click.option("--copy", is_flag=True, help="Copy to the clipboard as well.")
@click.option("--print0", is_flag=True, help="A NUL behind each quote instead of a line end.")
@click.option("--fullscreen", is_flag=True, help="Use the whole terminal.")
@click.option("--limit", type=COUNT, default=100, show_default=True, help="Show at most so many hits.")
@click.pass_obj
def command(
    named: str | None,
    words: tuple[str, ...],
    query: str | None,
    first: bool,
    multi: bool,
    form: str | None,
    filetype: str | None,
    template: str | None,
    out: Path | None,
    copy: bool,
    print0: bool,
    fullscreen: bool,
    limit: int,
) -> None:
    """Pick a quote: type pieces of it, of its speaker or its source, and press enter.

    The picker is drawn on the terminal, only the choice goes to stdout. The exit status is 0 where something was
    chosen, 1 where nothing was found, 2 for an error and 130 where you left.
    """
    from tui.library.places import library_place
    from tui.picker.finder import Finder

    query = query_of(list(filter(None, [query, *words])))
    if first and not query.strip():
        raise click.UsageError("--first needs a query")
    check_folder(out)
    wording, keymap = _wishes(form, filetype, template)
    finder = Finder(library_place(named), limit)
    try:
        if first:
            taken = _first(finder, query, wording, apart=print0)
        else:
            taken = _picked(finder, query, wording, keymap, multi=multi, apart=print0, fullscreen=fullscreen)
    finally:
        finder.close()
    _deliver(taken, out, copy=copy, print0=print0)


def _wishes(form: str | None, filetype: str | None, template: str | None) -> tuple[Wording, Keymap]:
    """The format asked for with what the person has set once, and their keys; else nothing needs to be loaded."""
    from tui.library.places import config_folder
    from tui.writing.wording import Wording

    if not (form or filetype or template or config_folder().exists()):
        return Wording(), {}
    from tui.commands.key_table import names
    from tui.configuration.loading import load

    loaded = load(bindings=names)
    for problem in loaded.problems:
        _say(str(problem))
    wording = wording_in(loaded.configuration, chosen(form, filetype, template), template)
    return wording, loaded.configuration.keymap


def _first(finder: Finder, query: str, wording: Wording, *, apart: bool) -> Taken:
    """The best hit without asking; ends the program where there is none."""
    from tui.library.database import LibraryError
    from tui.picker.result import take
    from tui.taking.source import AlteredTextError

    try:
        hits, notes = finder.answer(query)
        for note in notes:
            _say(note)
        hit = next(iter(hits), None)
        if hit is None:
            _say(f"nothing found for {query}")
            sys.exit(NOTHING_FOUND)
        return take([finder.look(hit).excerpt.passage()], wording, apart=apart)
    except (LibraryError, AlteredTextError) as error:
        raise click.ClickException(str(error)) from error


def _picked(
    finder: Finder, query: str, wording: Wording, keymap: Keymap, *, multi: bool, apart: bool, fullscreen: bool
) -> Taken:
    """What a person picks; ends the program where nothing was."""
    from tui.picker.terminal import NoTerminalError, begin_line, on_terminal

    try:
        with on_terminal():
            from tui.picker.app import pick
            from tui.picker.wish import Wish

            if not fullscreen:
                begin_line()
            wish = Wish(query, wording, multi=multi, apart=apart, keymap=keymap)
            status, taken, failure = pick(finder, wish, fullscreen=fullscreen)
    except NoTerminalError as error:
        raise click.ClickException(str(error)) from error
    if failure:
        raise click.ClickException(failure)
    if taken is None:
        sys.exit(status or FAILED)
    return taken


def _deliver(taken: Taken, out: Path | None, *, copy: bool, print0: bool) -> None:
    from tui.picker.result import print_taken, write_taken
    from tui.writing.export.files import ExportError

    for warning in taken.warnings:
        _say(warning)
    try:
        if out:
            write_taken(taken, out, print0=print0)
        else:
            print_taken(taken, print0=print0)
    except BrokenPipeError:
        raise
    except ExportError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{out or 'stdout'}: {error.strerror or error}") from error
    if copy:
        from tui.writing import clipboard

        copied = clipboard.copy("\n".join(taken.texts))
        if not copied.done:
            raise click.ClickException(copied.how)
        _say(copied.how)


def _say(words: str) -> None:
    """A line for a person, where one is looking: an editor that reads stderr into the text gets none."""
    if sys.stderr is not None and sys.stderr.isatty():
        echo(f"ceasefire-tui: {safe_line(words)}", err=True)
