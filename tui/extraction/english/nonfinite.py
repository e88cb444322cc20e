"""Infinitives, forms in -ing and participles find the clause or noun they hang on, and whose they are."""

from __future__ import annotations

from typing import Final

from tui.extraction.english.clause import (
    CONDITIONAL,
    GRAMMAR,
    NOUNS,
    OBJECT_TO,
    VERBS,
    Clause,
    Frame,
    Sentence,
    asks,
)  # fmt: skip
from tui.extraction.english.event import Phrase
from tui.extraction.english.finite import finite
from tui.extraction.english.nodes import PHRASE, Node

VERB: Final = "V"

_EVENTS: Final = NOUNS["events"]


def _push(s: Sentence, clause: Clause) -> None:
    """Opens the frame of a verb that is not finite; one with nothing above it waits for the main clause."""
    if clause.parent is None and clause.noun is None:
        s.fronted.append(clause)
    s.stack.append(Frame(clause.link, clause.first, clause.parent, clause=clause))


def infinitive(s: Sentence, at: int, node: Node, before: Node | None) -> None:
    """An infinitive: the complement of a verb, an adjective or a noun, or the purpose of a clause; and whose it is."""
    frame, group = s.stack[-1], node.group
    clause, kind = frame.clause, before.kind if before else ""
    assert group is not None
    group.form, group.tense = "infinitive", None
    last = before.phrase if before is not None and kind == PHRASE else None
    if kind == "," and at > 1 and (apposed := s.nodes[at - 2].phrase) is not None and apposed.apposition is not None:
        last = apposed
    if s.title and last is not None and frame.loose is not None and frame.loose.phrase is last:
        group.form, group.tense, group.negated = "finite", "future", group.negated or s.nodes[at - 1].low == "yet"
        finite(s, at, node, before)
        return
    if clause is None:
        if s.title and frame.subject is not None and last is not None and _takes_infinitive(last) is None:
            group.form, group.tense = "finite", "future"
            finite(s, at, node, before)
            return
        new = s.add(node, "complement" if frame.subject else "purpose", frame.parent)
        if frame.subject is not None:
            new.noun = _takes_infinitive(last) if last is not None else None
        elif last is not None and frame.arguments and frame.arguments[-1][1] is last:
            new.noun = _takes_infinitive(last)
        _push(s, new)
        return
    if (kind == "C" or (kind == "," and group.bare)) and frame.loose is None:
        new = s.add(node, "coordinated", clause)
        new.subject = clause.subject
        if clause.group is not None and clause.form == "finite" and group.bare:
            group.form, group.modal, group.tense = "finite", clause.group.modal, clause.group.tense
        _push(s, new)
        return
    new = s.add(node, "purpose", clause)
    new.subject = clause.subject
    argued = clause.arguments[-1] if last is not None and clause.arguments and clause.arguments[-1][1] is last else None
    happens = group.passive or group.lemma in GRAMMAR["intransitive"] or group.lemma in ("hold", "resume", "be", "stop")
    whom = _for_whom(clause, happens) if argued else None
    wished = _wished_of(last) if last is not None else None
    if wished is None and argued and clause.objects:
        wished = _wished_of(clause.objects[-1])
    if whom is not None:
        holder = (
            clause.parent if clause.link == "complement" and clause.complement is None and clause.parent else clause
        )
        new.subject, new.link = whom, "complement"
        new.parent = holder if _asked_for(holder) else clause
        new.parent.arguments.append(("for", None, new))
    elif wished is not None:
        new.link, new.noun, new.subject, new.owned = "complement", wished[0], wished[1], True
    elif last is not None and _takes_infinitive(last) is not None:
        new.link, new.noun = "complement", _takes_infinitive(last)
    elif (
        last is not None
        and last in clause.objects
        and (
            asks(clause)
            or clause.lemma in GRAMMAR["promised"]
            or (group.bare and clause.lemma in GRAMMAR["bare-infinitive"])
        )
    ):
        new.link = "complement"
        if clause.lemma not in GRAMMAR["promised"]:
            new.subject = last
    elif clause.lemma in VERBS["two"] and clause.objects and not clause.passive and last in clause.objects:
        new.link, new.subject = "complement", clause.objects[0]
    elif argued and (asked := _asked(clause)) is not None:
        new.link, new.subject = "complement", asked
    elif (
        clause.adjective
        or kind == "J"
        or (clause.lemma in VERBS["to"] and not clause.objects and kind != ",")
        or (clause.passive and asks(clause))
    ):
        new.link = "complement"
    if clause.adjective == "up to" and clause.arguments:
        new.subject = clause.arguments[-1][1]
    if new.link == "complement" and clause.gap is not None and not clause.objects:
        new.gap, clause.gap = clause.gap, None
    holder = new.parent or clause
    if new.link == "complement" and new.noun is None and holder.complement is None:
        holder.complement = new
    _push(s, new)


def _for_whom(clause: Clause, happens: bool) -> Phrase | None:
    """Takes the subject of "for X to …" from the arguments of a clause, what stands at X aside.

    `happens`: it is something that happens to X, or that X alone does ("for talks to resume").
    """
    for number in range(len(clause.arguments) - 1, max(-1, len(clause.arguments) - 3), -1):
        low, phrase, _ = clause.arguments[number]
        if low == "for" and phrase is not None and (phrase.lemma not in _EVENTS or happens):
            del clause.arguments[number]
            return phrase
        if low not in ("in", "of", "at", "from"):
            break
    return None


def _asked(clause: Clause) -> Phrase | None:
    """Who is asked by a preposition: "appealed to X (in Rome) to …"."""
    near = (phrase for low, phrase, _ in clause.arguments[-3:] if f"{clause.lemma}-{low}" in OBJECT_TO)
    return next(near, None)


def _asked_for(clause: Clause) -> bool:
    """Whether a clause has a "for X to …" already."""
    return any(low == "for" and inner is not None for low, _, inner in clause.arguments)


def _wished_of(phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """The noun and the subject of "calls for X to be sent"."""
    while phrase.prepositions:
        low, inner = phrase.prepositions[-1].preposition, phrase.prepositions[-1].phrase
        if inner is None:
            break
        if low == "for" and phrase.lemma in NOUNS["to"] and _takes_infinitive(inner) is None:
            return phrase, inner
        phrase = inner
    return None


def _takes_infinitive(phrase: Phrase) -> Phrase | None:
    """The noun of a phrase, or of one at its end, that takes an infinitive."""
    if phrase.lemma in NOUNS["to"]:
        return phrase
    inner = phrase.prepositions[-1].phrase if phrase.prepositions else None
    return _takes_infinitive(inner) if inner is not None else None


def gerund(s: Sentence, node: Node, before: Node | None) -> None:
    """A form in -ing: after a preposition, a complement, or beside the clause or noun whose it is."""
    kind = before.kind if before else ""
    while kind == "," and s.stack[-1].link == "adverbial" and s.stack[-1].clause and s.stack[-2].clause:
        s.settle(s.stack.pop())
    frame = s.stack[-1]
    clause = frame.clause
    new = s.add(node, "participial", clause)
    new.subject = clause.subject if clause is not None else frame.subject
    if kind == "P" and before is not None:
        s.argue(before.low, None, new, node.last)
        new.link, new.conjunction = "complement", before.low
        owned = clause and clause.objects and not clause.passive and clause.objects[-1].lemma not in _EVENTS
        of_object = before.low in ("from", "into", "for") or (
            before.low == "of" and clause and clause.lemma in VERBS["of"]
        )
        if clause is not None and owned and of_object:
            new.subject = clause.objects[-1]
    elif kind == "C" and clause is not None and clause.form == "gerund":
        new.link = "coordinated"
    elif kind in ("S", "W") and before is not None:
        _verbless_opener(s, new, before.low)
    elif (
        clause is not None and clause.lemma in VERBS["gerund"] and (kind == VERB or (kind == PHRASE and clause.objects))
    ):
        new.link = "complement"
        clause.complement = clause.complement or new
        if kind == PHRASE:
            new.subject = clause.objects[-1]
    elif kind == PHRASE and before is not None and not (clause and _is_place(clause, before.phrase)):
        new.subject = before.phrase
    _push(s, new)


def _is_place(clause: Clause, phrase: Phrase | None) -> bool:
    """Whether a name only says where: "had come to Italy | asking for money"."""
    last = clause.arguments[-1] if clause.arguments else None
    return last is not None and last[1] is phrase and phrase is not None and phrase.kind == "name" and last[0] != "with"


def _verbless_opener(s: Sentence, new: Clause, word: str) -> None:
    """ "when asked", "if accepted", "while rejecting it": the frame opened for a finite clause is taken over."""
    frame = s.stack[-1]
    new.link, new.conjunction = "adverbial", word
    if frame.clause is None and len(s.stack) > 1:
        s.stack.pop()
        new.parent = frame.parent
        new.subject = frame.parent.subject if frame.parent else s.stack[-1].subject
    new.hypothetical = word in CONDITIONAL or (new.parent is not None and new.parent.hypothetical)


def participle(s: Sentence, at: int, node: Node, before: Node | None) -> None:
    """A past participle without "be": beside the noun or the clause it is passive to."""
    frame, group = s.stack[-1], node.group
    clause, kind = frame.clause, before.kind if before else ""
    assert group is not None
    group.form, group.passive, group.tense = "participle", True, None
    if s.title and kind == PHRASE and clause is None and frame.subject is not None and not s.finite_later(at):
        group.form, group.tense = "finite", "present"
        finite(s, at, node, before)
        return
    new = s.add(node, "participial", clause)
    if kind == PHRASE and before is not None:
        new.subject = _nearest(before.phrase)
        wanted = clause is not None and clause.lemma in GRAMMAR["object-participle"]
        if clause is not None and wanted and clause.objects and clause.lemma == "want":
            new.subject = clause.objects[-1]
        if clause is not None and wanted and new.subject in clause.objects:
            new.link, clause.complement = "complement", clause.complement or new
    elif kind in ("S", "W") and before is not None and len(s.stack) > 1 and clause is None:
        _verbless_opener(s, new, before.low)
    else:
        new.subject = clause.subject if clause is not None else frame.subject
        new.link = "coordinated" if kind == "C" and clause is not None else "participial"
    _push(s, new)


def _nearest(phrase: Phrase | None) -> Phrase | None:
    """The innermost noun of a phrase: "a pact" of "no mood for a pact"."""
    while phrase is not None and phrase.prepositions and phrase.prepositions[-1].phrase is not None:
        inner = phrase.prepositions[-1].phrase
        if inner.kind != "noun":
            break
        phrase = inner
    return phrase
