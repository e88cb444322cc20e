"""What is linked, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

PersonKind = Literal["person", "organisation", "state", "name", "unnamed", "undecided"]
"""``name``: nothing tells what it is; ``unnamed``: only described ("a Western diplomat"), which is one wording and not
one person; ``undecided``: a name that several bear, and nothing tells which of them is meant."""


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """A name as articles have it, with what they call its bearer."""

    name: str
    role: str = ""
    articles: int = field(default=1, compare=False)
    """How many have both."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Whoever is behind one or several names."""

    name: str
    """The fullest of the names, of equally full ones the most frequent; a state's usual one."""
    kind: PersonKind
    sightings: tuple[Sighting, ...]
    could_be: tuple[str, ...] = ()
    """Of one undecided: the names of those who may be meant."""

    @property
    def role(self) -> str | None:
        """What most articles call them."""
        best = max((each for each in self.sightings if each.role), key=lambda each: each.articles, default=None)
        return best.role if best else None


@dataclass(frozen=True, slots=True)
class ByHand:
    """Whom a person knows to be one, or not one: pairs of names as articles have them."""

    same: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()

    def are_apart(self, one: str, other: str) -> bool:
        """Whether two names were parted."""
        return (one, other) in self.apart or (other, one) in self.apart


def pair(one: str, other: str) -> tuple[str, str]:
    """Two names in the order in which they are kept."""
    return (one, other) if one <= other else (other, one)
