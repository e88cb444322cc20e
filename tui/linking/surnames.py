"""Whom a surname alone means, among those who bear it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.extraction.words import Gender, roles, titles
from tui.linking.bearers import OFFICES, Bearer, Seen
from tui.linking.roles import agree, conflict
from tui.linking.values import ByHand
from tui.linking.words import common_surnames

FAR = 10
"""So many times as often named as any other bearer is somebody whom a surname alone may mean."""
OFTEN = 5
"""In so many articles somebody is known enough for that."""


class Known(NamedTuple):
    """A bearer whose names have all been joined, and what is asked of them for each surname alone."""

    bearer: Bearer
    articles: int
    roles: list[str]
    is_person: bool
    is_younger: bool
    """Whether they are told from another bearer by "Jr." or the like."""
    gender: Gender | None

    def agrees(self, role: str) -> bool:
        """Whether a role is an office of theirs."""
        return any(agree(role, each) for each in self.roles)

    def conflicts(self, role: str) -> bool:
        """Whether a role is hardly theirs."""
        return bool(role and self.roles) and all(conflict(role, each) for each in self.roles[:OFFICES])


def known(bearer: Bearer) -> Known:
    """What is asked of a bearer, told once."""
    younger = all(seen.naming.suffix for seen in bearer.seen)
    return Known(bearer, bearer.articles, bearer.roles, bearer.kind == "person", younger, bearer.gender)


def meant(each: Seen, bearers: Sequence[Known], by_hand: ByHand) -> Bearer | list[Bearer]:
    """Whom a surname alone means: one bearer, several that it could be, or none of them."""
    name, role, key = each.sighting.name, each.role, each.naming.key
    gender = _gender_of(role)
    able = [
        one
        for one in bearers
        if (one.is_person or role)
        and not (gender and one.gender and gender != one.gender)
        and not one.conflicts(role)
        and not (by_hand.apart and any(by_hand.are_apart(name, other) for other in one.bearer.names))
    ]
    able = [one for one in able if not one.is_younger] or able
    if role:
        agreeing = [one for one in able if one.agrees(role)]
        if agreeing:
            return _foremost(agreeing) or [one.bearer for one in agreeing]
        able = [one for one in able if not one.roles]  # who is called otherwise is somebody else, or nobody knows
    if not able:
        return []
    if len(able) == 1 and len(bearers) == 1 and key not in common_surnames():
        return able[0].bearer
    foremost = _foremost(able)
    if foremost and foremost.articles >= OFTEN and not role:
        return foremost
    return [one.bearer for one in able]


def _foremost(able: Sequence[Known]) -> Bearer | None:
    """The only one, or the one who is named far more often than any other."""
    first, *others = sorted(able, key=lambda one: -one.articles)
    return first.bearer if not others or first.articles >= FAR * others[0].articles else None


def _gender_of(role: str) -> Gender | None:
    """What a role tells: "Mrs", "spokeswoman"."""
    for word in role.split():
        gender = titles().get(word) or roles().get(word.lower())
        if gender:
            return gender
    return None
