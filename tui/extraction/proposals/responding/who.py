"""Who answers: what a row says of it -> the words at the event -> the parties they name."""

from __future__ import annotations

from dataclasses import replace

from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.proposals.parties.described import PAPERS, Parties
from tui.extraction.proposals.parties.resolver import FIRST_PERSON, GUESSED, Resolver
from tui.extraction.proposals.responding.fit import Fit
from tui.extraction.proposals.responding.lists import lists

_TAKEN = 0.65
"""How sure it is that a sentence without a speaker goes on with what the one before says."""
_SAYING = lists("words")["saying"]
_OWNERS = ("by", "from", "in")


def answering(reading: Reading, resolver: Resolver, fit: Fit) -> Parties:
    """The parties that answer by the words of `fit`, each with how sure that is; none where nobody can be told."""
    event = fit.event
    match fit.row.who:
        case "recipient":
            accused = [phrase for phrase in (event.recipient, event.object) if phrase is not None]
            if any(resolver.word(phrase) in ("other", "another") for phrase in accused):  # "each other"
                return resolver.of(event, event.subject)
            return resolver.of(event, accused[0]) if accused else ()
        case "owner":
            found = (resolver.of(event, phrase) for phrase in _owners(event))
            return next(filter(None, found), ())
        case "speaker":
            return _judges(reading, resolver, fit)
        case "last-clause":
            return _last_clause(reading, resolver, event)
        case _:
            return _subjects(reading, resolver, fit)


def doubted(resolver: Resolver, event: Event, parties: Parties) -> Parties:
    """The parties, less sure where somebody else foretells what they will do."""
    if not event.meant:
        return parties
    told = {name for p in resolver.speakers(event) for name in (p.party, p.person) if name}
    if not told or any({p.party, p.person} & told for p in parties):
        return parties
    return tuple(replace(p, confidence=min(p.confidence, GUESSED)) for p in parties)


def _subjects(reading: Reading, resolver: Resolver, fit: Fit) -> Parties:
    event = fit.event
    if event.subject is None:
        if fit.row.frame.pattern and event.voice == "passive":
            return resolver.of(event, event.object)
        passive = event.voice == "passive"
        meant = event.meant or (event.verb is not None and event.verb.progressive)
        if passive and (meant or "demanded" in fit.row.objects or fit.row.stance == "denied"):
            return _speakers_or_before(reading, resolver, event)
        return _in_capital(resolver, event) if passive else ()
    if fit.row.quoted and not _is_himself(resolver, event):
        return ()
    found = resolver.doing(event)
    if not found and event.parent is not None and event.subject.lemma.lower() in PAPERS:
        found = resolver.doing(reading.events[event.parent])  # "issued a statement welcoming it"
    return found


def _is_himself(resolver: Resolver, event: Event) -> bool:
    """Whether a party says it of itself: "we never agreed", "it said it had never agreed"."""
    if event.subject is None or resolver.word(event.subject) in FIRST_PERSON:
        return event.subject is not None
    return event.subject.kind == "pronoun" and event.whose is not None and event.stretch is None


def _in_capital(resolver: Resolver, event: Event) -> Parties:
    """ "The plan was accepted in Oslo": who that is by where it is done."""
    places = (a.phrase for a in event.arguments if a.preposition == "in" and a.phrase is not None)
    found = (resolver.of(event, place) for place in places if resolver.is_state(place))
    return tuple(replace(p, confidence=min(p.confidence, _TAKEN)) for p in next(filter(None, found), ()))


def _last_clause(reading: Reading, resolver: Resolver, event: Event) -> Parties:
    """Who does what the last clause of the sentence tells of."""
    clauses = reading.beside(event)
    last = next((e for e in reversed(clauses) if e.shape == "verb" and e.index > event.index), None)
    return resolver.of(last, last.subject) if last is not None else ()


def _judges(reading: Reading, resolver: Resolver, fit: Fit) -> Parties:
    """Who finds a proposal so: "unacceptable to X", the subject of "called it", else whoever says it."""
    event = fit.event
    if event.shape == "copula":
        arguments = [*event.arguments, *(event.predicate.prepositions if event.predicate is not None else ())]
        whose = ("to", "for") if fit.row.stance == "rejected" else ("to",)
        to = (a.phrase for a in arguments if a.preposition in whose)
        found = next(filter(None, (resolver.of(event, phrase) for phrase in to)), ())
        if found:
            return found
    if fit.row.frame.shape == "epithet" and event.shape == "verb":
        return resolver.of(event, event.subject)
    if fit.row.quoted and (event.subject is None or resolver.word(event.subject) not in FIRST_PERSON):
        return ()
    return _speakers_or_before(reading, resolver, event)


def _speakers_or_before(reading: Reading, resolver: Resolver, event: Event) -> Parties:
    """Whoever says the words of an event; where no speech is reported, whoever spoke in the sentence before."""
    found = resolver.speakers(event)
    if found or event.sentence == 0 or event.stretch is not None:
        return found
    for saying in reversed(reading.of_sentence(event.sentence - 1)):
        if saying.shape == "verb" and saying.lemma in _SAYING and saying.subject is not None:
            found = resolver.of(saying, saying.subject)
            return tuple(replace(p, confidence=min(p.confidence, _TAKEN)) for p in found)
    return ()


def _owners(event: Event) -> list[Phrase]:
    """The words for whose a noun is: its possessor, else who it is "by", "from" or "in"."""
    around = [a.phrase for a in event.arguments if a.preposition in _OWNERS]
    if event.shape == "noun":
        return [event.subject] if event.subject is not None else [p for p in around if p is not None]
    bearer = event.predicate or event.object or event.subject
    own = [bearer.possessor] if bearer is not None else []
    own += [a.phrase.possessor for a in event.arguments if a.phrase is not None]
    for source in (bearer, *(a.phrase for a in event.arguments)):
        own += (
            [a.phrase for a in source.prepositions if a.preposition in (*_OWNERS, "of")] if source is not None else []
        )
    return [p for p in (*own, *around) if p is not None]
