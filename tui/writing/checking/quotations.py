"""The quotations of a draft: what stands in marks, nested ones inside it, and block quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from tui.articles.article import Span
from tui.articles.paragraphs import paragraphs
from tui.extraction.marks import quoted_stretches
from tui.extraction.stretch import Stretch
from tui.writing.checking.draft import Draft
from tui.writing.checking.markup import lies_in
from tui.writing.checking.pattern import Pattern, pattern_of

SpeakerOf = Callable[[Span], str | None]
"""Whom a draft names as the speaker of a quotation: its span in the prose -> a name, a role, or nobody."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words a draft quotes."""

    span: Span
    """The words, without their marks, in the draft's prose."""
    text: str
    pattern: Pattern
    speaker: str | None
    """Whom the draft names as the speaker."""
    block: bool
    inside: tuple[Quotation, ...]
    """Quotations within it."""


_ATTRIBUTION = re.compile(r"\n\s*(?:[—–]|--?-?)\s*(?P<who>[^\n]+)\s*\Z")
_OUTER = re.compile(r"\A\s*[“„«\"‘'](?P<words>[^“”„«»\"]*)[”»\"’']\s*\Z")


def quotations(draft: Draft, speaker_of: SpeakerOf) -> list[Quotation]:
    """All quotations of a draft in order, those in others' `inside`; words of links alone are left alone."""
    text = draft.prose.text
    stretches = [
        each
        for each in quoted_stretches(text, paragraphs(text))
        if not each.missing and not lies_in(each.content, draft.asides)
    ]
    found = [_block(text, block, stretches, speaker_of) for block in draft.blocks]
    outer = [each for each in stretches if each.depth == 0 and not lies_in(each.content, draft.blocks)]
    found += [_marked(text, each, stretches, speaker_of) for each in outer]
    return sorted((each for each in found if each.pattern.literal.folded), key=lambda each: each.span)


def _marked(text: str, stretch: Stretch, stretches: list[Stretch], speaker_of: SpeakerOf) -> Quotation:
    inner = [each for each in _within(stretch.content, stretches) if each.depth == stretch.depth + 1]
    inside = tuple(_marked(text, each, stretches, speaker_of) for each in inner)
    return _quotation(text, stretch.content, speaker_of(stretch.content), False, inside)


def _block(text: str, block: Span, stretches: list[Stretch], speaker_of: SpeakerOf) -> Quotation:
    """A block quotation; a last line with a dash names the speaker, and marks around the whole are no part of it."""
    words = block.cut(text)
    attribution = _ATTRIBUTION.search(words)
    speaker = None
    if attribution:
        speaker = named(attribution["who"])
        words = words[: attribution.start()]
    inside = _within(Span(block.start, block.start + len(words)), stretches)
    start, end = block.start, block.start + len(words.rstrip())
    marked = _OUTER.match(words)
    if marked:
        start, end = block.start + marked.start("words"), block.start + marked.end("words")
    children = tuple(
        _marked(text, each, stretches, lambda span: speaker_of(span) or speaker)
        for each in inside
        if each.depth == (1 if marked else 0)
    )
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return _quotation(text, Span(start, end), speaker or speaker_of(Span(start, end)), True, children)


def _within(span: Span, stretches: list[Stretch]) -> list[Stretch]:
    """The stretches whose words lie in `span`, which are not `span` itself."""
    start = bisect_left(stretches, span.start, key=lambda each: each.content.start)
    end = bisect_left(stretches, span.end, key=lambda each: each.content.start)
    return [each for each in stretches[start:end] if each.content != span and span.contains(each.content)]


def _quotation(text: str, span: Span, speaker: str | None, block: bool, inside: tuple[Quotation, ...]) -> Quotation:
    words = span.cut(text)
    return Quotation(span, words, pattern_of(words), speaker, block, inside)


def named(line: str) -> str | None:
    """The name at the beginning of an attribution line: ``Marco Rubio, “Title”, Reuters`` -> ``Marco Rubio``."""
    name = re.split(r"\s*(?:[,;:(\[“\"«‘]|\s[—–-]\s|$)", line.strip(), maxsplit=1)[0].strip(" *_")
    if name.count(".") == 1:
        name = name.rstrip(".")  # the end of a sentence; U.S. is none
    return name or None
