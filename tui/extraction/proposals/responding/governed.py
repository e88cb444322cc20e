"""Whether a clause tells of what is so: not hoped for, asked for or supposed by what it hangs on."""

from __future__ import annotations

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.once import once
from tui.extraction.proposals.responding.lists import lists

DUTY = frozenset(("must", "should", "have to", "need to", "ought to", "ought", "shall"))
_DENYING = frozenset(("deny", "dismiss", "refute", "reject", "rebut", "dispute"))
_TELLING = frozenset(("report", "say", "believe", "understand", "know"))
_DEPTH = 5
"""So many clauses up a governing verb is looked for."""


def is_yet_to(doc: Document, event: Event) -> bool:
    """ "has yet to sign", "is still to answer"."""
    if event.verb is None:
        return False
    before = doc.lows[max(0, event.verb.first - 3) : event.verb.head]
    return "yet" in before and before[-1:] == ["to"]


@once
def is_unreal(doc: Document, reading: Reading, event: Event) -> bool:
    """Whether a clause hangs on what others hope for, urge or expect, on a condition or on a verb that says nothing."""
    unreal = lists("governors")["unreal"]
    below = event
    for _ in range(_DEPTH):
        if below.parent is None or below.link == "main":
            return False
        if below.link == "relative" and below.form != "infinitive":
            return False  # told as it is, whatever it stands in
        above = reading.events[below.parent]
        if below.link == "coordinated" and below.form == "finite" and above.form != "finite":
            return False
        hangs = below.link in ("complement", "purpose") or (below.form == "infinitive" and below.link != "coordinated")
        if hangs and _asserts(above):
            below = above
            continue
        if hangs and below.shape != "noun":
            if above.conditional or above.question:
                return True
            if (above.lemma in unreal and not _vows(above, below)) or above.lemma in _DENYING:
                return True
            if _is_idea(above, below) or _is_unsaid(reading, above):
                return True
            if above.negated and above.lemma not in ("doubt", "hide"):
                return True
            if below.form == "infinitive" and not is_yet_to(doc, below):
                return True
            if above.modal in DUTY:
                return True
        elif below.form == "infinitive" and above.form != "infinitive" and not is_yet_to(doc, below):
            return True  # "no choice but to accept"
        below = above
    return False


def _is_idea(above: Event, below: Event) -> bool:
    """ "suggested that they drop it": what somebody wants of others; "suggested that it had dropped it" tells."""
    plain = below.modal is None and below.tense != "future" and below.verb is not None and not below.verb.perfect
    return above.lemma in ("suggest", "recommend", "advise") and plain and below.link == "complement"


def _is_unsaid(reading: Reading, above: Event) -> bool:
    """ "stopped short of saying that it would boycott them"."""
    over = reading.above(above)
    return above.lemma == "say" and over is not None and over.lemma in ("stop", "refrain", "avoid")


def _vows(above: Event, below: Event) -> bool:
    """ "insists that it will fight on": what somebody says of himself is no wish."""
    own = below.subject is not None and below.subject.kind == "pronoun"
    return above.lemma == "insist" and own and below.meant


def is_inverted(doc: Document, event: Event) -> bool:
    """ "should they agree": a condition without "if"."""
    return event.subject is not None and doc.lows[event.subject.first - 1] == "should"


def goes_on_supposing(doc: Document, reading: Reading, event: Event) -> bool:
    """ "if others arm the rebels or the rebels use the truce to rearm": the second of two conditions."""
    first = event.subject.first if event.subject is not None else event.verb.first if event.verb is not None else 0
    if event.link != "coordinated" or doc.lows[first - 1] != "or":
        return False
    here = (e for e in reversed(reading.beside(event)) if e.index < event.index)
    before = next((e for e in here if e.shape != "noun"), None)
    return before is not None and before.conditional


def _asserts(event: Event) -> bool:
    """ "was quick to reject it", "wasted no time in rejecting it", "was reported to have done it": whether it is so."""
    if event.lemma in ("waste", "lose"):
        return event.object is not None and event.object.lemma.lower() == "time"
    told = event.shape == "verb" and event.voice != "passive" and event.lemma in _TELLING
    return event.lemma in lists("governors")["asserting"] and not event.negated and event.modal is None and not told
