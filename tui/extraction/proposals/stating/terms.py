"""What a proposal holds: how long, from when, where, on which conditions, and what is asked or given."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Argument, Event, Phrase, Reading
from tui.extraction.proposals.dates import find_dates
from tui.extraction.proposals.durations import find_durations
from tui.extraction.proposals.stating.matter import (
    TYPES,
    act_of,
    head_headings,
    headings_at,
    matter_of_event,
)
from tui.extraction.proposals.stating.statement import Statement
from tui.extraction.words import word_list
from tui.findings import Term, TermType

_CONDITIONS = frozenset(
    ("if", "unless", "once", "provided", "provided that", "only if", "on condition", "lest", "whether")
)
_TIMES = frozenset(("after", "before", "when", "until", "till", "as soon as"))
_LASTING = frozenset(("as long as", "so long as"))
_FOR_HOW_LONG = frozenset(("for", "during", "throughout", "over"))
_WHEN = frozenset(("by", "within", "at", "from", "until", "till", "before", "after", "on", "in", "through", "since"))
_FROM_OR_TO = frozenset(("from", "to", "out of", "beyond", "across", "behind", "off", "into", "over", "on", "in"))
_OF_PLACE = frozenset(
    (
        "on",
        "over",
        "in",
        "across",
        "along",
        "around",
        "throughout",
        "against",
        "at",
        "between",
        "from",
        "near",
        "inside",
    )
)
_LONGEST = 160
"""The longest a term is, in characters."""
_TYPED: dict[str, TermType] = {
    "exchange": "exchange",
    "territory": "territory",
    "security": "security",
    "power": "condition",
}
"""Type of an act -> of the term; who is to go or to let others in is the price of the rest."""


def find_terms(doc: Document, reading: Reading, statement: Statement) -> Iterator[Term]:
    """The terms that one statement gives, durations first."""
    event = reading.events[statement.event]
    yield from times(doc, statement.sentence, Span(statement.trigger.end, statement.sentence.end))
    if statement.act is not None:
        yield from acts_from(doc, reading, reading.events[statement.act], statement.event)
    if statement.thing is not None:
        yield from _things(doc, statement.thing)
    if statement.act != statement.event:
        yield from _circumstances(doc, event.arguments, after=statement.content.start)
    yield from conditions(doc, reading, event, statement)


def times(doc: Document, sentence: Span, within: Span) -> Iterator[Term]:
    """How long and when: durations of the sentence, times ahead in `within`."""
    published = doc.article.published
    lasting = list(find_durations(doc.text, sentence))
    for duration in lasting:
        yield Term("duration", duration.span, days=duration.days)
    for when in find_dates(doc.text, within, published, ahead=True):
        past = doc.lows[doc.token_at(when.span.start)] in ("last", "earlier", "previous", "since")
        if not past and not any(when.span.overlaps(duration.span) for duration in lasting):
            yield Term("timing", when.span, resolved=when.resolved)


def acts_from(doc: Document, reading: Reading, event: Event, above: int) -> Iterator[Term]:
    """What is to be done, the acts joined to it by "and" included, each cut to its phrase."""
    yield from _act(doc, reading, event)
    for other in reading.events[event.index + 1 :]:
        if other.sentence != event.sentence:
            break
        joined = other.link == "coordinated" and other.parent == event.index
        beside = other.link in ("complement", "coordinated") and other.parent == above and other.index != event.index
        if other.shape != "noun" and (joined or (beside and above >= 0)):
            yield from _act(doc, reading, other)


def acts_within(doc: Document, reading: Reading, content: Span) -> Iterator[Term]:
    """What is to be done or given in the words `content`, each act and each thing a term of its own."""
    covered = content.start
    first = bisect_left(reading.phrases, content.start, key=lambda phrase: doc.starts[phrase.first])
    number = doc.sentence_at(content.start)
    for index in reading.by_sentence[number] if number is not None else ():
        event = reading.events[index]
        if event.verb is None or not content.start <= doc.starts[event.verb.head] < content.end:
            continue
        if event.link in ("relative", "adverbial") or not _is_step(doc, reading, event):
            continue
        for term in _act(doc, reading, event):
            if term.span.start >= covered and term.span.end <= content.end:
                yield term
                covered = max(covered, term.span.end if term.type not in ("timing", "duration", "scope") else covered)
    for phrase in _phrases_from(doc, reading, first, content.end):
        if head_headings(doc, phrase)[:1] == ("pause",):
            yield from _around(doc, phrase)


def _is_step(doc: Document, reading: Reading, event: Event) -> bool:
    """Whether a clause names something to be done for a settlement: an act of the lists, or one on such a thing."""
    if act_of(doc, event) is not None:
        return True
    return event.complement is None and matter_of_event(doc, reading, event).strength == 2


def _phrases_from(doc: Document, reading: Reading, first: int, end: int) -> Iterator[Phrase]:
    for phrase in reading.phrases[first:]:
        if doc.starts[phrase.first] >= end:
            break
        yield from phrase.conjuncts or (phrase,)


def _act(doc: Document, reading: Reading, event: Event) -> Iterator[Term]:
    act = act_of(doc, event)
    span = _act_span(doc, event)
    if act is None and event.complement is not None and matter_of_event(doc, reading, event).strength == 0:
        yield from _act(doc, reading, reading.events[event.complement])
        return
    if span is not None:
        kind = act.type if act is not None else matter_of_event(doc, reading, event).type
        if kind == "territory" and not _has_place(doc, event):
            kind = "security"
        yield Term(_TYPED.get(kind, "other"), span)
    yield from _circumstances(doc, event.arguments, after=span.start if span else 0)


def _has_place(doc: Document, event: Event) -> bool:
    """Whether an act says what land it is about: who only withdraws says something of their forces."""
    if event.object is not None and "weapons" in head_headings(doc, event.object):
        return False
    phrases = [a.phrase for a in event.arguments if a.phrase is not None and a.preposition in _FROM_OR_TO]
    if event.object is not None:
        phrases.append(event.object)
    return any(phrase.kind == "name" or "land" in head_headings(doc, phrase) for phrase in phrases)


def _act_span(doc: Document, event: Event) -> Span | None:
    """The verb without its helpers, with what it is done to and where; what a passive is done to stands before it."""
    if event.verb is None:
        return None
    first, last = event.verb.head, event.verb.last
    if event.voice == "passive" and event.object is not None and event.object.last < first:
        first = event.object.first
    for phrase in (event.object, event.predicate):
        if phrase is not None and phrase.first > event.verb.head:
            last = max(last, phrase.last)
    for argument in event.arguments:
        near = argument.phrase is not None and last < argument.phrase.first <= last + 3
        if argument.phrase is not None and near and not _is_time(doc, argument.phrase):
            last = argument.phrase.last
    span = doc.span_of(first, last)
    if last == first and event.voice == "active":
        first = event.subject.first if event.subject is not None and event.subject.last == first - 1 else first
        span = doc.span_of(first, last)
    return span if span.end - span.start <= _LONGEST else None


def _circumstances(doc: Document, arguments: tuple[Argument, ...], after: int) -> Iterator[Term]:
    """How long, when and where, as prepositions say it, from the offset `after` on."""
    for argument in arguments:
        phrase = argument.phrase
        if phrase is None or doc.starts[phrase.first] < after or phrase.first == 0:
            continue
        span = doc.span_of(phrase.first - (doc.lows[phrase.first - 1] == argument.preposition), phrase.last)
        if span.end - span.start > _LONGEST:
            continue
        if _is_time(doc, phrase):
            if argument.preposition in _FOR_HOW_LONG:
                yield Term("duration", span)
            elif argument.preposition in _WHEN and doc.lows[phrase.first] not in ("last", "previous"):
                yield Term("timing", span)
        elif argument.preposition in _OF_PLACE and phrase.kind in ("name", "noun"):
            yield Term("scope", span)


def _is_time(doc: Document, phrase: Phrase) -> bool:
    headings = headings_at(doc, phrase.head, phrase.head)
    named = any("time" in found for _, _, found in headings)
    return named or phrase.kind == "number" or doc.lows[phrase.head].replace(":", "").replace(".", "").isdigit()


def _things(doc: Document, phrase: Phrase) -> Iterator[Term]:
    """What is asked for or offered as a thing: each part of a list, typed by its noun."""
    for part in phrase.conjuncts or (phrase,):
        headings = head_headings(doc, part)
        if headings[:1] in (("pause",), ("deal",), ("text",)):
            yield from _around(doc, part)
            continue
        first = part.first + bool(part.determiner in ("a", "an", "the") and doc.lows[part.first] == part.determiner)
        span = doc.span_of(first, part.last)
        if span.end - span.start <= _LONGEST:
            yield Term(TYPES[headings[0]] if headings and headings[0] != "time" else "other", span)


def _around(doc: Document, pause: Phrase) -> Iterator[Term]:
    """What stands around the noun of a pause or a plan: "an unconditional truce along the border"."""
    for at in pause.modifiers:
        low = doc.lows[at]
        if low in ("immediate", "instant"):
            yield Term("timing", doc.span_of(at, at))
        elif low in ("unconditional",):
            yield Term("condition", doc.span_of(at, at))
        elif low in ("durable", "permanent", "lasting", "indefinite", "temporary"):
            yield Term("duration", doc.span_of(at, at))
        elif low in word_list("extents"):
            yield Term("scope", doc.span_of(at, at))
    for argument in pause.prepositions:
        if argument.preposition in ("for", "of") and argument.phrase is not None and not _is_time(doc, argument.phrase):
            yield from _things(doc, argument.phrase)
    yield from _circumstances(doc, pause.prepositions, after=doc.starts[pause.head])


def conditions(doc: Document, reading: Reading, event: Event, statement: Statement | None = None) -> Iterator[Term]:
    """The clauses of "if", "unless", "once" and the like that hang on a statement or on what it proposes."""
    hosts = {event.index} | ({statement.act} if statement is not None and statement.act is not None else set())
    for index in range(max(0, event.index - 8), len(reading.events)):
        other = reading.events[index]
        if other.sentence > event.sentence:
            break
        if other.sentence != event.sentence or (other.parent not in hosts and other.index not in hosts):
            continue
        span = _with_conjunction(doc, other)
        if not other.conjunction or span.end - span.start > _LONGEST:
            continue
        if other.conjunction in _LASTING:
            yield Term("duration", span)
        elif other.conjunction == "so that":
            yield Term("other", span)
        elif other.conjunction in _CONDITIONS or (
            other.conjunction in _TIMES and matter_of_event(doc, reading, other).strength == 2
        ):
            yield Term("condition", span)
        elif other.conjunction in _TIMES:
            yield Term("timing", span)


def _with_conjunction(doc: Document, event: Event) -> Span:
    """The clause from its conjunction on."""
    opening = event.conjunction.split(" ")[0]
    at = doc.token_at(event.span.start)
    begins = next((at - back for back in range(4) if at - back >= 0 and doc.lows[at - back] == opening), at)
    return Span(doc.starts[begins], event.span.end)


def once_each(terms: Iterable[Term], more: Iterable[Term]) -> tuple[Term, ...]:
    """The terms in order, each once; of `more` those alone that overlap none.

    Where days are counted, no feast or season says again how long it is.
    """
    kept: dict[tuple[str, Span], Term] = {}
    listed = list(terms)
    counted = any(term.days is not None for term in listed)
    for term in listed:
        if term.type != "duration" or term.days is not None or not counted:
            kept.setdefault((term.type, term.span), term)
    for term in more:
        if not any(term.span.overlaps(other.span) for other in kept.values()):
            kept[term.type, term.span] = term
    return tuple(kept.values())
