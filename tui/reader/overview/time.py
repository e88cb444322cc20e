"""A line of time: how many articles appeared when, as small bars."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

BARS = "▁▂▃▄▅▆▇█"


class Line(NamedTuple):
    """Bars from the first date to the last."""

    unit: str
    """What a bar stands for: a ``day``, ``week``, ``month`` or ``year``."""
    bars: str
    first: str
    last: str


def line_of_time(dates: Sequence[str], columns: int) -> Line | None:
    """The finest line that finds room in so many columns; ``None`` where the dates (ISO 8601) are fewer than two."""
    days = sorted(found for each in dates if (found := _day(each)))
    if len(set(days)) < 2:
        return None
    first, last = days[0], days[-1]
    if (last - first).days < columns:
        return _line("day", [(day - first).days for day in days], first, last)
    monday = first - timedelta(first.weekday())
    weeks = [(day - monday).days // 7 for day in days]
    if weeks[-1] < columns:
        return _line("week", weeks, first, last)
    months = [(day.year - first.year) * 12 + day.month - first.month for day in days]
    if months[-1] < columns:
        return _line("month", months, first, last)
    beyond = max(last.year - first.year + 1 - columns, 0)
    return _line("year", [max(day.year - first.year - beyond, 0) for day in days], first, last)


def _line(unit: str, places: Sequence[int], first: date, last: date) -> Line:
    many = [0] * (places[-1] + 1)
    for place in places:
        many[place] += 1
    most = max(many)
    bars = "".join(BARS[-(-number * 7 // most)] if number else BARS[0] for number in many)
    return Line(unit, bars, f"{first}", f"{last}")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10] + "-01-01"[len(text) - 4 if len(text) in (4, 7) else 6 :])
    except ValueError:
        return None
