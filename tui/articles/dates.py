"""Days as lines of a page and front matter write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_TIME = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon|midnight|\d{4}\s?hrs"
_ZONE = r"(?:\s?\(?(?:[A-Z]{2,5}|Z|[+-]\d{2}:?\d{2}|local time)\)?)"
_CLOCK = rf"(?:{_TIME}){_ZONE}?"
_BEFORE = (
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|issued|released|created|uploaded|date|dated|"
    r"pub(?:lication)? date|publish(?:ed)? date|publication)\s*(?:on|at|:)?\s*:?\s*)?"
)
_DAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
_DATE = re.compile(
    rf"{_BEFORE}(?:{_CLOCK}\s*[,|·•–-]?\s*(?:on\s)?)?{_DAY}"
    rf"(?:{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH.replace('month', 'month2')},?[\s-]+"
    r"(?P<year2>\d{4})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})|(?P<slashed>\d{4}/\d{2}/\d{2})"
    r"|(?P<day3>\d{1,2})(?P<sign>[./])(?P<month3>\d{1,2})(?P=sign)(?P<year3>\d{4}))"
    r"(?:[T,\s|·•–-]+.{0,60})?",
    re.IGNORECASE,
)


def iso_date(words: str) -> str | None:
    """ISO 8601 date of words that hold a date and little else, else ``None``.

    ``Feb 27, 2026 6:40 pm``, ``Published: 11:02 GMT, 12 March 2025``, ``2025-03-11T15:00:00+01:00``. Figures alone
    count where day and month cannot be taken for each other: ``13/03/2025``, and ``12.03.2025``, day first.
    """
    match = _DATE.fullmatch(" ".join(words.split()))
    if not match:
        return None
    try:
        if match["iso"] or match["slashed"]:
            return date.fromisoformat((match["iso"] or match["slashed"]).replace("/", "-")).isoformat()
        if match["day3"]:
            first, second = int(match["day3"]), int(match["month3"])
            if match["sign"] == "/" and first <= 12 and second <= 12 and first != second:
                return None
            day, month = (second, first) if match["sign"] == "/" and second > 12 else (first, second)
            return date(int(match["year3"]), month, day).isoformat()
        month = _MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
        return date(int(match["year"] or match["year2"]), month, int(match["day"] or match["day2"])).isoformat()
    except ValueError:
        return None


def day_of(words: str) -> str | None:
    """The day of a time as machines and people write it; as it stands there, in the outlet's own zone."""
    words = " ".join(words.split())[:200]
    if words.isdecimal() and len(words) in (10, 13):
        return datetime.fromtimestamp(int(words[:10]), UTC).date().isoformat()
    if re.fullmatch(r"(?:19|20)\d{6}(?:T?\d{4,6}Z?)?", words):
        words = f"{words[:4]}-{words[4:6]}-{words[6:8]}"
    return iso_date(words)


_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)


def iso_8601(value: str | None) -> str | None:
    """A year, month, day or time of ISO 8601 as it stands; ``None`` for anything else, which is nobody's date.

    Whatever is written into a citation as a date has passed here: it holds digits and signs of dates alone.
    """
    match = _ISO.fullmatch(value) if value else None
    if match is None:
        return None
    try:
        date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:
        return None
    return value
