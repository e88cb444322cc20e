"""The command without a name: open the reader on the library, or on files and folders without keeping them."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tui.commands.arguments import NamedPath
from tui.commands.reader import open_reader


@click.command(hidden=True)
@click.argument("paths", nargs=-1, type=NamedPath())
@click.pass_obj
def command(named: str | None, paths: tuple[Path, ...]) -> None:
    """Open the reader on PATHS, or on the library."""
    sys.exit(open_reader(named, paths))
