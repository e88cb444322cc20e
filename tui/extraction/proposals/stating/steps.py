"""What is to be done, stopped, given or withheld: acts and things as terms, each cut to its phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.noun_phrases import is_person_noun
from tui.extraction.proposals.stating.acts import Act, act_of
from tui.extraction.proposals.stating.circumstances import LONGEST, PRICES, around, circumstances, is_time
from tui.extraction.proposals.stating.matter import matter_of_event
from tui.extraction.proposals.stating.nouns import TYPES, head_headings, is_text, normal, nouns
from tui.extraction.proposals.stating.reach import CONDITIONS, EXTENDING, TIMES
from tui.findings import Term, TermType

_NEAR = 4
"""So near its verb, in tokens, stands what a passive is done to."""
_FROM_OR_TO = frozenset(("from", "to", "out of", "beyond", "across", "behind", "off", "into", "over", "on", "in"))
_OUT_OF = frozenset(("from", "out of", "off", "behind", "beyond"))
"""What leads to the place that is left, whatever it is called."""
_TYPED: dict[str, TermType] = {
    "exchange": "exchange",
    "territory": "territory",
    "security": "security",
    "power": "condition",
}
"""Type of an act -> of the term; who is to go or to let others in is the price of the rest."""
_ACTS_AS_NOUNS = ("land", "guarantee", "exchange", "favour", "guarding")
"""Headings under which nouns stand that name acts."""
_ABOUT = frozenset(("deal", "focus", "concentrate", "centre", "center", "touch"))
"""What talks do with what they are about."""
_GONE = ("territory", "exchange")
"""Types of acts that a participle with whoever does them may name in a list."""
_MODALS = frozenset(("should", "must", "could", "would", "can", "may", "might", "shall", "will", "be", "do", "help"))
_STAYING = frozenset(("stay", "last", "remain", "hold", "run", "take"))
_NAMED = frozenset(("pause", "deal", "text"))
"""Headings of what a proposal is called by: its words are no term, what is said of it may be."""


def steps(
    doc: Document, reading: Reading, inside: Sequence[Event], direct: Set[int], stated: int | None
) -> Iterator[Term]:
    """The acts among the events `inside`, each once, with how long, when and where.

    `direct`: those that are what is proposed whatever they are; of the others those alone that the lists know.
    `stated`: the event that proposes; when that is said is no circumstance of what is.
    """
    events = {event.index: event for event in inside}
    covered = -1
    for event in inside:
        if event.verb is None or _is_circumstance(reading, event, stated):
            continue
        if event.lemma in EXTENDING and event.subject is not None and is_text(doc, event.subject):
            yield from _extent(doc, event)
            continue
        act = act_of(doc, event)
        below = events.get(event.complement) if event.complement is not None else None
        told = event.link == "participial" and event.voice == "active" and event.index not in direct
        if told and not _is_listed(event, act):
            continue
        if not (act is not None or (event.index in direct and below is None and event.shape == "verb")):
            continue
        if event.lemma in _ABOUT:
            for argument in event.arguments:
                about = argument.phrase if argument.preposition in ("on", "with", "around") else None
                if about is not None and doc.ends[about.last] - doc.starts[about.first] <= LONGEST:
                    yield Term("scope", doc.span_of(about.first, about.last))
            continue
        span = _act_span(doc, event)
        bare = act is None and below is None and event.verb.first == event.verb.last and not _says_what(event)
        if span is None or span.start < covered or (bare and event.lemma in _MODALS | _STAYING):
            continue
        more = _act_span(doc, below) if below is not None else None
        if more is not None and 0 <= more.start - span.end < 60 and more.end - span.start <= LONGEST:
            span = Span(span.start, more.end)
        if event.lemma in _STAYING and event.object is not None and is_time(doc, event.object):
            yield Term("duration", doc.span_of(event.object.first, event.object.last))
            continue
        covered = span.end
        yield from _as_terms(doc, reading, event, act, span)
        yield from circumstances(doc, event.arguments, after=span.start)
        for phrase in _about(event):
            if head_headings(doc, phrase)[:1] == ("fighting",):
                yield from circumstances(doc, phrase.prepositions, after=span.start)
            elif phrase is event.object:
                said_of_it = circumstances(doc, phrase.prepositions, after=span.start)
                yield from (term for term in said_of_it if term.type in ("condition", "timing", "duration"))
            if head_headings(doc, phrase)[:1] in (("pause",), ("talks",), ("deal",)):
                yield from around(doc, phrase)


def _is_listed(event: Event, act: Act | None) -> bool:
    """Whether a participle is one of several things: "the release of all hostages, the army leaving the town"."""
    if act is None or act.type not in _GONE or event.subject is None or event.verb is None:
        return False
    return event.subject.head < event.verb.first


def _extent(doc: Document, event: Event) -> Iterator[Term]:
    """Whom or what a plan is for: "does not apply to the militants"."""
    span = _act_span(doc, event)
    if span is not None and event.verb is not None:
        yield Term("scope", Span(doc.starts[event.verb.first], span.end))


def _is_circumstance(reading: Reading, event: Event, stated: int | None) -> bool:
    """Whether a clause says when or on what condition, or hangs on one that does, up to the event `stated`."""
    at: Event = event
    for _ in range(5):
        if at.index == stated:
            return False
        if at.conjunction in CONDITIONS or at.conjunction in TIMES:
            return True
        if at.parent is None or at.link not in ("coordinated", "complement", "purpose", "participial"):
            return False
        at = reading.events[at.parent]
    return False


def _says_what(event: Event) -> bool:
    """Whether a verb says what it is about, or to whom."""
    return event.object is not None or event.predicate is not None or bool(event.arguments)


def _about(event: Event) -> Iterator[Phrase]:
    for phrase in (event.object, event.predicate, *(a.phrase for a in event.arguments)):
        if phrase is not None:
            yield from phrase.conjuncts or (phrase,)


def _as_terms(doc: Document, reading: Reading, event: Event, act: Act | None, span: Span) -> Iterator[Term]:
    kind = act.type if act is not None else matter_of_event(doc, reading, event).type
    stopped = event.object
    if kind == "ceasefire" and stopped is not None and head_headings(doc, stopped)[:1] == ("fighting",):
        if stopped.modifiers or stopped.prepositions or stopped.determiner in ("all", "any"):
            start = doc.starts[stopped.first]
            yield Term("scope", Span(start, max(span.end, doc.ends[stopped.last])))
        else:
            yield Term("security", span)
        return
    if kind == "territory" and not _has_place(doc, event):
        kind = "security"
    yield Term(_TYPED.get(kind, "other"), span)


def _has_place(doc: Document, event: Event) -> bool:
    """Whether an act says what land it is about: who only withdraws says something of their forces."""
    if event.object is not None and "weapons" in head_headings(doc, event.object):
        return False
    phrases = [a.phrase for a in event.arguments if a.phrase is not None and a.preposition in _FROM_OR_TO]
    if event.object is not None:
        phrases.append(event.object)
    if any(phrase.kind == "name" or {"land", "passage"} & set(head_headings(doc, phrase)) for phrase in phrases):
        return True
    left = (a.phrase for a in event.arguments if a.preposition in _OUT_OF and a.phrase is not None)
    return any(p.kind == "noun" and not is_time(doc, p) and not is_person_noun(p.lemma.lower()) for p in left)


def _act_span(doc: Document, event: Event) -> Span | None:
    """The verb without its helpers, with what it is done to and where; what a passive is done to stands before it."""
    if event.verb is None:
        return None
    first, last = event.verb.head, event.verb.last
    done_to = event.object is not None and event.object.kind != "pronoun"
    if (
        event.voice == "passive"
        and event.object is not None
        and done_to
        and 0 < event.verb.first - event.object.last <= _NEAR
    ):
        first = event.object.first
    for phrase in (event.object, event.predicate):
        if phrase is not None and phrase.first > event.verb.head:
            last = max(last, _end(doc, phrase))
    for argument in event.arguments:
        near = argument.phrase is not None and last < argument.phrase.first <= last + 3
        if argument.phrase is not None and near and not is_time(doc, argument.phrase):
            last = argument.phrase.last
    alone = event.voice == "active" and last == first and event.complement is None
    subject = event.subject if alone else None
    if subject is not None and subject.kind != "pronoun" and 0 < first - subject.last <= _NEAR:
        first = subject.first
    span = doc.span_of(first, last)
    return span if span.end - span.start <= LONGEST else None


def _end(doc: Document, phrase: Phrase) -> int:
    """The last token of a phrase without the time or price it ends with: "peace talks on March 7"."""
    last = phrase.prepositions[-1] if phrase.prepositions else None
    if last is None or last.phrase is None or last.phrase.last != phrase.last:
        return phrase.last
    if not is_time(doc, last.phrase) and last.preposition not in PRICES:
        return phrase.last
    return max(phrase.core, last.phrase.first - 1 - len(last.preposition.split()))


def named(doc: Document, reading: Reading, sentence: int, after: int) -> Iterator[Term]:
    """The acts that nouns name in a sentence from the offset `after` on: "the release of all prisoners"."""
    for event in reading.of_sentence(sentence):
        if event.shape != "noun" or event.verb is not None or event.span.start < after or event.object is None:
            continue
        headings = nouns().get((normal(event.lemma),), ())
        if headings and headings[0] in _ACTS_AS_NOUNS and event.span.end - event.span.start <= LONGEST:
            first = doc.token_at(event.span.start)
            first += doc.lows[first] in ("a", "an", "the")
            yield Term(TYPES[headings[0]], Span(doc.starts[first], event.span.end))


def things(doc: Document, phrase: Phrase) -> Iterator[Term]:
    """What is asked for or offered as a thing: each part of a list, typed by its noun."""
    for part in phrase.conjuncts or (phrase,):
        if part.kind != "noun":
            continue
        headings = head_headings(doc, part)
        if headings[:1] and headings[0] in _NAMED:
            yield from around(doc, part)
            for argument in part.prepositions:
                inner = argument.phrase if argument.preposition in ("for", "of", "on") else None
                if inner is not None and not is_time(doc, inner):
                    yield from things(doc, inner)
            continue
        first = part.first + bool(part.determiner in ("a", "an", "the") and doc.lows[part.first] == part.determiner)
        span = doc.span_of(first, part.last)
        if headings[:1] and headings[0] in ("talks", "forces", "fighting", "land"):
            yield from around(doc, part)
        end = any(a.preposition in ("to", "of") for a in part.prepositions)  # "an end to the blockade"
        if span.end - span.start <= LONGEST and (end or not is_time(doc, part)):
            inner = part.prepositions[0].phrase if end and is_time(doc, part) else None
            headings = head_headings(doc, inner) if inner is not None else headings
            yield Term(TYPES[headings[0]] if headings else "other", span)
