"""What is counted among somebody's terms, and what is done as a gesture, states itself whatever the verb."""

from __future__ import annotations

from dataclasses import replace

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.proposals.stating.acts import act_of
from tui.extraction.proposals.stating.matter import matter_of_event, matter_of_phrase
from tui.extraction.proposals.stating.shapes import of_shape
from tui.extraction.proposals.stating.statement import Statement

_TERMS = frozenset(("term", "condition", "demand", "terms", "conditions", "demands"))
_GESTURES = frozenset(("gesture", "token", "concession"))


def counted(doc: Document, reading: Reading, event: Event) -> Statement | None:
    """The statement of a clause that counts something among terms, or tells of a step that is a gesture."""
    return _among_terms(doc, event) or _as_gesture(doc, reading, event)


def _among_terms(doc: Document, event: Event) -> Statement | None:
    """ "Among the rebels' terms is the return of the town"."""
    among = (a.phrase for a in event.arguments if a.preposition == "among" and a.phrase is not None)
    terms = next((p for p in among if p.lemma in _TERMS), None)
    thing = event.predicate or event.subject
    if event.shape != "copula" or terms is None or thing is None:
        return None
    matter = max((matter_of_phrase(doc, p) for p in (thing, *thing.conjuncts)), key=lambda m: m.strength)
    if not matter.strength:
        return None
    found = of_shape("unless", doc, event, event, matter, "demand", proposing=terms.possessor)
    return replace(found, act=None, thing=thing, content=doc.span_of(thing.first, thing.last), asked=())


def _as_gesture(doc: Document, reading: Reading, event: Event) -> Statement | None:
    """ "freed 20 soldiers as a gesture of goodwill": a step taken, whatever it is called otherwise."""
    gesture = any(a.preposition in ("as", "in") and a.phrase and a.phrase.lemma in _GESTURES for a in event.arguments)
    if not gesture or event.subject is None or event.voice == "passive" or event.verb is None:
        return None
    matter = matter_of_event(doc, reading, event)
    if act_of(doc, event) is None or matter.kind is None:
        return None
    kind = matter.kind if matter.kind != "demand" else "concession"
    return of_shape("will", doc, event, event, matter, kind, proposing=event.subject)
