"""`manual`: the manual page, made from the definitions of the commands and settings, and the pages of the manual."""

from __future__ import annotations

import os
import re
import sys
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from tui import __version__, docs
from tui.commands.outcome import NAME
from tui.display import echo

if TYPE_CHECKING:
    from tui.search.fields import Field

ENVIRONMENT = (
    ("CEASEFIRE_TUI_LIBRARY", "The folder of the library, as --library names it."),
    ("NO_COLOR", "Set to anything: nothing is coloured."),
    ("VISUAL, EDITOR", "The editor for notes, where the configuration names none."),
    ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "Where those folders are, on Linux."),
)
LINE = 62
"""Columns of a line before its signs are escaped: roff wants lines under 80."""

PAGE_WIDTH = 100
"""Columns of a page on a terminal, at most."""

HELP = "-h, --help"
"""Said once, among the options of all commands."""

STATUS = (
    ("0", "It was done."),
    ("1", "Nothing was found."),
    ("2", "An error, or a command line that means nothing; one line on stderr says what to do."),
    ("130", "It was left before it was done."),
)


@click.command(short_help="Print a page of the manual.")
@click.argument("name", required=False, metavar="[PAGE]", shell_complete=lambda *_: docs.names())
@click.option("--list", "listing", is_flag=True, help="Print the names of the pages.")
@click.pass_context
def command(ctx: click.Context, name: str | None, listing: bool) -> None:
    """Print a page of the manual; without PAGE the manual page for man, or on a terminal the list of pages.

    \b
    To read a page:  ceasefire-tui manual guide
    To read all:     ceasefire-tui manual | man -l -
    To keep it:      ceasefire-tui manual > ~/.local/share/man/man1/ceasefire-tui.1
    """
    if name is not None:
        _show(name)
    elif listing or sys.stdout.isatty():
        width = max(map(len, docs.names()))
        echo("\n".join(f"{each:{width}}  {docs.title(each)}" for each in docs.names()))
    else:
        echo("\n".join(page(ctx.find_root())))


def _show(name: str) -> None:
    """A page in Markdown as it is written, or set for a terminal."""
    try:
        text = docs.page(name)
    except FileNotFoundError:
        near = get_close_matches(name, docs.names(), 1)
        hint = f"did you mean {near[0]}?" if near else "`ceasefire-tui manual --list` names the pages"
        raise click.UsageError(f"no page {name}: {hint}") from None
    if not sys.stdout.isatty():
        echo(text.rstrip("\n"))
        return
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console()
    console.print(Markdown(text), width=min(console.width, PAGE_WIDTH))


def page(root: click.Context) -> Iterator[str]:
    """The lines of the manual page in roff, for the command line whose outermost context this is."""
    group = root.command
    assert isinstance(group, click.Group)
    summary, _, rest = (group.help or "").partition("\n\n")
    yield f'.TH {NAME.upper()} 1 "{_day()}" "{NAME} {__version__}" "User Commands"'
    yield ".SH NAME"
    yield f"{roff(NAME)} \\-"
    yield from _lines(_first_low(_joined(summary)))
    yield ".SH SYNOPSIS"
    yield from _synopsis(root, group)
    yield ".SH DESCRIPTION"
    yield from _paragraphs(rest)
    yield ".SH OPTIONS"
    yield from _options(root, group)
    yield ".SH COMMANDS"
    for name in group.list_commands(root):
        yield from _command(root, group, name)
    yield ".SH QUERIES"
    yield from _queries()
    yield ".SH CONFIGURATION"
    yield from _settings()
    yield ".SH ENVIRONMENT"
    yield from _tagged(ENVIRONMENT)
    yield ".SH EXIT STATUS"
    yield from _tagged(STATUS)


def roff(text: str) -> str:
    """`text` as roff shows it: signs it would act on escaped, and no line that it would take for a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("^", "\\(ha").replace("~", "\\(ti")
    text = text.replace("`", "\\(ga").replace("'", "\\(aq").replace('"', "\\(dq")
    return re.sub(r"^(?=\.)", r"\\&", text, flags=re.MULTILINE)


def _day() -> str:
    """The day the page is made, or the one whoever packages it has set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    made = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return f"{made:%Y-%m-%d}"


def _lines(text: str) -> Iterator[str]:
    """A paragraph in short lines, as roff shows it."""
    for line in textwrap.wrap(_joined(text), LINE, break_long_words=False, break_on_hyphens=False):
        yield roff(line)


def _first_low(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")


def _joined(text: str) -> str:
    return " ".join(text.split())


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a docstring; one that begins with a backspace keeps its lines, as click's help has it."""
    for number, paragraph in enumerate(filter(str.strip, text.split("\n\n"))):
        if number:
            yield ".PP"
        if paragraph.lstrip(" \n").startswith("\b"):
            yield ".nf"
            yield from (roff(line.strip()) for line in paragraph.replace("\b", "").strip().splitlines())
            yield ".fi"
        else:
            yield from _lines(paragraph)


def _synopsis(context: click.Context, command: click.Command) -> Iterator[str]:
    pieces = command.collect_usage_pieces(context)
    yield f".B {roff(context.command_path)}"
    yield roff(" ".join(pieces))


def _options(context: click.Context, command: click.Command) -> Iterator[str]:
    records = [param.get_help_record(context) for param in command.get_params(context)]
    for names, text in filter(None, records):
        if text and (context.parent is None or names != HELP):
            yield ".TP"
            yield f"\\fB{roff(names)}\\fR"
            yield from _lines(text)


def _command(parent: click.Context, group: click.Group, name: str, above: str = "") -> Iterator[str]:
    """A command, and those below it, each under a heading of its own."""
    command = group.get_command(parent, name)
    assert command is not None
    context = click.Context(command, info_name=name, parent=parent)
    yield f".SS {roff(f'{above}{name}')}"
    yield from _synopsis(context, command)
    yield ".PP"
    yield from _paragraphs((command.help or "").split("\f")[0])
    yield from _options(context, command)
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            yield from _command(context, command, inner, f"{above}{name} ")


def _queries() -> Iterator[str]:
    from tui.search.fields import FIELDS, RULES

    yield from _lines(
        "What is typed wherever one searches: words in any order, also half or mistyped, and conditions. Without words "
        "the newest article comes first, then the order of its text. Values with blanks stand in marks; | between two "
        "is either; a minus before a word, a phrase or a field leaves out what has it. By example:"
    )
    yield from _tagged(RULES)
    yield ".PP"
    yield from _lines("The fields:")
    yield from _tagged(tuple((f"{f.name}:", _values(f)) for f in FIELDS.values()))


def _values(field: Field) -> str:
    """What a field is for, with all its values where they are few."""
    what = "what it is" if field.values else field.what
    values = "2025-03-13, 2025-03 or 2025" if field.dated else ", ".join(field.values)
    return f"{what[:1].upper()}{what[1:]}{f': {values}' if values else ''}."


def _settings() -> Iterator[str]:
    from tui.configuration.loading import FILE
    from tui.configuration.settings import KEYMAP, KEYMAP_HELP, SETTINGS

    yield from _lines(
        f"The file {FILE} in the platform's configuration folder, in TOML; `{NAME} config path` prints its path."
    )
    rows = [(setting.name, f"{setting.help} Takes {setting.takes}.") for setting in SETTINGS]
    yield from _tagged((*rows, (f"[{KEYMAP}]", KEYMAP_HELP)))


def _tagged(rows: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, text in rows:
        yield ".TP"
        yield f".B {roff(name)}"
        yield from _lines(text)
