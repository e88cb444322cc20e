"""Who is one person, organisation or state in many articles. Pure: the same sightings give the same people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tui.linking.acronyms import as_acronym
from tui.linking.bearers import Seen, usual_name
from tui.linking.bodies import Shorts, bodies
from tui.linking.naming import naming
from tui.linking.persons import persons
from tui.linking.transliterated import respelled, skeleton
from tui.linking.values import ByHand, Joined, PersonKind, Sighting

_ORDER: tuple[PersonKind, ...] = ("person", "organisation", "state", "name", "undecided", "unnamed")


def keys(sighting: Sighting, shorts: Iterable[str] = (), by_hand: ByHand | None = None) -> frozenset[str]:
    """What a name has in common with every name it may have to be joined with.

    `shorts`: acronyms that articles give for it. Two names without a key in common are never looked at together.
    """
    name = naming(sighting.name, sighting.role)
    found = {f"{_space(name.kind)} {name.key}"}
    if name.given:
        found.add(f"like {skeleton(name.key)}")
    if name.kind in ("organisation", "undecided"):
        found |= {f"body {short.lower()}" for short in shorts}
        if short := as_acronym(sighting.name):
            found.add(f"body {short.lower()}")
    if by_hand:
        pairs = by_hand.same | by_hand.apart
        found |= {f"hand {one}\n{other}" for one, other in pairs if sighting.name in (one, other)}
    return frozenset(found)


def linked(sightings: Iterable[Sighting], shorts: Shorts | None = None, by_hand: ByHand | None = None) -> list[Joined]:
    """Everybody behind the sightings, each of which is in one of them: all that share a key must be among them."""
    by_hand = by_hand or ByHand()
    groups: dict[str, list[Seen]] = defaultdict(list)
    for sighting in sorted(set(sightings)):
        each = Seen(sighting, naming(sighting.name, sighting.role))
        space = _space(each.naming.kind)
        groups["body" if space == "body" else f"{space} {each.naming.key}"].append(each)
    found: list[Joined] = []
    for space, seen in groups.items():
        if space == "body":
            found += bodies(seen, shorts or {})
        elif space.startswith("unnamed"):
            found.append(Joined(_commonest(seen), "unnamed", tuple(each.sighting for each in seen)))
        else:
            found += persons(seen, by_hand)
    several = list(respelled(found, by_hand))
    gone = {id(each) for group in several for each in group}
    found = [each for each in found if id(each) not in gone]
    for group in several:
        sightings = tuple(sighting for each in group for sighting in each.sightings)
        found.append(Joined(_name(sightings), "person", sightings))
    return _parted(_joined(found, by_hand), by_hand) if by_hand.same or by_hand.apart else found


def _space(kind: PersonKind) -> str:
    """Names of different kinds are never one; of some nothing tells that they are no person's."""
    if kind in ("organisation", "state"):
        return "body"
    return "unnamed" if kind == "unnamed" else "person"


def _commonest(seen: Sequence[Seen]) -> str:
    return max(seen, key=lambda each: (each.sighting.articles, each.sighting.name)).sighting.name


def _joined(found: list[Joined], by_hand: ByHand) -> list[Joined]:
    """Whoever has two names that a person joined is one."""
    for one, other in sorted(by_hand.same):
        both = [each for each in found if any(sighting.name in (one, other) for sighting in each.sightings)]
        if len(both) > 1:
            kind = min((each.kind for each in both), key=_ORDER.index)
            sightings = tuple(sighting for each in both for sighting in each.sightings)
            found = [each for each in found if each not in both]
            found.append(Joined(_name(sightings), kind, sightings))
    return found


def _parted(found: list[Joined], by_hand: ByHand) -> list[Joined]:
    """Whoever has two names that a person parted is two."""
    for one, other in sorted(by_hand.apart):
        for each in found:
            names = {sighting.name for sighting in each.sightings}
            if {one, other} <= names and one != other:
                taken = min((one, other), key=lambda name: (name == each.name, name))
                out = tuple(sighting for sighting in each.sightings if sighting.name == taken)
                rest = tuple(sighting for sighting in each.sightings if sighting.name != taken)
                found = [every for every in found if every is not each]
                found += [Joined(_name(out), each.kind, out), Joined(_name(rest), each.kind, rest)]
                break
    return found


def _name(sightings: Sequence[Sighting]) -> str:
    return usual_name([Seen(each, naming(each.name, each.role)) for each in sightings])
