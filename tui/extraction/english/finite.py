"""Finite verbs find the frame they belong to and their subject."""

from __future__ import annotations

from typing import Final

from tui.extraction.english.clause import (
    GRAMMAR,
    SAY,
    THAT,
    VERBS,
    Clause,
    Frame,
    Sentence,
)  # fmt: skip
from tui.extraction.english.nodes import PHRASE, Node
from tui.extraction.english.reporters import inverted
from tui.extraction.english.verb_groups import Group

VERB: Final = "V"


def finite(s: Sentence, at: int, node: Node, before: Node | None) -> None:
    """A finite verb: finds the frame it belongs to, and its subject."""
    group = node.group
    assert group is not None
    kind = before.kind if before else ""
    frame = s.stack[-1]
    if frame.clause is not None and not _found_frame(s, at, node, before, kind):
        return
    frame = s.stack[-1]
    leads = frame.subject is None or (s.title and kind == ",")
    if leads and frame.link != "relative" and inverted(s, at, node, kind):
        return
    if frame.subject is None and _turned(s, at, node, kind):
        return
    subject = frame.earlier if kind == "," and frame.earlier is not None else frame.subject
    clause = s.add(node, frame.link, frame.parent, frame.conjunction, frame.first)
    clause.subject = None if subject is not None and subject.lemma == "there" else subject
    if frame.link == "relative":
        if subject is None:
            clause.subject = frame.antecedent
        elif frame.preposition:
            clause.arguments.append((frame.preposition, frame.antecedent, None))
        elif frame.conjunction in ("which", "that", "whom", "who", "what", ""):
            clause.gap = frame.antecedent
    clause.arguments += frame.arguments
    if frame.link == "complement":
        clause.noun = frame.antecedent
        if frame.parent is not None and frame.parent.complement is None and clause.noun is None:
            frame.parent.complement = clause
    _take_fronted(s, frame, clause)
    frame.clause = clause
    if group.lemma == "do" and frame.link == "coordinated" and frame.parent is not None and s.kind_after(at) in ".;,":
        clause.echo(frame.parent, clause.subject)


def _turned(s: Sentence, at: int, node: Node, kind: str) -> bool:
    """Reads "be" before its subject: "on the table was X", "also rejected was X", "more important is X"."""
    frame, group = s.stack[-1], node.group
    phrase = s.nodes[at + 1].phrase if at + 1 < len(s.nodes) and s.nodes[at + 1].kind == PHRASE else None
    if group is None or group.lemma != "be" or group.passive or phrase is None or frame.link == "relative":
        return False
    fronted = s.fronted[-1] if s.fronted else None
    if fronted is not None and fronted.form == "participle" and fronted.group is not None and kind not in ("", ","):
        clause = fronted
        fronted.group.form, fronted.group.tense, fronted.group.last = "finite", group.tense, group.last
        s.fronted.remove(clause)
        clause.link, clause.parent, clause.last = frame.link, frame.parent, node.last
    elif kind == "J" or (kind == PHRASE and frame.arguments):
        clause = s.add(node, frame.link, frame.parent, frame.conjunction, frame.first)
        clause.adjective = s.nodes[at - 1].low if kind == "J" else frame.arguments[0][0]
        clause.arguments += frame.arguments
    else:
        return False
    clause.subject, frame.clause, s.skip = phrase, clause, at + 1
    _take_fronted(s, frame, clause)
    return True


def _found_frame(s: Sentence, at: int, node: Node, before: Node | None, kind: str) -> bool:
    """Puts the frame of a finite verb on top, where the innermost has its verb already; False: it is read."""
    frame = s.stack[-1]
    if frame.loose is not None:
        if (
            before is not None
            and before.phrase is not None
            and before.phrase is not frame.loose.phrase
            and s.adjacent(at)
        ):
            noun, subject = frame.loose.phrase, frame.gapped or before.phrase
            frame.loose = frame.gapped = None
            s.open("relative", at, frame.clause, "", noun).subject = subject
        elif frame.link == "relative" and s.waiting() and s.finite_later(at):
            s.stack.pop()
            fellow = s.open("relative", at, frame.parent, frame.conjunction, frame.antecedent)
            fellow.subject, fellow.arguments = frame.loose.phrase, frame.hanging()
        else:
            _coordinate(s, frame.loose)
        return True
    if before is not None and kind == PHRASE and _steal(s, at, before):
        return True
    if kind != "C" and _held(s):
        return True
    inner = frame.clause
    if kind == VERB and inner is not None and inner.gap is not None and inner.lemma in THAT and not inner.complement:
        s.open("complement", at, inner).subject, inner.gap = inner.gap, None
        return True
    if kind != "C":
        depth = next((d for d in range(len(s.stack) - 1, -1, -1) if s.stack[d].clause is None), None)
        if depth is not None:
            s.pop_to(depth)
            return True
        if inverted(s, at, node, kind):
            return False
    _share(s, kind == "C" and at > 1 and s.nodes[at - 2].kind == ",", node.group)
    return True


def _held(s: Sentence) -> bool:
    """Goes back to a subject before a finished relative clause: "and two bridges, which food could cross, | were"."""
    for depth in range(len(s.stack) - 2, -1, -1):
        if s.stack[depth + 1].link not in ("relative", "participial"):
            return False
        loose = s.stack[depth].loose
        if loose is not None:
            s.pop_to(depth)
            _coordinate(s, loose)
            return True
    return False


def _steal(s: Sentence, at: int, before: Node) -> bool:
    """Takes the phrase just read as an object for the subject of a clause of its own."""
    clause, phrase = s.stack[-1].clause, before.phrase
    assert clause is not None
    assert phrase is not None
    group = s.nodes[at].group
    plural = group is not None and group.opening in ("have", "are", "were", "do")
    if phrase.lemma in GRAMMAR["objective"] or (plural and phrase.lemma in ("it", "this", "he", "she")):
        return False
    adjacent = s.adjacent(at)
    here = next(n for n in range(at - 1, -1, -1) if s.nodes[n] is before)
    if clause.objects and clause.objects[-1] is phrase:
        if clause in s.fronted and clause.form == "gerund" and s.stack[0].clause is None:
            return False
        hangs = clause.noun is not None and clause.form == "infinitive" and not s.finite_later(at)
        if s.waiting() and (hangs or (clause.lemma not in THAT and not adjacent)):
            return False
        if s.waiting() and clause.lemma in VERBS["two"] and len(clause.objects) > 1:
            return False
        clause.objects.pop()
        if s.fronting():
            s.pop_to(len(s.stack) - 2)
            s.stack[-1].subject = phrase
            return True
        told = clause.lemma in GRAMMAR["told"] and len(clause.objects) == 1
        said = clause.lemma in SAY and clause.complement is None and not clause.objects
        if adjacent and not told and not said:
            s.open("relative", here, clause, "", s.last_phrase(here))
        elif clause.lemma in THAT or clause.adjective:
            s.open("complement", here, clause)
        else:
            s.open("coordinated", here, clause)
    elif clause.arguments and clause.arguments[-1][1] is phrase and clause.arguments[-1][0] in GRAMMAR["both"]:
        if s.waiting() and not s.finite_later(at):
            return False
        low = clause.arguments.pop()[0]
        s.open("adverbial", max(0, here - 1), clause, low)
    elif (
        clause.lemma in THAT and clause.objects and not clause.complement and clause.argued(phrase) and not s.waiting()
    ):
        subject = clause.objects.pop()
        later = [argument for argument in clause.arguments if argument[1] and argument[1].first > subject.last]
        clause.arguments = [argument for argument in clause.arguments if argument not in later]
        frame = s.open("complement", here, clause)
        frame.subject, frame.arguments = subject, later
        return True
    else:
        return False
    s.stack[-1].subject = phrase
    return True


def _coordinate(s: Sentence, loose: Node) -> None:
    """A clause with a subject of its own after a comma or "and"."""
    rest = s.stack[-1].hanging()
    while len(s.stack) > 1:
        frame = s.stack[-1]
        finite_ = frame.clause is None or (frame.clause.form == "finite" and frame.clause not in s.asides)
        if finite_ and frame.link not in ("relative", "adverbial", "participial", "purpose"):
            break
        s.stack.pop()
    base = s.stack.pop()
    s.stack.append(Frame("coordinated", loose.first, base.clause, subject=loose.phrase, arguments=rest))


def _share(s: Sentence, comma: bool, group: Group | None) -> None:
    """A verb after "and" without a subject: that of the finite clause before."""
    while len(s.stack) > 1:
        frame = s.stack[-1]
        finite_ = frame.clause is not None and frame.clause.form == "finite"
        outer = comma and (
            frame.link in ("relative", "adverbial") or (_unlike(frame, group) and not _unlike(s.stack[-2], group))
        )
        outer = outer or _says_more(s, frame, group)
        if finite_ and not outer:
            break
        s.stack.pop()
    base = s.stack.pop()
    subject = base.clause.subject if base.clause else None
    s.stack.append(Frame("coordinated", s.clauses[-1].last + 1 if s.clauses else 0, base.clause, subject=subject))


def _says_more(s: Sentence, frame: Frame, group: Group | None) -> bool:
    """Whether a verb of saying goes on with one around what is said: "conceded that men were hurt | but said"."""
    if group is None or group.lemma not in SAY or frame.clause is None or frame.clause.lemma in SAY:
        return False
    return any(around.clause is not None and around.clause.lemma in SAY for around in s.stack[:-1])


def _unlike(frame: Frame, group: Group | None) -> bool:
    """Whether the verb of a frame has another tense or modal than `group`."""
    other = frame.clause.group if frame.clause else None
    return other is None or group is None or (other.tense, other.modal) != (group.tense, group.modal)


def _take_fronted(s: Sentence, frame: Frame, clause: Clause) -> None:
    """Clauses that stand before the one they hang on find it."""
    if frame.link in ("adverbial", "relative"):
        if clause.parent is None:
            s.fronted.append(clause)
        return
    if not s.fronted:
        return
    above = set(map(id, clause.above()))
    kept = [other for other in s.fronted if id(other) in above]
    for other in s.fronted:
        if id(other) not in above and other is not clause:
            other.parent = other.parent or clause
            if other.subject is None and other.form != "finite":
                other.subject = clause.subject
    s.fronted = kept
