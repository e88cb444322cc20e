"""`Document`: what every part of the extraction looks up in an article, computed once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import field
from itertools import accumulate
from typing import Any

from tui.articles.article import Article, Span
from tui.articles.openings import words_begin
from tui.articles.paragraphs import paragraphs
from tui.extraction.block_quotes import signed_block_quotes
from tui.extraction.english.sentences import sentences
from tui.extraction.marks import quoted_stretches
from tui.extraction.stretch import Stretch
from tui.extraction.turns import Turn, turns, with_turns
from tui.extraction.unsaid import taken_back
from tui.extraction.values import value
from tui.extraction.words import seats, word_list

# "U.S." is one token, "Putin's" two, "don't" and "30-day" one; every other sign is a token of its own.
_TOKEN = re.compile(
    r"((?:[A-Za-z]\.){2,}|\w+(?:(?:['’](?![sS]\b)(?=\w)|-(?=\w)|[.,](?=\d))\w+)*|['’][sS]\b|\.{2,}|--+|``|''|[^\w\s])"
)


@value
class Document:
    """An article taken apart. All offsets are code points into `text`, ends excluded; indices count from 0."""

    article: Article
    text: str
    starts: list[int]
    """Token -> where it begins."""
    ends: list[int]
    """Token -> where it ends."""
    words: list[str]
    """Token -> its letters as they stand."""
    lows: list[str]
    """Token -> its letters in lower case, ’ as '."""
    vocabulary: frozenset[str]
    """Those, each once."""
    paragraphs: tuple[Span, ...]
    """In order, blanks excluded, furniture included; each from where its words begin, behind a dateline or a label."""
    sentences: tuple[Span, ...]
    """Reporting sentences in order, furniture excluded. Full stops inside quotation marks end none."""
    stretches: tuple[Stretch, ...]
    """Outermost quoted stretches in order, furniture excluded."""
    nested: tuple[Stretch, ...]
    """Quoted stretches inside those."""
    turns: Mapping[int, Turn]
    """Where a stretch opens that is a turn of a conversation -> the turn."""
    unsaid: tuple[Span, ...]
    """Where the article takes back what somebody was said to have said."""
    _sentence_starts: list[int]
    _paragraph_starts: list[int]
    _stretch_opens: list[int]
    answers: dict[object, dict[tuple[Any, ...], Any]] = field(default_factory=dict, compare=False, repr=False)
    """What was asked of it so far (`once.py`)."""

    def token_at(self, offset: int) -> int:
        """Index of the token that covers `offset`, else of the next one after it (maybe `len(starts)`)."""
        at = bisect_right(self.starts, offset) - 1
        return at if at >= 0 and offset < self.ends[at] else at + 1

    def tokens_in(self, span: Span) -> range:
        """Indices of the tokens that begin inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def span_of(self, first: int, last: int) -> Span:
        """From the token `first` up to and with the token `last`."""
        return Span(self.starts[first], self.ends[last])

    def sentence_at(self, offset: int) -> int | None:
        """Index of the reporting sentence around `offset`; the last one begun before it if it stands between two."""
        at = bisect_right(self._sentence_starts, offset) - 1
        return at if at >= 0 else None

    def sentences_in(self, span: Span) -> range:
        """Indices of the reporting sentences that begin inside `span`."""
        starts = self._sentence_starts
        return range(bisect_left(starts, span.start), bisect_left(starts, span.end))

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph around `offset`."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def stretch_at(self, offset: int) -> int | None:
        """Index of the outermost quoted stretch, marks included, that covers `offset`."""
        at = bisect_right(self._stretch_opens, offset) - 1
        return at if at >= 0 and offset < self.stretches[at].close else None

    def stretches_in(self, span: Span) -> range:
        """Indices of the outermost quoted stretches that open inside `span`."""
        opens = self._stretch_opens
        return range(bisect_left(opens, span.start), bisect_left(opens, span.end))

    def in_marks(self, offset: int) -> bool:
        """Whether `offset` lies inside quotation marks."""
        return self.stretch_at(offset) is not None

    def is_unsaid(self, offset: int) -> bool:
        """Whether the article takes back what stands at `offset`."""
        return any(span.start <= offset < span.end for span in self.unsaid)

    def in_title(self, span: Span) -> bool:
        """Whether `span` lies in the headline or the subtitle."""
        lines = (self.article.title_span, self.article.subtitle_span)
        return any(line is not None and line.contains(span) for line in lines)


def document(article: Article) -> Document:
    """The document of an article. Linear in its length."""
    text = article.text
    pieces = _TOKEN.split(text)  # what stands between the tokens, and the tokens
    edges = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    lows = "\n".join(words).lower().replace("’", "'").split("\n") if words else []
    furniture = sorted(article.furniture)
    around = sorted(s for s in (article.title_span, article.subtitle_span, *furniture) if s)
    parts = _from_their_words(text, _apart(paragraphs(text), around), around)
    spoken = turns(text, [p for p in parts if not _lies_in(p, furniture) and p != article.title_span], article.blocks)
    marked = sorted(
        (*quoted_stretches(text, parts), *signed_block_quotes(text, parts, article.blocks)), key=lambda one: one.open
    )
    quoted = with_turns([s for s in marked if not _lies_in(s.content, furniture)], spoken)
    outermost = tuple(stretch for stretch in quoted if not stretch.depth)
    found = sentences(text, parts, outermost, furniture)
    return Document(
        article=article,
        text=text,
        starts=edges[:-1:2],
        ends=edges[1::2],
        words=words,
        lows=lows,
        vocabulary=frozenset(lows),
        paragraphs=parts,
        sentences=found,
        stretches=outermost,
        nested=tuple(stretch for stretch in quoted if stretch.depth),
        turns={turn.words.start: turn for turn in spoken},
        unsaid=taken_back(text, found, outermost),
        _sentence_starts=[span.start for span in found],
        _paragraph_starts=[span.start for span in parts],
        _stretch_opens=[stretch.open for stretch in outermost],
    )


def _from_their_words(text: str, spans: Sequence[Span], around: Sequence[Span]) -> tuple[Span, ...]:
    """The paragraphs without the datelines, list marks, times and labels before their words."""
    found: list[Span] = []
    first = True
    for span in spans:
        if _lies_in(span, around):
            found.append(span)
            continue
        start = words_begin(text, span, first=first)
        found.append(Span(_after_place(text, start) if first else start, span.end))
        first = False
    return tuple(found)


_BARE_PLACE = re.compile(r"(?P<place>[A-Z]{3,}(?: [A-Z]{3,})?)(?:/[A-Z]{3,})? (?=[A-Z][\w.]*(?:['’]s?)? \w)")


def _after_place(text: str, start: int) -> int:
    """Where the words begin that a place in capitals stands before with no mark between: "MOSCOW Russia has …"."""
    found = _BARE_PLACE.match(text, start)
    place = found["place"].title() if found else ""
    return found.end() if found and (place in seats() or place in word_list("places")) else start


def _lies_in(span: Span, furniture: Sequence[Span]) -> bool:
    at = bisect_right(furniture, (span.start, 1 << 62)) - 1
    return at >= 0 and span.start < furniture[at].end


def _apart(spans: Sequence[Span], breaks: Sequence[Span]) -> tuple[Span, ...]:
    """The paragraphs, parted also where headline or furniture begins or ends inside one."""
    cuts = sorted({edge for span in breaks for edge in span})
    found: list[Span] = []
    for span in spans:
        start = span.start
        for cut in cuts[bisect_right(cuts, span.start) : bisect_left(cuts, span.end)]:
            found.append(Span(start, cut))
            start = cut
        found.append(Span(start, span.end))
    return tuple(span for span in found if span.start < span.end)
