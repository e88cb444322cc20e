"""Which proposals of many articles are one, by what they are and not by their words."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.linking.profiles_by_hand import one
from tui.linking.tracks.comparing import ENOUGH, compare
from tui.linking.tracks.following import followed
from tui.linking.tracks.values import Place, Profile, Told

MONTH = one(1, day="2025-03-11", days=30.0)
AGAIN = one(2, "truce", "2025-03-14", days=30.0, whole=True)
FEAST = one(3, "truce", "2025-04-19", occasions="Easter")
GRID = one(4, "moratorium", "2025-03-19", scopes="energy", days=30.0)
BARE = one(5, day="2025-03-13")


def places(tracks: list[tuple[Profile, ...]]) -> list[list[int]]:
    return [[each.place.article for each in track] for track in tracks]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (MONTH, one(2, "truce", "2025-04-19", days=1.25)),
        (MONTH, FEAST),
        (AGAIN, GRID),
        (GRID, one(2, "moratorium", "2025-03-20", scopes="sea")),
        (FEAST, one(2, "truce", "2025-04-20", occasions="Ramadan")),
        (one(1, "peace plan", counts="10 point"), one(2, "peace plan", counts="12 point")),
        (one(1, "negotiation", places="istanbul"), one(2, "negotiation", places="geneva")),
        (MONTH, one(2, days=30.0, day="2025-03-12", proposers="Corland", addressees="Dorland")),
        (MONTH, one(2, days=30.0, day="2027-03-12")),
        (MONTH, one(2, "negotiation", "2025-03-12")),
    ],
)
def test_neighbours_that_cannot_be_one(first: Profile, second: Profile) -> None:
    assert compare(first, second).veto
    assert compare(second, first).veto


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (MONTH, AGAIN),
        (GRID, one(9, "ceasefire", "2025-04-02", scopes="energy,civilian")),
        (FEAST, one(9, "ceasefire", "2025-04-20", occasions="Easter", days=1.25)),
        (one(1, "guarantee", words="guarante"), one(2, "guarantee", words="guarante,forc")),
        (MONTH, BARE),
        (
            one(1, "negotiation", "2025-05-11", places="istanbul"),
            one(2, "negotiation", "2025-05-14", places="istanbul"),
        ),
    ],
)
def test_one_proposal_in_two_articles(first: Profile, second: Profile) -> None:
    assert compare(first, second).score >= ENOUGH
    assert compare(first, second).score == compare(second, first).score


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (MONTH, one(9, day="2025-03-12", proposers="Borland", addressees="Arland")),
        (one(1), one(2)),
        (BARE, one(9, day="2025-06-30")),
        (one(1, "demand", words="prison"), one(2, "demand", words="border")),
    ],
)
def test_too_little_speaks_for_it(first: Profile, second: Profile) -> None:
    found = compare(first, second)
    assert not found.veto
    assert found.score < ENOUGH


def test_every_reason_is_told() -> None:
    assert [(each.feature, each.words) for each in compare(MONTH, AGAIN).reasons] == [
        ("kind", "ceasefire, truce"),
        ("proposer", "Arland"),
        ("parties", "Arland, Borland"),
        ("duration", "30 days"),
        ("time", "3 days"),
    ]
    assert compare(AGAIN, GRID).veto == "limited to energy, and of everything"


def test_who_says_nothing_more_chains_no_neighbours() -> None:
    tracks = followed([MONTH, AGAIN, FEAST, GRID, BARE])
    assert places(tracks) == [[1, 2, 5], [3], [4]]


def test_whatever_order_they_are_given_in() -> None:
    some = [MONTH, AGAIN, GRID, BARE]
    assert len({tuple(followed(order)) for order in permutations(some)}) == 1


def test_what_a_person_knows_goes_before_the_rules() -> None:
    told = Told(same=frozenset(((Place(1, 0), Place(3, 0)),)), apart=frozenset(((Place(1, 0), Place(2, 0)),)))
    assert places(followed([MONTH, AGAIN, FEAST], told)) == [[1, 3], [2]]
