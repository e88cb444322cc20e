"""Who speaks, proposes or answers in an article, as a list of people with their mentions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.articles.article import Span
from tui.extraction.people import People
from tui.findings import Party, Person, Proposal, Quote


def listed(people: People, quotes: Sequence[Quote], proposals: Sequence[Proposal]) -> tuple[Person, ...]:
    """Each person, organisation or state that speaks, proposes or answers, in the order of first mention."""
    spans: dict[str, set[Span]] = {}
    for name, span in _named(quotes, proposals):
        if name:
            spans.setdefault(name, set()).update([span] if span else [])
    found: list[Person] = []
    for name, told in spans.items():
        entity = people.entity_of(name)
        mentions = told | set(entity.mentions if entity else ())
        found.append(Person(name, entity.role if entity else None, tuple(_apart(sorted(mentions)))))
    return tuple(sorted(found, key=lambda person: (person.mentions or (Span(0, 0),))[0]))


def _named(quotes: Sequence[Quote], proposals: Sequence[Proposal]) -> Iterable[tuple[str | None, Span | None]]:
    for quote in quotes:
        yield quote.speaker, quote.speaker_span
    for proposal in proposals:
        parties: list[Party] = [*proposal.proposers, *proposal.addressees, *proposal.mediators]
        for party in parties:
            yield party.party, None
            yield party.person, party.span if party.person else None
        for response in proposal.responses:
            yield response.party, None
            yield response.person, None


def _apart(spans: Sequence[Span]) -> Iterable[Span]:
    """Spans in order, of overlapping ones the first only."""
    end = -1
    for span in spans:
        if span.start >= end:
            yield span
            end = span.end
