"""Which statements are one proposal and which are two, in articles of our own."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import article_of_text
from tui.extraction.extract import extract
from tui.extraction.proposals.sameness import WEIGHTS
from tui.extraction.proposals.tracks import names_of
from tui.findings import Party

FIRST = "Sweden proposed a 30-day truce with Norway on Monday, to begin at midnight along the whole border.\n\n"


def spans(text: str) -> list[int]:
    """How many sentences state each proposal."""
    return [len(proposal.spans) for proposal in extract(article_of_text(text)).proposals]


@pytest.mark.parametrize(
    "more",
    [
        "The Swedish plan calls for the withdrawal of both armies from the border.",
        "The truce, Sweden said, calls for the withdrawal of both armies from the border.",
        "Under the truce both armies would withdraw from the border.",
        "Sweden has proposed the 30-day truce to Norway twice, the ministry said.",
    ],
)
def test_what_is_told_again_is_one(more: str) -> None:
    assert spans(FIRST + more) == [2]


@pytest.mark.parametrize(
    "more",
    [
        "Norway proposed a week-long truce in the islands instead.",
        "Norway demanded that Sweden free all prisoners of war.",
        "Finland urged both sides to abide by the truce.",
    ],
)
def test_what_another_asks_for_is_another(more: str) -> None:
    assert spans(FIRST + more) == [1, 1]


def test_one_plan_in_many_sentences_does_not_draw_in_what_others_ask_for() -> None:
    told = "The Swedish plan calls for the withdrawal of both armies. It would also let the refugees go home. "
    text = FIRST + told + "\n\nDenmark demanded that Norway free all prisoners of war held since the winter."
    assert spans(text)[-1] == 1
    assert len(spans(text)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("an eight-point peace plan", "a 12-point peace plan"), ("an Easter truce", "a Christmas truce")],
)
def test_what_has_other_marks_is_another(one: str, other: str) -> None:
    war = "The war between Sweden and Norway killed 40 soldiers at the border on Sunday.\n\n"
    text = f"{war}Sweden proposed {one} to Norway on Monday.\n\n{war}Sweden had proposed {other} to Norway in March."
    assert spans(text) == [1, 1]
    assert spans(text.replace(other, one)) == [2]


def test_rebels_are_who_they_are_by_themselves() -> None:
    assert names_of([Party("Fretland rebels", None, None)]) == {"Fretland rebels", "Fretland"}
    assert names_of([Party("Swedish rebels", None, None)]) == {"Swedish rebels"}
    assert names_of([Party("Norway", "Anna Berg", None)]) == {"Norway", "Anna Berg"}


def test_the_weights_are_small_numbers() -> None:
    assert all(-2 < weight < 2 for weight in WEIGHTS.values())
