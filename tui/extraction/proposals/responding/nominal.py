"""Nouns of answering that tell of no answer: sought, possible, meant for something else."""

from __future__ import annotations

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.row import Row

SOUGHT = lists("words")["sought"]
"""Verbs whose object is not there yet."""


def tells_nothing(doc: Document, reading: Reading, row: Row, event: Event) -> bool:
    """Whether a noun that a row fits is one that nobody has given."""
    if row.stance == "accepted" and _is_material(doc, event):
        return True
    if row.frame.clause and _is_said_of_another(reading, event):
        return True
    return _is_sought(reading, event) or (_is_any(doc, reading, event) and not row.frame.words)


def _is_sought(reading: Reading, event: Event) -> bool:
    """ "sought Moscow's agreement", "without its consent": not given."""
    if event.parent is None:
        return False
    above = reading.events[event.parent]
    return above.lemma in SOUGHT or any(a.preposition == "without" and a.phrase is not None
        and a.phrase.lemma.lower() == event.lemma for a in above.arguments)  # fmt: skip


def _is_material(doc: Document, event: Event) -> bool:
    """ "military backing", "financial support": what is given to fight on, and no answer."""
    tokens = doc.tokens_in(event.span)
    return not lists("words")["material"].isdisjoint(doc.lows[tokens.start : tokens.stop])


def _is_said_of_another(reading: Reading, event: Event) -> bool:
    """ "It would be their decision to accept": the noun is what a clause says of something else."""
    above = reading.above(event)
    return above is not None and above.shape == "copula" and above.lemma == event.lemma


def _is_any(doc: Document, reading: Reading, event: Event) -> bool:
    """ "any refusal", "a possible rejection"; "a Swedish refusal" is one that was given, unless it only would be."""
    first = doc.token_at(event.span.start)
    before = set(doc.lows[first : first + 2])
    if before & {"any", "possible", "potential"}:
        return True
    above = reading.above(event)
    given = event.subject is not None and (above is None or (above.modal is None and above.tense != "future"))
    return bool(before & {"a", "an"}) and not given
