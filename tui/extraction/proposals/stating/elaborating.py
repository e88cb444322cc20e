"""The sentences that go on with a proposal without stating it: "Under the scheme …", "It would also …"."""

from __future__ import annotations

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.proposals.stating.acts import act_of
from tui.extraction.proposals.stating.nouns import is_text
from tui.extraction.proposals.stating.reach import CONDITIONS, EXTENDING
from tui.extraction.proposals.stating.ways import stating

_SCHEDULED = frozenset(("would", "must", "should", "shall", "have to", "be to"))
_BEGINS = frozenset(("take", "go", "come", "begin", "start", "last", "run", "expire", "mean", "end", "stand"))
"""What a pause does when it begins, lasts and ends, and whom it is for: "took effect at noon"."""
REACH = 3
"""So many sentences on, a plan is still told of."""


def elaborates(doc: Document, reading: Reading, number: int) -> bool:
    """Whether the sentence `number`, which states nothing itself, tells what a plan told of before it holds."""
    events = [reading.events[index] for index in reading.by_sentence[number]]
    if any(event.question for event in events):
        return False
    known = any(act_of(doc, event) is not None for event in events)
    return any(
        _tells(doc, event, known=known) for event in events if event.link in ("main", "coordinated", "complement")
    )


def _tells(doc: Document, event: Event, *, known: bool) -> bool:
    """Whether a clause tells of a plan; `known`: its sentence names an act of the lists."""
    if event.shape == "noun":
        return False
    if any(a.preposition == "under" and a.phrase is not None and is_text(doc, a.phrase) for a in event.arguments):
        return True
    said = event.whose is not None or event.stretch is not None
    scheduled = not said and (event.modal in _SCHEDULED or event.tense == "future")
    if event.subject is not None and event.subject.lemma in ("it", "this"):
        return scheduled or (not said and _holds(event))
    if event.subject is not None and is_text(doc, event.subject):
        return _holds(event) or scheduled or event.lemma in _BEGINS or event.lemma in EXTENDING
    return scheduled and event.conjunction not in CONDITIONS and known


def _holds(event: Event) -> bool:
    """Whether the verb is one of those a text has for what stands in it."""
    words = [*(f"{event.lemma} {a.preposition}" for a in event.arguments), event.lemma]
    return any(row.way == "hold" for word in words for row in stating().get(("verb", word), ()))
