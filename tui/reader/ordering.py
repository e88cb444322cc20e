"""The order of the articles, and which of them have the words typed. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal, get_args

from tui.library.rows import Shelved

Order = Literal["added", "date", "title", "outlet", "unread"]
ORDERS: tuple[Order, ...] = get_args(Order)

LOW = 3
"""Screens that articles may fill before their rows become lower."""
WIDE = 60
"""Columns from which one line is enough for an article."""


def ordered(shelf: Iterable[Shelved], order: Order, read: Collection[str]) -> list[Shelved]:
    """The articles in an order: the latest, the first of the alphabet, those not in `read` (by text_sha256) first.

    What has no date or outlet stands last; what is alike stays as it was added.
    """
    if order == "date":
        return sorted(sorted(shelf, key=lambda each: each.published or "", reverse=True), key=_undated)
    if order == "title":
        return sorted(shelf, key=lambda each: each.name.casefold())
    if order == "outlet":
        return sorted(shelf, key=lambda each: (each.source is None, (each.source or "").casefold()))
    if order == "unread":
        return sorted(shelf, key=lambda each: each.text_sha256 in read)
    return list(shelf)


def _undated(shelved: Shelved) -> bool:
    return not shelved.published


def told(shelved: Shelved, tags: Iterable[str] = ()) -> str:
    """What of an article is filtered by."""
    own = (f"#{tag}" for tag in tags)
    return " ".join(filter(None, (shelved.name, shelved.source, shelved.published, *own))).casefold()


def matching(words: str, told: Sequence[str]) -> Sequence[int]:
    """Which of some articles have every word, as a part of what is `told` of them."""
    wanted = words.casefold().split()
    if not wanted:
        return range(len(told))
    return [nth for nth, each in enumerate(told) if all(word in each for word in wanted)]


def height(count: int, columns: int, lines: int, *, airy: bool) -> int:
    """Lines of a row of so many articles in a list of a size: the fewer, the more articles there are."""
    if count * 3 <= lines * LOW:
        return 4 if airy else 3
    return 1 if columns >= WIDE else 2


def folded(
    ids: Sequence[int], leads: Mapping[int, int], found: Sequence[int], unfolded: Collection[int]
) -> tuple[Sequence[int], dict[int, int]]:
    """Which of some articles have a row, copies behind their lead or not at all, and how many each has folded.

    `ids` are those of the articles, `leads` of which other one each copy is; `unfolded`: those whose copies are listed.
    A copy without its lead among them stands for itself.
    """
    if not leads:
        return found, {}
    there = {ids[nth] for nth in found}
    copies: dict[int, list[int]] = {}
    for nth in found:
        lead = leads.get(ids[nth])
        if lead in there:
            copies.setdefault(lead or 0, []).append(nth)
    if not copies:
        return found, {}
    listed: list[int] = []
    for nth in found:
        if leads.get(ids[nth]) not in there:
            listed.append(nth)
            if ids[nth] in unfolded:
                listed += copies.get(ids[nth], ())
    return listed, {lead: len(those) for lead, those in copies.items() if lead not in unfolded}
