"""Somebody with a surname, while names are being joined: their names with roles, and what those tell together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from tui.extraction.people.spelling import folded
from tui.extraction.words import Gender, first_names
from tui.linking.naming import Naming
from tui.linking.roles import agree, conflict
from tui.linking.values import PersonKind, Sighting

OFFICES = 3
"""So many of what articles call somebody tell what hardly is theirs: the most frequent."""


class Seen(NamedTuple):
    """A name with a role, taken apart."""

    sighting: Sighting
    naming: Naming

    @property
    def role(self) -> str:
        """What the article calls them, also in the name itself."""
        return self.sighting.role or self.naming.title


@dataclass(slots=True, eq=False)
class Bearer:
    """Somebody with a surname, while names are being joined."""

    seen: list[Seen] = field(default_factory=list)

    @property
    def articles(self) -> int:
        """How often they are named."""
        return sum(each.sighting.articles for each in self.seen)

    @property
    def names(self) -> set[str]:
        """All their names."""
        return {each.sighting.name for each in self.seen}

    @property
    def roles(self) -> list[str]:
        """What they are called, the most frequent first."""
        found: dict[str, int] = defaultdict(int)
        for each in self.seen:
            if each.role:
                found[each.role] += each.sighting.articles
        return sorted(found, key=lambda role: (-found[role], role))

    @property
    def kind(self) -> PersonKind:
        """A person, where a first name or a role tells so."""
        return "person" if any(each.naming.kind == "person" for each in self.seen) else "name"

    def conflicts(self, role: str) -> bool:
        """Whether a role is hardly theirs, as far as the most frequent of theirs tell."""
        mine = self.roles[:OFFICES]
        return bool(role and mine) and all(conflict(role, each) for each in mine)

    def agrees(self, role: str) -> bool:
        """Whether a role is an office of theirs."""
        return bool(role) and any(agree(role, each) for each in self.roles)

    @property
    def gender(self) -> Gender | None:
        """What their first name tells."""
        found = {_genders().get(each.naming.given[0]) for each in self.seen if each.naming.given}
        return found.pop() if len(found) == 1 else None


def usual_name(seen: Sequence[Seen]) -> str:
    """What somebody is called in a list: without a title, of the names with first names the most frequent."""
    counts: dict[tuple[bool, str], int] = defaultdict(int)
    for each in seen:
        counts[bool(each.naming.given), each.naming.core or each.sighting.name] += each.sighting.articles
    return max(counts, key=lambda name: (name[0], counts[name], len(name[1]), name[1]))[1]


@cache
def _genders() -> dict[str, Gender | None]:
    return {folded(name): gender for name, gender in first_names().items()}
