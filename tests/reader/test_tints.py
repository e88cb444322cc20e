"""Who has a colour: five people of a library, the same in every article; the others of an article where one is free."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.reader.opened import five, found_in, opened, press, reading
from tests.seeds import articles
from tui.reader.loading import tinted
from tui.screen.tints import AMONG, SILVER, TINTS, Tints, in_article, kept_in, of_library, to_keep

names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=4)


def test_the_five_who_are_quoted_most_have_one() -> None:
    library = of_library(["Ann", "Bo", "Cy", "Di", "Ed", "Flo"])
    assert [library.role(name) for name in ("Ann", "Ed", "Flo", None)] == ["tint0", "tint4", SILVER, SILVER]
    assert library.words("Bo") == "words1"


def test_who_had_one_keeps_it_while_quoted_often() -> None:
    many = [f"person {nth}" for nth in range(AMONG)]
    library = of_library([*many, "Late"], {"person 9": 0, "Late": 1, "Gone": 2})
    assert library.given == {"person 9": 0, "person 0": 1, "person 1": 2, "person 2": 3, "person 3": 4}


@given(st.lists(names, unique=True, max_size=12), st.lists(st.one_of(st.none(), names), max_size=30))
def test_in_an_article_nobody_of_the_five_changes_and_no_two_are_alike(most: list[str], said: list[str | None]) -> None:
    library = of_library(most)
    here = in_article(library, said)
    counts = Counter(filter(None, said))
    assert all(here.given[name] == tint for name, tint in library.given.items() if name in counts)
    assert len(set(here.given.values())) == len(here.given) <= TINTS
    assert all(counts[name] >= 2 for name in here.given.keys() - library.given.keys())


@given(st.lists(names, unique=True, max_size=12))
def test_colours_outlive_the_session(most: list[str]) -> None:
    library = of_library(most)
    assert Tints(kept_in({"zoomed": True, **to_keep(library)})) == library


def test_over_the_articles_a_person_of_the_five_has_one_colour() -> None:
    with five() as library:
        tints = tinted(library, {})
    seen: dict[str, set[str]] = {}
    for article in articles():
        here = in_article(tints, (quote.speaker for quote in found_in(article).quotes))
        for name in here.given:
            seen.setdefault(name, set()).add(here.role(name))
    assert tints.given
    assert all(seen[name] == {tints.role(name)} for name in tints.given)


async def test_text_and_lists_have_the_same_colours() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "a")
        assert screen.desk.findings.tints == screen.desk.memory.tints
        for _ in articles():
            document = screen.desk.document
            assert document
            spoke = {quote.speaker for quote in document.findings.quotes}
            for name, tint in screen.desk.memory.tints.given.items():
                assert name not in spoke or document.tint(name) == f"tint{tint}"
            await press(pilot, "J")
