"""The command group: a first word that is a command is the command, else everything is a path to read."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

import click

from tui import __version__
from tui.commands.arguments import LibraryPlace
from tui.commands.outcome import run

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS = {
    "find": "Search quotes, proposals, people and text.",
    "quotes": "List quotes; how other articles have one.",
    "proposals": "List proposals, or show one whole.",
    "people": "List people; join and part their names.",
    "add": "Put articles into the library.",
    "library": "Look after the library as a whole.",
    "check": "Compare the quotations of a draft with the library.",
    "extract": "Print what is found in articles.",
    "pick": "Pick a quote and put it where you write.",
    "serve": "Open the reader in a browser.",
    "lsp": "Serve editors: check quotations, offer quotes as one types.",
    "editor": "Print configuration for editors and tmux.",
    "export": "Write quotes, notes or articles to a file.",
    "bookmarks": "List and search bookmarks and notes.",
    "keys": "Print the keys of the reader and the picker.",
    "config": "Show and check the configuration.",
    "completion": "Print completion for bash, zsh or fish.",
    "manual": "Print a page of the manual.",
}
"""Each command with its line of help; its code lives in the module of its name and is imported only when it runs."""

READ = "read"


def _load(name: str) -> click.Command:
    command: click.Command = importlib.import_module(f"tui.commands.{name}").command
    return command


class CommandGroup(click.Group):
    """Finds a command by its name without importing the others; paths alone open the reader on them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, as help lists them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; ``None`` for any other word."""
        if cmd_name not in COMMANDS and cmd_name != READ:
            return None
        return _load(cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in the help, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands that begin like what is typed, without importing any; files, where none does."""
        from click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            return click.Command.shell_complete(self, ctx, incomplete)
        names = [name for name in COMMANDS if name.startswith(incomplete)]
        return [CompletionItem(name, help=COMMANDS[name]) for name in names] or [CompletionItem(incomplete, "file")]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command to run and its arguments: the reader, where the first word is no command."""
        if args[0] in COMMANDS:
            return args[0], self.get_command(ctx, args[0]), args[1:]
        return READ, self.get_command(ctx, READ), args


@click.command(cls=CommandGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--library",
    metavar="DIR|ADDRESS",
    type=LibraryPlace(),
    envvar="CEASEFIRE_TUI_LIBRARY",
    help="Use the library in this folder, or on this server: postgresql://USER@HOST/DATABASE.",
)
@click.option(
    "--at", metavar="TEXT:PLACE", help="Open the reader at a place: the SHA-256 of an article's text, a code point."
)
@click.version_option(__version__, prog_name="ceasefire-tui", message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context, library: str | None, at: str | None) -> None:
    """Read news articles, find who said what and who proposed which terms.

    Without a command: open the reader on your library, or on the files and folders PATH… without keeping them.
    """
    ctx.obj = library
    if at and ctx.invoked_subcommand is not None:
        raise click.UsageError("--at opens the reader on the library: it goes with nothing else")
    if ctx.invoked_subcommand is None:
        ctx.invoke(_load(READ), paths=(), at=at)


def main() -> None:
    """Run the command line and end with its exit status."""
    sys.exit(run(group))
