"""To whom the proposal that a statement states is made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import DETERMINERS, is_person_noun
from tui.extraction.people import People
from tui.extraction.proposals.lexicon import words
from tui.extraction.proposals.parties.between import parties_between
from tui.extraction.proposals.parties.naming import parties_at
from tui.extraction.proposals.parties.phrases import (
    phrase_from,
    subject_of,
)
from tui.extraction.proposals.statements import Statement
from tui.extraction.proposals.vocabulary import CONFLICT, DEAL, TOPIC
from tui.extraction.words import state_by_adjective
from tui.findings import Party

Parties = tuple[Party, ...]

_TOLD = re.compile(r"\b(?:told|tells|telling|warned|warns|warning|informed)\s+(?=[A-Z]|the\s)")
_OF_TWO = re.compile(
    rf"(?:{TOPIC.pattern}|{CONFLICT.pattern}|{DEAL.pattern}|\b(?:meetings?|summit|dialogue|contacts?|relations|ties|peace|exchange|swap|fighting"
    rf"|tensions?|hostilities|clashes|mediat\w+|trust|call|border|agreed|signed|reached)\b)[^.;:]{{0,60}}$",
    re.IGNORECASE,
)
"""What lies between two parties, and not between two places."""
_UNDERGOES = re.compile(r"['’]s\b|\s+(?:to\s+)?be\s", re.IGNORECASE)
"""What is to be done to somebody or with something of theirs: they are not asked to do it."""
_OWN = frozenset(("his", "her", "its", "their", "our", "my"))
_LINKS = ("that", "with", "to", "from", "for", "at", "against", "if")
_GATHERING = words("both all each either them us him her")
_BESIDE = words("next close adjacent near access according due back return")
"""Words after which "to" says where, and not whom one asks."""
_LEAVING = words(
    "withdraw withdrawal withdrawn pull pullback pullout leave retreat evacuate remove removal back away out"
)
"""Words after which "from" says where somebody is, and not whom one asks."""
_MODAL = frozenset(("says that it must be", "insists that it must be", "somebody is asked to do it", "it had to stop"))
"""Rules whose verb has whoever is asked for its subject."""
_ASKED_FIRST = frozenset(
    (
        "offers it",
        "calls for it",
        "demands it",
        "renews its call",
        "somebody's proposal",
        "a state's proposal",
        "the text says what it holds",
    )
)
"""Rules whose content may begin with who is asked: "calls on Israel to", "its call for Israel to"."""
_BY_ADJECTIVE = 0.5
"""How sure it is that a state is asked of which only an adjective or a possessive stands there."""
_REACH = 150
"""How far into the content somebody asked is looked for, in characters."""


def addressees_of(people: People, statement: Statement, proposers: Parties) -> Parties:
    """Who is asked, at most two; empty where the text does not say."""
    both = _between(people, statement, proposers)
    if len(both) == 2:
        return both
    for span in _asked(people.doc, statement):
        if _is_own(people, span):
            continue
        found = _others(parties_at(people, span, None), proposers)
        if found:
            return found
    if both:
        return both
    narrow = _by_adjective(people, statement.content, proposers)
    if narrow or not statement.rule.name.startswith("threatens"):
        return narrow
    return _by_adjective(people, Span(statement.content.start, statement.sentence.end), proposers)


def _between(people: People, statement: Statement, proposers: Parties) -> Parties:
    """The two that a truce or talks are proposed between, neither of them the proposer."""
    content = statement.content
    reach = Span(content.start, min(content.end, content.start + _REACH))
    between = parties_between(people, reach)
    if between is None or not _OF_TWO.search(people.doc.text, statement.trigger.start, between[0]):
        return ()
    return _others(between[1], proposers)


def _asked(doc: Document, statement: Statement) -> Iterator[Span]:
    if statement.asked is not None:
        yield statement.asked
    if statement.rule.name in _MODAL:
        last = doc.tokens_in(statement.trigger)[-1 if statement.rule.name.startswith("insists") else 0]
        subject = subject_of(doc, doc.span_of(last, last), statement.sentence)
        if subject:
            yield subject
    told = _TOLD.search(doc.text, statement.sentence.start, statement.trigger.start)
    if told:
        phrase = phrase_from(doc, doc.token_at(told.end()), doc.tokens_in(statement.sentence).stop)
        if phrase:
            yield phrase
    begin = statement.trigger.start if statement.rule.name == "names the way" else statement.content.start
    content = Span(begin, min(statement.content.end, statement.content.start + _REACH))
    tokens = doc.tokens_in(content)
    if statement.rule.name in _ASKED_FIRST and tokens:
        phrase = phrase_from(doc, tokens.start, tokens.stop)
        if phrase and not _UNDERGOES.match(doc.text, phrase.end):
            yield phrase
    links = ("on", "for") if statement.rule.name == "names the way" else _LINKS
    for link in links:
        for at in tokens:
            if link == "that" and at > tokens.start + 1:
                break
            if doc.lows[at] != link or at + 1 >= tokens.stop or _is_no_asking(doc, link, tokens.start, at):
                continue
            phrase = phrase_from(doc, at + 1, tokens.stop)
            if phrase:
                yield phrase


def _is_no_asking(doc: Document, link: str, first: int, at: int) -> bool:
    """Whether what follows a link is no party: an act ("to stop military …"), a place ("its troops from …")."""
    if link == "to":
        if at + 1 >= len(doc.lows):
            return True
        low = doc.lows[at + 1]
        act = (
            doc.words[at + 1].islower() and low not in DETERMINERS and low not in _GATHERING and not is_person_noun(low)
        )
        return act or doc.lows[at - 1] in _BESIDE
    return link == "from" and not _LEAVING.isdisjoint(doc.lows[first:at])


def _by_adjective(people: People, within: Span, proposers: Parties) -> Parties:
    """The other side where only its adjective or possessive is there: "all Russian troops", "Moscow's agreement"."""
    doc = people.doc
    own = {name for party in proposers for name in (party.party, party.person)}
    for at in doc.tokens_in(within):
        state = state_by_adjective().get(doc.words[at]) or state_by_adjective().get(" ".join(doc.words[at : at + 2]))
        if state is None and doc.words[at][0].isupper():
            mention = people.mention_over(doc.starts[at])
            entity = people.entities[mention.entity] if mention else None
            state = (
                people.state_of(entity.name) or entity.name
                if entity and entity.kind in ("state", "organisation")
                else None
            )
        agent = at > 0 and doc.lows[at - 1] in ("by", "in")
        if state and state not in own and not agent:
            return (Party(state, None, doc.span_of(at, at), confidence=_BY_ADJECTIVE),)
    return ()


def _is_own(people: People, span: Span) -> bool:
    """Whether a phrase names something of the proposer's own: "his country's good offices"."""
    return people.doc.lows[people.doc.token_at(span.start)] in _OWN


def _others(found: Parties, proposers: Parties) -> Parties:
    """Those found that are not the proposers themselves."""
    own = {(party.party, party.person) for party in proposers} | {(party.party, None) for party in proposers}
    return tuple(party for party in found if (party.party, party.person) not in own)
