"""What holds for all tests: properties are tried on the same inputs every time, and no clock judges them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.postgresql import Running, running
from tui.library.places import Location

settings.register_profile("tests", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Running]:
    """A PostgreSQL server for all tests of a run."""
    with running() as server:
        yield server


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Location:
    """Where an empty library is: in a folder, and on a server."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    if request.param == "SQLite":
        return tmp_path / "library"
    server: Running = request.getfixturevalue("postgresql")
    return server.fresh(server.library())
