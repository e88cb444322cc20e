"""What words are about, as far as a settlement goes: the nouns of `nouns.txt` and the acts of `acts.tsv`."""

from __future__ import annotations

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.once import once
from tui.extraction.proposals.stating.acts import act_of
from tui.extraction.proposals.stating.nouns import KINDS, TYPES, head_headings, headings_at, normal, nouns
from tui.extraction.proposals.stating.rows import WORDS
from tui.extraction.values import value
from tui.findings import ProposalKind

_STRONG = ("pause", "guarding", "held", "settlement")
"""Headings that make a proposal of whatever is asked for or offered."""


@value
class Matter:
    """What a phrase or a clause is about."""

    kind: ProposalKind | None
    """The kind of proposal it makes, where it says one."""
    type: str
    """The type of term it is, or ``talks``, ``ceasefire``, ``power``."""
    strength: int
    """2: a settlement and nothing else; 1: a thing of the conflict; 0: anything."""


NOTHING = Matter(None, "other", 0)


@once
def matter_of_phrase(doc: Document, phrase: Phrase) -> Matter:
    """What a noun phrase is about."""
    noun = normal(doc.lows[phrase.head])
    where = all(a.preposition in _PLACES for a in phrase.prepositions)
    if noun in _STOPS - {"end", "break", "reduction"} and where:
        return Matter("ceasefire", "ceasefire", 2)
    for without in (a.phrase for a in phrase.prepositions if a.preposition == "without" and a.phrase is not None):
        if head_headings(doc, without)[:1] in (("fighting",), ("weapons",)):
            return Matter("ceasefire", "ceasefire", 2)  # "a Christmas without bombs"
    headings = head_headings(doc, phrase)
    every = [h for _, _, found in headings_at(doc, phrase.first, phrase.last) for h in found]
    if not headings and not {"pause", "settlement"} & set(every):
        return NOTHING
    first = headings[0] if headings else every[0]
    if first == "deal" and "pause" in every:
        first = "pause"
    kind = _pause_kind(doc, phrase) if first == "pause" else KINDS[first]
    if first == "fighting" and not _is_stopped(doc, phrase):
        return Matter(None, TYPES[first], 1)
    strong = (
        bool(set(every) & {"pause", "settlement"})
        or first in _STRONG
        or normal(doc.lows[phrase.head]) in _STEPS_AS_NOUNS
        or _is_stopped(doc, phrase)
        or (first == "exchange" and _is_of_the_held(doc, phrase))
    )
    return Matter(
        kind,
        TYPES[first] if first not in ("pause", "talks") else ("ceasefire", "talks")[first == "talks"],
        2 if strong else 1,
    )


def _is_of_the_held(doc: Document, phrase: Phrase) -> bool:
    """ "the exchange of 400 captives": whether those are people, and not fire or views."""
    held = (a.phrase for a in phrase.prepositions if a.preposition == "of" and a.phrase is not None)
    return any(head_headings(doc, each)[:1] == ("held",) for each in held)


_PLACES = frozenset(("along", "across", "in", "around", "between", "until", "for", "from", "over", "by"))
_TRUCES = frozenset(("truce", "armistice", "lull", "respite"))
_MORATORIA = frozenset(("moratorium", "freeze"))


def _pause_kind(doc: Document, phrase: Phrase) -> ProposalKind:
    """What the papers call it; a pause by any other name is a ceasefire."""
    words = {normal(doc.lows[at]) for at in range(phrase.first, phrase.last + 1)}
    return "moratorium" if words & _MORATORIA else "truce" if words & _TRUCES else "ceasefire"


_STEPS_AS_NOUNS = WORDS["steps"]
_STOPS = WORDS["stops"]


def _is_stopped(doc: Document, phrase: Phrase) -> bool:
    """ "a halt to the shelling": whether the noun of the phrase is an end of what it is about."""
    return any(normal(doc.lows[at]) in _STOPS for at in range(phrase.first, phrase.core + 1))


_UNDOING = WORDS["undoing"]
"""What is done to a pause or a plan that is to be no more: to scrap a truce is no truce."""
_COMING = frozenset(("begin", "start", "end", "stop", "cease", "happen", "follow", "proceed", "come"))
"""What a step does that is taken: "demilitarisation must begin"."""
_LIGHT = frozenset(("keeping", "talks"))


def _noun_event(doc: Document, reading: Reading, thing: Phrase) -> Event | None:
    """The event that a noun with a clause of its own is: "the possibility that …"."""
    number = doc.sentence_at(doc.starts[thing.head])
    for event in reading.of_sentence(number):
        within = event.span.start <= doc.starts[thing.head] < event.span.end
        if within and event.shape == "noun" and event.complement is not None:
            return event
    return None


def core_of(doc: Document, reading: Reading, act: int | None, thing: Phrase | None) -> tuple[int | None, Phrase | None]:
    """What is really proposed: "the possibility of reaching a truce" and "implement a truce" are the truce.

    Takes and gives an event or a noun phrase.
    """
    for _ in range(4):
        if thing is not None:
            told = _noun_event(doc, reading, thing) if head_headings(doc, thing)[:1] != ("guarantee",) else None
            if (
                told is not None
                and told.complement is not None
                and reading.events[told.complement].conjunction == "that"
            ):
                act, thing = told.complement, None  # "the position that no land would be given up"
                continue
            if "empty" not in nouns().get((normal(doc.lows[thing.head]),), ()):
                return act, thing
            inner = next((a for a in thing.prepositions if a.preposition in ("of", "for", "to", "that", "at")), None)
            below = _noun_event(doc, reading, thing)
            if inner is not None and inner.phrase is not None:
                thing = inner.phrase
            elif below is not None:
                act, thing = below.complement, None
            else:
                return act, thing
        elif act is not None:
            event = reading.events[act]
            if _undoes(doc, event):
                return act, thing
            row = act_of(doc, event)
            if row is not None and row.type not in _LIGHT:
                return act, thing
            if row is None and event.complement is not None and _is_below(reading.events[event.complement]):
                act = event.complement
                continue
            about = [
                p for p in (event.object, *(a.phrase for a in event.arguments)) if p is not None and p.kind == "noun"
            ]
            strong = next(
                (
                    p
                    for p in about
                    if matter_of_phrase(doc, p).strength == 2
                    and set(head_headings(doc, p)[:1]) & {"pause", "deal", "talks", "empty", "settlement"}
                ),
                None,
            )
            if strong is None:
                return act, thing
            act, thing = None, strong
    return act, thing


def _is_below(event: Event) -> bool:
    """Whether a clause says what the verb above it is about: no "whatever they agree to"."""
    return event.conjunction in ("", "that", "to", "for", "of")


def _undoes(doc: Document, event: Event) -> bool:
    """Whether a clause asks for the end of a pause or a plan: "scrap the truce"."""
    undone = event.object is not None and head_headings(doc, event.object)[:1] in (("pause",), ("deal",))
    return event.lemma in _UNDOING and undone


@once
def matter_of_event(doc: Document, reading: Reading, event: Event) -> Matter:
    """What a clause is about: the act it is, else what it is done to."""
    if _undoes(doc, event):
        return Matter("demand", "other", 2)
    act = act_of(doc, event)
    if act is not None:
        return Matter(act.kind, act.type, 2)
    things = [p for p in (event.object, event.predicate, *(a.phrase for a in event.arguments)) if p is not None]
    best = max((matter_of_phrase(doc, thing) for thing in things), key=lambda m: m.strength, default=NOTHING)
    if event.complement is not None:
        inner = (
            matter_of_event(doc, reading, reading.events[event.complement])
            if event.complement != event.index
            else NOTHING
        )
        best = max(best, inner, key=lambda m: m.strength)
    itself = event.voice == "passive" or (event.lemma in _COMING and event.object is None)
    if best.strength == 0 and event.subject is not None and itself:
        best = matter_of_phrase(doc, event.subject)
    return best


def matter_of(doc: Document, reading: Reading, act: int | None, thing: Phrase | None) -> Matter:
    """What is proposed is about; of several acts joined by "and" the one that says most."""
    if act is None:
        return matter_of_phrase(doc, thing) if thing is not None else NOTHING
    best = matter_of_event(doc, reading, reading.events[act])
    joined = act
    for other in reading.events[act + 1 :]:
        if other.sentence != reading.events[act].sentence or best.strength == 2:
            break
        if other.link == "coordinated" and other.parent == joined:
            joined = other.index
            best = max(best, matter_of_event(doc, reading, other), key=lambda m: m.strength)
    return best
