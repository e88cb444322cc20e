"""The reader opens as it was left, and knows what has been read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.reader.opened import WIDE, appears, five, opened, press, reading, settle, shown
from tests.seeds import articles
from tui.configuration.values import Configuration
from tui.library.library import Library
from tui.reader.app import ReaderApp
from tui.reader.loading import Opening
from tui.reader.memory import Memory
from tui.reader.parts import progress


@pytest.fixture(autouse=True)
def _no_glance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "GLANCE", 0)


@asynccontextmanager
async def remembered(library: Library, folder: Path, *, restore: bool = True) -> AsyncIterator[Pilot[None]]:
    """The reader with a person's own work in a folder; left in order."""
    memory = Memory(folder)
    app = ReaderApp(library, opening=Opening(library, memory, restore=restore))
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        yield pilot
        app.exit()
    memory.close()


async def test_it_comes_back_as_it_was_left(tmp_path: Path) -> None:
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "space", "slash", "type:truce", "escape", "1", "greater_than_sign", "3", "z")
            screen = reading(pilot)
            top, width = screen.panes.text.placed.place, screen.sizes.widths["articles"]
            assert top > 0
        async with remembered(library, tmp_path) as pilot:
            screen = reading(pilot)
            assert screen.desk.document
            assert screen.desk.document.article.text == articles()[1].text
            assert screen.panes.text.placed.place == top
            assert (screen.panes.pane, screen.sizes.zoomed, screen.sizes.widths["articles"]) == (
                "findings",
                True,
                width,
            )
            await press(pilot, "z", "slash")
            assert screen.searching.pane
            assert screen.searching.pane.box.value == "truce"
            await press(pilot, "escape", "backspace")
            assert screen.desk.document.article.text == articles()[0].text
            await press(pilot, "backslash")
            assert screen.desk.document.article.text == articles()[1].text
        async with remembered(library, tmp_path, restore=False) as pilot:
            assert reading(pilot).desk.document.article.text == articles()[0].text  # type: ignore[union-attr]


async def test_the_articles_are_in_the_order_they_were_left_in(tmp_path: Path) -> None:
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "O", "O")
            names = [each.name for each in reading(pilot).articles.shelf]
            here = reading(pilot).desk.document
        async with remembered(library, tmp_path) as pilot:
            screen = reading(pilot)
            assert screen.articles.order == "title"
            assert [each.name for each in screen.articles.shelf] == names
            assert screen.desk.document
            assert here
            assert screen.desk.document.id == here.id


async def test_each_article_has_its_place(tmp_path: Path) -> None:
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "j", "j", "j", "J", "space", "K")
            assert reading(pilot).panes.text.scroll_offset.y == 3
            top = reading(pilot).panes.text.placed.top
        async with remembered(library, tmp_path, restore=False) as pilot:
            assert reading(pilot).panes.text.placed.top == top
            await press(pilot, "J")
            assert reading(pilot).panes.text.scroll_offset.y > 3


async def test_an_article_seen_to_its_end_is_read_and_a_key_says_otherwise(tmp_path: Path) -> None:
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            assert "5 unread" in shown(pilot)
            await press(pilot, "J", "G")
            assert "4 unread" in shown(pilot)
            assert " end " in shown(pilot).splitlines()[0]
            await press(pilot, "K", "u")
            assert "3 unread" in shown(pilot)
            await press(pilot, "u", "k")
            assert "4 unread" in shown(pilot)
        async with remembered(library, tmp_path) as pilot:
            assert "4 unread" in shown(pilot)
            rows = [line[:3] for line in shown(pilot).splitlines() if line[1] == "●"]
            assert len(rows) == 4


async def test_marks_lead_back_to_their_place(tmp_path: Path) -> None:
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "space", "m", "a")
            top = reading(pilot).panes.text.placed.top
        async with remembered(library, tmp_path, restore=False) as pilot:
            await press(pilot, "apostrophe")
            assert "The United States called on" in shown(pilot)
            await press(pilot, "a")
            assert reading(pilot).desk.document.article.text == articles()[1].text  # type: ignore[union-attr]
            assert reading(pilot).panes.text.placed.top == top
            await press(pilot, "apostrophe", "x")
            assert await appears(pilot, "no place has the letter x")
            await press(pilot, "backspace", "apostrophe", "escape")
            assert reading(pilot).desk.document.article.text == articles()[0].text  # type: ignore[union-attr]


async def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("no folder")
    with five() as library:
        async with remembered(library, folder) as pilot:
            assert await appears(pilot, "nothing will be remembered")
            await press(pilot, "J")
            assert reading(pilot).desk.document.article.text == articles()[1].text  # type: ignore[union-attr]


async def test_quotes_of_the_same_speaker_are_walked() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J", "right_curly_bracket")
        assert screen.desk.document
        assert screen.desk.selected
        quotes = screen.desk.document.findings.quotes
        speaker = quotes[screen.desk.selected.nth].speaker
        seen = [screen.desk.selected.nth]
        for _ in range(3):
            await press(pilot, "s")
            seen.append(screen.desk.selected.nth)
        assert len(set(seen)) == 4
        assert {quotes[nth].speaker for nth in seen} == {speaker}
        await press(pilot, "full_stop", "comma", "S")
        assert screen.desk.selected.nth == seen[-2]


async def test_furniture_is_folded_to_a_line_until_a_key_unfolds_it() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J", "J", "J", "J", "G")
        assert "5 lines that are no part of the article (F)" in shown(pilot)
        assert "Recommended news" not in shown(pilot)
        await press(pilot, "F", "G")
        assert "Recommended news" in shown(pilot)
        await press(pilot, "F", "g", "f", "type:Recommended", "enter")
        assert screen.panes.text.placed.unfolded
        assert "Recommended news" in shown(pilot)
        await press(pilot, "K", "K", "K", "F")
        assert await appears(pilot, "all of this text is part of the article")


async def test_panes_are_resized_and_zoomed_by_key_and_mouse() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        width, text = screen.panes.findings.size.width, screen.panes.text.size.width
        await press(pilot, "greater_than_sign")
        assert (screen.panes.findings.size.width, screen.panes.text.size.width) == (width - 4, text + 4)
        await press(pilot, "3", "greater_than_sign", "greater_than_sign")
        assert screen.panes.findings.size.width == width + 4
        edge = screen.panes.findings.region.x
        await pilot.mouse_down(offset=(edge, 10))
        await pilot.hover(offset=(edge - 5, 10))
        await pilot.mouse_up(offset=(edge - 5, 10))
        await press(pilot, "2", "z")
        assert screen.panes.text.size.width == WIDE[0]
        await press(pilot, "1")
        assert screen.panes.shelf_list.size.width == WIDE[0]
        await press(pilot, "z", "2")
        assert screen.panes.shelf_list.size.width < 40
        for _ in range(40):
            await press(pilot, "less_than_sign")
        assert screen.panes.text.size.width >= 20


async def test_a_persons_own_keys_and_measure(tmp_path: Path) -> None:
    wish = Configuration(measure=40, centred=True, keymap={"article.next": ("x",), "quote.next": ()})
    with five() as library:
        app = ReaderApp(library, configuration=wish, problems=["config.toml:1:1: no such setting"])
        async with app.run_test(size=WIDE, notifications=True) as pilot:
            await settle(pilot)
            assert await appears(pilot, "no such setting")
            room = reading(pilot).panes.text.placed.room
            assert room.measure == 40
            assert room.indent > 5
            await press(pilot, "x")
            assert reading(pilot).desk.document.article.text == articles()[1].text  # type: ignore[union-attr]
            selected = reading(pilot).desk.selected
            await press(pilot, "J", "right_square_bracket", "right_curly_bracket")
            assert reading(pilot).desk.selected == selected
            assert reading(pilot).desk.document.article.text == articles()[1].text  # type: ignore[union-attr]
