"""Who mediates, and where the sides are to meet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.people import People
from tui.extraction.proposals.parties.naming import parties_at
from tui.extraction.proposals.parties.phrases import phrase_from
from tui.findings import Party

_BY = re.compile(r"\b(?:mediat|broker|facilitat|sponsor|host|arrang)(?:ed|ing)\s+(?:\w+ly\s+)?(?:by|through)\s+")
_COMPOUND = re.compile(
    r"(?P<who>\b(?:[A-Z][\w.]*\s)?[A-Z][\w.]*)[-\u2010\u2011](?:mediated|brokered|facilitated|sponsored)\b"
)
_MEETING = re.compile(
    r"\b(?:talks?|meet(?:ing|s)?|met|summit|negotiat\w+|conference|dialogue|consultations?|rounds?)\b[^.;:“”\"]{0,45}?\b(?:in|at|to)\s+(?=[A-Z])"
)


def find_mediators(people: People, sentences: Sequence[Span], parties: Sequence[Party]) -> tuple[Party, ...]:
    """Those through whom it is made: "brokered by Qatar", "U.S.-mediated". `parties`: the sides, who do not mediate."""
    doc = people.doc
    sides = {party.party for party in parties if party.party}
    found: list[Party] = []
    for sentence in sentences:
        for match in _BY.finditer(doc.text, *sentence):
            phrase = phrase_from(doc, doc.token_at(match.end()), doc.tokens_in(sentence).stop)
            found += parties_at(people, phrase) if phrase else ()
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
