"""Who mediates, and where the sides are to meet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.english.event import Reading
from tui.extraction.people import People
from tui.extraction.proposals.parties.naming import parties_at
from tui.extraction.proposals.parties.resolver import Resolver
from tui.findings import Party

MEDIATING = frozenset(("mediate", "broker", "facilitate", "sponsor", "host", "arrange"))
_COMPOUND = re.compile(
    r"(?P<who>\b(?:[A-Z][\w.]*\s)?[A-Z][\w.]*)[-\u2010\u2011](?:mediated|brokered|facilitated|sponsored)\b"
)
_MEETING = re.compile(
    r"\b(?:talks?|meet(?:ing|s)?|met|summit|negotiat\w+|conference|dialogue|consultations?|rounds?)\b[^.;:“”\"]{0,45}?\b(?:in|at|to)\s+(?=[A-Z])"
)


def find_mediators(
    people: People, reading: Reading, resolver: Resolver, sentences: Sequence[Span], parties: Sequence[Party]
) -> tuple[Party, ...]:
    """Those through whom it is made: "brokered by Qatar", "U.S.-mediated". `parties`: the sides, who do not mediate."""
    doc = people.doc
    sides = {party.party for party in parties if party.party}
    found: list[Party] = []
    for sentence in sentences:
        number = doc.sentence_at(sentence.start)
        for event in reading.of_sentence(number):
            if event.lemma in MEDIATING and event.voice == "passive" and event.span.overlaps(sentence):
                found += resolver.of(event, event.subject)
        for match in _COMPOUND.finditer(doc.text, *sentence):
            found += parties_at(people, Span(*match.span("who")))
    kept: list[Party] = []
    for party in found:
        if party.party not in sides and all((p.party, p.person) != (party.party, party.person) for p in kept):
            kept.append(party)
    return tuple(kept)


def find_venue(people: People, sentences: Sequence[Span]) -> Span | None:
    """The place where talks are held or to be held, as the text names it; ``None`` where it names none."""
    for sentence in sentences:
        for match in _MEETING.finditer(people.doc.text, *sentence):
            place = people.mention_over(match.end())
            if place is not None and people.entities[place.entity].kind in ("place", "state", "unknown"):
                return place.span
    return None
