"""Reporters' clauses inside or after what they report: "the plan, rebels said, was dead", "…," said Smith."""

from __future__ import annotations

from tui.extraction.english.clause import GRAMMAR, SAY, Clause, Frame, Sentence
from tui.extraction.english.nodes import PHRASE, TIME, Node

_GOES_ON = frozenset(("R", TIME, "P", PHRASE))


def aside(s: Sentence, at: int, node: Node, kind: str) -> bool:
    """Reads a reporter's clause whose subject is the phrase `node` after a comma or a quotation."""
    if kind not in (",", "Q", "-"):
        return False
    verb_at = at + 1
    while verb_at < len(s.nodes) and s.nodes[verb_at].kind in ("R", TIME):
        verb_at += 1
    group = s.nodes[verb_at].group if verb_at < len(s.nodes) else None
    if group is None or group.form != "finite" or group.lemma not in SAY or group.passive:
        return False
    if kind != "Q" and not (s.stack[0].clause or s.stack[0].subject or s.clauses or s.quotes):
        return False
    after = verb_at + 1
    while after < len(s.nodes) and s.nodes[after].kind in _GOES_ON:
        lone = s.nodes[after].kind == PHRASE and s.nodes[after - 1].kind != "P"
        if lone and group.lemma not in GRAMMAR["told"]:
            return False
        after += 1
    if after < len(s.nodes) and s.nodes[after].kind not in ",.-Q;":
        return False
    clause = s.add(s.nodes[verb_at], "main", None, "", node.first)
    clause.subject = node.phrase
    _reporter(s, clause, verb_at + 1, after)
    return True


def inverted(s: Sentence, at: int, node: Node, kind: str) -> bool:
    """Reads "said Smith" after a quotation or a comma."""
    group = node.group
    if (
        group is None
        or group.bare
        or group.lemma not in SAY
        or at + 1 >= len(s.nodes)
        or s.nodes[at + 1].kind != PHRASE
    ):
        return False
    if (kind not in ("Q", ",") and (kind or s.clauses)) or (kind == "," and group.lemma not in GRAMMAR["inverts"]):
        return False
    after = at + 2
    while after < len(s.nodes) and s.nodes[after].kind in _GOES_ON:
        if s.nodes[after].kind == PHRASE and s.nodes[after - 1].kind == PHRASE:
            break
        after += 1
    if after < len(s.nodes) and s.nodes[after].group is not None and s.nodes[after - 1].kind == PHRASE:
        return False
    clause = s.add(node, "main", None)
    clause.subject = s.nodes[at + 1].phrase
    s.stack[-1].loose = None
    _reporter(s, clause, at + 2, after)
    return True


def _reporter(s: Sentence, clause: Clause, at: int, after: int) -> None:
    """Adds to a reporter's clause what stands from node `at` to `after`, which are read with it."""
    s.asides.append(clause)
    for here in range(at, after):
        node = s.nodes[here]
        if node.phrase is not None:
            before = s.nodes[here - 1]
            if node.kind == TIME and not node.low:
                continue
            if node.kind == TIME or before.kind == "P":
                clause.arguments.append((node.low if node.kind == TIME else before.low, node.phrase, None))
            else:
                clause.objects.append(node.phrase)
    clause.last = max(clause.last, s.nodes[after - 1].last)
    clause.quotes += s.quotes
    s.quotes = []
    s.skip = after - 1
    frame = s.stack[-1]
    if frame.clause is None and frame.subject is None:
        frame.clause = clause
    elif frame.clause is not None:
        s.stack.append(Frame("main", clause.first, clause=clause))


def close_reports(s: Sentence) -> None:
    """At the end of a sentence: an aside without a quotation reports the main clause."""
    main = next((clause for clause in s.clauses if clause.link == "main" and clause not in s.asides), None)
    for clause in s.asides:
        clause.quotes += s.quotes
        s.quotes = []
        if main is not None and not clause.complement and not clause.quotes and main not in clause.above():
            clause.complement = main
            main.link, main.parent = "complement", clause
            main = None
    if s.asides:
        for clause in s.fronted:
            clause.parent = clause.parent or s.asides[-1]
            if clause.form != "finite":
                clause.subject = clause.subject or s.asides[-1].subject
    if s.quotes:
        sayer = next((c for c in reversed(s.clauses) if c.lemma in SAY and not c.quotes), None)
        if sayer is not None:
            sayer.quotes += s.quotes
