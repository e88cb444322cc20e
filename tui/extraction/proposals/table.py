"""Who sits at the table: the two sides of the article's conflict, as its proposals and its names show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.people import People
from tui.extraction.proposals.parties.binding import is_medium, party_of
from tui.extraction.proposals.tracks import Track
from tui.extraction.proposals.vocabulary import PAUSES
from tui.extraction.words import word_list
from tui.findings import Party, ProposalKind

_OF_BOTH = (*PAUSES, "negotiation", "peace plan")
"""Kinds that bind both sides of a conflict whoever calls for them."""
_MEANT, _MEANT_BY_WHOM = 0.6, 0.4
"""How sure it is that the other side is meant; and where it is not said whose side the proposer is on."""
_ASKED, _CALLED_A_SIDE = 2, 3
"""How much being asked, and being what "the rebels" stands for, weigh against one mention."""


def sides_of(people: People, found: Sequence[Track]) -> tuple[Party, ...]:
    """The two sides, the weightier first; fewer where the article does not show them."""
    weights: Counter[str] = Counter()
    for track in found:
        for one in track.stated:
            weights.update({p.party or p.person or "": _ASKED for p in one.addressees})
    here = Span(0, 0)
    for entity in people.entities:
        if entity.kind in ("state", "organisation") and not is_medium(entity):
            party = party_of(people, entity, entity.name, here)
            if party is not None and party.party:
                weights[party.party] += len(entity.mentions)
    for side in people.sides.values():
        weights[side] += _CALLED_A_SIDE
    between = word_list("go_betweens")
    ranked = [name for name, _ in weights.most_common() if name and name not in between]
    return tuple(Party(name, None, None) for name in ranked[:2])


def asked_of(
    sides: Sequence[Party], kind: ProposalKind, proposers: Sequence[Party], *, joint: bool
) -> tuple[Party, ...]:
    """Who is meant where the text names nobody: the other side, or both where the proposer is neither.

    `joint`: the two agreed on it, so that it binds both.
    """
    own = {name for p in proposers for name in (p.party, p.person) if name}
    if joint and len(proposers) > 1:
        return tuple(proposers)
    others = tuple(side for side in sides if side.party not in own)
    if len(others) == 2 and kind not in _OF_BOTH:
        return ()
    known = all(p.party is not None or p.person in {side.party for side in sides} for p in proposers)
    return tuple(replace(side, confidence=_MEANT if known else _MEANT_BY_WHOM) for side in others)
