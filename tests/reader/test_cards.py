"""The cards of a proposal, a quote and a person: what stands on them, where each line leads, what keys do there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from tests.reader.negotiated import first, negotiated, second
from tests.reader.opened import appears, opened, press, reading, ready, shown
from tui.display import width
from tui.findings import Proposal
from tui.reader.cards import person, proposal, quote, ways
from tui.reader.cards.page import Page, Spot, Stop, beside, flowing, leading, under
from tui.reader.cards.proposal import Shown, Unfold
from tui.reader.document import Document, Finding
from tui.reader.screens.card import CardScreen
from tui.reader.screens.overlay import Overlay

WIDTHS = (54, 72, 94, 134)


def text(page: Page) -> str:
    return "\n".join("".join(words for words, _ in line) for line in page.lines)


def card(document: Document, columns: int = 94, shown: Shown = Shown()) -> Page:  # noqa: B008
    return proposal.page(document, document.findings.proposals[0], columns, shown)


@pytest.fixture
def offered() -> Document:
    return ready(*first())


# The page


def test_pages_stand_under_and_beside_each_other_with_their_places() -> None:
    one, two = leading([[("one", "")]], 5, "a"), leading([[("two", "")], [("more", "")]], 5, "b")
    both = under(one, Page(), two, gap=1)
    assert text(both) == "one\n\ntwo\nmore"
    assert [stop[:4] for stop in both.stops] == [(0, 1, 0, 5), (2, 4, 0, 5)]
    both = beside(two, one, 8)
    assert text(both) == "two     one\nmore"
    assert [stop[:4] for stop in both.stops] == [(0, 2, 0, 5), (0, 1, 8, 13)]


def test_words_flow_over_as_many_lines_as_they_need() -> None:
    page = flowing([([("first", "")], 1), ([("second", "")], None), ([("third", "")], 3)], 14, 2)
    assert text(page) == "first  second\nthird"
    assert page.stops == (Stop(0, 1, 0, 5, 1), Stop(1, 2, 0, 5, 3))


STOPS = (
    Stop(0, 1, 0, 10, "a", "left"),
    Stop(1, 2, 0, 10, "b", "left"),
    Stop(0, 1, 14, 20, "c", "right"),
    Stop(0, 1, 22, 28, "d", "right"),
    Stop(1, 2, 22, 28, "e", "right"),
)


@pytest.mark.parametrize(
    ("at", "step", "to"),
    [
        (0, 1, 1),
        (1, 1, 2),
        (2, 1, 4),
        (3, 1, 4),
        (4, 1, 4),
        (4, -1, 3),
        (2, -1, 1),
        (0, -1, 0),
        (4, -9, 0),
        (0, 9, 4),
        (0, 2, 1),
    ],
)
def test_a_step_goes_down_a_part_and_then_into_the_next(at: int, step: int, to: int) -> None:
    assert ways.along(STOPS, at, step) == to


def test_steps_to_the_side_stay_on_the_line_where_they_can() -> None:
    assert [ways.aside(STOPS, at, 1) for at in range(5)] == [2, 4, 3, 3, 4]
    assert [ways.aside(STOPS, at, -1) for at in range(5)] == [0, 1, 0, 2, 1]
    assert [ways.onward(STOPS, at, 1) for at in (0, 3)] == [2, 0]


# A proposal


@pytest.mark.parametrize("columns", WIDTHS)
def test_no_line_is_wider_than_its_card(columns: int) -> None:
    for document in (ready(*first()), ready(*second())):
        value = document.findings.proposals[0]
        pages = [card(document, columns, Shown(frozenset(each.speaker for each in document.findings.quotes), True))]
        pages += [
            quote.page(document, each, nth, columns, airy=True) for nth, each in enumerate(document.findings.quotes)
        ]
        pages += [person.page([document], each.name, columns, airy=False) for each in document.findings.people]
        for page in (*pages, proposal.page(document, value, columns, Shown())):
            assert all(width("".join(words for words, _ in line)) <= columns for line in page.lines), text(page)
            assert all(stop.bottom <= len(page.lines) and stop.right <= columns for stop in page.stops)


@pytest.mark.parametrize("columns", WIDTHS)
def test_from_every_part_of_a_proposal_a_line_leads_to_its_place(columns: int, offered: Document) -> None:
    value = offered.findings.proposals[0]
    places = {stop.lead.span for stop in card(offered, columns).stops if isinstance(stop.lead, Spot)}
    parties = (*value.proposers, *value.addressees, *value.mediators)
    assert places >= {*value.spans, *(each.span for each in (*value.terms, *value.responses, *parties))}


def test_a_proposal_says_who_offers_what_to_whom_and_who_answers_how(offered: Document) -> None:
    page = text(card(offered))
    for words in (
        "↔ contested",
        "Ferrin  Mara Delon  ───── proposes ────→  Osland",
        "through  Quill",
        "40-day",
        "until 30 September  = 2031-09-30",
        "ANSWERS   ✓ 1   ✗ 1   2 less certain ?",
        "✗ Osland  Teo Brandt    rejected",
        "✓ fishermen’s league",
        "◇ Osland  Teo Brandt    conditional ?",
        "· Quill                 spoke of it ?",
        "¶4",
        "offers it · 92% sure · w why",
    ):
        assert words in page, words
    assert page.index("ANSWERS") < page.index("IN THE ARTICLE’S WORDS") < page.index("SAID OF IT")


def test_sure_answers_stand_before_the_others(offered: Document) -> None:
    value = offered.findings.proposals[0]
    turned = replace(value, responses=value.responses[::-1])
    rows = text(proposal.page(offered, turned, 94, Shown())).split("ANSWERS")[1].splitlines()
    told = [row for row in rows if row[:1] in ("✓", "✗", "◇", "·")]
    assert [" ? " in row for row in told] == sorted(" ? " in row for row in told)
    assert len(told) == len(value.responses)


@pytest.mark.parametrize("columns", WIDTHS)
def test_of_what_lies_between_parties_each_leads_to_its_place(columns: int, offered: Document) -> None:
    value = offered.findings.proposals[0]
    both = (*value.proposers, *value.addressees)
    joint = replace(value, proposers=both, addressees=both)
    page = proposal.page(offered, joint, columns, Shown())
    assert "between  Ferrin  Mara Delon  ──" in text(page)
    assert "── and ──" in text(page)
    assert {each.span for each in both} <= {stop.lead.span for stop in page.stops if isinstance(stop.lead, Spot)}
    assert all(width("".join(words for words, _ in line)) <= columns for line in page.lines)


def test_terms_stand_by_type_each_once_and_the_others_last(offered: Document) -> None:
    value = offered.findings.proposals[0]
    doubled = replace(value, terms=(value.terms[4], *value.terms, replace(value.terms[0], confidence=0.5)))
    rows = text(proposal.terms(offered, doubled, 94)).splitlines()
    assert [row.split()[0] for row in rows] == ["duration", "scope", "condition", "timing", "no"]
    assert text(proposal.terms(offered, replace(value, terms=()), 94)) == "none named"


def test_terms_that_lie_over_each_other_are_underlined_once(offered: Document) -> None:
    value = offered.findings.proposals[0]
    whole = replace(value.terms[0], type="other", span=value.spans[0])
    page = proposal.page(offered, replace(value, terms=(*value.terms, whole)), 94, Shown())
    roles = {role for line in page.lines for _, role in line}
    assert "term" in roles
    assert not any("match" in role for role in roles)


def test_a_card_marks_what_is_doubtful(offered: Document) -> None:
    value = offered.findings.proposals[0]
    doubted = replace(
        value,
        confidence=0.5,
        proposers=(replace(value.proposers[0], confidence=0.5),),
        terms=(replace(value.terms[0], confidence=0.5),),
        responses=tuple(replace(each, confidence=0.5) for each in value.responses),
    )
    page = text(proposal.page(offered, doubted, 94, Shown()))
    for words in (
        "unsure ?  ? no sure answer",
        "Mara Delon ?",
        "40-day ?",
        "rejected ?",
        "accepted ?",
        "50% sure ?",
        "ANSWERS   4 less certain ?",
    ):
        assert words in page, words


def test_the_words_stand_beside_the_answers_where_there_is_room(offered: Document) -> None:
    lines = text(card(offered, 134)).splitlines()
    assert any("TERMS" in line and "IN THE ARTICLE’S WORDS" in line for line in lines)
    assert not any("TERMS" in line and "IN THE ARTICLE’S WORDS" in line for line in text(card(offered)).splitlines())


def test_quotes_on_a_proposal_unfold_by_speaker(offered: Document) -> None:
    folded = card(offered)
    assert Unfold("Teo Brandt") in [stop.lead for stop in folded.stops]
    assert "“a pause for them to reload”" not in text(folded).split("SAID OF IT")[1]
    unfolded = card(offered, shown=Shown(frozenset({"Teo Brandt"})))
    assert "a pause for them to reload" in text(unfolded).split("SAID OF IT")[1]


def test_why_unfolds(offered: Document) -> None:
    page = text(card(offered, shown=Shown(why=True)))
    for words in (
        "rule      offers it",
        "“offered Osland”",
        "note      the president speaks for the state",
        "92% sure",
    ):
        assert words in page


def test_the_cursor_begins_on_the_first_answer_else_on_the_first_term() -> None:
    document = ready(*second())
    demand, exchange = document.findings.proposals
    page = proposal.page(document, demand, 94, Shown())
    assert page.stops[ways.first(page.stops)].lead == Spot(1, demand.responses[0].span)
    unanswered = proposal.page(document, replace(demand, responses=()), 94, Shown())
    assert unanswered.stops[ways.first(unanswered.stops)].lead == Spot(1, demand.terms[0].span)
    assert ways.first(proposal.page(document, exchange, 94, Shown()).stops) == 0
    assert ways.first(()) == 0


# Keys


def lead_of(pilot: Pilot[None]) -> object:
    screen = pilot.app.screen
    assert isinstance(screen, Overlay)
    return screen.sheet.cursor.lead


async def test_enter_on_an_answer_leads_to_its_sentence_and_back() -> None:
    async with opened(negotiated()) as pilot:
        screen = reading(pilot)
        await press(pilot, "4", "enter")
        assert isinstance(pilot.app.screen, CardScreen)
        await press(pilot, "j")
        lead = lead_of(pilot)
        assert isinstance(lead, Spot)
        await press(pilot, "enter")
        assert len(pilot.app.screen_stack) == 1
        assert screen.panes.pane == "text"
        assert "welcomed the truce" in lead.span.cut(first()[0].text)
        assert screen.panes.text.placed.sees(lead.span)
        await press(pilot, "backspace")
        assert screen.panes.text.placed.top == 0


async def test_the_next_proposal_is_a_key_away_and_the_reading_goes_along() -> None:
    async with opened(negotiated()) as pilot:
        await press(pilot, "J", "4", "enter")
        assert "1 of 2" in shown(pilot)
        await press(pilot, "right_parenthesis")
        assert "exchange of prisoners" in shown(pilot)
        assert "2 of 2" in shown(pilot)
        await press(pilot, "right_parenthesis")
        assert "2 of 2" in shown(pilot)
        assert reading(pilot).desk.selected == Finding("proposal", 1)
        await press(pilot, "left_parenthesis", "escape")
        assert reading(pilot).desk.selected == Finding("proposal", 0)


async def test_a_card_copies_the_words_under_the_cursor(copied: list[str]) -> None:
    async with opened(negotiated()) as pilot:
        await press(pilot, "4", "enter", "j", "y", "Y")
        assert copied[0] == "The fishermen’s league of Osland welcomed the truce."
        assert copied[0] in copied[1]
        assert "The Ferry Post" in copied[1]
        assert await appears(pilot, "copied to a test")


async def test_a_card_offers_its_proposal_first_for_a_file() -> None:
    async with opened(negotiated()) as pilot:
        await press(pilot, "4", "enter", "x")
        assert "this proposal: 40-day truce along the river" in shown(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CardScreen)


async def test_w_says_why_on_a_card_and_opens_the_card_of_a_quote() -> None:
    async with opened(negotiated()) as pilot:
        await press(pilot, "4", "enter")
        assert "the president speaks for the state" not in shown(pilot)
        await press(pilot, "w", "G")
        assert "the president speaks for the state" in shown(pilot)
        await press(pilot, "escape", "3", "w")
        assert "by hand" in shown(pilot)
        assert "90% sure" in shown(pilot)


async def test_a_proposal_and_a_person_open_from_the_lists_of_all() -> None:
    async with opened(negotiated()) as pilot:
        await press(pilot, "4", "a", "j", "enter")
        assert isinstance(pilot.app.screen, CardScreen)
        assert "observers at the river" in shown(pilot)
        await press(pilot, "enter")
        assert "2031-08-28" in shown(pilot).splitlines()[0]
        await press(pilot, "5", "g", "enter")
        assert "TB Teo Brandt" in shown(pilot)
        assert "3 quotes" in shown(pilot)


async def test_a_burst_of_keys_lands_on_the_card_it_opens(copied: list[str]) -> None:
    async with opened(negotiated()) as pilot:
        await pilot.press(
            "4", "enter", "j", "y", "right_parenthesis", "escape", "J", "4", "enter", "right_parenthesis", "j"
        )
        await press(pilot)
        assert copied == ["The fishermen’s league of Osland welcomed the truce."]
        assert "exchange of prisoners" in shown(pilot)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
async def test_every_place_of_a_card_can_be_reached_and_seen(size: tuple[int, int]) -> None:
    async with opened(negotiated(), size=size) as pilot:
        await press(pilot, "4", "enter", "w", "g")
        screen = pilot.app.screen
        assert isinstance(screen, Overlay)
        sheet, seen = screen.sheet, set[int]()
        for _ in sheet.cursor.page.stops:
            seen.add(sheet.cursor.nth)
            stop = sheet.cursor.page.stops[sheet.cursor.nth]
            assert sheet.scroll_offset.y <= stop.top < sheet.scroll_offset.y + sheet.size.height
            await press(pilot, "j")
        aside = {nth for nth, stop in enumerate(sheet.cursor.page.stops) if stop.left}
        assert seen | aside == set(range(len(sheet.cursor.page.stops)))


def test_a_proposal_of_nobody_is_said_to_be_so(offered: Document) -> None:
    bare = replace(offered.findings.proposals[0], proposers=(), addressees=(), mediators=())
    assert isinstance(bare, Proposal)
    assert "nobody named  ───── proposes ────→  nobody named" in text(proposal.page(offered, bare, 94, Shown()))
