"""Where a quotation's words stand in an article: word for word, with the edits it marks, in parts, or nearly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from rapidfuzz import fuzz

from tui.articles.article import Span
from tui.writing.checking.difference import Alignment, Change, Step, aligned, changes, is_negation
from tui.writing.checking.pattern import Pattern, Segment, Stretch
from tui.writing.checking.sources import Source
from tui.writing.checking.tokens import Words

MOST_OCCURRENCES = 200
"""Places of one quotation looked at in one article."""

_BRACKET_REACH = 10
"""Words that one bracket may stand for."""

_SHORT_OMISSION = 3
"""An omission of so few words is looked into for a "not"."""

_LONG = 200
"""A quotation of more words stands where most of them do; of fewer, letters are compared, too."""

_SELDOM = 4
"""A word that an article has so often at most tells where a long quotation stands."""

_PIECE = 3
"""Words at least that make a piece of a stitched quotation."""

_MOST_PIECES = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where words of a quotation stand."""

    source: Source
    ranges: tuple[tuple[int, int], ...]
    """Words of the source, end excluded; several where an edit stands between them."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The same, in the article's text."""
        return tuple(self.source.words.span(first, end) for first, end in self.ranges)

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.spans[0].start, self.spans[-1].end)


def literal_places(pattern: Pattern, source: Source) -> Iterator[Place]:
    """Where the quotation stands word for word, brackets and dots included."""
    words = pattern.literal.folded
    for first in islice(source.words.occurrences(words), MOST_OCCURRENCES):
        yield Place(source, ((first, first + len(words)),))


def edited_places(pattern: Pattern, source: Source) -> Iterator[Place]:
    """Where the quotation stands with something else at its brackets, and something left out at its ellipses."""
    if not pattern.segments:
        return
    head, *rest = pattern.segments
    for first in islice(source.words.occurrences(head.words.folded), MOST_OCCURRENCES):
        ranges = [(first, first + len(head.words.folded))]
        for segment in rest:
            place = _next(segment, source, ranges[-1][1])
            if place is None:
                break
            ranges.append((place, place + len(segment.words.folded)))
        else:
            yield Place(source, tuple(ranges))


def _next(segment: Segment, source: Source, after: int) -> int | None:
    """The first place of a segment at the word `after` or later, within what its edit may stand for."""
    place = next(source.words.occurrences(segment.words.folded, after), None)
    if place is not None and segment.gap == "bracket" and place - after > _BRACKET_REACH:
        return None
    return place


def hides_a_negation(pattern: Pattern, place: Place) -> bool:
    """Whether an edit turns the statement round: a "not" left out by a bracket or a short ellipsis, or put in."""
    folded = place.source.words.folded
    for segment, (before, after) in zip(pattern.segments[1:], pairwise(place.ranges), strict=True):
        left_out = folded[before[1] : after[0]]
        if segment.gap == "ellipsis" and len(left_out) > _SHORT_OMISSION and not segment.added:
            continue
        if sum(map(is_negation, left_out)) != sum(map(is_negation, segment.added)):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Nearest:
    """The stretch of an article that a quotation fits best, and what differs."""

    place: Place
    alignments: tuple[Alignment, ...]
    """One for each stretch of the pattern."""
    drafted: tuple[str, ...]
    """The changed words as the draft has them, folded."""
    written: tuple[str, ...]
    """The changed words as the article has them, folded."""
    longest_drafted: int
    """The longest run of words that are the draft's alone."""
    longest_omitted: int
    """The longest run of the article's words that the draft leaves out and puts nothing for."""
    difference: tuple[Change, ...]

    @property
    def similarity(self) -> float:
        """Same words as a part of all, 0 to 1."""
        drafted = sum(step.draft is not None for each in self.alignments for step in each.steps)
        written = sum(each.end - each.first for each in self.alignments)
        return sum(each.same for each in self.alignments) / max(1, drafted, written)


def nearest(pattern: Pattern, source: Source) -> Nearest | None:
    """The stretch of an article that the quotation fits best; ``None`` where it shares no word."""
    pairs = [(stretch, _fit(stretch, source)) for stretch in pattern.stretches]
    fitted = [(stretch, alignment) for stretch, alignment in pairs if alignment and alignment.same]
    if len(fitted) < len(pairs) or not fitted:
        return None
    drafted: list[str] = []
    written: list[str] = []
    alone = omitted = 0
    difference: list[Change] = []
    for stretch, alignment in fitted:
        for mine, theirs in _changed(stretch, alignment, source):
            drafted += mine
            written += theirs
            alone = max(alone, len(mine))
            omitted = max(omitted, 0 if mine else len(theirs))
        difference += [Change("same", "…")] if difference else []
        difference += changes(stretch.words, source.words, alignment)
    place = Place(source, tuple((alignment.first, alignment.end) for _, alignment in fitted))
    alignments = tuple(alignment for _, alignment in fitted)
    return Nearest(place, alignments, tuple(drafted), tuple(written), alone, omitted, tuple(difference))


def _fit(stretch: Stretch, source: Source) -> Alignment | None:
    """The best alignment of a stretch: rapidfuzz finds the neighbourhood, words are compared there."""
    words, hay = stretch.words, source.words
    if not hay.folded or not words.folded:
        return None
    count, margin = len(words.folded), max(5, len(words.folded) // 3)
    if count > _LONG:
        begun = _most_in_line(words, hay)
        if begun is None:
            return None
        first, end = max(0, begun - margin), max(0, min(len(hay.folded), begun + count + margin))
        return aligned(words.folded, hay.folded, first, end) if first < end else None
    window = fuzz.partial_ratio_alignment(words.joined, hay.joined)
    if window is None:
        return None
    if len(words.joined) > len(hay.joined):
        first, end = 0, len(hay.folded)
    else:
        first = max(0, hay.word_at(window.dest_start) - margin)
        end = min(len(hay.folded), hay.word_at(window.dest_end) + 1 + margin)
    end = max(end, min(len(hay.folded), first + count))
    return aligned(words.folded, hay.folded, first, end)


def _most_in_line(words: Words, hay: Words) -> int | None:
    """The word of `hay` at which `words` would begin that most of them say that `hay` has seldom; `None` for none.

    Which may be before its first. For many words, of which letters need not be compared to know where they stand.
    """
    places: dict[str, list[int]] = {}
    for at, word in enumerate(hay.folded):
        places.setdefault(word, []).append(at)
    width = max(1, len(words.folded) // 10)
    votes: Counter[int] = Counter()
    for nth, word in enumerate(words.folded):
        found = places.get(word, ())
        if len(found) <= _SELDOM:
            votes.update((at - nth) // width for at in found)
    return max(votes, key=lambda each: (votes[each] + votes[each + 1], -each)) * width if votes else None


def _changed(stretch: Stretch, alignment: Alignment, source: Source) -> Iterator[tuple[list[str], list[str]]]:
    """The changed words of each run, draft's and article's; what a bracket stands for is no change."""
    reached = 0
    for same, run in alignment.runs():
        drafted = [step.draft for step in run if step.draft is not None]
        if not same and not (not drafted and _bracketed(reached, run, stretch)):
            yield (
                [stretch.words.folded[each] for each in drafted],
                [source.words.folded[step.article] for step in run if step.article is not None],
            )
        reached = drafted[-1] + 1 if drafted else reached


def _bracketed(reached: int, run: list[Step], stretch: Stretch) -> bool:
    return reached in stretch.brackets and len(run) <= _BRACKET_REACH


def pieces(words: Sequence[str], sources: Sequence[Source]) -> list[Place]:
    """Places that make up all the words when put side by side, each of `_PIECE` words at least; none where they cannot.

    Takes the longest piece first; leaves the next one enough words.
    """
    found: list[Place] = []
    at = 0
    while at < len(words):
        if len(found) == _MOST_PIECES:
            return []
        longest = _longest(words[at:], sources)
        if longest is None:
            return []
        end = at + longest.ranges[0][1] - longest.ranges[0][0]
        if 0 < len(words) - end < _PIECE:
            end = len(words) - _PIECE
        if end - at < _PIECE:
            return []
        first = longest.ranges[0][0]
        found.append(Place(longest.source, ((first, first + end - at),)))
        at = end
    return found if len(found) > 1 else []


def _longest(words: Sequence[str], sources: Sequence[Source]) -> Place | None:
    """The place that has most of the first words in a row."""
    best: Place | None = None
    length = _PIECE
    for source in sources:
        while length <= len(words):
            first = next(source.words.occurrences(words[:length]), None)
            if first is None:
                break
            there = source.words.folded[first : first + len(words)]
            length = next((n for n in range(length, len(there)) if there[n] != words[n]), len(there))
            best = Place(source, ((first, first + length),))
            length += 1
    return best
