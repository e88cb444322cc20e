"""Answers to a proposal: who accepts, rejects, waits, and what only looks like an answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.extraction.proposals_by_hand import proposals_in

LINES = Path(__file__).with_name("response_cases.txt").read_text("utf-8").splitlines()
FIRST = next(line[1:] for line in LINES if line.startswith("@"))


def cases() -> Iterator[tuple[str, str, str, str]]:
    """What is proposed, who answers, how, and the sentence."""
    proposed = FIRST
    for line in LINES:
        if line.startswith("@"):
            proposed = line[1:]
        elif not line.startswith("#"):
            party, stance, sentence = line.split("|", 2)
            yield proposed, party, stance, sentence


@pytest.mark.parametrize(("proposed", "party", "stance", "sentence"), cases(), ids=lambda value: value[:60])
def test_answers(proposed: str, party: str, stance: str, sentence: str) -> None:
    text = f"{proposed}\n\n{sentence}"
    found = [
        (f"{r.party} {r.person}", r.stance, r.span.cut(text), r.why.rule)
        for p in proposals_in(text)
        for r in p.responses
    ]
    if party == "-":
        assert found == []
    else:
        assert any(party in name and stance == given and words in sentence for name, given, words, _ in found), found


def test_reports_that_contradict_each_other_both_stay() -> None:
    text = (
        f"{FIRST}\n\nThe Houthis accepted the truce, Oman said.\n\nThe Houthis rejected the truce, Yemen's army said."
    )
    stances = [r.stance for p in proposals_in(text) for r in p.responses if r.party == "Houthis"]
    assert {"accepted", "rejected"} <= set(stances)


def test_status_is_the_last_word_of_each() -> None:
    text = f"{FIRST}\n\nThe Houthis rejected the truce.\n\nSaudi Arabia backed the truce."
    assert proposals_in(text)[0].status == "rejected by Houthis; accepted by Saudi Arabia"


def test_an_answer_says_why() -> None:
    text = f"{FIRST}\n\nThe Houthis rejected the truce."
    (why,) = [r.why for p in proposals_in(text) for r in p.responses]
    assert (why.rule, [span.cut(text) for span in why.words]) == ("reject", ["rejected"])


def test_what_was_said_earlier_is_not_where_it_stands() -> None:
    text = f"{FIRST}\n\nThe Houthis are studying the plan.\n\nEarlier this month the Houthis rejected any truce."
    (found,) = (p for p in proposals_in(text) if p.kind == "truce")
    assert {r.stance for r in found.responses} == {"awaiting", "rejected"}
    assert found.status == "awaiting Houthis"


@pytest.mark.parametrize(
    ("before", "sentence", "party"),
    [
        ("Houthi rebels hold the port.", "The rebels rejected the offer.", "Houthis"),
        ("The army shelled the port.", "SANAA, Yemen (Reuters) - The Houthis rejected the offer.", "Houthis"),
        ("The army shelled the port.", "ADEN: Rebel leaders in besieged Hodeidah rejected the offer.", "rebel leaders"),
        ("The army shelled the port.", "Houthi negotiator Mohammed Saleh rejected the offer.", "Houthis"),
        ("The army shelled the port.", "President Rashad al-Alimi of Yemen rejected the offer.", "Yemen"),
        ("The army shelled the port.", "It was an offer the Houthis rejected.", "Houthis"),
    ],
)
def test_who_answers(before: str, sentence: str, party: str) -> None:
    text = f"{FIRST}\n\n{before}\n\n{sentence}"
    found = [(r.party, r.stance) for p in proposals_in(text) for r in p.responses]
    assert (party, "rejected") in found
