"""The signs of answers, and how a proposal that several answer is said to be met."""

from __future__ import annotations

from typing import get_args

import pytest

from tui.articles.article import Span
from tui.display import width
from tui.findings import Response, Stance, Why
from tui.reader.signs import SIGNS, met, sign


def answer(party: str, stance: Stance | None, confidence: float = 0.9) -> Response:
    return Response(party, None, stance, Span(0, 1), Why("by hand"), confidence)


def test_every_stance_has_a_sign_of_its_own_one_column_wide() -> None:
    assert set(get_args(Stance)) < set(SIGNS)
    signs = [sign for sign, _ in SIGNS.values()]
    assert len(set(signs)) == len(signs)
    assert all(width(sign) == 1 for sign in signs)
    assert sign(None) == SIGNS["no answer"]


@pytest.mark.parametrize(
    ("answers", "how"),
    [
        ([], ["no answer"]),
        ([answer("A", "accepted"), answer("B", "accepted")], ["accepted"]),
        ([answer("A", "rejected"), answer("B", "accepted")], ["contested", "rejected", "accepted"]),
        ([answer("A", "rejected"), answer("A", "accepted")], ["rejected", "accepted"]),
        ([answer("A", "rejected"), answer("B", "accepted", 0.5)], ["rejected"]),
        ([answer("A", None)], ["no sure answer"]),
        ([answer("A", "accepted", 0.5)], ["no sure answer"]),
    ],
)
def test_how_a_proposal_is_met(answers: list[Response], how: list[str]) -> None:
    assert met(answers) == how
