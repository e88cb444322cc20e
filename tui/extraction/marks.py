"""Quotation marks -> quoted stretches: every convention of the English press, mended where a mark is missing.

One pass over the marks of a paragraph, never over its letters, so the work is linear in the number of marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.stretch import Stretch, Style
from tui.extraction.values import value

# An apostrophe that opens a shortened word opens no quotation: 'tis, '90s, rock 'n' roll.
_SHORTENED = (
    r"(?i:(?:tis|twas(?:n['’]t)?|twere|twill|til|till|em|er|im|e|ere|ow|ave|avin|cause|cos|coz|cuz|bout|round|n"
    r"|\d0s|\d\d)\b)"
)
# Both begin with a class of signs, which the engine looks for fast; what has to stand before follows as a look back.
_DOUBLE = re.compile(
    rf"[“”„‟«»\"″'`’‘,](?:(?<=[“”„‟«»\"″])|(?<=')'(?!{_SHORTENED})|(?<=`)`|(?<=’)’(?!{_SHORTENED})|(?<=‘)‘"
    r"|(?<=,)(?<![^\s(\[],),(?=\w))"
)
_SINGLE = re.compile(rf"['‘’‚‹`›](?:(?<=['‘’‚‹`])(?<![\w'`].)(?!['`](?!{_SHORTENED}))|(?<=['’›])(?<!['’].)(?![\w'’]))")
# 6'3" tall, a 6" pipe: a mark for inches is no quotation mark.
_INCHES = re.compile(r"(?:\d['’′]\s?\d{1,2}|(?<![\w,.$-])\d{1,2})$")
_OPENING = frozenset(("“", "„", "‟", "«", "``", "‘‘", ",,"))
_CLOSING = frozenset(("”", "»", "’’"))
_ELISION = re.compile(_SHORTENED)
# Where a closing mark is missing, the reporter takes over at ", he said".
_REPORTER = re.compile(
    r",(?=\s(?:(?:he|she|they|I|we|it|[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){0,3})\s(?:said|says|told|added|wrote|asked)"
    r"|(?:said|says|added|wrote|asked)\s(?:[A-Z]|the\b|a\b))\b)"
)
# Where an opening mark is missing, what was said begins after the reporter's words.
_INTRODUCED = re.compile(r"(?:\b(?:said|says|added|told \w+|wrote|asked|stating|saying|adding)[,:]|:)\s+")
_SINGLE_OPENS = re.compile(r"(?<!\S)['‘](?=\w)")
_HEADING = 80
"""Characters of the longest heading between the parts of a text."""
_SENTENCE_END = re.compile(r"[.?!]\s+")
# ain't livin'.' : the mark behind the stop closes, the one before it shortens.
_CLOSES_NEXT = re.compile(r"[.,?!]['’](?![\w'’])")


@value
class _Mark:
    at: int
    end: int
    opens: bool
    """It can only open."""
    closes: bool
    """It can only close."""


def quoted_stretches(text: str, paragraphs: Sequence[Span]) -> tuple[Stretch, ...]:
    """All quoted stretches of `text` in order, nested ones after the one around them.

    `paragraphs`: disjoint spans in order; a stretch never crosses their ends.
    """
    doubles = _by_paragraph(_DOUBLE, text, paragraphs)
    singles = _by_paragraph(_SINGLE, text, paragraphs)
    found: list[Stretch] = []
    for number, paragraph in enumerate(paragraphs):
        if number not in doubles and number not in singles:
            continue
        following = _behind_heading(text, paragraphs, number + 1)
        pairs = list(_pair_doubles(text, paragraph, following, doubles.get(number, [])))
        pairs += _pair_singles(text, paragraph, following, singles.get(number, []))
        found += _nest(pairs)
    return tuple(found)


def _behind_heading(text: str, paragraphs: Sequence[Span], number: int) -> Span | None:
    """The paragraph of that number, or the one below it where it is a heading, across which a quotation goes on."""
    for paragraph in paragraphs[number : number + 2]:
        if _DOUBLE.match(text, paragraph.start) or not _reads_like_heading(paragraph.cut(text)):
            return paragraph
    return None


def _reads_like_heading(words: str) -> bool:
    return len(words) <= _HEADING and words[-1].isalnum() and words[0] not in "'‘" and len(words.split()) <= 10


def _by_paragraph(pattern: re.Pattern[str], text: str, paragraphs: Sequence[Span]) -> dict[int, list[re.Match[str]]]:
    """The marks of each paragraph that has any."""
    marks: dict[int, list[re.Match[str]]] = {}
    number = 0
    for match in pattern.finditer(text):
        while number < len(paragraphs) and paragraphs[number].end <= match.start():
            number += 1
        if number == len(paragraphs):
            break
        if paragraphs[number].start <= match.start():
            marks.setdefault(number, []).append(match)
    return marks


def _double(text: str, paragraph: Span, match: re.Match[str]) -> _Mark | None:
    """What a double mark can be where it stands; None for inches and seconds."""
    sign, at, end = match.group(), match.start(), match.end()
    before = text[at - 1] if at > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    leans_right = (before.isspace() or before in "([{—–-/‘'“") and not after.isspace()
    leans_left = not before.isspace() and not after.isalnum()
    if sign in _OPENING:
        closes = leans_left and not leans_right and before not in "([—–-"
        return _Mark(at, end, opens=not closes, closes=closes)
    if sign in _CLOSING:
        opens = before.isspace() and after.isalnum()
        return _Mark(at, end, opens=opens, closes=not opens)
    if _INCHES.search(text, max(paragraph.start, at - 8), at) or before == "=":
        return None
    return _Mark(at, end, opens=leans_right and not leans_left, closes=leans_left and not leans_right)


def _pair_doubles(
    text: str, paragraph: Span, following: Span | None, matches: Sequence[re.Match[str]]
) -> Iterator[Stretch]:
    """Stretches in double marks of one paragraph, mended."""
    marks = [mark for match in matches if (mark := _double(text, paragraph, match))]
    opened: _Mark | None = None
    nested: _Mark | None = None
    free = paragraph.start
    low = False
    for number, mark in enumerate(marks):
        if opened is None:
            if mark.closes and not (text[mark.at] == "“" and low):
                stretch = _unopened(text, free, mark)
                if stretch is None and not text[mark.at - 1 : mark.at].isdigit():
                    free = mark.end if not text[free : mark.at].strip() else free  # marks alone are looked at once
                    continue
                if stretch:
                    yield stretch
                free = mark.end
            else:
                opened, low = mark, text[mark.at] == "„"
        elif nested is not None:
            if mark.closes or not mark.opens:
                yield _stretch(text, nested.at, mark.end, nested.end, mark.at, "double")
                nested = None
        elif mark.opens and not (low and text[mark.at] == "“"):
            if [after.closes for after in marks[number + 1 : number + 3]] == [True, True]:
                nested = mark
                continue
            yield _unclosed(text, opened, mark.at)
            opened = mark
        else:
            yield _stretch(text, opened.at, mark.end, opened.end, mark.at, "double")
            opened, free = None, mark.end
    if opened is not None:
        goes_on = following is not None and _opens_with_double(text, following)
        if goes_on:
            stretch = _stretch(text, opened.at, paragraph.end, opened.end, paragraph.end, "double")
            yield replace(stretch, continues=True)
        else:
            yield _unclosed(text, opened, paragraph.end)


def _opens_with_double(text: str, paragraph: Span) -> bool:
    match = _DOUBLE.match(text, paragraph.start)
    return match is not None and match.group() not in _CLOSING


def _unclosed(text: str, opened: _Mark, limit: int) -> Stretch:
    """A stretch whose closing mark is missing: up to the reporter's words, else up to `limit`."""
    reporter = _REPORTER.search(text, opened.end, limit)
    end = reporter.end() if reporter else limit
    stretch = _stretch(text, opened.at, end, opened.end, end, "double")
    ended = stretch.content.end > stretch.content.start and text[stretch.content.end - 1] in ".?!"
    if not reporter and ended and limit < len(text) and _DOUBLE.match(text, limit):
        return replace(stretch, continues=True)
    return replace(stretch, missing="close")


def _unopened(text: str, free: int, mark: _Mark) -> Stretch | None:
    """A stretch whose opening mark is missing, from after the reporter's words or the sentence's beginning."""
    start = free
    while start < mark.at and not text[start].isalnum():
        start += 1
    if free and text[free - 1] in "“”\"»'’":
        ended = _SENTENCE_END.search(text, free, mark.at)
        start = ended.end() if ended else start
    start = max([start, *(match.end() for match in _INTRODUCED.finditer(text, start, mark.at))])
    if mark.at - start < 2 or " " not in text[start : mark.at]:
        return None
    return replace(_stretch(text, start, mark.end, start, mark.at, "double"), missing="open")


def _stretch(text: str, outer_start: int, outer_end: int, start: int, end: int, style: Style) -> Stretch:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Stretch(Span(outer_start, max(outer_end, end)), Span(start, end), style)


def _pair_singles(
    text: str, paragraph: Span, following: Span | None, matches: Iterable[re.Match[str]]
) -> Iterator[Stretch]:
    """Stretches in single marks of one paragraph: an apostrophe or a plural possessive opens and closes nothing."""
    opened: int | None = None
    doubtful: int | None = None

    def pair(start: int, end: int) -> Stretch:
        return _stretch(text, start, end + 1, start + 1, end, "single")

    for match in matches:
        at = match.start()
        before = text[at - 1] if at > paragraph.start else " "
        after = text[at + 1] if at + 1 < paragraph.end else " "
        if match.group() != "’" and (
            _can_open(text, at, before, after) or (opened is None and _opens_shortened(text, at, before, paragraph.end))
        ):
            if opened is not None and doubtful is None and _only_shortens(text, opened, at):
                continue
            if opened is not None and doubtful is not None:
                yield pair(opened, doubtful)
            opened, doubtful = at, None
        elif opened is not None and match.group() not in "‘‚‹" and not before.isspace() and not after.isalnum():
            if before in "nN" and _CLOSES_NEXT.match(text, at + 1, paragraph.end):
                continue
            if before in "sSzxn" and after.isspace() and at + 2 < paragraph.end and _goes_on(text, at + 2):
                doubtful = at if doubtful is None else doubtful
            else:
                yield pair(opened, at)
                opened = doubtful = None
    if opened is None:
        return
    if doubtful is not None:
        yield pair(opened, doubtful)
    elif opened == paragraph.start and following is not None and _opens_with_single(text, following):
        stretch = _stretch(text, opened, paragraph.end, opened + 1, paragraph.end, "single")
        yield replace(stretch, continues=True)


def _can_open(text: str, at: int, before: str, after: str) -> bool:
    if after in "'’" and _ELISION.match(text, at + 2):
        return before.isspace() or before in "([{—–-"
    if not (before.isspace() or before in '([{—–-"“/') or not (after.isalnum() or after in '“"£$€[…'):
        return False
    return text[at] == "‘" or not _ELISION.match(text, at + 1)


def _opens_shortened(text: str, at: int, before: str, end: int) -> bool:
    """Whether what is said begins with a shortened word that has but one mark: 'Cause I was there,' he said."""
    if not before.isspace() or not _ELISION.match(text, at + 1) or not text[at + 1].isupper():
        return False
    closing = _CLOSES_NEXT.search(text, at + 1, end)
    return closing is not None and _SINGLE_OPENS.search(text, at + 1, closing.start()) is None


def _only_shortens(text: str, opened: int, at: int) -> bool:
    """Whether a mark behind an opening one shortens a word ("'I says to him, 'ow much?'"): no sentence begins there."""
    if not text[at + 1 : at + 2].islower() or text[at] == "‘":
        return False
    return not any(sign in text[opened:at] for sign in '.?!:;"“”')


def _goes_on(text: str, at: int) -> bool:
    """Whether a clause goes on at `at`, so that the apostrophe before it need not close: thinkin' | about, | 'bout."""
    return text[at].islower() or (text[at] in "’'" and text[at + 1 : at + 2].islower())


def _opens_with_single(text: str, paragraph: Span) -> bool:
    start = paragraph.start
    return text[start] in "'‘" and _can_open(text, start, " ", text[start + 1 : start + 2] or " ")


def _nest(pairs: list[Stretch]) -> list[Stretch]:
    """Pairs of one paragraph in order, with their depth; a single pair that crosses a double one is dropped."""
    pairs.sort(key=lambda s: (s.outer.start, -s.outer.end))
    kept: dict[int, Stretch] = {}
    around: list[int] = []
    for number, stretch in enumerate(pairs):
        while around and pairs[around[-1]].outer.end <= stretch.outer.start:
            around.pop()
        if around and stretch.outer.end > pairs[around[-1]].outer.end:
            if stretch.style == "single" or pairs[around[-1]].style == "double":
                continue
            del kept[around.pop()]
        if stretch.content.start >= stretch.content.end:
            continue
        kept[number] = replace(stretch, depth=len(around))
        around.append(number)
    return list(kept.values())
