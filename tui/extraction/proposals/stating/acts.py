"""What one side asks of the other, promises or agrees on: the acts of `acts.tsv`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import cast, get_args

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase
from tui.extraction.once import once
from tui.extraction.proposals.stating.nouns import KINDS, head_headings
from tui.extraction.proposals.stating.rows import Malformed, rows
from tui.extraction.values import value
from tui.findings import ProposalKind

_GOING_ON = ("go", "carry", "keep")
"""Verbs that with "on" are no act: "the raids will go on"."""
_PARTICLES = frozenset(("back", "out", "home", "through", "in", "away", "down", "over", "up", "off"))
"""What may stand behind what is done to: "bring the troops home"."""


@value
class Act:
    """One row of `acts.tsv`."""

    type: str
    kind: ProposalKind
    objects: frozenset[str]
    """Headings of `nouns.txt` of which its object has to be; empty where any will do; ``name``: a name."""


@cache
def acts() -> dict[str, tuple[Act, ...]]:
    """Lemma of a verb with its particle -> what it can mean. Raises `Malformed` for a row that says nothing."""
    found: dict[str, list[Act]] = {}
    for number, (lemma, type_, kind, objects) in rows("acts.tsv", 4):
        if kind not in get_args(ProposalKind):
            raise Malformed(f"acts.tsv:{number}: {kind} is no kind of proposal")
        wanted = frozenset(objects.split())
        unknown = wanted - KINDS.keys() - {"-", "name"}
        if unknown:
            raise Malformed(f"acts.tsv:{number}: {', '.join(sorted(unknown))} is no heading of nouns.txt")
        any_ = "-" in wanted
        found.setdefault(lemma, []).append(Act(type_, cast(ProposalKind, kind), frozenset() if any_ else wanted))
    return {lemma: tuple(listed) for lemma, listed in found.items()}


@once
def act_of(doc: Document, event: Event) -> Act | None:
    """The act an event is, by its verb and what it is done to; None where it is none of those listed."""
    about = event.object or (event.subject if event.voice == "passive" else None)
    for lemma in _lemmas(doc, event):
        for act in acts().get(lemma, ()):
            if not act.objects:
                return act
            things: list[Phrase] = [p for p in (about, *(a.phrase for a in event.arguments)) if p is not None]
            if event.object is None and event.subject is not None:
                things.append(event.subject)
            if any(act.objects & _headings(doc, thing) for thing in things):
                return act
    return None


def is_kept(doc: Document, event: Event) -> bool:
    """Whether an event is to accept, sign or observe a pause or a plan."""
    act = act_of(doc, event)
    return act is not None and act.type == "keeping"


def _headings(doc: Document, thing: Phrase) -> set[str]:
    return set(head_headings(doc, thing)) | ({"name"} if thing.kind == "name" else set())


def _lemmas(doc: Document, event: Event) -> Sequence[str]:
    """The verb as the lists may have it: with a preposition or the word behind it, with its object, by itself."""
    if (
        event.verb is not None
        and doc.lows[event.verb.last + 1 : event.verb.last + 2] == ["on"]
        and event.lemma in _GOING_ON
    ):
        return ()
    found = [f"{event.lemma} {argument.preposition}" for argument in event.arguments]
    if event.shape == "copula":
        found.append(f"be {event.lemma}")
    if event.object is not None:
        found.append(f"{event.lemma} {event.object.lemma}")
        after = event.object.last + 1
        if after < len(doc.lows) and doc.lows[after] in _PARTICLES:  # "send the units back", "take the guns out"
            found.append(f"{event.lemma} {doc.lows[after]}")
    if event.negated:
        found = [f"not {event.lemma}", *found]
    if event.verb is not None and event.verb.last + 1 < len(doc.lows):
        following = doc.lows[event.verb.last + 1]
        found.append(f"{event.lemma} {following}")
        if following.endswith("ing") and f"{event.lemma} -ing" in acts():  # to stop shelling is not to shell
            stem = following.removesuffix("ing")
            found += [f"not {stem}", f"not {stem}e", f"not {stem[:-1]}", f"{event.lemma} -ing"]
    return (*found, event.lemma, event.lemma.split()[0])
