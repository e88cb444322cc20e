"""The command `keys`: the keys of the reader and the picker, printed."""

from __future__ import annotations

import click

from tui.display import echo


@click.command(short_help="Print the keys of the reader and the picker.")
@click.option("--format", "form", type=click.Choice(["text", "markdown"]), default="text", show_default=True)
def command(form: str) -> None:
    """Print the keys of the reader and the picker, with the names that a keymap calls them by."""
    from tui.commands.key_table import as_markdown, as_text

    echo(as_markdown() if form == "markdown" else as_text())
