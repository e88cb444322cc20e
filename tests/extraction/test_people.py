"""Who is named in an article, and whom names, descriptions and pronouns stand for."""

from __future__ import annotations

import pytest

from tui.articles.article import Span
from tui.extraction.cues import find_cues
from tui.extraction.document import document
from tui.extraction.people import People, find_people
from tui.extraction.people.spelling import folded


@pytest.fixture
def people_of(make_article):
    def people_of_text(text: str) -> People:
        doc = document(make_article(text))
        return find_people(doc, find_cues(doc))

    return people_of_text


def resolved(people: People, phrase: str) -> str | None:
    start = people.doc.text.rindex(phrase)
    return people.resolve(Span(start, start + len(phrase))).name


def test_one_person_under_several_names(people_of) -> None:
    people = people_of(
        "Kremlin spokesman Dmitri S. Peskov declined to comment. Dmitry Peskov spoke on Monday. Peskov left at noon."
    )
    persons = [entity for entity in people.entities if entity.kind == "person"]
    assert [(entity.name, len(entity.mentions)) for entity in persons] == [("Dmitri S. Peskov", 3)]
    assert persons[0].role == "Kremlin spokesman"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Zelensky", "Zelenskiy"),
        ("Dmitri", "Dmitry"),
        ("Sergei", "Sergey"),
        ("Kovačić", "Kovacic"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_two_people_of_one_surname_stay_two(people_of) -> None:
    people = people_of("Omar Haddad met Salma Haddad. Mrs Haddad said no. Mr Haddad said yes.")
    assert resolved(people, "Mrs Haddad") == "Salma Haddad"
    assert resolved(people, "Mr Haddad") == "Omar Haddad"


def test_seats_of_government_bind_their_states(people_of) -> None:
    people = people_of("The Kremlin refused. Kyiv agreed. Lev Karpov, the Kremlin's spokesman, said no.")
    assert people.state_of("Kremlin") == "Russia"
    assert people.state_of("Kyiv") == people.state_of("Kiev") == "Ukraine"
    assert people.state_of("Lev Karpov") == "Russia"
    assert people.state_of("a baker") is None


def test_descriptions(people_of) -> None:
    people = people_of(
        "Ukrainian President Danylo Hrytsenko met the envoy, Helen Stroud, in Paris. "
        "The Ukrainian leader smiled. The envoy did not. A senior official watched."
    )
    assert resolved(people, "The Ukrainian leader") == "Danylo Hrytsenko"
    assert resolved(people, "The envoy") == "Helen Stroud"
    assert resolved(people, "A senior official") == "A senior official"


def test_pronouns_go_by_gender(people_of) -> None:
    people = people_of("Danylo Hrytsenko met Helen Stroud. He was late. She was early.")
    assert resolved(people, "He") == "Danylo Hrytsenko"
    assert resolved(people, "She") == "Helen Stroud"


def test_a_pronoun_before_anybody_is_nobody(people_of) -> None:
    assert resolved(people_of("He was late."), "He") is None


def test_nobody_is_named_by_days_and_openers(people_of) -> None:
    people = people_of("However, on Monday the talks failed. Meanwhile, in March, they began.")
    assert people.entities == ()
