"""Who sits at the table: the two sides of the article's conflict, as its proposals and its names show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.english.event import Reading
from tui.extraction.noun_phrases import is_person_noun
from tui.extraction.people import People
from tui.extraction.proposals.parties.binding import is_medium, known_state, party_of
from tui.extraction.proposals.parties.naming import parties_at
from tui.extraction.proposals.responding.reply import Reply
from tui.extraction.proposals.settings import MEDIATING
from tui.extraction.proposals.tracks import Track
from tui.extraction.proposals.vocabulary import PAUSES
from tui.extraction.words import word_list
from tui.findings import Party, ProposalKind

_OF_BOTH = (*PAUSES, "negotiation", "peace plan")
"""Kinds that bind both sides of a conflict whoever calls for them."""
_OFTEN = 3
"""So many times at least an article names the state it is about."""
_CALLING = ("ask", "call", "tell", "invite")
"""Ways in which those ask both sides who are neither."""
_MEANT, _MEANT_BY_WHOM = 0.6, 0.4
"""How sure it is that the other side is meant; and where it is not said whose side the proposer is on."""
_WHERE = frozenset(("in", "at", "near", "into", "across", "inside", "outside"))
_ANSWERING, _PROPOSING, _ASKED, _NAMED, _PAIRED, _CALLED_A_SIDE = 4, 2, 1, 2, 3, 6
"""How much each of them makes somebody a side; the last is what "the rebels" stands for."""


def sides_of(people: People, reading: Reading, found: Sequence[Track], replies: Sequence[Reply]) -> tuple[Party, ...]:
    """The two sides, the weightier first; fewer where the article does not show them.

    Who answers counts most, then who proposes, who is named and who is asked; a person half of what a body does.
    """
    weights: Counter[str] = Counter()
    for reply in replies:
        weights.update(_bound((reply.party,), _ANSWERING))
    for track in found:
        for one in track.stated:
            between = len(one.addressees) == 2 and len(one.proposers) == 1  # who urges both sides is neither
            calls = one.statement.row.way in _CALLING and one.statement.kind in _OF_BOTH
            weights.update(_bound(one.proposers, 0 if between else _ASKED if calls else _PROPOSING))
            weights.update(_bound(one.addressees, _ASKED))
    between_them = _go_betweens(people, reading)
    here = Span(0, 0)
    for entity in people.entities:
        if entity.kind in ("state", "organisation") and not is_medium(entity):
            party = party_of(people, entity, entity.name, here)
            if party is not None and party.party:
                told = (not _is_where(people, mention) for mention in entity.mentions)
                weights[party.party] += sum(_NAMED if named else _NAMED - 1 for named in told)
    for phrase in reading.phrases:
        if len(phrase.conjuncts) == 2:
            pair = parties_at(people, people.doc.span_of(phrase.first, phrase.core))
            weights.update(_bound(pair, _PAIRED if len(pair) == 2 else 0))
    for side in people.sides.values():
        weights[side] += _CALLED_A_SIDE
    ranked = [name for name, _ in _together(weights).most_common() if name not in between_them]
    rebels = people.sides.get("rebels")
    home = _home(people) if rebels is not None and "government" not in people.sides else None
    if home is not None and ranked[:1] == [rebels]:
        ranked = [ranked[0], home]  # rebels fight the state the article is about
    return tuple(Party(name, None, None) for name in ranked[:2])


def _home(people: People) -> str | None:
    """The state that an article names far more often than any other, by name, capital or adjective."""
    names = (known_state(word) for word in people.doc.words if word[:1].isupper())
    first, second = [*Counter(name for name in names if name).most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= max(_OFTEN, 2 * second[1]) else None


def _go_betweens(people: People, reading: Reading) -> frozenset[str]:
    """Who stands between the sides: the bodies that do so everywhere, and whoever hosts, mediates or brokers here."""
    doc = people.doc
    each = (event.subject for event in reading.events if event.lemma in MEDIATING and event.subject is not None)
    found = (party for subject in each for party in parties_at(people, doc.span_of(subject.first, subject.core)))
    return frozenset(party.party for party in found if party.party) | word_list("go_betweens")


def _is_where(people: People, mention: Span) -> bool:
    """Whether a name only tells where something happens: "in Kenya"."""
    at = people.doc.token_at(mention.start)
    return at > 0 and people.doc.lows[at - 1] in _WHERE


def _bound(parties: Sequence[Party], weight: int) -> dict[str, int]:
    """The names of parties with their weight; words without a name are left out."""
    named = ((p.party or p.person or "", weight if p.party else weight // 2) for p in parties)
    return {name: weight for name, weight in named if name[:1].isupper()}


def _together(weights: Counter[str]) -> Counter[str]:
    """The weights with those of names that hold another one added to it: "M23 rebels" are the M23."""
    merged: Counter[str] = Counter()
    for name, weight in sorted(weights.items(), key=lambda pair: (len(pair[0]), pair[0])):
        words = set(name.split())
        held = (known for known in merged if set(known.split()) <= words and known_state(known) is None)
        merged[next(held, name)] += weight
    return merged


def asked_of(
    people: People,
    sides: Sequence[Party],
    named: Sequence[Party],
    proposers: Sequence[Party],
    kind: ProposalKind,
    *,
    joint: bool,
) -> tuple[Party, ...]:
    """Who is asked: those the text names, where they can be; else the other side, or both if the proposer is neither.

    `joint`: the two agreed on it, so that it binds both.
    """
    if joint and len(proposers) > 1:
        return tuple(proposers)
    own = [name for p in proposers for name in (p.party, p.person) if name]
    asked = tuple(p for p in named if _can_be_asked(people, p) and not _is_of(p, own))
    if asked:
        return asked
    facing = kind in _OF_BOTH and all(_is_of(side, own) for side in sides)
    if len(proposers) > 1 and (facing or kind == "negotiation"):
        return tuple(replace(p, confidence=_MEANT) for p in proposers)
    others = tuple(side for side in sides if not _is_of(side, own))
    known = all(p.party is not None or p.person in {side.party for side in sides} for p in proposers)
    surely = known and (len(others) < 2 or kind in _OF_BOTH)
    return tuple(replace(side, confidence=_MEANT if surely else _MEANT_BY_WHOM) for side in others)


def _can_be_asked(people: People, party: Party) -> bool:
    """Whether words are for somebody who can do what is asked, and not for a place or a thing."""
    name = party.party or party.person or ""
    entity = people.entity_of(name)
    if entity is not None:
        return entity.kind != "place"
    last = name.split()[-1].lower() if name else ""
    return name[:1].isupper() or last in people.sides or is_person_noun(last)


def _is_of(party: Party, own: Sequence[str]) -> bool:
    """Whether a party is one of those named, under a longer or shorter name: "M23 rebels" are the M23."""
    names = [name for name in (party.party, party.person) if name]
    if any(name in own for name in names):
        return True
    words = [set(name.split()) for name in names if known_state(name) is None]
    own = [name for name in own if known_state(name) is None]  # the Sudan People's Liberation Army is not Sudan
    return any(each <= set(name.split()) or set(name.split()) <= each for each in words for name in own)
