"""From a finding to another: by the signs beside the words, and by keys."""

from __future__ import annotations

import pytest

from tests.reader.opened import WIDE, five, opened, press, reading, shown
from tui.reader.document import Finding
from tui.reader.screens.card import CardScreen


@pytest.mark.parametrize("size", [WIDE, (200, 50)])
async def test_a_click_on_a_sign_beside_the_text_leads_to_its_finding(size: tuple[int, int]) -> None:
    async with opened(five(), size) as pilot:
        await press(pilot, "J")
        screen = reading(pilot)
        text, placed = screen.panes.text, screen.panes.text.placed
        assert placed.layout
        document = screen.desk.document
        assert document
        stated = document.findings.proposals[0].spans[0]
        await pilot.click(text, offset=(placed.room.left + placed.room.measure + 1, placed.layout.row_of(stated.start)))
        await press(pilot)
        assert screen.desk.selected == Finding("proposal", 0)
        assert screen.desk.findings.tab == "proposals"
        said = document.findings.quotes[2].spans[0]
        y = placed.layout.row_of(said.start)
        assert placed.finding_at(2, y) == placed.finding_at(placed.room.indent + 1, y)
        await pilot.click(text, offset=(placed.room.indent + 1, y))
        await press(pilot)
        selected = screen.desk.selected
        assert selected
        assert selected.kind == "quote"
        assert any(placed.layout.row_of(span.start) == y for span in document.spans(selected))


async def test_a_double_click_on_the_sign_of_a_proposal_opens_its_card() -> None:
    async with opened(five(), WIDE) as pilot:
        await press(pilot, "J")
        placed = reading(pilot).panes.text.placed
        await pilot.click(reading(pilot).panes.text, offset=(placed.room.left + placed.room.measure + 1, 0), times=2)
        await press(pilot)
        assert isinstance(pilot.app.screen, CardScreen)
        assert "§ proposal" in shown(pilot)


async def test_a_click_where_nothing_stands_selects_nothing() -> None:
    async with opened(five(), WIDE) as pilot:
        await press(pilot, "J")
        screen = reading(pilot)
        placed, before = screen.panes.text.placed, screen.desk.selected
        assert placed.layout
        empty = next(y for y in range(20) if placed.layout.row(y) is None)
        assert placed.finding_at(placed.room.left + 3, empty) is None
        await pilot.click(screen.panes.text, offset=(placed.room.left + 3, empty))
        await press(pilot)
        assert screen.desk.selected == before


async def test_the_next_proposal_of_a_quote_is_the_one_it_stands_in() -> None:
    async with opened(five(), WIDE) as pilot:
        await press(pilot, "J")
        screen = reading(pilot)
        assert screen.desk.selected
        assert screen.desk.selected.kind == "quote"
        await press(pilot, "right_parenthesis")
        assert screen.desk.selected == Finding("proposal", 0)
        await press(pilot, "right_curly_bracket", "right_curly_bracket", "right_curly_bracket", "right_curly_bracket")
        await press(pilot, "left_parenthesis")
        assert screen.desk.selected == Finding("proposal", 0)
