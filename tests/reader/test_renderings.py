"""One utterance in several articles, as the reader shows it: counted in lists, laid out with what differs, parted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.linking.renderings_by_hand import made, put
from tests.reader.opened import appears, opened, press, reading, shown
from tests.reader.test_remembering import remembered
from tui.display import width
from tui.library.library import Library
from tui.reader.app import ReaderApp
from tui.reader.cards import renderings
from tui.reader.cards.page import Spot
from tui.reader.loading import load
from tui.reader.memory import Memory
from tui.screen.looks import LOOKS

NARROW, WIDE = (80, 24), (120, 40)


def five(folder: Path | None = None) -> Library:
    """Five articles that render one utterance, and one that does not."""
    library = Library.open(folder)
    put(library, made("known")[:6])
    library.remember("sample given", 1)
    return library


async def test_how_often_a_quote_stands_elsewhere_and_where_it_leads() -> None:
    async with opened(five()) as pilot:
        await press(pilot, "3", "j")
        assert "+4" in shown(pilot)
        await press(pilot, "W")
        assert "5 renderings" in shown(pilot)
        assert "fullest, earliest" in shown(pilot)
        await press(pilot, "j", "enter")
        document = reading(pilot).desk.document
        assert document
        assert document.article.source == "Harbour Times"
        assert reading(pilot).desk.selected
        await press(pilot, "K", "K", "3", "j", "w")
        assert "+4 other renderings of it" in shown(pilot)
        await press(pilot, "enter")
        assert "“ in all articles" in shown(pilot)


async def test_lists_over_all_articles_count_too_and_a_quote_alone_says_so() -> None:
    async with opened(five()) as pilot:
        await press(pilot, "3", "a")
        assert shown(pilot).count("+4") == 5
        await press(pilot, "a", "1", "G", "enter", "right_curly_bracket", "W")
        assert await appears(pilot, "no other article has this quote")


async def test_a_rendering_of_something_else_is_parted_and_that_is_taken_back(tmp_path: Path) -> None:
    async with remembered(five(tmp_path), tmp_path) as pilot:
        await press(pilot, "3", "j")
        await press(pilot, "W", "r")
        assert await appears(pilot, "two utterances from now on")
        await press(pilot)
        assert "+4" not in shown(pilot)
        await press(pilot, "R")
        assert await appears(pilot, "taken back")
        await press(pilot, "W")
        assert "5 renderings" in shown(pilot)


@pytest.mark.parametrize("columns", [54, 60, 94, 130])
def test_no_line_is_too_wide_and_every_rendering_leads_to_its_article(columns: int) -> None:
    with five() as library:
        document = load(library, Memory(None), 2, 0)
        page = renderings.page(document, library.wordings.of(2, 0), 0, columns, airy=True)
    assert all(sum(width(words) for words, _ in line) <= columns for line in page.lines)
    assert [stop.lead.article for stop in page.stops if isinstance(stop.lead, Spot)] == [2, 1, 3, 4, 5]
    differing = [words for line in page.lines for words, role in line if role == renderings.DIFFERS]
    assert "and we will not sign anything" in " ".join(differing)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("look", LOOKS)
def test_looks(look: str, size: tuple[int, int], snap_compare: Callable[..., bool]) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await press(pilot)
        await press(pilot, "3", "W")
        assert "5 renderings" in shown(pilot)

    library = Library.open(None)
    put(library, made("known")[1:6] + made("known")[:1])
    library.remember("sample given", 1)
    assert snap_compare(ReaderApp(library, look=look), terminal_size=size, run_before=before)
