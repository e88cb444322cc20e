"""Bearers of one surname told apart: which names are one person's, and whom a surname alone stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from typing import NamedTuple

from tui.extraction.people.spelling import folded
from tui.extraction.words import Gender, first_names, roles, titles
from tui.linking.first import may_be_one
from tui.linking.naming import Naming, plain
from tui.linking.roles import agree, conflict
from tui.linking.values import ByHand, Joined, PersonKind, Sighting
from tui.linking.words import common_surnames

FAR = 10
"""So many times as often named as any other bearer is somebody whom a surname alone may mean."""
OFTEN = 5
"""In so many articles somebody is known enough for that, and a role that fits nobody is a mistake of one article."""


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
        mine = self.roles[:3]
        return bool(role and mine) and all(conflict(role, each) for each in mine)

    def agrees(self, role: str) -> bool:
        """Whether a role is an office of theirs."""
        return bool(role) and any(agree(role, each) for each in self.roles)

    @property
    def gender(self) -> Gender | None:
        """What their first name tells."""
        found = {_genders().get(each.naming.given[0]) for each in self.seen if each.naming.given}
        return found.pop() if len(found) == 1 else None


def persons(seen: Sequence[Seen], by_hand: ByHand) -> Iterator[Joined]:
    """Everybody among the bearers of one surname (`Naming.key`)."""
    full = [each for each in seen if each.naming.given]
    bearers = [part for each in _same_names(full, by_hand) for part in _told_apart(each)]
    bare = sorted(
        (each for each in seen if not each.naming.given), key=lambda each: (-each.sighting.articles, each.sighting)
    )
    left: list[Seen] = []
    unsure: dict[str, tuple[list[Sighting], set[str]]] = {}
    known = [(bearer, bearer.articles) for bearer in bearers]
    chosen: list[tuple[Bearer, Seen]] = []
    for each in bare:
        meant = _meant(each, known, by_hand)
        if isinstance(meant, Bearer):
            chosen.append((meant, each))
        elif meant:
            sightings, could_be = unsure.setdefault(each.sighting.name, ([], set()))
            sightings.append(each.sighting)
            could_be.update(usual_name(bearer.seen) for bearer in meant)
        else:
            left.append(each)
    for bearer, each in chosen:
        bearer.seen.append(each)
    for bearer in (*bearers, *_alone(left)):
        yield Joined(usual_name(bearer.seen), bearer.kind, tuple(each.sighting for each in bearer.seen))
    for name, (sightings, could_be) in unsure.items():
        yield Joined(name, "undecided", tuple(sightings), tuple(sorted(could_be)))


def usual_name(seen: Sequence[Seen]) -> str:
    """What somebody is called in a list: without a title, of the names with first names the most frequent."""
    counts: dict[tuple[bool, str], int] = defaultdict(int)
    for each in seen:
        counts[bool(each.naming.given), each.naming.core or each.sighting.name] += each.sighting.articles
    return max(counts, key=lambda name: (name[0], counts[name], len(name[1]), name[1]))[1]


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
            fitting = [part for part in parts if part.articles >= OFTEN * each.sighting.articles][:1]
        if fitting:
            max(fitting, key=lambda part: part.agrees(each.role)).seen.append(each)
        else:
            parts.append(Bearer([each]))
    without = [each for each in bearer.seen if not each.role]
    if len(parts) > 1 and without:
        first, second = sorted((part.articles for part in parts), reverse=True)[:2]
        if first < OFTEN * second:
            parts.append(Bearer(without))
            without = []
    if without:
        largest = max(parts, key=lambda part: part.articles, default=None)
        if largest is None:
            parts.append(largest := Bearer())
        largest.seen += without
    yield from parts


def _meant(each: Seen, known: Sequence[tuple[Bearer, int]], by_hand: ByHand) -> Bearer | list[Bearer]:
    """Whom a surname alone means: one bearer, several that it could be, or none of them."""
    name, role, key = each.sighting.name, each.role, each.naming.key
    gender = _gender_of(role)
    able = [
        (bearer, many)
        for bearer, many in known
        if (bearer.kind == "person" or role)
        and not bearer.conflicts(role)
        and not (gender and bearer.gender and gender != bearer.gender)
        and not any(by_hand.are_apart(name, other) for other in bearer.names)
    ]
    able = [pair for pair in able if not all(seen.naming.suffix for seen in pair[0].seen)] or able
    if not able:
        return []
    if role:
        agreeing = [pair for pair in able if pair[0].agrees(role)]
        if agreeing:
            return _foremost(agreeing) or [bearer for bearer, _ in agreeing]
        able = [pair for pair in able if not pair[0].roles]  # who is called otherwise is somebody else, or nobody knows
        if not able:
            return []
    if len(able) == 1 and len(known) == 1 and key not in common_surnames():
        return able[0][0]
    foremost = _foremost(able)
    if foremost and foremost.articles >= OFTEN and not role:
        return foremost
    return [bearer for bearer, _ in able]


def _foremost(able: Sequence[tuple[Bearer, int]]) -> Bearer | None:
    """The only one, or the one who is named far more often than any other."""
    ordered = sorted(able, key=lambda pair: -pair[1])
    if len(ordered) == 1 or ordered[0][1] >= FAR * ordered[1][1]:
        return ordered[0][0]
    return None


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


@cache
def _genders() -> dict[str, Gender | None]:
    return {folded(name): gender for name, gender in first_names().items()}


def _gender_of(role: str) -> Gender | None:
    """What a role tells: "Mrs", "spokeswoman"."""
    for word in role.split():
        gender = titles().get(word) or roles().get(word.lower())
        if gender:
            return gender
    return None
