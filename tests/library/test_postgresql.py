"""What only a library on a server has to show: its tables, its rights, a server that goes and comes back."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given

from tests.findings_by_hand import article, findings, quote
from tests.library.test_library import all_articles, all_findings
from tests.postgresql import Running, running
from tui.articles.article import Article
from tui.findings import Findings
from tui.library.database import LibraryError, migrations
from tui.library.library import Library
from tui.library.own_work.store import OwnWork
from tui.library.places import Server

PACKAGE = Path(__file__).parents[2] / "tui" / "library"


@pytest.fixture
def server(postgresql: Running) -> Server:
    return postgresql.fresh(postgresql.library())


@pytest.fixture(scope="module")
def opened(postgresql: Running) -> Iterator[Library]:
    with Library.open(postgresql.fresh(postgresql.library())) as library:
        yield library


@given(all_articles, all_findings)
def test_whatever_goes_in_comes_back(opened: Library, given_article: Article, given_findings: Findings) -> None:
    id_ = opened.add(given_article, given_findings)
    assert opened.article(id_) == given_article
    assert opened.findings(id_) == given_findings
    assert opened.proposals_of(id_) == given_findings.proposals
    opened.remove(id_)


@pytest.mark.parametrize("name", ["a\0b", "\ud83d", "\U0010ffff", "\U0010ffff0000", "\\u0000", "é\0\ud800\U0010ffff"])
def test_what_the_server_has_no_place_for_is_kept_and_found(server: Server, name: str) -> None:
    one, found = article(f"{name} said so.", file=name), findings(quote((0, 3), speaker=name))
    with Library.open(server) as library:
        id_ = library.add(one, found, origin=name)
        assert library.add(one, found, origin=name) == id_
        assert library.article(id_) == one
        assert [row.speaker for row in library.lists.quotes(speaker=name)] == [name]


def columns_of_sqlite(folder: Path) -> dict[str, set[str]]:
    connection = sqlite3.connect(":memory:")
    for script in migrations(folder):
        connection.executescript(script.read_text("utf-8"))
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {
        name: {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}
        for name in tables
        if not name.startswith("sqlite_")
    }


def columns_on_the_server(server: Server, schema: str) -> dict[str, set[str]]:
    import psycopg

    query = (
        "SELECT relname, array_agg(attname::text) FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid "
        "WHERE relnamespace = %s::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND attnum > 0 "
        "AND NOT attisdropped GROUP BY 1"
    )
    with psycopg.connect(server.address) as connection:
        return {name: set(columns) for name, columns in connection.execute(query, (schema,)).fetchall()}


def test_both_kinds_of_library_have_the_same_tables(server: Server) -> None:
    """A new table or column of one goes into a step of the other too: `tui/library/postgresql/schema`."""
    with OwnWork.open(server):
        pass
    there = columns_on_the_server(server, "ceasefire_tui")
    for table, columns in columns_of_sqlite(PACKAGE / "schema").items():
        assert there.get(table) == columns, table
    own = columns_on_the_server(server, "ceasefire_tui_own_newsroom")
    own |= columns_on_the_server(server, "ceasefire_tui_shared")
    for table, columns in columns_of_sqlite(PACKAGE / "own_work" / "schema").items():
        assert own.get(table) == columns, table


def test_where_there_is_no_library_that_is_said(postgresql: Running) -> None:
    with pytest.raises(LibraryError, match=r"there is no library on .*library init"):
        Library.open(postgresql.fresh())


def test_a_newer_library_is_refused_in_one_line(server: Server, postgresql: Running) -> None:
    postgresql.sql("UPDATE ceasefire_tui.version SET number = 99", server.address.rpartition("/")[2])
    with pytest.raises(LibraryError, match="written by a newer ceasefire-tui") as caught:
        Library.open(server)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "address", ["postgresql://me:se:cr%40t@127.0.0.1:1/news", "postgresql://127.0.0.1:se/x?password=secret"]
)
def test_a_password_is_never_shown(postgresql: Running, address: str) -> None:
    with pytest.raises(LibraryError) as caught:
        Library.open(Server(address))
    assert "secret" not in f"{caught.value} {Server(address)} {Server(address)!r}"
    assert "cr%40t" not in f"{caught.value} {Server(address)} {Server(address)!r}"
    assert "cr@t" not in str(caught.value)


def stop_halfway(library: Library, server: Running) -> None:
    with library.change():
        library.add(article("Two."), findings())
        server.stop("immediate")
        library.add(article("Three."), findings())


def test_a_server_that_went_and_came_back_loses_nothing() -> None:
    with running() as own_server:
        place = own_server.fresh(own_server.library())
        with Library.open(place) as library:
            library.add(article("One."), findings())
            own_server.stop("fast")
            with pytest.raises(LibraryError, match=r"does not answer.*try again when it is back"):
                library.add(article("Two."), findings())
            with pytest.raises(LibraryError, match="does not answer"):
                library.shelf()
            own_server.start()
            assert [row.name for row in library.shelf()] == ["One."]
            with pytest.raises(LibraryError, match="nothing of this change was kept"):
                stop_halfway(library, own_server)
            own_server.start()
            assert [row.name for row in library.shelf()] == ["One."]
            library.add(article("Two."), findings())
            assert library.totals().articles == 2


def test_nothing_of_it_is_imported_for_a_library_in_a_folder(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tui.library.library import Library; "
        "from tui.library.own_work.store import OwnWork; from tui.search.search import Search; "
        f"Search(Library.open(Path({str(tmp_path)!r}))).search('peace'); OwnWork.open(Path({str(tmp_path)!r})); "
        "print(*(name for name in sys.modules if 'psycopg' in name or 'tui.library.postgresql' in name))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
