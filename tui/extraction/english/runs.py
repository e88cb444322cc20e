"""Runs: the tokens read together, the reporter's words of a sentence or one sentence inside quotation marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.lexicon import FINITE
from tui.extraction.words import word_list

ABBREVIATIONS: Final = frozenset(entry.lower().rstrip(".") for entry in word_list("abbreviations")) | frozenset(
    entry.split()[0].lower().rstrip(".") for entry in word_list("titles") if "." in entry
)
_FAR: Final = 60
_BRACKET: Final = 9
_SHORT: Final = 4
_MOST: Final = 0.8


@dataclass(slots=True)
class Run:
    """Tokens read together with their tags; quotations of their own stand in the reporter's run as one sign "Q"."""

    tokens: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    stretch: int | None = None

    def add(self, token: int, tag: str, low: str) -> None:
        """Appends a token."""
        self.tokens.append(token)
        self.tags.append(tag)
        self.lows.append(low)


def openings(doc: Document) -> list[int]:
    """Token -> 1 where a capital says nothing since a sentence begins or a hyphen joins, 2 in capitals; 4 in titles."""
    found = [0] * len(doc.starts)
    for span in (*doc.sentences, *(s.content for s in doc.stretches), *(s.content for s in doc.nested)):
        at = doc.token_at(span.start)
        if at < len(found):
            found[at] = 1
    lows = doc.lows
    for at in range(1, len(found)):
        before = lows[at - 1]
        if before in (".", "?", "!", "...", ":", "…") and not (before == "." and lows[at - 2] in ABBREVIATIONS):
            found[at] = 1
        elif before == "-" and doc.starts[at] == doc.ends[at - 1] and doc.starts[at - 1] == doc.ends[at - 2]:
            found[at - 1] = 1
    for line in (doc.article.title_span, doc.article.subtitle_span):
        tokens = doc.tokens_in(line) if line else range(0)
        long = [at for at in tokens if doc.ends[at] - doc.starts[at] > _SHORT]
        if sum(doc.words[at][0].isupper() for at in long) > _MOST * len(long):
            found[tokens.start : tokens.stop] = [2] * len(tokens)
        for at in tokens:
            found[at] += 4
    return found


def runs(doc: Document, tags: list[str], span: Span) -> list[Run]:
    """The reporter's run first, then those of the quotations in the sentence that are clauses of their own."""
    outer = Run()
    found = [outer]
    tokens = doc.tokens_in(span)
    at, end = tokens.start, tokens.stop
    if not doc.stretches_in(span) and doc.stretch_at(span.start) is None:
        lows = doc.lows
        outer.tokens = [token for token in tokens if tags[token] not in '".' or lows[token] == "'"]
        if any(tags[token] == "," and lows[token] in ("(", "[") for token in tokens):
            left_out: set[int] = set()
            for token in tokens:
                if lows[token] in ("(", "["):
                    left_out.update(range(token, _aside(tags, lows, token, end)))
            outer.tokens = [token for token in outer.tokens if token not in left_out]
        outer.tags, outer.lows = [tags[token] for token in outer.tokens], [lows[token] for token in outer.tokens]
        return found
    while at < end:
        stretch = doc.stretch_at(doc.starts[at])
        if stretch is not None:
            inner = doc.tokens_in(doc.stretches[stretch].content)
            first, stop = max(at, inner.start), min(end, inner.stop)
            if _stands_alone(doc, tags, outer, first, stop, end):
                outer.add(first, "Q", str(stretch))
                found += _inner(doc, tags, first, stop, stretch)
                at = max(stop, at + 1)
                while at < end and tags[at] == '"' and doc.starts[at] < doc.stretches[stretch].close:
                    at += 1
                continue
        if tags[at] not in '".' or doc.lows[at] == "'":
            outer.add(at, tags[at], doc.lows[at])
        at += 1
    return found


def _aside(tags: list[str], lows: list[str], at: int, end: int) -> int:
    """Where a bracket with no clause in it ends that opens at `at` ("(MILF)"), excluded; `at` where there is none."""
    for here in range(at + 1, min(end, at + _BRACKET)):
        if lows[here] in (")", "]"):
            return here + 1
        if tags[here] in FINITE or tags[here] in '"Q':
            break
    return at


def _stands_alone(doc: Document, tags: list[str], outer: Run, first: int, stop: int, end: int) -> bool:
    """Whether a quotation is a clause of its own, not a part of the reporter's."""
    if stop <= first or (tags[first - 1] != '"' and outer.tokens and outer.tokens[-1] >= first - 1):
        return False
    finite = any(
        tags[at] in FINITE or tags[at] == "b" or (tags[at] in "O'" and "'" in doc.lows[at])
        for at in range(first, min(stop, first + _FAR))
    )  # fmt: skip
    if not outer.tokens:
        return finite or stop >= end - 2 or doc.lows[stop - 1] in (",", "?", "!")
    before = outer.tags[-1]
    capital = doc.words[first][0].isupper()
    if before in ",;-Q":
        return finite or (capital and stop - first > 2)
    return finite and capital and before in "dxzngbO" and doc.lows[first] != "i"


def _inner(doc: Document, tags: list[str], first: int, stop: int, stretch: int) -> list[Run]:
    """The sentences of a quotation."""
    run = Run(stretch=stretch)
    found = [run]
    for at in range(first, stop):
        if tags[at] == "." and not (doc.lows[at] == "." and doc.lows[at - 1] in ABBREVIATIONS):
            if run.tokens:
                run = Run(stretch=stretch)
                found.append(run)
        elif tags[at] not in '".' or doc.lows[at] == "'":
            run.add(at, tags[at], doc.lows[at])
    return [run for run in found if run.tokens]
