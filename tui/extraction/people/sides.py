"""Whom "the rebels" and "the government" stand for in an article: the body or state it puts those words beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from tui.extraction.document import Document
from tui.extraction.people.entities import Entity, Mention
from tui.extraction.words import lowered, state_by_adjective, state_by_name, word_list

_NEAR = 9
"""So many words after a name may say what it is: "the M23, Congo's largest rebel group"."""
_EITHER = frozenset(("militia", "militias", "paramilitary", "paramilitaries"))
"""Who may fight beside a state as well: such a one is not whom an article calls "the rebels"."""
_OFTEN = 2
"""So often an article has to speak of rebels for a movement to be looked for that they are."""
_MOVING = frozenset(("movement", "front", "army", "resistance", "tigers", "brigades", "unita"))
"""Last words in the names of movements under arms."""
_OF = ("'", "’", "'s", "’s")
"""Marks of an owner: a town is "the rebels' headquarters" and no rebel."""
_SHARE = 0.6
"""So large a part of the places where the words stand beside a name must be beside the same one."""


def sides_of(doc: Document, entities: Sequence[Entity], mentions: Sequence[Mention]) -> Mapping[str, str]:
    """Noun in lower case -> the party it stands for where it stands alone; nothing where the article has several."""
    fighting, of_the_state = lowered("against_the_state") - _EITHER, lowered("of_the_state")
    plurals = {entity.name: entity.name for entity in entities if entity.kind == "organisation"}
    against: Counter[str] = Counter()
    either: Counter[str] = Counter()
    state: Counter[str] = Counter()
    for mention in mentions:
        entity = entities[mention.entity]
        at = doc.token_at(mention.span.end - 1)
        if entity.kind in ("organisation", "unknown") and entity.state is None:
            for counted, nouns in ((against, fighting), (either, _EITHER)):
                if _is_called(doc, mention, at, nouns):
                    counted[plurals.get(entity.name + "s", entity.name)] += 1  # "Houthi rebels" are the Houthis
    told = doc.vocabulary & of_the_state
    for at in [at for at, low in enumerate(doc.lows) if low in told] if told else ():
        owner = _state_before(doc, at)
        if owner:
            state[owner] += 1
    if not against and sum(map(doc.lows.count, doc.vocabulary & fighting)) >= _OFTEN:
        against = _only_movement(entities)
    found: dict[str, str] = {}
    for counted, nouns in ((against, fighting), (either, _EITHER), (state, of_the_state)):
        best = counted.most_common(1)
        if best and best[0][1] >= _SHARE * counted.total():
            found |= dict.fromkeys(nouns, best[0][0])
    return found


def _only_movement(entities: Sequence[Entity]) -> Counter[str]:
    """The one movement under arms an article names, where it never says that it is whom it calls the rebels."""
    named = [entity for entity in entities if entity.kind == "organisation" and entity.state is None]
    arms = [e for e in named if e.name in word_list("groups_under_arms") or e.name.split()[-1].lower() in _MOVING]
    return Counter({arms[0].name: 1}) if len(arms) == 1 and len(arms[0].mentions) > 1 else Counter()


def _state_before(doc: Document, at: int) -> str | None:
    """The state named right before a noun: "the Sudanese army", "Yemen's government"."""
    before = at - 1
    if before > 0 and doc.lows[before] == "'s":
        return state_by_name().get(doc.words[before - 1])
    pair = " ".join(doc.words[max(0, at - 2) : at])
    return state_by_adjective().get(pair) or (state_by_adjective().get(doc.words[before]) if before >= 0 else None)


def _is_called(doc: Document, mention: Mention, last: int, fighting: frozenset[str]) -> bool:
    """Whether words of fighting stand beside a name as what it is: "Houthi rebels", "the rebel group M23"."""
    following = doc.lows[last + 1] if last + 1 < len(doc.lows) else ""
    if following in fighting:
        return True
    first = doc.token_at(mention.span.start)
    before = doc.lows[max(0, first - 3) : first]
    if before and before[-1] in fighting | lowered("collectives") and not fighting.isdisjoint(before):
        return True
    if following not in (",", "("):
        return False
    told = doc.lows[last + 2 : last + 2 + _NEAR]
    end = next((n for n, low in enumerate(told) if low in (",", ".", ")", "said", "who", "which")), len(told))
    owners = {low for low, mark in pairwise([*told[:end], *doc.lows[last + 2 + end : last + 3 + end]]) if mark in _OF}
    return (
        bool(told) and told[0] in ("a", "an", "the", "his", "its") and not fighting.isdisjoint(set(told[:end]) - owners)
    )
