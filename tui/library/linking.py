"""Linking names in a library: those that are new, with all they may have to do with; nothing else is looked at."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Any

from tui.library.library import Library
from tui.library.persons import UNLINKED
from tui.library.rows import given, kept, kept_or_none
from tui.linking.people import keys, linked
from tui.linking.values import ByHand, Joined, Sighting

AT_ONCE = 400
"""Names or keys asked for in one statement."""
BY_HAND = "persons by hand"
"""The fact that holds what a person had joined and parted when names were linked last."""

Persons = dict[Sighting, int | None]
"""Whom each name with a role is linked with."""


def link(library: Library, hand: ByHand | None = None) -> int:
    """Find out whose the names are that nobody was linked with yet; how many names were looked at.

    What a person has joined or parted since the last time is looked at anew: as it is kept beside the library where
    `hand` does not tell. Not for an event loop; raises `LibraryError`.
    """
    kept_before = library.fact(BY_HAND) or json.dumps([[], []])
    then = ByHand(*(frozenset((one, other) for one, other in pairs) for pairs in json.loads(kept_before)))
    if hand is None:  # one in memory has no own work beside it: what was told stays
        hand = library.corrections.by_hand() if library.place else then
    kept_hand = json.dumps([sorted(hand.same), sorted(hand.apart)])
    with library.change():
        library.file.execute("DELETE FROM links WHERE articles < 1", ())
        names = set(_names(library, f"SELECT DISTINCT name FROM links WHERE {UNLINKED}"))
        names.update(
            _names(
                library,
                "SELECT name FROM acronyms a WHERE articles > 0 AND NOT EXISTS "
                "(SELECT 1 FROM link_keys k WHERE k.name = a.name AND k.key = 'body ' || lower(a.short))",
            )
        )
        if kept_hand != kept_before:
            names.update(name for pair in (hand.same ^ then.same) | (hand.apart ^ then.apart) for name in pair)
            library.remember(BY_HAND, kept_hand)
        if names:
            _link(library, set(names), hand)
            library.file.execute(
                "DELETE FROM persons WHERE NOT EXISTS (SELECT 1 FROM links WHERE person = persons.id)", ()
            )
        return len(names)


def _link(library: Library, names: set[str], hand: ByHand) -> None:
    persons = _around(library, names, hand)
    shorts: dict[str, dict[str, int]] = defaultdict(dict)
    for name, given_for in _shorts(library, {sighting.name for sighting in persons}).items():
        for short, articles in given_for.items():
            shorts[short][name] = articles
    taken: set[int] = set()
    found = linked(persons, shorts, hand)
    for each in sorted(found, key=lambda each: (-sum(sighting.articles for sighting in each.sightings), each.name)):
        id_ = _id(library, each, persons, taken)
        taken.add(id_)
        for sighting in each.sightings:
            if persons[sighting] != id_:
                values = (id_, kept(sighting.name), kept(sighting.role))
                library.file.execute("UPDATE links SET person = ? WHERE name = ? AND role = ?", values)


def _around(library: Library, names: set[str], hand: ByHand) -> Persons:
    """All names that share a key with the given ones, however far."""
    persons: Persons = {}
    known: set[str] = set()
    looked: set[str] = set()
    while names:
        shorts = _shorts(library, names)
        pairs: set[tuple[str, str]] = set()
        query = "SELECT name, role, person, articles FROM links WHERE articles > 0 AND name IN"
        for name, role, person, articles in _of(library, query, names):
            sighting = Sighting(given(name), given(role), articles)
            persons[sighting] = person
            pairs.update((key, sighting.name) for key in keys(sighting, shorts.get(sighting.name, ()), hand))
        for key, name in sorted(pairs):
            library.file.execute("INSERT INTO link_keys VALUES (?, ?) ON CONFLICT DO NOTHING", (kept(key), kept(name)))
        known |= names
        near = {key for key, _ in pairs} - looked
        looked |= near
        names = {given(name) for (name,) in _of(library, "SELECT DISTINCT name FROM link_keys WHERE key IN", near)}
        names -= known
    return persons


def _shorts(library: Library, names: set[str]) -> dict[str, dict[str, int]]:
    """Name -> the acronyms that articles give for it, in how many of them."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    query = "SELECT name, short, articles FROM acronyms WHERE articles > 0 AND name IN"
    for name, short, articles in _of(library, query, names):
        found[given(name)][short] = articles
    return found


def _id(library: Library, each: Joined, persons: Persons, taken: set[int]) -> int:
    """The id of a person: of those its names had the most frequent one, else a new one."""
    had: Counter[int] = Counter()
    for sighting in each.sightings:
        person = persons[sighting]
        if person is not None and person not in taken:
            had[person] += sighting.articles
    role = " or ".join(each.could_be) + "?" if each.could_be else each.role
    values = (kept(each.name), each.kind, kept_or_none(role))
    if had:
        id_ = min(had, key=lambda person: (-had[person], person))
        library.file.execute("UPDATE persons SET name = ?, kind = ?, role = ? WHERE id = ?", (*values, id_))
        return id_
    return int(library.file.rows("INSERT INTO persons (name, kind, role) VALUES (?, ?, ?) RETURNING id", values)[0][0])


def _names(library: Library, query: str) -> Iterator[str]:
    return (given(name) for (name,) in library.file.rows(query))


def _of(library: Library, query: str, values: set[str]) -> Iterator[Any]:
    """The rows of a query for many values."""
    coming = iter(sorted(values))
    while some := [kept(value) for value in islice(coming, AT_ONCE)]:
        yield from library.file.rows(f"{query} ({', '.join('?' * len(some))})", tuple(some))
