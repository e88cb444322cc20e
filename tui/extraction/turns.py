"""Transcripts and interviews: the turns of a conversation, each with the label of who speaks.

"HOLM: There is a text.", "Q: …" and "A: …", initials, or questions in bold with the answers under them. A turn is a
quoted stretch without marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from tui.articles.article import Block, Span
from tui.extraction.stretch import Stretch
from tui.extraction.values import value
from tui.extraction.words import lowered

_LABEL = re.compile(
    r"(?:[(\[]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s+)?"
    r"(?P<name>[A-ZÀ-Þ][\w.’'&-]*(?: (?:of|de|van|von|al|the|[A-ZÀ-Þ][\w.’'&-]*)){0,5}?)"
    r"(?:\s?\([^()\n]{1,40}\)|, [^:\n.?!]{2,60})?"
    r"(?::|(?<=\b[QA])\.)\s+(?=[^\s\"“‘«])"
)
# "(CROSSTALK)", "[END VIDEO]": told of the conversation, said by nobody.
_STAGE = re.compile(r"[(\[][^()\[\]]{2,60}[)\]]$")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|I['’]\w+|We|My|Our)\b")
ASKING = frozenset(("q", "question", "interviewer", "reporter", "moderator", "host", "journalist"))
ANSWERING = frozenset(("a", "answer", "interviewee"))


Part = Literal["", "asks", "answers"]


@value
class Turn:
    """One turn, or a further paragraph of it."""

    words: Span
    """What is said."""
    label: Span | None
    """Who says it; None where the question is told from the answer by its look alone."""
    part: Part = ""
    """What it does where its look alone tells: a question in bold, or the answer under one."""
    goes_on: bool = False
    """The next turn is a further paragraph of this one."""


_Head = tuple[int, Span | None, Part]
"""Where the words of a turn begin, its label, its part."""


def turns(text: str, paragraphs: Sequence[Span], blocks: Sequence[Block] = ()) -> tuple[Turn, ...]:
    """The turns of a text that is a conversation, in order; none where it is none."""
    found = {number: match for number, span in enumerate(paragraphs) if (match := _LABEL.match(text, *span))}
    labelled = {number: match for number, match in found.items() if not _names_nobody(match["name"])}
    if _is_conversation([_short(match["name"]) for match in labelled.values()]):
        heads: dict[int, _Head] = {
            number: (match.end(), Span(*match.span("name")), "") for number, match in labelled.items()
        }
        return _turns(text, paragraphs, heads, max(heads))
    asked = _bold_questions(text, paragraphs, blocks)
    answers = [number + 1 for number in asked if number + 1 < len(paragraphs) and number + 1 not in asked]
    own = [number for number in answers if _FIRST_PERSON.search(paragraphs[number].cut(text))]
    if len(asked) < 2 or 2 * len(own) <= len(answers):
        return ()
    bold: dict[int, _Head] = {number: (paragraphs[number].start, None, "asks") for number in asked}
    bold |= {number: (paragraphs[number].start, None, "answers") for number in answers}
    return _turns(text, paragraphs, bold, max(answers))


def _short(name: str) -> str:
    return name.split()[-1].lower()


def _names_nobody(name: str) -> bool:
    """Whether a label is a heading's ("Note: …", "Monday: …") and nobody's."""
    low = name.lower()
    if low in ("q", "a", "question", "answer"):
        return False
    return low in lowered("speech_nouns") or _short(name) in lowered("calendar")


def _is_conversation(labels: Sequence[str]) -> bool:
    """Whether labels are those of a conversation: two of them at least, one of which comes again."""
    counted = Counter(labels)
    if {"q", "a"} <= counted.keys() or {"question", "answer"} <= counted.keys():
        return True
    return len(counted) > 1 and counted.most_common(1)[0][1] > 1


def _bold_questions(text: str, paragraphs: Sequence[Span], blocks: Sequence[Block]) -> list[int]:
    """The paragraphs that are one question in bold."""
    strong = {block.span for block in blocks if block.kind == "strong"}
    return [n for n, span in enumerate(paragraphs) if span in strong and text[span.end - 1] == "?"]


def _turns(text: str, paragraphs: Sequence[Span], heads: Mapping[int, _Head], last: int) -> tuple[Turn, ...]:
    """The turns that open at the paragraphs of `heads`, with the paragraphs between them that go on with one.

    `heads`: paragraph -> (where its words begin, label, part). `last`: the paragraph the last one opens at.
    """
    found: list[Turn] = []
    for number in range(min(heads), last + 1):
        span = paragraphs[number]
        if number in heads:
            start, label, part = heads[number]
            found.append(Turn(Span(start, span.end), label, part))
        elif not _STAGE.match(text, *span):
            found[-1] = replace(found[-1], goes_on=True)
            found.append(Turn(span, None))
    return tuple(turn for turn in found if turn.words.start < turn.words.end)


def with_turns(stretches: Iterable[Stretch], spoken: Sequence[Turn]) -> list[Stretch]:
    """The stretches in marks and the turns in text order; what stands in marks inside a turn is one level deeper."""
    if not spoken:
        return list(stretches)
    starts = [turn.words.start for turn in spoken]
    found = [Stretch(turn.words, turn.words, "turn", continues=turn.goes_on) for turn in spoken]
    for stretch in stretches:
        at = bisect_right(starts, stretch.open) - 1
        inside = at >= 0 and stretch.open < spoken[at].words.end
        found.append(replace(stretch, depth=stretch.depth + 1) if inside else stretch)
    return sorted(found, key=lambda stretch: (stretch.open, stretch.depth))
