"""Answers that no event shows: quotations that are nothing but one, and idioms that a pattern knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.proposals.parties.described import Parties
from tui.extraction.proposals.parties.resolver import Resolver
from tui.extraction.proposals.responding.fit import Fit
from tui.extraction.proposals.responding.idioms import idioms
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.reply import Reply, doubted_by, segment_of
from tui.extraction.proposals.responding.row import Row, shaped
from tui.extraction.proposals.responding.who import answering

_LONGEST_SAID = 7
"""So many words at most has a quotation that is nothing but an answer."""


@cache
def _said() -> dict[str, tuple[tuple[str, Row], ...]]:
    """First word -> what a quotation can begin with that is an answer, the longest first, each with its row."""
    said = [(words, row) for row in shaped("said") for words in row.frame.words]
    found: dict[str, list[tuple[str, Row]]] = {}
    for words, row in sorted(said, key=lambda pair: -len(pair[0])):
        found.setdefault(words.split(" ")[0].rstrip(","), []).append((words, row))
    return {first: tuple(each) for first, each in found.items()}


def from_quotations(doc: Document, resolver: Resolver) -> Iterator[Reply]:
    """Quotations that are nothing but an answer: “No,” said X."""
    for stretch in doc.stretches:
        content = stretch.content
        tokens = doc.tokens_in(content)
        lows = [low for low in doc.lows[tokens.start : tokens.stop] if low[0].isalnum() or low == ","]
        words = " ".join(lows[:12]).replace(" ,", ",").strip(" ,")
        short = sum(low != "," for low in lows) <= _LONGEST_SAID
        for said, row in _said().get(words.split(" ")[0].rstrip(","), ()):
            whole = words == said or words.startswith(said + ",") or (" " in said and words.startswith(said + " "))
            if whole and (short or " " in said):
                yield from _said_at(doc, resolver, row, content)
                break
        else:
            yield from _from_epithet(doc, resolver, content, lows)


def _said_at(doc: Document, resolver: Resolver, row: Row, words: Span) -> Iterator[Reply]:
    """What whoever is quoted at `words` answers by them."""
    sentence = doc.sentence_at(words.start)
    if sentence is not None:
        for party in doubted_by(row, resolver.quoted_at(words)):
            yield Reply(row, row.stance, party, segment_of(doc, sentence, words), words)


def _from_epithet(doc: Document, resolver: Resolver, content: Span, lows: list[str]) -> Iterator[Reply]:
    """Quotations that are nothing but an epithet: “Absurd and unreasonable,” said X."""
    words = [low for low in lows if low != ","]
    row = next((row for row in shaped("epithet") if _is_epithet(words, row)), None)
    if row is not None and resolver.is_direct(content):
        yield from _said_at(doc, resolver, row, content)


def _is_epithet(words: list[str], row: Row) -> bool:
    known = lists("epithets")[next(iter(row.frame.nouns))]
    bare = words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words
    return len(words) <= _LONGEST_SAID and bool(bare) and (bare[0] in known or " ".join(bare[:2]) in known)


def from_patterns(doc: Document, reading: Reading, resolver: Resolver) -> Iterator[Reply]:
    """Idioms, by their wording; none in a question or in a condition."""
    for number, row, match in idioms(doc):
        events = reading.of_sentence(number)
        quiet = len(match[0]) - len(match[0].lstrip("“‘\"'`—– "))
        trigger = Span(match.start() + quiet, match.end())
        event = _event_of(doc, events, trigger)
        if event is None:
            yield from _said_at(doc, resolver, row, trigger) if row.who == "speaker" else ()
        elif row.stance == "conditional" or not (event.conditional or event.question):
            parties = _pattern_parties(doc, reading, resolver, row, match, event, events)
            for party in doubted_by(row, parties):
                yield Reply(row, row.stance, party, segment_of(doc, number, trigger), trigger, None, None, event)


def _pattern_parties(
    doc: Document,
    reading: Reading,
    resolver: Resolver,
    row: Row,
    match: re.Match[str],
    event: Event,
    events: Sequence[Event],
) -> Parties:
    """Who answers by an idiom: whom the pattern itself names, else by the event it stands in."""
    if "who" in match.re.groupindex:
        return resolver.named_in(Span(*match.span("who")))
    if row.who == "clause":
        event = _clause_of(doc, events, Span(*match.span())) or event
    return answering(reading, resolver, Fit(row, event, None, None))


def _clause_of(doc: Document, events: Sequence[Event], words: Span) -> Event | None:
    """The clause that words belong to: the last one before them with a subject of its own, else the main one."""
    at = doc.tokens_in(words).start
    told = [e for e in events if e.verb is not None and e.verb.last < at and e.subject is not None]
    own = next((e for e in reversed(told) if e.link != "relative"), None)
    return own or next((e for e in events if e.link == "main"), None)


def _event_of(doc: Document, events: Sequence[Event], trigger: Span) -> Event | None:
    """The event that words tell of: the first whose verb is among them, else the first clause, else the first noun."""
    tokens = doc.tokens_in(trigger)
    near = [e for e in events if e.span.start < trigger.end and trigger.start < e.span.end]
    told = (e for e in near if e.verb is not None and e.verb.last >= tokens.start and e.verb.first < tokens.stop)
    clause = (e for e in reversed(near) if e.verb is not None)
    before = (e for e in events if e.verb is not None and e.verb.last == tokens.start - 1)  # "are | not interested"
    return next(told, None) or next(clause, None) or next(before, None) or next(iter(near), None)
