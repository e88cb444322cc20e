"""Clauses: which phrases belong to which verb, and which clause hangs on which."""

from __future__ import annotations

from typing import Final

from tui.extraction.english.event import Link, Phrase
from tui.extraction.english.lists import sections
from tui.extraction.english.phrases import PHRASE, TIME, VERB, Node
from tui.extraction.english.verb_groups import Group

_VERBS: Final = sections("verbs")
SAY: Final = _VERBS["say"]
THAT: Final = SAY | _VERBS["that"]
LINKING: Final = _VERBS["linking"]
_TO: Final = _VERBS["to"]
_OBJECT_TO: Final = _VERBS["object-to"]
_GERUND: Final = _VERBS["gerund"]
_AS: Final = _VERBS["as"]
_TOLD: Final = frozenset(
    (
        "tell",
        "inform",
        "assure",
        "remind",
        "warn",
        "advise",
        "notify",
        "convince",
        "persuade",
        "promise",
        "show",
        "ask",
        "teach",
    )
)
_NOUNS_TO: Final = sections("nouns")["to"]
_NOUNS_THAT: Final = sections("nouns")["that"]
_BOTH: Final = frozenset(("after", "before", "until", "till", "since", "as", "than", "once"))
_CONDITIONAL: Final = sections("closed")["conditional"]
_BARE_INFINITIVE: Final = frozenset(("let", "make", "help", "see", "hear", "have", "watch"))

_DEEPEST: Final = 40


class Clause:
    """A clause while it is read: a verb with what stands around it."""

    __slots__ = (
        "adjective", "antecedent", "arguments", "complement", "conjunction", "first", "gap", "group",
        "hypothetical", "index", "last", "lemma", "link", "noun", "objects", "owner", "parent", "particle", "predicate",
        "quotes", "subject", "verb",
        "whose",
    )  # fmt: skip

    def __init__(
        self, group: Group | None, link: Link, parent: Clause | None, conjunction: str, first: int, last: int
    ) -> None:
        self.group, self.link, self.parent, self.conjunction = group, link, parent, conjunction
        self.first, self.last = first, last
        self.lemma = group.lemma if group else ""
        self.subject: Phrase | None = None
        """As the grammar has it: what is done to in a passive."""
        self.objects: list[Phrase] = []
        self.gap: Phrase | None = None
        """The noun before a relative clause, where it may be its object."""
        self.arguments: list[tuple[str, Phrase | None, Clause | None]] = []
        self.predicate: Phrase | None = None
        self.adjective = self.particle = ""
        self.complement: Clause | None = None
        self.antecedent: Phrase | None = None
        self.noun: Phrase | None = None
        """The noun that an infinitive or a clause hangs on: "refusal to sign"."""
        self.quotes: list[int] = []
        self.hypothetical: bool = conjunction in _CONDITIONAL or (parent is not None and parent.hypothetical)
        self.owner: int = -1
        """The token of that noun, where it is an event."""
        self.index = -1
        self.verb = -1
        self.whose: Clause | None = None

    @property
    def copula(self) -> bool:
        """Whether it says what its subject is."""
        return bool(self.adjective or self.predicate or self.particle)


class Frame:
    """A clause begun: what opened it, its subject, and its verb once it is read."""

    __slots__ = (
        "antecedent",
        "arguments",
        "clause",
        "comma",
        "conjunction",
        "first",
        "link",
        "loose",
        "parent",
        "preposition",
        "subject",
    )

    def __init__(
        self,
        link: Link,
        first: int,
        parent: Clause | None = None,
        conjunction: str = "",
        antecedent: Phrase | None = None,
    ):
        self.link, self.first, self.parent, self.conjunction, self.antecedent = (
            link,
            first,
            parent,
            conjunction,
            antecedent,
        )
        self.subject: Phrase | None = None
        self.clause: Clause | None = None
        self.loose: Node | None = None
        """A phrase after a comma or "and" that may be the subject of a clause to come."""
        self.comma = False
        self.preposition = ""
        self.arguments: list[tuple[str, Phrase | None, Clause | None]] = []


class Clauses:
    """Reads the nodes of one sentence, or of one sentence inside a quotation, into clauses."""

    def __init__(self, nodes: list[Node], tokens: list[int], title: bool) -> None:
        self.nodes, self.tokens, self.title = nodes, tokens, title
        self.clauses: list[Clause] = []
        self.stack = [Frame("main", 0)]
        self.fronted: list[Clause] = []
        """Participles before the subject they share."""
        self.asides: list[Clause] = []
        """Reporters' clauses inside or after what they report: "the plan, rebels said, was dead"."""
        self.quotes: list[int] = []
        self.expletive = False
        self.skip = -1

    def read(self) -> list[Clause]:
        """The clauses in the order they were begun."""
        nodes = self.nodes
        for at, node in enumerate(nodes):
            if at <= self.skip:
                continue
            kind = node.kind
            if kind == PHRASE:
                self._phrase(at, node)
            elif kind == VERB:
                self._verb(at, node)
            elif kind == ",":
                self._comma()
            elif kind == "W":
                self._relative(at, node)
            elif kind == "S":
                self._subordinator(at, node)
            elif kind == "J":
                self._adjective(at, node)
            elif kind == "Q":
                self._quotation(at, node)
            elif kind in (";", "-"):
                self._hard(at, kind)
            elif kind == "C":
                self.stack[-1].comma = at > 0 and nodes[at - 1].kind == ","
            elif kind == "R" or kind == "P":
                self._adverb(at, node)
        self._end()
        return self.clauses

    # -- what stands before -------------------------------------------------

    def _before(self, at: int) -> Node | None:
        """The node before, adverbs and times skipped."""
        at -= 1
        while at >= 0 and self.nodes[at].kind in ("R", TIME, "!", '"'):
            at -= 1
        return self.nodes[at] if at >= 0 else None

    def _kind_after(self, at: int) -> str:
        at += 1
        while at < len(self.nodes) and self.nodes[at].kind in ("R", TIME, "!", '"'):
            at += 1
        return self.nodes[at].kind if at < len(self.nodes) else "."

    def _finite_later(self, at: int) -> bool:
        """Whether another finite verb follows `at` before the clause ends, with no subject of its own."""
        before = ""
        for here in range(at + 1, min(at + 14, len(self.nodes))):
            node = self.nodes[here]
            if node.kind == VERB and node.group is not None:
                return node.group.form == "finite" and before != "NN"
            if node.kind in (",", ";", "S", "W", ".", "Q", "-") or (
                node.kind == "C" and self._kind_after(here) == VERB
            ):
                return False
            if node.kind == PHRASE:
                before = "NN" if before == "N" else "P" if before == "P" else "N"
            elif node.kind in ("P", "C"):
                before = "P"
        return False

    # -- nodes --------------------------------------------------------------

    def _phrase(self, at: int, node: Node) -> None:
        frame, before = self.stack[-1], self._before(at)
        kind = before.kind if before else ""
        assert node.phrase is not None
        if self._aside(at, node, kind):
            return
        if (
            node.phrase.determiner == "whose"
            and kind in (",", PHRASE)
            and (frame.subject is not None or frame.clause is not None)
        ):
            self._open_relative(at, "whose", self._antecedent(at))
            self.stack[-1].subject = node.phrase
            return
        if kind == "P" and before is not None and before is self.nodes[at - 1]:
            argument = (before.low, node.phrase, None)
            if frame.clause is None:
                frame.arguments.append(argument)
            else:
                frame.clause.arguments.append(argument)
                frame.clause.last = max(frame.clause.last, node.last)
        elif frame.clause is None:
            if frame.subject is None or kind in (",", "-", "Q"):
                frame.subject = node.phrase
            elif kind == PHRASE and self._kind_after(at) == VERB:
                self._open_relative(at, "", frame.subject)
                self.stack[-1].subject = node.phrase
        elif kind in (",", "C", "-", "Q", "S"):
            frame.loose = node
        else:
            frame.clause.objects.append(node.phrase)
            frame.clause.last = max(frame.clause.last, node.last)

    def _aside(self, at: int, node: Node, kind: str) -> bool:
        """ "the plan, rebels said, was dead" / "the plan was dead, rebels said": reads the reporter's clause."""
        if kind not in (",", "Q", "-") or at + 1 >= len(self.nodes):
            return False
        verb_at = at + 1
        while verb_at < len(self.nodes) and self.nodes[verb_at].kind in ("R", TIME):
            verb_at += 1
        if verb_at >= len(self.nodes):
            return False
        verb = self.nodes[verb_at]
        group = verb.group
        if group is None or group.form != "finite" or group.lemma not in SAY or group.passive:
            return False
        after = verb_at + 1
        while (
            after < len(self.nodes)
            and self.nodes[after].kind in ("R", TIME, "P", PHRASE)
            and self.nodes[after].kind != ","
        ):
            if self.nodes[after].kind == PHRASE and self.nodes[after - 1].kind != "P" and group.lemma not in _TOLD:
                return False
            after += 1
        if after < len(self.nodes) and self.nodes[after].kind not in (",", ".", "-", "Q", ";"):
            return False
        if (
            kind != "Q"
            and self.stack[0].clause is None
            and self.stack[0].subject is None
            and not self.clauses
            and not self.quotes
        ):
            return False
        clause = Clause(group, "main", None, "", node.first, self.nodes[after - 1].last)
        clause.subject = node.phrase
        self._reporter(clause, verb_at + 1, after)
        self.skip = after - 1
        return True

    def _reporter(self, clause: Clause, at: int, after: int) -> None:
        """Adds a reporter's clause with what stands from node `at` to `after`."""
        self._add(clause)
        self.asides.append(clause)
        for here in range(at, after):
            node = self.nodes[here]
            if node.kind == PHRASE and node.phrase is not None:
                if self.nodes[here - 1].kind == "P":
                    clause.arguments.append((self.nodes[here - 1].low, node.phrase, None))
                else:
                    clause.objects.append(node.phrase)
            clause.last = max(clause.last, node.last)
        clause.quotes += self.quotes
        self.quotes = []

    def _comma(self) -> None:
        """Closes what a comma closes: a fronted or inserted clause before the verb of the one around it."""
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].clause is None:
                break
            if self.stack[depth - 1].clause is None:
                self._pop_to(depth - 1)
                return

    def _pop_to(self, depth: int) -> None:
        while len(self.stack) > depth + 1:
            self._settle(self.stack.pop())

    def _settle(self, frame: Frame) -> None:
        """A phrase that nobody took belongs to the verb before it where "and" led to it."""
        if frame.loose is not None and frame.clause is not None and frame.loose.phrase is not None:
            frame.loose = None

    def _hard(self, at: int, kind: str) -> None:
        if kind == "-":
            self._comma()
            return
        self._pop_to(0)
        frame = self.stack.pop()
        self._settle(frame)
        new = Frame("coordinated" if frame.clause else "main", at + 1, frame.clause)
        if frame.clause is None:
            new.subject = None
        self.stack.append(new)

    def _subordinator(self, at: int, node: Node) -> None:
        clause = self._current()
        before = self._before(at)
        low = node.low
        if (
            low in ("whether", "how", "why", "if")
            and before is not None
            and before.kind in (VERB, "J")
            and clause
            and (clause.lemma in THAT or clause.copula)
        ):
            self.stack.append(Frame("complement", node.first, clause, low))
        else:
            self.stack.append(Frame("adverbial", node.first, clause, low))

    def _current(self) -> Clause | None:
        for frame in reversed(self.stack):
            if frame.clause is not None:
                return frame.clause
        return None

    def _antecedent(self, at: int) -> Phrase | None:
        for here in range(at - 1, max(-1, at - 8), -1):
            node = self.nodes[here]
            if node.kind == PHRASE:
                return node.phrase
        return None

    def _open_relative(self, at: int, low: str, antecedent: Phrase | None) -> None:
        self.stack.append(Frame("relative", self.nodes[at].first, self._current(), low, antecedent))

    def _relative(self, at: int, node: Node) -> None:
        frame, before = self.stack[-1], self._before(at)
        kind = before.kind if before else ""
        low = node.low
        clause = frame.clause
        after = self._kind_after(at)
        if low == "that":
            if kind == PHRASE and before is not None and before.phrase is not None:
                lemma = before.phrase.lemma
                told = clause is not None and clause.lemma in _TOLD and clause.objects[-1:] == [before.phrase]
                if after == VERB or not (
                    told
                    or lemma in _NOUNS_THAT
                    or (clause is not None and clause.copula and before.phrase.kind == "pronoun")
                ):
                    self._open_relative(at, low, before.phrase)
                    if (
                        after == VERB
                        and clause is not None
                        and clause.lemma == "be"
                        and clause.subject is not None
                        and clause.subject.lemma == "it"
                    ):
                        clause.antecedent = before.phrase
                    return
                new = Frame("complement", node.first, clause, low)
                if not told:
                    new.antecedent = before.phrase
                self.stack.append(new)
                return
            if clause is None and frame.subject is None:
                self.stack.append(Frame("complement", node.first, None, low))
                return
            target = clause
            if kind in ("C", ","):
                target = next(
                    (f.parent for f in reversed(self.stack) if f.link == "complement" and f.parent), None
                ) or next((f.clause for f in reversed(self.stack) if f.clause and f.clause.lemma in THAT), clause)
            self.stack.append(Frame("complement", node.first, target, low))
            return
        if kind == "P" and before is not None and low in ("which", "whom", "what"):
            self._open_relative(at, low, self._antecedent(at - 1))
            self.stack[-1].preposition = before.low
            return
        if (
            kind in (PHRASE, ",")
            and low in ("which", "who", "whom", "where", "when", "whoever")
            and (frame.subject or frame.clause or frame.arguments)
        ):
            antecedent = self._antecedent(at)
            self._open_relative(at, low, antecedent)
            if (
                clause is not None
                and low == "who"
                and clause.lemma == "be"
                and clause.subject is not None
                and clause.subject.lemma == "it"
            ):
                clause.antecedent = antecedent
            return
        self.stack.append(
            Frame("complement" if clause is not None and low != "when" else "adverbial", node.first, clause, low)
        )

    def _adjective(self, at: int, node: Node) -> None:
        clause = self.stack[-1].clause
        if clause is None:
            if self.title and self.stack[-1].subject is not None:
                self._verbless(node)
            return
        if (
            clause.lemma in LINKING
            and not clause.copula
            and not clause.objects
            and clause.group is not None
            and not clause.group.passive
        ):
            clause.adjective = node.low
        elif clause.lemma in _AS and clause.objects:
            clause.predicate = clause.predicate or self._as_phrase(node)
        clause.last = max(clause.last, node.last)

    def _as_phrase(self, node: Node) -> Phrase:
        token = self.tokens[node.first]
        return Phrase(token, token, token, "noun", node.low, token)

    def _verbless(self, node: Node) -> None:
        """A headline without "be": "Truce off unless …"."""
        frame = self.stack[-1]
        clause = Clause(None, frame.link, frame.parent, frame.conjunction, frame.first, node.last)
        clause.subject, clause.adjective, clause.verb = frame.subject, node.low, node.first
        frame.clause = clause
        self._add(clause)

    def _adverb(self, at: int, node: Node) -> None:
        frame = self.stack[-1]
        clause = frame.clause
        if node.low == "there" and clause is None and frame.subject is None and self._kind_after(at) == VERB:
            self.expletive = True
        elif clause is None:
            if (
                self.title
                and frame.subject is not None
                and node.low in ("off", "on", "over", "back", "out", "near", "up", "down")
                and self._kind_after(at) in (".", "S", ",", "P")
            ):
                self._verbless(node)
        elif clause.lemma == "be" and not clause.copula and self._before(at) is self._verb_node(clause, at):
            following = self.nodes[at + 1].kind if at + 1 < len(self.nodes) else "."
            if (
                node.low in ("off", "over", "on", "back", "out", "up", "down", "away", "in", "through")
                and following not in (PHRASE, "J", "W", VERB)
            ) or (node.kind == "P" and following == PHRASE):
                clause.particle = node.low

    def _verb_node(self, clause: Clause, at: int) -> Node | None:
        before = self._before(at)
        return before if before is not None and before.group is clause.group else None

    def _quotation(self, at: int, node: Node) -> None:
        clause = self.stack[-1].clause
        before = self._before(at)
        if (
            clause is not None
            and clause.lemma in SAY
            and before is not None
            and (before.kind in (VERB, ",", ";", PHRASE) or before.low == "that")
        ):
            clause.quotes.append(int(node.low))
            clause.last = max(clause.last, node.first)
        else:
            self.quotes.append(int(node.low))
            if self.asides:
                self.asides[-1].quotes += self.quotes
                self.quotes = []

    # -- verbs --------------------------------------------------------------

    def _verb(self, at: int, node: Node) -> None:
        group = node.group
        assert group is not None
        before = self._before(at)
        if self._split_auxiliary(at, node, group):
            return
        if group.form == "infinitive":
            self._infinitive(at, node, before)
        elif group.form == "gerund":
            self._gerund(at, node, before)
        elif group.form == "participle" or (group.ambiguous and self._reduced(at, node, before)):
            self._participle(at, node, before)
        elif group.bare and self._goes_with_infinitive(before):
            self._infinitive(at, node, before)
        else:
            self._finite(at, node, before)

    def _split_auxiliary(self, at: int, node: Node, group: Group) -> bool:
        """ "Did Bonn accept it?", "Not until Monday did Bonn accept": the auxiliary is joined to its verb."""
        frame = self.stack[-1]
        if (
            group.last != group.first
            or frame.clause is not None
            or frame.subject is not None
            or at + 2 >= len(self.nodes)
        ):
            return False
        lone = (
            group.lemma in ("do", "have", "be")
            or (group.low == group.lemma and group.tense is None and group.modal is not None)
            or (group.tense == "future" and group.lemma == "will")
        )
        verb = self.nodes[at + 2]
        if (
            not lone
            or self.nodes[at + 1].kind != PHRASE
            or verb.group is None
            or not (verb.group.bare or verb.group.ambiguous or verb.group.form in ("participle", "gerund"))
        ):
            return False
        frame.subject = self.nodes[at + 1].phrase
        inner = verb.group
        inner.tense, inner.modal = group.tense, group.modal
        inner.negated = inner.negated or group.negated
        inner.passive = group.lemma == "be" and inner.form != "gerund"
        inner.progressive, inner.perfect = inner.form == "gerund", group.lemma == "have"
        inner.form, inner.ambiguous, inner.bare = "finite", False, False
        if group.modal == "should" and frame.link == "main":
            frame.link, frame.conjunction = "adverbial", "should"
            self.stack.insert(len(self.stack) - 1, Frame("main", 0))
        self._finite(at + 2, verb, None)
        self.skip = at + 2
        return True

    def _goes_with_infinitive(self, before: Node | None) -> bool:
        """Whether a base form goes on with an infinitive or a modal verb ("to sign and keep it"), or follows "let"."""
        clause = self.stack[-1].clause
        if before is None or clause is None or clause.group is None:
            return False
        if before.kind == "C":
            return self.stack[-1].loose is None
        return (clause.lemma in _BARE_INFINITIVE and bool(clause.objects)) or clause.lemma == "help"

    def _reduced(self, at: int, node: Node, before: Node | None) -> bool:
        """Whether a form that may be past or participle is a participle without "be"."""
        frame = self.stack[-1]
        kind = before.kind if before else ""
        following = self._kind_after(at)
        by = at + 1 < len(self.nodes) and self.nodes[at + 1].low == "by"
        if kind in ("", ".", ";"):
            return frame.subject is None and following != PHRASE
        if (
            kind == "P"
            or kind == "S"
            or (kind == "W" and before is not None and before.low not in ("who", "which", "that", "what", "whoever"))
        ):
            return True
        if kind == "C":
            clause = frame.clause
            return (
                frame.loose is None
                and clause is not None
                and clause.group is not None
                and clause.group.form == "participle"
            )
        if kind == ",":
            if frame.clause is None and frame.subject is not None:
                return by and self._finite_later_comma(at)
            return frame.loose is None and following != PHRASE and node.low not in SAY
        if kind == VERB and before is not None and before.group is not None:
            return True
        if kind == PHRASE and frame.clause is None and frame.subject is not None:
            if frame.link == "relative" and frame.antecedent is not frame.subject:
                return False
            return (self._finite_later(at) and (by or following != PHRASE)) or (self.title and by)
        if kind == PHRASE and frame.clause is not None:
            if frame.loose is not None:
                return by
            outer = any(f.clause is None and f.subject is not None for f in self.stack[:-1])
            adjacent = self._adjacent(at)
            if by:
                return True
            if adjacent or (
                frame.clause.lemma in THAT and frame.clause.complement is None and len(frame.clause.objects) == 1
            ):
                return False
            return (not outer and following != PHRASE) or following == "P"
        return kind == "J"

    def _finite_later_comma(self, at: int) -> bool:
        return any(n.group is not None and n.group.form == "finite" for n in self.nodes[at + 1 : at + 14])

    def _adjacent(self, at: int) -> bool:
        """Whether two phrases stand side by side before `at`: "the plan Bonn | dismissed"."""
        found = 0
        for here in range(at - 1, max(-1, at - 5), -1):
            kind = self.nodes[here].kind
            if kind == PHRASE:
                found += 1
            elif kind not in ("R", "!", '"'):
                break
        return found >= 2

    def _add(self, clause: Clause) -> None:
        self.clauses.append(clause)

    def _clause(self, node: Node, link: Link, parent: Clause | None, conjunction: str, first: int) -> Clause:
        clause = Clause(node.group, link, parent, conjunction, min(first, node.first), node.last)
        clause.verb = node.group.head if node.group else node.first
        self._add(clause)
        return clause

    def _finite(self, at: int, node: Node, before: Node | None) -> None:
        group = node.group
        assert group is not None
        kind = before.kind if before else ""
        frame = self.stack[-1]
        if frame.clause is None or (frame.loose is None and self._taken_over(at, before)):
            frame = self.stack[-1]
        elif frame.loose is not None:
            self._coordinate(frame.loose)
            frame = self.stack[-1]
        elif kind == "C" or frame.comma:
            self._share(group)
            frame = self.stack[-1]
        else:
            depth = next((d for d in range(len(self.stack) - 1, -1, -1) if self.stack[d].clause is None), None)
            if depth is not None:
                self._pop_to(depth)
                frame = self.stack[-1]
            elif self._inverted(at, node, kind):
                return
            elif not self._steal(at):
                self._share(group)
                frame = self.stack[-1]
            frame = self.stack[-1]
        if frame.subject is None and frame.clause is None and self._inverted(at, node, kind):
            return
        clause = self._clause(node, frame.link, frame.parent, frame.conjunction, frame.first)
        clause.subject = frame.subject
        if frame.link == "relative":
            if frame.subject is None:
                clause.subject = frame.antecedent
            elif frame.preposition and frame.antecedent is not None:
                clause.arguments.append((frame.preposition, frame.antecedent, None))
            elif frame.conjunction in ("which", "that", "whom", "who", ""):
                clause.gap = frame.antecedent
        elif frame.link == "complement" and frame.antecedent is not None:
            clause.noun = frame.antecedent
        elif frame.link == "complement" and frame.conjunction in ("what", "who") and frame.subject is None:
            clause.subject = None
        clause.arguments += frame.arguments
        if (
            frame.link == "complement"
            and frame.parent is not None
            and frame.parent.complement is None
            and clause.noun is None
        ):
            frame.parent.complement = clause
        self._take_fronted(frame, clause)
        frame.clause = clause
        self.expletive = False

    def _take_fronted(self, frame: Frame, clause: Clause) -> None:
        if frame.link in ("main", "coordinated", "complement"):
            waiting, self.fronted = self.fronted, []
            for other in waiting:
                if other is clause or _hangs_on(clause, other):
                    self.fronted.append(other)
                    continue
                other.parent = other.parent or clause
                if other.subject is None and other.group is not None and other.group.form != "finite":
                    other.subject = clause.subject
        elif frame.link in ("adverbial", "relative") and clause.parent is None:
            self.fronted.append(clause)

    def _taken_over(self, at: int, before: Node | None) -> bool:
        """Whether the phrase just read as an object or after a preposition is the subject of this verb."""
        if before is None or before.kind != PHRASE:
            return False
        outer = any(f.clause is None and f.subject is not None for f in self.stack[:-1])
        clause = self.stack[-1].clause
        assert clause is not None
        if outer and not self._adjacent(at) and clause.lemma not in THAT:
            return False
        if outer and clause.arguments and clause.arguments[-1][1] is before.phrase:
            return False
        return self._steal(at)

    def _steal(self, at: int) -> bool:
        """Takes the last object for the subject of a clause of its own."""
        clause = self.stack[-1].clause
        here = at - 1
        while here >= 0 and self.nodes[here].kind in ("R", TIME, "!", '"'):
            here -= 1
        if clause is None or here < 0 or self.nodes[here].kind != PHRASE:
            return False
        phrase = self.nodes[here].phrase
        if clause.objects and clause.objects[-1] is phrase:
            clause.objects.pop()
            if self._adjacent(at) and not (clause.lemma in _TOLD and len(clause.objects) == 1):
                self._open_relative(here, "", self._antecedent(here))
            elif clause.lemma in THAT or clause.copula:
                self.stack.append(Frame("complement", self.nodes[here].first, clause))
            else:
                self.stack.append(Frame("coordinated", self.nodes[here].first, clause))
        elif clause.arguments and clause.arguments[-1][1] is phrase:
            preposition = clause.arguments[-1][0]
            clause.arguments.pop()
            self.stack.append(Frame("adverbial", self.nodes[max(0, here - 1)].first, clause, preposition))
        else:
            return False
        self.stack[-1].subject = phrase
        return True

    def _coordinate(self, loose: Node) -> None:
        """A clause with a subject of its own after a comma or "and"."""
        frame = self.stack[-1]
        frame.loose = None
        while len(self.stack) > 1 and (
            self.stack[-1].link in ("relative", "adverbial", "participial", "purpose")
            or (
                self.stack[-1].clause is not None
                and self.stack[-1].clause.group is not None
                and self.stack[-1].clause.group.form != "finite"
            )
        ):
            self.stack.pop()
        base = self.stack.pop()
        new = Frame("coordinated", loose.first, base.clause, "")
        new.subject = loose.phrase
        self.stack.append(new)

    def _share(self, group: Group) -> None:
        """A verb after "and" without a subject: that of the finite clause before."""
        comma = self.stack[-1].comma
        while len(self.stack) > 1:
            frame = self.stack[-1]
            clause = frame.clause
            finite = clause is not None and clause.group is not None and clause.group.form == "finite"
            if finite and not (comma and frame.link in ("relative", "adverbial")):
                break
            self.stack.pop()
        base = self.stack.pop()
        new = Frame("coordinated", base.first if base.clause is None else self.clauses[-1].last, base.clause)
        if base.clause is not None:
            new.subject = base.clause.subject
        self.stack.append(new)

    def _inverted(self, at: int, node: Node, kind: str) -> bool:
        """ "…," said Smith: the subject follows."""
        group = node.group
        assert group is not None
        if (
            (group.lemma not in SAY and group.lemma != "be")
            or at + 1 >= len(self.nodes)
            or kind not in ("", "Q", ",", ".", "P", PHRASE)
        ):
            return False
        if group.lemma == "be" or self.nodes[at + 1].kind != PHRASE or not (kind in ("Q", ",") or not self.clauses):
            return False
        after = at + 2
        while after < len(self.nodes) and self.nodes[after].kind in ("R", TIME, "P", PHRASE):
            if self.nodes[after].kind == PHRASE and self.nodes[after - 1].kind == PHRASE:
                break
            after += 1
        clause = Clause(group, "main", None, "", node.first, self.nodes[at + 1].last)
        clause.verb = group.head
        clause.subject = self.nodes[at + 1].phrase
        self._reporter(clause, at + 2, after)
        self.skip = after - 1
        self.stack[-1].loose = None
        if self.stack[-1].clause is None and self.stack[-1].subject is None:
            self.stack[-1].clause = clause
        return True

    def _infinitive(self, at: int, node: Node, before: Node | None) -> None:
        frame = self.stack[-1]
        clause = frame.clause
        kind = before.kind if before else ""
        group = node.group
        assert group is not None
        group.form, group.tense = "infinitive", None
        if clause is None:
            if self.title and frame.subject is not None and kind == PHRASE and frame.subject.lemma not in _NOUNS_TO:
                group.form, group.tense = "finite", "future"
                self._finite(at, node, before)
                return
            new = self._clause(
                node, "complement" if frame.subject is not None else "purpose", frame.parent, "", node.first
            )
            if frame.subject is not None:
                new.noun = frame.subject if kind == PHRASE else None
            else:
                self.fronted.append(new)
            self._push(new, node)
            return
        if kind == "C" and frame.loose is None:
            new = self._clause(node, "coordinated", clause, "", node.first)
            new.subject = clause.subject
            if clause.group is not None and clause.group.modal and clause.group.form == "finite" and group.bare:
                group.form, group.modal, group.tense = "finite", clause.group.modal, clause.group.tense
            self._push(new, node)
            return
        new = self._clause(node, "purpose", clause, "", node.first)
        last = before.phrase if before is not None and kind == PHRASE else None
        new.subject = clause.subject
        lemma = clause.lemma
        if (
            last is not None
            and clause.arguments
            and clause.arguments[-1][1] is last
            and clause.arguments[-1][0] == "for"
        ):
            clause.arguments.pop()
            new.subject, new.link = last, "complement"
        elif (
            last is not None
            and (lemma in _OBJECT_TO or lemma in ("promise",))
            and last in clause.objects
            and last.lemma not in _NOUNS_TO
        ):
            new.link = "complement"
            if lemma not in ("promise", "vow", "pledge", "swear", "threaten"):
                new.subject = last
        elif last is not None and _noun_to(last):
            new.link, new.noun = "complement", _noun_to(last)
        elif (
            clause.copula
            or kind == "J"
            or (lemma in _TO and not clause.objects and kind != ",")
            or (clause.group is not None and clause.group.passive and (lemma in _OBJECT_TO))
        ):
            new.link = "complement"
        elif (
            last is not None
            and clause.arguments
            and clause.arguments[-1][1] is last
            and f"{lemma} {clause.arguments[-1][0]}".replace(" ", "-") in _OBJECT_TO
        ):
            new.link, new.subject = "complement", last
        elif (last is not None and last in clause.objects and lemma == "have") or (
            lemma in _TO and kind in ("P", PHRASE) and clause.arguments and not clause.objects
        ):
            new.link = "complement"
        if new.link == "complement" and new.noun is None and clause.complement is None:
            clause.complement = new
        self._push(new, node)

    def _push(self, clause: Clause, node: Node) -> None:
        frame = Frame(clause.link, node.first, clause.parent)
        frame.clause = clause
        self.stack.append(frame)

    def _gerund(self, at: int, node: Node, before: Node | None) -> None:
        frame = self.stack[-1]
        clause = frame.clause
        kind = before.kind if before else ""
        new = self._clause(node, "participial", clause, "", node.first)
        new.subject = clause.subject if clause is not None else frame.subject
        if kind == "P" and before is not None:
            if clause is None:
                frame.arguments.append((before.low, None, new))
            else:
                clause.arguments.append((before.low, None, new))
                if (
                    (
                        clause.lemma in _OBJECT_TO
                        or clause.lemma in _VERBS["of"]
                        or before.low in ("of", "from", "into", "for")
                    )
                    and clause.objects
                    and clause.group is not None
                    and not clause.group.passive
                ):
                    new.subject = (
                        clause.objects[-1]
                        if clause.objects[-1].lemma not in sections("nouns")["events"]
                        else clause.subject
                    )
            new.link = "complement"
            new.conjunction = before.low
        elif kind == "C" and clause is not None and clause.group is not None and clause.group.form == "gerund":
            new.link = "coordinated"
        elif kind in ("S", "W") and before is not None:
            new.link, new.conjunction = "adverbial", before.low
            if frame.clause is None and len(self.stack) > 1:
                new.parent, new.hypothetical = frame.parent, new.hypothetical or before.low in _CONDITIONAL
                self.stack.pop()
                new.subject = frame.parent.subject if frame.parent else self.stack[-1].subject
                if frame.parent is None:
                    self.fronted.append(new)
        elif (
            kind == VERB
            and clause is not None
            and (clause.lemma in _GERUND or (clause.group is not None and clause.group.lemma in _GERUND))
        ):
            new.link = "complement"
            clause.complement = clause.complement or new
        elif kind == PHRASE and before is not None:
            if (
                clause is not None
                and clause.objects
                and clause.objects[-1] is before.phrase
                and clause.lemma in _GERUND
            ):
                new.link = "complement"
                clause.complement = clause.complement or new
            new.subject = before.phrase
        if new.parent is None and new not in self.fronted:
            self.fronted.append(new)
        self._push(new, node)

    def _participle(self, at: int, node: Node, before: Node | None) -> None:
        frame = self.stack[-1]
        clause = frame.clause
        group = node.group
        assert group is not None
        kind = before.kind if before else ""
        group.form, group.passive, group.tense = "participle", True, None
        if (
            self.title
            and kind == PHRASE
            and clause is None
            and frame.subject is not None
            and not self._finite_later(at)
        ):
            group.form, group.tense = "finite", "present"
            self._finite(at, node, before)
            return
        new = self._clause(node, "participial", clause, "", node.first)
        if kind == PHRASE and before is not None:
            new.subject = before.phrase
        elif kind in ("S", "W") and before is not None and len(self.stack) > 1 and clause is None:
            self.stack.pop()
            new.link, new.conjunction, new.parent = "adverbial", before.low, frame.parent
            new.hypothetical = new.hypothetical or before.low in _CONDITIONAL
            new.subject = frame.parent.subject if frame.parent else None
            if frame.parent is None:
                self.fronted.append(new)
        elif kind == "C" and clause is not None:
            new.link, new.subject = "coordinated", clause.subject
        elif clause is not None:
            new.subject = clause.subject
        elif frame.subject is not None:
            new.subject = frame.subject
        if new.parent is None and new not in self.fronted:
            self.fronted.append(new)
        self._push(new, node)

    def _end(self) -> None:
        """What is left over: asides get the clause they report."""
        self._pop_to(0)
        main = next((c for c in self.clauses if c.link in ("main",) and c not in self.asides), None)
        for aside in self.asides:
            aside.quotes += self.quotes
            self.quotes = []
            if main is not None and aside.complement is None and not aside.quotes and not _hangs_on(aside, main):
                aside.complement = main
                main.link, main.parent = "complement", aside
                main = None
        if self.quotes:
            sayers = [c for c in self.clauses if c.lemma in SAY and not c.quotes]
            if sayers:
                sayers[-1].quotes += self.quotes


def _hangs_on(clause: Clause, other: Clause) -> bool:
    """Whether `other` stands somewhere above `clause`."""
    here, steps = clause.parent, 0
    while here is not None and steps < _DEEPEST:
        if here is other:
            return True
        here, steps = here.parent, steps + 1
    return steps >= _DEEPEST


def _noun_to(phrase: Phrase) -> Phrase | None:
    """The noun of a phrase, or of one at its end, that takes an infinitive."""
    if phrase.lemma in _NOUNS_TO:
        return phrase
    for argument in reversed(phrase.prepositions):
        if argument.phrase is not None:
            found = _noun_to(argument.phrase)
            if found is not None:
                return found
    return None
