"""Bearers of one surname told apart: which names are one person's, and whom a surname alone stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from tui.linking.bearers import Bearer, Seen, usual_name
from tui.linking.first import may_be_one
from tui.linking.naming import plain
from tui.linking.surnames import known, meant
from tui.linking.values import ByHand, Joined, Sighting
from tui.linking.words import common_surnames

SURE = 5
"""So many times as often: a role that fits nobody is a mistake of one article, a name without a role is theirs."""


def persons(seen: Sequence[Seen], by_hand: ByHand) -> Iterator[Joined]:
    """Everybody among the bearers of one surname (`Naming.key`)."""
    full = [each for each in seen if each.naming.given]
    bearers = [part for each in _same_names(full, by_hand) for part in _told_apart(each)]
    bare = sorted(
        (each for each in seen if not each.naming.given), key=lambda each: (-each.sighting.articles, each.sighting)
    )
    left: list[Seen] = []
    unsure: dict[str, tuple[list[Sighting], set[str]]] = {}
    able = list(map(known, bearers)) if bare else []
    chosen: list[tuple[Bearer, Seen]] = []
    for each in bare:
        whom = meant(each, able, by_hand)
        if isinstance(whom, Bearer):
            chosen.append((whom, each))
        elif whom:
            sightings, could_be = unsure.setdefault(each.sighting.name, ([], set()))
            sightings.append(each.sighting)
            could_be.update(usual_name(bearer.seen) for bearer in whom)
        else:
            left.append(each)
    for bearer, each in chosen:
        bearer.seen.append(each)
    for bearer in (*bearers, *_alone(left)):
        yield Joined(usual_name(bearer.seen), bearer.kind, tuple(each.sighting for each in bearer.seen))
    for name, (sightings, could_be) in unsure.items():
        yield Joined(name, "undecided", tuple(sightings), tuple(sorted(could_be)))


def _same_names(full: Sequence[Seen], by_hand: ByHand) -> Iterator[Bearer]:
    """Names with first names, those that may be one joined; one that may be either of two stays alone."""
    alike: dict[tuple[tuple[str, ...], str], Bearer] = {}
    for each in sorted(full, key=lambda each: each.sighting):
        alike.setdefault((each.naming.given, each.naming.suffix), Bearer()).seen.append(each)
    near: dict[tuple[tuple[str, ...], str], set[tuple[tuple[str, ...], str]]] = {one: set() for one in alike}
    for one, other in _pairs(list(alike)):
        apart = (
            any(by_hand.are_apart(a, b) for a in alike[one].names for b in alike[other].names)
            if by_hand.apart
            else False
        )
        if one[1] == other[1] and may_be_one(one[0], other[0]) and not apart:
            near[one].add(other)
            near[other].add(one)
    either = {one for one, others in near.items() if any(b not in near[a] for a, b in combinations(others, 2))}
    done = set(either)
    for one in alike:
        if one in either:
            yield alike[one]
        elif one not in done:
            group = [one, *sorted(near[one] - either)]
            done.update(group)
            yield Bearer([each for member in group for each in alike[member].seen])


def _pairs(
    names: Sequence[tuple[tuple[str, ...], str]],
) -> Iterator[tuple[tuple[tuple[str, ...], str], tuple[tuple[str, ...], str]]]:
    """The pairs that are worth comparing: of many names those alone whose first names can be spellings of one."""
    if len(names) <= _FEW:
        yield from combinations(names, 2)
        return
    buckets: dict[str, list[int]] = defaultdict(list)
    for at, (given, _) in enumerate(names):
        for key in _first_keys(given[0]):
            buckets[key].append(at)
    yield from (
        (names[a], names[b]) for a, b in sorted({pair for each in buckets.values() for pair in combinations(each, 2)})
    )


_FEW = 40


def _first_keys(name: str) -> set[str]:
    from tui.linking.words import first_names as variants

    consonants = "".join(c for c in name if c not in "aeiou")
    return (
        {f"{name[0]}.", consonants} if len(name) == 1 else {consonants, *variants().get(name, ()), name, f"{name[0]}."}
    )


def _told_apart(bearer: Bearer) -> Iterator[Bearer]:
    """Bearers of one whole name, told apart by roles that are hardly one person's."""
    with_role = sorted(
        (each for each in bearer.seen if each.role), key=lambda each: (-each.sighting.articles, each.sighting)
    )
    parts: list[Bearer] = []
    rare = not any(each.naming.key in common_surnames() for each in bearer.seen)
    for each in with_role:
        fitting = [part for part in parts if not part.conflicts(each.role)]
        if not fitting and rare:  # a mistake in one article, beside many that have it otherwise
            fitting = [part for part in parts if part.articles >= SURE * each.sighting.articles][:1]
        if fitting:
            max(fitting, key=lambda part: part.agrees(each.role)).seen.append(each)
        else:
            parts.append(Bearer([each]))
    without = [each for each in bearer.seen if not each.role]
    if len(parts) > 1 and without:
        first, second = sorted((part.articles for part in parts), reverse=True)[:2]
        if first < SURE * second:
            parts.append(Bearer(without))
            without = []
    if without:
        largest = max(parts, key=lambda part: part.articles, default=None)
        if largest is None:
            parts.append(largest := Bearer())
        largest.seen += without
    yield from parts


def _alone(left: Sequence[Seen]) -> Iterator[Bearer]:
    """Surnames alone, and names of which nothing tells what they are, that stand for nobody else in the library."""
    groups: list[Bearer] = []
    for each in sorted(left, key=lambda each: (not each.role, -each.sighting.articles, each.sighting)):
        common = each.naming.key in common_surnames()
        fitting = [
            group
            for group in groups
            if group.agrees(each.role)
            or (not common and not group.conflicts(each.role) and _is_one_word(group.seen[0], each))
        ]
        if len(fitting) == 1 or (fitting and each.role):
            max(fitting, key=lambda group: group.agrees(each.role)).seen.append(each)
        else:
            groups.append(Bearer([each]))
    yield from groups


def _is_one_word(one: Seen, other: Seen) -> bool:
    """Whether two names of which one may be no person's are the same; two persons' may be spelled in two ways."""
    if one.naming.kind == other.naming.kind == "person":
        return True
    return plain(one.sighting.name) == plain(other.sighting.name)
