"""Renderings of one utterance joined into a track, around the fullest of them; what differs in their words. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from tui.articles.article import Span
from tui.linking.wordings import WORD

How = Literal["same", "longer", "shorter", "otherwise"]


class Ranked(NamedTuple):
    """What decides which rendering of an utterance stands for all."""

    weight: float
    """How much it tells."""
    day: int
    """The earlier of two that tell as much stands before the other."""
    id: int


def fullest_first(each: Ranked) -> tuple[float, int, int]:
    """For sorting renderings: those that tell most come first, of these the earliest."""
    return -each.weight, each.day, each.id


def tracks(
    ranked: Iterable[Ranked],
    pairs: Mapping[int, Mapping[int, float]],
    same: Collection[tuple[int, int]] = (),
    apart: Collection[tuple[int, int]] = (),
) -> list[list[int]]:
    """The renderings that belong together, the fullest of each track first; those alone are tracks of one.

    `pairs`: rendering -> those it is like, and how much. Each joins the fullest one that it is like itself: neighbours
    of neighbours are never joined. What a person knows to be the `same` comes into one track, nothing that they keep
    `apart` does.
    """
    order = sorted(ranked, key=fullest_first)
    found: dict[int, list[int]] = {}
    for each in order:
        near = pairs.get(each.id, {})
        able = [lead for lead, members in found.items() if near.get(lead) and _may_join([each.id], members, apart)]
        if able:
            found[max(able, key=lambda lead: (near[lead], -lead))].append(each.id)
        else:
            found[each.id] = [each.id]
    place = {each.id: at for at, each in enumerate(order)}
    for one, other in sorted(same):
        both = [lead for lead, members in found.items() if one in members or other in members]
        if len(both) == 2 and _may_join(found[both[0]], found[both[1]], apart):
            members = sorted((*found.pop(both[0]), *found.pop(both[1])), key=place.__getitem__)
            found[members[0]] = members
    return list(found.values())


def _may_join(some: Iterable[int], others: Iterable[int], apart: Collection[tuple[int, int]]) -> bool:
    return not apart or not any((a, b) in apart or (b, a) in apart for a in some for b in others)


def component(begin: int, pairs: Mapping[int, Mapping[int, float]]) -> set[int]:
    """All renderings that have to do with one, however far."""
    found, coming = {begin}, [begin]
    while coming:
        near = set(pairs.get(coming.pop(), ())) - found
        found |= near
        coming += near
    return found


def differing(text: str, other: str) -> tuple[Span, ...]:
    """The stretches of a text whose words do not stand in the other one, in the same order; inflection counts."""
    mine, theirs = list(WORD.finditer(text)), [_folded(word) for word in WORD.findall(other)]
    words = [_folded(match[0]) for match in mine]
    found: list[Span] = []
    for step in Indel.opcodes(words, theirs):
        if step.tag in ("delete", "replace"):
            found.append(Span(mine[step.src_start].start(), mine[step.src_end - 1].end()))
    return tuple(found)


def compared(text: str, other: str) -> How:
    """How another rendering stands to one: ``longer`` where it has all its words, in their order, and more."""
    mine, theirs = ([_folded(word) for word in WORD.findall(each)] for each in (text, other))
    if mine == theirs:
        return "same"
    common = LCSseq.similarity(mine, theirs)
    if common == len(mine):
        return "longer"
    return "shorter" if common == len(theirs) else "otherwise"


def _folded(word: str) -> str:
    return word.lower().replace("’", "'")
