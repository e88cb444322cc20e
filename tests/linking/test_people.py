"""Names of one person are joined, namesakes are not; the same whatever the order they come in."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import pytest

from tui.linking.first import may_be_one
from tui.linking.people import keys, linked
from tui.linking.values import ByHand, Joined, Sighting

Told = str | tuple[str, str] | tuple[str, str, int]


def sighting(told: Told) -> Sighting:
    return Sighting(told) if isinstance(told, str) else Sighting(*told)


def named(*told: Told, by_hand: ByHand | None = None, **shorts: dict[str, int]) -> list[Joined]:
    return linked(map(sighting, told), shorts, by_hand)


def groups(found: Iterable[Joined]) -> set[frozenset[str]]:
    """Who has several names."""
    return {names for each in found if len(names := frozenset(s.name for s in each.sightings)) > 1}


@pytest.mark.parametrize(
    "names",
    [
        ("Rowan Trask", "Trask"),
        ("Dmitry Orlenko", "Dmitri Orlenko", "Dmitri S. Orlenko", "Dmitriy Orlenko"),
        ("US", "U.S.", "United States", "the United States"),
        (("Foreign Minister Lena Moss", ""), ("Lena Moss", "Foreign Minister")),
        ("Petro Lazarenskyy", "Petro Lazarenskiy", "Petro Lazarensky"),
        ("Mohammed al-Shamri", "Muhammad al-Shamri", "Mohamad Al Shamri"),
        ("Binyamin Harlev", "Benjamin Harlev"),
        ("Bill Ostrander", "William Ostrander"),
        ("Itai Ben-Dror", "Itai Ben Dror"),
        ("Kim Tae-ho", "Kim Tae Ho"),
        ("Osland's foreign ministry", "Osland's foreign ministry"),
        ("Norwegian Defence Ministry", "Norway's defense ministry", "Norwegian Ministry of Defense"),
        ("Organisation for Safe Seas", "Organization for Safe Seas"),
        ("UN", "U.N.", "United Nations"),
        ("U.N. Security Council", "UN Security Council", "United Nations Security Council", "Security Council"),
        ("António Varela", "Antonio Varela"),
        (("Salim Qaddour", "Osland's leader"), ("Salim Gadhour", "leader"), ("Salim Kadour", "leader")),
        (("Hassan Rouvani", "president"), ("Hasan Rovani", "President")),
    ],
    ids=lambda names: str(names[0]),
)
def test_names_of_one_are_joined(names: tuple[Told, ...]) -> None:
    assert len(named(*names)) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Boris Harrow", "Mike Harrow"),
        ("Ferdinand Ostrom", "Ferdinand Ostrom Jr."),
        ("Hafez al-Doury", "Bashar al-Doury"),
        ("George W. Ashdown", "George H. W. Ashdown"),
        ("Mary Ann Colley", "Mary Jane Colley"),
        ("Mario Venti", "Maria Venti"),
        ("Jordan", ("Jordan", "Rep.")),
        ("Ali Hassan Deeb", "Ali Karim Deeb"),
        ("Juan Manuel Ortega", "Manuel Ortega"),
        ("Moscow", "Russia"),
        ("Chinese Foreign Ministry", "Russian Foreign Ministry"),
        (("Ivan Petrov", "Russian foreign minister", 3), ("Ivan Petrov", "Bulgarian defence minister", 2)),
        (("John Smith", "prime minister"), ("John Smith", "a farmer")),
        ("Rowan Trask", "Trask Foundation"),
        ("Salim Qaddour", "Salim Gadhour"),
        (("Salim Qaddour", "general"), ("Salim Gadhour", "foreign minister")),
    ],
    ids=lambda names: str(names[0]),
)
def test_namesakes_are_not(names: tuple[Told, ...]) -> None:
    assert len(named(*names)) == len(names)


def test_a_surname_alone_goes_by_what_the_article_calls_it() -> None:
    found = named(
        ("Boris Harrow", "British prime minister", 9),
        ("Mike Harrow", "House speaker", 8),
        ("Harrow", "Prime Minister"),
        ("Harrow", "speaker of the House"),
        ("Harrow", "farmer"),
        "Harrow",
    )
    who = {each.name: {s.role for s in each.sightings} for each in found if each.kind == "person"}
    assert who["Boris Harrow"] == {"British prime minister", "Prime Minister"}
    assert who["Mike Harrow"] == {"House speaker", "speaker of the House"}
    assert who["Harrow"] == {"farmer"}
    (unsure,) = (each for each in found if each.kind == "undecided")
    assert unsure.could_be == ("Boris Harrow", "Mike Harrow")


def test_a_surname_alone_is_whoever_is_named_far_more_often() -> None:
    assert len(named(("Rowan Trask", "president", 400), ("Ivana Trask", "", 9), ("Trask", "", 30))) == 2
    assert len(named(("Rowan Trask", "president", 40), ("Ivana Trask", "", 9), ("Trask", "", 30))) == 3


def test_a_common_surname_alone_tells_nobody() -> None:
    assert len(named(("Ann Smith", "judge"), "Smith")) == 2
    assert len(named(("Ann Smith", "judge"), ("Smith", "judge"))) == 1


def test_mr_and_mrs_are_two() -> None:
    found = named(("Rowan Trask", "president", 50), ("Mrs Trask", ""))
    assert groups(found) == set()


def test_a_name_that_may_be_either_stays_alone() -> None:
    found = named("George Ashdown", "George W. Ashdown", "George H. W. Ashdown", "G. Ashdown")
    assert groups(found) == set()


def test_acronyms_go_by_what_articles_give_them_for() -> None:
    assert groups(named("Orland Relief Corps", "ORC", ORC={"Orland Relief Corps": 2})) == {
        frozenset(("Orland Relief Corps", "ORC"))
    }
    assert groups(named("Orland Relief Corps", "ORC")) == set()
    several = named("Orland Relief Corps", "ORC", ORC={"Orland Relief Corps": 2, "Osland Racing Club": 1})
    assert groups(several) == set()
    assert {each.kind for each in several} == {"organisation", "undecided"}


def test_descriptions_are_nobody() -> None:
    found = named("a Western diplomat", "officials", "The officials", "Foreign Ministry", "Syria's president", "Rebels")
    assert {each.kind for each in found} == {"unnamed"}


def test_joined_and_parted_by_hand() -> None:
    apart = ByHand(apart=frozenset([("Rowan Trask", "Trask")]))
    assert groups(named("Rowan Trask", "Trask", by_hand=apart)) == set()
    same = ByHand(same=frozenset([("Mara Delon", "The Iron Lady")]))
    assert groups(named("Mara Delon", "The Iron Lady", "Delon", by_hand=same)) == {
        frozenset(("Mara Delon", "The Iron Lady", "Delon"))
    }
    variants = ByHand(apart=frozenset([("Dmitri Orlenko", "Dmitry Orlenko")]))
    assert groups(named("Dmitry Orlenko", "Dmitri Orlenko", by_hand=variants)) == set()


def test_first_names() -> None:
    assert may_be_one(("vladimir", "v"), ("vladimir",))
    assert may_be_one(("i",), ("iohn",))
    assert not may_be_one(("vladimir", "v"), ("vladimir", "i"))
    assert not may_be_one(("maria",), ("mario",))


NAMES = [
    "Rowan Trask", "Trask", "Ivana Trask", "R. Trask", "Rowan Trask Jr.", "Ann Smith", "Smith", "Anne Smith",
    "A. Smith", "US", "United States", "UN", "U.N.", "Dmitry Orlenko", "Dmitri Orlenko", "Orlenko", "officials",
    "Kim Tae-ho", "Kim",
]  # fmt: skip
ROLES = ["", "president", "US president", "farmer", "foreign minister", "spokeswoman"]


def test_the_order_makes_no_difference_and_a_block_alone_gives_the_same() -> None:
    chance = Random(7)
    for _ in range(60):
        told = {(chance.choice(NAMES), chance.choice(ROLES)): chance.randint(1, 40) for _ in range(14)}
        sightings = [Sighting(*each, many) for each, many in told.items()]
        whole = {frozenset(each.sightings) for each in linked(sightings)}
        chance.shuffle(sightings)
        assert {frozenset(each.sightings) for each in linked(sightings)} == whole
        assert sorted(s for each in linked(sightings) for s in each.sightings) == sorted(sightings)
        blocks: dict[str, set[str]] = {}
        for each in sightings:
            for key in keys(each):
                blocks.setdefault(key, set()).add(each.name)
        near, names = set(), {sightings[0].name}
        while names - near:
            near |= names
            names = {name for block in blocks.values() if block & near for name in block}
        part = {frozenset(each.sightings) for each in linked(s for s in sightings if s.name in near)}
        assert part <= whole
