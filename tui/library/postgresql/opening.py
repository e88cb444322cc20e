"""Opening a library on a server, and a person's own work there: the version of the tables, and who may do what."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tui.library.corrections.source import Source
from tui.library.database import LibraryError, Opened, migrations
from tui.library.places import Server
from tui.library.postgresql.connection import Connection

LIBRARY, SHARED = "ceasefire_tui", "ceasefire_tui_shared"
"""The schemas of the library's tables, and of what its editors put right together."""

HERE = Path(__file__).parent
STEPS = {LIBRARY: HERE / "schema", SHARED: HERE / "shared"}
OWN = HERE / "own_work"
VERSIONS = "CREATE TABLE IF NOT EXISTS {schema}.version (steps text PRIMARY KEY, number integer NOT NULL)"


def open_library(server: Server) -> tuple[Opened, Source]:
    """The library on a server, and the corrections that its editors share; raises `LibraryError`."""
    connection = Connection(server, (LIBRARY, "public"), _number(LIBRARY))
    try:
        _check(connection, server)
        writable = may_write(connection, LIBRARY, "articles")
    except BaseException:
        connection.close()
        raise

    def read(query: str, values: Sequence[Any] = ()) -> list[Any]:
        return connection.execute(query.replace(" FROM ", f" FROM {SHARED}."), values).fetchall()

    return Opened(connection, writable, _exposed(server)), Source(read)


def open_own_work(server: Server) -> Opened:
    """What one user of a server keeps there, made where there is none; raises `LibraryError`.

    An editor's corrections are shared with all; those of somebody who may only read stay among their own work.
    """
    with_library = Connection(server, (LIBRARY, "public"), _number(LIBRARY))
    try:
        _check(with_library, server)
        (own,) = with_library.execute("SELECT make_own()").fetchone()
        shares = may_write(with_library, SHARED, "corrections")
    finally:
        with_library.close()
    schemas = (SHARED, own) if shares else (own, SHARED)
    connection = Connection(server, (*schemas, LIBRARY, "public"), _number(own), counting=True)
    try:
        migrate(connection, own, OWN, server)
        if not shares:
            migrate(connection, own, STEPS[SHARED], server)
    except BaseException:
        connection.close()
        raise
    return Opened(connection, True, None)


def may_write(connection: Connection, schema: str, table: str) -> bool:
    """Whether the rights of the database let this user change a table."""
    query = "SELECT has_table_privilege(CAST(? AS text), 'INSERT') AND NOT pg_is_in_recovery()"
    return bool(connection.execute(query, (f"{schema}.{table}",)).fetchone()[0])


def version(connection: Connection, schema: str, steps: Path) -> int | None:
    """Up to which step tables of a schema are made; `None` where there is no such schema."""
    there = connection.execute("SELECT to_regclass(?)", (f'"{schema}".version',)).fetchone()[0]
    if there is None:
        return None
    rows = connection.execute(f'SELECT number FROM "{schema}".version WHERE steps = ?', (steps.name,)).fetchall()
    return int(rows[0][0]) if rows else 0


def migrate(connection: Connection, schema: str, steps: Path, server: Server) -> None:
    """Bring the tables of a schema up to the newest step; raises `LibraryError` for newer ones."""
    number, scripts = version(connection, schema, steps), migrations(steps)
    if number == len(scripts):
        return
    _refuse_newer(number, scripts, server)
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.script(VERSIONS.format(schema=f'"{schema}"'))
        number = version(connection, schema, steps) or 0  # another process may have been quicker
        connection.script(f'SET LOCAL statement_timeout = 0; SET LOCAL search_path TO "{schema}", {LIBRARY}, public')
        for script in scripts[number:]:
            connection.script(script.read_text("utf-8"))
        connection.execute(
            f'INSERT INTO "{schema}".version VALUES (?, ?) ON CONFLICT (steps) DO UPDATE SET number = excluded.number',
            (steps.name, len(scripts)),
        )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _check(connection: Connection, server: Server) -> None:
    for schema, steps in STEPS.items():
        number, scripts = version(connection, schema, steps), migrations(steps)
        _refuse_newer(number, scripts, server)
        if number is None:
            raise LibraryError(f"there is no library on {server}; `ceasefire-tui --library … library init` makes one")
        if number < len(scripts):
            raise LibraryError(
                f"the library on {server} is of an older ceasefire-tui; its owner brings it up by `library init`"
            )


def _refuse_newer(number: int | None, scripts: Sequence[Path], server: Server) -> None:
    if number is not None and number > len(scripts):
        raise LibraryError(f"the library on {server} was written by a newer ceasefire-tui; bring this one up to it")


def _exposed(server: Server) -> str | None:
    if not server.has_password:
        return None
    return "the password in the address can be seen by others and stays in the shell's history: keep it in ~/.pgpass"


def _number(schema: str) -> int:
    """The number of the lock under which a schema is written."""
    return zlib.crc32(schema.encode())
