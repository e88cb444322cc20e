"""Who makes the proposal that a statement states, and to whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.noun_phrases import is_person_noun
from tui.extraction.people import People
from tui.extraction.proposals.parties.between import parties_between
from tui.extraction.proposals.parties.binding import known_state, state_of_word
from tui.extraction.proposals.parties.bystanders import is_bystander
from tui.extraction.proposals.parties.described import Parties
from tui.extraction.proposals.parties.naming import parties_at
from tui.extraction.proposals.parties.resolver import Resolver
from tui.extraction.proposals.stating.nouns import head_headings, normal, nouns
from tui.extraction.proposals.stating.statement import Statement
from tui.extraction.words import lowered
from tui.findings import Party

_OWNERS = frozenset(("of", "by", "from"))
_FOES = frozenset(("rebel", "insurgent", "guerrilla", "separatist", "militant", "mutineer"))
"""Who fights the state whose they are called: "Nepal's Maoist rebels" are not Nepal."""
_BOTH = frozenset(("sides", "side", "parties", "party", "two"))
"""Words for those at the table, who have names."""
_OWN = frozenset(("his", "her", "its", "their", "our", "my"))


def proposers_of(people: People, reading: Reading, resolver: Resolver, statement: Statement) -> Parties | None:
    """Who makes it, at most two; empty where the text does not say, ``None`` where whoever does is no party to it."""
    event = reading.events[statement.event]
    subject = statement.proposing
    if statement.maker == "plan":
        under = next((a.phrase for a in event.arguments if a.preposition == "under" and a.phrase), None)
        each = (owners_of(people, reading, resolver, event, plan) for plan in (subject, under) if plan is not None)
        return next(filter(None, each), ())
    if subject is None and event.shape == "noun":
        owners = _in_its_name(people, event) or _who_comes_with(people, reading, resolver, event)
        if owners:
            return owners
    if statement.maker == "speaker" or subject is None:
        spoken = speaking(resolver, event)
        if spoken is None:
            return None if statement.maker == "speaker" else ()
        return spoken
    found = named(people, resolver, event, subject)
    if found:
        return found
    if is_bystander(people.doc, people.doc.span_of(subject.first, subject.last)):
        return None
    return ()


def named(people: People, resolver: Resolver, event: Event, phrase: Phrase) -> Parties:
    """The parties that a phrase of an event's clause stands for, at most two; of a plan, whose it is."""
    doc = people.doc
    if (
        phrase.kind == "name"
        and not phrase.conjuncts
        and phrase.apposition is not None
        and phrase.apposition.first > phrase.head
    ):
        phrase = replace(
            phrase, last=phrase.head, core=phrase.head, apposition=None, prepositions=()
        )  # no ally of theirs
    if phrase.possessor is not None and head_headings(doc, phrase)[:1] not in ((), ("power",), ("forces",)):
        return named(people, resolver, event, phrase.possessor)
    if phrase.possessor is not None and phrase.lemma in _FOES:
        return parties_at(people, doc.span_of(phrase.first, phrase.last))[:2]
    if not phrase.conjuncts and is_bystander(doc, doc.span_of(phrase.first, phrase.last)):
        return ()
    return resolver.of(event, phrase)[:2]


def owners_of(people: People, reading: Reading, resolver: Resolver, event: Event, plan: Phrase) -> Parties:
    """Whose plan a text is: of its owner, of who it is "by", "of" or "from", of the states in its name."""
    doc = people.doc
    if plan.possessor is not None:
        return named(people, resolver, event, plan.possessor)
    for argument in plan.prepositions:
        if argument.preposition in _OWNERS and argument.phrase is not None:
            found = named(people, resolver, event, argument.phrase)
            if found:
                return found
    states = {state: at for at in plan.modifiers for state in _states_of(doc, at)}
    if states:
        return tuple(Party(state, None, doc.span_of(at, at)) for state, at in states.items())[:2]
    for mention in people.mentions_in(doc.span_of(plan.first, plan.core)):
        found = parties_at(people, mention.span)
        if found:
            return found
    for other in reading.events:  # "the plan, put together by Egypt, …"
        if (
            other.sentence == event.sentence
            and other.object is not None
            and other.object.head == plan.head
            and other.subject
        ):
            found = named(people, resolver, other, other.subject)
            if found:
                return found
    return ()


def _states_of(doc: Document, at: int) -> list[str]:
    """The states that an adjective names: two in "U.S.-Russian"."""
    whole = state_of_word(doc, at)
    if whole is not None or "-" not in doc.words[at]:
        return [whole] if whole is not None else []
    return [
        state
        for part in doc.words[at].split("-")
        if part[:1].isupper() and (state := known_state(part.replace(".", "")))
    ]


def _in_its_name(people: People, event: Event) -> Parties:
    """Whose a plan is by the adjectives before its noun: "the American plan", "a guerrilla offer"."""
    doc = people.doc
    found: dict[str, Party] = {}
    for at in doc.tokens_in(event.span):
        low = doc.lows[at]
        if low.startswith(event.lemma):
            return tuple(found.values())[:2]
        name = state_of_word(doc, at) or people.body_by_adjective(doc.words[at]) or people.sides.get(low)
        if name is None and low in lowered("against_the_state"):
            name = low if low.endswith("s") else low + "s"
        if name is not None:
            found[name] = Party(name, None, doc.span_of(at, at))
    return ()


def _who_comes_with(people: People, reading: Reading, resolver: Resolver, event: Event) -> Parties:
    """ "flew in with a last appeal": who does what the noun hangs on."""
    above = reading.above(event)
    if above is None or above.subject is None:
        return ()
    start = people.doc.token_at(event.span.start)
    brought = any(
        a.preposition == "with" and a.phrase and a.phrase.first <= start <= a.phrase.last for a in above.arguments
    )
    return named(people, resolver, above, above.subject) if brought else ()


def speaking(resolver: Resolver, event: Event) -> Parties | None:
    """Whoever says the clause of an event; empty where it is not told who does, ``None`` where no party does."""
    return resolver.speakers(event)[:2] or (() if resolver.is_said_by_somebody(event) else None)


def addressees_of(
    people: People, reading: Reading, resolver: Resolver, statement: Statement, proposers: Parties
) -> Parties:
    """Who is asked, at most two; empty where the text does not say."""
    event = reading.events[statement.event]
    between = parties_between(people, Span(statement.content.start, statement.sentence.end))
    if between is not None and between[0] <= statement.content.end and (found := _others(between[1], proposers)):
        return found
    candidates: list[Phrase] = list(statement.asked)
    if statement.thing is not None:
        candidates += [
            a.phrase
            for a in statement.thing.prepositions
            if a.preposition in ("between", "with", "by", "to", "from", "of") and a.phrase
        ]
        if statement.thing.possessor is not None:
            candidates.append(statement.thing.possessor)
    act = reading.events[statement.act] if statement.act is not None else None
    if act is not None:
        if act.object is not None and act.object.possessor is not None:
            candidates.append(act.object.possessor)
        candidates += [a.phrase for a in act.arguments if a.preposition in ("with", "to", "between") and a.phrase]
        candidates += [p for p in (act.object, act.subject) if p is not None]
    for phrase in candidates:
        if phrase.possessor is not None and people.doc.lows[phrase.possessor.head] in _OWN:
            continue
        found = _others(named(people, resolver, event, phrase), proposers)
        if found and any(_is_somebody(people, party) for party in found):
            return found
        if phrase == event.recipient and (told := _others(_described(people, phrase), proposers)):
            return told
    return _by_adjective(people, statement.content, proposers)


def _described(people: People, phrase: Phrase) -> Parties:
    """Whoever is asked in so many words and has no name: "urged world leaders to", "asked the settlers to"."""
    doc = people.doc
    if phrase.kind != "noun" or phrase.conjuncts or phrase.lemma in _BOTH or not is_person_noun(phrase.lemma.lower()):
        return ()
    first = phrase.first + (phrase.determiner in ("the", "a", "an", "all", "some"))
    span = doc.span_of(first, phrase.core)
    return (Party(span.cut(doc.text), None, span),) if not is_bystander(doc, span) else ()


def _is_somebody(people: People, party: Party) -> bool:
    name = party.party or party.person or ""
    entity = people.entity_of(name)
    if entity is not None and entity.kind == "place":
        return False
    under_arms = bool(name) and name != "force" and "forces" in nouns().get((normal(name.split()[-1].lower()),), ())
    return (bool(name) and name[0].isupper()) or under_arms or party.party in people.sides.values()


def _by_adjective(people: People, within: Span, proposers: Parties) -> Parties:
    """The other side where only its adjective or possessive is there: "all Russian troops", "Moscow's agreement"."""
    doc = people.doc
    for at in doc.tokens_in(within):
        state = state_of_word(doc, at)
        if state:
            found = _others((Party(state, None, doc.span_of(at, at)),), proposers)
            if found:
                return found
    return ()


def _others(found: Iterable[Party], proposers: Sequence[Party]) -> Parties:
    """Those found that are not the proposers themselves."""
    own = {party.party for party in proposers if party.party} | {p.person for p in proposers if p.person}
    return tuple(party for party in found if not {party.party, party.person} & own)[:2]
