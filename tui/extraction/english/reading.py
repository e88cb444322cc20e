"""`read`: a document -> its phrases and events. The stages of the cascade are put together here."""

from __future__ import annotations

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.clause import SAY, Clause
from tui.extraction.english.clauses import clauses_of
from tui.extraction.english.event import Argument, Event, Phrase, Reading
from tui.extraction.english.events import Draft, drafts
from tui.extraction.english.nodes import nodes
from tui.extraction.english.phrases import Phrases
from tui.extraction.english.runs import openings, runs
from tui.extraction.english.tags import tagged


def read(doc: Document) -> Reading:
    """All noun phrases and events of a document, in order. Linear in its length; pure."""
    return _Reader(doc).reading()


class _Reader:
    """What is found in a document so far."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.tags = tagged(doc.words, doc.lows, openings(doc))
        self.events: list[Event] = []
        self.phrases: list[Phrase] = []
        self.speaking: int | None = None
        """The last event of saying of the paragraph."""
        self.paragraph = -1
        self.earlier: Clause | None = None
        """The main clause of the sentence before."""

    def reading(self) -> Reading:
        ranges = []
        for sentence, span in enumerate(self.doc.sentences):
            first = len(self.events)
            self._sentence(sentence, span)
            ranges.append(range(first, len(self.events)))
        return Reading(tuple(self.phrases), tuple(self.events), tuple(ranges))

    def _sentence(self, sentence: int, span: Span) -> None:
        """Adds the events and phrases of one sentence."""
        doc = self.doc
        title = doc.in_title(span)
        paragraph = doc.paragraph_at(span.start)
        if paragraph != self.paragraph:
            self.paragraph, self.speaking = paragraph, None
        found: list[Draft] = []
        tokens_of: dict[int, list[int]] = {}
        sayers: dict[int, Clause] = {}
        quoted: list[tuple[int, list[Clause]]] = []
        for run in runs(doc, self.tags, span):
            tokens = run.tokens
            row = nodes(Phrases(doc, run))
            clauses = clauses_of(row, tokens, title, self.earlier if run.stretch is None else None)
            self.phrases += [node.phrase for node in row if node.phrase is not None]
            tokens_of.update((id(clause), tokens) for clause in clauses)
            if run.stretch is None:
                sayers.update((stretch, clause) for clause in clauses for stretch in clause.quotes)
            else:
                quoted.append((run.stretch, clauses))
            found += drafts(clauses, tokens, row)
        told = (draft.clause for draft in found if draft.clause is not None)
        self.earlier = next((clause for clause in told if clause.link == "main" and clause.group), None)
        self._index(found)
        _hang_quoted(quoted, sayers)
        inside = {id(clause) for _, clauses in quoted for clause in clauses}
        asks = doc.text[span.start : span.end].rstrip("\"”’'») ").endswith("?")
        first = len(self.events)
        nouns = {draft.at: draft.index for draft in found if draft.shape == "noun"}
        for draft in found:
            clause = draft.clause or (draft.parent.clause if draft.parent is not None else None)
            whose = self._whose(clause, inside) if clause is not None else None
            if draft.clause is not None:
                self.events.append(self._of_clause(draft, draft.clause, tokens_of, nouns, whose, asks, sentence))
            else:
                self.events.append(self._of_noun(draft, clause, whose, asks, sentence))
        for event in reversed(self.events[first:]):
            if event.lemma in SAY and event.shape == "verb" and event.stretch is None and event.link != "complement":
                self.speaking = event.index
                break

    def _index(self, found: list[Draft]) -> None:
        """Puts the events of a sentence in the order of their words and numbers them."""
        found.sort(key=lambda draft: draft.at)
        for index, draft in enumerate(found, len(self.events)):
            draft.index = index
            if draft.clause is not None:
                draft.clause.index = index

    def _whose(self, clause: Clause, inside: set[int]) -> int | None:
        """The nearest event of saying above a clause; None for the reporter's own words."""
        here = clause
        for parent in (*clause.above(), None):
            if here.whose is not None:
                return here.whose.index
            if parent is None:
                return self.speaking if id(here) in inside else None
            if here.link == "complement" and here.form == "finite" and here.noun is None and parent.lemma in SAY:
                return parent.index
            here = parent
        return None

    def _of_clause(
        self, draft: Draft, clause: Clause, tokens_of: dict[int, list[int]], nouns: dict[int, int], whose: int | None,
        asks: bool, sentence: int,
    ) -> Event:  # fmt: skip
        tokens, group, doc = tokens_of[id(clause)], clause.group, self.doc
        parent = clause.parent.index if clause.parent is not None else None
        roles = (draft.subject, draft.object, draft.recipient, draft.predicate)
        negated = any(phrase is not None and phrase.negated for phrase in roles)
        return Event(
            draft.index, draft.shape, draft.lemma, group.value(tokens) if group else None, draft.subject, draft.object,
            draft.recipient, draft.predicate, draft.complement.index if draft.complement else None, _arguments(draft),
            negated or (group is not None and group.negated), group.modal if group else None,
            group.tense if group else "present", "passive" if clause.passive else "active", clause.hypothetical,
            clause.conjunction, asks, clause.link, nouns.get(clause.owner, parent), whose,
            doc.stretch_at(doc.starts[draft.at]),
            doc.span_of(tokens[clause.first], tokens[max(clause.last, clause.first)]), sentence, clause.antecedent,
        )  # fmt: skip

    def _of_noun(self, draft: Draft, above: Clause | None, whose: int | None, asks: bool, sentence: int) -> Event:
        phrase, doc = draft.phrase, self.doc
        assert phrase is not None
        return Event(
            draft.index, "noun", draft.lemma, None, draft.subject, draft.object, None, None,
            draft.complement.index if draft.complement else None, _arguments(draft), phrase.negated, None, None,
            "active", above.hypothetical if above else False, "", asks, "complement" if above else "main",
            above.index if above else None, whose, doc.stretch_at(doc.starts[draft.at]),
            doc.span_of(phrase.first, phrase.last), sentence,
        )  # fmt: skip


def _hang_quoted(quoted: list[tuple[int, list[Clause]]], sayers: dict[int, Clause]) -> None:
    """Clauses of a quotation with nothing above them hang on the one that says them."""
    sayer = next(iter(sayers.values()), None)
    for stretch, clauses in quoted:
        sayer = sayers.get(stretch, sayer)
        for clause in clauses:
            if clause.parent is None:
                clause.link = "quoted"
                clause.parent = clause.whose = sayer


def _arguments(draft: Draft) -> tuple[Argument, ...]:
    return tuple(
        Argument(low, phrase, inner.index if inner is not None else None) for low, phrase, inner in draft.arguments
    )
