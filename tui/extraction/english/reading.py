"""`read`: a document -> its phrases and events. The stages of the cascade are put together here."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.clauses import SAY, Clause, Clauses
from tui.extraction.english.event import Argument, Event, Link, Phrase, Reading, Voice
from tui.extraction.english.events import Draft, drafts
from tui.extraction.english.phrases import Chunks
from tui.extraction.english.tags import FINITE, MARK, STOP, tagged
from tui.extraction.words import word_list


@dataclass(slots=True)
class _Run:
    """Tokens read together: the reporter's words of a sentence, or one sentence inside quotation marks."""

    tokens: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    stretch: int | None = None

    def add(self, token: int, tag: str, low: str) -> None:
        self.tokens.append(token)
        self.tags.append(tag)
        self.lows.append(low)


def read(doc: Document) -> Reading:
    """All noun phrases and events of a document, in order. Linear in its length; pure."""
    opening = _openings(doc)
    tags = tagged(doc.words, doc.lows, opening)
    events: list[Event] = []
    phrases: list[Phrase] = []
    ranges: list[range] = []
    speaking: tuple[int, int] | None = None
    """The last event of saying, and its paragraph."""
    for sentence, span in enumerate(doc.sentences):
        first = len(events)
        speaking = _sentence(doc, tags, sentence, span, events, phrases, speaking)
        ranges.append(range(first, len(events)))
    return Reading(tuple(phrases), tuple(events), tuple(ranges))


def _openings(doc: Document) -> list[bool]:
    """Token -> whether a capital there says nothing, since a sentence begins."""
    opening = [False] * len(doc.starts)
    for span in (*doc.sentences, *(s.content for s in doc.stretches), *(s.content for s in doc.nested)):
        at = doc.token_at(span.start)
        if at < len(opening):
            opening[at] = True
    for at in range(1, len(opening)):
        if doc.lows[at - 1] in (".", "?", "!", "...", ":", "…"):
            opening[at] = doc.lows[at - 1] != "." or doc.lows[at - 2] not in _abbreviations()
    return opening


def _abbreviations() -> frozenset[str]:
    return _ABBREVIATIONS


_ABBREVIATIONS = frozenset(entry.lower().rstrip(".") for entry in word_list("abbreviations")) | frozenset(
    entry.split()[0].lower().rstrip(".") for entry in word_list("titles") if "." in entry
)


def _runs(doc: Document, tags: list[str], span: Span) -> list[_Run]:
    """The reporter's run first, then those of its quotations that are clauses of their own."""
    outer = _Run()
    runs = [outer]
    tokens = doc.tokens_in(span)
    at, end = tokens.start, tokens.stop
    while at < end:
        stretch = doc.stretch_at(doc.starts[at])
        if stretch is not None:
            content = doc.stretches[stretch].content
            inner = doc.tokens_in(content)
            first, stop = max(at, inner.start), min(end, inner.stop)
            if _stands_alone(doc, tags, outer, first, stop, end):
                outer.add(first, "Q", str(stretch))
                runs += _inner_runs(doc, tags, first, stop, stretch)
                at = max(stop, at + 1)
                while at < end and tags[at] == MARK and doc.starts[at] < doc.stretches[stretch].close:
                    at += 1
                continue
        tag = tags[at]
        if (tag != MARK or doc.lows[at] == "'") and tag != STOP:
            outer.add(at, tag, doc.lows[at])
        at += 1
    return runs


def _stands_alone(doc: Document, tags: list[str], outer: _Run, first: int, stop: int, end: int) -> bool:
    """Whether a quotation is a clause of its own, not a part of the reporter's."""
    if stop <= first or (first > 0 and tags[first - 1] != MARK and outer.tokens and outer.tokens[-1] >= first - 1):
        return False
    before = outer.tags[-1] if outer.tags else "."
    finite = any(tag in FINITE or tag == "b" for tag in tags[first : min(stop, first + 60)])
    if not outer.tokens:
        return finite or stop >= end - 2
    if before in ",;-Q":
        return finite or (doc.words[first][0].isupper() and stop - first > 2)
    return finite and doc.words[first][0].isupper() and before in "dxzngbO" and doc.lows[first] not in ("i",)


def _inner_runs(doc: Document, tags: list[str], first: int, stop: int, stretch: int) -> list[_Run]:
    run = _Run(stretch=stretch)
    runs = [run]
    for at in range(first, stop):
        tag = tags[at]
        if tag == STOP:
            if doc.lows[at] == "." and at and doc.lows[at - 1] in _ABBREVIATIONS:
                continue
            if run.tokens:
                run = _Run(stretch=stretch)
                runs.append(run)
        elif tag != MARK or doc.lows[at] == "'":
            run.add(at, tag, doc.lows[at])
    return [run for run in runs if run.tokens]


def _sentence(
    doc: Document, tags: list[str], sentence: int, span: Span, events: list[Event], phrases: list[Phrase],
    speaking: tuple[int, int] | None,
) -> tuple[int, int] | None:  # fmt: skip
    """Adds the events and phrases of one sentence; the last event of saying with its paragraph."""
    title = doc.in_title(span)
    found: list[Draft] = []
    sayers: dict[int, Clause] = {}
    quoted: list[tuple[int, list[Clause]]] = []
    runs_of: dict[int, _Run] = {}
    for run in _runs(doc, tags, span):
        words = [doc.words[token] for token in run.tokens]
        glued = [token > 0 and doc.starts[token] == doc.ends[token - 1] for token in run.tokens]
        nodes = Chunks(run.tokens, words, run.lows, run.tags, glued).nodes()
        clauses = Clauses(nodes, run.tokens, title).read()
        for clause in clauses:
            runs_of[id(clause)] = run
        phrases += [node.phrase for node in nodes if node.phrase is not None]
        if run.stretch is None:
            for clause in clauses:
                for stretch in clause.quotes:
                    sayers.setdefault(stretch, clause)
        else:
            quoted.append((run.stretch, clauses))
        found += drafts(clauses, run.tokens, nodes)
    found.sort(key=lambda draft: draft.at)
    start = len(events)
    by_token: dict[int, int] = {}
    for index, draft in enumerate(found, start):
        draft.index = index
        if draft.clause is not None:
            draft.clause.index = index
        elif draft.shape == "noun":
            by_token[draft.at] = index
    paragraph = doc.paragraph_at(span.start)
    outside: int | None = speaking[0] if speaking and speaking[1] == paragraph else None
    _hang_quoted(quoted, sayers)
    words_of = _Whose(outside, {id(c) for _, clauses in quoted for c in clauses})
    question = doc.text[span.start : span.end].rstrip("\"”’'») ").endswith("?")
    for draft in found:
        events.append(_event(doc, draft, runs_of, by_token, words_of, question, sentence))
    for index in range(len(events) - 1, start - 1, -1):
        if (
            events[index].lemma in SAY
            and events[index].shape == "verb"
            and events[index].stretch is None
            and events[index].link != "complement"
        ):
            return index, paragraph
    return (outside, paragraph) if outside is not None else None


def _hang_quoted(quoted: list[tuple[int, list[Clause]]], sayers: dict[int, Clause]) -> None:
    """Clauses of a quotation with nothing above them hang on the one that says them."""
    last = next(iter(sayers.values()), None)
    for stretch, clauses in quoted:
        sayer = sayers.get(stretch, last)
        last = sayer
        for clause in clauses:
            if clause.parent is None:
                clause.link = "quoted"
                clause.parent = sayer
                clause.whose = sayer


class _Whose:
    """Whose words a clause is: the nearest clause of saying above it."""

    def __init__(self, outside: int | None, quoted: set[int]) -> None:
        self.outside, self.quoted = outside, quoted

    def of(self, clause: Clause) -> int | None:
        """The index of the event of saying; None for the reporter's own words."""
        seen = 0
        here: Clause | None = clause
        while here is not None and seen < 40:
            if here.whose is not None:
                return here.whose.index
            parent = here.parent
            said = (
                here.link == "complement" and (here.group is None or here.group.form == "finite") and here.noun is None
            )
            if parent is not None and said and parent.lemma in SAY:
                return parent.index
            if parent is None and id(here) in self.quoted:
                return self.outside
            here, seen = parent, seen + 1
        return None


def _event(
    doc: Document, draft: Draft, runs: dict[int, _Run], nouns: dict[int, int], whose: _Whose, question: bool,
    sentence: int,
) -> Event:  # fmt: skip
    clause = draft.clause
    if clause is None:
        return _noun_event(doc, draft, whose, question, sentence)
    run = runs[id(clause)]
    tokens = run.tokens
    group = clause.group
    voice: Voice = "passive" if group is not None and group.passive else "active"
    parent: int | None = clause.parent.index if clause.parent is not None else None
    if clause.owner in nouns:
        parent = nouns[clause.owner]
    link: Link = clause.link
    return Event(
        index=draft.index,
        shape=draft.shape,
        lemma=draft.lemma,
        verb=group.value(tokens) if group is not None else None,
        subject=draft.subject,
        object=draft.object,
        recipient=draft.recipient,
        predicate=draft.predicate,
        complement=draft.complement.index if draft.complement is not None else None,
        arguments=_arguments(draft),
        negated=_negated(draft),
        modal=group.modal if group is not None else None,
        tense=group.tense if group is not None else "present",
        voice=voice,
        conditional=clause.hypothetical,
        conjunction=clause.conjunction,
        question=question,
        link=link,
        parent=parent,
        whose=whose.of(clause),
        stretch=doc.stretch_at(doc.starts[draft.at]),
        span=doc.span_of(tokens[clause.first], tokens[max(clause.last, clause.first)]),
        sentence=sentence,
        antecedent=clause.antecedent,
    )


def _negated(draft: Draft) -> bool:
    group = draft.clause.group if draft.clause else None
    if group is not None and group.negated:
        return True
    return any(phrase is not None and phrase.negated for phrase in (draft.subject, draft.object, draft.predicate))


def _arguments(draft: Draft) -> tuple[Argument, ...]:
    return tuple(
        Argument(preposition, phrase, inner.index if inner is not None else None)
        for preposition, phrase, inner in draft.arguments
    )


def _noun_event(doc: Document, draft: Draft, whose: _Whose, question: bool, sentence: int) -> Event:
    phrase = draft.phrase
    assert phrase is not None
    above = draft.parent.clause if draft.parent is not None else None
    return Event(
        index=draft.index,
        shape="noun",
        lemma=draft.lemma,
        verb=None,
        subject=draft.subject,
        object=draft.object,
        recipient=None,
        predicate=None,
        complement=draft.complement.index if draft.complement is not None else None,
        arguments=_arguments(draft),
        negated=phrase.negated,
        modal=None,
        tense=None,
        voice="active",
        conditional=above.hypothetical if above is not None else False,
        conjunction="",
        question=question,
        link="main" if above is None else "complement",
        parent=above.index if above is not None else None,
        whose=whose.of(above) if above is not None else None,
        stretch=doc.stretch_at(doc.starts[draft.at]),
        span=doc.span_of(phrase.first, phrase.last),
        sentence=sentence,
    )
