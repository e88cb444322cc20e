"""Two proposals -> whether they are one: what speaks for it and against it, feature by feature, and what forbids it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from tui.linking.tracks.values import Comparison, Family, Profile, Reason

ENOUGH = 3.0
"""A score from which on two proposals are one."""
NEAR, FAR, APART = 21, 120, 400
"""Days between two articles: so few speak for one proposal, so many against it, so many forbid it."""
LONG = 10.0
"""Days from which on a halt is for no feast."""
_FREE: frozenset[tuple[Family, Family]] = frozenset(
    (
        ("fighting", "plan"),
        ("exchange", "fighting"),
        ("fighting", "monitoring"),
        ("demand", "fighting"),
        ("plan", "talks"),
        ("exchange", "plan"),
        ("guarantee", "plan"),
        ("demand", "plan"),
        ("demand", "talks"),
        ("demand", "guarantee"),
        ("demand", "monitoring"),
        ("demand", "exchange"),
    )
)
"""Kinds of which articles call one proposal one or the other."""


def compare(one: Profile, other: Profile) -> Comparison:
    """What speaks for two proposals being one, and why they cannot be."""
    veto = forbidden(one, other)
    return Comparison((), veto) if veto else Comparison(tuple(_reasons(one, other)))


def forbidden(one: Profile, other: Profile) -> str | None:
    """Why two proposals cannot be one; ``None`` where nothing forbids it."""
    return next(_vetoes(one, other), None)


def likeness(one: Profile, other: Profile) -> float:
    """The score of two proposals that nothing forbids to be one."""
    return sum(each.weight for each in _reasons(one, other))


def _vetoes(one: Profile, other: Profile) -> Iterator[str]:
    if not _may_be_of_kind(one, other):
        yield f"{one.kind} and {other.kind}"
    if one.days and other.days and not _alike(one.days, other.days):
        yield f"other durations: {_told_days(one)} and {_told_days(other)}"
    if one.scopes and other.scopes and one.scopes.isdisjoint(other.scopes):
        yield f"limited to other things: {_told(one.scopes)} and {_told(other.scopes)}"
    if (one.scopes and other.whole and not other.scopes) or (other.scopes and one.whole and not one.scopes):
        yield f"limited to {_told(one.scopes or other.scopes)}, and of everything"
    if one.occasions and other.occasions and one.occasions.isdisjoint(other.occasions):
        yield f"for {_told(one.occasions)} and for {_told(other.occasions)}"
    if _feast_alone(one, other) or _feast_alone(other, one):
        yield f"for {_told(one.occasions or other.occasions)}, and for weeks"
    if _other_counts(one, other):
        yield f"{_told(one.counts)} and {_told(other.counts)}"
    if one.family == other.family == "talks" and one.places and other.places and one.places.isdisjoint(other.places):
        yield f"in {_told(one.places)} and in {_told(other.places)}"
    if one.parties and other.parties and _everybody(one).isdisjoint(_everybody(other)):
        yield f"other parties: {_told(one.parties)} and {_told(other.parties)}"
    gap = days_between(one.day, other.day)
    if gap is not None and gap > APART:
        yield f"{gap} days apart"


def _may_be_of_kind(one: Profile, other: Profile) -> bool:
    """Whether articles may call one proposal both; talks about the end of the fighting are a truce in one article."""
    if one.family == other.family or {(one.family, other.family), (other.family, one.family)} & _FREE:
        return True
    both = {one.family, other.family} == {"fighting", "talks"}
    return both and one.ends and other.ends and one.place.article == other.place.article


def _reasons(one: Profile, other: Profile) -> Iterator[Reason]:
    same = one.family == other.family or (one.ends and other.ends)
    yield Reason("kind", 1.0 if same else 0.0, f"{one.kind}, {other.kind}")
    yield from _of_parties(one, other)
    if one.days and other.days:
        yield Reason("duration", 2.5, _told_days(one))
    elif one.days or other.days:
        yield Reason("duration", -0.5, "one says how long")
    if both := one.lengths & other.lengths:
        yield Reason("length", 1.5, _told(both))
    yield from _of_scope(one, other)
    if one.occasions and other.occasions:
        yield Reason("occasion", 3.0, _told(one.occasions & other.occasions))
    elif one.occasions or other.occasions:
        yield Reason("occasion", -1.0, _told(one.occasions or other.occasions))
    if both := one.counts & other.counts:
        yield Reason("count", 2.5, _told(both))
    if both := one.places & other.places:
        yield Reason("place", 1.5, _told(both))
    elif one.places and other.places:
        yield Reason("place", -2.0, f"{_told(one.places)}; {_told(other.places)}")
    if both := one.names & other.names:
        yield Reason("name", 2.0, _told(both))
    yield from _of_words(one, other)
    yield from _of_time(one, other)
    if one.place.article == other.place.article:
        yield Reason("article", -1.0, "told apart by one article")


def _of_parties(one: Profile, other: Profile) -> Iterator[Reason]:
    both = one.proposers & other.proposers
    turned = bool(one.proposers & other.addressees) and bool(other.proposers & one.addressees)
    if both:
        yield Reason("proposer", 1.5, _told(both))
    elif turned and not (one.proposers & one.addressees or other.proposers & other.addressees):
        yield Reason("proposer", -1.5, "proposed by the other side")
    elif one.proposers and other.proposers:
        yield Reason("proposer", -1.0, f"{_told(one.proposers)}; {_told(other.proposers)}")
    common = one.parties & other.parties
    if len(common) > 1:
        yield Reason("parties", 1.0, _told(common))


def _of_scope(one: Profile, other: Profile) -> Iterator[Reason]:
    both = one.scopes & other.scopes
    if both:
        yield Reason("scope", 2.5 if one.scopes == other.scopes else 2.0, _told(both))
    elif (one.scopes or other.scopes) and one.ends and other.ends:
        yield Reason("scope", -2.0, f"one is limited to {_told(one.scopes or other.scopes)}")
    if one.whole and other.whole:
        yield Reason("scope", 1.0, "of everything")


def _of_words(one: Profile, other: Profile) -> Iterator[Reason]:
    least = min(len(one.words), len(other.words))
    if not least:
        return
    both = one.words & other.words
    share = len(both) / least
    if both:
        yield Reason("words", round(min(2.5, (0.5 + len(both)) * share), 2), _told(both))
    elif one.family == other.family and one.family != "fighting":
        yield Reason("words", -1.5, "no words in common")


def _of_time(one: Profile, other: Profile) -> Iterator[Reason]:
    gap = 0 if one.place.article == other.place.article else days_between(one.day, other.day)
    if gap is None:
        if not (one.tells and other.tells):
            yield Reason("time", -1.5, "of no known date, and nothing else tells")
    elif gap <= NEAR:
        yield Reason("time", 0.5, f"{gap} days")
    elif gap > FAR:
        yield Reason("time", -2.0, f"{gap} days")
    elif not (one.tells and other.tells):
        yield Reason("time", -1.0, f"{gap} days")


def _alike(one: frozenset[float], other: frozenset[float]) -> bool:
    return any(abs(a - b) <= 0.1 * max(a, b) for a in one for b in other)


def _feast_alone(one: Profile, other: Profile) -> bool:
    """Whether one is for a feast and the other for longer than any."""
    return bool(one.occasions and not other.occasions and other.days and min(other.days) > LONG and not one.days)


def _other_counts(one: Profile, other: Profile) -> bool:
    """Whether the same things are counted, and the numbers are all others."""
    counted = {each.split()[1] for each in one.counts} & {each.split()[1] for each in other.counts}
    return bool(counted) and one.counts.isdisjoint(other.counts)


def _everybody(one: Profile) -> frozenset[str]:
    return one.parties | one.others


@lru_cache(maxsize=10_000)
def _ordinal(day: str) -> int | None:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return None


def days_between(one: str | None, other: str | None) -> int | None:
    """How many days lie between two dates in ISO 8601; ``None`` where one of them is unknown."""
    first, second = (_ordinal(each[:10]) if each else None for each in (one, other))
    return None if first is None or second is None else abs(first - second)


def _told(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


def _told_days(one: Profile) -> str:
    return ", ".join(f"{days:g} days" for days in sorted(one.days))
