"""The state or organisation bound: of an entity, of a person by their role, of words that name nobody."""

from __future__ import annotations

import re

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import is_person_noun
from tui.extraction.people import Entity, People
from tui.extraction.proposals.parties.bystanders import is_bystander_role
from tui.extraction.words import lowered, state_by_adjective, state_by_name, word_list
from tui.findings import Party

_OFFICES = word_list("offices")
"""Offices of a state."""


def party_of(people: People, entity: Entity, name: str, span: Span) -> Party | None:
    """The party an entity is or speaks for, named by the words at `span`; ``None`` for who is no party to anything."""
    if entity.name in ("North", "South"):
        return Party(_whole_state(people, entity.name) or entity.name, None, span)
    if entity.kind == "state" or entity.kind == "place":
        return Party(entity.state or people.state_of(entity.name) or entity.name, None, span)
    if entity.kind == "organisation":
        if is_medium(entity):
            return None
        return Party(people.state_of(entity.name) or entity.name, None, span)
    if entity.kind == "unknown" and is_medium(entity):
        return None
    if entity.role and is_bystander_role(entity.role):
        return None
    return Party(_bound_by(people, entity), name, span)


def _bound_by(people: People, person: Entity) -> str | None:
    """The state or organisation a person speaks for: what their role names, else their state."""
    if person.role:
        between = [name for name in word_list("go_betweens") if _holds(person.role, name)]
        if between:
            return max(between, key=lambda name: (len(name), name))
        for other in people.entities:
            if other.kind == "organisation" and not other.state and _holds(person.role, other.name):
                return people.state_of(other.name) or other.name
        body = next(filter(None, map(people.body_by_adjective, person.role.split())), None)
        if body:
            return body
    return person.state or people.state_of(person.name) or _body_beside(people, person) or _home(people, person)


def _home(people: People, person: Entity) -> str | None:
    """The state whose office somebody holds where the article never says of which: "President X", where it tells of
    one government; ``None`` where another state stands beside the first mention."""
    if person.role is None or person.role.lower() not in _OFFICES or not person.mentions:
        return None
    home = people.sides.get("government")
    doc = people.doc
    sentence = doc.sentence_at(person.mentions[0].start)
    if home is None or sentence is None:
        return None
    beside = (known_state(doc.words[at]) for at in doc.tokens_in(doc.sentences[sentence]))
    return home if all(state in (None, home) for state in beside) else None


def _body_beside(people: People, person: Entity) -> str | None:
    """The body or state named right before a person's role or after the name: "Houthi negotiator X", "X of Yemen"."""
    doc = people.doc
    for span in person.mentions[:3]:
        after = doc.token_at(span.end - 1) + 1
        if doc.lows[after : after + 1] == ["of"] and after + 1 < len(doc.words):
            state = state_by_name().get(doc.words[after + 1])
            if state:
                return state
        at = doc.token_at(span.start) - 1
        first = at
        while at >= 0 and first - at < 4 and doc.words[at].islower() and is_person_noun(doc.lows[at]):
            at -= 1
        mention = people.mention_over(doc.starts[at]) if 0 <= at < first else None
        if mention is not None and people.entities[mention.entity].kind in ("organisation", "unknown"):
            beside = state_in(people, mention.span) or people.body_by_adjective(doc.words[at])
            return beside or people.entities[mention.entity].name
    return None


def _whole_state(people: People, half: str) -> str | None:
    """Of two states of one name, as the papers shorten them: "the North"."""
    return next((e.name for e in people.entities if e.kind == "state" and e.name.startswith(half + " ")), None)


def state_in(people: People, span: Span) -> str | None:
    """The state an unnamed party belongs to: "a senior Russian official", "officials in Seoul"."""
    doc = people.doc
    tokens = list(doc.tokens_in(span))
    for n, at in enumerate(tokens):
        if doc.words[at] in ("North", "South"):
            whole = _whole_state(people, doc.words[at])
            if whole:
                return whole
        pair = " ".join(doc.words[i] for i in tokens[n : n + 2])
        for name in (pair, doc.words[at]):
            state = known_state(name) or people.body_by_adjective(name)
            if state:
                return state
    for mention in people.mentions_in(span):
        entity = people.entities[mention.entity]
        if entity.kind in ("state", "organisation"):
            return people.state_of(entity.name) or entity.name
        if entity.state:
            return entity.state
    return None


def state_of_word(doc: Document, at: int) -> str | None:
    """The state that one word stands for as an adjective."""
    return state_by_adjective().get(doc.words[at])


def known_state(word: str) -> str | None:
    """The state that a word names, stands for or is an adjective of."""
    return state_by_adjective().get(word) or state_by_name().get(word)


def body_in(people: People, words: str) -> str | None:
    """The organisation that the words for somebody name: "a spokesman for the Rapid Support Forces"."""
    bodies = (e.name for e in people.entities if e.kind == "organisation" and not is_medium(e))
    return next((name for name in bodies if _holds(words, name)), None)


def is_medium(entity: Entity) -> bool:
    """Whether an entity is a paper, an agency or a station."""
    return not lowered("media").isdisjoint(entity.name.lower().split())


def _holds(words: str, name: str) -> bool:
    """Whether a name stands whole among other words."""
    return name in words and bool(re.search(rf"(?<![-\w]){re.escape(name)}(?![-\w])", words))
