"""Making a library on a server: its schemas, its tables, the roles of its readers and editors, and its parts."""

from __future__ import annotations

from tui.library.places import Server
from tui.library.postgresql.connection import Connection
from tui.library.postgresql.opening import HERE, LIBRARY, SHARED, STEPS, migrate
from tui.library.postgresql.parts import divide

FOUNDING = 0xCEA5_EF13
"""The number of the lock under which a library is made."""


def found(server: Server, parts: tuple[Server, ...] = ()) -> None:
    """Make the library on a server, or bring it up to this version; raises `LibraryError`.

    `parts`: servers that hold a part each of what is divided by article, besides the first one, which holds the rest;
    they are named when the library is made, once for all.
    """
    connection = Connection(server, (LIBRARY, "public"), FOUNDING)
    try:
        connection.script(f"CREATE SCHEMA IF NOT EXISTS {LIBRARY}; CREATE SCHEMA IF NOT EXISTS {SHARED}")
        connection.script(f"CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA {LIBRARY}")
        for schema, steps in STEPS.items():
            migrate(connection, schema, steps, server)
        for nth, part in enumerate(parts, 1):
            found_part(part, nth, len(parts) + 1)
        divide(connection, parts)
        connection.script((HERE / "rights.sql").read_text("utf-8"))
    finally:
        connection.close()


def found_part(server: Server, nth: int, of: int) -> None:
    """Make the tables for one part of so many on another server."""
    from tui.library.postgresql.parts import hold

    connection = Connection(server, (LIBRARY, "public"), FOUNDING)
    try:
        connection.script(f"CREATE SCHEMA IF NOT EXISTS {LIBRARY}")
        connection.script(f"CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA {LIBRARY}")
        migrate(connection, LIBRARY, STEPS[LIBRARY], server)
        hold(connection, nth, of)
    finally:
        connection.close()
