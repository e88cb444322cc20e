"""Events -> the rows that fit them: what is said to a proposal, in which words, of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.once import once
from tui.extraction.proposals.responding.answered import leads, leads_to_object, thing_of
from tui.extraction.proposals.responding.epithets import NAMING, epithets
from tui.extraction.proposals.responding.fit import Fit
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.objects import NOTHING, is_act, is_nothing, kinds_of
from tui.extraction.proposals.responding.owned import answer_told, with_owner
from tui.extraction.proposals.responding.row import Row, rows, shaped
from tui.extraction.proposals.responding.wanted import gerund_after, is_wanted, joined, led_to

_MEANT = ("would", "could", "can")
_FIRST = frozenset(("we", "i", "our", "my"))
_SELF = _FIRST | {"it", "they", "its", "their", "he", "she", "his", "her"}
_NEAR = 9
"""So many words after a verb an adverb still is its own."""


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


@once
def fits(doc: Document, reading: Reading) -> tuple[Fit, ...]:
    """The rows that fit the events of a reading, in the order of the events, the rows in theirs."""
    return tuple(_fits(doc, reading))


def _fits(doc: Document, reading: Reading) -> Iterator[Fit]:
    for event in (with_owner(doc, each) for each in reading.events):
        for row, read in _listed(doc, reading, event):
            fit = _fit(doc, reading, row, read)
            if fit is not None:
                yield fit
        if event.shape == "copula" or (event.object is not None and event.lemma in NAMING):
            yield from epithets(doc, event)


def _listed(doc: Document, reading: Reading, event: Event) -> Iterator[tuple[Row, Event]]:
    """The rows for the words of an event, each with the event as it is read for the row."""
    known = _by_key()
    if event.shape != "verb":
        for key in _predicates(event):
            for row, _ in known.get((event.shape, key), ()):
                yield row, event
        answer = answer_told(doc, event)
        if answer is not None:
            for row, _ in known.get(("noun", answer.lemma), ()):
                yield row, answer
        return
    first, *rest = event.lemma.split(" ")
    for row, particle in known.get(("verb", first), ()):
        if _has_particle(doc, row, event, particle, rest):
            yield row, event
    if _is_own(doc, event):
        for row in shaped("own"):
            yield row, event
    if event.lemma in lists("words")["seeming"] and event.arguments and event.predicate is None:
        state = replace(event, shape="copula", lemma=event.arguments[0].preposition)
        for key in _predicates(state):
            for row, _ in known.get(("copula", key), ()):
                yield row, state
    told = answer_told(doc, event) if event.tense == "future" else None
    if told is not None:  # "its answer was to shell the port"
        told = replace(told, complement=event.index, object=None, arguments=(), tense="past")
        for row, _ in known.get(("noun", told.lemma), ()):
            if row.frame.clause:
                yield row, told
    called = known.get(("copula", doc.lows[event.verb.head])) if event.verb and event.voice == "passive" else None
    if called is not None:
        above = reading.events[event.parent] if event.parent is not None else event
        denied = event.negated or (above.lemma == "be" and above.negated)
        state = replace(event, shape="copula", subject=event.object, object=None, negated=denied)
        for row, _ in called:
            yield row, state


def _is_own(doc: Document, event: Event) -> bool:
    """Whether a clause is one of what somebody says they or theirs will do: "we will", "it said its men would"."""
    told = event.said
    if (
        not told
        or event.subject is None
        or is_act(event, "fighting")
        or (event.tense != "future" and event.modal not in _MEANT)
    ):
        return False
    owner = event.subject.possessor or event.subject
    low = doc.lows[owner.head].partition("'")[0]  # "we" of "we'll"
    return owner.kind == "pronoun" and low in (_FIRST if event.stretch is not None else _SELF)


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
    return (
        not rest
        or bool((row.frame.prepositions | row.frame.through) & set(rest))
        or (bool(row.frame.nouns) and rest[0] == "back")
    )


def _fit(doc: Document, reading: Reading, row: Row, event: Event) -> Fit | None:
    """What a row makes of an event, where it fits."""
    frame = row.frame
    if frame.shape == "own":
        return Fit(row, event, event.object, event.index)
    if frame.words and not _stand_there(doc, event, frame.words):
        return None
    if event.shape == "copula" and not frame.lemmas:
        return _there_is(doc, reading, row, event)
    absent = event.shape == "copula" and any(
        argument.preposition == event.lemma and is_nothing(doc, argument.phrase) for argument in event.arguments
    )  # "in no hurry"
    bearer: Phrase | None = event.object
    if frame.nouns:
        bearer = _noun(doc, event, frame.through, frame.nouns)
        if bearer is None:
            return None
        nothing = is_nothing(doc, bearer) or bearer.lemma.lower() in NOTHING
        absent = nothing and not frame.nouns <= NOTHING
    if frame.clause:
        return _clause(doc, reading, row, event, bearer, absent)
    if event.shape == "noun":
        first = doc.token_at(event.span.start)
        absent = event.negated or doc.lows[first] in ("little", "scant", "no")
    found = thing_of(doc, reading, row, event, bearer)
    if found is None:
        return None
    thing, act = found
    return Fit(row, event, thing, act, absent or is_nothing(doc, thing))


def _noun(doc: Document, event: Event, through: frozenset[str], nouns: frozenset[str]) -> Phrase | None:
    """The phrase whose noun has to be one of `nouns`."""
    phrases = [a.phrase for a in event.arguments if a.preposition in through] if through else [event.object]
    if through and event.object is not None:
        phrases += [a.phrase for a in event.object.prepositions if a.preposition in through]
    if through and (leads_to_object(doc, event, through) or through & set(event.lemma.split(" ")[1:])):
        phrases.append(event.object)
    for phrase in phrases:
        for each in (phrase, *(phrase.conjuncts if phrase else ())):
            if each is not None and not nouns.isdisjoint((each.lemma.lower(), each.lemma.lower() + "s")):
                return each
    return None


def _stand_there(doc: Document, event: Event, words: tuple[str, ...]) -> bool:
    """Whether one of `words` stands in the clause of an event, or shortly after its verb."""
    said = _words_of(doc, event)
    return any(f" {word} " in said for word in words)


@once
def _words_of(doc: Document, event: Event) -> str:
    """The words of a clause and those shortly after its verb, with blanks around them."""
    tokens = doc.tokens_in(event.span)
    last = (event.verb.last if event.verb is not None else tokens.start) + _NEAR
    end = min(last, doc.tokens_in(doc.sentences[event.sentence]).stop)
    return f" {' '.join(doc.lows[tokens.start : max(end, tokens.stop)])} "


def _there_is(doc: Document, reading: Reading, row: Row, event: Event) -> Fit | None:
    """ "There was no answer from X", "this was a condition for the truce"."""
    bearer = event.predicate
    if bearer is None or bearer.lemma.lower() not in row.frame.nouns:
        return None
    if event.subject is not None and is_nothing(doc, bearer):
        return None  # "the plan was no plan at all"
    if row.frame.clause:
        told = next((e for e in reading.events[event.index : event.index + 4] if e.shape == "noun"
                     and e.lemma == bearer.lemma.lower() and e.complement is not None), None)  # fmt: skip
        act = told.complement if told is not None else event.complement
        if act is None or not is_wanted(doc, reading, row, reading.events[act]):
            return None
        return Fit(row, event, reading.events[act].object, act, is_nothing(doc, bearer))
    found = thing_of(doc, reading, row, event, bearer) if row.frame.prepositions else (bearer, None)
    return Fit(row, event, *found, _is_none(doc, event, bearer)) if found is not None else None


def _is_none(doc: Document, event: Event, bearer: Phrase) -> bool:
    """Whether there is none of it: "there was no answer", "there has never been an answer"."""
    return is_nothing(doc, bearer) or (event.negated and event.subject is None)


def _clause(doc: Document, reading: Reading, row: Row, event: Event, bearer: Phrase | None, absent: bool) -> Fit | None:
    """The verbs that hang on an event, those joined to them by "and" or "or" included."""
    first = event.complement if event.complement is not None else gerund_after(reading, event)
    if first is None:
        arguments = [*event.arguments, *(bearer.prepositions if bearer else ())]
        first = next((a.event for a in arguments if a.event is not None and leads(row, a)), None)
    if first is None and bearer is not None:
        hanging = (e.index for e in reading.events[event.index + 1 : event.index + 4] if e.shape == "verb")
        first = next((n for n in hanging if reading.events[n].parent == event.index
                      and reading.events[n].link == "complement"), None)  # fmt: skip
    if first is None and not kinds_of(doc, event.object):
        after = (e for e in reading.events[event.index + 1 : event.index + 4] if e.shape == "verb")
        first = next((e.index for e in after if e.parent == event.index and e.link == "purpose"), None)
    if first is None and bearer is not None and bearer.lemma.lower() not in lists("words")["unwilling"]:
        here = reading.beside(event)
        noun = next(
            (e for e in here if e.shape == "noun" and e.lemma == bearer.lemma and e.complement is not None), None
        )
        first = noun.complement if noun else None
    if first is None:
        return None
    for index in (first, *joined(reading, first)):
        act = reading.events[index]
        if is_wanted(doc, reading, row, act):
            return Fit(row, event, act.object or led_to(act), index, absent)
    return None
