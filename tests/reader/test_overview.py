"""The library at a glance: what is counted, what is left out, where each row leads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reader.negotiated import all_three, negotiated
from tests.reader.opened import library_of, opened, press, reading, shown
from tests.reader.test_cards import lead_of, text
from tui.display import width
from tui.library.library import Totals
from tui.reader.cards.page import Page, Spot, Voice
from tui.reader.document import Finding
from tui.reader.overview.blocks import Listing, page
from tui.reader.overview.counting import Counted, Offer, count, offer
from tui.reader.overview.time import line_of_time
from tui.reader.screens.overview import OverviewScreen

OFFERS = tuple(
    offer(article, nth, proposal, made.name)
    for article, (made, found) in enumerate(all_three())
    for nth, proposal in enumerate(found.proposals)
)
COUNTED = Counted(
    Totals(3, 6, 4, 6),
    2,
    ("2031-08-18", "2031-08-28", "2031-09-14"),
    (("Teo Brandt", 3), ("Mara Delon", 2), ("Ines Varga", 1)),
    count(OFFERS),
)


def laid(seen: Counted, columns: int = 112, most: int = 8) -> Page:
    return page(seen, columns, most, lambda name: "silver", airy=True)


def test_everything_is_counted_and_each_row_leads_to_what_it_counts() -> None:
    seen = laid(COUNTED)
    shown_ = text(seen)
    heads = ("VOICES", "ANSWERS", "WHO OFFERS, WHO ANSWERS", "TIMELINE   articles a day", "OPEN NOW")
    for words in (*heads, "3 articles", "4 proposals", "3 answered", "2 unread", "↔  contested", "·  exchange of"):
        assert words in shown_, words
    leads = [stop.lead for stop in seen.stops]
    assert Voice("Teo Brandt") in leads
    assert [lead.title for lead in leads if isinstance(lead, Listing)][-4:] == [
        "Osland → Ferrin",
        "Quill → Ferrin",
        "Quill → Osland",
        "Ferrin → Osland",
    ]
    contested = next(lead for lead in leads if isinstance(lead, Listing) and lead.title == "↔ contested")
    assert [each.label for each in contested.offers] == ["40-day truce along the river"]
    assert isinstance(leads[-1], Spot)
    assert leads[-1].finding == Finding("proposal", 1)


@pytest.mark.parametrize("columns", [54, 72, 112, 144])
def test_no_line_is_wider_than_the_overview(columns: int) -> None:
    for seen in (COUNTED, replace(COUNTED, voices=None, offers=None), replace(COUNTED, offers=count(OFFERS * 40))):  # type: ignore[operator]
        laid_ = laid(seen, columns)
        assert all(width("".join(words for words, _ in line)) <= columns for line in laid_.lines), text(laid_)
        assert all(stop.right <= columns for stop in laid_.stops)


def test_a_block_with_one_value_or_none_is_left_out() -> None:
    bare = Counted(Totals(1, 1, 1, 1), 0, ("2031-08-18",), (("Teo Brandt", 1),), count(()))
    shown_ = text(laid(bare))
    for name in ("VOICES", "ANSWERS", "WHO OFFERS", "TIMELINE", "OPEN NOW", "unread"):
        assert name not in shown_


def test_while_it_counts_the_frame_has_its_heads_and_nothing_moves() -> None:
    waiting = text(laid(replace(COUNTED, voices=None, offers=None, share=0.34))).splitlines()
    assert "VOICES   counting … 34%" in waiting[2]
    done = text(laid(COUNTED)).splitlines()
    assert [line[:6] for line in waiting[:3]] == [line[:6] for line in done[:3]]
    assert (
        waiting.index(next(line for line in waiting if "WHO" in line))
        == done.index(next(line for line in done if "WHO" in line)) + 1
    )


def test_who_offers_to_whom() -> None:
    found = count(OFFERS)
    assert set(found.makers) == {"Osland", "Ferrin", "Quill"}
    assert set(found.asked) == {"Osland", "Ferrin"}
    assert found.pairs["Ferrin", "Osland"].met == "contested"
    assert len(found.pairs["Osland", "Ferrin"].offers) == 2


def test_what_is_open_has_no_final_answer_and_what_was_said_of_comes_first() -> None:
    some = [
        made(("no answer",)),
        made(("accepted",)),
        made(("open", "rejected")),
        made(("awaiting",)),
        made(("no sure answer",)),
    ]
    assert [each.met for each in count(some).unsettled] == [("awaiting",), ("no sure answer",), ("no answer",)]


def made(met: tuple[str, ...]) -> Offer:
    return OFFERS[0]._replace(met=met)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("dates", "columns", "unit", "bars"),
    [
        (["2031-08-18", "2031-08-18", "2031-08-20"], 40, "day", "█▁▅"),
        (["2031-08-18", "2031-09-14", "2031-11-02"], 20, "week", "█▁▁█▁▁▁▁▁▁█"),
        (["2031-01-01", "2031-03", "2031-12-31"], 20, "month", "█▁█▁▁▁▁▁▁▁▁█"),
        (["2001", "2031-03-01", "2031-12-31"], 5, "year", "▅▁▁▁█"),
    ],
)
def test_a_line_of_time_is_as_fine_as_there_is_room(dates: list[str], columns: int, unit: str, bars: str) -> None:
    found = line_of_time(dates, columns)
    assert found
    assert (found.unit, found.bars) == (unit, bars)


def test_one_date_or_none_is_no_line() -> None:
    assert line_of_time(["2031-08-18", "undated", "2031-08-18"], 40) is None


async def test_a_voice_leads_to_the_person_and_on_to_a_sentence() -> None:
    async with opened(negotiated()) as pilot:
        await press(pilot, "0", "j", "enter")
        assert "MD Mara Delon" in shown(pilot)
        await press(pilot, "enter")
        assert len(pilot.app.screen_stack) == 1
        assert reading(pilot).panes.pane == "text"


async def test_an_answer_lists_its_proposals_and_esc_comes_back() -> None:
    async with opened(negotiated()) as pilot:
        await press(pilot, "0", "tab", "j", "enter")
        assert "✗ rejected" in shown(pilot)
        assert "1 proposal" in shown(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, OverviewScreen)
        await press(pilot, "enter", "enter")
        assert reading(pilot).desk.selected == Finding("proposal", 0)


async def test_cells_of_the_table_are_reached_by_steps_to_the_side() -> None:
    async with opened(negotiated()) as pilot:
        await press(pilot, "0", "tab", "tab")
        first = lead_of(pilot)
        assert isinstance(first, Listing)
        await press(pilot, "j", "l")
        lead = lead_of(pilot)
        assert isinstance(lead, Listing)
        assert lead.title == "Quill → Osland"
        await press(pilot, "enter")
        assert "exchange of prisoners" in shown(pilot)


async def test_the_totals_and_the_line_of_time_lead_to_all_there_is() -> None:
    async with opened(negotiated()) as pilot:
        screen = reading(pilot)
        for steps, tab in (((), None), (("l",), "quotes"), (("l", "l"), "people"), (("l", "l", "l"), "proposals")):
            await press(pilot, "0", "shift+tab", *steps, "enter")
            assert len(pilot.app.screen_stack) == 1
            assert screen.panes.pane == ("findings" if tab else "articles")
            assert not tab or (screen.desk.findings.tab, screen.desk.findings.everything) == (tab, True)
        await press(pilot, "0", "tab", "tab", "tab", "enter")
        assert screen.articles.order == "date"
        assert screen.panes.pane == "articles"


async def test_a_burst_lands_on_what_was_counted() -> None:
    async with opened(negotiated()) as pilot:
        await pilot.press("0", "tab", "tab", "tab", "tab", "enter")
        await press(pilot)
        assert len(pilot.app.screen_stack) == 1
        assert reading(pilot).desk.selected == Finding("proposal", 1)


async def test_an_empty_library_at_a_glance() -> None:
    async with opened(library_of([])) as pilot:
        await press(pilot, "0")
        assert "0 articles" in shown(pilot)
        await press(pilot, "tab", "l", "j", "enter", "escape")
        assert len(pilot.app.screen_stack) == 1
