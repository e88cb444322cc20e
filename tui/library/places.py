"""Where things are kept: the platform's folders, or the folder or server of the library that a person names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

APPLICATION = "ceasefire-tui"
LIBRARY_VARIABLE = "CEASEFIRE_TUI_LIBRARY"
"""Environment variable that names another library, as the option --library does."""

_ADDRESS = re.compile(r"postgres(?:ql)?://", re.IGNORECASE)
_PASSWORD = re.compile(r"(//[^:@/?#]*:).*@|([?&](?:ssl)?password=)[^&]*")
"""Rather too much than too little: up to the last @, whatever stands between."""


class Server(NamedTuple):
    """A library on a PostgreSQL server; what is shown of it has no password."""

    address: str
    """`postgresql://user@host:port/database?sslmode=…`, as libpq reads it."""

    def __str__(self) -> str:
        return _PASSWORD.sub(lambda found: f"{found[1]}***@" if found[1] else f"{found[2]}***", self.address)

    def __repr__(self) -> str:
        return f"Server({str(self)!r})"

    @property
    def has_password(self) -> bool:
        """Whether the address itself holds a password, which whoever sees the command line can read."""
        return _PASSWORD.search(self.address) is not None


Location = Path | Server
"""Where a library is kept."""


def data_folder() -> Path:
    """The platform's folder for a person's data."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


def state_folder() -> Path:
    """The platform's folder for what should outlive a run but is no data: the last copy, earlier queries, logs."""
    from platformdirs import user_state_path

    return user_state_path(APPLICATION, appauthor=False)


def cache_folder() -> Path:
    """The platform's folder for what can be made again."""
    from platformdirs import user_cache_path

    return user_cache_path(APPLICATION, appauthor=False)


def config_folder() -> Path:
    """The platform's folder for configuration."""
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False)


def library_place(named: str | Path | None = None) -> Location:
    """Where the library is: the folder or server named (by --library or the environment), else in the data folder."""
    if isinstance(named, str) and is_address(named):
        return Server(named)
    return Path(named).expanduser() if named else data_folder() / "library"


def is_address(named: str) -> bool:
    """Whether a library is named by the address of a server."""
    return _ADDRESS.match(named) is not None


def cached(server: Server) -> Path:
    """The folder, made where there is none, for what this machine has made of a library on a server."""
    from hashlib import sha256

    folder = cache_folder() / "libraries" / sha256(str(server).encode()).hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


@contextmanager
def installed() -> Iterator[None]:
    """What a library on a server needs is imported inside; raises `LibraryError` where it is not installed."""
    try:
        yield
    except ImportError as error:
        from tui.library.database import LibraryError

        raise LibraryError("a library on a server needs psycopg: pip install 'ceasefire-tui[postgresql]'") from error
