"""What can follow in the search box: offered under it, taken by tab; searches kept under a name."""

import pytest
from textual.pilot import Pilot

from tests.reader.opened import appears, opened, press, reading, shown
from tui.reader.widgets.search_pane import SearchPane
from tui.screen.offering import rules
from tui.search.fields import RULES


async def box(pilot: Pilot[None], *keys: str) -> SearchPane:
    """The search with these keys typed into it."""
    await press(pilot, "slash", *keys)
    pane = reading(pilot).searching.pane
    assert pane
    return pane


async def test_the_rules_stand_under_the_empty_box() -> None:
    async with opened() as pilot:
        await box(pilot)
        assert all(example in shown(pilot) for example, _ in RULES)
        await press(pilot, "type:rubio")
        assert RULES[0][0] not in shown(pilot)


async def test_a_field_and_its_value_are_taken_by_tab() -> None:
    async with opened() as pilot:
        pane = await box(pilot, "type:st", "tab")
        assert pane.box.value == "stance:"
        assert "accepted 1  rejected 1" in shown(pilot)
        await press(pilot, "r", "tab")
        assert pane.box.value == "stance:rejected "
        assert [found.kind for found in pane.found] == ["proposal"]
        await press(pilot, "type:kr", "tab")
        assert pane.box.value == "stance:rejected party:Russia "
        assert len(pane.found) == 1


async def test_tab_again_takes_the_next_and_shift_tab_the_one_before() -> None:
    async with opened() as pilot:
        pane = await box(pilot, "type:by:", "tab")
        first = pane.box.value
        await press(pilot, "tab")
        second = pane.box.value
        assert len({first, second, "by:"}) == 3
        await press(pilot, "shift+tab")
        assert pane.box.value == first
        await press(pilot, "tab", "type:x")
        assert pane.box.value == second + "x"
        await press(pilot, "tab")
        assert pane.box.value == second + "x"
        assert pane.box.has_focus


async def test_what_is_typed_behind_the_cursor_stays() -> None:
    async with opened() as pilot:
        pane = await box(pilot, "type: deal", "home", "type:by:rub", "tab")
        assert pane.box.value == 'by:"Marco Rubio" deal'
        assert pane.box.value[pane.box.cursor_position :] == " deal"


async def test_fields_stand_out_in_the_box_and_a_word_that_is_none_is_told_of() -> None:
    async with opened() as pilot:
        pane = await box(pilot, "type:speaker:rubio")
        assert "no field “speaker”" in shown(pilot)
        assert not pane.box._value.spans
        await press(pilot, "ctrl+u", "type:-by:rubio")
        start, end, _ = pane.box._value.spans[0]
        assert pane.box.value[start:end] == "-by:rubio"


async def test_where_nothing_is_found_yet_the_values_stand_under_each_other() -> None:
    async with opened() as pilot:
        await box(pilot, "type:stance:")
        lines = [line for line in shown(pilot).splitlines() if "accepted" in line or "rejected" in line]
        assert len(lines) == 3
        assert "Nothing like" not in shown(pilot)


async def test_a_search_is_kept_under_a_name_and_found_again() -> None:
    async with opened() as pilot:
        await box(pilot, "type:by:rubio", "ctrl+s", "type:two words", "enter")
        assert "letters, digits" in shown(pilot)
        await press(pilot, "ctrl+u", "type:rub", "enter")
        assert await appears(pilot, "kept: @rub is by:rubio")
        await press(pilot, "escape", "at")
        pane = reading(pilot).searching.pane
        assert pane
        assert "@rub  by:rubio" in shown(pilot)
        await press(pilot, "tab")
        assert pane.box.value == "@rub "
        assert {found.head for found in pane.found} == {"Marco Rubio"}


async def test_nothing_is_kept_where_nothing_is_searched_for() -> None:
    async with opened() as pilot:
        await press(pilot, "ctrl+s")
        assert await appears(pilot, "nothing is searched for")


@pytest.mark.parametrize("columns", [20, 34, 60, 100])
def test_the_rules_find_room(columns: int) -> None:
    lines = rules(columns)
    assert all(sum(len(words) for words, _ in line) <= columns for line in lines)
    assert len(lines) in (len(RULES), 2 * len(RULES))
