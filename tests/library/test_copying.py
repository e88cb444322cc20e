"""A library copied from one place to another is the same there, from a folder to a server and back."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from tests.findings_by_hand import article, findings, quote
from tests.seeds import articles, found_in
from tui.articles.article import Span
from tui.library.copying import copy, differing
from tui.library.corrections.values import of_article
from tui.library.library import Library
from tui.library.own_work.copying import copy as copy_own
from tui.library.own_work.places import Place
from tui.library.own_work.store import OwnWork
from tui.library.own_work.values import article_bookmark, selection_bookmark
from tui.library.places import Location
from tui.library.problems import Problems


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    folder = tmp_path / "from"
    with Library.open(folder) as library:
        for each in articles():
            library.add(each, found_in(each), sample=True)
        library.add(article("Before."), findings(), origin="/x.txt")
        library.add(article("After. \ud83d"), findings(quote((0, 5), speaker="\0")), origin="/x.txt", imported=True)
        Problems(library).keep("/y.txt", "is binary")
        library.remember("sample given", 1)
    with OwnWork.open(folder) as own:
        own.bookmarks.keep(article_bookmark(articles()[1]))
        own.bookmarks.write_note(own.bookmarks.keep(selection_bookmark(articles()[0], Span(5, 20))).id, "a note")
        own.bookmarks.put_in(1, "week")
        own.reading.mark_read(articles()[0].text_sha256)
        own.reading.mark("a", Place(articles()[0].text_sha256, 7))
        own.tags.change([articles()[0].text_sha256], put=["talks"])
        own.searches.save("mine", "by:rubio")
        own.persons.tell("One", "Other", same=True)
        own.corrections.keep([of_article(articles()[0], "title", "Another title")])
    return folder


def mine(own: OwnWork) -> list[object]:
    return [
        [(b.words, b.note, b.collections, b.made) for b in own.bookmarks.all()],
        own.reading.read_texts(),
        own.reading.marks(),
        own.tags.all(),
        own.searches.all(),
        own.persons.all(),
        [(c.text_sha256, c.change, c.made) for c in own.corrections.all()],
    ]


def test_all_of_it_goes_there_and_back(filled: Path, place: Location, tmp_path: Path) -> None:
    back = tmp_path / "back"
    for source, target in ((filled, place), (place, back)):
        with Library.open(source) as one, Library.open(target) as other:
            assert all(step.new for step in copy(one, other))
            assert not any(differs for _, differs in differing(one, other))
        with OwnWork.open(source) as one_own, OwnWork.open(target) as other_own:
            copy_own(one_own, other_own)
            assert mine(one_own) == mine(other_own)
    with Library.open(filled) as library, Library.open(back) as again:
        assert again.totals() == library.totals()
        assert [row._replace(id=0) for row in again.shelf()] == [row._replace(id=0) for row in library.shelf()]
        assert again.shelved(1).name == "Another title"
        assert again.holding(article("Before.").text_sha256, older=True)
        assert not again.holding(article("Before.").text_sha256)
        assert Problems(again).all() == Problems(library).all()
        assert again.fact("sample given")


def test_broken_off_it_goes_on_and_puts_nothing_in_twice(
    filled: Path, place: Location, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.library.copying.AT_ONCE", 2)
    with Library.open(filled) as one, Library.open(place) as other:
        list(islice(copy(one, other), 3))
        assert sum(differs for _, differs in differing(one, other)) == 3
        assert [step.new for step in copy(one, other)] == [False] * 4 + [True] * 3
        assert not any(differs for _, differs in differing(one, other))
        assert not any(step.new for step in copy(one, other))
        assert len(other.shelf()) == 6


def test_what_differs_is_told(filled: Path, place: Location) -> None:
    with Library.open(filled) as one, Library.open(place) as other:
        list(copy(one, other))
        with other.change():
            other.file.execute("UPDATE texts SET text = 'x' WHERE article = ?", (2,))
        assert [name for name, differs in differing(one, other) if differs] == [one.shelved(2).name]
