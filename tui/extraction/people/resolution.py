"""What a noun phrase or pronoun was found to stand for."""

from __future__ import annotations

from tui.extraction.people.entities import Entity
from tui.extraction.values import value


@value
class Resolution:
    """The name behind a phrase, and why."""

    name: str | None
    """The entity's fullest name; the phrase itself where it names a role; None where the text does not tell."""
    confidence: float
    reason: str
    """In a clause: ``"he" is the last man to speak``."""
    entity: Entity | None = None
