"""The shelf as it is looked at: rows come as they are seen, few are in memory, and what is gone is an empty row."""

from collections.abc import Iterator

import pytest

from tests.counting import steps
from tests.findings_by_hand import article, findings
from tui.library import shelving
from tui.library.library import Library
from tui.library.places import Location
from tui.library.shelving import Shelving


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(shelving, "AT_ONCE", 3)
    monkeypatch.setattr("tui.library.reading.AT_HAND", 4)
    monkeypatch.setattr(shelving, "AT_HAND", 4)
    return iter(())


def filled(library: Library, count: int = 10) -> Shelving:
    for nth in range(count):
        library.add(article(f"Article {nth}.", f"{nth}.txt"), findings())
    return library.shelving()


def test_rows_are_read_as_they_are_seen(place: Location) -> None:
    with Library.open(place) as library:
        shelf = filled(library)
        assert not shelf.is_at_hand
        assert len(shelf) == 10
        assert shelf.at_hand(4) is None
        assert shelf[4].name == "Article 4."
        assert [row.name for row in map(shelf.at_hand, (3, 4, 5)) if row] == [f"Article {nth}." for nth in (3, 4, 5)]
        assert shelf.at_hand(6) is None
        assert list(shelf) == library.shelf()
        assert shelf[-1] == library.shelf()[-1]
        assert shelf[2:8] == library.shelf()[2:8]
        for nth in range(10):
            assert shelf[nth].name == f"Article {nth}."
        assert len(shelf.rows) <= 4 + 3


def test_a_short_shelf_is_at_hand_and_so_is_the_beginning_of_a_long_one() -> None:
    with Library.open(None) as library:
        assert filled(library, 4).is_at_hand
        filled(library)
        assert library.shelving(4).is_at_hand
        assert [row.id for row in library.shelving(4)] == [1, 2, 3, 4]


def test_another_order_and_what_is_gone() -> None:
    with Library.open(None) as library:
        shelf = filled(library)
        turned = shelf.in_order(shelf.ids[::-1])
        assert [row.id for row in turned] == list(range(10, 0, -1))
        library.remove(7)
        assert [row.name for row in turned][3] == ""
        assert turned != library.shelving()
        assert shelf == shelf.in_order(shelf.ids)
        assert shelf != turned


def test_a_long_shelf_costs_what_is_seen_of_it() -> None:
    def cost(count: int) -> int:
        with Library.open(None) as library:
            shelf = filled(library, count)
            return steps(lambda: shelf[5])

    assert cost(200) <= cost(20) * 1.1
