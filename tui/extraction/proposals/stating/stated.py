"""A sentence -> what its events state, with who makes it, to whom and on which terms."""

from __future__ import annotations

from collections.abc import Set

from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.people import People
from tui.extraction.proposals.marks import are_of_another, marks_of
from tui.extraction.proposals.parties.naming import plainly
from tui.extraction.proposals.parties.resolver import Resolver
from tui.extraction.proposals.responding.objects import is_act
from tui.extraction.proposals.stating.makers import addressees_of, proposers_of, speaking
from tui.extraction.proposals.stating.mentioned import spoken_of
from tui.extraction.proposals.stating.nouns import head_headings, is_text
from tui.extraction.proposals.stating.offered import offered
from tui.extraction.proposals.stating.statement import Statement
from tui.extraction.proposals.stating.statements import find_statements
from tui.extraction.proposals.stating.terms import find_terms
from tui.extraction.proposals.tracks import Stated, group_of
from tui.findings import Party

_ASKING = ("ask", "call", "demand", "propose", "invite")
"""Ways whose words ask for whatever is to be done, whatever that is."""
_BROKERING = ("broker", "mediate", "arrange", "bring about")
"""What those do who are not bound by what comes of it."""
_ANSWERING = ("ready", "agree", "will", "pledge", "want")
_WEIGHING = ("favour", "favor", "prefer", "study", "examine", "mull", "consider", "discuss", "support", "back")
"""Ways and words by which one answers where what they name is on the table."""


def stated_in(people: People, reading: Reading, resolver: Resolver, number: int, known: Set[str]) -> list[Stated]:
    """What the sentence `number` states, in the order of its words.

    `known`: the groups of kinds that are on the table already; where the sentence states nothing, what it shows to be
    on the table counts if it is of none of them.
    """
    kept: list[tuple[Statement, tuple[Party, ...], tuple[Party, ...]]] = []
    for statement in sorted(find_statements(people.doc, reading, number), key=lambda s: (-s.sure, s.trigger.start)):
        if any(_same(statement, other) for other, _, _ in kept):
            continue
        if statement.row.shape == "sentence" and any(group_of(o.kind) == group_of(statement.kind) for o, _, _ in kept):
            continue  # "a truce in which both would stop the raids"
        proposers = proposers_of(people, reading, resolver, statement)
        if proposers is None and statement.way.maker != "plan":
            continue
        if not proposers and statement.row.way == "is":
            proposers = speaking(resolver, reading.events[statement.event])
        proposers = proposers or ()
        addressees = addressees_of(people, reading, resolver, statement, proposers)
        if _counts(people, statement, proposers, addressees):
            kept.append((statement, proposers, addressees))
    for statement in offered(people.doc, reading, number):
        if _is_new(people, statement, known) and not any(_same(statement, other) for other, _, _ in kept):
            proposers = proposers_of(people, reading, resolver, statement)
            if proposers:
                addressees = addressees_of(people, reading, resolver, statement, proposers)
                kept.append((statement, proposers, addressees))
    if not kept:
        for statement in spoken_of(people.doc, reading, number):
            if _is_new(people, statement, known):
                proposers = proposers_of(people, reading, resolver, statement) or ()
                kept.append((statement, proposers, addressees_of(people, reading, resolver, statement, proposers)))
                break
    kept.sort(key=lambda each: each[0].trigger)
    return [_stated(people, reading, *each) for each in kept]


def known_from(people: People, one: Stated) -> frozenset[str]:
    """What a statement puts on the table: its group of kinds, and what marks it in that."""
    group = group_of(one.statement.kind)
    marks = marks_of(people.doc.text, one.statement.sentence)
    return frozenset((group, *(f"{group}: {mark}" for mark in marks)))


def _is_new(people: People, statement: Statement, known: Set[str]) -> bool:
    """Whether what a statement names is not on the table: of no group that is, or marked as another than all those."""
    group = group_of(statement.kind)
    if group not in known:
        return True
    mine = frozenset(each.removeprefix(f"{group}: ") for each in known if each.startswith(f"{group}: "))
    return are_of_another(marks_of(people.doc.text, statement.content), mine)


def _counts(people: People, statement: Statement, proposers: tuple[Party, ...], addressees: tuple[Party, ...]) -> bool:
    """Whether it is about a settlement, or about the conflict by a party to it, or lies between two parties."""
    if statement.row.shape == "noun" and statement.row.way != "is" and not proposers and not addressees:
        return False  # "this call for a truce": said of one told of elsewhere
    strength = statement.matter.strength
    party = any(one.party for one in proposers)
    if statement.row.way == "want" and proposers and not party and not (addressees or statement.asked):
        return False  # what one man wants
    named = any((plainly(one).party or "")[:1].isupper() for one in proposers)
    if statement.row.way == "expect" and not named:
        return False  # what observers expect
    insisted = statement.way.kind == "demand" and party and bool(statement.asked)
    framed = party and statement.act is not None and statement.row.shape == "verb" and statement.row.way in _ASKING
    between = bool(proposers) and bool(addressees)
    if statement.row.way == "hold" or (statement.row.way == "set" and proposers):
        return True
    body = statement.proposing is not None and head_headings(people.doc, statement.proposing)[:1] == ("forces",)
    framed = framed or (strength == 1 and body and not proposers)
    return framed or strength == 2 or (strength == 1 and bool(proposers or addressees)) or between or insisted


def _same(one: Statement, other: Statement) -> bool:
    """Whether two words state the same thing: they overlap, or one stands inside what the other proposes."""
    if one.trigger.overlaps(other.trigger) or one.content.overlaps(other.content):
        return True
    return other.content.contains(one.trigger) or one.content.contains(other.trigger)


def _stated(
    people: People,
    reading: Reading,
    statement: Statement,
    proposers: tuple[Party, ...],
    addressees: tuple[Party, ...],
) -> Stated:
    terms = tuple(find_terms(people.doc, reading, statement))
    told_of = _is_told_of(people, reading.events[statement.event], statement)
    if told_of and not _is_owned(people, statement):
        proposers = ()
    plan = _plan_of(reading.events[statement.event], statement, told_of=told_of)
    to_do = reading.events[statement.act] if statement.act is not None else None
    return Stated(
        statement,
        proposers,
        addressees,
        terms,
        joint=statement.row.way == "agree" and statement.row.word not in _BROKERING,
        told_of=told_of,
        taken_up=_is_taken_up(people, statement),
        answers=statement.row.way in _ANSWERING or statement.row.word in _WEIGHING,
        named=plan or statement.thing,
        holds=plan is not None,
        accepts=statement.keeps or (to_do is not None and is_act(to_do, "accepting")),
    )


def _plan_of(event: Event, statement: Statement, *, told_of: bool) -> Phrase | None:
    """The words for the plan that a statement tells the contents of; None where it tells of no plan's."""
    if statement.maker == "plan" or statement.row.way == "under":
        return statement.proposing
    return (event.object if event.voice == "passive" else event.subject) if told_of else None


def _is_taken_up(people: People, statement: Statement) -> bool:
    """Whether what it names is known: "the truce", "to accept a deal"; "the idea of a truce" is not."""
    thing = statement.thing
    known = thing is not None and (statement.keeps or thing.determiner in ("the", "this", "that", "its", "their"))
    if thing is None or not known:
        return False
    return head_headings(people.doc, thing)[:1] in (("pause",), ("deal",)) and not thing.plural


def _is_owned(people: People, statement: Statement) -> bool:
    """Whether the words for a plan say whose it is: "the Kenyan plan", "their plan", "the plan of the five"."""
    plan = statement.proposing
    if plan is None:
        return False
    named = any(people.doc.words[at][:1].isupper() for at in plan.modifiers)
    by = any(a.preposition in ("by", "of", "from") for a in plan.prepositions)
    return plan.possessor is not None or named or by


def _is_told_of(people: People, event: Event, statement: Statement) -> bool:
    """Whether a statement says what a plan holds, or what would be done, in words of nobody's own."""
    plan = statement.proposing or (event.object if event.voice == "passive" else event.subject)
    new = plan is not None and plan.determiner in ("a", "an", "another")
    if new and event.link not in ("relative", "coordinated"):  # but "a plan under which fighting would stop"
        return False
    known = plan is not None and plan.determiner in ("the", "this", "that", "its")
    text = plan is not None and statement.row.way != "is" and is_text(people.doc, plan)
    if statement.row.way == "under" or (statement.maker == "plan" and text and known):
        return True
    if statement.row.way == "scheduled":
        return event.modal == "would" or event.object is None or known
    if statement.row.shape != "sentence" or event.negated:
        return False
    return not event.said and event.modal == "would"
