"""`extract`: what is found in articles, as JSON lines or as text to read."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.articles.reading import Unreadable, read_pieces
from tui.commands.arguments import NamedPath
from tui.commands.clustered import clustered, on_cluster
from tui.commands.extracted import FORMS, sink_for
from tui.display import echo, safe_line, safe_text

if TYPE_CHECKING:
    from tui.intake.cluster import Cluster
    from tui.intake.crew import Read, Wanted

GATHERED = 50
"""After so many files garbage is looked for; an article leaves less than 0.2 MB."""


@click.command(short_help="Print what is found in articles.")
@click.argument("files", nargs=-1, type=NamedPath())
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option("--output", type=NamedPath(dir_okay=False), metavar="FILE", help="Keep JSON lines or a table in FILE.")
@click.option("--with-text", is_flag=True, help="Add the article's text to the JSON.")
@click.option("--explain", is_flag=True, help="Add why each finding was made: its rule and the words it rests on.")
@click.option("--sentences", is_flag=True, help="Print the sentences numbered, with how to answer about them, instead.")
@clustered
@click.option("--schema", is_flag=True, help="Print the JSON schema of one article's object and stop.")
def command(
    files: tuple[Path, ...],
    form: str,
    output: Path | None,
    with_text: bool,
    explain: bool,
    sentences: bool,
    cluster: str | None,
    schema: bool,
) -> None:
    """Print the quotes, proposals and people found in FILES.

    A file that cannot be read is said in its place, and so is one that the rules fail on: in the JSON both have an
    "error". The rest goes on, and the command ends with 2.

    JSON lines that --output keeps are gone on with: a file whose articles are there already is not looked into again.

    With --sentences nothing is looked for: what somebody else finds by the numbers of the sentences is put in with
    `library annotate`.
    """
    if schema:
        echo(_schema())
        return
    if not files:
        raise click.UsageError("name at least one file to extract from")
    if sentences:
        _number(files)
        return
    failed = False
    with on_cluster(cluster) as there, sink_for(form, output, with_text=with_text, explain=explain) as sink:
        for path, read in _read([path for path in files if not sink.has(path)], there):
            if read.reason:
                echo(f"ceasefire-tui: {safe_line(f'{path}: {read.reason}')}", err=True)
            for each in read.looked:
                if each.findings and each.findings.failed:
                    echo(f"ceasefire-tui: {safe_line(f'{path}: {each.findings.reason}')}", err=True)
                    failed = True
            failed |= bool(read.reason)
            sink.take(path, read)
    sys.exit(2 if failed else 0)


def _read(files: list[Path], there: Cluster | None) -> Iterator[tuple[Path, Read]]:
    """Each file with what was found in it, here or on a cluster."""
    everything: Wanted = lambda digests: [True] * len(digests)  # noqa: E731 - all that is read is to be looked into
    read = there.looked_into(files, everything) if there else _looked_into(files, everything)
    yield from zip(files, read, strict=True)


def _looked_into(files: list[Path], wanted: Wanted) -> Iterator[Read]:
    """Each file looked into here; what is no more than garbage goes now and then, as nobody else looks for it."""
    from tui.intake.crew import look_here

    for number, path in enumerate(files, 1):
        yield look_here(path, wanted)
        if number % GATHERED == 0:
            gc.collect()


def _number(files: tuple[Path, ...]) -> None:
    """The sentences of each file with their numbers, the guide before the first; ends with 2 where one has none."""
    from tui.intake.answers import numbered_sentences

    failed, guide = False, True
    for path in files:
        try:
            articles = [piece.article for piece in read_pieces(path)]
        except Unreadable as error:
            failed = True
            echo(f"ceasefire-tui: {safe_line(f'{path}: {error}')}", err=True)
            continue
        for article in articles:
            echo(safe_text(numbered_sentences(article, with_guide=guide)) + "\n")
            guide = False
    sys.exit(2 if failed else 0)


def _schema() -> str:
    from importlib import resources

    return resources.files("tui").joinpath("findings.schema.json").read_text(encoding="utf-8").rstrip("\n")
