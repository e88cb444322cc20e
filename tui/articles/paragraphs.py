"""The paragraphs of a text: the one place that knows which line ends are a measure's and which end a paragraph.

Every format gives a text whose lines are its paragraphs, but for plain text, whose lines somebody may have broken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from tui.articles.article import Span

LONGEST_MEASURE = 110
"""Columns: whoever breaks lines breaks them before this."""

SHORTEST_MEASURE = 25

KEPT_MEASURE = 0.5
"""Share of the lines with one below that must end where the measure makes them, for the text to be broken by it."""

RAGGED_LINES = 4
RAGGED_SHARE = 0.6
"""So many lines, and such a share of those with one below, stop in mid-sentence in a text broken by hand."""

_LINE = re.compile(r"\S[^\n\r\u2028\u2029]*")
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_WORD = re.compile(r"\S+")
_CLOSED = re.compile(r"(?:[.?!…:;]|[.?!…,][\"”’'»)\]]+|[\"”»])$")
_LIST_MARK = re.compile(r"(?:[-*•‣▪●►▶–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\[\d{1,3}\])[ \t]+")
_TURN = re.compile(r"[A-Z][A-Z.'’ -]{0,30}:[ \t]|[QA][.:][ \t]")


class _Line(NamedTuple):
    """A line that holds more than blanks: its span without blanks at its ends, and where it stands."""

    start: int
    end: int
    indent: int
    apart: bool
    """Whether an empty line stands above it."""

    @property
    def width(self) -> int:
        return self.indent + self.end - self.start


@lru_cache(maxsize=4)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Paragraphs of a text, blanks at both ends excluded, in order; linear in its length.

    Each line is one, unless the file breaks its lines: at a measure, as mail and old wires do, where a line goes on
    below if the next word would not have fitted; or by hand, where a line that stops in mid-sentence goes on.
    """
    found = list(_lines(text))
    measure = _measure(text, found)
    ragged = _is_ragged(text, found)
    spans: list[Span] = []
    for above, line in pairwise([None, *found]):
        assert line is not None
        if above is not None and not line.apart and _goes_on(text, above, line, measure, ragged):
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(Span(line.start, line.end))
    return tuple(spans)


def _lines(text: str) -> Iterator[_Line]:
    before = 0
    for match in _LINE.finditer(text):
        start = match.start()
        ends = list(_LINE_END.finditer(text, before, start))
        indent = start - (ends[-1].end() if ends else before)
        yield _Line(start, start + len(match.group().rstrip()), indent, len(ends) != 1)
        before = match.end()


def _first_word(text: str, line: _Line) -> int:
    word = _WORD.match(text, line.start, min(line.end, line.start + LONGEST_MEASURE))
    return len(word.group()) if word else 0


def _room(text: str, above: _Line, line: _Line) -> range:
    """The measures at which the first line would have been broken where it ends."""
    return range(above.width, above.width + 1 + _first_word(text, line))


def _measure(text: str, found: Sequence[_Line]) -> int | None:
    """The measure at which a text's lines are broken, in columns; ``None`` where they keep to none."""
    pairs = [
        (above, line)
        for above, line in pairwise(found)
        if not line.apart and SHORTEST_MEASURE <= above.width <= LONGEST_MEASURE
    ]
    if len(pairs) < 2:
        return None
    edges: Counter[int] = Counter()
    for above, line in pairs:
        room = _room(text, above, line)
        edges[room.start] += 1
        edges[room.stop] -= 1
    counts = list(accumulate(edges[column] for column in range(max(edges) + 1)))
    most = max(counts)
    measure = counts.index(most)
    kept = [above for above, line in pairs if measure in _room(text, above, line)]
    broken = sum(not _CLOSED.search(text, max(above.start, above.end - 4), above.end) for above in kept)
    return measure if broken >= 2 and len(kept) >= KEPT_MEASURE * len(pairs) and 2 * broken >= len(kept) else None


def _is_ragged(text: str, found: Sequence[_Line]) -> bool:
    """Whether most lines with one below stop in mid-sentence, none of them long."""
    above = [one for one, line in pairwise(found) if not line.apart]
    if len(above) < RAGGED_LINES or not any(line.apart for line in found[1:]):
        return False
    longest = max(line.width for line in above)
    broken = sum(
        line.width > RAGGED_SHARE * longest and not _CLOSED.search(text, max(line.start, line.end - 4), line.end)
        for line in above
    )
    return 30 <= longest <= LONGEST_MEASURE and broken > RAGGED_SHARE * len(above)


def _goes_on(text: str, above: _Line, line: _Line, measure: int | None, ragged: bool) -> bool:
    """Whether a line, with no empty one between, goes on with the paragraph of the line above it."""
    closed = _CLOSED.search(text, max(above.start, above.end - 4), above.end) is not None
    if closed and (_LIST_MARK.match(text, line.start, line.end) or _TURN.match(text, line.start, line.end)):
        return False
    if line.indent > above.indent and closed:
        return False
    if not closed and text[line.start].islower() and above.width >= SHORTEST_MEASURE:
        return True
    if ragged and (measure is None or not closed):
        return True
    return measure is not None and measure in _room(text, above, line)
