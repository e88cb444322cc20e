"""An answer as a sentence gives it, and where it stands."""

from __future__ import annotations

from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase
from tui.extraction.proposals.responding.row import Row
from tui.extraction.proposals.segments import segments
from tui.extraction.values import value
from tui.findings import Party, Stance

_DOUBTFUL = 0.65
"""How sure it is at most that words answer a proposal which may be said of anything."""

_NAMELESS = 0.5
"""And where they are those of "rebels" or "officials" without a name."""


@value
class Reply:
    """An answer as a sentence gives it."""

    row: Row
    stance: Stance
    party: Party
    sentence: Span
    trigger: Span
    thing: Phrase | None = None
    act: Event | None = None
    event: Event | None = None


def doubted_by(row: Row, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties, less sure where the words may be said of something else; and still less without a name."""
    if not row.doubtful:
        return parties
    return tuple(
        replace(party, confidence=min(party.confidence, _NAMELESS if _is_nameless(party) else _DOUBTFUL))
        for party in parties
    )


def _is_nameless(party: Party) -> bool:
    return (party.party or party.person or "").islower()


def segment_of(doc: Document, sentence: int, trigger: Span) -> Span:
    """The part of a sentence in which words stand, where it is cut in parts."""
    parts = segments(doc, doc.sentences[sentence])
    return next((part for part in parts if part.start <= trigger.start < part.end), parts[0])
