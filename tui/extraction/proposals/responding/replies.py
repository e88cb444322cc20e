"""The answers that sentences show: who says what to something, before it is known to which proposal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.people import People
from tui.extraction.proposals.parties.floor import Floor
from tui.extraction.proposals.parties.naming import party_named
from tui.extraction.proposals.parties.resolver import Resolver
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.matching import Fit, fits
from tui.extraction.proposals.responding.row import Row, rows
from tui.extraction.proposals.responding.turning import stance_of
from tui.extraction.proposals.responding.who import answering, doubted
from tui.extraction.proposals.segments import segments
from tui.findings import Party, Stance

_ORDER: tuple[Stance, ...] = ("denied", "violated", "conditional", "rejected", "accepted", "open", "awaiting")
"""Of two stances in the words of one event the first counts."""
_LONGEST_SAID = 7
"""So many words at most has a quotation that is nothing but an answer."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as a sentence gives it."""

    row: Row
    stance: Stance
    party: Party
    sentence: Span
    trigger: Span
    thing: Phrase | None = None
    act: Event | None = None
    event: Event | None = None


def find_replies(doc: Document, reading: Reading, people: People, floor: Floor) -> list[Reply]:
    """The answers of an article, in text order, each party and stance once a sentence."""
    resolver = Resolver(people, reading, floor)
    found: dict[tuple[Span, str | None, str | None, Stance], Reply] = {}
    for reply in sorted(
        (
            *_from_events(doc, reading, resolver),
            *_from_quotations(doc, people, floor),
            *_from_patterns(doc, reading, resolver),
        ),
        key=lambda reply: reply.trigger,
    ):
        found.setdefault((reply.sentence, reply.party.party, reply.party.person, reply.stance), reply)
    return list(found.values())


def _from_events(doc: Document, reading: Reading, resolver: Resolver) -> Iterator[Reply]:
    found: dict[int, list[tuple[Fit, Stance]]] = {}
    taken: set[int] = set()
    for fit in fits(doc, reading):
        stance = stance_of(doc, reading, fit)
        if fit.act is not None and fit.act != fit.event.index:
            taken.add(fit.act)
        if stance is not None:
            found.setdefault(fit.event.index, []).append((fit, stance))
    accused = [reading.events[n] for n, each in found.items() if any(stance == "violated" for _, stance in each)]
    for index, each in sorted(found.items()):
        if index in taken or (reading.events[index].shape == "noun" and reading.events[index].parent in found):
            continue  # "expressed its willingness to accept" is one answer
        for fit, stance in sorted(each, key=lambda pair: _rank(*pair)):
            if "charge-before" in fit.row.objects and not _after_charge(accused, fit.event):
                continue
            parties = answering(reading, resolver, fit)
            if parties:
                trigger = _trigger(doc, fit.event)
                act = reading.events[fit.act] if fit.act is not None else None
                segment = _segment(doc, fit.event.sentence, trigger)
                for party in doubted(resolver, fit.event, parties):
                    yield Reply(fit.row, stance, party, segment, trigger, fit.thing, act, fit.event)
                break


def _after_charge(accused: list[Event], event: Event) -> bool:
    """Whether somebody was accused right before: what "the accusation" is."""
    return any(each.index < event.index and event.sentence - each.sentence <= 2 for each in accused)


def _rank(fit: Fit, stance: Stance) -> tuple[bool, bool, int]:
    """Rows that know what is answered first, then those that ask for more words."""
    return (
        fit.thing is None and fit.act is None,
        not (fit.row.frame.nouns or fit.row.frame.words or fit.row.frame.clause),
        _ORDER.index(stance),
    )


def _trigger(doc: Document, event: Event) -> Span:
    if event.verb is not None:
        return doc.span_of(event.verb.first, event.verb.last)
    return event.span


def _segment(doc: Document, sentence: int, trigger: Span) -> Span:
    parts = segments(doc, doc.sentences[sentence])
    return next((part for part in parts if part.start <= trigger.start < part.end), parts[0])


@cache
def _said() -> tuple[tuple[str, Row], ...]:
    said = [(word, row) for row in rows() if row.frame.shape == "said" for word in row.frame.words]
    return tuple(sorted(said, key=lambda pair: -len(pair[0])))


def _from_quotations(doc: Document, people: People, floor: Floor) -> Iterator[Reply]:
    """Quotations that are nothing but an answer: “No,” said X."""
    for stretch in doc.stretches:
        content = stretch.content
        tokens = doc.tokens_in(content)
        lows = [low for low in doc.lows[tokens.start : tokens.stop] if low[0].isalnum() or low == ","]
        words = " ".join(lows[:12]).replace(" ,", ",").strip(" ,")
        short = sum(low != "," for low in lows) <= _LONGEST_SAID
        for said, row in _said():
            whole = words == said or words.startswith(said + ",") or (" " in said and words.startswith(said + " "))
            if not (whole and (short or " " in said)):
                continue
            quote = floor.at(content)
            sentence = doc.sentence_at(content.start)
            if quote is None or not quote.speaker or sentence is None:
                break
            for party in party_named(people, quote.speaker, quote.speaker_span):
                yield Reply(row, row.stance, party, _segment(doc, sentence, content), content)
            break
        else:
            yield from _from_epithet(doc, people, floor, content, lows)


def _from_epithet(doc: Document, people: People, floor: Floor, content: Span, lows: list[str]) -> Iterator[Reply]:
    """Quotations that are nothing but an epithet: “Absurd and unreasonable,” said X."""
    words = [low for low in lows if low != ","]
    row = next((row for row in rows() if row.frame.shape == "epithet" and _is_epithet(words, row)), None)
    quote, sentence = floor.at(content), doc.sentence_at(content.start)
    if row is None or quote is None or not quote.speaker or sentence is None or quote.kind != "direct":
        return
    for party in party_named(people, quote.speaker, quote.speaker_span):
        yield Reply(row, row.stance, party, _segment(doc, sentence, content), content)


def _is_epithet(words: list[str], row: Row) -> bool:
    known = lists("epithets")[next(iter(row.frame.nouns))]
    bare = words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words
    return len(words) <= _LONGEST_SAID and bool(bare) and (bare[0] in known or " ".join(bare[:2]) in known)


def _from_patterns(doc: Document, reading: Reading, resolver: Resolver) -> Iterator[Reply]:
    patterns = [row for row in rows() if row.frame.pattern is not None]
    for number, sentence in enumerate(doc.sentences):
        for row in patterns:
            assert row.frame.pattern is not None
            match = row.frame.pattern.search(doc.text, *sentence)
            if match is None:
                continue
            trigger = Span(*match.span())
            events = [reading.events[n] for n in reading.by_sentence[number]]
            near = [
                e for e in events if e.shape != "noun" and e.span.start < trigger.end and trigger.start < e.span.end
            ]
            if not near or near[0].conditional or near[0].question:
                continue
            event = near[0] if row.who != "clause" else next((e for e in events if e.link == "main"), near[0])
            for party in answering(reading, resolver, Fit(row, event, None, None)):
                yield Reply(row, row.stance, party, _segment(doc, number, trigger), trigger, None, None, event)
