"""Clauses: which phrases belong to which verb, and which clause hangs on which."""

from __future__ import annotations

from typing import Final

from tui.extraction.english.clause import (
    GRAMMAR,
    LINKING,
    NOUNS,
    SAY,
    THAT,
    VERBS,
    Clause,
    Frame,
    Sentence,
)  # fmt: skip
from tui.extraction.english.event import Phrase
from tui.extraction.english.nodes import PHRASE, TIME, VERB, Node
from tui.extraction.english.predicates import predicate
from tui.extraction.english.reporters import aside, close_reports

_RELATIVES: Final = GRAMMAR["relatives"]


def clauses_of(nodes: list[Node], tokens: list[int], title: bool, earlier: Clause | None = None) -> list[Clause]:
    """The clauses of one sentence, or of one sentence inside a quotation, in the order they begin.

    `earlier`: the main clause of the sentence before, which "So did Bonn." repeats.
    """
    s = Sentence(nodes, tokens, title, earlier)
    for at, node in enumerate(nodes):
        if at <= s.skip:
            continue
        kind = node.kind
        if kind == PHRASE:
            _phrase(s, at, node)
        elif kind == VERB:
            predicate(s, at, node)
        elif kind == ",":
            _comma(s)
        elif kind == "W":
            _relative(s, at, node)
        elif kind == "S":
            _subordinator(s, at, node)
        elif kind == "J":
            _adjective(s, at, node)
        elif kind == "Q":
            _quotation(s, at, node)
        elif kind == ";":
            _semicolon(s, at)
        elif kind == "-":
            _comma(s)
        elif kind in "RP":
            _small(s, at, node)
        elif kind == TIME:
            _time(s, at, node)
    s.pop_to(0)
    s.settle(s.stack[0])
    close_reports(s)
    return s.clauses


def _phrase(s: Sentence, at: int, node: Node) -> None:
    frame, before, phrase = s.stack[-1], s.before(at), node.phrase
    kind = before.kind if before else ""
    assert phrase is not None
    if aside(s, at, node, kind):
        return
    if phrase.lemma in GRAMMAR["subjects"] and kind != "P" and s.kind_after(at) == VERB and s.fronting():
        s.pop_to(len(s.stack) - 2)
        frame = s.stack[-1]
    inner = phrase.prepositions[-1].phrase if phrase.prepositions else None
    if (
        "whose" in (phrase.determiner, inner.determiner if inner else "")
        and kind in (",", PHRASE)
        and (frame.subject or frame.clause)
    ):
        s.open("relative", at, s.current(), "whose", s.last_phrase(at)).subject = phrase
    elif (
        kind == "P"
        and before is not None
        and before in (s.nodes[at - 1], s.nodes[at - 2] if s.nodes[at - 1].kind == "R" else None)
    ):
        s.argue(before.low, phrase, None, node.last)
    elif frame.clause is None:
        if frame.subject is None or kind in (",", "-", "Q"):
            frame.earlier, frame.subject = frame.subject, phrase
        elif kind == PHRASE and s.kind_after(at) == VERB:
            s.open("relative", at, s.current(), "", frame.subject).subject = phrase
    elif kind in (",", "C", "-", "Q", "S"):
        s.settle(frame)
        frame.loose, frame.joined = node, kind == "C"
    elif frame.loose and before and before.phrase is frame.loose.phrase:
        frame.gapped = phrase
    else:
        frame.clause.objects.append(phrase)
        frame.clause.last = max(frame.clause.last, node.last)


def _time(s: Sentence, at: int, node: Node) -> None:
    """When it happened; or what it is: "it is time to …"."""
    clause = s.stack[-1].clause
    if s.stack[-1].loose is not None:
        s.stack[-1].rest.append((node.low, node.phrase, None))
    elif node.low:
        s.argue(node.low, node.phrase, None, node.last)
    elif clause is not None and clause.lemma == "be" and at and s.nodes[at - 1].group is clause.group and node.phrase:
        clause.objects.append(node.phrase)


def _comma(s: Sentence) -> None:
    """Closes a fronted or inserted clause before the verb of the one around it."""
    for depth in range(len(s.stack) - 1, 0, -1):
        if s.stack[depth].clause is None:
            return
        if s.stack[depth - 1].clause is None:
            s.pop_to(depth - 1)
            return


def _semicolon(s: Sentence, at: int) -> None:
    s.pop_to(0)
    frame = s.stack.pop()
    s.settle(frame)
    s.stack.append(Frame("coordinated" if frame.clause else "main", s.nodes[at].last + 1, frame.clause))


def _subordinator(s: Sentence, at: int, node: Node) -> None:
    clause, before = s.current(), s.before(at)
    following = [after.kind for after in s.nodes[at + 1 : at + 3]]
    if node.low == "once" and (following[:1] == [","] or following == [PHRASE, ","]):
        return  # "already extended once, …", "once a priest, …"
    asks = node.low in ("whether", "how", "why", "if") and before is not None and before.kind in (VERB, "J", PHRASE)
    about = node.low in ("whether", "how", "why") and before is not None and before.kind == "P"
    told = before is not None and before.kind == PHRASE and clause is not None and clause.lemma not in GRAMMAR["told"]
    taken = clause is not None and (clause.lemma in THAT or bool(clause.adjective)) and asks and not told
    if clause is not None and (about or taken) and clause.complement is None:
        s.open("complement", at, clause, node.low)
    else:
        s.open("adverbial", at, clause, node.low)


def _relative(s: Sentence, at: int, node: Node) -> None:
    frame, before = s.stack[-1], s.before(at)
    kind, low, clause = before.kind if before else "", node.low, frame.clause
    cleft = clause is not None and clause.lemma == "be" and clause.subject is not None and clause.subject.lemma == "it"
    if (
        low == "that"
        and kind == PHRASE
        and frame.subject is None
        and clause is None
        and frame.arguments
        and s.kind_after(at) == VERB
    ):
        later = (after.group for after in s.nodes[at + 2 :])
        if not any(group is not None and group.form == "finite" for group in later):  # "For us | that is not enough"
            token = s.tokens[node.first]
            frame.subject = Phrase(token, token, token, "pronoun", low, token)
            return
    if low == "that":
        if kind != PHRASE or before is None or before.phrase is None or _reports(s, at, before.phrase):
            _that(s, at, before)
            return
    elif kind == "P" and before is not None and low in ("which", "whom"):
        if frame.clause or frame.subject:
            s.open("relative", at, s.current(), low, _innermost(s.last_phrase(at - 1))).preposition = before.low
        return
    elif kind not in (PHRASE, ",", "-") or low not in _RELATIVES or not (frame.subject or clause or frame.arguments):
        if low in GRAMMAR["free-relatives"] and clause is None and frame.subject is None:
            token = s.tokens[node.first]
            frame.subject = Phrase(token, token, token, "pronoun", low, token)
            s.open("relative", at, clause, low, frame.subject)
        else:
            asked = clause and low != "when"
            s.open("relative" if kind == "P" else "complement" if asked else "adverbial", at, clause, low)
        return
    noun = s.last_phrase(at, common=low == "that" and not cleft)
    if clause is not None and cleft and low in ("that", "who"):
        clause.antecedent = noun
    s.open("relative", at, s.current(), low, noun)


def _innermost(phrase: Phrase | None) -> Phrase | None:
    """The last noun of a phrase: "a plan" of "both sides with a plan"."""
    while phrase is not None and phrase.prepositions and phrase.prepositions[-1].phrase is not None:
        phrase = phrase.prepositions[-1].phrase
    return phrase


def _reports(s: Sentence, at: int, phrase: Phrase) -> bool:
    """Whether "that" after a phrase tells what was said or thought, and describes no noun."""
    frame = s.stack[-1]
    clause = frame.clause
    if s.kind_after(at) == VERB:
        return False
    if phrase.lemma in NOUNS["that"]:
        return True
    if clause is None:
        return False
    if clause.complement is None and clause.argued(phrase):
        told = clause.lemma in GRAMMAR["told"] and bool(clause.objects)
        return told or (clause.lemma in SAY and clause.lemma not in GRAMMAR["no-contents"])
    addressed = clause.lemma in GRAMMAR["told"] and clause.objects[-1:] == [phrase] and clause.complement is None
    return addressed or (clause.lemma in LINKING and phrase.kind == "pronoun")


def _that(s: Sentence, at: int, before: Node | None) -> None:
    """Opens a clause that tells what was said, thought, or what a noun stands for."""
    clause = s.stack[-1].clause
    if before is not None and before.kind in "C,":
        clause = next((f.parent for f in reversed(s.stack) if f.link == "complement" and f.parent), None) or next(
            (f.clause for f in reversed(s.stack) if f.clause and f.clause.lemma in THAT), clause
        )
    frame = s.open("complement", at, clause, "that")
    phrase = before.phrase if before is not None else None
    said = clause is not None and clause.lemma in SAY and clause.argued(phrase)
    if phrase is not None and phrase.lemma in NOUNS["that"] and not (said and phrase.lemma in NOUNS["vehicles"]):
        frame.antecedent = phrase


def _adjective(s: Sentence, at: int, node: Node) -> None:
    frame, before = s.stack[-1], s.before(at)
    clause = frame.clause
    token = s.tokens[node.first]
    if clause is None:
        if s.title and frame.subject is not None:
            _verbless(s, node)
        return
    if clause.lemma in LINKING and not (clause.adjective or clause.predicate or clause.objects or clause.passive):
        clause.adjective = node.low
    elif clause.lemma in GRAMMAR["into-a-state"] and before is not None and before.group is clause.group:
        clause.predicate = Phrase(token, token, token, "noun", node.low, token)
    elif clause.lemma in VERBS["as"] and (clause.objects or (before is not None and before.low == "as")):
        if f"{clause.lemma} {node.low}" in SAY:
            clause.lemma = f"{clause.lemma} {node.low}"
        clause.predicate = clause.predicate or Phrase(token, token, token, "noun", node.low, token)
    clause.last = max(clause.last, node.last)


def _verbless(s: Sentence, node: Node) -> None:
    """A headline without "be": "Truce off unless …"."""
    frame = s.stack[-1]
    clause = Clause(None, frame.link, frame.parent, frame.conjunction, frame.first, node.last, node.first)
    clause.subject, clause.adjective = frame.subject, node.low
    frame.clause = clause
    s.clauses.append(clause)


def _small(s: Sentence, at: int, node: Node) -> None:
    """An adverb or a preposition: the predicate of "be" ("is off", "is in favour of"), or of a headline without it."""
    frame = s.stack[-1]
    clause, following = frame.clause, s.nodes[at + 1].kind if at + 1 < len(s.nodes) else "."
    if clause is None:
        loose = node.low in GRAMMAR["off-and-on"] and s.kind_after(at) in ".S,P"
        if s.title and frame.subject is not None and loose:
            _verbless(s, node)
        return
    before = s.before(at)
    dangles = node.kind == "P" and following not in (PHRASE, VERB, "W", TIME)
    if dangles and clause.gap is not None and not clause.objects:
        clause.arguments.append((node.low, clause.gap, None))
        clause.gap = None
    elif (
        clause.lemma == "be"
        and not (clause.adjective or clause.objects)
        and before is not None
        and before.group is clause.group
    ):
        off = node.low in GRAMMAR["off-and-on"] and following not in (PHRASE, "J", "W", VERB)
        first = node.low in ("first", "last") and following == VERB
        if off or first or (node.kind == "P" and following == PHRASE):
            clause.adjective = node.low


def _quotation(s: Sentence, at: int, node: Node) -> None:
    """A quotation of its own belongs to the verb of saying it follows, else to one to come."""
    clause, before = s.stack[-1].clause, s.before(at)
    said = clause is not None and clause.lemma in SAY and before is not None
    if (
        said
        and clause is not None
        and before is not None
        and (before.kind in (VERB, ",", ";", PHRASE) or before.low == "that")
    ):
        clause.quotes.append(int(node.low))
        clause.last = max(clause.last, node.first)
        return
    (s.asides[-1].quotes if s.asides else s.quotes).append(int(node.low))
