"""What is said of a file of which a part gave no article."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.formats import Broken

MOST = 20
"""Broken parts of a file that are told one by one."""


def clauses(broken: Sequence[Broken]) -> list[str]:
    """A clause for each broken part, which goes after the file's name; of many the first, and how many there are."""
    told = [f"{each.place} {each.reason}" for each in broken[:MOST]]
    more = len(broken) - MOST
    return [*told, f"has {more:,} more broken parts"] if more > 0 else told


def together(broken: Sequence[Broken]) -> str:
    """All of it as one clause, as it is kept among the problems."""
    return "; ".join(clauses(broken))
