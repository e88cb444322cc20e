"""Reporting sentences: a full stop inside quotation marks ends no sentence of the reporter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.stretch import Stretch
from tui.extraction.words import Verb, lowered, verbs, word_list

# A full stop, question or exclamation mark with what may close after it, before what may open a sentence. The blank
# between may be missing after a closing mark ("arrival.”Dunn") or a word in small letters ("over.She").
_BOUNDARY = re.compile(
    r"[.?!…](?<![.?!…].)[.?!…]*+([\"”’'»)\]]*+)"
    r"(\s++(?=(?:[\"“”‘'«„(\[]|,,)*[A-Z0-9À-Þ@#])|(?<=[\"”’'»])(?=[“‘«]*[A-Z])|(?<=[a-z][a-z][.?!])(?=[“‘«]*[A-Z][a-z]))"
)
_LAST_WORD = re.compile(r"[\w.]+$")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]$")
_NEXT_WORD = re.compile(r"[\"“‘'«„(\[]*([\w'’-]+)")
# "… ." Smith said on Monday.
_CLOSED = re.compile(r"(?:\s[\w’']+){0,3}(?:\.|$)", re.M)
# What a reporting verb may have after it beside what was said: the words up to the next mark.
_AFTER_VERB = re.compile(r"[\w’' -]*")
_WORDS = re.compile(r"[\w’'-]+")
# What a clause that is reported has and an object or a time has not.
_CONTENT = frozenset(("he", "she", "they", "it", "i", "we", "you", "that", "whether", "if", "to", "there"))
_BESIDE = frozenset(("and", "but", "while", "when", "who", "because", "once", "back", "out", "again"))
_ASKED = re.compile(r"(?:(?:When|If) )?(?:[Aa]sked|[Pp]ressed|[Tt]old|[Qq]uestioned)\b")
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
    begins = [span.start for span in spans]
    for match in _BOUNDARY.finditer(text):
        stop = match.start(2)
        before = bisect_right(opens, match.start()) - 1
        inside = before >= 0 and match.start() < stretches[before].close
        if inside and stretches[before].close > stop:
            continue
        quoted = inside or (before >= 0 and stretches[before].close == stop)
        start = _clause_start(match.start(), begins, ends, stretches, before) if quoted else 0
        introduced = quoted and _is_introduced(text, start, opens[before])
        if _ends_sentence(text, match, quoted, introduced):
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


def _ends_sentence(text: str, match: re.Match[str], quoted: bool, introduced: bool) -> bool:
    """Whether the marks of `match` end a sentence.

    `quoted`: they close a quotation. `introduced`: the words before that quotation lead to it, so that its sentence
    is complete and the words after it are another's.
    """
    sign = text[match.start()]
    if quoted:
        reporter = None if introduced else _REPORTER.match(text, match.end(), match.end() + 160)
        verb = verbs().get(reporter.group(1)) if reporter else None
        if reporter is None or verb is None or "quote" not in verb.takes or _has_content(text, reporter.end(), verb):
            return True
        plain = sign == "." and match.start(1) - match.start() == 1
        return plain and not _CLOSED.match(text, reporter.end(), reporter.end() + 40)
    if sign != "." or match.group(1):
        return True
    last = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
    if last is None:
        return True
    following = _NEXT_WORD.match(text, match.end())
    word = following.group(1) if following else ""
    if _INITIAL.match(last.group()):
        opener = word in word_list("openers") and word not in ("I", "A")
        return opener if "." in last.group() else opener and last.group() not in ("No",)
    return last.group() not in word_list("abbreviations")


def _clause_start(
    at: int, paragraphs: Sequence[int], ends: Sequence[int], stretches: Sequence[Stretch], number: int
) -> int:
    """Where the reporter's words before the stretch `number`, which ends before `at`, begin in their sentence.

    `paragraphs`: where each begins; `ends`: where the sentences before ended.
    """
    paragraph = paragraphs[max(0, bisect_right(paragraphs, at) - 1)] if paragraphs else 0
    return max(paragraph, ends[-1] if ends else 0, stretches[number - 1].close if number else 0)


def _has_content(text: str, at: int, verb: Verb) -> bool:
    """Whether the words after a reporting verb that ends at `at` are what was said: "Smith said | it would pass"."""
    after = _AFTER_VERB.match(text, at, at + 60)
    words = [word.lower() for word in after.group().split()] if after else []
    if not words or words[0] in word_list("prepositions") or words[0].endswith("ly"):
        return False
    if words[0] in lowered("calendar") or words[0] in lowered("reported_times") or words[0] in _BESIDE:
        return False
    told = "object" in verb.takes and not (lowered("adverbs") | _CONTENT).isdisjoint(words)
    return told if "object" in verb.takes else True


def _is_introduced(text: str, start: int, end: int) -> bool:
    """Whether the reporter's words from `start` to the mark at `end` are a clause that leads to what is quoted."""
    before = text[start:end].strip()
    if not before or _ASKED.match(before):
        return False
    if before[-1] == ":":
        return True
    words = _WORDS.findall(before)
    return any(w in verbs() or w in lowered("adverbs") or w.endswith("ed") for w in words if w.islower())
