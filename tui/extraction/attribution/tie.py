"""`Tie`: what ties a quotation to the words for its speaker."""

from __future__ import annotations

from tui.articles.article import Span
from tui.extraction.values import value

TURN = "turn of a conversation"


@value
class Tie:
    """The tie between a stretch and the words for its speaker."""

    rule: str
    speaker: Span | None
    cue: Span | None
    confidence: float
    shown: Span | None = None
    """The words at the attribution that stand for the speaker ("who"), where they are others than `speaker`."""
    inherited: bool = False
    """The speaker is whoever spoke last; `speaker` is where that one was named."""
