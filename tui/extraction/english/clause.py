"""The drafts of the clause stage: a clause with what stands around its verb, and a sentence half read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from tui.extraction.english.event import Link, Phrase
from tui.extraction.english.lists import sections
from tui.extraction.english.nodes import PHRASE, TIME, VERB, Node
from tui.extraction.english.verb_groups import Group

_LISTED: Final = sections("verbs")
VERBS: Final = {
    heading: frozenset(e.replace("-", " ") if e.replace("-", " ") in _LISTED["particle"] else e for e in entries)
    for heading, entries in _LISTED.items()
}
GRAMMAR: Final = sections("grammar")
NOUNS: Final = sections("nouns")
SAY: Final = VERBS["say"]
THAT: Final = SAY | VERBS["that"]
LINKING: Final = VERBS["linking"]
OBJECT_TO: Final = VERBS["object-to"] | _LISTED["object-to"]
CONDITIONAL: Final = sections("closed")["conditional"]
_DEEPEST: Final = 40
_FAR: Final = 14


@dataclass(slots=True, eq=False)
class Clause:
    """A clause while it is read; positions count in its run."""

    group: Group | None
    link: Link
    parent: Clause | None
    conjunction: str
    first: int
    last: int
    verb: int
    lemma: str = ""
    subject: Phrase | None = None
    """As the grammar has it: what is done to in a passive."""
    objects: list[Phrase] = field(default_factory=list)
    gap: Phrase | None = None
    """The noun before a relative clause, where it may be its object."""
    arguments: list[tuple[str, Phrase | None, Clause | None]] = field(default_factory=list)
    predicate: Phrase | None = None
    adjective: str = ""
    """Of a copula: the adjective, particle or preposition that stands for its predicate."""
    complement: Clause | None = None
    antecedent: Phrase | None = None
    noun: Phrase | None = None
    """The noun that an infinitive or a clause hangs on: "refusal to sign"."""
    owner: int = -1
    """The token of that noun, where it is an event."""
    owned: bool = False
    """Whether it has a subject beside that of its noun: "calls for X to leave"."""
    quotes: list[int] = field(default_factory=list)
    hypothetical: bool = False
    index: int = -1
    whose: Clause | None = None

    @property
    def form(self) -> str:
        """The form of its verb; "finite" without one."""
        return self.group.form if self.group else "finite"

    @property
    def passive(self) -> bool:
        """Whether its verb is."""
        return self.group is not None and self.group.passive

    def argued(self, phrase: Phrase | None) -> bool:
        """Whether a preposition leads to the phrase."""
        return phrase is not None and any(found is phrase for _, found, _ in self.arguments)

    def echo(self, earlier: Clause, subject: Phrase | None) -> None:
        """Makes it say of another subject what an earlier clause says: "as did the rebels"."""
        self.lemma, self.subject, self.complement = earlier.lemma, subject, earlier.complement
        self.objects, self.arguments = list(earlier.objects), list(earlier.arguments)
        self.adjective, self.predicate = earlier.adjective, earlier.predicate

    def above(self) -> Iterator[Clause]:
        """The clauses it hangs on, nearest first; never more than a few dozen."""
        here = self.parent
        for _ in range(_DEEPEST):
            if here is None:
                return
            yield here
            here = here.parent


def asks(clause: Clause) -> bool:
    """Whether its object is the subject of an infinitive: "asked X to", "called on X to"."""
    return clause.lemma in OBJECT_TO


@dataclass(slots=True, eq=False)
class Frame:
    """A clause begun: what opened it, its subject, and its verb once it is read."""

    link: Link
    first: int
    parent: Clause | None = None
    conjunction: str = ""
    antecedent: Phrase | None = None
    subject: Phrase | None = None
    earlier: Phrase | None = None
    """A subject before the last one: "the rebels, many of them boys, …"."""
    clause: Clause | None = None
    loose: Node | None = None
    """A phrase after a comma or "and" that may be the subject of a clause to come."""
    joined: bool = False
    """Whether "and" stands before it."""
    gapped: Phrase | None = None
    """What follows it without a verb: "and Bonn the timetable"."""
    rest: list[tuple[str, Phrase | None, Clause | None]] = field(default_factory=list)
    """Times and prepositional phrases after it: "and Bonn two days later"."""
    preposition: str = ""
    arguments: list[tuple[str, Phrase | None, Clause | None]] = field(default_factory=list)

    def hanging(self) -> list[tuple[str, Phrase | None, Clause | None]]:
        """The prepositional phrases after its loose phrase, plain times left out."""
        return [argument for argument in self.rest if argument[0]]


class Sentence:
    """A sentence half read: its nodes, the frames that are open, the clauses found."""

    __slots__ = ("asides", "clauses", "earlier", "fronted", "nodes", "quotes", "skip", "stack", "title", "tokens")

    def __init__(self, nodes: list[Node], tokens: list[int], title: bool, earlier: Clause | None = None) -> None:
        self.nodes, self.tokens, self.title = nodes, tokens, title
        self.earlier = earlier
        """The main clause of the sentence before."""
        self.stack = [Frame("main", 0)]
        self.clauses: list[Clause] = []
        self.fronted: list[Clause] = []
        """Clauses before the one they hang on."""
        self.asides: list[Clause] = []
        """Reporters' clauses inside or after what they report: "the plan, rebels said, was dead"."""
        self.quotes: list[int] = []
        self.skip = -1

    def before(self, at: int) -> Node | None:
        """The node before, adverbs and times skipped."""
        for here in range(at - 1, -1, -1):
            if self.nodes[here].kind not in _LIGHT:
                return self.nodes[here]
        return None

    def kind_after(self, at: int) -> str:
        """The kind of the node after, adverbs and times skipped."""
        for here in range(at + 1, len(self.nodes)):
            if self.nodes[here].kind not in _LIGHT:
                return self.nodes[here].kind
        return "."

    def low_after(self, at: int) -> str:
        """The word of the very next node."""
        return self.nodes[at + 1].low if at + 1 < len(self.nodes) else ""

    def adjacent(self, at: int) -> bool:
        """Whether two phrases stand side by side before `at`: "the plan Bonn | dismissed"."""
        found = 0
        for here in range(at - 1, max(-1, at - 6), -1):
            kind = self.nodes[here].kind
            if kind == PHRASE:
                found += 1
            elif kind not in _LIGHT:
                break
        return found >= 2

    def finite_later(self, at: int) -> bool:
        """Whether another finite verb follows `at` before the clause ends, with no subject of its own."""
        before = ""
        for here in range(at + 1, min(at + _FAR, len(self.nodes))):
            node = self.nodes[here]
            if node.group is not None:
                return node.group.form == "finite" and before not in ("NN", "b")
            if node.kind in ",;SW.Q-" or (node.kind == "C" and self.kind_after(here) == VERB):
                return False
            if node.kind == PHRASE:
                before = {"N": "NN", "P": "P", "both": "b"}.get(before, "N")
            elif node.kind in "PC":
                before = "both" if node.low in GRAMMAR["both"] else "P"
        return False

    def last_phrase(self, at: int, common: bool = False) -> Phrase | None:
        """The last noun phrase before node `at`, not far; `common`: no name, where there is another."""
        if common:
            near = [node.phrase for node in self.nodes[max(0, at - 5) : at] if node.phrase and node.kind == PHRASE]
            return next((phrase for phrase in reversed(near) if phrase.kind != "name"), near[-1] if near else None)
        for here in range(at - 1, max(-1, at - 8), -1):
            if self.nodes[here].kind == PHRASE:
                return self.nodes[here].phrase
        return None

    def current(self) -> Clause | None:
        """The clause read last of those still open."""
        return next((frame.clause for frame in reversed(self.stack) if frame.clause), None)

    def waiting(self) -> bool:
        """Whether a frame around the innermost has a subject but no verb yet."""
        return any(frame.clause is None and frame.subject for frame in self.stack[:-1])

    def fronting(self) -> bool:
        """Whether the innermost clause says when or if, is complete, and stands before one without a subject yet."""
        inner, outer = self.stack[-1], self.stack[-2] if len(self.stack) > 1 else None
        if inner.link != "adverbial" or inner.clause is None or outer is None or outer.clause or outer.subject:
            return False
        takes = SAY if inner.conjunction in CONDITIONAL else THAT
        return inner.clause.lemma not in takes and not inner.clause.adjective

    def open(self, link: Link, at: int, parent: Clause | None, word: str = "", noun: Phrase | None = None) -> Frame:
        """Opens a frame at node `at`."""
        frame = Frame(link, self.nodes[at].first, parent, word, noun)
        self.stack.append(frame)
        return frame

    def pop_to(self, depth: int) -> None:
        """Closes the frames inside the one at `depth`."""
        while len(self.stack) > depth + 1:
            self.settle(self.stack.pop())

    def settle(self, frame: Frame) -> None:
        """A subject without a verb is a clause like the one before: "and Bonn the timetable", "and Bonn on Friday"."""
        clause, loose = frame.clause, frame.loose
        if loose and clause and clause.group and (clause.objects if frame.gapped else self._dated(frame)):
            new = Clause(clause.group, "coordinated", clause, "", loose.first, loose.last, loose.first)
            new.lemma, new.subject, new.arguments = clause.lemma, loose.phrase, frame.hanging()
            new.objects = [frame.gapped] if frame.gapped else list(clause.objects)
            self.clauses.append(new)
        elif clause is not None:
            clause.arguments += frame.hanging()
        frame.loose = frame.gapped = None
        frame.rest = []

    def _dated(self, frame: Frame) -> bool:
        """Whether what follows a loose subject says when or where it did the same."""
        clause, loose = frame.clause, frame.loose
        if clause is None or loose is None or loose.phrase is None or clause.subject is None or not loose.first:
            return False
        subject = loose.phrase.kind == "pronoun" and loose.phrase.lemma not in GRAMMAR["objective"]
        named = loose.phrase.kind == clause.subject.kind == "name" and frame.joined
        return bool(frame.rest) and clause.form == "finite" and (subject or named)

    def add(self, node: Node, link: Link, parent: Clause | None, word: str = "", first: int | None = None) -> Clause:
        """A new clause of the verb of `node`."""
        assert node.group is not None
        begin = node.first if first is None else min(first, node.first)
        clause = Clause(node.group, link, parent, word, begin, node.last, node.group.head, node.group.lemma)
        clause.hypothetical = word in CONDITIONAL or (parent is not None and parent.hypothetical)
        self.clauses.append(clause)
        return clause

    def argue(self, low: str, phrase: Phrase | None, inner: Clause | None, last: int) -> None:
        """Adds a prepositional phrase to the clause being read."""
        frame = self.stack[-1]
        held = frame.rest if frame.loose else frame.clause.arguments if frame.clause else frame.arguments
        held.append((low, phrase, inner))
        if frame.clause and inner is None:
            frame.clause.last = max(frame.clause.last, last)


_LIGHT: Final = frozenset(("R", TIME, "!", '"'))
