"""Verb groups: which are finite, which hang on another, and auxiliaries that stand apart from their verb."""

from __future__ import annotations

from typing import Final

from tui.extraction.english.clause import (
    GRAMMAR,
    LINKING,
    OBJECT_TO,
    SAY,
    THAT,
    VERBS,
    Frame,
    Sentence,
)  # fmt: skip
from tui.extraction.english.event import Phrase
from tui.extraction.english.finite import finite
from tui.extraction.english.lists import sections
from tui.extraction.english.nodes import PHRASE, TIME, Node
from tui.extraction.english.nonfinite import gerund, infinitive, participle
from tui.extraction.english.verb_groups import Group

VERB: Final = "V"

_ADJECTIVES: Final = sections("adjectives")["participles"]


def predicate(s: Sentence, at: int, node: Node) -> None:
    """Reads the verb group of node `at`."""
    group, before = node.group, s.before(at)
    assert group is not None
    clause = s.stack[-1].clause
    linked = clause is not None and before is not None and clause.lemma in LINKING and before.group is clause.group
    if linked and clause is not None and not clause.passive and group.low in _ADJECTIVES and group.head == group.first:
        clause.adjective = group.low
        return
    if _named(s, at, group, before):
        return
    if _split(s, at, group):
        return
    if s.title and group.ambiguous and _told_to(s, at, group, before):
        group.passive, group.ambiguous = True, False
    if group.form == "infinitive" or (group.bare and _goes_on(s, at, before)):
        infinitive(s, at, node, before)
    elif group.form == "gerund":
        gerund(s, node, before)
    elif group.form == "participle" or (group.ambiguous and _reduced(s, at, node, before)):
        participle(s, at, node, before)
    else:
        finite(s, at, node, before)


def _named(s: Sentence, at: int, group: Group, before: Node | None) -> bool:
    """Reads a participle that says what an object is called: "declared itself satisfied"."""
    clause = s.stack[-1].clause
    if clause is None or before is None or before.phrase is None or clause.lemma not in VERBS["as"]:
        return False
    described = group.head == group.first and group.low in _ADJECTIVES and s.kind_after(at) != PHRASE
    if not described or clause.objects[-1:] != [before.phrase]:
        return False
    token = s.tokens[group.head]
    clause.predicate = clause.predicate or Phrase(token, token, token, "noun", group.low, token)
    return True


def _told_to(s: Sentence, at: int, group: Group, before: Node | None) -> bool:
    """Whether a headline leaves out "be": "Kabul asked to halt raids"."""
    following = s.nodes[at + 1].group if at + 1 < len(s.nodes) else None
    opens = before is not None and before.kind == PHRASE and s.stack[-1].clause is None
    told = group.lemma in OBJECT_TO and group.lemma not in GRAMMAR["wanted"]
    return opens and told and following is not None and following.form == "infinitive"


def _split(s: Sentence, at: int, group: Group) -> bool:
    """ "Did Bonn accept it?", "Not until Monday did Bonn accept": the auxiliary is joined to its verb."""
    if group.last != group.first or at + 1 >= len(s.nodes) or s.nodes[at + 1].kind not in (PHRASE, TIME):
        return False
    will = group.tense == "future" and group.lemma == "will"
    if not (group.lemma in ("do", "have", "be") or group.modal == group.lemma or will):
        return False
    opened = s.stack[0].clause is None and s.stack[0].subject is None and group.lemma not in ("have", "be")
    if opened and s.stack[-1].clause is not None and s.stack[-1].clause.form == "finite":
        s.pop_to(0)
    frame = s.stack[-1]
    echoes = at > 0 and s.nodes[at - 1].low in ("nor", "neither", "so")
    if echoes and frame.clause is None and frame is s.stack[0]:
        frame.subject, group.negated = None, s.nodes[at - 1].low != "so"
    elif echoes and frame.clause is not None:
        while len(s.stack) > 1 and s.stack[-1].clause is not None and s.stack[-1].clause.form != "finite":
            s.stack.pop()
        frame = Frame("coordinated", s.nodes[at].first, s.stack[-1].clause)
        s.stack.append(frame)
        group.negated = s.nodes[at - 1].low != "so"
    if frame.clause or frame.subject:
        return False
    verb = s.nodes[at + 2] if at + 2 < len(s.nodes) else None
    inner = verb.group if verb is not None else None
    if inner is None or verb is None or not (inner.bare or inner.ambiguous or inner.form in ("participle", "gerund")):
        earlier = frame.parent or (s.earlier if echoes else None)
        if (frame.conjunction == "as" or echoes) and earlier and earlier.group and (verb is None or verb.kind in ",;C"):
            clause = s.add(s.nodes[at], frame.link, frame.parent, frame.conjunction, frame.first)
            clause.echo(earlier, s.nodes[at + 1].phrase)
            frame.clause, s.skip = clause, at + 1
            return True
        return False
    frame.subject = s.nodes[at + 1].phrase
    inner.tense, inner.modal = group.tense, None if will else group.modal
    inner.negated = inner.negated or group.negated
    inner.passive = inner.passive or (group.lemma == "be" and inner.form != "gerund")
    inner.progressive, inner.perfect = inner.form == "gerund", group.lemma == "have"
    inner.form, inner.ambiguous, inner.bare = "finite", False, False
    if group.modal == "should" and frame.link == "main":
        frame.link, frame.conjunction = "adverbial", "should"
        s.stack.insert(len(s.stack) - 1, Frame("main", 0))
    finite(s, at + 2, verb, None)
    s.skip = at + 2
    return True


def _goes_on(s: Sentence, at: int, before: Node | None) -> bool:
    """Whether a base form goes on with an infinitive or a modal verb ("to sign and keep it"), or follows "let"."""
    frame = s.stack[-1]
    if before is None or frame.clause is None or frame.clause.group is None:
        return False
    if before.kind == ",":
        return frame.loose is None and (frame.clause.form == "infinitive" or bool(frame.clause.group.modal))
    if before.kind == "C":
        return frame.loose is None
    caused = frame.clause.objects[-1:] == [before.phrase] and not s.adjacent(at)
    return (frame.clause.lemma in GRAMMAR["bare-infinitive"] and caused) or frame.clause.lemma == "help"


def _reduced(s: Sentence, at: int, node: Node, before: Node | None) -> bool:
    """Whether a form that may be past or participle is a participle without "be"."""
    frame, following = s.stack[-1], s.kind_after(at)
    clause, by = frame.clause, s.low_after(at) == "by"
    kind = before.kind if before else ""
    if not by and node.group is not None and node.group.lemma in GRAMMAR["intransitive"] and kind not in ("S", "P"):
        return False
    if kind in ("", ".", ";"):
        return frame.subject is None and following != PHRASE
    if kind in "PS" or (
        kind == "W" and before is not None and before.low not in ("who", "which", "that", "what", "whoever")
    ):
        return True
    if kind == "C":
        return frame.loose is None and clause is not None and clause.form == "participle" and following != PHRASE
    if kind == ",":
        if clause is None and frame.subject is not None:
            return _closed_later(s, at)
        return frame.loose is None and following != PHRASE and node.low not in SAY
    if kind == PHRASE and clause is None and frame.subject is None and before is not None and frame.arguments:
        return frame.arguments[-1][1] is before.phrase
    if kind == PHRASE and clause is None and frame.subject is not None:
        if frame.link == "relative" and frame.antecedent is not frame.subject:
            return False
        return (s.finite_later(at) and (by or following != PHRASE)) or (s.title and by)
    if kind == PHRASE and clause is not None:
        if by or frame.loose is not None:
            return by
        if clause.lemma in GRAMMAR["object-participle"] and following != PHRASE:
            return True
        told = (
            clause.lemma in THAT and not clause.complement and before is not None and clause.objects == [before.phrase]
        )
        if s.adjacent(at) or (told and not s.waiting()):
            return False
        return (not s.waiting() and following != PHRASE) or (following == "P" and s.finite_later(at))
    return kind in (VERB, "J")


def _closed_later(s: Sentence, at: int) -> bool:
    """Whether a comma closes what begins at `at`, and a finite verb follows it."""
    for here in range(at + 1, min(at + 16, len(s.nodes))):
        if s.nodes[here].kind == ",":
            after = s.nodes[here + 1] if here + 1 < len(s.nodes) else None
            return after is not None and after.group is not None and after.group.form == "finite"
        if s.nodes[here].kind in ";Q":
            break
    return False
