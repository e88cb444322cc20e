"""Answers told by what another one was: "Finland followed suit", "Norway sided with Sweden"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.proposals.parties.described import Parties
from tui.extraction.proposals.parties.resolver import Resolver
from tui.extraction.proposals.responding.governed import is_unreal
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.reply import Reply, segment_of
from tui.findings import Party

_BACK = 1
"""So many sentences back, at most, stands the answer that another one is like."""
_SIDED_BACK = 4
"""And that of whoever is named as the one whose side is taken."""
_LIKE = 0.68
"""How sure it is that one answer is meant to be like another."""
_SAME = frozenset(("same", "similar", "like", "that", "this", "those", "these"))


def likened(doc: Document, reading: Reading, resolver: Resolver, replies: Sequence[Reply]) -> Iterator[Reply]:
    """The answers that are said to be like those of others. `replies`: in text order."""
    starts = [reply.trigger.start for reply in replies]
    for event in reading.events:
        if event.shape == "noun" or event.negated or event.conditional or event.question or event.verb is None:
            continue
        side = _side(event)
        if not (side or _is_alike(doc, event)) or is_unreal(doc, reading, event):
            continue
        parties = resolver.of(event, event.subject)
        before = replies[: bisect_left(starts, event.span.start)]
        with_whom = resolver.of(event, side) if side is not None else ()
        model = _model(before, event, parties, with_whom if side is not None else None)
        if model is None:
            continue
        trigger = doc.span_of(event.verb.first, event.verb.last)
        segment = segment_of(doc, event.sentence, trigger)
        for party in parties:
            sure = replace(party, confidence=min(party.confidence, _LIKE))
            yield Reply(model.row, model.stance, sure, segment, trigger, model.thing, model.act, event)


def _is_alike(doc: Document, event: Event) -> bool:
    """Whether a clause says that somebody does as another did: "did the same", "took the same view", "echoed that"."""
    if event.verb is not None and event.lemma == "do" and "likewise" in doc.lows[event.verb.last + 1 :][:1]:
        return True
    thing = event.object
    if thing is None:
        return False
    if event.lemma == "follow":
        return thing.lemma.lower() in ("suit", "lead", "example")
    if event.lemma == "do":
        return thing.lemma.lower() in ("same", "likewise")
    said = thing.lemma.lower() in lists("words")["views"]
    if event.lemma in lists("words")["echoing"]:
        return said
    words = {thing.determiner, *(doc.lows[at] for at in thing.modifiers)}
    return said and event.lemma in lists("words")["sharing"] and not words.isdisjoint(_SAME)


def _side(event: Event) -> Phrase | None:
    """Whose side somebody takes: "sided with Norway", "lined up behind the rebels"."""
    known = lists("words")["siding"]
    for argument in event.arguments:
        if f"{event.lemma.split(' ')[0]} {argument.preposition.rpartition(' ')[2]}" in known:
            return argument.phrase
    return None


def _model(before: Sequence[Reply], event: Event, own: Parties, side: Parties | None) -> Reply | None:
    """The answer that one is like: the last of another party, of the one whose side is taken where that is told."""
    names = _names(own)
    wanted = _names(side) if side is not None else None
    for reply in reversed(before):
        theirs = _names((reply.party,))
        told = reply.event.sentence if reply.event is not None else None
        if told is None or event.sentence - told > (_BACK if side is None else _SIDED_BACK):
            return None
        if theirs & names or (wanted is not None and not theirs & wanted):
            continue
        return reply
    return None


def _names(parties: Sequence[Party]) -> set[str]:
    return {name for party in parties for name in (party.party, party.person) if name}
