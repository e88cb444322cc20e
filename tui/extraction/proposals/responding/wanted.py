"""Whether a verb that hangs on another is one that can be answered: what somebody refuses, agrees or wants to do."""

from __future__ import annotations

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.objects import is_act, kinds_of
from tui.extraction.proposals.responding.row import Row

_VERB_KINDS = lists("words")["verbs"]
_WHATEVER = lists("words")["of-anything"]
"""Of these the object may be anything."""
_GOING_ON = frozenset(("keep", "continue", "go on", "carry on", "press on", "keep on"))
LEADING = frozenset(("to", "with", "on", "in", "for", "about", "over", "by", "of", "at"))
"""Prepositions that lead to what a verb is about."""


def gerund_after(reading: Reading, event: Event) -> int | None:
    """ "ruled out signing it": the gerund that follows right after a verb."""
    after = reading.events[event.index + 1 : event.index + 2]
    if after and event.verb is not None and after[0].verb is not None and after[0].verb.form == "gerund":
        return after[0].index if after[0].verb.first == event.verb.last + 1 else None
    return None


def joined(reading: Reading, first: int) -> list[int]:
    """The verbs joined to a verb that hangs on another."""
    return [e.index for e in reading.events[first + 1 : first + 12] if e.link == "coordinated" and e.parent == first]


def is_wanted(doc: Document, reading: Reading, row: Row, act: Event) -> bool:
    """Whether a verb that hangs on another is of a kind the row asks for, with an object that can be answered."""
    if act.lemma in lists("things")["wishing"] and act.complement is not None:
        return is_wanted(doc, reading, row, reading.events[act.complement])  # "no sign of wanting to stop"
    if "accepting" in row.objects and _is_light(act):
        return True
    if "accepting" in row.objects and is_act(act, "travelling"):
        return any(kinds_of(doc, thing) & {"talks"} for thing in (act.object, *_led_to(act)))
    for kind in row.objects:
        if act.lemma in _GOING_ON and act.complement is not None:
            if kind == "fighting" and is_act(reading.events[act.complement], kind):
                return True
            continue
        if kind == "of-plan":
            if act.lemma in lists("things")["holding"]:
                continue  # "wants the truce to last"
            plan = act.object if act.voice == "passive" else act.subject
            if plan is not None and plan.kind != "pronoun" and kinds_of(doc, plan) & {"proposal", "truce"}:
                return True
        if kind == "of-talks" and kinds_of(doc, act.subject or act.object) & {"talks", "truce"}:
            return True
        if kind == "first":
            tokens = doc.tokens_in(act.span)
            if "first" in doc.lows[tokens.start : tokens.stop + 2]:
                return True
        elif kind in _VERB_KINDS and is_act(act, kind):
            if kind not in _WHATEVER and act.complement is None:
                things = [act.object] if act.object is not None else _led_to(act)
                parley = kind == "talking" and is_act(act, "parleying") and all(each.kind == "name" for each in things)
                if things and not parley and not any(_kinds_within(doc, thing) for thing in things):
                    continue
            return True
        elif kind in ("whether", "demanded") or (kind == "asked-act" and not is_act(act, "fighting")):
            return True
    return False


def _is_light(act: Event) -> bool:
    """ "take part", "put its name to it": verbs that accept only with their noun."""
    return act.object is not None and f"{act.lemma} {act.object.lemma.lower()}" in lists("things")["accepting"]


def _kinds_within(doc: Document, thing: Phrase) -> frozenset[str]:
    """What a phrase can be, or what hangs on its noun: "the port in breach of the truce"."""
    inner = [a.phrase for a in thing.prepositions if a.phrase is not None]
    inner += [a.phrase for each in inner for a in each.prepositions if a.phrase is not None]
    return kinds_of(doc, thing).union(*(kinds_of(doc, each) & {"truce"} for each in inner))


def led_to(act: Event) -> Phrase | None:
    """What a verb without an object is about: "agree to the plan", "take part in the talks"."""
    return next(iter(_led_to(act)), None)


def _led_to(act: Event) -> list[Phrase]:
    return [a.phrase for a in act.arguments if a.phrase and a.preposition in LEADING]
