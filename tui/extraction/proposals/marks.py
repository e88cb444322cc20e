"""What tells one pause or plan of an article from another of its kind: how long, how many points, for which feast."""

from __future__ import annotations

import re
from collections.abc import Set

from tui.articles.article import Span
from tui.extraction.proposals.durations import find_durations, number

_POINTS = re.compile(r"\b(\d+|[a-z]+)-(?:point|step|stage|phase)\b", re.IGNORECASE)
_FEAST = re.compile(r"\b(?:Christmas|Easter|Eid|Ramadan|Passover|Nowruz|Diwali|New Year)\b")
_LONG = 10.0
"""Days from which on a pause is for no feast."""
_ALIKE = 0.1
"""Durations told in weeks and in days differ by so much of the longer."""


def marks_of(text: str, span: Span) -> frozenset[str]:
    """The marks in a stretch of an article: ``days 45``, ``points 12``, ``feast Easter``."""
    words = span.cut(text)
    found = {f"days {each.days:g}" for each in find_durations(text, span) if each.days}
    found |= {f"points {number(each) or each}" for each in _POINTS.findall(words)}
    found |= {f"feast {feast}" for feast in _FEAST.findall(words)}
    return frozenset(found)


def are_of_another(marks: Set[str], known: Set[str]) -> bool:
    """Whether marks tell that what has them is none of what has the `known` ones."""
    mine, others = _by_kind(marks), _by_kind(known)
    if any(kind in others and not _share(kind, mine[kind], others[kind]) for kind in mine):
        return True
    return _feast_and_weeks(mine, others) or _feast_and_weeks(others, mine)


def _by_kind(marks: Set[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mark in marks:
        kind, _, value = mark.partition(" ")
        found.setdefault(kind, set()).add(value)
    return found


def _share(kind: str, some: Set[str], others: Set[str]) -> bool:
    if kind != "days":
        return bool(some & others)
    pairs = ((float(a), float(b)) for a in some for b in others)
    return any(abs(a - b) <= _ALIKE * max(a, b) for a, b in pairs)


def _feast_and_weeks(one: dict[str, set[str]], other: dict[str, set[str]]) -> bool:
    """Whether one is for a feast and says no more, and the other for longer than any feast."""
    days = [float(each) for each in other.get("days", ())]
    return "feast" in one and "feast" not in other and "days" not in one and bool(days) and min(days) >= _LONG
