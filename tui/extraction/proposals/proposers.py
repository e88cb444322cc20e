"""Who makes the proposal that a statement states."""

from __future__ import annotations

import re

from tui.articles.article import Span
from tui.extraction.people import People
from tui.extraction.proposals.lexicon import phrases, words
from tui.extraction.proposals.parties.between import parties_between
from tui.extraction.proposals.parties.binding import state_of_word
from tui.extraction.proposals.parties.bystanders import is_bystander
from tui.extraction.proposals.parties.floor import Floor, speaker_at, subject_parties
from tui.extraction.proposals.parties.naming import parties_at
from tui.extraction.proposals.parties.phrases import (
    clause_subject,
    names_somebody,
    phrase_before,
    phrase_from,
)
from tui.extraction.proposals.statements import Statement
from tui.findings import Party

Parties = tuple[Party, ...]

_BY = re.compile(r"\bby\s+")
_PLANS = phrases("proposal_nouns", "thing", "made")
_PLAN_OF = re.compile(rf"(?P<owner>[^,;:]{{2,60}}?)(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){{0,3}}?{_PLANS}$")
_OWNED = re.compile(r"(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){0,3}?$")
"""What stands between an owner and what is owned: "the government 's new" (roadmap)."""
_BEFORE = 40
"""So near before a text, in characters, stands whoever made it."""
_WHERE = words("in at near of")
_PRONOUNS = words("he she they it we i you there this these those no any who which")


def proposers_of(people: People, floor: Floor, statement: Statement) -> Parties | None:
    """Who makes it, at most two; empty where the text does not say, ``None`` where whoever does is no party to it."""
    doc = people.doc
    match statement.rule.actor:
        case "speaker":
            return _spoken(people, floor, statement)
        case "maker":
            return _maker(people, floor, statement)
        case "passive":
            return _agent(people, floor, statement)
        case "subject":
            subject, found = subject_parties(people, floor, statement.trigger, statement.sentence)
            if subject is None or statement.rule.name.startswith("threatens"):
                return _spoken(people, floor, statement)
            found = found or _owner_of_a_plan(people, subject)
            if found:
                return found
            spoken = speaker_at(people, floor, statement.trigger, statement.sentence)
            if spoken:
                return spoken
            if _stands_for_a_bystander(people, subject, statement.sentence):
                return None
            known = subject.cut(doc.text).lower() in _PRONOUNS or not is_bystander(doc, subject)
            return () if known and names_somebody(doc, subject) else None


def _owner_of_a_plan(people: People, subject: Span) -> Parties:
    """Whose plan it is that asks for something: "the envoy's plan would require them to"."""
    plan = _PLAN_OF.match(people.doc.text, *subject)
    return parties_at(people, Span(*plan.span("owner"))) if plan else ()


def _stands_for_a_bystander(people: People, subject: Span, sentence: Span) -> bool:
    """Whether a pronoun takes up bystanders of the same sentence: "residents said that they wanted …"."""
    doc = people.doc
    if subject.cut(doc.text).lower() not in ("they", "he", "she"):
        return False
    opening = clause_subject(doc, doc.tokens_in(sentence).start, doc.token_at(subject.start))
    return opening is not None and is_bystander(doc, opening)


def _spoken(people: People, floor: Floor, statement: Statement) -> Parties | None:
    found = speaker_at(people, floor, statement.trigger, statement.sentence)
    quote = floor.at(statement.trigger)
    return found if found or quote is None or quote.speaker is None else None


def _maker(people: People, floor: Floor, statement: Statement) -> Parties | None:
    if statement.maker is not None:
        tokens = people.doc.tokens_in(statement.maker)
        if not tokens:  # it begins inside a word
            return None
        before = people.doc.tokens_in(statement.sentence).start
        phrase = (
            phrase_from(people.doc, tokens.start, tokens.stop)
            if statement.maker.start > statement.trigger.start
            else phrase_before(people.doc, tokens[-1], before)
        )
        return (parties_at(people, phrase, floor.at(statement.trigger)) if phrase else ()) or None
    at = people.doc.token_at(statement.trigger.start) - 1
    return parties_at(people, people.doc.span_of(at, at), floor.at(statement.trigger)) if at >= 0 else ()


def _agent(people: People, floor: Floor, statement: Statement) -> Parties:
    """The agent of a passive ("… by Egypt"), the two it lies between, the owner of the plan, else nobody."""
    doc = people.doc
    stretch = Span(statement.trigger.start, min(statement.content.end, statement.sentence.end))
    between = parties_between(people, stretch)
    if between:
        return between[1]
    by = _BY.search(doc.text, stretch.start, stretch.end)
    if by:
        phrase = phrase_from(doc, doc.token_at(by.end()), doc.tokens_in(stretch).stop)
        found = parties_at(people, phrase) if phrase else ()
        if found:
            return found
    if statement.rule.name in ("the text says what it holds", "under the plan"):
        return _author(people, statement)
    return (
        speaker_at(people, floor, statement.trigger, statement.sentence)
        if statement.rule.name == "somebody is asked to do it"
        else ()
    )


def _author(people: People, statement: Statement) -> Parties:
    """Whose plan a text is: its owner's, that of the states in its name, that of whoever is named right before it."""
    doc, sentence, trigger = people.doc, statement.sentence, statement.trigger
    owned = _OWNED.search(doc.text, sentence.start, trigger.start)
    if owned:
        owner = phrase_before(doc, doc.token_at(owned.start()) - 1, doc.tokens_in(sentence).start)
        found = parties_at(people, owner) if owner else ()
        if found:
            return found
    makers = {state: at for at in doc.tokens_in(trigger) if (state := state_of_word(doc, at))}
    if makers:  # "under the American draft"
        return tuple(Party(state, None, doc.span_of(at, at)) for state, at in makers.items())[:2]
    for mention in people.mentions_in(Span(max(sentence.start, trigger.start - _BEFORE), trigger.end)):
        before = doc.token_at(mention.span.start) - 1
        if before >= 0 and doc.lows[before] in _WHERE:  # "the agreement signed in Washington"
            continue
        found = parties_at(people, mention.span)
        if found:
            return found
    return ()
