"""PostgreSQL for tests: one server for all of a run, on a free port of this machine, in a folder that goes with it."""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import pytest

from tui.library.places import Server

USER = "newsroom"
PLAIN = ("postgres", "nobody")
"""Who runs the server where the tests are root's: PostgreSQL refuses to be."""

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "shared_buffers": "64MB",
    "max_connections": "60",
}


@cache
def missing() -> str | None:
    """Why there is no server to test on, `None` where there is one."""
    if _programs() is None:
        return "the programs of a PostgreSQL server (initdb, pg_ctl) are not installed"
    if find_spec("psycopg") is None:
        return "psycopg is not installed: pip install 'ceasefire-tui[postgresql]'"
    return None


@cache
def _programs() -> Path | None:
    on_path = shutil.which("initdb")
    candidates = [Path(on_path).parent] if on_path else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((each for each in candidates if (each / "initdb").exists() and (each / "pg_ctl").exists()), None)


@dataclass
class Running:
    """A server with its folder and port."""

    folder: Path
    port: int
    numbers: Iterator[int] = field(default_factory=count)

    def address(self, database: str = "postgres", user: str = USER) -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def start(self, **settings: str) -> None:
        options = " ".join(f"-c {name}={value}" for name, value in (SETTINGS | settings).items())
        data, log = str(self.folder / "data"), str(self.folder / "log")
        _run("pg_ctl", "-D", data, "-l", log, "-w", "-o", f"-p {self.port} -k {self.folder} {options}", "start")

    def stop(self, how: str = "immediate") -> None:
        _run("pg_ctl", "-D", str(self.folder / "data"), "-m", how, "-w", "stop")

    def sql(self, statement: str, database: str = "postgres") -> None:
        import psycopg

        with psycopg.connect(self.address(database), autocommit=True) as connection:
            connection.execute(statement.encode())

    def fresh(self, template: str = "template0") -> Server:
        """A new database, empty or a copy of another one."""
        name = f"library_{next(self.numbers)}"
        self.sql(f"CREATE DATABASE {name} TEMPLATE {template}")
        return Server(self.address(name))

    @cache  # noqa: B019  (there are few)
    def library(self) -> str:
        """The name of a database with an empty library, to be copied."""
        from tui.library.postgresql.founding import found

        self.sql("CREATE DATABASE founded TEMPLATE template0")
        found(Server(self.address("founded")))
        return "founded"

    def __hash__(self) -> int:
        return self.port


@contextmanager
def running(**settings: str) -> Iterator[Running]:
    """A server of its own, stopped at the end; skips the test where there can be none."""
    if reason := missing():
        pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="ceasefire-tui-pg-", dir="/tmp"))
    try:
        if user := _plain_user():
            shutil.chown(folder, user)
        _run_as_plain("cp", "-R", str(_made()), str(folder / "data"))
        server = Running(folder, _free_port())
        server.start(**settings)
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@cache
def _made() -> Path:
    """The files of a server that never ran, to be copied: making them takes longest."""
    folder = Path(tempfile.mkdtemp(prefix="ceasefire-tui-pg-", dir="/tmp"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    if user := _plain_user():
        shutil.chown(folder, user)
    made = folder / "data"
    _run("initdb", "-D", str(made), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    return made


def _run(program: str, *arguments: str) -> None:
    programs = _programs()
    assert programs
    _run_as_plain(str(programs / program), *arguments)


def _run_as_plain(*command: str) -> None:
    if user := _plain_user():
        command = ("setpriv", f"--reuid={user}", f"--regid={_group(user)}", "--clear-groups", *command)
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd="/", check=False)
        if done.returncode:
            said.seek(0)
            raise RuntimeError(
                f"{command} ended with {done.returncode}: {said.read().decode(errors='replace')[-2000:]}"
            )


@cache
def _plain_user() -> str | None:
    if os.geteuid():
        return None
    import pwd

    known = {each.pw_name for each in pwd.getpwall()}
    return next((name for name in PLAIN if name in known), None)


def _group(user: str) -> str:
    import pwd

    return str(pwd.getpwnam(user).pw_gid)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
