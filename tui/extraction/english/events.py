"""Events: clauses and the nouns made of verbs, with the roles as the sense has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from tui.extraction.english.clause import GRAMMAR, LINKING, NOUNS, OBJECT_TO, VERBS, Clause, asks
from tui.extraction.english.event import Phrase, Shape
from tui.extraction.english.nodes import Node
from tui.extraction.english.phrases import TIMES

_EVENTS: Final = NOUNS["events"]
_ADDRESSED: Final = GRAMMAR["told"] | VERBS["of"]


@dataclass(slots=True, eq=False)
class Draft:
    """An event whose relations are still drafts."""

    at: int
    """The token of its verb or noun, in the document."""
    shape: Shape
    lemma: str
    clause: Clause | None = None
    phrase: Phrase | None = None
    parent: Draft | None = None
    complement: Clause | None = None
    subject: Phrase | None = None
    object: Phrase | None = None
    recipient: Phrase | None = None
    predicate: Phrase | None = None
    arguments: list[tuple[str, Phrase | None, Clause | None]] = field(default_factory=list)
    index: int = -1


def drafts(clauses: list[Clause], tokens: list[int], nodes: list[Node]) -> list[Draft]:
    """The events of the clauses of one run of nodes, nouns included."""
    nouns = _nouns(nodes)
    if nouns:
        for clause in clauses:
            if clause.noun is not None and clause.noun.head in nouns:
                clause.owner = clause.noun.head
    found = {id(clause): _of_clause(clause, tokens) for clause in clauses}
    if nouns:
        for clause in clauses:
            _place_nouns(clause, found[id(clause)], nouns)
        for clause in clauses:
            noun = nouns.get(clause.owner)
            if noun is None:
                continue
            noun.complement = noun.complement or clause
            if clause.form == "infinitive" and not clause.owned:
                asked = noun.lemma in NOUNS["asking"]
                clause.subject = _asked(noun, clause) if asked else noun.subject or clause.subject
                if not clause.passive:
                    found[id(clause)].subject = clause.subject
    return [*found.values(), *nouns.values()]


def _nouns(nodes: list[Node]) -> dict[int, Draft]:
    """Head token -> the event of a noun made of a verb."""
    found: dict[int, Draft] = {}
    for node in nodes:
        if node.phrase is None:
            continue
        for phrase in inside(node.phrase):
            if phrase.lemma in _EVENTS and phrase.kind == "noun" and phrase.head not in found:
                draft = Draft(phrase.head, "noun", phrase.lemma, phrase=phrase)
                if phrase.possessor is not None and phrase.possessor.lemma.lower() not in TIMES:
                    draft.subject = phrase.possessor
                for argument in phrase.prepositions:
                    draft.arguments.append((argument.preposition, argument.phrase, None))
                    if argument.preposition == "by" and draft.subject is None:
                        draft.subject = argument.phrase
                    elif argument.preposition == "of" and draft.object is None:
                        draft.object = argument.phrase
                    elif argument.preposition == "from" and draft.lemma not in GRAMMAR["leaving"]:
                        draft.subject = draft.subject or argument.phrase
                found[phrase.head] = draft
    return found


def _asked(noun: Draft, act: Clause) -> Phrase | None:
    """Whom a noun of asking asks: "pressure on X to"; or whoever answers it: "X rejected a call to"."""
    named = next((phrase for low, phrase, _ in noun.arguments if low in ("on", "to", "for") and phrase), None)
    above = act.parent
    if named or above is None or above.lemma in VERBS["light"] | GRAMMAR["making"] or noun.subject is above.subject:
        return named
    return above.subject


def inside(phrase: Phrase) -> Iterator[Phrase]:
    """A phrase and those inside it; the parts of "A and B" in its place."""
    if phrase.conjuncts:
        for part in phrase.conjuncts:
            yield from inside(part)
        return
    yield phrase
    for argument in phrase.prepositions:
        if argument.phrase is not None:
            yield from inside(argument.phrase)
    if phrase.possessor is not None and phrase.possessor.kind == "noun":
        yield from inside(phrase.possessor)
    if phrase.apposition is not None:
        yield from inside(phrase.apposition)


def _place_nouns(clause: Clause, draft: Draft, nouns: dict[int, Draft]) -> None:
    """Hangs the nouns of a clause on it; "made an offer" gives the offer the verb's subject and arguments."""
    light = clause.lemma in VERBS["light"] and not clause.passive
    phrases = [*clause.objects, *(argument[1] for argument in clause.arguments), clause.subject, clause.predicate]
    for outer in phrases:
        for phrase in inside(outer) if outer is not None else ():
            noun = nouns.get(phrase.head)
            if noun is None or noun.parent is not None:
                continue
            noun.parent = draft
            if light and phrase in clause.objects:
                if noun.subject is None or noun.subject.kind == "pronoun":
                    noun.subject = clause.subject
                noun.arguments += clause.arguments


def _of_clause(clause: Clause, tokens: list[int]) -> Draft:
    draft = Draft(tokens[clause.verb], "verb", clause.lemma, clause, complement=clause.complement)
    draft.arguments = clause.arguments
    if _is_copula(clause):
        if not clause.adjective and clause.objects:
            clause.predicate = clause.objects[0]
        draft.shape, draft.predicate, draft.subject = "copula", clause.predicate, clause.subject
        draft.lemma = clause.adjective or (clause.predicate.lemma if clause.predicate else clause.lemma)
    elif clause.passive:
        _passive(draft, clause)
    else:
        _active(draft, clause)
    if draft.shape == "verb" and clause.lemma in GRAMMAR["into-a-state"]:
        draft.predicate = clause.predicate
    if draft.shape == "verb" and clause.lemma in VERBS["as"]:
        told = next((phrase for low, phrase, _ in clause.arguments if low == "as"), None)
        draft.predicate = draft.predicate or clause.predicate or told
    return draft


def _is_copula(clause: Clause) -> bool:
    if clause.group is None and not clause.lemma:
        return True
    said = clause.adjective or clause.predicate or (clause.objects and clause.lemma in ("be", "remain", "become"))
    return clause.lemma in LINKING and not clause.passive and bool(said)


def _passive(draft: Draft, clause: Clause) -> None:
    """What is done to is the grammar's subject; who does it follows "by"."""
    lemma, objects = clause.lemma, clause.objects
    draft.subject = next(
        (p for low, p, _ in clause.arguments if low == "by" and p is not None and p.lemma.lower() not in TIMES), None
    )
    asked = clause.complement is not None and (
        lemma in _ADDRESSED or (asks(clause) and clause.complement.form != "finite")
    )
    if asked or _accuses(clause) or (objects and lemma in VERBS["two"]):
        draft.recipient, draft.object = clause.subject, objects[0] if objects else None
    else:
        draft.object = clause.subject
        if objects and lemma in VERBS["as"]:
            draft.predicate = objects[0]


def _active(draft: Draft, clause: Clause) -> None:
    lemma, objects = clause.lemma, list(clause.objects)
    draft.subject = clause.subject
    if clause.gap is not None and (not objects or lemma in VERBS["two"] or lemma in GRAMMAR["naming"]):
        objects.insert(0 if lemma in GRAMMAR["naming"] else len(objects), clause.gap)
    inner = clause.complement
    if not objects:
        asked = next((p for low, p, _ in clause.arguments if f"{lemma}-{low}" in OBJECT_TO), None)
        draft.recipient = asked if inner is not None and inner.form == "infinitive" else None
        return
    if len(objects) > 1 and lemma in GRAMMAR["naming"]:
        draft.object, draft.predicate = objects[0], objects[1]
    elif len(objects) > 1 and (lemma in VERBS["two"] or lemma in _ADDRESSED):
        draft.recipient, draft.object = objects[0], objects[1]
    elif (
        (inner is not None and (lemma in _ADDRESSED or (asks(clause) and inner.form == "infinitive")))
        or (inner is not None and inner.form == "infinitive" and lemma in VERBS["two"])
        or _accuses(clause)
        or lemma in ("tell", "inform", "assure", "remind")
    ):  # fmt: skip
        draft.recipient = objects[0]
    else:
        draft.object = objects[0]


def _accuses(clause: Clause) -> bool:
    """Whether it is "accuse X of", "remind X of"."""
    return clause.lemma in VERBS["of"] and any(low == "of" for low, _, _ in clause.arguments)
