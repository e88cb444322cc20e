"""The commands of a library on a server."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.postgresql import Running
from tests.seeds import articles, found_in
from tui.commands.main import group
from tui.library.library import Library
from tui.library.places import Server


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(place: Server | Path, *arguments: str) -> Result:
    named = place.address if isinstance(place, Server) else str(place)
    return CliRunner().invoke(group, ["--library", named, *arguments])


def test_made_filled_searched_and_copied(postgresql: Running, tmp_path: Path) -> None:
    server, folder = postgresql.fresh(), tmp_path / "library"
    with Library.open(folder) as library:
        for each in articles()[:2]:
            library.add(each, found_in(each))
    assert "library init" in run(server, "library", "info").stderr
    assert "is ready" in run(server, "library", "init").stdout
    done = run(server, "library", "copy", str(folder), server.address)
    assert (done.exit_code, done.stdout) == (0, "2 articles added; 2 of 2 compared and the same\n")
    done = run(server, "library", "copy", str(folder), server.address)
    assert done.stdout == "0 articles added, 2 known; 2 of 2 compared and the same\n"
    assert run(server, "find", "ceasefire").stdout == run(folder, "find", "ceasefire").stdout != ""
    assert run(server, "find", "by:rubio").stdout == run(folder, "find", "by:rubio").stdout != ""
    assert run(server, "library", "check").exit_code == 0
    again = tmp_path / "again"
    assert run(folder, "library", "copy", server.address, str(again)).exit_code == 0
    assert run(again, "find", "ceasefire").stdout == run(folder, "find", "ceasefire").stdout


def test_a_password_in_the_address_is_warned_of_and_not_shown(postgresql: Running) -> None:
    place = postgresql.fresh(postgresql.library())
    done = run(Server(place.address.replace("@", ":hidden@")), "library", "info")
    assert "keep it in ~/.pgpass" in done.stderr
    assert "hidden" not in done.output


def test_what_is_no_server_or_no_library_is_one_line(postgresql: Running, tmp_path: Path) -> None:
    for place, arguments in (
        (Server("postgresql://127.0.0.1:1/x"), ("find", "x")),
        (Server("postgresql://127.0.0.1:one/x"), ("library", "info")),
        (postgresql.fresh(), ("library", "list")),
        (tmp_path, ("library", "init")),
        (postgresql.fresh(), ("library", "repair")),
    ):
        done = run(place, *arguments)
        assert done.exit_code, arguments
        assert len(done.stderr.strip().splitlines()) <= 4
        assert "Traceback" not in done.output
