"""The library as the commands open it: what is wrong with it ends the command with one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from tui.display import echo, safe_line

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.library.own_work.store import OwnWork
    from tui.library.places import Location


@contextmanager
def opened_library(named: str | None, *, sample: bool = False, writing: bool = False) -> Iterator[Library]:
    """The library in the place named, or in the usual one; with `sample` an empty one gets the sample, once.

    What a person should know of it is said on stderr. With `writing` one that cannot be written is an error. Raises
    `click.ClickException` with one line.
    """
    from tui.library.database import LibraryError
    from tui.library.library import Library
    from tui.library.places import library_place

    try:
        with Library.open(library_place(named)) as library:
            said = library.notice
            if writing and not library.writable:
                raise click.ClickException(said or "the library cannot be written")
            if said:
                echo(safe_line(f"ceasefire-tui: {said}"), err=True)
            if sample and not library.shelf(0, 1):
                from tui.intake.seeds import give_seeds

                give_seeds(library)
            try:
                yield library
            finally:
                if library.notice and not said:  # met on the way
                    echo(safe_line(f"ceasefire-tui: {library.notice}"), err=True)
    except LibraryError as error:
        raise click.ClickException(str(error)) from error


def say_left_out(library: Library) -> bool:
    """Whether some articles were left out as the library is damaged; they are named on stderr then."""
    from tui.library.damage import said_left_out

    said = said_left_out(library)
    if said:
        echo(safe_line(f"ceasefire-tui: {said}"), err=True)
    return said is not None


@contextmanager
def opened_own_work(place: Location) -> Iterator[OwnWork]:
    """A person's own work where a library is; what they should know of it is said. Raises `LibraryError`."""
    from tui.library.own_work.store import OwnWork

    with OwnWork.open(place) as own:
        if own.notice:
            echo(safe_line(f"ceasefire-tui: {own.notice}"), err=True)
        yield own


@contextmanager
def library_or_none(place: Location) -> Iterator[Library]:
    """The library beside a person's own work; where it cannot be opened that is said, and an empty one is given."""
    from tui.library.database import LibraryError
    from tui.library.library import Library

    try:
        library = Library.open(place)
    except LibraryError as error:
        echo(safe_line(f"ceasefire-tui: {error}"), err=True)
        library = Library.open(None)
    with library:
        if library.notice:
            echo(safe_line(f"ceasefire-tui: {library.notice}"), err=True)
        yield library
