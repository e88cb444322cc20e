"""Which clauses of a sentence belong to what is proposed: the act, those joined to it, and what they depend on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.proposals.stating.rows import WORDS

CONDITIONS = WORDS["conditions"]
"""What opens a clause that something depends on."""
TIMES = frozenset(("after", "before", "when", "until", "till", "as soon as", "while", "so that"))
"""What opens a clause that says when."""
EXTENDING = frozenset(("exclude", "apply", "apply to", "cover", "exempt", "extend to", "leave out"))
"""What a plan does that says whom or what it is for."""
INTENDED = frozenset(("intend", "mean", "design", "expect", "aim", "suppose"))
"""What is done with talks that have a purpose."""
_AHEAD = frozenset(("would", "must", "should", "shall", "have to", "be to", "could", "can"))


def is_ahead(event: Event) -> bool:
    """Whether a clause tells of what is to come."""
    return event.tense == "future" or event.modal in _AHEAD


def within_reach(reading: Reading, sentence: int, stated: Event | None, act: int | None) -> list[Event]:
    """The events of a sentence that tell what is proposed, in order.

    `stated`: the event that proposes; None where the whole sentence tells of it. `act`: the event that is proposed.
    """
    events = reading.of_sentence(sentence)
    if stated is None:
        above: Set[int] = {e.whose for e in events if e.whose is not None}
        return [event for event in events if event.index not in above and event.shape != "noun"]
    above = _above(reading, stated)
    inside = {act} if act is not None else set()
    found = []
    for event in events:
        if event.index in above or event.shape == "noun":
            continue
        if event.index == act or _belongs(reading, event, stated, inside):
            inside.add(event.index)
            found.append(event)
    return found


def _belongs(reading: Reading, event: Event, stated: Event, inside: Set[int | None]) -> bool:
    if event.parent in inside and event.parent is not None:
        return event.link != "relative" or is_ahead(event) or event.lemma in EXTENDING
    if event.conjunction in CONDITIONS or event.conjunction in TIMES:
        return event.parent == stated.index
    if event.index < stated.index:
        return False
    if event.parent == stated.index and _is_named_with(event):
        return True
    if event.parent == stated.index:
        return event.link in ("complement", "purpose", "participial") or (
            event.link == "relative" and (is_ahead(event) or event.lemma in EXTENDING)
        )
    if event.parent is None:
        return event.link != "main" and event.stretch == stated.stretch
    above = reading.events[event.parent]
    told = event.link in ("complement", "purpose") or (event.link == "relative" and is_ahead(event))
    return above.shape == "noun" and above.index > stated.index and told


def _is_named_with(event: Event) -> bool:
    """Whether a clause stands beside a noun: "agreed to a truce and to withdraw their troops"."""
    return event.link == "coordinated" and event.form == "infinitive"


def _above(reading: Reading, event: Event) -> set[int]:
    """The events that one hangs on."""
    found = set()
    at = event.parent
    while at is not None and at not in found:
        found.add(at)
        at = reading.events[at].parent
    return found | ({event.whose} if event.whose is not None else set())


def end_of(doc: Document, reading: Reading, event: Event, *, relatives: bool = False) -> int:
    """Where a clause ends with what its verb takes: "may need to give up the town".

    `relatives`: and with what tells which thing: "any land it already holds".
    """
    hosts, end = {event.index}, event.span.end
    for below in reading.events[event.index + 1 :]:
        taken = below.link in ("complement", "purpose", "participial") and below.parent in hosts
        apart = "," in doc.text[end - 1 : below.span.start] or below.span.start > end + 1
        if below.sentence != event.sentence or apart:
            break
        if relatives and below.link == "relative" and below.parent in hosts and below.shape != "noun":
            tail = doc.text[end : below.span.end]
            return end + len(re.split(r"[,;:—–(]", tail)[0].rstrip())
        if not taken:
            break
        if below.shape != "noun":
            hosts.add(below.index)
            end = max(end, below.span.end)
    return end


def hanging(reading: Reading, event: Event | None, inside: Sequence[Event]) -> Iterator[Event]:
    """The clauses of "if", "unless", "once", "until" and the like that what is proposed depends on, in order.

    `event`: the one that proposes, where there is one; what hangs on the clause that says so counts too.
    """
    hosts = {other.index for other in inside}
    if event is not None:
        hosts |= {event.index, *_above(reading, event)}
    first = event or next(iter(inside), None)
    for other in reading.beside(first) if first is not None else ():
        opens = other.conjunction in CONDITIONS or other.conjunction in TIMES
        if opens and (other.parent is None or other.parent in hosts):
            yield other
