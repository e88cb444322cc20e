"""The proposals that the five articles report, each followed through them; neighbours stay apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.seeds import articles
from tui.extraction.extract import extract
from tui.findings import ProposalKind
from tui.library.library import Library
from tui.library.linking import link
from tui.library.tracking import follow
from tui.linking.tracks.values import Track

SHORT = 0, "the Kremlin has offered Kiev the possibility"
AGAIN_SHORT = 0, "Russia is now looking for a short truce"
TEN_POINTS = 0, "a 10-point plan for ceasefire"
MONTH_001 = 1, "agree to a month-long ceasefire in Ukraine"
GUARANTEES_001 = 1, "Ukraine had called for security guarantees"
CALL_001 = 1, "might speak to Putin later in the week"
CALL_004 = 4, "a potential call between Presidents Donald Trump and Vladimir Putin"
ENERGY = 2, "a moratorium on strikes against each other"
DIRECT = 2, "a willingness to engage in direct negotiations"
CIVILIAN_FIRST = 2, "a cease-fire aimed at halting attacks on civilian infrastructure"
CIVILIAN = 2, "Zelensky proposed a monthlong cease-fire"
EASTER = 2, "an unexpected 30-hour cease-fire declared by Putin"
MONTH_002 = 2, "a monthlong, unconditional cease-fire"
CONCESSIONS = 2, "demanding concessions prior to halting"
LAND = 3, "offer for a truce in Ukraine was reportedly turned down"
LAND_AGAIN = 3, "only if Russia wouldn’t give up any land"
UKRAINE_TOO = 3, "demanded that Ukraine be a part of any peace talks"
MONTH_004 = 4, "willingness to implement a 30-day ceasefire in the country"
TERRITORY = 4, "relinquish the portion of territory controlled by Russia"
MONITORS = 4, "mutual trust in selecting monitors"
ASSURANCES_004 = 4, "seeking security assurances before agreeing"

Where = tuple[int, str]


class System(NamedTuple):
    """What is right of a track: where it is told of, by and to whom, on which terms, how it is answered."""

    kind: ProposalKind
    told: tuple[Where, ...]
    by: frozenset[str]
    to: str | None
    terms: tuple[str, ...]
    answers: tuple[tuple[str, str | None], ...]


UKRAINE, RUSSIA, US = "Ukraine", "Russia", "United States"
SYSTEMS: dict[str, System] = {
    "the short truce": System(
        "truce", (SHORT, AGAIN_SHORT), frozenset((RUSSIA,)), UKRAINE, ("short",), ((UKRAINE, "rejected"),)
    ),
    "the ten-point plan": System("ceasefire", (TEN_POINTS,), frozenset((UKRAINE,)), RUSSIA, (), ()),
    "the 30-day ceasefire": System(
        "ceasefire",
        (MONTH_001, MONTH_002, MONTH_004),
        frozenset((UKRAINE, US)),
        RUSSIA,
        ("month-long", "unconditionally"),
        ((UKRAINE, "accepted"), (US, "accepted"), (RUSSIA, "awaiting"), ("Alexander Dugin", "rejected")),
    ),
    "the halt of strikes on civilian infrastructure": System(
        "ceasefire",
        (CIVILIAN_FIRST, CIVILIAN),
        frozenset((UKRAINE,)),
        RUSSIA,
        ("monthlong", "any strikes using long-range drones and missiles on civilian infrastructure"),
        ((UKRAINE, "open"), (RUSSIA, "conditional")),
    ),
    "the Easter truce": System(
        "ceasefire", (EASTER,), frozenset((RUSSIA,)), UKRAINE, ("30-hour", "over the Easter weekend"), ()
    ),
    "the energy moratorium": System(
        "moratorium", (ENERGY,), frozenset((RUSSIA, UKRAINE)), None, ("strikes against each other",), ()
    ),
    "direct talks": System(
        "negotiation", (DIRECT,), frozenset((RUSSIA, UKRAINE)), None, (), ((UKRAINE, "open"), (RUSSIA, "open"))
    ),
    "Putin's truce that keeps the land": System(
        "truce",
        (LAND, LAND_AGAIN),
        frozenset((RUSSIA,)),
        US,
        ("only if Russia wouldn’t give up any land it already holds",),
        ((US, "rejected"),),
    ),
    "security guarantees": System(
        "guarantee", (GUARANTEES_001, ASSURANCES_004), frozenset((UKRAINE,)), RUSSIA, ("security guarantees",), ()
    ),
    "territory and NATO": System(
        "concession",
        (TERRITORY,),
        frozenset((US,)),
        UKRAINE,
        ("relinquish the portion of territory", "forgo NATO membership"),
        (),
    ),
    "monitors": System("monitoring", (MONITORS,), frozenset((US,)), RUSSIA, (), ()),
    "a call of Trump and Putin": System("negotiation", (CALL_001, CALL_004), frozenset((US,)), RUSSIA, (), ()),
}

APART = [
    (SHORT, LAND),
    (SHORT, EASTER),
    (EASTER, MONTH_004),
    (EASTER, MONTH_002),
    (TEN_POINTS, MONTH_001),
    (CIVILIAN, MONTH_002),
    (CIVILIAN, MONTH_001),
    (CIVILIAN, DIRECT),
    (CIVILIAN, ENERGY),
    (CIVILIAN_FIRST, ENERGY),
    (MONTH_002, CONCESSIONS),
    (GUARANTEES_001, TERRITORY),
    (LAND, UKRAINE_TOO),
    (MONITORS, MONTH_004),
    (CALL_001, MONTH_001),
]


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with Library.open(None) as library:
        for each in articles():
            library.add(each, extract(each))
        link(library)
        follow(library)
        yield library


def track_at(library: Library, where: Where) -> Track:
    """The track of the proposal that is stated where those words stand."""
    id_ = where[0] + 1
    text = library.article(id_).text
    at = text.index(where[1])
    for nth, proposal in enumerate(library.findings(id_).proposals):
        if any(span.start <= at < span.end for span in proposal.spans):
            return library.tracks.get(library.tracks.of(id_, nth) or "")
    raise AssertionError(f"no proposal is stated at {where}")


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_system_stands_as_a_track(library: Library, name: str) -> None:
    system = SYSTEMS[name]
    track = track_at(library, system.told[0])
    assert {track_at(library, where).id for where in system.told} == {track.id}
    assert {each.place.article - 1 for each in track.members} == {article for article, _ in system.told}
    assert track.kind == system.kind
    assert system.by <= set(track.proposers)
    assert system.to is None or system.to in track.addressees
    assert set(system.terms) <= {each.words for each in track.terms}
    assert set(system.answers) <= {(each.party, each.stance) for each in track.answers}
    standing = {party: answer.stance for party, answer in track.standing().items()}
    assert standing.items() >= dict(system.answers).items()


@pytest.mark.parametrize(("one", "other"), APART)
def test_neighbours_stay_apart(library: Library, one: Where, other: Where) -> None:
    assert track_at(library, one).id != track_at(library, other).id
