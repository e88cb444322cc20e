"""`Line`: one reporting sentence with its cues, as the rules for reported speech walk through it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tui.articles.article import Span
from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.reported.phrases import with_phrase
from tui.extraction.values import value
from tui.extraction.words import lowered

_TRAILING = frozenset((".", ",", ";", ":", "!", "?", "–", "—", "-", "--", "...", "…"))
# Tokens outside marks. What is longer is no sentence but a list or a text without full stops; it keeps the time linear.
_LONGEST = 400


@value
class Line:
    """One reporting sentence. All positions are indices of tokens, ends excluded."""

    doc: Document
    first: int
    stop: int
    """After the last token that is not the mark that ends the sentence."""
    marks: dict[int, int]
    """Token a quotation opens with -> the token after its closing mark."""
    closes: frozenset[int]
    """The tokens after closing marks."""
    cues: tuple[Cue, ...]

    def low(self, at: int) -> str:
        """The token at `at` in lower case; empty outside the sentence."""
        return self.doc.lows[at] if self.first <= at < self.stop else ""

    def word(self, at: int) -> str:
        """The token at `at` as it stands; empty outside the sentence."""
        return self.doc.words[at] if self.first <= at < self.stop else ""

    def outside(self, start: int, end: int) -> Iterator[int]:
        """The tokens from `start` to `end` that stand outside quotation marks."""
        at = start
        while at < end:
            if at in self.marks:
                at = self.marks[at]
            else:
                yield at
                at += 1

    def find(self, sought: frozenset[str], start: int, end: int) -> int | None:
        """The first token from `start` to `end` outside marks that is one of `sought` in lower case."""
        lows = self.doc.lows
        return next((at for at in self.outside(start, min(end, self.stop)) if lows[at] in sought), None)

    def ends_quoted(self, end: int) -> bool:
        """Whether a quotation closes just before the token `end`."""
        return end in self.closes

    def trimmed(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch without punctuation at its edges; None where nothing is left."""
        words = self.doc.words
        while start < end and words[start] in _TRAILING:
            start += 1
        while end > start and words[end - 1] in _TRAILING and not self.ends_quoted(end):
            end -= 1
        return (start, end) if start < end else None

    def span(self, start: int, end: int) -> Span:
        """The text from the token `start` up to the token `end`."""
        return self.doc.span_of(start, end - 1)

    def group_start(self, cue: Cue) -> int:
        """The first token of the words that report: the subject where it stands before the verb, else the verb."""
        if cue.subject and cue.own_subject and not cue.inverted and cue.kind == "verb":
            return self.doc.token_at(cue.subject.start)
        return cue.token

    def verb_start(self, cue: Cue) -> int:
        """The first token of the verb group: helping verbs and adverbs before the cue are part of it."""
        helpers = lowered("adverbs")
        at = cue.token
        while at > self.first and (self.doc.lows[at - 1] in helpers or self.doc.lows[at - 1].endswith("ly")):
            at -= 1
        return at

    def group_end(self, cue: Cue) -> int:
        """The token after the words that report, with a subject that follows the cue."""
        after = self.doc.token_at(cue.span.end - 1) + 1
        if cue.subject and (cue.inverted or cue.kind == "according"):
            after = max(after, self.doc.token_at(cue.subject.end - 1) + 1)
        return after


def lines(doc: Document, cues: Sequence[Cue]) -> Iterator[Line]:
    """The reporting sentences that have a cue, in order, but for those too long to be one. `cues`: in text order."""
    for sentence, group in groupby(cues, key=lambda cue: cue.sentence):
        span = doc.sentences[sentence]
        tokens = doc.tokens_in(span)
        marks: dict[int, int] = {}
        for number in doc.stretches_in(span):
            stretch = doc.stretches[number]
            marks[doc.token_at(stretch.open)] = min(tokens.stop, doc.token_at(stretch.close - 1) + 1)
        if len(tokens) - sum(end - start for start, end in marks.items()) > _LONGEST:
            continue
        closes = frozenset(marks.values())
        stop = tokens.stop
        while stop > tokens.start and doc.words[stop - 1] in _TRAILING and stop not in closes:
            stop -= 1
        yield Line(doc, tokens.start, stop, marks, closes, tuple(with_phrase(doc, cue) for cue in group))
