"""What words are about, as far as a settlement goes: the nouns of `nouns.txt` and the acts of `acts.tsv`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast, get_args

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.findings import ProposalKind, TermType

_FOLDER = files("tui.extraction.proposals.stating")
_LONGEST = 4
"""The longest name of `nouns.txt`, in words."""

KINDS: dict[str, ProposalKind] = {
    "pause": "ceasefire",
    "talks": "negotiation",
    "deal": "peace plan",
    "fighting": "ceasefire",
    "held": "exchange",
    "guarding": "monitoring",
    "guarantee": "guarantee",
    "exchange": "exchange",
    "forces": "demand",
    "weapons": "demand",
    "land": "demand",
    "passage": "demand",
    "power": "demand",
    "text": "peace plan",
    "time": "demand",
    "empty": "demand",
    "settlement": "peace plan",
}
"""Heading of `nouns.txt` -> what a proposal is that is about such a thing."""
TYPES: dict[str, TermType] = {
    "held": "exchange",
    "exchange": "exchange",
    "land": "territory",
    "forces": "security",
    "weapons": "security",
    "guarding": "security",
    "guarantee": "security",
    "fighting": "security",
    "pause": "other",
    "talks": "other",
    "deal": "other",
    "passage": "other",
    "power": "other",
    "text": "other",
    "time": "timing",
    "empty": "other",
    "settlement": "other",
}
"""Heading of `nouns.txt` -> the type of a term that is such a thing."""
_STRONG = ("pause", "guarding", "held", "settlement")
"""Headings that make a proposal of whatever is asked for or offered."""


class Malformed(Exception):
    """A row of a data file that says nothing; the message names the file, the line and what is wrong."""


@dataclass(frozen=True, slots=True)
class Act:
    """One row of `acts.tsv`."""

    type: str
    kind: ProposalKind
    objects: frozenset[str]
    """Headings of `nouns.txt` of which its object has to be; empty where any will do."""


def rows(name: str, columns: int) -> list[tuple[int, list[str]]]:
    """The rows of the data file `name`, each with its line: cells between bars, stripped. Raises `Malformed`."""
    found = []
    for number, line in enumerate(_FOLDER.joinpath(name).read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) != columns or not all(cells):
            raise Malformed(f"{name}:{number}: needs {columns} cells, has {len(cells)}")
        found.append((number, cells))
    return found


def normal(low: str) -> str:
    """A word as the lists have it: lower case, singular, no hyphen."""
    word = low.replace("-", "").replace("\u2010", "").replace("\u2011", "").replace("’", "'").removesuffix("'s")
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]
    return word


@cache
def nouns() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Words of a noun, as `normal` gives them -> the headings it stands under."""
    found: dict[tuple[str, ...], list[str]] = {}
    heading = ""
    for line in _FOLDER.joinpath("nouns.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[] ")
        elif line and not line.startswith("#"):
            for entry in line.split(";"):
                words = tuple(normal(word) for word in entry.lower().split())
                if words:
                    found.setdefault(words, []).append(heading)
    return {words: tuple(headings) for words, headings in found.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in nouns() if len(words) > 1)


@cache
def acts() -> dict[str, tuple[Act, ...]]:
    """Lemma of a verb with its particle -> what it can mean. Raises `Malformed` for a row that says nothing."""
    found: dict[str, list[Act]] = {}
    for number, (lemma, type_, kind, objects) in rows("acts.tsv", 4):
        if kind not in get_args(ProposalKind):
            raise Malformed(f"acts.tsv:{number}: {kind} is no kind of proposal")
        wanted = frozenset(objects.split())
        unknown = wanted - KINDS.keys() - {"-"}
        if unknown:
            raise Malformed(f"acts.tsv:{number}: {', '.join(sorted(unknown))} is no heading of nouns.txt")
        any_ = "-" in wanted
        found.setdefault(lemma, []).append(Act(type_, cast(ProposalKind, kind), frozenset() if any_ else wanted))
    return {lemma: tuple(listed) for lemma, listed in found.items()}


def headings_at(doc: Document, first: int, last: int) -> list[tuple[int, int, tuple[str, ...]]]:
    """The nouns of the lists among tokens `first` to `last`, in order: (first token, last token, headings)."""
    listed, several = nouns(), _first_words()
    found: list[tuple[int, int, tuple[str, ...]]] = []
    at = first
    while at <= last:
        word = normal(doc.lows[at])
        end = at
        headings = listed.get((word,))
        if word in several:
            words: tuple[str, ...] = (word,)
            for further in range(at + 1, min(last, at + _LONGEST - 1) + 1):
                words = (*words, normal(doc.lows[further]))
                if words in listed:
                    headings, end = listed[words], further
        if headings is None and "-" in doc.lows[at]:  # "Franco-British", "hostages-for-prisoners", "20-kilometre-wide"
            parts = [listed.get((normal(part),)) for part in doc.lows[at].split("-")]
            headings = next((part for part in parts if part), None)
        if headings:
            found.append((at, end, headings))
        at = end + 1
    return found


def head_headings(doc: Document, phrase: Phrase) -> tuple[str, ...]:
    """The headings of a phrase: those of its noun, else of the nouns before it ("a truce offer"), else of what is "of".

    A phrase for several things has the headings of them all.
    """
    if phrase.conjuncts:
        return tuple(dict.fromkeys(h for part in phrase.conjuncts for h in head_headings(doc, part)))
    found = headings_at(doc, phrase.first, phrase.core)
    at_head = [headings for first, last, headings in found if first <= phrase.head <= last]
    if at_head:
        return at_head[0]
    if found:
        return found[-1][2]
    inner = next((a.phrase for a in phrase.prepositions if a.preposition in ("of", "for", "to") and a.phrase), None)
    return head_headings(doc, inner) if inner is not None else ()


def is_text(doc: Document, phrase: Phrase) -> bool:
    """Whether a phrase is for what lays something down: a plan, a resolution, an offer."""
    return bool(_LAYING_DOWN & set(head_headings(doc, phrase)[:1])) or "text" in nouns().get(
        (normal(doc.lows[phrase.head]),), ()
    )


_LAYING_DOWN = frozenset(("deal", "pause", "text"))


@dataclass(frozen=True, slots=True)
class Matter:
    """What a phrase or a clause is about."""

    kind: ProposalKind | None
    """The kind of proposal it makes, where it says one."""
    type: str
    """The type of term it is, or ``talks``, ``ceasefire``, ``power``."""
    strength: int
    """2: a settlement and nothing else; 1: a thing of the conflict; 0: anything."""


NOTHING = Matter(None, "other", 0)


def matter_of_phrase(doc: Document, phrase: Phrase) -> Matter:
    """What a noun phrase is about."""
    noun = normal(doc.lows[phrase.head])
    if noun in _STOPS - {"end", "break", "reduction"} and phrase.core == phrase.last:
        return Matter("ceasefire", "ceasefire", 2)
    headings = head_headings(doc, phrase)
    every = [h for _, _, found in headings_at(doc, phrase.first, phrase.last) for h in found]
    if not headings and not {"pause", "settlement"} & set(every):
        return NOTHING
    first = headings[0] if headings else every[0]
    if first == "deal" and "pause" in every:
        first = "pause"
    elif first in ("deal", "power") and "talks" in every and phrase.conjuncts:
        first = "talks"
    kind = _pause_kind(doc, phrase) if first == "pause" else KINDS[first]
    if first == "fighting" and not _is_stopped(doc, phrase):
        return Matter(None, TYPES[first], 1)
    strong = (
        bool(set(every) & {"pause", "settlement"})
        or first in _STRONG
        or normal(doc.lows[phrase.head]) in _STEPS_AS_NOUNS
        or _is_stopped(doc, phrase)
    )
    return Matter(
        kind,
        TYPES[first] if first not in ("pause", "talks") else ("ceasefire", "talks")[first == "talks"],
        2 if strong else 1,
    )


_TRUCES = frozenset(("truce", "armistice", "lull", "respite"))
_MORATORIA = frozenset(("moratorium", "freeze"))


def _pause_kind(doc: Document, phrase: Phrase) -> ProposalKind:
    """What the papers call it; a pause by any other name is a ceasefire."""
    words = {normal(doc.lows[at]) for at in range(phrase.first, phrase.last + 1)}
    return "moratorium" if words & _MORATORIA else "truce" if words & _TRUCES else "ceasefire"


_STEPS_AS_NOUNS = frozenset(
    ("withdrawal", "pullout", "pullback", "release", "handover", "disarmament", "amnesty", "ultimatum")
)
_STOPS = frozenset(
    (
        "end",
        "halt",
        "stop",
        "suspension",
        "cessation",
        "pause",
        "freeze",
        "stoppage",
        "break",
        "reduction",
        "letup",
        "moratorium",
    )
)


def _is_stopped(doc: Document, phrase: Phrase) -> bool:
    """ "a halt to the shelling": whether the noun of the phrase is an end of what it is about."""
    return any(normal(doc.lows[at]) in _STOPS for at in range(phrase.first, phrase.core + 1))


def act_of(doc: Document, event: Event) -> Act | None:
    """The act an event is, by its verb and what it is done to; None where it is none of those listed."""
    about = event.object or (event.subject if event.voice == "passive" else None)
    for lemma in _lemmas(event):
        for act in acts().get(lemma, ()):
            if not act.objects:
                return act
            things: list[Phrase] = [p for p in (about, *(a.phrase for a in event.arguments)) if p is not None]
            things = things or ([event.subject] if event.subject is not None else [])
            if any(act.objects & set(head_headings(doc, thing)) for thing in things):
                return act
    return None


def _lemmas(event: Event) -> Sequence[str]:
    """The verb as the lists may have it: with a preposition behind it, with its object, by itself."""
    found = [f"{event.lemma} {argument.preposition}" for argument in event.arguments]
    if event.object is not None:
        found.append(f"{event.lemma} {event.object.lemma}")
    return (*found, event.lemma, event.lemma.split()[0])


_LIGHT = frozenset(("keeping", "talks"))


def _noun_event(doc: Document, reading: Reading, thing: Phrase) -> Event | None:
    """The event that a noun with a clause of its own is: "the possibility that …"."""
    number = doc.sentence_at(doc.starts[thing.head])
    for index in reading.by_sentence[number] if number is not None else ():
        event = reading.events[index]
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
            if "empty" not in nouns().get((normal(doc.lows[thing.head]),), ()):
                return act, thing
            inner = next((a for a in thing.prepositions if a.preposition in ("of", "for", "to", "that")), None)
            below = _noun_event(doc, reading, thing)
            if inner is not None and inner.event is not None:
                act, thing = inner.event, None
            elif inner is not None and inner.phrase is not None:
                thing = inner.phrase
            elif below is not None:
                act, thing = below.complement, None
            else:
                return act, thing
        elif act is not None:
            event = reading.events[act]
            row = act_of(doc, event)
            if row is not None and row.type not in _LIGHT:
                return act, thing
            if row is None and event.complement is not None:
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


def matter_of_event(doc: Document, reading: Reading, event: Event) -> Matter:
    """What a clause is about: the act it is, else what it is done to."""
    act = act_of(doc, event)
    if act is not None:
        return Matter(act.kind, act.type, 2)
    if event.shape == "noun" and event.verb is None:
        return NOTHING
    things = [p for p in (event.object, event.predicate, *(a.phrase for a in event.arguments)) if p is not None]
    best = max((matter_of_phrase(doc, thing) for thing in things), key=lambda m: m.strength, default=NOTHING)
    if event.complement is not None:
        inner = (
            matter_of_event(doc, reading, reading.events[event.complement])
            if event.complement != event.index
            else NOTHING
        )
        best = max(best, inner, key=lambda m: m.strength)
    if best.strength == 0 and event.subject is not None and event.voice == "passive":
        best = matter_of_phrase(doc, event.subject)
    return best
