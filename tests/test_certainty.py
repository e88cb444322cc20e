"""Less certain findings stand behind the sure ones, folded into one row."""

from dataclasses import dataclass

import pytest

from tui.certainty import Folded, folded, sure_first


@dataclass(frozen=True)
class Found:
    name: str
    sure: bool


FOUND = [Found("a", True), Found("b", False), Found("c", True), Found("d", False)]


def test_the_sure_ones_come_first_and_both_stay_in_order() -> None:
    assert "".join(each.name for each in sure_first(FOUND)) == "acbd"


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        (folded(FOUND), [0, 2, None]),
        (folded(FOUND, unfolded=True), [0, 2, None, 1, 3]),
        (folded(FOUND).turned().turned(), [0, 2, None]),
        (folded(FOUND[1::2]), [0, 1]),
        (folded(FOUND[0::2]), [0, 1]),
        (Folded(range(2), range(2, 4)), [0, 1, None]),
        (Folded(range(2), range(2, 4), unfolded=True), [0, 1, None, 2, 3]),
        (Folded(), []),
    ],
)
def test_each_row_has_its_value_and_each_value_its_row(rows: Folded, values: list[int | None]) -> None:
    assert [rows.at(row) for row in range(rows.rows)] == values
    assert rows.at(rows.rows) is rows.at(-1) is None
    assert rows.fold == (values.index(None) if None in values else None)
    for row, value in enumerate(values):
        assert value is None or rows.row(value) == row


def test_what_is_folded_has_no_row() -> None:
    assert folded(FOUND).row(1) is None
    assert folded(FOUND).words == "2 less certain"
