"""The search of a library on a server finds what that of one in a folder finds, as articles come, change and go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.findings_by_hand import article, findings, marked, quote
from tests.postgresql import Running
from tests.seeds import articles
from tui.library.library import Library
from tui.library.places import Server
from tui.search.search import Search
from tui.search.served.keeping import drop, keep_up, upto

QUERIES = (
    "ceasefire",
    "peace talks",
    "agreement agreed",
    "rubio unconditional",
    "ceasfire agreemnt",
    "cease fire",
    "peacetalks",
    "zelen",
    "embrace this deal to halt the fighting",
    "nothing of the kind zzz",
    "Kremlin spokesman",
    "trump putin t",
)


@pytest.fixture
def server(postgresql: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Server:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return postgresql.fresh(postgresql.library())


@pytest.fixture
def library(server: Server) -> Iterator[Library]:
    with Library.open(server) as opened:
        for each in articles():
            opened.add(each, marked(each))
        yield opened


def said(search: Search, query: str) -> list[tuple[str, str, float]]:
    return [(hit.kind, hit.text, hit.score) for hit in search.search(query, 10)]


def add(library: Library, words: str, file: str = "new.txt") -> int:
    return library.add(article(words, file), findings(quote((0, len(words)), speaker="Jane Roe")), origin=f"/{file}")


def test_it_finds_what_a_library_in_a_folder_finds(library: Library) -> None:
    with Library.open(None) as memory:
        for each in articles():
            memory.add(each, marked(each))
        here, there = Search(memory), Search(library)
        there.prepare()
        assert upto(library) == library.changes()
        for query in QUERIES:
            assert [each[:2] for each in said(there, query)][:3] == [each[:2] for each in said(here, query)][:3], query


def test_what_comes_changes_and_goes_is_found_as_it_is(library: Library, server: Server) -> None:
    search = Search(library)
    search.prepare()
    add(library, "Quite unheard of zebras met.")
    assert [hit.text for hit in search.search("zebras")] == ["Quite unheard of zebras met."]  # not in the index yet
    keep_up(library)
    assert [hit.text for hit in search.search("zebras")] == ["Quite unheard of zebras met."]
    with Library.open(server) as reader:
        reader.writable = False
        other = Search(reader)
        assert other.search("zebras")
        id_ = add(library, "Quite unheard of gnus met.")
        assert not other.search("zebras")
        assert [hit.text for hit in other.search("gnus")] == ["Quite unheard of gnus met."]
        add(library, "Quite unheard of yaks met.", "more.txt")
        assert {hit.text for hit in other.search("unheard met")} == {
            "Quite unheard of gnus met.",
            "Quite unheard of yaks met.",
        }
        keep_up(library)
        library.remove(id_)
        assert not other.search("gnus")
        assert [hit.text for hit in other.search("yaks")] == ["Quite unheard of yaks met."]
    keep_up(library)
    assert not search.search("gnus")
    assert library.file.rows("SELECT 1 FROM search_units WHERE article = ?", (id_,)) == []
    assert library.file.row("SELECT many FROM search_terms WHERE term = ?", ("gnus",)) == (0,)


def test_the_index_may_be_dropped_and_is_made_again(library: Library) -> None:
    search = Search(library)
    search.prepare()
    before = [said(search, query) for query in QUERIES]
    drop(library)
    assert library.file.row("SELECT count(*) FROM search_units") == (0,)
    search = Search(library)
    search.prepare()
    assert [said(search, query) for query in QUERIES] == before


def test_in_batches_as_all_at_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_up(library)
    query = "SELECT article, kind, first, second, own FROM search_units ORDER BY 1, 2, 3, 4"
    whole = library.file.rows(query), library.file.rows("SELECT term, many FROM search_terms ORDER BY 1")
    drop(library)
    monkeypatch.setattr("tui.search.served.keeping.AT_ONCE", 1)
    keep_up(library)
    assert (library.file.rows(query), library.file.rows("SELECT term, many FROM search_terms ORDER BY 1")) == whole


def test_strange_words_are_only_words(library: Library) -> None:
    search = Search(library)
    for query in (
        "'; DROP TABLE articles; --",
        "% _ \\ %s ? :x {1}",
        "\ud83d \0 \U0010ffff",
        "a" * 500,
        "x" * 60 + " y",
    ):
        search.search(query)
    assert library.totals().articles == 5
