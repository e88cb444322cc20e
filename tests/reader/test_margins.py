"""What stands beside the words: voices to the left, proposals to the right; and how little of the words is marked."""

from __future__ import annotations

import dataclasses
from functools import cache

import pytest

from tests.findings_by_hand import article, findings, quote
from tests.reader.opened import found_in, ready
from tests.seeds import articles, pairs
from tui.articles.article import Article, Span
from tui.display import width
from tui.findings import Proposal, Response, Stance, Why
from tui.library.library import Library
from tui.reader.document import Document
from tui.reader.layout import Layout
from tui.reader.loading import tinted
from tui.reader.margin import Margin
from tui.reader.painting import Lights, paint, voices
from tui.reader.room import VOICES, room
from tui.reader.spans import SpanIndex
from tui.screen.tints import Tints

NARROW, WIDE, WIDEST = room(47), room(64), room(111)
QUIET = {"", "silver", "title", "dim", "heading", "emphasis", "strong"}
"""Roles of words that nothing marks."""


def left(document: Document, layout: Layout, lights: Lights | None = None) -> list[str]:
    """The left margin, row by row; nothing for empty rows."""
    rows = map(layout.row, range(layout.height))
    return ["".join(words for words, _ in voices(row, layout, document, lights or Lights())) for row in rows if row]


def right(document: Document, columns: int = 111, selected: int | None = None) -> list[str]:
    """The right margin, row by row."""
    layout, parts = laid(document, columns), room(columns)
    margin = Margin(document, layout)
    return ["".join(words for words, _ in margin.line(y, parts, selected)) for y in range(layout.height)]


def laid(document: Document, columns: int) -> Layout:
    return Layout(document.article.text, document.paragraphs, room(columns).measure)


@cache
def of_the_sample() -> Tints:
    """The colours of a library of the five articles."""
    with Library.open(None) as library:
        with library.change():
            for made, found in pairs():
                library.add(made, found)
        return tinted(library, {})


def proposal(made: Article, words: str, label: str, *stances: Stance) -> Proposal:
    start = made.text.index(words)
    answers = tuple(Response(f"Party {nth}", None, stance, Span(0, 1), Why("")) for nth, stance in enumerate(stances))
    return Proposal(
        "truce", label, (Span(start, start + len(words)),), (), (), (), (), answers, "a status", 0.9, Why("")
    )


@pytest.mark.parametrize("nth", range(5))
def test_of_the_five_articles_little_is_marked(nth: int) -> None:
    """Terms are underlined and words in marks of people with a colour are tinted; all else is of one colour."""
    document = ready(*pairs()[nth]).coloured(of_the_sample())
    layout = laid(document, 111)
    marked = underlined = letters = 0
    for y in range(layout.height):
        for words, roles in paint(row, layout, document, Lights()) if (row := layout.row(y)) else ():
            many = sum(map(str.isalpha, words))
            letters += many
            marked += many if set(roles.split()) - QUIET else 0
            underlined += many if "term" in roles else 0
    assert marked < letters * 0.25
    assert underlined < letters * 0.13


def test_initials_stand_where_somebody_begins_to_speak_and_a_rail_runs_down_their_words() -> None:
    words = (
        "Talks go on. "
        + "We will sign this paper today and no later than that. " * 2
        + "It is over, he said. No, we wait."
    )
    made = article(words + "\n\nNobody answered.")
    first, second = words.index("We will"), words.index("No, we")
    document = ready(made, findings(
        quote((first, first + 50), speaker="Marco Rubio"),
        quote((first + 54, first + 107), speaker="Marco Rubio"),
        quote((second, second + 12), speaker="Lena Moss"),
    ))  # fmt: skip
    layout = Layout(made.text, document.paragraphs, 40)
    assert left(document, layout) == [" MR▎ ", "   ▎ ", "   ▎ ", " LM▎ ", "     "]
    lit = Lights(found=SpanIndex([(Span(first, first + 50), None)]), kept=SpanIndex([(Span(first, first + 50), "◆")]))
    assert left(document, layout, lit)[:3] == [" MR▌◆", "   ▌ ", "   ▎ "]
    assert all(len(each) == VOICES for each in left(document, layout))


def test_a_voice_that_begins_behind_another_one_on_the_same_row_is_told_of_on_the_next() -> None:
    made = article("Yes to it. We have waited for this day for years and years, they said.")
    spoken = (quote((0, 9), speaker="Ann Lee"), quote((11, 58), speaker="Bo Dahl"))
    document = ready(made, findings(*spoken))
    assert left(document, Layout(made.text, document.paragraphs, 30))[:2] == [" AL▎ ", " BD▎ "]


def test_who_goes_on_speaking_from_above_the_screen_is_named_again() -> None:
    words = "We have waited for this day for years and years and years."
    made = article(words + " It was said.")
    document = ready(made, findings(quote((0, len(words)), speaker="Ann Lee")))
    layout = Layout(made.text, document.paragraphs, 30)
    second = layout.row(1)
    assert second
    assert ["".join(words for words, _ in voices(second, layout, document, Lights(), first=first))
            for first in (False, True)] == ["   ▎ ", " AL▎ "]  # fmt: skip


def test_a_proposal_has_its_sign_that_of_its_answer_and_a_note_where_there_is_room() -> None:
    document = ready(articles()[1], found_in(articles()[1]))
    assert right(document)[:4] == [
        "§ ↔ month-long ceasefire", "│   United States → Russia", "│   accepted by Ukraine, awai…", "   ",
    ]  # fmt: skip
    assert right(document, 64)[:3] == ["§ ↔", "│  ", "│  "]
    assert right(document, 47)[:3] == ["§↔", "│ ", "│ "]


def test_a_note_ends_where_the_next_one_begins() -> None:
    made = article("A first plan is here. A second plan is there.\n\n" + "Much else was said on that day. " * 9)
    proposals = (
        proposal(made, "A first plan is here.", "first"),
        proposal(made, "A second plan is there.", "second", "rejected"),
        proposal(made, "Much else was said on that day.", "third", "open", "accepted"),
    )
    document = ready(made, dataclasses.replace(findings(), proposals=proposals))
    told = right(document)
    assert [line.split() for line in told[:2]] == [["§", "·", "first"], ["§", "✗", "second"]]
    assert [line.split()[:3] for line in told[2:5]] == [["§", "○", "third"], ["nobody", "named"], ["a", "status"]]


def test_of_two_proposals_on_a_row_the_second_stands_below() -> None:
    made = article("A plan came. A second plan came with it and was as good as the first one, people said that day.")
    proposals = (proposal(made, "A plan came.", "first"), proposal(made, "A second plan came with it", "second"))
    document = ready(made, dataclasses.replace(findings(), proposals=proposals))
    assert [line.split()[-1] for line in right(document)] == ["first", "second"]


def test_a_doubtful_proposal_stands_in_no_margin() -> None:
    made = article("A plan came.")
    doubtful = dataclasses.replace(proposal(made, "A plan came.", "first"), confidence=0.5)
    document = ready(made, dataclasses.replace(findings(), proposals=(doubtful,)))
    assert right(document) == [""]


@pytest.mark.parametrize("nth", range(5))
@pytest.mark.parametrize("columns", [47, 64, 86, 111])
def test_margins_keep_their_columns(nth: int, columns: int) -> None:
    document, parts = ready(*pairs()[nth]), room(columns)
    assert {width(line) for line in left(document, laid(document, columns))} <= {VOICES}
    assert max(map(width, right(document, columns))) <= parts.proposals + parts.notes
    signs = [line for line in right(document, columns) if line.startswith("§")]
    assert len(signs) >= sum(each.sure for each in document.findings.proposals) * 0.9


def test_colours_of_the_sample_are_those_of_its_most_quoted_people() -> None:
    tints = of_the_sample()
    assert sorted(tints.given.values()) == [0, 1, 2, 3, 4]
    assert {"Volodymyr Zelensky", "Marco Rubio"} <= tints.given.keys()
