"""Events -> the rows that fit them: what is said to a proposal, in which words, of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from tui.extraction.document import Document
from tui.extraction.english.event import Argument, Event, Phrase, Reading
from tui.extraction.proposals.parties.resolver import PAPERS
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.objects import is_act, is_nothing, kinds_of
from tui.extraction.proposals.responding.row import Row, rows
from tui.extraction.words import lowered

_VERB_KINDS = (
    "accepting", "act", "refusing", "talking", "considering", "commenting", "breaking", "keeping", "offering",
    "receiving", "satisfying", "fighting",
)  # fmt: skip
_NAMING = lists("words")["naming"]
"""Verbs that name a thing by an epithet."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A row that fits an event."""

    row: Row
    event: Event
    thing: Phrase | None
    """The words for what is answered."""
    act: int | None
    """The event that is answered: what somebody refuses or agrees to do."""
    absent: bool = False
    """Whether what stands there is denied: "no objection", "none of it"."""


@cache
def _by_key() -> dict[tuple[str, str], tuple[tuple[Row, tuple[str, ...]], ...]]:
    """Shape and first word -> the rows of it, each with the words of its particle; of a predicate all its words."""
    found: dict[tuple[str, str], list[tuple[Row, tuple[str, ...]]]] = {}
    for row in rows():
        if row.frame.shape not in ("verb", "copula", "noun"):
            continue
        for lemma in row.frame.lemmas or sorted(row.frame.nouns):
            first, *particle = lemma.split(" ") if row.frame.shape == "verb" else [lemma]
            found.setdefault((row.frame.shape, first), []).append((row, tuple(particle)))
    return {key: tuple(each) for key, each in found.items()}


@cache
def _epithet_rows() -> tuple[Row, ...]:
    return tuple(row for row in rows() if row.frame.shape == "epithet")


def fits(doc: Document, reading: Reading) -> Iterator[Fit]:
    """The rows that fit the events of a reading, in the order of the events, the rows in theirs."""
    known = _by_key()
    for event in reading.events:
        if event.shape == "verb":
            first, *rest = event.lemma.split(" ")
            for row, particle in known.get(("verb", first), ()):
                if _has_particle(doc, row, event, particle, rest):
                    yield from _fit(doc, reading, row, event)
            if event.voice == "passive" and event.verb is not None:
                above = reading.events[event.parent] if event.parent is not None else event
                denied = event.negated or (above.lemma == "be" and above.negated)
                state = replace(event, shape="copula", subject=event.object, object=None, negated=denied)
                for row, _ in known.get(("copula", doc.lows[event.verb.head]), ()):
                    yield from _fit(doc, reading, row, state)
        else:
            for key in _predicates(event):
                for row, _ in known.get((event.shape, key), ()):
                    yield from _fit(doc, reading, row, event)
        if event.shape == "copula" or (event.object is not None and event.lemma in _NAMING):
            yield from _epithets(doc, reading, event)


def _predicates(event: Event) -> Iterator[str]:
    """The words for what a copula says: "open", "in favour" of "in favour of", "off table" of "off the table"."""
    yield event.lemma
    if event.shape == "copula":
        yield event.lemma.rpartition(" ")[0]
        for argument in event.arguments:
            if argument.preposition == event.lemma and argument.phrase is not None:
                yield f"{event.lemma} {argument.phrase.lemma.lower()}"


def _has_particle(doc: Document, row: Row, event: Event, particle: tuple[str, ...], rest: list[str]) -> bool:
    """Whether a verb has the particle of a row, and no other: right after it, or after its object."""
    if particle:
        if particle[0] in rest:
            return True
        ends = {event.verb.last} if event.verb is not None else set()
        if event.object is not None:
            ends.add(event.object.core)
        return any(doc.lows[end + 1 : end + 2] == [particle[0]] for end in ends) or any(
            a.preposition.split(" ")[0] == particle[0] for a in event.arguments
        )
    return not rest or bool(row.frame.prepositions & set(rest)) or (bool(row.frame.nouns) and rest[0] == "back")


def _fit(doc: Document, reading: Reading, row: Row, event: Event) -> Iterator[Fit]:
    frame = row.frame
    if frame.words and not _stand_there(doc, event, frame.words):
        return
    if event.shape == "copula" and not frame.lemmas:
        yield from _there_is(doc, reading, row, event)
        return
    absent = False
    bearer: Phrase | None = event.object
    if frame.nouns:
        bearer = _noun(doc, event, frame.through, frame.nouns)
        if bearer is None:
            return
        absent = is_nothing(doc, bearer) and bearer.lemma.lower() not in ("none", "nothing")
    if frame.clause:
        yield from _clause(doc, reading, row, event, bearer, absent)
        return
    if event.shape == "noun":
        first = doc.token_at(event.span.start)
        absent = event.negated or doc.lows[first] in ("little", "scant", "no")
    found = _thing(doc, reading, row, event, bearer)
    if found is not None:
        thing, act = found
        yield Fit(row, event, thing, act, absent or is_nothing(doc, thing))


def _noun(doc: Document, event: Event, through: frozenset[str], nouns: frozenset[str]) -> Phrase | None:
    """The phrase whose noun has to be one of `nouns`."""
    phrases = [a.phrase for a in event.arguments if a.preposition in through] if through else [event.object]
    if through and event.object is not None:
        phrases += [a.phrase for a in event.object.prepositions if a.preposition in through]
    if through and _leads_to_object(doc, event, through):
        phrases.append(event.object)
    for phrase in phrases:
        for each in (phrase, *(phrase.conjuncts if phrase else ())):
            if each is not None and not nouns.isdisjoint((each.lemma.lower(), each.lemma.lower() + "s")):
                return each
    return None


def _leads_to_object(doc: Document, event: Event, prepositions: frozenset[str]) -> bool:
    """Whether a verb was read together with its preposition: "waiting for details" with the details as its object."""
    return event.verb is not None and event.object is not None and doc.lows[event.verb.last + 1] in prepositions


def _stand_there(doc: Document, event: Event, words: tuple[str, ...]) -> bool:
    tokens = doc.tokens_in(event.span)
    last = (event.verb.last if event.verb is not None else tokens.start) + _NEAR
    end = min(last, doc.tokens_in(doc.sentences[event.sentence]).stop)
    said = f" {' '.join(doc.lows[tokens.start : max(end, tokens.stop)])} "
    return any(f" {word} " in said for word in words)


def _there_is(doc: Document, reading: Reading, row: Row, event: Event) -> Iterator[Fit]:
    """ "There was no answer from X", "this was a condition for the truce"."""
    bearer = event.predicate
    if bearer is None or bearer.lemma.lower() not in row.frame.nouns:
        return
    if row.frame.prepositions:
        found = _thing(doc, reading, row, event, bearer)
        if found is None:
            return
        yield Fit(row, event, *found, is_nothing(doc, bearer))
    else:
        yield Fit(row, event, bearer, None, is_nothing(doc, bearer))


def _clause(
    doc: Document, reading: Reading, row: Row, event: Event, bearer: Phrase | None, absent: bool
) -> Iterator[Fit]:
    """The verbs that hang on an event, those joined to them by "and" or "or" included."""
    first = event.complement if event.complement is not None else _gerund_after(reading, event)
    if first is None:
        arguments = [*event.arguments, *(bearer.prepositions if bearer else ())]
        first = next((a.event for a in arguments if a.event is not None and _leads(row, a)), None)
    if first is None and bearer is not None:
        hanging = (e.index for e in reading.events[event.index + 1 : event.index + 4] if e.shape == "verb")
        first = next((n for n in hanging if reading.events[n].parent == event.index
                      and reading.events[n].link == "complement"), None)  # fmt: skip
    if first is None and bearer is not None:
        noun = next((e for e in reading.events if e.shape == "noun" and e.sentence == event.sentence
                     and e.lemma == bearer.lemma and e.complement is not None), None)  # fmt: skip
        first = noun.complement if noun else None
    if first is None:
        return
    for index in (first, *_joined(reading, first)):
        act = reading.events[index]
        if _is_wanted(doc, reading, row, act):
            yield Fit(row, event, act.object or _led_to(act), index, absent)
            return


def _gerund_after(reading: Reading, event: Event) -> int | None:
    """ "ruled out signing it": the gerund that follows right after a verb."""
    after = reading.events[event.index + 1 : event.index + 2]
    if after and event.verb is not None and after[0].verb is not None and after[0].verb.form == "gerund":
        return after[0].index if after[0].verb.first == event.verb.last + 1 else None
    return None


def _leads(row: Row, argument: Argument) -> bool:
    """Whether a preposition is one of the row's; of "out of" and "in favour of" the last word counts."""
    wanted = row.frame.prepositions
    return not wanted or argument.preposition in wanted or argument.preposition.rpartition(" ")[2] in wanted


def _joined(reading: Reading, first: int) -> list[int]:
    return [e.index for e in reading.events[first + 1 : first + 12] if e.link == "coordinated" and e.parent == first]


def _is_wanted(doc: Document, reading: Reading, row: Row, act: Event) -> bool:
    """Whether a verb that hangs on another is of a kind the row asks for, with an object that can be answered."""
    for kind in row.objects:
        if kind == "fighting" and act.lemma in _GOING_ON and act.complement is not None:
            return is_act(reading.events[act.complement], kind)
        if kind == "first":
            tokens = doc.tokens_in(act.span)
            if "first" in doc.lows[tokens.start : tokens.stop + 2]:
                return True
        elif kind in _VERB_KINDS and is_act(act, kind):
            if kind not in ("act", "fighting", "satisfying"):
                thing = act.object or _led_to(act)
                if thing is not None and not kinds_of(doc, thing) and act.complement is None:
                    continue
            return True
        elif kind in ("whether", "demanded"):
            return True
    return False


def _led_to(act: Event) -> Phrase | None:
    """What a verb without an object is about: "agree to the plan", "take part in the talks"."""
    return next((a.phrase for a in act.arguments if a.phrase and a.preposition in _LEADING), None)


_NEAR = 9
"""So many words after a verb an adverb still is its own."""
_GOING_ON = frozenset(("keep", "continue", "go on", "carry on", "press on", "keep on"))
_LEADING = frozenset(("to", "with", "on", "in", "for", "about", "over", "by", "of", "at"))


def _thing(
    doc: Document, reading: Reading, row: Row, event: Event, bearer: Phrase | None
) -> tuple[Phrase | None, int | None] | None:
    """What an event answers, as a phrase or as an event; ``None`` where it answers nothing the row asks for."""
    wanted = row.objects
    if "plan-subject" in wanted:
        told = event.voice != "passive" and kinds_of(doc, event.subject) & {"proposal"}
        return (event.subject, None) if told else None
    if "whether" in wanted:
        return (None, event.complement) if _is_whether(reading, event) else None
    if "demanded" in wanted:
        thing = event.object or _led_to(event)
        return None if thing is not None and thing.lemma.lower() in PAPERS else (thing, event.index)
    if "charge-before" in wanted:
        return (None, None) if row.frame.nouns or event.link == "relative" else None
    for phrase, act in _answered(doc, row, event, bearer):
        leads_on = phrase is not None and phrase.kind == "pronoun" and _says_more(event)
        if kinds_of(doc, phrase) & wanted and not leads_on:
            return phrase, None
        if act is not None and _is_wanted(doc, reading, row, reading.events[act]):
            return None, act
    if row.frame.prepositions and row.who != "owner" and (row.frame.nouns or event.shape == "copula"):
        led = (*event.arguments, *(bearer.prepositions if bearer is not None else ()))
        if any(_leads(row, a) for a in led):
            return None
    if "nothing" in wanted or ("alone" in wanted and _is_alone(doc, event)):
        return None, None
    return None


def _is_whether(reading: Reading, event: Event) -> bool:
    """ "has not said whether it will accept"."""
    asked = reading.events[event.complement] if event.complement is not None else None
    return (
        asked is not None and asked.conditional and any(is_act(asked, kind) for kind in ("accepting", "act", "talking"))
    )


def _answered(
    doc: Document, row: Row, event: Event, bearer: Phrase | None
) -> Iterator[tuple[Phrase | None, int | None]]:
    """The places where a row looks for what is answered: a phrase or an event, the likeliest first."""
    if row.frame.prepositions:
        for argument in (*event.arguments, *(bearer.prepositions if bearer is not None else ())):
            if _leads(row, argument):
                yield argument.phrase, argument.event
        if (
            event.shape == "verb"
            and event.object is not None
            and (
                event.voice == "passive"
                or row.frame.prepositions & set(event.lemma.split(" ")[1:])
                or _leads_to_object(doc, event, row.frame.prepositions)
            )
        ):
            yield event.object, None
        if row.frame.nouns and event.recipient is not None:
            yield event.recipient, None
        if event.shape == "copula" and row.who in ("speaker", "owner"):
            yield event.subject, None
        if event.complement is not None:
            yield None, event.complement
    elif event.shape == "copula":
        for argument in event.arguments:
            if argument.preposition == event.lemma:  # "against the truce"
                yield argument.phrase, argument.event
        yield event.subject, None
    elif row.frame.nouns:
        yield bearer, None
        if row.who == "owner":
            yield event.subject, None  # "the offer met with a refusal"
    else:
        yield event.object, None
        if event.object is None:
            yield None, event.complement
            particles = {lemma.rpartition(" ")[2] for lemma in row.frame.lemmas if " " in lemma}
            for argument in event.arguments:
                if argument.preposition in particles:  # "waved away the offer" read as "waved | away the offer"
                    yield argument.phrase, argument.event


def _is_alone(doc: Document, event: Event) -> bool:
    """Whether a verb has nothing it could be about: no object, no clause, no phrase but of time or place."""
    free = event.object is None or event.shape == "noun"
    return free and event.complement is None and not any(_is_about(doc, a) for a in event.arguments)


def _says_more(event: Event) -> bool:
    """ "considered it our duty": whether "it" only stands for what follows."""
    return event.predicate is not None or event.complement is not None


def _is_about(doc: Document, argument: Argument) -> bool:
    """Whether a preposition leads to something rather than to a time."""
    if argument.preposition not in _LEADING or argument.phrase is None:
        return argument.event is not None and argument.preposition in _LEADING
    return not any(doc.lows[at] in lowered("calendar") for at in range(argument.phrase.first, argument.phrase.last + 1))


def _epithets(doc: Document, reading: Reading, event: Event) -> Iterator[Fit]:
    """A proposal that is called something: "called it a trick", "the plan is unacceptable"."""
    thing = event.object if event.shape == "verb" else event.subject
    if event.antecedent is not None:
        thing = event.antecedent
    if thing is not None and thing.kind == "pronoun" and event.shape == "copula" and _only_leads(event, thing):
        return
    kinds = kinds_of(doc, thing)
    if not kinds:
        return
    loose = event.shape == "copula" and thing is not None and thing.kind != "pronoun" and not _is_definite(thing)
    for row in _epithet_rows():
        if loose and row.stance == "accepted":
            continue
        if kinds & row.objects and _is_called(doc, event, next(iter(row.frame.nouns))):
            yield Fit(row, event, thing, None)


def _is_named(doc: Document, event: Event) -> bool:
    """Whether a verb of naming has quotation marks, or "as", for what it calls its object."""
    if event.object is None:
        return False
    after = doc.lows[event.object.last + 1 : event.object.last + 3]
    return "as" in after or any(mark in after for mark in ("“", '"', "‘", "``", "'"))


def _is_definite(phrase: Phrase) -> bool:
    return phrase.possessor is not None or phrase.determiner in ("the", "this", "that", "these", "those", "such")


def _only_leads(event: Event, thing: Phrase) -> bool:
    """ "It is important to …": whether "it" stands for nothing; outside quotation marks it may be anything."""
    return event.complement is not None or (event.stretch is None and event.whose is None)


def _is_called(doc: Document, event: Event, heading: str) -> bool:
    """Whether the predicate of an event is an epithet of a list: its noun, an adjective before it, or a phrase."""
    known = lists("epithets")[heading]
    if event.shape == "copula" and event.lemma in known:
        return True
    phrase = event.predicate
    if phrase is not None:
        if phrase.lemma.lower() in known or any(doc.lows[at] in known for at in phrase.modifiers):
            return True
        first, last = phrase.first, phrase.last
    elif event.verb is not None:
        if event.shape == "verb" and not _is_named(doc, event):
            return False
        first, last = event.verb.last + 1, event.verb.last + 8
    else:
        return False
    said = " ".join(doc.lows[max(0, first - 2) : last + 1])
    return any(" " in each and f" {each}" in f" {said}" for each in known)
