"""Surnames that other alphabets give several spellings: Qaddafi and Gadhafi, Rouhani and Rohani."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from tui.linking.first import may_be_one
from tui.linking.naming import Naming, naming
from tui.linking.roles import agree
from tui.linking.values import ByHand, Joined
from tui.linking.words import common_surnames

SHORTEST = 5
"""Letters from which on a surname tells enough to be known in another spelling."""


@cache
def skeleton(surname: str) -> str:
    """What is left of a folded surname where spellings differ: its consonants, those of one sound as one."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouh]", "", surname).translate(str.maketrans("qgc", "kkk")))


def respelled(found: Sequence[Joined], by_hand: ByHand) -> Iterator[list[Joined]]:
    """Persons that are one in several spellings: of one first name, in one office, each like all the others."""
    alike: dict[str, list[tuple[Joined, Naming]]] = defaultdict(list)
    for each in found:
        name = naming(each.name, each.role or "")
        if each.kind == "person" and _tells(name):
            alike[skeleton(name.key)].append((each, name))
    for group in alike.values():
        near = {
            at: {to for to, other in enumerate(group) if to == at or _may_be_one(one, other, by_hand)}
            for at, one in enumerate(group)
        }
        for at, others in near.items():
            if at == min(others) and len(others) > 1 and all(near[other] == others for other in others):
                yield [group[other][0] for other in sorted(others)]


def _tells(name: Naming) -> bool:
    """Whether somebody has a first name, and a surname that few others have."""
    has_first = bool(name.given) and len(name.given[0]) > 1
    return has_first and len(name.key) >= SHORTEST and name.key not in common_surnames()


def _may_be_one(one: tuple[Joined, Naming], other: tuple[Joined, Naming], by_hand: ByHand) -> bool:
    (first, a), (second, b) = one, other
    is_likely = a.key != b.key and a.suffix == b.suffix and may_be_one(a.given, b.given)
    return is_likely and _in_one_office(first, second) and not _are_apart(first, second, by_hand)


def _in_one_office(one: Joined, other: Joined) -> bool:
    return any(agree(a.role, b.role) for a in one.sightings if a.role for b in other.sightings if b.role)


def _are_apart(one: Joined, other: Joined, by_hand: ByHand) -> bool:
    return bool(by_hand.apart) and any(
        by_hand.are_apart(a.name, b.name) for a in one.sightings for b in other.sightings
    )
