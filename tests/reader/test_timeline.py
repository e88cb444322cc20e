"""The timeline: its scale, its rows, what it leads to, what it writes."""

from __future__ import annotations

import csv
import io
import itertools
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.linking.reported import filled
from tests.linking.test_lanes import told
from tests.patience import becomes
from tests.reader.opened import library_of, opened, press, shown
from tests.seeds import pairs
from tui.display import width
from tui.library.library import Library
from tui.linking.tracks.lanes import Lane, lane
from tui.reader.app import ReaderApp
from tui.reader.cards.page import Opened
from tui.reader.screens.card import CardScreen
from tui.reader.screens.timeline import TimelineScreen
from tui.reader.timeline.page import axis, days_of, label_columns, page
from tui.reader.timeline.picture import svg
from tui.reader.timeline.scale import UNITS, fitting, resized, zoomed
from tui.writing.export.lanes import RENDERS

DAYS = st.lists(st.dates(date(1951, 1, 1), date(2040, 12, 31)), min_size=1, max_size=40)


@given(days=DAYS, columns=st.integers(20, 180), steps=st.lists(st.sampled_from(["in", "out", "on", "back", "narrow"])))
def test_a_scale_stays_within_its_columns_and_its_days(days: list[date], columns: int, steps: list[str]) -> None:
    scale = fitting(days, columns)
    assert scale
    assert all(0 <= scale.cell_of(day) < scale.cells for day in days) or scale.unit == UNITS[-1]
    for step in steps:
        if step in ("in", "out"):
            scale = zoomed(scale, days, columns, 1 if step == "in" else -1)
        elif step == "narrow":
            columns = max(columns // 2, 20)
            scale = resized(scale, days, columns)
        else:
            scale = scale.moved(1 if step == "on" else -1)
        assert scale.cells * scale.cell <= columns
        assert 0 <= scale.at <= max(scale.many - scale.cells, 0)
        labels = list(scale.labels())
        assert all(one + len(words) < other for (one, words), (other, _) in itertools.pairwise(labels))
        assert all(column + len(words) <= columns for column, words in labels)


def test_the_finest_unit_that_holds_all_days_is_taken() -> None:
    first = date(2031, 3, 3)
    spans = {"day": 30, "week": 300, "month": 1500, "quarter": 5000, "year": 20000}
    for unit, length in spans.items():
        scale = fitting([first, first + timedelta(length)], 70)
        assert scale
        assert scale.unit == unit


def test_zooming_keeps_the_middle_and_ends_at_the_ends() -> None:
    days = [date(2031, 1, 1) + timedelta(each) for each in range(0, 400, 10)]
    scale = fitting(days, 60)
    assert scale
    assert scale.unit == "week"
    closer = zoomed(scale, days, 60, 1)
    assert closer.unit == "day"
    assert 0 <= closer.cell_of(date(2031, 7, 20)) < closer.cells
    assert zoomed(closer, days, 60, 1) == closer
    assert zoomed(scale, days, 60, -1) == scale
    assert closer.moved(-99).at == 0
    assert closer.moved(99).at == closer.many - closer.cells


def laid(lanes: list[Lane], columns: int) -> str:
    scale = fitting(days_of(lanes), columns - label_columns(columns))
    lines = [axis(scale, columns), *page(lanes, scale, columns).lines]
    found = ["".join(words for words, _ in line) for line in lines]
    assert all(width(line) <= columns for line in found)
    return "\n".join(found)


SOME = [
    lane(
        "t1",
        "40-day truce along the river",
        [
            told("2031-03-02", ("Ferrin", "rejected", True)),
            told("2031-03-04", ("Ferrin", "accepted", True), ("Quill", "awaiting", True), article=2),
            told("2031-03-09", article=3),
        ],
    ),
    lane("t2", "exchange", [told(None, ("Ferrin", "open", True), article=4)]),
]


@pytest.mark.parametrize("columns", [60, 76, 116, 196])
def test_signs_stand_where_their_day_is(columns: int) -> None:
    head, row, *rest = laid(SOME, columns).splitlines()
    assert "2 Mar 2031" in head
    assert row.index("✗") == label_columns(columns)
    assert row.index("✗") < row.index("✓") < row.index("•")
    assert "UNDATED" in rest[1]
    assert "○Fe" in rest[2]


def test_answers_that_differ_on_one_day_are_contested_where_there_is_no_room() -> None:
    days = [
        told("2031-03-02", ("Ferrin", "rejected", True), ("Quill", "accepted", True)),
        told("2032-01-01", article=2),
    ]
    assert "↔" in laid([lane("t1", "truce", days)], 76)


def test_rows_lead_to_the_latest_report() -> None:
    scale = fitting(days_of(SOME), 60)
    assert [stop.lead for stop in page(SOME, scale, 100).stops] == [Opened(3, 0), Opened(4, 0)]


def test_it_is_written_as_markdown_csv_json_and_svg() -> None:
    made = {name: "".join(render(SOME)) for name, render in RENDERS.items()}
    assert "- **2031-03-04** Ferrin accepted; Quill awaiting — A report" in made["md"]
    assert "- **undated** Ferrin open" in made["md"]
    rows = list(csv.DictReader(io.StringIO(made["csv"])))
    assert [(row["date"], row["party"], row["stance"]) for row in rows][:2] == [
        ("2031-03-02", "Ferrin", "rejected"),
        ("2031-03-04", "Ferrin", "accepted"),
    ]
    assert [each["label"] for each in json.loads(made["json"])] == ["40-day truce along the river", "exchange"]
    picture = "".join(svg(SOME))
    assert picture.startswith("<svg")
    assert "truce" in picture


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of dated reports on several proposals."""
    folder = tmp_path_factory.mktemp("dated")
    with Library.open(folder) as made:
        made.remember("sample given", 1)
        filled(made, ("known",))
    return folder


def top(pilot: Pilot[None]) -> TimelineScreen:
    assert isinstance(pilot.app, ReaderApp)
    screen = pilot.app.screen
    assert isinstance(screen, TimelineScreen)
    return screen


def in_view(pilot: Pilot[None]) -> int:
    """How many proposals are."""
    view = top(pilot).view
    assert view
    return len(view.lanes)


async def test_it_opens_zooms_filters_and_leads_to_a_card(dated: Path) -> None:
    with Library.open(dated) as library:
        async with opened(library) as pilot:
            await press(pilot, "L")
            assert await becomes(pilot, lambda: "45-day ceasefire" in shown(pilot))
            assert "a week a cell" in shown(pilot)
            days, row = (
                line for line in shown(pilot).splitlines() if "Feb 2031" in line or "45-day ceasefire Et" in line
            )
            assert days.index("24 Feb 2031") == row.index("…")
            await press(pilot, "plus")
            assert "a day a cell" in shown(pilot)
            before = shown(pilot)
            await press(pilot, "l")
            assert shown(pilot) != before
            await press(pilot, "minus", "slash", *"party:colombia")
            assert await becomes(pilot, lambda: "maritime truce" not in shown(pilot))
            assert "90-day ceasefire" in shown(pilot)
            await press(pilot, "enter", "enter")
            assert await becomes(pilot, lambda: isinstance(pilot.app.screen, CardScreen))
            assert "ceasefire" in shown(pilot)


async def test_who_agreed_leads_to_what_they_agreed_on(dated: Path) -> None:
    with Library.open(dated) as library:
        async with opened(library) as pilot:
            await press(pilot, "L")
            assert await becomes(pilot, lambda: "45-day ceasefire" in shown(pilot))
            whole = in_view(pilot)
            await press(pilot, "m")
            assert "WHO AGREED WITH WHOM" in shown(pilot)
            await press(pilot, "enter")
            assert 0 < in_view(pilot) < whole
            await press(pilot, "escape")
            assert in_view(pilot) == whole
            await press(pilot, "escape")
            assert not isinstance(pilot.app.screen, TimelineScreen)


async def test_what_is_shown_is_written(dated: Path, tmp_path: Path) -> None:
    with Library.open(dated) as library:
        async with opened(library) as pilot:
            await press(pilot, "L")
            assert await becomes(pilot, lambda: "45-day ceasefire" in shown(pilot))
            await press(pilot, "x")
            pilot.app.screen.query_one("#export-path").value = str(tmp_path / "time.csv")  # type: ignore[attr-defined]
            await press(pilot, "enter")
            assert await becomes(pilot, (tmp_path / "time.csv").exists)
            assert await becomes(pilot, lambda: isinstance(pilot.app.screen, TimelineScreen))
    assert "45-day ceasefire" in (tmp_path / "time.csv").read_text()


async def test_undated_articles_stand_apart() -> None:
    async with opened(library_of(pairs())) as pilot:
        await press(pilot, "L")
        assert await becomes(pilot, lambda: "UNDATED" in shown(pilot))
