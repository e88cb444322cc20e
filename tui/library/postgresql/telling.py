"""What is wrong with a server or its database, in one line for a person; a password is in none of them."""

from __future__ import annotations

import psycopg
from psycopg import errors

from tui.library.places import Server

AGAIN = "try again when it is back"
UNDONE = "; nothing of this change was kept"
UNSURE = "; it went while it was writing: look whether the change is there before you make it again"


def told(error: psycopg.Error, server: Server, *, lost: bool, undone: str = "") -> str:
    """The line for an error of a statement, or of connecting.

    `lost`: there is no connection; `undone`: what became of the change it was in.
    """
    if isinstance(error, psycopg.ProgrammingError) and error.sqlstate is None:
        return f"{server} is no address of a PostgreSQL server; it is postgresql://USER@HOST/DATABASE"
    if isinstance(error, errors.InvalidPassword | errors.InvalidAuthorizationSpecification):
        return f"{server} does not let you in: name your user in the address, keep the password in ~/.pgpass"
    if lost:
        return _unreachable(error, server, undone)
    if isinstance(error, errors.LockNotAvailable):
        return f"{server} is being written by another process; try again when it has finished"
    if isinstance(error, errors.QueryCanceled):
        return f"{server} took too long to answer{undone}; ask for less or try again"
    if isinstance(error, errors.InsufficientPrivilege | errors.ReadOnlySqlTransaction):
        return f"{server}: {_first_line(error)}: your role may not do that; ask for the one of an editor or the owner"
    if isinstance(error, errors.DiskFull):
        return f"the disk of {server} is full; nothing was changed"
    if (error.sqlstate or "").startswith(("08", "HV")):  # of a server behind this one
        return f"a server behind {server} does not answer: {_first_line(error)}{undone}; {AGAIN}"
    return f"{server}: {_first_line(error)}{undone}"


def _unreachable(error: psycopg.Error, server: Server, undone: str) -> str:
    said = _first_line(error)
    if "password" in said or "pg_hba" in said or "role" in said:
        return f"{server} does not let you in: name your user in the address, keep the password in ~/.pgpass"
    if "does not exist" in said:
        return f"{server}: there is no such database; `createdb` makes one, then `ceasefire-tui library init`"
    return f"{server} does not answer{undone}; {AGAIN} ({said})"


def _first_line(error: psycopg.Error) -> str:
    said = error.diag.message_primary or str(error)
    return said.strip().splitlines()[-1 if not error.diag.message_primary else 0] if said.strip() else "no reason given"
