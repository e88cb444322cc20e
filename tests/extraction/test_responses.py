"""Answers to a proposal: who accepts, rejects, waits, and what only looks like an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extraction.proposals_by_hand import proposals_in

FIRST, *LINES = [
    line
    for line in Path(__file__).with_name("response_cases.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
CASES = [line.split("|", 2) for line in LINES]


@pytest.mark.parametrize(("party", "stance", "sentence"), CASES, ids=[sentence[:60] for *_, sentence in CASES])
def test_answers(party: str, stance: str, sentence: str) -> None:
    text = f"{FIRST}\n\n{sentence}"
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
    assert (why.rule, [span.cut(text) for span in why.words]) == ("refuses it", ["rejected"])
