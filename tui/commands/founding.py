"""`library init`: make a library on a server, with the roles of its readers and editors."""

from __future__ import annotations

import click

from tui.display import echo, safe_line


@click.command(short_help="Make a library on a PostgreSQL server.")
@click.option("--part", "parts", metavar="ADDRESS", multiple=True, help="A server that holds a part of the texts.")
@click.pass_obj
def init(named: str | None, parts: tuple[str, ...]) -> None:
    """Make the library that --library names on a PostgreSQL server, or bring it up to this version.

    The database is there already (`createdb`); its owner runs this. Two roles are made, to be granted to people:
    ceasefire_tui_reader and ceasefire_tui_editor. With --part, once for each further server, what is large is divided
    among the servers by article; this is decided when the library is made.
    """
    from tui.library.database import LibraryError
    from tui.library.places import Server, installed, is_address, library_place

    place = library_place(named)
    if not isinstance(place, Server):
        raise click.UsageError("name the server by --library postgresql://USER@HOST/DATABASE; a folder needs nothing")
    for part in parts:
        if not is_address(part):
            raise click.UsageError("--part takes an address: postgresql://USER@HOST/DATABASE")
    try:
        with installed():
            from tui.library.postgresql.founding import found

        found(place, tuple(map(Server, parts)))
    except LibraryError as error:
        raise click.ClickException(str(error)) from error
    echo(safe_line(f"{place} is ready; grant ceasefire_tui_reader or ceasefire_tui_editor to whoever may use it"))
