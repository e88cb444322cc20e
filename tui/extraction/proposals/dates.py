"""When something is to happen: "starting on Monday", "by June 10", resolved against the article's own date."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tui.articles.article import Span
from tui.extraction.values import value

_WEEKDAYS = "mon tues wednes thurs fri satur sun"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan"
    r"|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_LEAD = (
    r"(?:(?:starting|beginning|effective|commencing)\s+(?:on|from|at|in)?\s*|no\s+later\s+than\s+|not\s+before\s+"
    r"|(?:by|before|after|on|from|until|till|since|in|at|during|over|within)\s+)"
)
_EXPRESSION = re.compile(
    rf"\b(?P<lead>{_LEAD})?(?:"
    rf"(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})"
    rf"|(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{_MONTH})(?:,?\s+(?P<year>\d{{4}}))?"
    rf"|(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year2>\d{{4}}))?"
    rf"|(?:(?:early|late|mid-?)\s*)?(?P<month3>{_MONTH})\s+(?P<year3>\d{{4}})"
    r"|(?P<which>next|last|this|coming|this\s+coming)?\s*(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s+(?:morning|afternoon|evening|night))?"
    r"|(?P<relative>today|tomorrow|tonight|(?:the\s+)?day\s+after\s+tomorrow)"
    r"|(?P<period>(?:(?:later|earlier|early|late|sometime)\s+)?(?:this|next|last|the\s+(?:coming|following|next))\s+(?:week|month|year|weekend|summer|autumn|spring|winter|fall)s?)"
    r"|(?P<loose>later\s+(?:today|in\s+the\s+(?:day|week|month|year))|(?:the\s+)?(?:coming|next)\s+(?:few\s+)?(?:\w+\s+)?(?:hours|days|weeks|months)"
    r"|(?:the\s+(?:next\s+)?few\s+(?:hours|days|weeks))|at\s+a\s+later\s+(?:stage|date)|the\s+(?:near|immediate)\s+future"
    r"|(?:the\s+)?(?:week|day|month|hours|days|weeks)(?=\W*(?:$|[.,;]))|(?:\d+|a|one|two|three|four|five|six|ten|several|a\s+few)\s+(?:hours|days?|weeks?|months?)\s+(?:later|after\b[^.,;“”\"]*|of\b[^.,;“”\"]*)"
    r"|(?:\d+|two|three|four|five|six|ten)\s+(?:hours|days|weeks|months)\b)"
    r"|(?P<clock>(?:noon|midnight|dawn|dusk|\d{1,2}(?:[:.]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?)|\d{1,2}:\d{2})(?:\s+(?:local\s+time|GMT|UTC))?(?:\s+\(\d{2}:?\d{2}\s*GMT\))?)"
    r")",
)
_TIMELY = re.compile(
    r"\d|day|tomorrow|tonight|week|month|year|summer|autumn|spring|winter|fall|hour|later|future|noon|night|dawn|dusk"
)
"""What stands in whatever that finds."""
_OCCASION = re.compile(
    r"\b(?:(?:over|during|for|until|before|after)\s+(?:the\s+)?(?:Orthodox\s+)?(?:Easter|Christmas|Ramadan|Eid(?:\s+al-\w+)?|New\s+Year)"
    r"(?:\s+(?:weekend|holidays?|period))?|(?:in|during|after)\s+the\s+(?:first|second|third|next|final)\s+"
    r"(?:phase|stage)(?:\s+of\s+[\w ]{3,25})?"
    r"|at\s+the\s+end\s+of\s+[\w ]{3,25}|at\s+a\s+later\s+(?:stage|date))\b"
)
_AT_ONCE = re.compile(
    r"\b(?:immediate(?:ly)?|urgent(?:ly)?|at\s+once|without\s+(?:further\s+)?delay|right\s+away|as\s+soon\s+as\s+possible|swift(?:ly)?)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:starting|beginning|effective|commencing|by|before|from|until|till|later|not?\s+later|within)\b",
    re.IGNORECASE,
)


@value
class When:
    """A time expression and the day it means, ISO 8601, where that can be told."""

    span: Span
    resolved: str | None


def find_dates(text: str, within: Span, published: str | None, *, ahead: bool = False) -> tuple[When, ...]:
    """The time expressions in a stretch of the text, in order.

    `published`: the article's own date (ISO 8601), from which weekdays and "tomorrow" are counted; without it only
    a full date is resolved. `ahead`: the clause speaks of what is to come, so that a bare weekday is the next one.
    """
    part = text[within.start : within.end]
    day = date.fromisoformat(published[:10]) if published else None
    found = []
    for m in _EXPRESSION.finditer(part) if _TIMELY.search(part) else ():
        lead = (m["lead"] or "").strip()
        if (m["loose"] or m["clock"]) and not _stands_alone(m, lead):
            continue
        forward = bool(_AHEAD.match(lead)) or (ahead and not lead.startswith(("since", "after")))
        resolved = _resolve(m, day, forward=forward or (m["which"] or "") in ("next", "coming", "this coming"))
        span = Span(within.start + m.start(), within.start + m.end())
        found.append(When(span, resolved.isoformat() if resolved else None))
    for m in (*_AT_ONCE.finditer(part), *_OCCASION.finditer(part)):
        found.append(When(Span(within.start + m.start(), within.start + m.end()), None))
    return tuple(sorted(found, key=lambda w: w.span))


def _stands_alone(match: re.Match[str], lead: str) -> bool:
    """A loose stretch ("48 hours", "the week") is a time only after a preposition of time."""
    if match["clock"]:
        return bool(lead)
    words = match["loose"].lower()
    return words.startswith(("later", "at a later")) or lead in (
        "within",
        "in",
        "over",
        "by",
        "after",
        "during",
        "before",
    )


def _resolve(match: re.Match[str], published: date | None, *, forward: bool) -> date | None:
    if match["iso"]:
        return _date(*map(int, match["iso"].split("-")))
    month, day, year = match["month"] or match["month2"], match["day"] or match["day2"], match["year"] or match["year2"]
    if month and day:
        if year:
            return _date(int(year), _month(month), int(day))
        return _nearest(_month(month), int(day), published, forward=forward) if published else None
    if published is None:
        return None
    if match["weekday"]:
        return _weekday(match["weekday"], match["which"], published, forward=forward)
    if match["relative"]:
        return published + timedelta(
            days={"to": 0, "da": 2, "th": 2}.get(match["relative"][:2].lower(), 0)
            if match["relative"].lower() != "tomorrow"
            else 1
        )
    return None


def _weekday(name: str, which: str | None, published: date, *, forward: bool) -> date:
    ahead = (_WEEKDAYS.split().index(name.lower().removesuffix("day")) - published.weekday()) % 7
    if which == "last":
        return published - timedelta(days=(7 - ahead) % 7 or 7)
    if forward or which in ("next", "coming", "this coming"):
        return published + timedelta(days=ahead or (7 if which else 0))
    return published - timedelta(days=(7 - ahead) % 7)


def _month(name: str) -> int:
    return _MONTHS.split().index(name[:3].lower()) + 1


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, published: date, *, forward: bool) -> date | None:
    """The day of that month nearest to the article's date, or the next one where the clause looks ahead."""
    years = [found for year in (-1, 0, 1) if (found := _date(published.year + year, month, day))]
    if forward:
        years = [found for found in years if found >= published] or years
    return min(years, key=lambda found: abs(found - published), default=None)
