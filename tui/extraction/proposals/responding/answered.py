"""What an event answers: the phrase or the other event that a row asks for, and where in a clause it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from tui.extraction.document import Document
from tui.extraction.english.event import Argument, Event, Phrase, Reading
from tui.extraction.proposals.parties.described import PAPERS
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.objects import is_act, kinds_of
from tui.extraction.proposals.responding.row import Row
from tui.extraction.proposals.responding.wanted import LEADING, is_wanted, led_to
from tui.extraction.words import lowered

_WHILE = lists("words")["lasting-while"]
"""What leads to a truce that is on."""
_STARTING = frozenset(("begin", "start", "take", "come", "go into", "come into", "enter into", "hold"))
"""What a truce does that is on."""
_ASKING = ("how", "when", "what", "whether", "if")
_INSIDE = ("of", "for", "to", "in", "on", "about")
_CLOSE = 4
"""So many words at most stand between a verb and what it takes, where that was not read."""
_CLOSING = lists("words")["closing-off"]
_OFFERED = frozenset(("proposal", "truce", "talks", "demand"))
_ABOUT = frozenset(("to", "with", "on", "for", "about", "over", "of"))


def leads_to_object(doc: Document, event: Event, prepositions: frozenset[str]) -> bool:
    """Whether a verb was read together with its preposition: "waiting for details" with the details as its object."""
    if event.verb is None or event.object is None:
        return False
    return any(low in prepositions for low in doc.lows[event.verb.last + 1 : event.verb.last + 2])


def leads(row: Row, argument: Argument) -> bool:
    """Whether a preposition is one of the row's; of "out of" and "in favour of" the last word counts."""
    wanted = row.frame.prepositions
    return not wanted or argument.preposition in wanted or argument.preposition.rpartition(" ")[2] in wanted


def thing_of(
    doc: Document, reading: Reading, row: Row, event: Event, bearer: Phrase | None
) -> tuple[Phrase | None, int | None] | None:
    """What an event answers, as a phrase or as an event; ``None`` where it answers nothing the row asks for."""
    wanted = row.objects
    if "plan-subject" in wanted:
        if event.verb is None or event.verb.form not in ("finite", "infinitive"):
            return None  # "found it encouraging"
        told = event.voice != "passive" and kinds_of(doc, event.subject) & (wanted | {"proposal"})
        speaks = event.subject is not None and event.subject.kind == "pronoun" and event.stretch is None
        return (event.subject, None) if told and not speaks else None
    if "whether" in wanted:
        return (None, event.complement) if _is_whether(reading, event) else None
    if "demanded" in wanted:
        thing = event.object or led_to(event)
        if event.verb is None or event.verb.form != "finite" or "fighting" in kinds_of(doc, event.subject):
            return None
        return None if thing is not None and thing.lemma.lower() in PAPERS else (thing, event.index)
    if "fighting-subject" in wanted:
        own = event.subject is not None and (
            event.subject.possessor is None or event.subject.possessor.kind == "pronoun"
        )
        return (None, None) if own and "fighting" in kinds_of(doc, event.subject) else None
    if "each-other" in wanted and _is_other(event.recipient or event.object):
        return None, None
    if "pair" in wanted:
        return (None, None) if event.subject is not None and len(event.subject.conjuncts) > 1 else None
    if "truce-holds" in wanted:
        held = (near.subject for near in reading.beside(event) if near.index > event.index)
        return next(((thing, None) for thing in held if kinds_of(doc, thing) & {"truce"}), None)
    if "truce-on" in wanted and _is_truce_on(doc, reading, event):
        return None, None
    if "despite-call" in wanted:
        against = (a for a in event.arguments if _is_against(a.preposition) or a.preposition == "in")
        return (None, None) if any(_is_defied(doc, a) for a in against) else None
    if "charge-before" in wanted:
        return (None, None) if row.frame.nouns or event.link == "relative" else None
    for phrase, act in _answered(doc, reading, row, event, bearer):
        leads_on = phrase is not None and phrase.kind == "pronoun" and _says_more(event)
        if kinds_of(doc, phrase) & wanted and not leads_on:
            return phrase, None
        if act is not None and is_wanted(doc, reading, row, reading.events[act]):
            return None, act
    inner = _inside(doc, reading, row, event)
    if inner is not None:
        return inner, None
    if row.frame.prepositions and row.who != "owner" and (row.frame.nouns or event.shape == "copula"):
        led = (*event.arguments, *(bearer.prepositions if bearer is not None else ()))
        far = [a.phrase for a in led if leads(row, a)]
        closed = bearer is not None and bearer.lemma.lower() in lists("words")["closed"]
        if far and not ("nothing" in wanted and closed and all(_is_whatever(phrase) for phrase in far)):
            return None
    if "nothing" in wanted or ("alone" in wanted and _is_alone(doc, event)):
        return None, None
    return None


def _is_whatever(phrase: Phrase | None) -> bool:
    """Whether a phrase names a thing that may well be on the table: "slammed the door on foreign troops"."""
    if phrase is None or phrase.kind != "noun" or phrase.conjuncts:
        return False
    low = phrase.lemma.lower()
    return low not in lists("things")["other"] and low not in lists("things")["fighting"]


def _inside(doc: Document, reading: Reading, row: Row, event: Event) -> Phrase | None:
    """What hangs on the noun that a verb takes: "rejected key parts of the plan", but not "reports of the plan"."""
    if event.shape != "verb" or row.frame.shape != "verb" or row.frame.nouns:
        return None
    if event.object is None:
        return _right_after(doc, reading, row, event)
    if event.object.lemma.lower() in lists("things")["other"] or event.object.kind != "noun":
        return None
    inner = (a.phrase for a in event.object.prepositions if a.phrase is not None and a.preposition in _INSIDE)
    return next((phrase for phrase in inner if kinds_of(doc, phrase) & row.objects & _OFFERED), None)


def _right_after(doc: Document, reading: Reading, row: Row, event: Event) -> Phrase | None:
    """What stands right after a verb whose object was not read."""
    if event.verb is None or event.complement is not None or row.frame.prepositions or event.voice == "passive":
        return None
    at = bisect_right(reading.phrases, event.verb.last, key=lambda phrase: phrase.first)
    for phrase in reading.phrases[at : at + 2]:
        between = doc.lows[event.verb.last + 1 : phrase.first]
        if len(between) > _CLOSE or any(low in _CLOSING | LEADING or not low[0].isalnum() for low in between):
            return None
        if kinds_of(doc, phrase) & row.objects & _OFFERED:
            return phrase
    return None


def _is_against(preposition: str) -> bool:
    return preposition.split(" ")[0] in ("despite", "notwithstanding") or preposition in (
        "in spite of",
        "in defiance of",
    )


def _is_defied(doc: Document, argument: Argument) -> bool:
    """ "despite the appeal", "in defiance of the call": whether somebody is said to act against what was asked."""
    thing = argument.phrase
    if thing is not None and not _is_against(argument.preposition):
        if thing.lemma.lower() != "defiance":
            return False
        thing = next((a.phrase for a in thing.prepositions if a.preposition == "of"), None)
    return bool(kinds_of(doc, thing) & {"demand"})


def _is_other(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.lemma.lower() in ("other", "another")


def _is_truce_on(doc: Document, reading: Reading, event: Event) -> bool:
    """Whether a clause tells of a time at which a truce holds: "hours after the truce took hold", "during the lull"."""
    return any(
        (
            (near.conjunction in _WHILE or (near.lemma in _STARTING and near.index < event.index))
            and kinds_of(doc, near.subject) & {"truce"}
        )
        or any(a.preposition.split(" ")[0] in _WHILE and kinds_of(doc, a.phrase) & {"truce"} for a in near.arguments)
        for near in reading.beside(event)
    )


def _is_whether(reading: Reading, event: Event) -> bool:
    """ "has not said whether it will accept"."""
    asked = reading.events[event.complement] if event.complement is not None else None
    return (
        asked is not None
        and (asked.conditional or asked.conjunction in _ASKING)
        and any(is_act(asked, kind) for kind in ("accepting", "act", "talking", "commenting"))
    )


def _answered(
    doc: Document, reading: Reading, row: Row, event: Event, bearer: Phrase | None
) -> Iterator[tuple[Phrase | None, int | None]]:
    """The places where a row looks for what is answered: a phrase or an event, the likeliest first."""
    if row.frame.prepositions:
        for argument in (*event.arguments, *(bearer.prepositions if bearer is not None else ())):
            if leads(row, argument):
                yield argument.phrase, argument.event
        if (
            event.shape == "verb"
            and event.object is not None
            and (
                event.voice == "passive"
                or row.frame.prepositions & set(event.lemma.split(" ")[1:])
                or leads_to_object(doc, event, row.frame.prepositions)
            )
        ):
            yield event.object, None
        if row.frame.nouns and event.recipient is not None:
            yield event.recipient, None
        if (row.who == "owner" and row.frame.nouns) or (event.shape == "copula" and row.who in ("speaker", "owner")):
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
            yield _gap(doc, reading, event), None
            yield None, event.complement
            particles = {lemma.rpartition(" ")[2] for lemma in row.frame.lemmas if " " in lemma}
            for argument in event.arguments:
                if argument.preposition in particles:  # "waved away the offer" read as "waved | away the offer"
                    yield argument.phrase, argument.event


def _gap(doc: Document, reading: Reading, event: Event) -> Phrase | None:
    """What a clause without an object is about: "a demand that X dismissed", "an idea X backs but Y resists"."""
    above = reading.above(event)
    if above is not None and above.shape == "noun" and event.link == "complement" and event.complement is None:
        at = bisect_right(reading.phrases, doc.token_at(above.span.start) - 1, key=lambda phrase: phrase.first)
        return next((p for p in reading.phrases[at : at + 1] if p.lemma.lower() == above.lemma), None)
    before = reading.events[event.index - 1] if event.index else None
    if (
        before is not None
        and event.link == "coordinated"
        and before.link == "relative"
        and before.sentence == event.sentence
    ):
        return before.object if event.complement is None and not event.arguments else None
    return None


def _is_alone(doc: Document, event: Event) -> bool:
    """Whether a verb has nothing it could be about: no object, no clause, no phrase but of time or place."""
    free = event.object is None or event.shape == "noun"
    return free and event.complement is None and not any(_is_about(doc, a) for a in event.arguments)


def _says_more(event: Event) -> bool:
    """ "considered it our duty": whether "it" only stands for what follows."""
    return event.predicate is not None or event.complement is not None


def _is_about(doc: Document, argument: Argument) -> bool:
    """Whether a preposition leads to something rather than to a time."""
    if argument.preposition not in _ABOUT or argument.phrase is None:
        return argument.event is not None and argument.preposition in LEADING
    if argument.phrase.kind == "number" or argument.phrase.lemma.lower() in lists("words")["spells"]:
        return False
    return not any(doc.lows[at] in lowered("calendar") for at in range(argument.phrase.first, argument.phrase.last + 1))
