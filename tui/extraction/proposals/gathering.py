"""Statements -> proposals: a statement is one more of the proposal that most speaks for, or else a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.extraction.document import Document
from tui.extraction.proposals.sameness import WEIGHTS, Told, What, signs
from tui.extraction.proposals.tracks import RECENT, Stated, Track


def tracks(doc: Document, stated: Sequence[Stated]) -> list[Track]:
    """The statements, in text order, gathered into proposals."""
    found: list[Track] = []
    known: list[Told] = []
    latest = -1
    for one in stated:
        what = What.of(doc, one)
        scores = [(_score(what, told, latest), told.number) for told in known[-RECENT:]]
        best, number = max(scores, default=(0.0, -1))
        if best <= 0:
            number = len(found)
            found.append(Track())
            known.append(Told(number))
        elif _speaks_of(one, what, known[number]):
            one = replace(one, told_of=True)
        found[number].add(one)
        known[number].add(what, told_of=one.told_of and not one.holds)
        latest = number
    return found


def _score(what: What, told: Told, latest: int) -> float:
    """How much speaks for a statement being one of a proposal, in the logarithm of the odds against a new one."""
    return sum(WEIGHTS.get(sign, 0.0) * strength for sign, strength in signs(what, told, told.number == latest))


def _speaks_of(one: Stated, what: What, told: Told) -> bool:
    """Whether whoever makes a statement only speaks of what others have put on the table."""
    return (bool(told.makers) and what.makers.isdisjoint(told.makers)) or (one.taken_up and one.answers)
