"""Names in a library are linked as articles come and go, and as a person joins and parts them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.findings_by_hand import article, findings, quote
from tui.articles.article import Span
from tui.findings import Person
from tui.library.library import Library
from tui.library.linking import link
from tui.library.own_work.store import OwnWork
from tui.library.places import Location
from tui.linking.values import ByHand


def put(library: Library, *people: tuple[str, str | None], file: str = "a.txt") -> int:
    """An article that quotes everybody once, in their first words."""
    made = article(" and ".join(f"{name} spoke" for name, _ in people) + f" in {file}", file)
    found = [Person(name, role, (Span(at := made.text.index(name), at + len(name)),)) for name, role in people]
    quotes = [quote(tuple(each.mentions[0]), speaker=each.name) for each in found]  # type: ignore[arg-type]
    return library.add(made, replace(findings(*quotes), people=tuple(found)))


def listed(library: Library) -> list[tuple[str, int, int]]:
    return [(row.name, row.articles, row.quotes) for row in library.persons.all()]


def test_articles_that_come_and_go(place: Location) -> None:
    with Library.open(place) as library:
        put(library, ("Rowan Trask", "president"), ("US", None), file="1")
        put(library, ("Trask", "President"), ("United States", None), file="2")
        assert len(listed(library)) == 4
        assert link(library) == 4
        assert link(library) == 0
        assert listed(library) == [("Rowan Trask", 2, 2), ("United States", 2, 2)]
        assert library.persons.most_quoted(5) == ["Rowan Trask", "United States"]
        assert library.totals().people == 2
        last = put(library, ("Trask", "President"), ("the officials", None), file="3")
        assert listed(library)[0] == ("Rowan Trask", 3, 3)
        link(library)
        assert listed(library)[-1] == ("the officials", 1, 1)
        library.remove(last)
        link(library)
        assert listed(library) == [("Rowan Trask", 2, 2), ("United States", 2, 2)]


def test_who_is_meant_in_an_article(place: Location) -> None:
    with Library.open(place) as library:
        put(library, ("Boris Harrow", "prime minister"), file="1")
        put(library, ("Mike Harrow", "speaker"), file="2")
        third = put(library, ("Harrow", "Prime Minister"), file="3")
        fourth = put(library, ("Harrow", "speaker of the House"), file="4")
        link(library)
        assert library.persons.in_article(third) == {"Harrow": "Boris Harrow"}
        assert [who.name for who in library.persons.who("Harrow", fourth)] == ["Mike Harrow"]
        assert sorted(who.name for who in library.persons.who("Harrow")) == ["Boris Harrow", "Mike Harrow"]
        (boris,) = library.persons.who("Boris Harrow")
        assert boris.names == ("Boris Harrow", "Harrow")
        assert library.persons.naming(boris) == [(1, "Boris Harrow"), (3, "Harrow")]
        assert {row.listed for row in library.lists.quotes()} == {"Boris Harrow", "Mike Harrow"}


def test_an_acronym_that_a_later_article_gives(place: Location) -> None:
    with Library.open(place) as library:
        put(library, ("ORC", None), file="1")
        put(library, ("Orland Relief Corps", None), file="2")
        link(library)
        assert len(listed(library)) == 2
        made = article("The Orland Relief Corps (ORC) spoke.")
        people = (Person("Orland Relief Corps", None, (Span(4, 23), Span(25, 28))),)
        library.add(made, replace(findings(), people=people))
        link(library)
        assert listed(library) == [("Orland Relief Corps", 3, 2)]


def test_what_a_person_says_is_kept_and_outlives_the_library(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        put(library, ("Mara Delon", "premier"), ("Ann Lee", None), file="1")
        put(library, ("The Iron Lady", None), ("Lee", None), file="2")
        link(library)
        with OwnWork.open(tmp_path) as own:
            own.persons.tell("Mara Delon", "The Iron Lady", same=True)
            own.persons.tell("Lee", "Ann Lee", same=False)
        assert link(library) == 4
        names = {who.names for row in library.persons.all() if row.id for who in [library.persons.named(row.id)]}
        assert names == {("Mara Delon", "The Iron Lady"), ("Ann Lee",), ("Lee",)}
    (tmp_path / "library.sqlite").unlink()
    with Library.open(tmp_path) as library:
        put(library, ("Mara Delon", "premier"), file="1")
        put(library, ("The Iron Lady", None), file="2")
        link(library)
        assert [row[:2] for row in listed(library)] == [("Mara Delon", 2)]
        with OwnWork.open(tmp_path) as own:
            assert own.persons.forget("The Iron Lady", "Mara Delon")
            assert not own.persons.forget("The Iron Lady", "Mara Delon")
        link(library)
        assert len(listed(library)) == 2


def test_what_is_told_of_a_library_in_memory_stays_as_articles_come() -> None:
    with Library.open(None) as library:
        put(library, ("Mara Delon", "premier"), file="1")
        put(library, ("The Iron Lady", None), file="2")
        link(library, ByHand(same=frozenset([("Mara Delon", "The Iron Lady")])))
        put(library, ("Delon", "premier"), file="3")
        link(library)
        assert listed(library) == [("Mara Delon", 3, 3)]


def test_near_copies_keep_a_lead(place: Location) -> None:
    with Library.open(place) as library:
        ids = [put(library, ("Ann Lee", None), file=str(nth)) for nth in range(5)]
        with library.change():
            for each in ids[1:4]:
                library.file.execute("INSERT INTO variants VALUES (?, ?)", (each, ids[0]))
        library.remove(ids[0])
        assert library.file.rows("SELECT article, lead FROM variants ORDER BY 1") == [
            (ids[2], ids[1]),
            (ids[3], ids[1]),
        ]
