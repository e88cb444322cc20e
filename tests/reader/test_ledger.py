"""The ledger of a proposal: parties against articles in order of time; heads and names stay while it scrolls."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.findings_by_hand import article, findings
from tests.reader.opened import appears, library_of, opened, press, reading, shown
from tests.reader.test_remembering import remembered
from tests.seeds import pairs
from tui.articles.article import Span
from tui.display import width
from tui.extraction.version import RULES_VERSION
from tui.findings import Stance
from tui.library.library import Library
from tui.linking.tracks.values import Contradiction, Member, Place, Track, TrackAnswer, TrackTerm
from tui.reader.cards.page import Spot
from tui.reader.document import Finding
from tui.reader.ledger.drawing import detail, geometry, heads, row, title
from tui.reader.ledger.grid import grid
from tui.reader.screens.ledger import Doing, LedgerScreen

STANCES: tuple[Stance | None, ...] = (
    "accepted",
    "rejected",
    "conditional",
    "open",
    "awaiting",
    "violated",
    "denied",
    None,
)


def made(parties: int, articles: int, undated: int = 0) -> Track:
    """A track in which every party answers in every article that its number divides, in turn by every stance."""
    members = tuple(
        Member(
            Place(nth + 1, 0),
            f"{nth + 1}.1",
            f"What was said on day {nth + 1}",
            "Tidewater Post" if nth % 2 else None,
            None if nth >= articles - undated else f"203{nth // 12}-{nth % 12 + 1:02}-10",
            "ceasefire",
            "30-day ceasefire",
            "",
            "They proposed a ceasefire of 30 days.",
            Span(0, 30),
        )
        for nth in range(articles)
    )
    answers = tuple(
        TrackAnswer(
            f"Party {party}", None, STANCES[(nth + party) % 8], nth, 0, "They said so.", Span(40, 60), bool(nth % 3)
        )
        for nth in range(articles)
        for party in range(1, parties + 1)
        if not nth % party
    )
    terms = (TrackTerm(0, "duration", "30-day", Span(5, 11), 30.0, None, True),)
    return Track(
        "t00000000", "ceasefire", "30-day ceasefire", members, ("Arland",), ("Party 1",), (), terms, answers, ()
    )


def words(pieces: object) -> str:
    return "".join(text for text, _ in pieces)  # type: ignore[attr-defined]


@pytest.mark.parametrize("columns", [40, 72, 112, 144])
@pytest.mark.parametrize(("parties", "articles", "undated"), [(2, 1, 1), (3, 5, 5), (12, 30, 4), (12, 30, 30)])
def test_no_line_is_wider_than_the_ledger(columns: int, parties: int, articles: int, undated: int) -> None:
    made_ = grid(made(parties, articles, undated))
    for cursor in (0, articles // 2, articles - 1):
        at = geometry(made_, columns, 0, cursor)
        assert at.first <= cursor < at.last
        drawn = [title(made_, columns), *heads(made_, at, cursor)]
        drawn += [row(made_, at, nth) for nth in range(len(made_.rows))]
        drawn += [line for nth in range(len(made_.rows)) for line in detail(made_, nth, cursor, columns, 6)]
        assert max(width(words(line)) for line in drawn) <= columns


def test_a_cell_says_how_and_leads_to_its_sentence() -> None:
    made_ = grid(made(2, 3))
    at = geometry(made_, 72, 0, 0)
    assert made_.rows == ("terms", "Arland", "Party 1", "Party 2")
    assert "30-day" in words(row(made_, at, 0))
    assert "§" in words(row(made_, at, 1))
    assert words(row(made_, at, 2)).split() == ["Party", "1", "✗", "rejected", "?", "◇", "conditional", "○", "open"]
    assert made_.spot(2, 1) == Spot(2, Span(40, 60), Finding("proposal", 0))
    assert made_.spot(1, 1) == Spot(2, Span(0, 30), Finding("proposal", 0))
    assert words(heads(made_, at, 0)[0]).split() == ["2030"]
    told = [words(line) for line in detail(made_, 2, 1, 72, 5)]
    assert "2030-02-10" in told[0]
    assert told[1:] == ["◇ Party 1  conditional", "  They said so."]


def test_reports_that_contradict_each_other_are_marked_in_both() -> None:
    track = made(1, 2)
    track = replace(track, contradictions=(Contradiction("Party 1", track.answers),))
    made_ = grid(track)
    assert words(row(made_, geometry(made_, 72, 0, 0), 2)).count("↔") == 2
    assert words(detail(made_, 2, 0, 72, 5)[1]) == "↔ contradicted: conditional in 2.1"


def test_undated_articles_stand_apart() -> None:
    made_ = grid(made(2, 4, 2))
    at = geometry(made_, 112, 0, 0)
    first, second, _ = (words(line) for line in heads(made_, at, 0))
    assert "undated" in first
    assert second.index("no 3.1") > second.index("│") > second.index("10 Feb")


async def show(track: Track, *keys: str, size: tuple[int, int] = (80, 24)) -> tuple[str, list[list[int]], object]:
    """The screen after some keys, the orders that were kept, and what was chosen."""
    kept: list[list[int]] = []
    chosen: list[object] = []
    async with opened(size=size) as pilot:
        screen = LedgerScreen(track, Place(1, 0), Doing(kept.append, print, print), {})
        pilot.app.push_screen(screen, chosen.append)
        await press(pilot, *keys)
        return shown(pilot), kept, chosen[0] if chosen else None


async def test_heads_and_names_stay_while_it_scrolls() -> None:
    track = made(12, 30, 3)
    before, _, _ = await show(track)
    assert "Party 12" not in before
    assert "24 →" in before
    after, _, _ = await show(track, "G", *["l"] * 20)
    assert "Party 12" in after
    assert "30-day ceasefire" in after
    assert "← 15" in after
    assert "10 Sep" in after
    assert "terms" not in after


async def test_enter_goes_to_the_sentence() -> None:
    _, _, chosen = await show(made(2, 3), "G", "l", "l", "enter")
    assert chosen == Spot(3, Span(40, 60), Finding("proposal", 0))
    _, _, chosen = await show(made(2, 3), "g", "tab", "enter")
    assert chosen == Spot(1, Span(40, 60), Finding("proposal", 0))


async def test_undated_articles_stand_in_the_order_a_person_gives() -> None:
    shown_, kept, _ = await show(made(2, 4, 3), "l", "greater_than_sign", "greater_than_sign", "greater_than_sign")
    assert kept == [[3, 2, 4], [3, 4, 2]]
    line = next(line for line in shown_.splitlines() if "no 3.1" in line)
    assert line.index("no 3.1") < line.index("no 4.1") < line.index("no 2.1")
    _, kept, _ = await show(made(2, 4, 3), "less_than_sign")
    assert kept == []


async def test_the_order_is_kept_and_the_card_leads_there() -> None:
    async with opened(library_of(pairs()), size=(120, 40)) as pilot:
        await press(pilot, "J", "4", "enter", "W")
        assert "no 2.1                no 3.8                no 5.1" in shown(pilot)
        await press(pilot, "greater_than_sign", "escape")
        await press(pilot, "W")
        assert "no 3.8                no 2.1                no 5.1" in shown(pilot)
        await press(pilot, "l", "l", "enter")
        assert reading(pilot).desk.document.article.file.endswith("004_5b85843cd14942e9.txt")  # type: ignore[union-attr]


async def test_where_nothing_is_selected() -> None:
    async with opened(library_of([(article("Nobody said a word."), findings())])) as pilot:
        await press(pilot, "W")
        assert "nothing is selected" in shown(pilot)


async def test_a_report_is_parted_and_another_one_joined(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for article_, found in pairs():
            library.add(article_, replace(found, extractor=RULES_VERSION))
        library.remember("sample given", 1)
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "4", "enter", "W")
            number = library.tracks.members(library.tracks.of(2, 0) or "")[1]
            await press(pilot, "l", "r")
            assert await appears(pilot, "two proposals from now on")
            assert library.tracks.of(*number) != library.tracks.of(2, 0)
            await press(pilot, "W", "M", "type:1.2", "enter")
            assert await appears(pilot, "one proposal from now on")
            assert library.tracks.of(1, 1) == library.tracks.of(2, 0)
            await press(pilot, "W", "M", "type:nothing", "enter")
            assert await appears(pilot, "write the number of a proposal")
            await press(pilot, "W", "M", "type:99.9", "enter")
            assert await appears(pilot, "there is no proposal 99.9")
