"""`add`: put articles into the library, from files, folders, addresses, feeds and standard input."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.commands.arguments import NamedPath
from tui.commands.clustered import clustered, on_cluster
from tui.commands.opened import opened_library
from tui.commands.taking_in import put_in
from tui.display import echo

if TYPE_CHECKING:
    from tui.intake.crew import Source
    from tui.intake.walking import Skipped
    from tui.library.library import Library

FAILED = 2
STDIN = "-"
FIELDS = ("title", "text", "date", "source", "url", "author", "id")


class Place(NamedPath):
    """A path, or an address, which stays as it is written."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, or the address as a text."""
        if isinstance(value, str) and re.match(r"[A-Za-z][A-Za-z+.-]*://", value):
            return value
        return super().convert(value, param, ctx)


def column(value: str) -> tuple[str, str]:
    """What a column of a table is called: ``text=Body``; an error of use for anything else."""
    field, sign, name = value.partition("=")
    if field not in FIELDS or not sign or not name:
        raise click.BadParameter(f"say FIELD=NAME; the fields are {', '.join(FIELDS)}")
    return field, name


def day(value: str) -> str:
    """A day as people write it, in ISO 8601; an error of use for anything else."""
    from tui.articles.dates import day_of, iso_8601

    found = iso_8601(value) or day_of(value)
    if found is None:
        raise click.BadParameter(f"{value!r} is no date; write 2025-03-12")
    return found


def tag(value: str) -> str:
    """A tag; an error of use for what is none."""
    from tui.library.own_work.tags import tag_name

    try:
        return tag_name(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command(short_help="Put articles into the library.")
@click.argument("places", nargs=-1, metavar="[PATH|URL|-]...", type=Place(allow_dash=True))
@click.option("--feed", "feeds", multiple=True, metavar="URL", help="Put in the articles of a feed, and follow it.")
@click.option("--watch", is_flag=True, help="Go on with what comes into the folders, until it is interrupted.")
@click.option("--date", type=day, metavar="DATE", help="The day they were published, where they do not say it right.")
@click.option("--outlet", metavar="NAME", help="Who published them.")
@click.option("--url", metavar="URL", help="Where they were published.")
@click.option("--tag", "tags", multiple=True, type=tag, metavar="TAG", help="Give them this tag.")
@click.option(
    "--column", "columns", multiple=True, type=column, metavar="FIELD=NAME", help="What a table calls a field."
)
@clustered
@click.option("--allow-private", is_flag=True, help="Fetch from private networks too.")
@click.pass_obj
def command(
    named: str | None,
    places: tuple[Path | str, ...],
    feeds: tuple[str, ...],
    watch: bool,
    date: str | None,
    outlet: str | None,
    url: str | None,
    tags: tuple[str, ...],
    columns: tuple[tuple[str, str], ...],
    cluster: str | None,
    allow_private: bool,
) -> None:
    """Put articles into the library: files, folders, web pages by their address, feeds; - reads standard input.

    What cannot be read is said and the rest goes on; so is an article that the rules fail on, which is kept without
    findings. What has been added stays when it is interrupted, and the same command goes on from there. Pages and feeds
    are followed: `library refresh` fetches them again. The exit status is 2 where nothing could be read.
    """
    from tui.intake.about import About

    if not places and not feeds:
        raise click.UsageError("name files, folders or addresses to add, or a feed by --feed")
    about = About(date, outlet, url)
    with opened_library(named) as library:
        if watch:
            _watch(library, [each for each in places if isinstance(each, Path)], about, columns, tags)
            return
        steps = list(_files(places))
        addresses = tuple(each for each in places if isinstance(each, str))
        sources = chain(steps, _fetched(library, addresses, feeds, allow_private))
        total = None if feeds else sum(not _is_skipped(each) for each in steps) + len(addresses)
        with on_cluster(cluster) as there:
            done = put_in(library, sources, total, about=about, columns=columns, tags=tags, cluster=there)
    if not done.added and not done.known and not (feeds and not done.skipped):
        echo("ceasefire-tui: no articles there to add", err=True)
        sys.exit(FAILED)
    echo(done.result())


def _files(places: tuple[Path | str, ...]) -> Iterator[Source | Skipped]:
    """What there is to read of the files and folders, each file once."""
    from tui.intake.walking import walk

    if any(str(place) == STDIN for place in places):
        from tui.articles.formats import Raw
        from tui.articles.reading import MAX_BYTES

        yield Raw(sys.stdin.buffer.read(MAX_BYTES), "standard input")
    yield from walk(place for place in places if isinstance(place, Path) and str(place) != STDIN)


def _fetched(
    library: Library, addresses: tuple[str, ...], feeds: tuple[str, ...], allow_private: bool
) -> Iterator[Source | Skipped]:
    if addresses or feeds:
        from tui.intake.net import feed, pages

        yield from pages(library, addresses, allow_private=allow_private)
        for each in feeds:
            yield from feed(library, each, allow_private=allow_private)


def _watch(library: Library, folders: list[Path], about: Any, columns: Any, tags: tuple[str, ...]) -> None:
    """Put in what the folders hold, and whatever comes into them, until somebody interrupts."""
    from tui.intake.watching import watched

    if not folders:
        raise click.UsageError("--watch follows folders: name one")
    echo("ceasefire-tui: following; ctrl-c ends it", err=True)
    try:
        for found in watched(folders):
            if found:
                echo(put_in(library, found, None, about=about, columns=columns, tags=tags).result())
    except KeyboardInterrupt:
        return


def _is_skipped(source: Source | Skipped) -> bool:
    from tui.intake.walking import Skipped

    return isinstance(source, Skipped)
