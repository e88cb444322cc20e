"""Where a quoted stretch stands: the reporter's words before and after it in its sentence, and the cues in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.stretch import Stretch
from tui.extraction.values import value

# So many cues before a stretch are looked at.
_CLOSE = 12
FINAL = frozenset(".,?!…—–;")


@value
class Setting:
    """A quoted stretch in its reporting sentence. Token ranges leave out the marks and all quoted words."""

    number: int
    """Index of the stretch in the document."""
    stretch: Stretch
    sentence: int
    paragraph: int
    words: int
    """How many words it has."""
    before: range
    """Tokens from the beginning of the sentence, or the stretch before, up to the opening mark."""
    after: range
    """Tokens from the closing mark up to the next stretch, or the end of the sentence."""
    first: int
    """First token of the sentence."""
    cues: tuple[Cue, ...]
    """The cues of the sentence that can speak for it, in order."""
    alone: bool
    """Nothing but marks and stops stands in the sentence beside quoted stretches."""
    last: bool
    """No other stretch follows in the sentence."""

    def ended(self, doc: Document) -> bool:
        """Whether the quoted words close with a stop or comma of their own, or one right after the mark."""
        end = self.stretch.content.end
        return doc.text[end - 1] in FINAL or doc.text[self.stretch.close : self.stretch.close + 1] in (",",)

    def lead(self, doc: Document) -> str:
        """The token right before the opening mark, in lower case; empty at the beginning of the sentence."""
        return doc.lows[self.before[-1]] if self.before else ""


def settings(doc: Document, cues: Sequence[Cue]) -> list[Setting]:
    """The setting of every outermost stretch, in order; stretches outside all sentences are left out."""
    by_sentence: dict[int, list[Cue]] = {}
    for cue in cues:
        by_sentence.setdefault(cue.sentence, []).append(cue)
    found: list[Setting] = []
    alone: dict[int, bool] = {}
    for number, stretch in enumerate(doc.stretches):
        sentence = doc.sentence_at(stretch.content.start)
        if sentence is None:
            continue
        span = doc.sentences[sentence]
        if stretch.content.start >= span.end:
            continue
        tokens = doc.tokens_in(span)
        earlier = doc.stretches[number - 1].close if number else 0
        later = doc.stretches[number + 1].open if number + 1 < len(doc.stretches) else len(doc.text)
        if sentence not in alone:
            alone[sentence] = _alone(doc, span)
        before = doc.tokens_in(Span(max(span.start, earlier), max(span.start, stretch.open)))
        after = doc.tokens_in(Span(min(stretch.close, span.end), min(later, span.end)))
        found.append(
            Setting(
                number=number,
                stretch=stretch,
                sentence=sentence,
                paragraph=doc.paragraph_at(stretch.content.start),
                words=sum(doc.words[at][0].isalnum() for at in doc.tokens_in(stretch.content)),
                before=before,
                after=after,
                first=tokens.start,
                cues=_near(by_sentence.get(sentence, []), before.stop, after.stop),
                alone=alone[sentence],
                last=later >= span.end,
            )
        )
    return found


def _near(cues: Sequence[Cue], opening: int, end: int) -> tuple[Cue, ...]:
    """The cues of a sentence that can speak for a stretch: those close before it, up to the next one, and the last."""
    first = bisect_left(cues, opening, key=lambda cue: cue.token)
    last = bisect_left(cues, end, key=lambda cue: cue.token)
    return (*cues[max(0, first - _CLOSE) : last], *cues[max(last, len(cues) - 2) :])


def _alone(doc: Document, sentence: Span) -> bool:
    start = sentence.start
    for number in doc.stretches_in(sentence):
        stretch = doc.stretches[number]
        if any(c.isalnum() for c in doc.text[start : stretch.open]):
            return False
        start = max(start, stretch.close)
    return not any(c.isalnum() for c in doc.text[start : sentence.end])
