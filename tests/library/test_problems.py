"""What was skipped, and what is looked at again, is kept with the library."""

from __future__ import annotations

from tui.library.library import Library
from tui.library.places import Location
from tui.library.problems import Problems
from tui.library.sources import Sources


def test_a_problem_is_kept_until_the_path_is_in_order(place: Location) -> None:
    with Library.open(place) as library:
        Problems(library).keep("/a/b.pdf", "is damaged")
        Problems(library).keep("/a/\udcff.txt", "is empty")
        Problems(library).keep("/a/b.pdf", "is locked by a password")
    with Library.open(place) as library:
        found = Problems(library).all()
        assert {(each.path, each.reason) for each in found} == {
            ("/a/b.pdf", "is locked by a password"),
            ("/a/\udcff.txt", "is empty"),
        }
        assert all(each.when.startswith("20") for each in found)
        Problems(library).forget("/a/b.pdf")
        Problems(library).forget("/never/there")
        assert [each.path for each in Problems(library).all()] == ["/a/\udcff.txt"]


def test_an_address_is_followed_until_it_is_dropped(place: Location) -> None:
    with Library.open(place) as library:
        sources = Sources(library)
        sources.keep("https://paper.example/talks", "page")
        sources.keep("https://paper.example/rss", "feed")
        sources.keep("https://paper.example/rss", "feed")
        assert [(each.address, each.kind) for each in sources.all()] == [
            ("https://paper.example/rss", "feed"),
            ("https://paper.example/talks", "page"),
        ]
        assert sources.drop("https://paper.example/talks")
        assert not sources.drop("https://paper.example/talks")
        assert len(sources.all()) == 1
