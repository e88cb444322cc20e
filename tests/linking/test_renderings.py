"""Which renderings are of one utterance: the set of our own, the rules by themselves, tracks, and what differs."""

from __future__ import annotations

from datetime import date

import pytest

from tests.linking.renderings_by_hand import Score, made, put, scored
from tui.library.library import Library
from tui.linking.quote_tracks import Ranked, compared, differing, tracks
from tui.linking.renderings import Rendering, likeness
from tui.linking.wordings import Wording


@pytest.mark.parametrize("names", [("known", "harder"), ("unseen", "harder_unseen")], ids=["seen", "unseen"])
def test_renderings_of_one_utterance_are_joined_and_neighbours_are_not(names: tuple[str, str]) -> None:
    scores = []
    for name in names:
        with Library.open(None) as library:
            scores.append(scored(library, put(library, made(name))))
    both = Score(*([pair for part in parts for pair in part] for parts in zip(*scores, strict=True)))
    assert both.f1 >= 0.95, both


def alike(one: str, other: str, *, by: tuple[str | None, str | None] = ("a", "a"), days: int | None = 0) -> bool:
    first = date(2024, 3, 4).toordinal()
    last = None if days is None else first + days
    pair = Rendering(1, 1, by[0], first, Wording(one)), Rendering(2, 2, by[1], last, Wording(other))
    assert bool(likeness(*pair)) is bool(likeness(*pair[::-1]))
    return bool(likeness(*pair))


LONG = "The bridge was mined on both sides of the river before the first convoy of grain had reached the harbour"


def test_cut_quotes_and_other_wordings() -> None:
    assert alike(LONG, LONG[:47])
    assert alike(
        LONG, "Both banks of the river had been mined at the bridge before a first convoy of grain got to the port"
    )
    assert alike("We buried forty-two men in one afternoon", "They buried 42 men in an afternoon")
    assert not alike("We buried forty-two men in one afternoon", "We buried twelve men in one afternoon")
    assert not alike("We will pay for the harvest in grain", "We will not pay for the harvest in grain")


def test_who_says_it_and_when() -> None:
    assert alike(LONG, LONG, by=("a", None))
    assert not alike(LONG, LONG, by=("a", "b"))
    assert alike(LONG, LONG, days=40)
    assert alike(LONG, LONG, days=None)
    assert not alike(LONG, LONG.replace("grain", "coal").replace("bridge", "station"), days=10)
    assert not alike("The bridge was mined on both sides", "Both sides of the bridge were mined", by=("a", None))


@pytest.mark.parametrize("phrase", ["Thank you", "We will see", "No comment", "We want peace", "It is what it is"])
def test_common_short_phrases_are_nobodys_utterance(phrase: str) -> None:
    assert not alike(phrase, phrase)
    assert not alike(phrase, phrase, days=9)


def test_neighbours_of_neighbours_are_not_joined() -> None:
    ranked = [Ranked(9.0, 1, 1), Ranked(5.0, 1, 2), Ranked(8.0, 2, 3)]
    pairs = {1: {2: 3.0}, 2: {1: 3.0, 3: 2.0}, 3: {2: 2.0}}
    assert tracks(ranked, pairs) == [[1, 2], [3]]
    assert tracks(ranked, pairs, apart={(2, 1)}) == [[1], [3, 2]]
    assert tracks(ranked, pairs, same={(2, 3)}) == [[1, 3, 2]]
    assert tracks(ranked, pairs, same={(2, 3)}, apart={(1, 3)}) == [[1, 2], [3]]


def test_what_differs_word_by_word() -> None:
    one, other = "We will not trade one village", "Not one village will be traded, we will see"
    assert [span.cut(other) for span in differing(other, one)] == ["will be traded, we will see"]
    assert not differing(one, one.upper())
    assert compared("the village", "one village, or the other village") == "longer"
    assert compared("one village or two", "one … two") == "shorter"
    assert compared("one village", "One village!") == "same"
    assert compared("one village", "two villages") == "otherwise"


def test_numbers_in_words_are_numbers() -> None:
    said = "three hundred and ten, seventy-two, two thousand three hundred, one hundred and twenty, one of them, nine"
    assert sorted(Wording(said).numbers) == sorted(["310", "72", "2300", "120", "9"])
