"""The two that "both sides" stands for."""

from __future__ import annotations

from tui.articles.article import Span
from tui.extraction.people import Entity, People
from tui.extraction.proposals.lexicon import words
from tui.extraction.proposals.parties.binding import is_medium, party_of, state_of_word
from tui.extraction.words import lowered, word_list
from tui.findings import Party

_MEMORY = 1200
"""How far back a pair is remembered, in characters."""
_CHIEF = 6
"""Both are among so many of the bodies and states the article names most."""
_LEADING = words("the their its")


def means_both_sides(words: list[str]) -> bool:
    """Whether the words stand for the two sides together: "both", "the two countries", "all warring parties"."""
    if not words or (len(words) > 1 and words[-1] not in lowered("sides") | {"side", "party"}):
        return False
    before = set(words[:-1] if len(words) > 1 else words) - {"the", "of", "these"}
    together = {"both", "two", "warring", "rival", "opposing", "all", "either", "neither", "each", "fighting"}
    return (bool(before) and before <= together | {"arch"}) or words in (
        ["the", "sides"],
        ["the", "parties"],
        ["sides"],
    )


def main_parties(people: People, near: Span) -> tuple[Party, ...]:
    """The two that "both sides" stands for: the last pair named together before, else the two named most."""
    doc = people.doc
    window = doc.tokens_in(Span(max(0, near.start - _MEMORY), near.start))
    ranked = sorted(filter(_can_fight, people.entities), key=lambda e: -len(e.mentions))
    chief = {party.party for e in ranked[:_CHIEF] if (party := party_of(people, e, e.name, near))}
    for at in reversed(window[1:]):
        if doc.lows[at] == "and" and at + 1 < len(doc.lows) and not _ends_a_list(people, at):
            one, other = _named_at(people, at - 1), _named_at(people, at + 1 + (doc.lows[at + 1] in _LEADING))
            if one and other and one.party != other.party and {one.party, other.party} <= chief:
                return one, other
    return tuple(p for p in (party_of(people, e, e.name, near) for e in ranked[:2]) if p)


def _ends_a_list(people: People, at: int) -> bool:
    """Whether the "and" at a token ends a list of more than two ("Italy, France and Spain")."""
    doc = people.doc
    before = people.mention_over(doc.starts[at - 1])
    comma = doc.token_at(before.span.start) - 1 if before else -1
    return comma > 0 and doc.words[comma] == "," and people.mention_over(doc.starts[comma - 1]) is not None


def _named_at(people: People, at: int) -> Party | None:
    """The state or body that token `at` names or is an adjective of."""
    doc = people.doc
    if at >= len(doc.words):
        return None
    if doc.words[at] == ",":
        at -= 1
    state = state_of_word(doc, at)
    if state:
        return Party(state, None, doc.span_of(at, at))
    mention = people.mention_over(doc.starts[at])
    entity = people.entities[mention.entity] if mention else None
    return party_of(people, entity, entity.name, doc.span_of(at, at)) if entity and _can_fight(entity) else None


def _can_fight(entity: Entity) -> bool:
    named = entity.kind in ("state", "organisation") and entity.name not in word_list("go_betweens")
    return named and not is_medium(entity)
