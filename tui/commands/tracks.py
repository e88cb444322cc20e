"""`proposals track`, `join`, `part`, `undo`: one proposal followed through all articles, and which are one."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

from tui.commands import telling
from tui.commands.opened import opened_library, opened_own_work
from tui.commands.querying import QueryCommand, proposals_chosen
from tui.commands.tracks_shown import FORM, row_line, row_object, track_lines, track_object
from tui.display import echo, safe_json, safe_line

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.linking.tracks.values import Place, Track

NOTHING_FOUND = 1
NUMBER = re.compile(r"(\d+)\.(\d+)", re.ASCII)
TRACK = re.compile(r"t[0-9a-f]{8}", re.ASCII)


def followed(library: Library) -> None:
    """Bring the tracks up to the articles there are; ends the command where that is needed and cannot be written."""
    from tui.library.tracking import follow

    if library.writable:
        follow(library)
    elif not library.tracks.are_followed():
        raise click.ClickException("the library cannot be written, and its proposals were not followed before")


def track_named(library: Library, word: str) -> str:
    """The id of the track that a word names, itself or by the number of a proposal; ends the command for none."""
    if TRACK.fullmatch(word) and library.tracks.members(word):
        return word
    place = _place(word)
    found = library.tracks.of(*place) if place else None
    if found is None:
        raise click.ClickException(
            safe_line(f"there is no proposal {word}; `proposals` and `proposals track` list them with their numbers")
        )
    return found


def track_of(library: Library, word: str) -> Track:
    """The track that a word names, its undated articles in the order that the person gave them in the reader."""
    name = track_named(library, word)
    found = library.tracks.get(name)
    if len(found.undated) < 2 or library.place is None:
        return found
    with opened_own_work(library.place) as own:
        there = (library.holding(text) for text in own.reading.undated())
        return library.tracks.get(name, [id_ for id_ in there if id_ is not None])


def is_named(word: str) -> bool:
    """Whether a word has the form of a proposal's number or of a track's."""
    return bool(NUMBER.fullmatch(word) or TRACK.fullmatch(word))


def _place(word: str) -> Place | None:
    from tui.linking.tracks.values import Place

    found = NUMBER.fullmatch(word)
    return Place(int(found[1]), int(found[2]) - 1) if found and int(found[2]) else None


@click.command(cls=QueryCommand, short_help="Follow one proposal through all articles.")
@click.argument("words", metavar="[NUMBER | QUERY]", nargs=-1)
@FORM
@click.pass_context
def track(ctx: click.Context, words: tuple[str, ...], form: str) -> None:
    """List what is proposed, each once however many articles report it, those of most reports first.

    A NUMBER, of a proposal or of a track, shows one whole: its articles in order of time, those without a date last,
    with the terms that are new in each and the answers; then how each party stands, and reports that contradict each
    other. A QUERY, as `find` takes it, leaves those of which a proposal answers. The exit status is 1 where none does.
    """
    with opened_library(ctx.find_root().obj, sample=True) as library:
        followed(library)
        if len(words) == 1 and is_named(words[0]):
            found = track_of(library, words[0])
            for line in track_lines(found) if form == "text" else [track_object(found, form)]:
                echo(line)
            return
        chosen = proposals_chosen(library, " ".join(words))
        wanted = None if chosen is None else {library.tracks.of(*place) for place in chosen}
        rows = [row for row in library.tracks.all() if wanted is None or row.id in wanted]
    if form == "json":
        echo(safe_json(list(map(row_object, rows)), indent=1))
    else:
        for row in rows:
            echo(row_line(row) if form == "text" else safe_json(row_object(row)))
    if not rows:
        echo("ceasefire-tui: no such proposals", err=True)
        sys.exit(NOTHING_FOUND)


ONE = click.argument("one", metavar="NUMBER")
OTHER = click.argument("other", metavar="OTHER")


@click.command(short_help="Two are one proposal.")
@ONE
@OTHER
@click.pass_context
def join(ctx: click.Context, one: str, other: str) -> None:
    """Have the proposals NUMBER and OTHER be one from now on; `proposals undo` takes it back.

    Each is a proposal's number (3.2) or a track's (t1a2b3c4d).
    """
    _tell(ctx, one, other, same=True)


@click.command(short_help="Two are not one proposal.")
@ONE
@OTHER
@click.pass_context
def part(ctx: click.Context, one: str, other: str) -> None:
    """Have NUMBER and OTHER, which are in one track, be two proposals from now on; `proposals undo` takes it back."""
    _tell(ctx, one, other, same=False)


@click.command(short_help="Take back what was told of two proposals.")
@ONE
@OTHER
@click.pass_context
def undo(ctx: click.Context, one: str, other: str) -> None:
    """Take back that NUMBER and OTHER were joined or parted."""
    with opened_library(ctx.find_root().obj, writing=True) as library:
        followed(library)
        telling.forget(library, "proposal", _one(library, one), _one(library, other), f"{one} and {other}")
        library.correct()
        followed(library)
    echo(safe_line(f"taken back: {one} and {other} go by the articles again"))


def _tell(ctx: click.Context, one: str, other: str, *, same: bool) -> None:
    with opened_library(ctx.find_root().obj, writing=True) as library:
        followed(library)
        first, second = _one(library, one), _one(library, other)
        if first == second:
            raise click.ClickException(safe_line(f"{one} and {other} are the same proposal"))
        telling.keep(library, "proposal", first, second, same=same)
        library.correct()
        followed(library)
    echo(safe_line(f"{one} and {other} are {'one' if same else 'two'} from now on"))


def _one(library: Library, word: str) -> Place:
    """The proposal that a word names; of a track its first."""
    track = track_named(library, word)
    return _place(word) or min(library.tracks.members(track))
