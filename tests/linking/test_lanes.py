"""Proposals in time: the order of their reports, and who agreed with whom."""

from __future__ import annotations

from tui.articles.article import Span
from tui.findings import Stance
from tui.linking.tracks.lanes import Agreement, Given, Lane, Report, agreements, in_time, lane
from tui.linking.tracks.values import Place

HERE = Span(0, 5)


def told(day: str | None, *answers: tuple[str, Stance, bool], by: str = "Osland", article: int = 1) -> Report:
    given = tuple(Given(party, stance, sure, HERE) for party, stance, sure in answers)
    return Report(Place(article, 0), day, "A report", "truce", "truce", (by,), ("Ferrin",), HERE, given)


def test_reports_stand_in_order_of_time_and_the_undated_behind() -> None:
    days = ["2031-03-09", None, "2031-03-02"]
    made = lane("t1", "truce", [told(day, article=nth) for nth, day in enumerate(days)])
    assert [each.day for each in made.reports] == ["2031-03-02", "2031-03-09", None]
    assert made.parties == "Osland → Ferrin"


def test_who_is_named_once_among_many_reports_is_a_slip() -> None:
    reports = [told(f"2031-03-{day:02}", article=day) for day in range(1, 12)] + [told(None, by="Quill", article=20)]
    assert lane("t1", "truce", reports).by == ("Osland",)


def test_lanes_stand_by_the_day_they_begin() -> None:
    lanes = [lane(str(nth), "truce", [told(day)]) for nth, day in enumerate(["2031-05-01", None, "2031-04-01"])]
    assert [each.track for each in in_time(lanes)] == ["2", "0", "1"]


def answered(track: str, *reports: Report) -> Lane:
    return lane(track, "truce", reports)


def test_parties_agree_by_what_they_said_last_and_surely() -> None:
    changed = answered(
        "t1",
        told("2031-03-01", ("Ferrin", "rejected", True), ("Quill", "accepted", False)),
        told("2031-03-09", ("Ferrin", "accepted", True), ("Tarn", "rejected", True), article=2),
    )
    against = answered("t2", told("2031-03-03", ("Ferrin", "rejected", True), ("Tarn", "violated", True)))
    found = agreements([changed, against])
    assert found == {
        ("Ferrin", "Osland"): Agreement(("t1",), ("t2",)),
        ("Ferrin", "Tarn"): Agreement(("t2",), ("t1",)),
        ("Osland", "Tarn"): Agreement((), ("t1", "t2")),
    }


def test_who_waits_or_sets_conditions_agrees_with_nobody_yet() -> None:
    waiting = answered("t1", told("2031-03-01", ("Ferrin", "awaiting", True), ("Tarn", "conditional", True)))
    assert agreements([waiting]) == {}
