"""What a proposal holds: the terms of a sentence that states it, and of one that goes on with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.proposals.stating.circumstances import (
    circumstances,
    conditions,
    is_time,
    strict,
    times,
    unconditional,
    when_said,
)
from tui.extraction.proposals.stating.listing import items, listed
from tui.extraction.proposals.stating.reach import INTENDED, is_ahead, within_reach
from tui.extraction.proposals.stating.statement import Statement
from tui.extraction.proposals.stating.steps import named, steps, things
from tui.findings import Term

_MEANWHILE = ("over ", "during ", "throughout ")


def find_terms(doc: Document, reading: Reading, statement: Statement) -> Iterator[Term]:
    """The terms that one statement gives, durations first."""
    stated = reading.events[statement.event]
    inside = within_reach(reading, stated.sentence, stated, statement.act)
    end = statement.sentence.end
    said = when_said(doc, reading, stated.sentence)
    yield from times(doc, statement.sentence, Span(_after(doc, statement, stated), end), said)
    if statement.row.way == "limit":
        for phrase in (stated.object, stated.recipient):
            if phrase is not None and is_time(doc, phrase):
                yield Term("timing", doc.span_of(phrase.first, phrase.last))
    yield from steps(doc, reading, inside, set(_direct(inside, stated, statement.act)), stated.index)
    if statement.thing is not None:
        yield from things(doc, statement.thing)
        yield from items(doc, reading, Span(doc.starts[statement.thing.first], end))
    yield from named(doc, reading, stated.sentence, statement.trigger.end)
    if statement.act != statement.event:
        yield from circumstances(doc, stated.arguments, after=statement.content.start)
    clauses = list(conditions(doc, reading, stated, inside))
    yield from clauses
    for term in strict(doc, statement.sentence):
        if not any(term.span.overlaps(other.span) for other in clauses):
            yield term
    yield from unconditional(doc, Span(statement.trigger.end, end))
    yield from listed(doc, reading, statement.trigger.end, end)


def _after(doc: Document, statement: Statement, stated: Event) -> int:
    """From where on a time is one of what is proposed: "called on Monday for" says when it was asked."""
    if statement.row.shape == "sentence":
        return statement.sentence.start
    start = statement.trigger.end
    if statement.act == stated.index or statement.content.start <= start:
        return start
    last = doc.tokens_in(Span(start, statement.content.start))[-1:]
    return doc.starts[last[0]] if last and doc.lows[last[0]].endswith("ly") else statement.content.start


def _direct(inside: Iterable[Event], stated: Event, act: int | None) -> Iterator[int]:
    """The acts that are what is proposed: the first, those joined to it, and what else the proposing verb takes."""
    found = {act}
    for event in inside:
        joined = event.link == "coordinated" and event.parent in found
        infinitive = event.form == "infinitive"
        taken = event.link == "complement" or (event.link == "coordinated" and infinitive)
        beside = taken and event.parent == stated.index
        told = event.link == "relative" and is_ahead(event)
        told = told or (event.link == "complement" and event.conjunction == "that" and is_ahead(event))
        if event.index == act or joined or beside or told:
            found.add(event.index)
            yield event.index


def terms_of(doc: Document, reading: Reading, number: int) -> Iterator[Term]:
    """The terms that a sentence adds which goes on with a plan, durations first."""
    sentence = doc.sentences[number]
    inside = within_reach(reading, number, None, None)
    yield from times(doc, sentence, sentence, when_said(doc, reading, number))
    ahead = {event.index for event in inside if is_ahead(event)}
    ahead |= {e.complement for e in inside if e.lemma in INTENDED and e.voice == "passive" and e.complement is not None}
    yield from steps(doc, reading, inside, ahead, None)
    yield from named(doc, reading, number, sentence.start)
    yield from conditions(doc, reading, None, inside)
    yield from listed(doc, reading, sentence.start, sentence.end)


def closed(text: str, span: Span) -> Span:
    """A span with the quotation mark that closes one opened in it, where that stands right behind."""
    words = span.cut(text)
    opened = words.count("“") > words.count("”") or words.count('"') % 2
    return Span(span.start, span.end + 1) if opened and text[span.end : span.end + 1] in ("”", '"') else span


def _says_it_for(other: Term, term: Term) -> bool:
    """Whether a term is told by another one that holds its words, or of a length of time by its number alone."""
    if other.type != term.type or other.span == term.span:
        return False
    if (term.days is None) == (other.days is None):
        return other.span.contains(term.span)
    return term.days is None and term.span.contains(other.span)


def _is_a_season(text: str, term: Term) -> bool:
    """Whether it says how long by what goes on meanwhile: "over the Easter weekend"."""
    return term.type == "duration" and term.days is None and term.span.cut(text).lower().startswith(_MEANWHILE)


def once_each(text: str, terms: Iterable[Term], more: Iterable[Term]) -> tuple[Term, ...]:
    """The terms in order, each once and none within another of its type; of `more` those alone that overlap none and
    say nothing that was said.

    Where days are counted, a feast or season says when it is.
    """
    kept: dict[tuple[str, Span], Term] = {}
    listed_ = list(terms)
    counted = any(term.days is not None for term in listed_)
    for term in listed_:
        if any(_says_it_for(other, term) for other in listed_):
            continue
        told = replace(term, type="timing") if counted and _is_a_season(text, term) else term
        if told.type != "duration" or told.days is not None or not counted:
            kept.setdefault((told.type, told.span), told)
    said = {(term.type, term.span.cut(text).lower()) for term in kept.values()}
    for term in more:
        words = (term.type, term.span.cut(text).lower())
        if words not in said and not any(term.span.overlaps(other.span) for other in kept.values()):
            kept[term.type, term.span] = term
            said.add(words)
    return tuple(kept.values())
