"""Days, months and years as a query names them."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from tui.articles.dates import iso_date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_FEWEST = 3
"""Letters of a month's name that tell it from the others."""

_WHOLE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
_SHORT = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII)

_FIGURES = re.compile(r"[\d-]{1,10}", re.ASCII)

EXPECTED = "a day, month or year: 2025-03-13, 2025-03, 2025"


class When(NamedTuple):
    """What a value of a date's field says."""

    start: str
    """What the ISO 8601 date begins with."""
    month: str | None = None
    """Two digits, where it is a month of any year."""


def when(value: str) -> When | None:
    """The day, month or year that a value names; `None` where it is none of them."""
    value = " ".join(value.split())
    if _WHOLE.fullmatch(value):
        return When(value)
    if short := _SHORT.fullmatch(value):
        return When("-".join([short[1], *(part.zfill(2) for part in short.groups()[1:] if part)]))
    if len(value) >= _FEWEST:
        for number, month in enumerate(_MONTHS, 1):
            if month.startswith(value.lower().rstrip(".")):
                return When("", f"{number:02}")
    day = iso_date(value)
    return When(day) if day else None


def months(begun: str) -> frozenset[str]:
    """Two digits of each month whose name begins so; of all for nothing."""
    return frozenset(f"{number:02}" for number, month in enumerate(_MONTHS, 1) if month.startswith(begun.lower()))


def is_begun(value: str) -> bool:
    """Whether a value that names no day, month or year yet may come to name one."""
    return bool(_FIGURES.fullmatch(value)) or any(month.startswith(value.lower()) for month in _MONTHS)


def unfinished(value: str, side: Literal["on", "before", "after"]) -> When | None:
    """What a value says that is still being typed; `None` where nothing can be made of it yet."""
    if whole := when(value) if _WHOLE.fullmatch(value) or value[:1].isalpha() else None:
        return whole
    return When(value) if side == "on" and _FIGURES.fullmatch(value) else None
