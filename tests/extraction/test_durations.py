"""Durations of a pause, dates, and the word lists as patterns."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.article import Span
from tui.extraction.english.forms import forms
from tui.extraction.proposals.dates import find_dates
from tui.extraction.proposals.durations import find_durations, number
from tui.extraction.proposals.lexicon import alternation


def durations(text: str) -> list[tuple[str, float | None]]:
    return [(d.span.cut(text), d.days) for d in find_durations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("a month-long ceasefire in Ukraine", "month-long", 30.0),
        ("a monthlong, unconditional cease-fire", "monthlong", 30.0),
        ("an unexpected 30-hour cease-fire", "30-hour", 1.25),
        ("agreed to halt strikes for at least ten days", "at least ten days", 10.0),
        ("a truce of sixty days", "sixty days", 60.0),
        ("a 12-hour “humanitarian pause”", "12-hour", 0.5),
        ("a twenty-four hour truce", "twenty-four hour", 1.0),
        ("the first six-week phase", "six-week", 42.0),
        ("a ceasefire lasting several weeks", "several weeks", None),
        ("a two- to three-week truce", "two- to three-week", None),
        ("an indefinite ceasefire", "indefinite", None),
        ("stop shelling until such time as talks begin", "until such time as talks begin", None),
        ("a pause that would continue as long as negotiations do", "continue as long as negotiations do", None),
        ("a ceasefire until Friday", "until Friday", None),
    ],
)
def test_durations(text: str, words: str, days: float | None) -> None:
    assert durations(text) == [(words, days)]


@pytest.mark.parametrize(
    "text",
    ["the ongoing three-year war", "a 500-day starvation siege", "after two years of war", "the five-year-old nation"],
)
def test_the_length_of_a_war_is_no_duration(text: str) -> None:
    assert durations(text) == []


@given(st.integers(min_value=1, max_value=999), st.sampled_from([("hour", 1 / 24), ("day", 1.0), ("week", 7.0)]))
def test_any_number_of_units_is_counted(count: int, unit: tuple[str, float]) -> None:
    name, days = unit
    text = f"They agreed on a {count}-{name} truce."
    assert durations(text) == [(f"{count}-{name}", pytest.approx(count * days, abs=0.001))]


@given(st.text(max_size=200))
def test_spans_lie_in_order_and_apart(text: str) -> None:
    spans = [d.span for d in find_durations(text, Span(0, len(text)))]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)


@given(st.dates(min_value=date(1950, 1, 2), max_value=date(2100, 1, 1)), st.sampled_from(range(7)))
def test_a_weekday_ahead_is_within_the_week(day: date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    text = f"starting on {name}"
    (when,) = find_dates(text, Span(0, len(text)), day.isoformat())
    resolved = date.fromisoformat(when.resolved or "")
    assert resolved.weekday() == weekday
    assert timedelta(0) <= resolved - day < timedelta(7)


@pytest.mark.parametrize(
    ("text", "published", "resolved"),
    [
        ("on May 25", "2016-05-20", "2016-05-25"),
        ("by 3 January", "2023-12-30", "2024-01-03"),
        ("on July 26, 1994", None, "1994-07-26"),
        ("tomorrow", "2024-02-28", "2024-02-29"),
        ("last Friday", "2024-05-17", "2024-05-10"),
        ("on Friday", None, None),
    ],
)
def test_dates(text: str, published: str | None, resolved: str | None) -> None:
    assert [when.resolved for when in find_dates(text, Span(0, len(text)), published)] == [resolved]


def test_numbers() -> None:
    assert [number(word) for word in ("30", "twenty-four", "a", "1,5", "many")] == [30.0, 24.0, 1.0, 1.5, None]


def test_forms_of_verbs() -> None:
    assert forms("call on") == ("call on", "calls on", "called on", "calling on")
    assert forms("deny") == ("deny", "denies", "denied", "denying")
    assert forms("withdraw") == ("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing")


@given(st.lists(st.from_regex(r"[a-z]{1,8}( [a-z]{1,6})?", fullmatch=True), min_size=1, max_size=20))
def test_an_alternation_matches_every_entry_whole(entries: list[str]) -> None:
    pattern = re.compile(alternation(entries))
    assert all(pattern.fullmatch(entry) for entry in entries)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a ceasefire for as long as the talks in Oslo last", "for as long as the talks in Oslo last"),
        ("a truce from dawn on Friday to dusk on Sunday", "from dawn on Friday to dusk on Sunday"),
        ("a truce between Christmas and Epiphany", "between Christmas and Epiphany"),
        ("silence the guns every day from noon to 4 p.m.", "every day from noon to 4 p.m."),
        ("hold their fire during the harvest.", "during the harvest"),
        ("a pause in the shelling while the vaccination goes on", "while the vaccination goes on"),
        ("halt operations for the Olympic Games", "for the Olympic Games"),
    ],
)
def test_what_goes_on_meanwhile_tells_how_long_a_pause_is(text: str, words: str) -> None:
    assert durations(text) == [(words, None)]


@pytest.mark.parametrize(
    "text",
    [
        "A truce could be established over the next few days.",
        "They fought from dawn to dusk.",
        "He was wounded during the war.",
        "Shells fell between noon and dusk.",
    ],
)
def test_what_else_goes_on_is_no_duration(text: str) -> None:
    assert durations(text) == []
