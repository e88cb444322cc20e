"""Refusals that only the tone of a quotation gives: "You want us to commit suicide," said the rebels' envoy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.proposals.parties.resolver import FIRST_PERSON, Resolver
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.reply import Reply, doubted_by, segment_of
from tui.extraction.proposals.responding.row import shaped

_CLEAR = 2
"""A tone so strong stands by itself; a weaker one only goes on with a refusal told right before."""
_SHORTEST = 4
"""So many words at least have a tone."""
_BEFORE = ("rejected", "conditional")


def from_moods(doc: Document, reading: Reading, resolver: Resolver, replies: Sequence[Reply]) -> Iterator[Reply]:
    """The refusals of quotations by their tone, where their words give no answer. `replies`: in text order."""
    row = next(iter(shaped("mood")), None)
    said: dict[int, list[Event]] = {}
    for event in reading.events:
        if event.stretch is not None and event.shape != "noun":
            said.setdefault(event.stretch, []).append(event)
    for number, events in said.items() if row is not None else ():
        content = doc.stretches[number].content
        sentence = doc.sentence_at(content.start)
        if sentence is None or len(doc.tokens_in(content)) < _SHORTEST or not resolver.is_direct(content):
            continue
        tone = sum(_tone(doc, resolver, event) for event in events)
        if not tone or row is None:
            continue
        segment = segment_of(doc, sentence, content)
        for party in doubted_by(row, resolver.quoted_at(content))[:1]:
            names = {party.party, party.person} - {None}
            own = [reply for reply in replies if names & {reply.party.party, reply.party.person}]
            if any(reply.sentence == segment for reply in own):
                continue
            last = next((reply for reply in reversed(own) if reply.trigger.end <= content.start), None)
            goes_on = last is not None and last.event is not None and sentence - last.event.sentence <= 1
            if goes_on and last is not None and last.stance in _BEFORE:
                yield Reply(row, row.stance, party, segment, content, last.thing, last.act, events[0])
            elif tone >= _CLEAR:
                yield Reply(row, row.stance, party, segment, content, None, None, events[0])


def _tone(doc: Document, resolver: Resolver, event: Event) -> int:
    """How strongly a clause of a quotation speaks against what is on the table."""
    if event.conditional or event.question:
        return 0
    known = lists("moods")
    word = event.lemma.split(" ")[0]
    if event.negated:
        own = event.subject is not None and resolver.word(event.subject) in FIRST_PERSON
        if not own or word in known["idle"]:
            return 0
        meant = event.tense == "future" or event.modal in ("can", "could", "would")
        return _CLEAR if meant or word in known["yielding"] else 1
    tokens = doc.tokens_in(event.span)
    lows = doc.lows[tokens.start : tokens.stop]
    return sum(low in known["bad"] or low.removesuffix("s") in known["bad"] for low in lows)
