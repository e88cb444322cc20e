"""`proposals timeline`: all proposals in time, to be read or written to a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from tui.commands.opened import opened_library
from tui.commands.querying import QueryCommand, proposals_chosen
from tui.commands.tracks import NOTHING_FOUND, followed
from tui.display import echo, safe_text

if TYPE_CHECKING:
    from tui.linking.tracks.lanes import Lane

FORMATS = ("text", "md", "csv", "json", "svg")


@click.command(cls=QueryCommand, short_help="All proposals in time, with how each was met.")
@click.argument("words", metavar="[QUERY]", nargs=-1)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--width", type=click.IntRange(60, 400), default=100, show_default=True, help="Columns of text and SVG.")
@click.pass_context
def timeline(ctx: click.Context, words: tuple[str, ...], form: str, width: int) -> None:
    """Print what was proposed when, each proposal once with the signs of its answers where their day stands.

    A QUERY, as `find` takes it, leaves those of which a proposal answers: `party:russia stance:rejected`. The exit
    status is 1 where none does.
    """
    from tui.library.lanes import read

    with opened_library(ctx.find_root().obj, sample=True) as library:
        followed(library)
        lanes = read(library, proposals_chosen(library, " ".join(words)))
    printed = "".join(_pieces(lanes, form, width)).rstrip("\n")
    echo(printed if form in ("json", "svg") else safe_text(printed))
    if not lanes:
        echo("ceasefire-tui: no such proposals", err=True)
        sys.exit(NOTHING_FOUND)


def _pieces(lanes: Sequence[Lane], form: str, width: int) -> Iterator[str]:
    if form in ("text", "svg"):
        from tui.reader.timeline.picture import lines, svg

        if form == "svg":
            yield from svg(lanes, columns=width)
            return
        for line in lines(lanes, width):
            yield "".join(words for words, _ in line).rstrip() + "\n"
        return
    from tui.writing.export.lanes import RENDERS

    yield from RENDERS[form](lanes)
