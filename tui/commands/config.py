"""`config`: where the configuration is, what it says, and what is wrong with it."""

from __future__ import annotations

import sys

import click

from tui.configuration.loading import config_file, load
from tui.display import echo, safe_json, safe_line

WRONG = 2


@click.group(short_help="Show and check the configuration.", no_args_is_help=False, invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Show where the configuration is, what it says, and what is wrong with it."""
    if ctx.invoked_subcommand is None:
        raise click.UsageError("say what to do: path, show or check", ctx)


@command.command()
def path() -> None:
    """Print the path of the file, whether there is one or not."""
    echo(str(config_file()))


@command.command()
@click.option(
    "--format", "form", type=click.Choice(["toml", "json", "markdown"]), default="toml", show_default=True,
    help="A file to start from, the values, or a table of what can be set.",
)  # fmt: skip
def show(form: str) -> None:
    """Print every setting with its value and what it does; what has its default stands behind a #.

    `config show > config.toml` is a file to start from.
    """
    from tui.configuration.printing import as_markdown, as_toml, as_values

    loaded = load()
    for problem in loaded.problems:
        echo(f"ceasefire-tui: {safe_line(str(problem))}", err=True)
    if form == "json":
        echo(safe_json(as_values(loaded.configuration), indent=2))
    else:
        echo(as_markdown() if form == "markdown" else as_toml(loaded.configuration))


@command.command()
def check() -> None:
    """Print everything that is wrong with the file, each with line and column; the exit status is 2 then."""
    from tui.commands.key_table import names

    file = config_file()
    problems = load(file, names).problems
    for problem in problems:
        echo(safe_line(str(problem)))
    if not problems:
        echo(f"{file}: {'nothing is wrong' if file.exists() else 'there is none; everything has its default'}")
    if problems:
        sys.exit(WRONG)
