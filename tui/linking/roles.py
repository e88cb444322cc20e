"""What articles call somebody, compared: whether two roles tell of one office, or of two people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tui.extraction.words import lowered, roles, state_by_adjective, state_by_name, word_list
from tui.linking.words import standings, successors

_WORDS = re.compile(r"[^\W\d_](?:[\w.'’-]*\w)?\.?")
_RANKS = frozenset(("prime", "vice", "first", "deputy", "crown"))
# What makes a president, a minister or a general of another kind.
_PAST = frozenset(
    ("former", "ex", "then", "late", "acting", "retired", "senior", "top", "chief", "longtime", "veteran")
)


@dataclass(frozen=True, slots=True)
class Office:
    """A role taken apart."""

    nouns: frozenset[str]
    """What they are: "minister"."""
    rank: frozenset[str]
    """ "prime", "vice"."""
    field: frozenset[str]
    """What of: "foreign", "defense"."""
    state: str | None
    """Whose, where a state is named before the noun."""
    walks: frozenset[str]
    """The walks of life the nouns belong to."""


@lru_cache(maxsize=20_000)
def office(role: str) -> Office:
    """A role as articles write it, taken apart; what stands after "of" or a comma counts for its field alone."""
    words = [word.strip("'’") for word in _WORDS.findall(role)]
    states = {**state_by_name(), **state_by_adjective()}
    nouns: list[str] = []
    rank: set[str] = set()
    field: set[str] = set()
    state = None
    for at, word in enumerate(words):
        bare = re.sub(r"['’]s$", "", word)
        low = bare.lower().rstrip(".")
        low = {"defence": "defense"}.get(low, low)
        two = " ".join(words[at : at + 2])
        found = states.get(re.sub(r"['’]s$", "", two)) or states.get(bare)
        if found and not nouns:
            state = found
        elif low in _RANKS:
            rank.add(low)
        elif low in roles():
            nouns.append(low)
        elif low in lowered("affairs") or low in ("prime", "press", "finance"):
            field.add(low)
        elif "-" in low:
            nouns += [part for part in low.split("-") if part in roles() and part not in _PAST]
    walks = frozenset(standings()[noun] for noun in nouns if noun in standings())
    return Office(frozenset(nouns) - _PAST, frozenset(rank), frozenset(field), state, walks)


@lru_cache(maxsize=100_000)
def conflict(one: str, other: str) -> bool:
    """Whether two roles are hardly one person's: of states that have nothing in common, of other walks of life."""
    a, b = office(one), office(other)
    if a.state and b.state and a.state != b.state and b.state not in successors().get(a.state, ()):
        return True
    return bool(a.walks and b.walks and a.walks.isdisjoint(b.walks))


@lru_cache(maxsize=100_000)
def agree(one: str, other: str) -> bool:
    """Whether two roles are the same office as far as both tell."""
    a, b = office(one), office(other)
    if a.nouns.isdisjoint(b.nouns) or a.rank != b.rank or conflict(one, other):
        return False
    return not (a.field and b.field and a.field.isdisjoint(b.field))


def may_stand_for_a_person(role: str) -> bool:
    """Whether a role is one of people: it has a noun for them, or a title."""
    return bool(office(role).nouns) or any(word in word_list("titles") for word in role.split())
