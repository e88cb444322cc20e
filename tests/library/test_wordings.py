"""Renderings in a library, as articles come and go, and as a person joins and parts them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.findings_by_hand import article, findings, quote
from tests.linking.renderings_by_hand import made, put
from tui.extraction.extract import extract
from tui.findings import Person
from tui.library.comparing import compare
from tui.library.corrections.values import follows, of_finding
from tui.library.library import Library
from tui.library.linking import link
from tui.library.own_work.store import OwnWork
from tui.library.places import Location

WORDS = "The bridge was mined on both sides of the river before the first convoy of grain had reached the harbour"
CUT = "The bridge was mined on both sides of the river"


def add(library: Library, words: str, day: str | None, speaker: str | None = "Rowan Trask", file: str = "") -> int:
    """An article of one quote."""
    text = replace(article(words, file or f"{day} {words}"), published=day, source="The Post")
    people = (Person(speaker, None, ()),) if speaker else ()
    id_ = library.add(text, findings(quote((0, len(words)), speaker=speaker), people=people), origin=file or None)
    link(library)
    compare(library)
    return id_


def tracks(library: Library) -> set[frozenset[str]]:
    """The tracks, each by the numbers of its quotes."""
    rows = library.file.rows("SELECT article, nth FROM wordings WHERE track IS NOT NULL")
    return {frozenset(each.id for each in library.wordings.of(*row)) for row in rows}


def test_ten_articles_more_are_joined_as_if_all_had_come_at_once(place: Location) -> None:
    articles = made("known")
    with Library.open(None) as at_once, Library.open(place) as in_turn:
        put(at_once, articles)
        for each in articles:
            in_turn.add(each.article, extract(each.article))
            link(in_turn)
            compare(in_turn)
        assert tracks(in_turn) == tracks(at_once) != set()
        assert not in_turn.wordings.are_due()


def test_so_many_are_compared_at_once_and_the_others_next_time() -> None:
    with Library.open(None) as library:
        for day in range(1, 4):
            words = article(WORDS, f"{day}.txt")
            library.add(replace(words, published=f"2024-03-0{day}"), findings(quote((0, len(WORDS)))))
        assert compare(library, 2) == 2
        assert library.wordings.are_due()
        assert compare(library, 2) == 1
        assert not library.wordings.are_due()


def test_the_fullest_and_the_earliest(place: Location) -> None:
    with Library.open(place) as library:
        late, early, undated = (
            add(library, WORDS, "2024-03-06"),
            add(library, CUT, "2024-03-04"),
            add(library, WORDS[:-8], None),
        )
        found = library.wordings.of(late, 0)
        assert [(each.row.article, each.fullest, each.earliest) for each in found] == [
            (early, False, True),
            (late, True, False),
            (undated, False, False),
        ]
        assert library.wordings.counts(early) == {0: 2}
        (longer, other) = library.wordings.elsewhere(early, 0)
        assert (longer.variant.row.article, longer.how) == (late, "longer")
        assert other.variant.where.endswith("The Post, n.d.")
        assert library.wordings.elsewhere(late, 0) == []


def test_articles_that_go_and_findings_that_change(place: Location) -> None:
    with Library.open(place) as library:
        ids = [add(library, WORDS[: len(WORDS) - 9 * nth], "2024-03-04") for nth in range(3)]
        assert tracks(library) == {frozenset(f"{id_}.1" for id_ in ids)}
        library.remove(ids[0])
        assert library.wordings.are_due()
        compare(library)
        assert tracks(library) == {frozenset(f"{id_}.1" for id_ in ids[1:])}
        library.replace_findings(ids[1], library.article(ids[1]), findings())
        compare(library)
        assert tracks(library) == set()
        assert library.file.count("wording_pairs") == 0


def test_other_names_and_another_date_are_looked_at_again(place: Location) -> None:
    with Library.open(place) as library:
        add(library, WORDS, "2024-03-04", "Rowan Trask")
        second = add(library, WORDS, "2024-03-05", "Mara Delon")
        assert tracks(library) == set()
        link(library, replace(library.corrections.by_hand(), same=frozenset({("Rowan Trask", "Mara Delon")})))
        compare(library)
        assert tracks(library) == {frozenset({"1.1", "2.1"})}
        with library.change():
            library.file.execute("UPDATE articles SET published = '2027-03-05' WHERE id = ?", (second,))
        assert library.wordings.are_due()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


def tell(library: Library, own: OwnWork, one: int, other: int, *, same: bool) -> int:
    """Keep what a person knows of the first quotes of two articles, and give the number that takes it back."""
    (first, mine), (second, its) = ((library.article(id_), library.findings(id_).quotes[0]) for id_ in (one, other))
    (kept,) = own.corrections.keep([of_finding(first, mine, follows(second, its, same=same))])
    library.correct()
    compare(library)
    return kept.id


def test_a_person_parts_and_joins_and_takes_it_back(folder: Path) -> None:
    with Library.open(folder) as library, OwnWork.open(folder) as own:
        one, two, three = (
            add(library, WORDS, "2024-03-04"),
            add(library, CUT, "2024-03-04"),
            add(library, "Quite another thing was said of the orchard", "2024-05-04"),
        )
        parted = tell(library, own, two, one, same=False)
        assert tracks(library) == set()
        joined = tell(library, own, one, three, same=True)
        assert tracks(library) == {frozenset({"1.1", "3.1"})}
        own.corrections.undo(parted)
        compare(library)
        assert tracks(library) == {frozenset({"1.1", "2.1", "3.1"})}
        library.replace_findings(three, library.article(three), library.findings(three))
        compare(library)
        assert tracks(library) == {frozenset({"1.1", "2.1", "3.1"})}
        own.corrections.undo(joined)
        compare(library)
        assert tracks(library) == {frozenset({"1.1", "2.1"})}


def test_what_a_person_told_holds_in_a_newer_version_of_the_article(folder: Path) -> None:
    with Library.open(folder) as library, OwnWork.open(folder) as own:
        first = add(library, WORDS, "2024-03-04", file="/a")
        second = add(library, "Quite another thing was said of the orchard", "2024-05-04", file="/b")
        tell(library, own, first, second, same=True)
        newer = replace(article("Corrected.\n" + WORDS, "/a"), published="2024-03-04")
        id_ = library.add(newer, findings(quote((11, 11 + len(WORDS)), speaker="Rowan Trask")), origin="/a")
        link(library)
        compare(library)
        assert tracks(library) == {frozenset({f"{id_}.1", f"{second}.1"})}
