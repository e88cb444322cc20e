"""Which proposal an answer hangs on, in articles of our own."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import article_of_text
from tui.extraction.extract import extract
from tui.extraction.proposals.responding.evidence import WEIGHTS
from tui.findings import UNSURE

TWO = (
    "Sweden proposed a 30-day truce with Norway on Monday, to begin at midnight along the whole border.\n\n"
    "Denmark called on Norway to release all prisoners of war held since the fighting began last winter.\n\n"
)


def answers(text: str) -> dict[str, list[tuple[str | None, str]]]:
    """Who first proposes something -> the answers to it, each with its stance."""
    found: dict[str, list[tuple[str | None, str]]] = {}
    for proposal in extract(article_of_text(text)).proposals:
        by = next((p.party or p.person or "" for p in proposal.proposers), "")
        found.setdefault(by, []).extend((r.party or r.person, r.stance) for r in proposal.responses)
    return found


@pytest.mark.parametrize(
    ("said", "maker"),
    [
        ("Norway rejected the truce.", "Sweden"),
        ("Norway rejected the 30-day plan.", "Sweden"),
        ("Norway rejected the Swedish offer.", "Sweden"),
        ("Norway rejected Denmark's demand.", "Denmark"),
        ("Norway rejected the demand for the prisoners.", "Denmark"),
        ("Norway refused to release the prisoners.", "Denmark"),
    ],
)
def test_an_answer_hangs_on_what_its_words_speak_of(said: str, maker: str) -> None:
    found = answers(TWO + said)
    assert found[maker] == [("Norway", "rejected")]
    assert sum(map(len, found.values())) == 1


def test_what_stands_nearest_is_answered_where_words_do_not_tell() -> None:
    assert answers(TWO.rstrip() + " Norway rejected it.")["Denmark"] == [("Norway", "rejected")]


def test_an_answer_of_nobody_at_the_table_is_less_sure() -> None:
    found = extract(article_of_text(TWO + "Norway rejected the truce. Finland rejected the truce.")).proposals
    sure = {r.party: r.confidence for proposal in found for r in proposal.responses}
    assert sure["Norway"] > sure["Finland"]


def test_nobody_answers_what_it_proposes_itself() -> None:
    assert answers(TWO + "Sweden accepted the proposal.")["Sweden"] == []


def test_the_weights_are_small_numbers() -> None:
    assert all(-2 < weight < 2 for weight in WEIGHTS.values())


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Norway wants guarantees before accepting the truce.", [("Norway", "conditional")]),
        ("Norway left for the night without accepting the truce.", []),
        ("Norway left the room without accepting the truce.", [("Norway", "rejected")]),
        ("Norway studied the truce for a week before rejecting it.", [("Norway", "rejected")]),
    ],
)
def test_what_is_not_done_is_no_yes(said: str, found: list[tuple[str, str]]) -> None:
    assert [each for each in answers(TWO + said)["Sweden"] if each[1] != "awaiting"] == found


def test_an_answer_that_names_another_kind_of_thing_is_not_sure() -> None:
    text = "Sweden proposed a 30-day truce with Norway on Monday. Norway did not rule out a discussion with Denmark."
    confidences = [r.confidence for p in extract(article_of_text(text)).proposals for r in p.responses]
    assert confidences
    assert max(confidences) < UNSURE
