"""The sentences that go on with a proposal: "Under the scheme …", "In return, …", "It would also …"."""

from __future__ import annotations

import re

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.proposals.lexicon import phrases
from tui.extraction.proposals.rules.rule import Rule
from tui.extraction.proposals.statements import Statement, clause_end
from tui.extraction.proposals.vocabulary import ACT, PAUSES

GOES_ON = Rule("goes on", frozenset(), "", "passive", "nothing", confidence=0.5)
"""The rule of a sentence that only goes on with what the one before it states."""

_KINDS = frozenset((*PAUSES, "peace plan", "exchange", "monitoring", "concession", "negotiation"))
"""What is told of at some length."""
_THING = phrases("proposal_nouns", "thing")
_EXPLICIT = re.compile(
    rf"(?:In\s+(?:exchange|return|turn)\b|Under\s+(?:it|(?:the|this|that|its)\s+(?:[\w-]+\s+){{0,2}}?{_THING})\b"
    r"|(?:It|This|That)\s+(?:would|will|envisages|provides|calls\s+for|foresees|includes|requires|sets|also"
    r"|comes\s+with|takes\s+effect)\b"
    rf"|The\s+(?:[\w-]+\s+){{0,2}}?(?:{_THING}|order|pause|first|second|third|next|last|final)\b[^.;:“”\"]{{0,60}}?\s"
    r"(?:would|will|takes?\s+effect|runs?|lasts?|begins?|includes?|covers?|provides?|calls?)\b)"
)
_MODAL = re.compile(
    r"\s(?:would|will|(?:is|are|was|were)\s+to)\s+(?!not\b|never\b|like\b|mean\b|seem\b|appear\b|have\s+been)"
    r"(?:(?:also|then|in\s+(?:return|turn|exchange)|first|have\s+to|need\s+to|\w+ly),?\s+|,\s+in\s+(?:return"
    r"|turn),\s+)*(?:be\s+)?"
    r"|\s(?:would|will),\s+in\s+(?:return|turn|exchange),\s+"
)
_OTHERS = re.compile(
    r"\b(?:said|says|told|tells|warned|hoped|believes?|fear\w*|expect\w*|argued|insist\w*|if|whether|could|analysts?|critics|I|we|you|he|she)\b",
    re.IGNORECASE,
)
"""Words of a sentence that has another subject than the plan."""


def continuation(doc: Document, part: Span, before: Statement) -> Statement | None:
    """The statement of a sentence that goes on with the one before it; ``None`` where it does not.

    `before`: the statement of the sentence right before `part`.
    """
    if before.kind not in _KINDS or part.start - before.sentence.end > 4 or doc.stretches_in(part):
        return None
    if doc.in_marks(part.start) or part.end - part.start > 400:
        return None
    text = doc.text
    explicit = _EXPLICIT.match(text, *part)
    modal = _MODAL.search(text, *part)
    opening = modal.start() if modal else part.end
    plain = modal is not None and ACT.match(text, modal.end()) and not _OTHERS.search(text, *part)
    if not explicit and not (plain and opening - part.start < 70):
        return None
    begin = modal.end() if modal else explicit.end() if explicit else part.start
    content = Span(begin, max(begin + 1, clause_end(text, begin, part.end)))
    if content.start >= part.end:
        return None
    trigger = Span(*explicit.span()) if explicit else Span(opening + 1, begin)
    return Statement(GOES_ON, before.kind, part, trigger, content, None, None)
