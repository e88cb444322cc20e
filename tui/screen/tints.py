"""Who has a colour: the five who are quoted most in a library keep theirs wherever they speak; most have none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

TINTS = 5
"""How many colours of people there are."""
OFTEN = 2
"""Quotes in an article from which its speaker has a colour there, where one is free."""
AMONG = 25
"""Who has a colour keeps it while among so many of those who are quoted most."""
SILVER = "silver"
"""The role of everybody else's initials and words."""


@dataclass(frozen=True, slots=True)
class Tints:
    """The colours of some people, by name: 0 to 4, each at most once."""

    given: Mapping[str, int] = field(default_factory=dict)

    def role(self, name: str | None) -> str:
        """The role of a person's initials, rail and bars: ``tint2``, or ``silver``."""
        tint = self.given.get(name or "")
        return SILVER if tint is None else f"tint{tint}"

    def words(self, name: str | None) -> str:
        """The role of the words a person is quoted with: ``words2``, or ``silver``."""
        tint = self.given.get(name or "")
        return SILVER if tint is None else f"words{tint}"


def of_library(most_quoted: Sequence[str], kept: Mapping[str, int] | None = None) -> Tints:
    """The colours of a library: those `kept` before stay, free ones go to whoever is quoted most.

    `most_quoted`: at least `AMONG` names, where there are so many, the most quoted first.
    """
    given = {name: tint for name, tint in (kept or {}).items() if name in most_quoted[:AMONG]}
    return Tints(_filled(given, most_quoted))


def to_keep(library: Tints) -> dict[str, int | bool | str]:
    """The colours of a library as plain values, for the next time."""
    return {f"tint{tint}": name for name, tint in library.given.items()}


def kept_in(values: Mapping[str, object]) -> dict[str, int]:
    """What `to_keep` gave, among other values."""
    found = ((values.get(f"tint{tint}"), tint) for tint in range(TINTS))
    return {name: tint for name, tint in found if isinstance(name, str)}


def in_article(library: Tints, speakers: Iterable[str | None]) -> Tints:
    """The colours in an article: the library's; those free in it go to others who are quoted `OFTEN`, by count.

    `speakers`: who said each quote, in the order of the text.
    """
    counts = Counter(filter(None, speakers))
    given = {name: tint for name, tint in library.given.items() if name in counts}
    often = [name for name, quotes in counts.most_common() if quotes >= OFTEN]
    return Tints(_filled(given, often))


def _filled(given: dict[str, int], names: Iterable[str]) -> dict[str, int]:
    free = [tint for tint in range(TINTS) if tint not in given.values()]
    return {**given, **dict(zip((name for name in names if name not in given), free, strict=False))}
