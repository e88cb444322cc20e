"""Who speaks a turn of a conversation, by its label: a name, initials, or the letters for question and answer."""

from __future__ import annotations

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.people import Entity, People, Resolution
from tui.extraction.turns import ANSWERING, ASKING

_NOBODY = Resolution(None, 0.3, "who asks is not said")


def speaker_of_turn(doc: Document, people: People, label: Span | None) -> Resolution:
    """Who speaks a turn with that label; None for a turn that answers a question in bold."""
    name = label.cut(doc.text).strip() if label else "A"
    if name.lower() in ASKING:
        return _NOBODY
    if name.lower() in ANSWERING:
        return _who_answers(doc, people)
    initials = _with_initials(people, name) if name.isupper() and len(name) < 4 else None
    entity = initials or people.entity_of(name)
    if entity is not None and entity.kind not in ("place", "state"):
        return Resolution(entity.name, 0.97, f"“{name}” is {entity.name}", entity)
    assert label is not None
    found = people.resolve(label)
    if found.entity is not None:
        return found
    return Resolution(" ".join(name.split()), 0.85, "named by the label alone")


def _with_initials(people: People, letters: str) -> Entity | None:
    """The only person of the article whose names begin with these letters."""
    found = [
        entity
        for entity in people.entities
        if entity.kind in ("person", "unknown") and "".join(word[0] for word in entity.name.split()) == letters
    ]
    return found[0] if len(found) == 1 else None


def _who_answers(doc: Document, people: People) -> Resolution:
    """The person whom the article names before the conversation begins; the one named most where there are several."""
    begins = min(doc.turns)
    named = [
        entity
        for entity in people.entities
        if entity.kind in ("person", "unknown") and " " in entity.name and entity.mentions[0].start < begins
    ]
    if not named:
        return Resolution(None, 0.3, "who answers is not said")
    who = max(named, key=lambda entity: len(entity.mentions))
    sure = 0.95 if len(named) == 1 else 0.6
    return Resolution(who.name, sure, f"the conversation is with {who.name}", who)
