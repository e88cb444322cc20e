"""What a clause proposes, who is to do it and who is asked, by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Argument, Event, Phrase, Reading
from tui.extraction.proposals.stating.matter import matter_of_event, matter_of_phrase
from tui.extraction.proposals.stating.nouns import head_headings, normal, nouns
from tui.extraction.proposals.stating.reach import end_of
from tui.extraction.proposals.stating.rows import WORDS
from tui.extraction.proposals.stating.ways import Way
from tui.extraction.proposals.vocabulary import PAUSES

_ASIDE = frozenset(("about", "after", "before", "by", "despite", "in", "on", "prior to", "since", "while", "without"))
"""What opens a clause that is not what is proposed but stands beside it: "concessions prior to halting its raids"."""
_BREAKS = WORDS["breaks"]
"""What stands between a verb and another clause."""
_THEMSELVES = (("talks",), ("pause",), ("deal",), ("settlement",))
"""Headings of what is asked for itself, whatever it is to do."""
_NEAR = 14
"""So near, in tokens, what is proposed stands where it is not known how it hangs on the verb."""


def content_of(doc: Document, reading: Reading, event: Event, way: Way) -> tuple[int | None, Phrase | None]:
    """What is proposed: an event or a noun phrase."""
    if event.conjunction == "as" and event.parent is not None and not _names_something(event, way):
        return event.parent, None  # "to hand over the village, as they had demanded"
    for place in way.content:
        if place == "itself":
            return event.index, None
        below = _complement(reading, event) if place == "complement" else None
        if below is not None and event.object is not None and _says_which(reading.events[below]):
            return None, event.object
        named = _named_before(doc, reading, event, way, below) if below is not None else None
        if named is not None:
            return None, named
        if below is not None and reading.events[below].conjunction not in _ASIDE:
            return below, None
        if place == "predicate" and event.predicate is not None and _can_be_proposed(event.predicate):
            return None, event.predicate
        if place == "object" and event.object is not None and _can_be_proposed(event.object):
            return None, event.object
        of_object = place.startswith("its ") or (event.object is not None and "text" in headings_of(doc, event.object))
        inside = event.object.prepositions if event.object is not None and of_object else ()
        place = place.removeprefix("its ")
        for argument in every((*event.arguments, *inside)):
            if argument.preposition == place and argument.event is not None:
                held = reading.events[argument.event].subject  # "asked for a conference to prepare a poll"
                if place == "for" and held is not None and head_headings(doc, held)[:1] in _THEMSELVES:
                    return None, held
                return argument.event, None
            if argument.preposition == place and argument.phrase is not None and _can_be_proposed(argument.phrase):
                return None, argument.phrase
            if argument.preposition == place and argument.phrase is not None:
                to_do = _to_be_done_by(reading, event, argument.phrase)
                if to_do is not None:
                    return to_do, None
    return None, None


def _to_be_done_by(reading: Reading, event: Event, phrase: Phrase) -> int | None:
    """The infinitive of somebody named before it: "called for the council, which meets today, to send observers"."""
    for below in reading.beside(event):
        infinitive = below.form == "infinitive" and below.index > event.index
        if infinitive and below.subject is not None and below.subject.first == phrase.first:
            return below.index
    return None


def _says_which(below: Event) -> bool:
    """Whether a participle tells more of a thing and not what is to become of it: "a truce monitored by the UN"."""
    passive = below.form == "participle" and below.voice == "passive"
    return passive and below.subject is not None and any(a.phrase == below.subject for a in below.arguments)


def _names_something(event: Event, way: Way) -> bool:
    """Whether a clause itself says what is proposed."""
    said = event.object is not None or event.complement is not None
    return said or any(a.preposition in way.content for a in event.arguments)


def _named_before(doc: Document, reading: Reading, event: Event, way: Way, below: int) -> Phrase | None:
    """The pause or plan that stands before a clause of purpose: "agreed to a truce from noon to exchange prisoners"."""
    verb = reading.events[below].verb
    given = (
        [event.recipient] if event.object is None and way.kind == "concession" else []
    )  # "offered its good offices to end the dispute"
    places = [a.phrase for a in event.arguments if a.preposition in way.content]
    for phrase in (*given, *places):
        if phrase is None or not _can_be_proposed(phrase):
            continue
        purpose = verb is not None and phrase.last < verb.first and verb.form == "infinitive"
        if purpose and matter_of_phrase(doc, phrase).kind in (*PAUSES, "peace plan", "negotiation"):
            return phrase
    return None


def headings_of(doc: Document, phrase: Phrase) -> tuple[str, ...]:
    """The headings of the noun of a phrase alone."""
    return nouns().get((normal(doc.lows[phrase.head]),), ())


def every(arguments: Sequence[Argument]) -> Iterator[Argument]:
    """The arguments with those inside them: "an appeal by the council for a truce"."""
    for argument in arguments:
        yield argument
        if argument.phrase is not None:
            yield from every(argument.phrase.prepositions)


def first_step(doc: Document, reading: Reading, event: Event) -> tuple[int | None, Phrase | None]:
    """What is proposed where the clause could not be read to its end: the first step to a settlement after the verb."""
    if event.verb is None:
        return None, None
    for below in reading.beside(event):
        if below.verb is None or below.verb.head <= event.verb.last or event.stretch not in (None, below.stretch):
            continue
        if below.verb.head - event.verb.last > _NEAR or below.link in ("relative", "adverbial", "main"):
            return None, None
        if matter_of_event(doc, reading, below).strength == 2:
            return below.index, None
    return None, None


def _complement(reading: Reading, event: Event) -> int | None:
    """The clause that says what is proposed: the complement, else an infinitive that could be one of purpose."""
    if event.complement is not None:
        return event.complement
    for below in reading.events[event.index + 1 :]:
        if below.sentence != event.sentence:
            break
        if below.parent != event.index or below.shape == "noun":
            continue
        plain = below.link in ("purpose", "complement") and below.conjunction in ("", "that")
        if plain or below.conjunction == "whether" or _is_wanted(event, below):
            return below.index
    return None


def _is_wanted(event: Event, below: Event) -> bool:
    """ "wants the charges dropped", "would have the guns silenced"."""
    return (
        below.link == "participial"
        and below.voice == "passive"
        and below.object is not None
        and below.object == event.object
    )


def _can_be_proposed(phrase: Phrase) -> bool:
    return phrase.kind == "noun" and not phrase.negated


def doer_of(reading: Reading, event: Event, act: int | None) -> Phrase | None:
    """Who is to do what is proposed."""
    if act is None:
        return None
    doing = reading.events[act]
    doer = doing.subject
    if doing.voice == "passive" and doer is None:
        return None
    return None if act != event.index and doer is not None and doer == event.subject else doer


def asked_by(event: Event, way: Way, doer: Phrase | None) -> Iterator[Phrase]:
    """The words for who is asked, likeliest first."""
    for place in way.asked:
        if place == "recipient" and event.recipient is not None:
            yield event.recipient
        elif place == "object" and event.object is not None and event.complement is not None:
            yield event.object
        elif place == "doer" and doer is not None:
            yield doer
        elif place == "subject" and event.subject is not None:
            yield event.subject
        else:
            yield from (a.phrase for a in event.arguments if a.preposition == place and a.phrase is not None)


def span_of(doc: Document, reading: Reading, act: int | None, thing: Phrase | None) -> Span:
    """The words of what is proposed."""
    if thing is not None:
        return doc.span_of(thing.first, thing.last)
    assert act is not None
    done = reading.events[act]
    end = end_of(doc, reading, done)
    if done.verb is not None and doc.starts[done.verb.head] >= end:  # "he should this time include the Kurds"
        end = doc.ends[max(done.verb.last, done.object.last if done.object is not None else 0)]
    return Span(done.span.start, end)


def after_colon(doc: Document, reading: Reading, event: Event) -> Phrase | None:
    """The thing that a colon in the sentence of an event leads to: "named its price: the release of all prisoners"."""
    if event.verb is None:
        return None
    last = doc.token_at(max(doc.sentences[event.sentence].end - 1, 0))
    colon = next((at for at in range(event.verb.last + 1, last) if doc.lows[at] == ":"), None)
    if colon is None:
        return None
    first = bisect_left(reading.phrases, colon, key=lambda phrase: phrase.first)
    near = reading.phrases[first : first + 1]
    return next((phrase for phrase in near if phrase.first <= colon + 2 and phrase.kind == "noun"), None)


def after_noun(
    doc: Document, reading: Reading, event: Event, noun: Phrase, way: Way
) -> tuple[int | None, Phrase | None]:
    """What a noun names that tells of no event: "the deadline for the rebels to leave", "an idea of a truce".

    `event`: the one the noun stands at.
    """
    for below in reading.beside(event):
        if below.verb is not None and below.form == "infinitive" and below.verb.first == noun.last + 1:
            return below.index, None
    after = doc.starts[noun.last]
    behind = [a for a in event.arguments if a.event is not None and reading.events[a.event].span.start > after]
    for place in way.content:
        for argument in (*every(noun.prepositions), *behind):
            if argument.preposition == place and argument.event is not None:
                return argument.event, None
            if argument.preposition == place and argument.phrase is not None and _can_be_proposed(argument.phrase):
                return None, argument.phrase
    return None, None


def first_thing(doc: Document, reading: Reading, event: Event) -> Phrase | None:
    """What is proposed where it is not known how it hangs on the verb: the first pause or plan after it."""
    if event.verb is None:
        return None
    first = bisect_left(reading.phrases, event.verb.last + 1, key=lambda phrase: phrase.first)
    for phrase in reading.phrases[first:]:
        if phrase.first - event.verb.last > _NEAR or doc.starts[phrase.first] >= doc.sentences[event.sentence].end:
            return None
        if any(doc.lows[at] in _BREAKS for at in range(event.verb.last + 1, phrase.first)):
            return None
        for part in (phrase, *(a.phrase for a in every(phrase.prepositions) if a.phrase is not None)):
            if _can_be_proposed(part) and matter_of_phrase(doc, part).strength == 2:
                return part
    return None


def inside(phrase: Phrase) -> Iterator[Phrase]:
    """The phrases that hang on one, and on those."""
    for argument in phrase.prepositions:
        if argument.phrase is not None:
            yield argument.phrase
            yield from inside(argument.phrase)
