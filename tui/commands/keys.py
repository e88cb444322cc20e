"""The command `keys`: the reader's keys, printed."""

from __future__ import annotations

import click

from tui.display import echo


@click.command(short_help="Print the keys of the reader.")
@click.option("--format", "form", type=click.Choice(["text", "markdown"]), default="text", show_default=True)
def command(form: str) -> None:
    """Print the keys of the reader, with the names that the keymap of the configuration calls them by."""
    from tui.reader.key_table import as_markdown, as_text

    echo(as_markdown() if form == "markdown" else as_text())
