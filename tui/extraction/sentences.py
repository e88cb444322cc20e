"""Reporting sentences: a full stop inside quotation marks ends no sentence of the reporter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.marks import Stretch
from tui.extraction.words import verbs, word_list

# A full stop, question or exclamation mark with what may close after it, before what may open a sentence.
_BOUNDARY = re.compile(r"(?<![.?!…])[.?!…]++([\"”’'»)\]]*+)(\s++)(?=[\"“‘'«„(\[]*[A-Z0-9À-Þ@#])")
_LAST_WORD = re.compile(r"[\w.]+$")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]$")
_NEXT_WORD = re.compile(r"[\"“‘'«„(\[]*([\w'’-]+)")
# "… ." Smith said on Monday.
_CLOSED = re.compile(r"(?:\s[\w’']+){0,3}(?:\.|$)", re.M)
_REPORTER = re.compile(r"(?:[A-Z][\w.'’-]*\s+)(?:[\w.'’-]+\s+){0,6}?(?:[\w.'’-]+,\s[^,.?!\"“”]{3,80},\s+)?([a-z]+)\b")


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, max(start + left, start + len(piece.rstrip())))


def sentences(
    text: str, spans: Sequence[Span], stretches: Sequence[Stretch], furniture: Sequence[Span]
) -> tuple[Span, ...]:
    """Reporting sentences of the paragraphs `spans`, in order, without those that lie in furniture.

    `stretches`: the outermost quoted stretches, in order; nothing inside them ends a sentence.
    """
    opens = [stretch.open for stretch in stretches]
    ends: list[int] = []
    for match in _BOUNDARY.finditer(text):
        stop = match.start(2)
        before = bisect_right(opens, match.start()) - 1
        inside = before >= 0 and match.start() < stretches[before].close
        if inside and stretches[before].close > stop:
            continue
        quoted = inside or (before >= 0 and stretches[before].close == stop)
        if _ends_sentence(text, match, quoted):
            ends.append(stop)
    found: list[Span] = []
    number = 0
    for paragraph in spans:
        start = paragraph.start
        while number < len(ends) and ends[number] < paragraph.end:
            if ends[number] > start:
                found.append(_stripped(text, start, ends[number]))
                start = ends[number]
            number += 1
        found.append(_stripped(text, start, paragraph.end))
    return tuple(span for span in found if span.start < span.end and not _covered(span, furniture))


def _covered(span: Span, furniture: Sequence[Span]) -> bool:
    at = bisect_right(furniture, (span.start, 1 << 62)) - 1
    return at >= 0 and span.start < furniture[at].end


def _ends_sentence(text: str, match: re.Match[str], quoted: bool) -> bool:
    sign = text[match.start()]
    following = _NEXT_WORD.match(text, match.end())
    word = following.group(1) if following else ""
    if quoted:
        reporter = _REPORTER.match(text, match.end(), match.end() + 160)
        if reporter is None or "quote" not in getattr(verbs().get(reporter.group(1)), "takes", ()):
            return True
        plain = sign == "." and match.start(1) - match.start() == 1
        return plain and not _CLOSED.match(text, reporter.end(), reporter.end() + 40)
    if sign != "." or match.group(1):
        return True
    last = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
    if last is None:
        return True
    if _INITIAL.match(last.group()):
        opener = word in word_list("openers") and word not in ("I", "A")
        return opener if "." in last.group() else opener and last.group() not in ("No",)
    return last.group() not in word_list("abbreviations")
