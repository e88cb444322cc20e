"""Near copies in a library: which articles are copies of one, as they come, change and go."""

from __future__ import annotations

from dataclasses import replace

from tests.findings_by_hand import article, findings
from tests.linking.copies_by_hand import copies, others
from tui.articles.article import Span
from tui.findings import Person
from tui.library.library import Library
from tui.library.linking import link
from tui.library.places import Location
from tui.search.search import Search


def test_copies_have_a_lead_and_others_have_none(place: Location) -> None:
    with Library.open(place) as library:
        for seed in range(3):
            for nth, text in enumerate((*copies(seed), *others(seed))):
                library.add(article(text, f"{seed} {nth}"), findings())
        leads = [row.lead for row in library.shelf()]
        assert leads == [*[None, *[1] * 5, None, None], *[None, *[9] * 5, None, None], *[None, *[17] * 5, None, None]]
        assert library.copies.of(12) == library.copies.of(9) == [9, 10, 11, 12, 13, 14]
        assert library.copies.of(7) == [7]
        assert library.copies.leads([1, 2, 7, 18]) == {2: 1, 18: 17}
        library.remove(1)
        assert [row.lead for row in library.shelf()][:5] == [None, *[2] * 4]


def test_a_new_version_is_no_copy_of_the_one_it_replaces(place: Location) -> None:
    first, second, third = copies(1)[:3]
    with Library.open(place) as library:
        library.add(article(first), findings(), origin="/a")
        new = library.add(article(second), findings(), origin="/a")
        assert [(row.id, row.lead) for row in library.shelf()] == [(new, None)]
        library.add(article(third), findings(), origin="/b")
        assert [row.lead for row in library.shelf()] == [None, new]


def test_articles_of_an_older_library_are_compared_later() -> None:
    with Library.open(None) as library:
        for nth, text in enumerate(copies(2)):
            library.add(article(text, str(nth)), findings())
        with library.change():
            library.file.execute("DELETE FROM sketches", ())
            library.file.execute("DELETE FROM variants", ())
            library.file.execute("INSERT INTO facts VALUES ('copies not told up to', 6)", ())
        while late := library.copies.late(4):
            with library.change():
                library.copies.catch_up(late)
        assert [row.lead for row in library.shelf()] == [*[6] * 5, None]


def test_a_search_shows_what_copies_have_once(place: Location) -> None:
    words = "mediator asked for monitors near the harbour of Alvarsund"
    with Library.open(place) as library:
        for nth, text in enumerate([*copies(4), *others(4)[:1]]):
            library.add(article(f"{text}\n\nThe {words}.", f"{nth}"), findings())
        hits = Search(library).search(words, 20)
        assert [(hit.article, hit.others) for hit in hits if "Alvarsund" in hit.text] == [(1, 5), (7, 0)]


def test_a_search_for_a_person_names_them_once(place: Location) -> None:
    with Library.open(place) as library:
        for name in ("Rowan Trask", "R. Trask"):
            people = (Person(name, "president", (Span(0, len(name)),)),)
            library.add(article(f"{name} spoke."), replace(findings(), people=people))
        link(library)
        assert [hit.text for hit in Search(library).search("trask") if hit.kind == "person"] == ["Rowan Trask"]
