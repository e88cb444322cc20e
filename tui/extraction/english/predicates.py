"""Verb groups find their clause: finite verbs their subject, infinitives and participles the clause they hang on."""

from __future__ import annotations

from typing import Final

from tui.extraction.english.clause import (
    CONDITIONAL,
    GRAMMAR,
    LINKING,
    NOUNS,
    OBJECT_TO,
    SAY,
    THAT,
    VERBS,
    Clause,
    Frame,
    Sentence,
    asks,
)  # fmt: skip
from tui.extraction.english.event import Phrase
from tui.extraction.english.lists import sections
from tui.extraction.english.nodes import PHRASE, TIME, Node
from tui.extraction.english.reporters import inverted
from tui.extraction.english.verb_groups import Group

VERB: Final = "V"
_EVENTS: Final = NOUNS["events"]
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
    if _split(s, at, group):
        return
    if group.form == "infinitive" or (group.bare and _goes_on(s, at, before)):
        _infinitive(s, at, node, before)
    elif group.form == "gerund":
        _gerund(s, node, before)
    elif group.form == "participle" or (group.ambiguous and _reduced(s, at, node, before)):
        _participle(s, at, node, before)
    else:
        finite(s, at, node, before)


def _split(s: Sentence, at: int, group: Group) -> bool:
    """ "Did Bonn accept it?", "Not until Monday did Bonn accept": the auxiliary is joined to its verb."""
    if group.last != group.first or at + 1 >= len(s.nodes) or s.nodes[at + 1].kind not in (PHRASE, TIME):
        return False
    opened = s.stack[0].clause is None and s.stack[0].subject is None and group.lemma not in ("have", "be")
    if opened and s.stack[-1].clause is not None and s.stack[-1].clause.form == "finite":
        s.pop_to(0)
    frame = s.stack[-1]
    if at and s.nodes[at - 1].low in ("nor", "neither") and frame.clause:
        frame = Frame("coordinated", s.nodes[at].first, frame.clause)
        s.stack.append(frame)
        group.negated = True
    if frame.clause or frame.subject:
        return False
    will = group.tense == "future" and group.lemma == "will"
    if not (group.lemma in ("do", "have", "be") or group.modal == group.lemma or will):
        return False
    verb = s.nodes[at + 2] if at + 2 < len(s.nodes) else None
    inner = verb.group if verb is not None else None
    if inner is None or verb is None or not (inner.bare or inner.ambiguous or inner.form in ("participle", "gerund")):
        earlier = frame.parent
        if frame.conjunction == "as" and earlier is not None and earlier.group is not None and verb is None:
            clause = s.add(s.nodes[at], "adverbial", earlier, "as", frame.first)
            clause.lemma, clause.subject, clause.objects = earlier.lemma, s.nodes[at + 1].phrase, list(earlier.objects)
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
    caused = bool(frame.clause.objects) and not s.adjacent(at)
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


def finite(s: Sentence, at: int, node: Node, before: Node | None) -> None:
    """A finite verb: finds the frame it belongs to, and its subject."""
    group = node.group
    assert group is not None
    kind = before.kind if before else ""
    frame = s.stack[-1]
    if frame.clause is not None and not _found_frame(s, at, node, before, kind):
        return
    frame = s.stack[-1]
    if frame.subject is None and frame.link != "relative" and inverted(s, at, node, kind):
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
        else:
            _coordinate(s, frame.loose)
        return True
    if before is not None and kind == PHRASE and _steal(s, at, before):
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


def _steal(s: Sentence, at: int, before: Node) -> bool:
    """Takes the phrase just read as an object for the subject of a clause of its own."""
    clause, phrase = s.stack[-1].clause, before.phrase
    assert clause is not None
    adjacent = s.adjacent(at)
    here = next(n for n in range(at - 1, -1, -1) if s.nodes[n] is before)
    if clause.objects and clause.objects[-1] is phrase:
        if clause in s.fronted and clause.form == "gerund" and s.stack[0].clause is None:
            return False
        if s.waiting() and not adjacent and clause.lemma not in THAT:
            return False
        clause.objects.pop()
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
    else:
        return False
    s.stack[-1].subject = phrase
    return True


def _coordinate(s: Sentence, loose: Node) -> None:
    """A clause with a subject of its own after a comma or "and"."""
    while len(s.stack) > 1:
        frame = s.stack[-1]
        finite_ = frame.clause is None or (frame.clause.form == "finite" and frame.clause not in s.asides)
        if finite_ and frame.link not in ("relative", "adverbial", "participial", "purpose"):
            break
        s.stack.pop()
    base = s.stack.pop()
    s.stack.append(Frame("coordinated", loose.first, base.clause, subject=loose.phrase))


def _share(s: Sentence, comma: bool, group: Group | None) -> None:
    """A verb after "and" without a subject: that of the finite clause before."""
    while len(s.stack) > 1:
        frame = s.stack[-1]
        finite_ = frame.clause is not None and frame.clause.form == "finite"
        outer = comma and (
            frame.link in ("relative", "adverbial") or (_unlike(frame, group) and not _unlike(s.stack[-2], group))
        )
        if finite_ and not outer:
            break
        s.stack.pop()
    base = s.stack.pop()
    subject = base.clause.subject if base.clause else None
    s.stack.append(Frame("coordinated", s.clauses[-1].last + 1 if s.clauses else 0, base.clause, subject=subject))


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


def _push(s: Sentence, clause: Clause) -> None:
    """Opens the frame of a verb that is not finite; one with nothing above it waits for the main clause."""
    if clause.parent is None and clause.noun is None:
        s.fronted.append(clause)
    s.stack.append(Frame(clause.link, clause.first, clause.parent, clause=clause))


def _infinitive(s: Sentence, at: int, node: Node, before: Node | None) -> None:
    frame, group = s.stack[-1], node.group
    clause, kind = frame.clause, before.kind if before else ""
    assert group is not None
    group.form, group.tense = "infinitive", None
    last = before.phrase if before is not None and kind == PHRASE else None
    if kind == "," and at > 1 and (apposed := s.nodes[at - 2].phrase) is not None and apposed.apposition is not None:
        last = apposed
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
    whom = _for_whom(clause) if argued else None
    if whom is not None:
        holder = (
            clause.parent if clause.link == "complement" and clause.complement is None and clause.parent else clause
        )
        new.subject, new.link = whom, "complement"
        new.parent = holder if _asked_for(holder) else clause
        new.parent.arguments.append(("for", None, new))
    elif last is not None and _takes_infinitive(last) is not None:
        new.link, new.noun = "complement", _takes_infinitive(last)
    elif last is not None and last in clause.objects and (asks(clause) or clause.lemma in GRAMMAR["promised"]):
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


def _for_whom(clause: Clause) -> Phrase | None:
    """Takes the subject of "for X to …" from the arguments of a clause, what stands at X aside."""
    for number in range(len(clause.arguments) - 1, max(-1, len(clause.arguments) - 3), -1):
        low, phrase, _ = clause.arguments[number]
        if low == "for" and phrase is not None and phrase.lemma not in _EVENTS:
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


def _takes_infinitive(phrase: Phrase) -> Phrase | None:
    """The noun of a phrase, or of one at its end, that takes an infinitive."""
    if phrase.lemma in NOUNS["to"]:
        return phrase
    inner = phrase.prepositions[-1].phrase if phrase.prepositions else None
    return _takes_infinitive(inner) if inner is not None else None


def _gerund(s: Sentence, node: Node, before: Node | None) -> None:
    frame = s.stack[-1]
    clause, kind = frame.clause, before.kind if before else ""
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
    elif kind == PHRASE and before is not None:
        new.subject = before.phrase
    _push(s, new)


def _verbless_opener(s: Sentence, new: Clause, word: str) -> None:
    """ "when asked", "if accepted", "while rejecting it": the frame opened for a finite clause is taken over."""
    frame = s.stack[-1]
    new.link, new.conjunction = "adverbial", word
    if frame.clause is None and len(s.stack) > 1:
        s.stack.pop()
        new.parent = frame.parent
        new.subject = frame.parent.subject if frame.parent else s.stack[-1].subject
    new.hypothetical = word in CONDITIONAL or (new.parent is not None and new.parent.hypothetical)


def _participle(s: Sentence, at: int, node: Node, before: Node | None) -> None:
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
        if clause is not None and clause.lemma in GRAMMAR["object-participle"] and before.phrase in clause.objects:
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
