"""The line that says where a proposal stands: made of sure answers, each party's last word, contested ones as such."""

from __future__ import annotations

import pytest

from tui.articles.article import Span
from tui.extraction.proposals.labels import status_of
from tui.findings import Response, Stance, Why

TEXT = "It said so last month. It says so. It says so too."
EARLIER, NOW, LATER = Span(0, 22), Span(23, 34), Span(35, 50)


def by(party: str, stance: Stance | None, span: Span, confidence: float = 0.9) -> Response:
    return Response(party, None, stance, span, Why("by hand"), confidence)


@pytest.mark.parametrize(
    ("responses", "status"),
    [
        ([], "no response reported"),
        ([by("Ruritania", None, NOW), by("Syldavia", "accepted", NOW, 0.5)], "no clear response reported"),
        ([by("Ruritania", "accepted", NOW), by("Syldavia", "rejected", NOW, 0.5)], "accepted by Ruritania"),
        ([by("Ruritania", "rejected", NOW), by("Ruritania", "accepted", LATER)], "contested: Ruritania"),
        ([by("Ruritania", "rejected", EARLIER), by("Ruritania", "accepted", NOW)], "accepted by Ruritania"),
        ([by("Ruritania", "accepted", NOW), by("Ruritania", "violated", LATER)], "Ruritania accused of breaking it"),
        ([by("Ruritania", "open", NOW), by("Syldavia", "open", NOW)], "Ruritania and Syldavia open to it"),
    ],
)
def test_status(responses: list[Response], status: str) -> None:
    assert status_of(TEXT, responses) == status
