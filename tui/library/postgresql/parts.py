"""What is divided by article, in parts: all on one server, or each on a server of its own that speaks the protocol."""

from __future__ import annotations

from collections.abc import Sequence

import psycopg

from tui.library.database import LibraryError
from tui.library.places import Server
from tui.library.postgresql.connection import Connection

PARTS = 4
"""Parts of a library that is on one server alone."""

_PASSED_ON = ("host", "hostaddr", "port", "dbname", "sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl")
"""What of the address of a part the first server is told for all; user and password are told apart."""


def divide(connection: Connection, servers: Sequence[Server]) -> None:
    """Give every divided table the parts it has not got yet, the first here and each other one on its server.

    Raises `LibraryError` where a library has other parts already.
    """
    of = 1 + len(servers) if servers else _parts_there(connection) or PARTS
    there = _parts_there(connection)
    if servers and there not in (0, of):
        raise LibraryError(f"the library has {there} parts already; copy it to a new one to divide it otherwise")
    behind = {f"part_{nth}": server for nth, server in enumerate(servers, 1)}
    if not there:
        for name, server in behind.items():
            _name_server(connection, name, server)
    known = {name for (name,) in connection.execute("SELECT srvname::text FROM pg_foreign_server").fetchall()}
    for table in _tables(connection):
        for nth in range(of):
            part, values = f"{table}_{nth}", f"FOR VALUES WITH (MODULUS {of}, REMAINDER {nth})"
            if connection.execute("SELECT to_regclass(?)", (part,)).fetchone()[0] is not None:
                continue
            if f"part_{nth}" in known:
                connection.script(
                    f"CREATE FOREIGN TABLE {part} PARTITION OF {table} {values} SERVER part_{nth} "
                    f"OPTIONS (schema_name 'ceasefire_tui', table_name '{part}', batch_size '200')"
                )
            else:
                connection.script(f"CREATE TABLE {part} PARTITION OF {table} {values}")


def hold(connection: Connection, nth: int, of: int) -> None:
    """Make the tables of one part here, for another server that has the rest; it alone keeps the counts."""
    for table in _tables(connection):
        part = f"{table}_{nth}"
        connection.script(
            f"CREATE TABLE IF NOT EXISTS {part} PARTITION OF {table} FOR VALUES WITH (MODULUS {of}, REMAINDER {nth}); "
            f"ALTER TABLE {part} DISABLE TRIGGER USER"
        )


def _tables(connection: Connection) -> list[str]:
    """The divided tables."""
    rows = connection.execute(
        "SELECT relname::text FROM pg_class WHERE relkind = 'p' AND relnamespace = current_schema()::regnamespace "
        "ORDER BY relname"
    )
    return [name for (name,) in rows]


def _parts_there(connection: Connection) -> int:
    """How many parts the texts are divided into; 0 where they have none yet."""
    query = "SELECT count(*) FROM pg_inherits WHERE inhparent = to_regclass('texts')"
    return int(connection.execute(query).fetchone()[0])


def _name_server(connection: Connection, name: str, server: Server) -> None:
    from psycopg import sql

    given = psycopg.conninfo.conninfo_to_dict(server.address)

    def options(names: Sequence[str]) -> sql.Composable:
        return sql.SQL(", ").join(
            sql.SQL("{} {}").format(sql.Identifier(each), sql.Literal(str(given[each])))
            for each in names
            if given.get(each)
        )

    connection.script("CREATE EXTENSION IF NOT EXISTS postgres_fdw")
    for statement in (
        sql.SQL("CREATE SERVER {} FOREIGN DATA WRAPPER postgres_fdw OPTIONS ({}, async_capable 'true')").format(
            sql.Identifier(name), options(_PASSED_ON)
        ),
        sql.SQL("CREATE USER MAPPING FOR PUBLIC SERVER {} OPTIONS ({})").format(
            sql.Identifier(name), options(("user", "password"))
        ),
    ):
        connection.script(statement.as_string())
