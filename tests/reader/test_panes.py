"""As many panes as there is room for, and the place kept when that changes."""

import pytest

from tests.patience import becomes
from tests.reader.opened import opened, press, reading, shown
from tui.display import width
from tui.screen.row_list import RowList


async def test_at_eighty_columns_the_text_has_either_list_beside_it() -> None:
    async with opened(size=(80, 24)) as pilot:
        screen = reading(pilot)
        assert "Articles" not in shown(pilot)
        assert "Quotes" in shown(pilot)
        columns = screen.panes.text.size.width
        await press(pilot, "1")
        assert "Articles" in shown(pilot)
        assert "Quotes" not in shown(pilot)
        assert "overture" in shown(pilot)
        assert screen.panes.text.size.width == columns
        await press(pilot, "j", "enter")
        assert "Articles" not in shown(pilot)
        assert screen.desk.document
        assert screen.desk.document.id == screen.articles.shelf[1].id
        await press(pilot, "1", "escape")
        assert screen.panes.pane == "text"
        assert "Articles" not in shown(pilot)


async def test_at_sixty_columns_there_is_one_pane() -> None:
    async with opened(size=(60, 20)) as pilot:
        assert "Quotes" not in shown(pilot)
        await press(pilot, "3")
        assert "Quotes" in shown(pilot)
        assert "overture" not in shown(pilot).splitlines()[0]
        await press(pilot, "1")
        assert "Articles" in shown(pilot)
        assert "Quotes" not in shown(pilot)
        await press(pilot, "slash", "type:overture")
        assert "hit" in shown(pilot)
        await press(pilot, "enter")
        assert "overture" in shown(pilot)


async def test_tab_goes_round_the_panes_and_each_key_to_its_own() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        seen = []
        for key in ("tab", "tab", "tab", "shift+tab", "shift+tab", "2", "1", "4"):
            await press(pilot, key)
            seen.append(screen.panes.pane)
        assert seen == ["findings", "articles", "text", "articles", "findings", "text", "articles", "findings"]


@pytest.mark.parametrize("before", [(120, 40), (80, 24)])
async def test_the_place_is_kept_when_the_terminal_changes(before: tuple[int, int]) -> None:
    async with opened(size=before) as pilot:
        screen = reading(pilot)
        await press(pilot, "J", "space", "J", "K")
        await press(pilot, "space")
        top = screen.panes.text.placed.top
        assert top > 0
        for size in ((60, 20), (200, 50), (72, 22), before):
            await pilot.resize_terminal(*size)
            await press(pilot)
            row = (
                screen.panes.text.placed.layout.row(screen.panes.text.scroll_offset.y)
                if screen.panes.text.placed.layout
                else None
            )
            last = screen.panes.text.scroll_offset.y == screen.panes.text.max_scroll_y
            assert last or (row and row.start <= top <= row.end) or screen.panes.text.placed.top <= top
        assert abs(screen.panes.text.placed.top - top) < 200


async def test_the_measure_is_one_for_reading() -> None:
    async with opened(size=(200, 50)) as pilot:
        assert 66 <= reading(pilot).panes.text.placed.room.measure <= 80
        await pilot.resize_terminal(120, 40)
        await press(pilot)
        assert reading(pilot).panes.text.placed.room.measure >= 55


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (20, 5), (300, 100)])
async def test_no_size_breaks_it(size: tuple[int, int]) -> None:
    async with opened(size=size) as pilot:
        await press(
            pilot, "J", "3", "w", "escape", "1", "question_mark", "escape", "slash", "a", "escape", "f", "b", "escape"
        )
        assert pilot.app.is_running
        assert all(width(line) <= size[0] for line in shown(pilot).splitlines())


async def test_rows_are_drawn_for_the_width_there_is_before_the_event_tells_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(size=(120, 40)) as pilot:
        await press(pilot, "J", "3")
        rows = reading(pilot).panes.findings.query_one(RowList)
        monkeypatch.setattr(RowList, "on_resize", lambda self: None)
        wide = rows.size.width
        await pilot.resize_terminal(200, 24)
        assert await becomes(pilot, lambda: rows.size.width != wide)
        drawn = [rows.render_line(y).text for y in range(rows.size.height)]
        assert {width(line) for line in drawn} == {rows.size.width}
        rows.redraw()
        assert drawn == [rows.render_line(y).text for y in range(rows.size.height)]
