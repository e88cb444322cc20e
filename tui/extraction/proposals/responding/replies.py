"""The answers that sentences show: who says what to something, before it is known to which proposal."""

from __future__ import annotations

from collections.abc import Iterator

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.people import People
from tui.extraction.proposals.parties.described import Parties
from tui.extraction.proposals.parties.floor import Floor
from tui.extraction.proposals.parties.resolver import Resolver
from tui.extraction.proposals.responding.fit import Fit
from tui.extraction.proposals.responding.likeness import likened
from tui.extraction.proposals.responding.matching import fits
from tui.extraction.proposals.responding.moods import from_moods
from tui.extraction.proposals.responding.reply import Reply, doubted_by, segment_of
from tui.extraction.proposals.responding.turning import last_year, stance_of
from tui.extraction.proposals.responding.who import answering, doubted
from tui.extraction.proposals.responding.wordings import from_patterns, from_quotations
from tui.findings import Stance

_ORDER: tuple[Stance, ...] = ("denied", "violated", "conditional", "rejected", "accepted", "open", "awaiting")
"""Of two stances in the words of one event the first counts."""


def find_replies(doc: Document, reading: Reading, people: People, floor: Floor) -> list[Reply]:
    """The answers of an article, in text order, each party and stance once a sentence."""
    resolver = Resolver(people, reading, floor)
    found: dict[tuple[Span, str | None, str | None, Stance], Reply] = {}
    for reply in (
        *_from_events(doc, reading, resolver),
        *from_quotations(doc, resolver),
        *from_patterns(doc, reading, resolver),
    ):
        key = _key(reply)
        if key not in found or ("asked-act" in found[key].row.objects and "asked-act" not in reply.row.objects):
            found[key] = reply  # what somebody will do answers less surely than other words
    told = sorted(found.values(), key=lambda reply: reply.trigger)
    for reply in (*likened(doc, reading, resolver, told), *from_moods(doc, reading, resolver, told)):
        found.setdefault(_key(reply), reply)
    return sorted(found.values(), key=lambda reply: reply.trigger)


def _key(reply: Reply) -> tuple[Span, str | None, str | None, Stance]:
    return reply.sentence, reply.party.party, reply.party.person, reply.stance


def _from_events(doc: Document, reading: Reading, resolver: Resolver) -> Iterator[Reply]:
    found: dict[int, list[tuple[Fit, Stance]]] = {}
    taken: set[int] = set()
    now = last_year(doc)
    for fit in fits(doc, reading):
        stance = stance_of(doc, reading, fit, now)
        if fit.act is not None and fit.act != fit.event.index:
            taken.add(fit.act)
        if stance is not None:
            found.setdefault(fit.event.index, []).append((fit, stance))
    accused = [reading.events[n] for n, each in found.items() if any(stance == "violated" for _, stance in each)]
    for index, each in sorted(found.items()):
        if index in taken or (reading.events[index].shape == "noun" and reading.events[index].parent in found):
            continue  # "expressed its willingness to accept" is one answer
        for fit, stance in sorted(each, key=lambda pair: _rank(*pair)):
            bare = stance == "denied" and fit.thing is not None and fit.thing.kind == "pronoun"
            if "plan-subject" in fit.row.objects and not fit.event.said:
                continue  # what the reporter says of a plan is nobody's answer
            if ("charge-before" in fit.row.objects or bare) and not _after_charge(accused, fit.event):
                continue
            parties = answering(reading, resolver, fit)
            if parties and not (fit.absent and _is_charged(resolver, fit, parties)):
                trigger = _trigger(doc, fit.event)
                act = reading.events[fit.act] if fit.act is not None else None
                segment = segment_of(doc, fit.event.sentence, trigger)
                for party in doubted_by(fit.row, doubted(resolver, fit.event, parties)):
                    yield Reply(fit.row, stance, party, segment, trigger, fit.thing, act, fit.event)
                break


def _is_charged(resolver: Resolver, fit: Fit, parties: Parties) -> bool:
    """ "They have no desire for peace," said by their enemy: what others say that somebody lacks."""
    subject = fit.event.subject
    if fit.row.who != "subject" or not fit.row.frame.nouns or subject is None or subject.kind == "pronoun":
        return False
    told = {name for p in resolver.speakers(fit.event) for name in (p.party, p.person) if name}
    return bool(told) and all({p.party, p.person}.isdisjoint(told) for p in parties)


def _after_charge(accused: list[Event], event: Event) -> bool:
    """Whether somebody was accused right before: what "the accusation" is."""
    return any(each.index < event.index and event.sentence - each.sentence <= 2 for each in accused)


def _rank(fit: Fit, stance: Stance) -> tuple[bool, bool, bool, int]:
    """Rows that know what is answered first, then those that ask for more words; what somebody will do comes last."""
    return (
        "asked-act" in fit.row.objects,
        fit.thing is None and fit.act is None,
        not (fit.row.frame.nouns or fit.row.frame.words or fit.row.frame.clause),
        _ORDER.index(stance),
    )


def _trigger(doc: Document, event: Event) -> Span:
    if event.verb is not None:
        return doc.span_of(event.verb.first, event.verb.last)
    return event.span
