"""A scale of time: which days stand in which columns; it zooms and moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "month", "quarter", "year"]
UNITS: tuple[Unit, ...] = ("day", "week", "month", "quarter", "year")
WIDEST = 16
"""Columns of a cell at most: more would tear a row apart."""
ZOOMED = 4
"""Columns of a cell where not all of them find room."""
MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Scale:
    """Cells side by side, each for a day, week, month, quarter or year."""

    unit: Unit
    first: int
    """The first unit there is anything in, counted from the year 1."""
    many: int
    """How many units there are from the first to the last."""
    at: int
    """The unit of the leftmost cell, counted from the first."""
    cells: int
    """How many find room."""
    cell: int
    """Columns of each."""

    def cell_of(self, day: date) -> int:
        """The cell of a day, counted from the leftmost in sight: below 0 for days before it."""
        return _number(self.unit, day) - self.first - self.at

    def moved(self, step: int) -> Scale:
        """Half of what is in sight further on, or back; not beyond the ends."""
        return replace(self, at=_within(self.at + step * max(self.cells // 2, 1), self.many - self.cells))

    def labels(self) -> Iterator[tuple[int, str]]:
        """Words under the cells, each with the column it begins at; they do not run into each other."""
        free = 0
        width = self.cells * self.cell
        before: date | None = None
        for cell in range(self.cells):
            begin = _begin(self.unit, self.first + self.at + cell)
            words = _label(self.unit, begin, before)
            column = cell * self.cell
            if column >= free and column + len(words) <= width:
                yield column, words
                free = column + len(words) + 2
                before = begin


def fitting(days: Iterable[date], columns: int) -> Scale | None:
    """The finest scale on which all days are in sight; ``None`` where there are none."""
    there = sorted(days)
    if not there:
        return None
    for unit in UNITS:
        scale = _scale(unit, there[0], there[-1], columns)
        if scale.many <= columns:
            return scale
    return scale


def zoomed(scale: Scale, days: Iterable[date], columns: int, step: int) -> Scale:
    """The next finer scale (`step` 1) or the next coarser one (-1), the middle of what is in sight still in the middle.

    The same scale where there is none.
    """
    there = sorted(days)
    nth = UNITS.index(scale.unit) - step
    if not there or not 0 <= nth < len(UNITS):
        return scale
    middle = _begin(scale.unit, scale.first + scale.at + scale.cells // 2)
    other = _scale(UNITS[nth], there[0], there[-1], columns)
    if step < 0 and scale.many <= scale.cells:
        return scale  # all of it is in sight
    at = _number(other.unit, middle) - other.first - other.cells // 2
    return replace(other, at=_within(at, other.many - other.cells))


def resized(scale: Scale, days: Iterable[date], columns: int) -> Scale:
    """The same scale for another number of columns."""
    there = sorted(days)
    other = _scale(scale.unit, there[0], there[-1], columns)
    return replace(other, at=_within(scale.at, other.many - other.cells))


def _scale(unit: Unit, first: date, last: date, columns: int) -> Scale:
    begin = _number(unit, first)
    many = _number(unit, last) - begin + 1
    if many <= columns:
        return Scale(unit, begin, many, 0, many, min(columns // many, WIDEST))
    return Scale(unit, begin, many, 0, columns // ZOOMED, ZOOMED)


def _within(at: int, last: int) -> int:
    return max(min(at, last), 0)


def _number(unit: Unit, day: date) -> int:
    """Which unit a day is in, counted from the year 1."""
    if unit == "day":
        return day.toordinal()
    if unit == "week":
        return (day.toordinal() - 1) // 7  # the first day of the year 1 is a Monday
    return (day.year * 12 + day.month - 1) // MONTHS[unit]


def _begin(unit: Unit, number: int) -> date:
    """The first day of a unit."""
    if unit == "day":
        return date.fromordinal(number)
    if unit == "week":
        return date.fromordinal(1) + timedelta(7 * number)
    months = number * MONTHS[unit]
    return date(months // 12, months % 12 + 1, 1)


def _label(unit: Unit, begin: date, before: date | None) -> str:
    """What stands under a cell: as little as tells it from the label before."""
    if unit == "year":
        return f"{begin.year}"
    new_year = before is None or before.year != begin.year
    if unit in ("month", "quarter"):
        return f"{begin:%b %Y}" if new_year else f"{begin:%b}"
    if new_year:
        return f"{begin.day} {begin:%b %Y}"
    assert before
    return f"{begin.day} {begin:%b}" if before.month != begin.month else f"{begin.day}"
