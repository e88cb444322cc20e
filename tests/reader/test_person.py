"""The card of a person: what it says, in one article and in many, and where it leads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.findings_by_hand import article, findings, quote
from tests.reader.negotiated import first, negotiated, third
from tests.reader.opened import library_of, opened, press, reading, ready, shown
from tui.articles.article import Span
from tui.findings import Person
from tui.reader.cards import person
from tui.reader.cards.page import Page, Spot
from tui.reader.cards.person import Part
from tui.reader.document import Document


def text(page: Page) -> str:
    return "\n".join("".join(words for words, _ in line) for line in page.lines)


@pytest.fixture
def offered() -> Document:
    return ready(*first())


def test_a_person_has_quotes_proposals_and_answers(offered: Document) -> None:
    page = text(person.page([offered], "Teo Brandt", 94, airy=True))
    for words in (
        "TB Teo Brandt",
        "2 quotes",
        "foreign minister of Osland",
        "“a pause for them",
        "ANSWERS   2",
        "✗ 40-day truce",
    ):
        assert words in page, words
    assert "§ 40-day truce along the river" in text(person.page([offered], "Mara Delon", 94, airy=True))
    assert "✗" in text(person.page([offered], "Osland", 94, airy=True)).split("ANSWERS")[1]


def test_a_person_is_told_with_the_other_names_that_any_article_has_for_them() -> None:
    made = [article(f"{name} came. He was glad. The minister said so.", f"{name}.txt") for name in ("Teo B.", "Foxlee")]
    named = [tuple(Span(one.text.index(words), one.text.index(words) + len(words)) for words in (one.text[:6], "He"))
             for one in made]  # fmt: skip
    documents = [ready(one, replace(findings(), people=(Person("Teo Brandt", None, spans),)))
                 for one, spans in zip(made, named, strict=True)]  # fmt: skip
    page = person.page(documents, "Teo Brandt", 94, airy=True)
    assert "also named  “Foxlee”" in text(page)
    assert page.stops[0].lead == Spot(1, Span(0, 6))


@pytest.mark.parametrize(
    ("part", "told", "before", "behind"),
    [
        (Part(0, 1, 1), "1 article", None, None),
        (Part(0, 99, 99), "99 articles", None, None),
        (Part(0, 100, 230), "articles 1–100 of 230", None, Part(100, 100, 230)),
        (Part(200, 30, 230), "articles 201–230 of 230", Part(100, 100, 230), None),
    ],
)
def test_the_articles_of_a_person_come_in_parts(
    part: Part, told: str, before: Part | None, behind: Part | None
) -> None:
    assert (str(part), part.beside(-1), part.beside(1)) == (told, before, behind)


async def test_a_person_opens_in_one_article_and_in_all() -> None:
    async with opened(negotiated()) as pilot:
        await press(pilot, "5", "g", "enter")
        assert "2 quotes" in shown(pilot)
        await press(pilot, "a")
        assert "3 quotes" in shown(pilot)
        assert "3 articles" in shown(pilot)
        await press(pilot, "G", "enter")
        assert len(pilot.app.screen_stack) == 1
        assert "2031-09-14" in shown(pilot).splitlines()[0]
        denied = third()[1].proposals[0].responses[1].span
        assert [span for span, _ in reading(pilot).panes.text.lights.found.touching(*denied)] == [denied]


async def test_all_articles_of_a_person_are_shown_part_by_part() -> None:
    pairs = []
    for nth in range(230):
        made = article(f"“It is day {nth}.” Ann Lee came.", f"{nth}.txt", f"Day {nth}")
        people = (Person("Ann Lee", None, (Span(made.text.index("Ann"), made.text.index(" came")),)),)
        pairs.append((made, replace(findings(quote((0, made.text.index("”") + 1), speaker="Ann Lee")), people=people)))
    async with opened(library_of(pairs), (100, 30)) as pilot:
        await press(pilot, "5", "a", "g", "enter")
        assert "articles 1–100 of 230" in shown(pilot)
        assert "It is day 0." in shown(pilot)
        await press(pilot, "G")
        assert "▸  articles 101–200 of 230" in shown(pilot)
        await press(pilot, "enter")
        assert "It is day 100." in shown(pilot)
        await press(pilot, "right_parenthesis", "right_parenthesis")
        assert "articles 201–230 of 230" in shown(pilot)
        await press(pilot, "left_parenthesis", "g", "j", "enter")
        assert len(pilot.app.screen_stack) == 1
        assert "Day 101" in shown(pilot)


async def test_names_are_joined_and_parted_on_the_card() -> None:
    pairs = []
    for nth, name in enumerate(("Mara Delon", "The Iron Lady")):
        made = article(f"“It is day {nth}.” {name} came.", f"{nth}.txt", f"Day {nth}")
        people = (Person(name, None, (Span(made.text.index(name), made.text.index(" came")),)),)
        pairs.append((made, replace(findings(quote((0, made.text.index("”") + 1), speaker=name)), people=people)))
    library = library_of(pairs)
    async with opened(library, (100, 30)) as pilot:
        await press(pilot, "5", "g", "enter", "M", "type:The Iron Lady")
        assert "✓ Mara Delon" in shown(pilot)
        await press(pilot, "enter")
        assert [row.articles for row in library.persons.all()] == [2]
        await press(pilot, "a", "g", "enter")
        assert "2 quotes" in shown(pilot)
        await press(pilot, "M")
        assert "✓ The Iron Lady" in shown(pilot)
        await press(pilot, "type:The Iron Lady", "enter")
        assert [row.articles for row in library.persons.all()] == [1, 1]
