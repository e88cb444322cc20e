"""The signs of answers: one for each stance, one where the parties disagree, and what is to be shown of several."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tui.findings import Response, Stance

Met = Stance | Literal["contested", "no sure answer", "no answer"]
"""How a proposal was met."""

SIGNS: dict[Met, tuple[str, str]] = {
    "accepted": ("✓", "good"),
    "rejected": ("✗", "bad"),
    "conditional": ("◇", "maybe"),
    "open": ("○", "open"),
    "awaiting": ("…", "dim"),
    "violated": ("!", "bad"),
    "denied": ("≠", "bad"),
    "contested": ("↔", "maybe"),
    "no sure answer": ("?", "maybe"),
    "no answer": ("·", "dim"),
}
"""The sign and the role of each, in the order of a list: never the colour alone. All are one column wide."""

SPOKE_OF_IT = "spoke of it"
"""What an answer of no stance is."""


def sign(stance: Stance | None) -> tuple[str, str]:
    """The sign and the role of an answer."""
    return SIGNS[stance or "no answer"]


def stances(responses: Iterable[Response]) -> list[Stance]:
    """The stances of the sure answers, each once, in the order of the text."""
    return list(dict.fromkeys(each.stance for each in responses if each.stance and each.is_sure))


def met(responses: Iterable[Response]) -> list[Met]:
    """How a proposal was met: ``contested`` first where one party accepts what another rejects, then each stance.

    ``no sure answer`` where there are answers, but none is sure.
    """
    responses = list(responses)
    accepting, rejecting = (
        {each.party or each.person for each in responses if each.is_sure and each.stance == stance}
        for stance in ("accepted", "rejected")
    )
    disagree = any(one != other for one in accepting for other in rejecting)
    found: list[Met] = ["contested"] if disagree else []
    return [*found, *stances(responses)] or ["no sure answer" if responses else "no answer"]
