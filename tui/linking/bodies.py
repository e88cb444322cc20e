"""Names of bodies and states joined: spellings, names they are listed under, and the acronyms that articles give."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tui.linking.acronyms import as_acronym
from tui.linking.bearers import Seen
from tui.linking.naming import naming
from tui.linking.values import Joined

MOST = 0.9
"""Of the articles that say what an acronym is for, so many say the same."""

Shorts = Mapping[str, Mapping[str, int]]
"""Acronym -> names that articles give it for, in how many of them."""


def bodies(seen: Sequence[Seen], shorts: Shorts) -> Iterator[Joined]:
    """Everybody among organisations and states that may have to do with each other."""
    groups: dict[str, list[Seen]] = defaultdict(list)
    names: dict[str, Counter[str]] = {}
    for letters, given in shorts.items():
        for name, many in given.items():
            names.setdefault(letters, Counter())[naming(name).key] += many
    unsure: dict[str, tuple[list[Seen], list[str]]] = {}
    for each in sorted(seen, key=lambda each: each.sighting):
        short = None if each.naming.usual else as_acronym(each.sighting.name)
        keys = names.get(short, Counter()) if short else Counter()
        if not keys:
            groups[each.naming.key].append(each)
            continue
        key, many = max(keys.items(), key=lambda item: (item[1], item[0]))
        if many >= MOST * keys.total():
            groups[key].append(each)
        else:
            could_be = sorted(shorts[short or ""])
            unsure.setdefault(each.sighting.name, ([], could_be))[0].append(each)
    for key, group in groups.items():
        kind = "undecided" if _has_several_acronyms(key, names) else group[0].naming.kind
        yield Joined(_usual(group), kind, tuple(each.sighting for each in group))
    for name, (several, could_be) in unsure.items():
        yield Joined(name, "undecided", tuple(each.sighting for each in several), tuple(could_be))


def _has_several_acronyms(key: str, names: Mapping[str, Counter[str]]) -> bool:
    """Whether articles call bodies of one name by other letters: "National Liberation Army", ELN and NLA."""
    counts = sorted((keys[key] for keys in names.values() if keys[key]), reverse=True)
    return len(counts) > 1 and counts[0] < MOST * sum(counts)


def _usual(group: Sequence[Seen]) -> str:
    """The name that a list has: the one it is listed under, else the most frequent of those that are spelled out."""
    if group[0].naming.usual:
        return group[0].naming.usual
    counts: Counter[str] = Counter()
    for each in group:
        counts[each.sighting.name.removeprefix("the ").removeprefix("The ")] += each.sighting.articles
    return max(counts, key=lambda name: (as_acronym(name) is None, counts[name], name))
