"""The command without a name: open the reader on the library, or on files and folders without keeping them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.arguments import NamedPath
from tui.commands.reader import open_reader

if TYPE_CHECKING:
    from tui.library.own_work.places import Place


@click.command(hidden=True)
@click.argument("paths", nargs=-1, type=NamedPath())
@click.pass_obj
def command(named: str | None, paths: tuple[Path, ...], at: str | None = None) -> None:
    """Open the reader on PATHS, or on the library: there `at` a place, ``SHA-256:code point``."""
    sys.exit(open_reader(named, paths, _place(at) if at else None))


def _place(at: str) -> Place:
    """The text and the code point; raises `click.UsageError`."""
    text, _, offset = at.partition(":")
    if not text or not (offset or "0").isdecimal():
        raise click.UsageError(f"--at {at}: give the SHA-256 of an article's text, a colon and a code point")
    from tui.library.own_work.places import Place

    return Place(text, int(offset or "0"))
