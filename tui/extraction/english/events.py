"""Events: clauses and the nouns made of verbs, with the roles as the sense has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.extraction.english.clauses import LINKING, Clause
from tui.extraction.english.event import Phrase, Shape
from tui.extraction.english.lists import sections
from tui.extraction.english.phrases import Node

_VERBS: Final = sections("verbs")
_NOUNS: Final = sections("nouns")["events"]
_LIGHT: Final = _VERBS["light"]
_AS: Final = _VERBS["as"]
_TWO: Final = _VERBS["two"]
_ADDRESSED: Final = (
    frozenset(
        (
            "tell",
            "inform",
            "assure",
            "remind",
            "warn",
            "notify",
            "ask",
            "urge",
            "advise",
            "persuade",
            "convince",
            "promise",
        )
    )
    | _VERBS["of"]
)
_OBJECT_TO: Final = _VERBS["object-to"]
_NAMING: Final = frozenset(
    (
        "call",
        "brand",
        "deem",
        "label",
        "dub",
        "term",
        "declare",
        "pronounce",
        "consider",
        "name",
        "judge",
        "find",
        "think",
        "make",
        "elect",
        "appoint",
        "render",
    )
)


class Draft:
    """An event whose relations are still drafts."""

    __slots__ = (
        "arguments",
        "at",
        "clause",
        "complement",
        "index",
        "lemma",
        "object",
        "parent",
        "phrase",
        "predicate",
        "recipient",
        "shape",
        "subject",
    )

    def __init__(self, at: int, shape: Shape, lemma: str) -> None:
        self.at, self.shape, self.lemma = at, shape, lemma
        self.clause: Clause | None = None
        self.phrase: Phrase | None = None
        self.parent: Draft | None = None
        self.index = -1
        self.complement: Clause | None = None
        self.subject: Phrase | None = None
        self.object: Phrase | None = None
        self.recipient: Phrase | None = None
        self.predicate: Phrase | None = None
        self.arguments: list[tuple[str, Phrase | None, Clause | None]] = []


def drafts(clauses: list[Clause], tokens: list[int], nodes: list[Node]) -> list[Draft]:
    """The events of the clauses of one run of nodes, nouns included."""
    found: list[Draft] = []
    of_clause: dict[int, Draft] = {}
    for clause in clauses:
        draft = _of_clause(clause, tokens)
        of_clause[id(clause)] = draft
        found.append(draft)
    nouns = _nouns(nodes)
    for clause in clauses:
        draft = of_clause[id(clause)]
        for phrase in (
            *clause.objects,
            *(p for _, p, _ in clause.arguments if p is not None),
            *((clause.subject,) if clause.subject else ()),
        ):
            for inner in _inside(phrase):
                noun = nouns.get(inner.head)
                if noun is not None and noun.parent is None:
                    noun.parent = draft
                    if (
                        clause.lemma in _LIGHT
                        and inner in clause.objects
                        and not (clause.group and clause.group.passive)
                    ):
                        noun.subject = (
                            clause.subject
                            if noun.phrase is None
                            or noun.phrase.possessor is None
                            or noun.phrase.possessor.kind == "pronoun"
                            else noun.subject
                        )
                        noun.arguments += clause.arguments
    for clause in clauses:
        if clause.noun is not None:
            noun = nouns.get(clause.noun.head)
            if noun is not None:
                noun.complement = noun.complement or clause
                if clause.group is not None and clause.group.form == "infinitive":
                    clause.subject = noun.subject or clause.subject
                    of_clause[id(clause)].subject = (
                        clause.subject if not clause.group.passive else of_clause[id(clause)].subject
                    )
                clause.owner = noun.at
    found += nouns.values()
    return found


def _nouns(nodes: list[Node]) -> dict[int, Draft]:
    """Head token -> the event of a noun made of a verb."""
    found: dict[int, Draft] = {}
    for node in nodes:
        if node.phrase is None:
            continue
        for phrase in _inside(node.phrase):
            if phrase.kind == "noun" and phrase.lemma in _NOUNS and phrase.head not in found:
                draft = Draft(phrase.head, "noun", phrase.lemma)
                draft.phrase = phrase
                draft.subject = phrase.possessor
                for argument in phrase.prepositions:
                    draft.arguments.append((argument.preposition, argument.phrase, None))
                    if argument.preposition == "by" and draft.subject is None:
                        draft.subject = argument.phrase
                    elif argument.preposition == "of" and draft.object is None:
                        draft.object = argument.phrase
                found[phrase.head] = draft
    return found


def _inside(phrase: Phrase) -> Iterator[Phrase]:
    """A phrase and those inside it."""
    if phrase.conjuncts:
        for part in phrase.conjuncts:
            yield from _inside(part)
        return
    yield phrase
    for argument in phrase.prepositions:
        if argument.phrase is not None:
            yield from _inside(argument.phrase)
    if phrase.possessor is not None and phrase.possessor.kind == "noun":
        yield from _inside(phrase.possessor)
    if phrase.apposition is not None:
        yield from _inside(phrase.apposition)


def _of_clause(clause: Clause, tokens: list[int]) -> Draft:
    group = clause.group
    draft = Draft(tokens[clause.verb if group is None else group.head], "verb", clause.lemma)
    draft.clause, draft.complement = clause, clause.complement
    draft.arguments = clause.arguments
    objects = list(clause.objects)
    subject = clause.subject
    passive = group is not None and group.passive
    if (
        clause.lemma in LINKING
        and not passive
        and (clause.copula or (objects and clause.lemma in ("be", "remain", "become")))
    ):
        if not clause.adjective and not clause.particle and objects:
            clause.predicate = objects[0]
        draft.shape = "copula"
        draft.predicate = clause.predicate
        draft.lemma = clause.adjective or (clause.predicate.lemma if clause.predicate else clause.particle)
        draft.subject = subject
        return draft
    if group is None:
        draft.shape, draft.lemma, draft.subject = "copula", clause.adjective, subject
        return draft
    lemma = clause.lemma
    if passive:
        draft.subject = next(
            (p for preposition, p, _ in clause.arguments if preposition == "by" and p is not None), None
        )
        addressed = (clause.complement is not None and (lemma in _ADDRESSED or lemma in _OBJECT_TO)) or (
            lemma in _VERBS["of"] and any(p == "of" for p, _, _ in clause.arguments)
        )
        if addressed or (objects and lemma in _TWO):
            draft.recipient, draft.object = subject, objects[0] if objects else None
        else:
            draft.object = subject
            if objects and lemma in _AS:
                draft.predicate = objects[0]
    else:
        draft.subject = subject
        if clause.gap is not None and not (objects and lemma not in _TWO):
            objects.insert(0, clause.gap)
        if len(objects) > 1 and lemma in _NAMING and lemma not in _TWO:
            draft.object, draft.predicate = objects[0], objects[1]
        elif len(objects) > 1 and (lemma in _TWO or lemma in _ADDRESSED):
            draft.recipient, draft.object = objects[0], objects[1]
        elif objects and (
            (
                clause.complement is not None
                and clause.complement.noun is None
                and (
                    lemma in _ADDRESSED
                    or (
                        lemma in _OBJECT_TO
                        and clause.complement.group is not None
                        and clause.complement.group.form == "infinitive"
                    )
                )
            )
            or (lemma in _VERBS["of"] and any(p == "of" for p, _, _ in clause.arguments))
            or lemma in ("tell", "inform", "assure", "remind")
        ):
            draft.recipient = objects[0]
        elif objects:
            draft.object = objects[0]
        if clause.predicate is not None:
            draft.predicate = clause.predicate
    if draft.predicate is None and lemma in _AS:
        draft.predicate = next((p for preposition, p, _ in clause.arguments if preposition == "as"), None)
    return draft
