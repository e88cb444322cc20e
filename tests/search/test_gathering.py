"""What is weighed first, and what never is: the best are found as if every unit had been weighed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.search import building, matching
from tui.search.bits import Bits
from tui.search.building import Indexed, build
from tui.search.fuzzy import MOST, Listed, similar
from tui.search.matching import Matcher, words_of
from tui.search.ranking import COVERED, Weights
from tui.search.segment import Segment
from tui.search.units import Unit

WORDS = ["truce", "truces", "trucelike", "deal", "deals", "dael", "peace", "cease-fire", "ceasefire", "fire", "the"]
texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join), max_size=40)
queries = st.lists(st.sampled_from([*WORDS, "tr", "peacedeal", "cease", "deel"]), min_size=1, max_size=4).map(" ".join)


@pytest.fixture(autouse=True, scope="module")
def few_are_frequent():  # type: ignore[no-untyped-def]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "FEWEST", 3)
        patch.setattr(building, "OFTEN", 4)
        yield


def segment(of: list[str]) -> Segment:
    return Segment(build([Indexed(at, [Unit("text", 0, 0, text, "Marco Truce")]) for at, text in enumerate(of)]))


@given(texts, queries, st.booleans())
def test_the_best_come_first_as_if_all_were_weighed(of: list[str], query: str, typos: bool) -> None:
    there = segment(of)
    (alternatives,) = matching.alternatives([Matcher(there)], words_of(query), typos=typos)
    rarity = [1.0 + at / 4 for at in range(len(alternatives))]
    if not any(alternatives):
        return
    weights = Weights(there, alternatives, rarity)
    found = list(weights.best(frozenset()))
    every = [Weights(there, alternatives, rarity)._weigh(unit) for unit in range(there.units)]
    most = max((covered for _, _, _, covered in every), default=0.0)
    enough = sorted(
        (score for score, _, matched, covered in every if matched and covered >= COVERED * most), reverse=True
    )
    assert [each.score for each in found if each.covered >= COVERED * most] == pytest.approx(enough)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


@given(texts, queries, st.sets(st.integers(0, 39)), st.sets(st.integers(0, 39)))
def test_what_is_hidden_or_not_selected_is_not_given(
    of: list[str], query: str, hidden: set[int], within: set[int]
) -> None:
    there = segment(of)
    (alternatives,) = matching.alternatives([Matcher(there)], words_of(query), typos=False)
    if not any(alternatives):
        return
    weights = Weights(there, alternatives, [1.0] * len(alternatives))
    mask = bytes(unit in within for unit in range(there.units))
    assert {each.unit for each in weights.best(frozenset(hidden), mask)} <= within - hidden


@given(st.sets(st.integers(0, 99)), st.sets(st.integers(0, 99)))
def test_bits_are_sets(one: set[int], other: set[int]) -> None:
    these, those = Bits.of(one, 13), Bits.of(other, 13)
    assert list(these) == sorted(one)
    assert len(these) == len(one)
    assert list(these & those) == sorted(one & other)
    assert list(these | those) == sorted(one | other)
    assert list(these - those) == sorted(one - other)
    assert these.having(sorted(other)) == sorted(one & other)
    assert these.first(3) == sorted(one)[:3]
    assert list(these.like(other)) == sorted(other)


@given(st.sets(st.text("abcd", min_size=1, max_size=9), max_size=30), st.text("abcd", min_size=4, max_size=9))
def test_all_words_one_letter_away_are_alike_in_a_list_and_in_a_segment(words: set[str], typed: str) -> None:
    from rapidfuzz.distance import OSA

    listed = sorted(words)
    there = Segment(build([Indexed(1, [Unit("text", 0, 0, " ".join(listed), "")])]))
    in_segment = {there.term(each.term): each.quality for each in similar(there, typed)}
    in_list = {listed[each.term]: each.quality for each in similar(Listed(listed), typed)}
    assert in_list == in_segment
    near = {word for word in words if OSA.distance(word, typed) == 1}
    assert near <= in_list.keys() or len(in_list) == MOST
    assert all(OSA.distance(word, typed) <= (1 if len(typed) < 6 else 2) for word in in_list)
