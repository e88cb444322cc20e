"""Proposals -> tracks, one after the other: each joins the track it is likest, or begins one. Pure.

What a proposal is compared with shares a key with it, so what comes late is compared with few; and who follows all
proposals at once, in the order of their articles, gets what they get who follow them as they come.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from statistics import fmean
from typing import Protocol

from tui.linking.tracks.comparing import APART, ENOUGH, forbidden, likeness
from tui.linking.tracks.values import Place, Profile, Told

MOST_COMPARED = 24
"""Members of a track that a proposal is compared with: the first ones and the last ones."""
SPAN = 30
"""Days that count as one time for what says nothing but who and what."""
NOTHING_TOLD = Told()


class Known(Protocol):
    """The tracks there are, wherever they are kept."""

    def near(self, keys: frozenset[str]) -> Iterable[str]:
        """The tracks of which a member has one of these keys."""

    def members(self, track: str) -> Sequence[Profile]:
        """The members of a track, the first first."""


def keys(one: Profile) -> frozenset[str]:
    """What others may look for to be compared with a proposal: whose, what marks it, and when."""
    era = _era(one)
    when = (UNDATED, ANY) if era is None else (str(era), ANY)
    timed = (f"{mark}|{each}" for mark in _marks(one) for each in when)
    return _of_parties(one, (*timed, *_places_of(one)))


def looked_for(one: Profile) -> frozenset[str]:
    """What every proposal has that it may be compared with: no more than a year away, or without a date."""
    era = _era(one)
    when = (ANY,) if era is None else (UNDATED, *(str(era + step) for step in (-1, 0, 1)))
    timed = (f"{mark}|{each}" for mark in _marks(one) for each in when)
    return _of_parties(one, (*timed, *_places_of(one)))


UNDATED, ANY = "undated", "any"
"""In the place of a time: what has none, and whatever it is."""


def _of_parties(one: Profile, marks: Iterable[str]) -> frozenset[str]:
    who = sorted(one.parties) or ["nobody"]
    return frozenset(f"{party}|{mark}" for mark in marks for party in who)


def _marks(one: Profile) -> list[str]:
    marks = [f"{days:g} days" for days in one.days]
    marks += [*one.scopes, *one.lengths, *one.occasions, *one.counts, *one.places, *one.names]
    if one.family != "fighting":
        marks += one.words
    return [*marks, "whole"] if one.whole else marks


def _era(one: Profile) -> int | None:
    """Its time, in spans so long that what is further away than the next one is never one with it."""
    return date.fromisoformat(one.day).toordinal() // APART if one.day else None


def _places_of(one: Profile) -> Iterator[str]:
    """Its article, and its time with the one next to it, so that neighbours meet that say nothing but who and what."""
    yield f"article {one.place.article}"
    if not one.day:
        yield f"{one.family} undated"
        return
    at = date.fromisoformat(one.day)
    for day in (at - timedelta(SPAN / 2), at + timedelta(SPAN / 2)):
        yield f"{one.family} {day.toordinal() // SPAN}"


def likest(one: Profile, known: Known, told: Told = NOTHING_TOLD) -> str | None:
    """The track that a proposal is of, by those members it is likest; ``None`` for one of its own."""
    best: tuple[float, str] | None = None
    for track in sorted(known.near(looked_for(one))):
        score = _score(one, known.members(track), told)
        if score is not None and score >= ENOUGH and (best is None or score > best[0]):
            best = score, track
    return best[1] if best else None


def _score(one: Profile, members: Sequence[Profile], told: Told) -> float | None:
    """How like the likelier half of the members a proposal is; ``None`` where one of all forbids it.

    Members that say nothing but who and what count only where there are no others.
    """
    if told.apart and any(told.are_apart(one.place, each.place) for each in members):
        return None
    half = MOST_COMPARED // 2
    some = members if len(members) <= MOST_COMPARED else (*members[:half], *members[-half:])
    if any(forbidden(one, each) for each in reversed(some)):  # what is near in time forbids most
        return None
    some = [each for each in some if each.tells] or some
    scores = sorted((likeness(one, each) for each in some), reverse=True)
    return fmean(scores[: (len(scores) + 1) // 2]) if scores else None


class InMemory:
    """Tracks kept nowhere."""

    def __init__(self) -> None:
        self.tracks: dict[str, list[Profile]] = defaultdict(list)
        self._near: dict[str, set[str]] = defaultdict(set)

    def near(self, keys: frozenset[str]) -> Iterable[str]:
        """The tracks of which a member has one of these keys."""
        return set().union(*(self._near[key] for key in keys if key in self._near))

    def members(self, track: str) -> Sequence[Profile]:
        """The members of a track, the first first."""
        return self.tracks[track]

    def put(self, track: str, one: Profile) -> None:
        """A proposal is of a track."""
        self.tracks[track].append(one)
        for key in keys(one):
            self._near[key].add(track)


def followed(profiles: Iterable[Profile], told: Told = NOTHING_TOLD) -> list[tuple[Profile, ...]]:
    """The tracks of some proposals, each with its members in the order of their articles, whatever order is given."""
    known = InMemory()
    for one in sorted(profiles, key=lambda each: each.place):
        known.put(likest(one, known, told) or f"{one.place.article}.{one.place.nth}", one)
    track_of = {one.place: track for track, members in known.tracks.items() for one in members}
    for gone, to in joined(track_of, told).items():
        known.tracks[to] += known.tracks.pop(gone)
    return [tuple(sorted(members, key=lambda each: each.place)) for members in known.tracks.values()]


def joined(tracks: Mapping[Place, str], told: Told) -> dict[str, str]:
    """The tracks that are no longer there once those are one that a person joined, and into which each has gone."""
    into: dict[str, str] = {}

    def at_last(track: str) -> str:
        while track in into:
            track = into[track]
        return track

    first: dict[str, Place] = {}
    for place, track in sorted(tracks.items()):
        first.setdefault(track, place)
    for one, other in sorted(told.same):
        if one in tracks and other in tracks:
            ends = {at_last(tracks[one]), at_last(tracks[other])}
            if len(ends) > 1:
                to, gone = sorted(ends, key=first.__getitem__)
                into[gone] = to
    return {gone: at_last(gone) for gone in into}
