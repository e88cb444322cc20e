"""One library over three servers: one of them goes and comes back during a search and during an import."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest

from tests.findings_by_hand import article, findings, quote
from tests.postgresql import Running, running
from tui.articles.article import Article
from tui.findings import Findings, Person
from tui.library.database import LibraryError
from tui.library.library import Library
from tui.library.places import Server
from tui.search.search import Search

SAID = "We talked about number {} in Geneva."


def made(number: int) -> tuple[Article, Findings]:
    said = SAID.format(number)
    return article(said, f"{number}.txt"), findings(
        quote((0, len(said)), speaker="Jane Roe"), people=(Person("Jane Roe", None, ()),)
    )


@pytest.fixture(scope="module")
def servers() -> Iterator[list[Running]]:
    """What they say is kept is kept, also when they are stopped at once."""
    with ExitStack() as stack:
        yield [stack.enter_context(running(synchronous_commit="on")) for _ in range(3)]


@pytest.fixture
def places(servers: list[Running], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Server]:
    """A library on the first one, in parts on all."""
    from tui.library.postgresql.founding import found

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    first, *others = [server.fresh() for server in servers]
    found(first, tuple(others))
    return [first, *others]


def held(place: Server) -> int:
    """Texts that one server holds itself."""
    with psycopg.connect(place.address) as connection:
        rows = connection.execute(
            "SELECT relname FROM pg_class WHERE relname ~ '^texts_[0-9]$' AND relkind = 'r' "
            "AND relnamespace = 'ceasefire_tui'::regnamespace"
        ).fetchall()
        assert len(rows) == 1
        ((count,),) = connection.execute(f"SELECT count(*) FROM ceasefire_tui.{rows[0][0]}").fetchall()
        return int(count)


def put(library: Library, numbers: Iterator[int]) -> None:
    for number in numbers:
        library.add(*made(number), origin=f"/{number}.txt")


def test_articles_are_spread_found_changed_and_removed(places: list[Server]) -> None:
    with Library.open(places[0]) as library:
        put(library, iter(range(60)))
        Search(library).prepare()
        on = list(map(held, places))
        assert sum(on) == 60
        assert min(on) > 5
        search = Search(library)
        for number in (1, 20, 59):
            assert search.search(f"number {number} geneva")[0].text == SAID.format(number)
        assert len(library.lists.quotes()) == 60
        assert library.persons.all()[0].quotes == 60
        library.replace_findings(7, library.article(7), findings())
        library.remove(8)
        assert len(library.lists.quotes()) == 58
        assert library.persons.all()[0].quotes == 58
        assert [library.article(row.id).text for row in library.shelf()][:2] == [SAID.format(0), SAID.format(1)]


def test_one_of_them_goes_and_comes_back_in_a_search(servers: list[Running], places: list[Server]) -> None:
    with Library.open(places[0]) as library:
        put(library, iter(range(60)))
        search = Search(library)
        search.prepare()
        assert search.search("number 3 geneva")
        servers[1].stop("immediate")
        with pytest.raises(LibraryError, match=r"a server behind .* does not answer.*try again when it is back"):
            search.search("number 4 geneva")
        servers[1].start()
        assert search.search("number 4 geneva")[0].text == SAID.format(4)


def test_one_of_them_goes_and_comes_back_in_an_import(servers: list[Running], places: list[Server]) -> None:
    with Library.open(places[0]) as library:
        put(library, iter(range(20)))

        def coming() -> Iterator[int]:
            for number in range(60):
                if number == 30:
                    servers[2].stop("immediate")
                yield number

        with pytest.raises(LibraryError, match=r"a server behind .* does not answer.*nothing of this change was kept"):
            put(library, coming())
        kept = len(library.shelf())
        assert 30 <= kept < 60
        servers[2].start()
        put(library, iter(range(60)))  # the same command again
        Search(library).prepare()
        assert len(library.shelf()) == 60
        assert sorted(library.article(row.id).text for row in library.shelf()) == sorted(map(SAID.format, range(60)))
        assert len(library.lists.quotes()) == 60
        assert len(Search(library).search("geneva", 100)) == 60
        assert sum(map(held, places)) == 60


def test_a_divided_library_keeps_its_parts(servers: list[Running], places: list[Server]) -> None:
    from tui.library.postgresql.founding import found

    found(places[0])  # brought up to this version: nothing changes
    with pytest.raises(LibraryError, match="has 3 parts already"):
        found(places[0], (servers[1].fresh(),))
