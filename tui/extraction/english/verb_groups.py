"""Verb groups: a full verb with its auxiliaries, negations and the adverbs between ("would not have been accepted")."""

from __future__ import annotations

from functools import cache
from typing import Final

from tui.extraction.english.event import Form, Tense, VerbGroup, Voice
from tui.extraction.english.forms import BASE, verb_forms, verb_of
from tui.extraction.english.lists import sections
from tui.extraction.english.tags import (
    ADVERB,
    MODAL,
    NOT,
    PREPOSITION,
    TO,
    V_BASE,
    V_EITHER,
    V_ING,
    V_PARTICIPLE,
    V_PAST,
)

BE: Final = sections("closed")["be"]
HAVE: Final = sections("closed")["have"]
DO: Final = sections("closed")["do"]
_NEGATIONS: Final = frozenset(("not", "never", "hardly", "scarcely", "barely", "neither"))
_MODALS: Final = {
    "'ll": "will", "wo": "will", "won't": "will", "'d": "would", "ca": "can", "cannot": "can", "can't": "can",
    "couldn't": "could", "mustn't": "must", "shouldn't": "should", "wouldn't": "would", "shan't": "shall",
    "mightn't": "might",
}  # fmt: skip
_CONTRACTED: Final = {
    "re": ("be", "z"),
    "m": ("be", "z"),
    "ve": ("have", "z"),
    "ll": ("will", "A"),
    "d": ("would", "A"),
}
_PAST_AUXILIARIES: Final = frozenset(("was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"))


@cache
def _particles() -> dict[str, frozenset[str]]:
    """First word of a verb of several words -> what may follow."""
    found: dict[str, set[str]] = {}
    for entry in sections("verbs")["particle"]:
        first, _, rest = entry.partition(" ")
        found.setdefault(first, set()).add(rest)
    return {first: frozenset(rests) for first, rests in found.items()}


PARTICLES: Final = _particles()
_ADVERB_PARTICLES: Final = sections("closed")["particles"]


class Group:
    """A verb group while it is read; `group` makes the value."""

    __slots__ = (
        "ambiguous",
        "bare",
        "first",
        "form",
        "head",
        "last",
        "lemma",
        "low",
        "modal",
        "negated",
        "passive",
        "perfect",
        "progressive",
        "tense",
    )

    def __init__(self, first: int) -> None:
        self.first = self.head = self.last = first
        self.form: Form = "finite"
        self.tense: Tense | None = None
        self.lemma = self.low = ""
        self.modal: str | None = None
        self.negated = self.passive = self.perfect = self.progressive = False
        self.ambiguous = self.bare = False
        """`ambiguous`: one word, past or participle; `bare`: one word in its base form."""

    def value(self, tokens: list[int]) -> VerbGroup:
        """The group with token indices of the document."""
        voice: Voice = "passive" if self.passive else "active"
        return VerbGroup(
            tokens[self.first], tokens[self.last], tokens[self.head], self.lemma, self.form, self.tense, voice,
            self.negated, self.modal, self.perfect, self.progressive,
        )  # fmt: skip


def read_group(tags: list[str], lows: list[str], at: int, end: int) -> tuple[Group, int]:
    """The verb group that begins at `at` (a verb, a modal, "to" before a base form), and where it ends."""
    group = Group(at)
    tag, low = tags[at], lows[at]
    here = at
    if tag == TO:
        group.form = "infinitive"
        here = _over_adverbs(tags, lows, at + 1, end, group)
    elif tag == MODAL:
        group.modal = _MODALS.get(low, low.removesuffix("n't"))
        group.negated = low in ("cannot", "ca") or low.endswith("n't")
        if group.modal in ("will", "shall"):
            group.modal, group.tense = None, "future"
        here = _over_adverbs(tags, lows, at + 1, end, group)
        if here >= end or not _verbal(tags, lows, here):
            group.low, group.lemma = low, group.modal or "will"
            return group, at + 1
    first = True
    while here < end:
        tag, low = tags[here], lows[here]
        if first and group.tense is None and group.form == "finite" and not group.modal:
            if tag == V_ING:
                group.form = "gerund"
            elif tag == V_PARTICIPLE:
                group.form = "participle"
            else:
                group.tense = "past" if tag in (V_PAST, V_EITHER) or low in _PAST_AUXILIARIES else "present"
        group.negated = group.negated or low.endswith("n't")
        group.head = group.last = here
        group.low = low
        after = _over_adverbs(tags, lows, here + 1, end, None)
        following = tags[after] if after < end else ""
        if low in HAVE or (
            low == "'s"
            and following in (V_PARTICIPLE, V_EITHER)
            and lows[after] in ("been", "had", "become", "gone", "agreed", "refused", "rejected", "accepted")
        ):
            if following in (V_PARTICIPLE, V_EITHER):
                group.perfect = True
                here = _over_adverbs(tags, lows, here + 1, end, group)
                first = False
                continue
            if following == TO and after + 1 < end and _base(tags, lows, after + 1) and after == here + 1:
                group.modal = "have to"
                here, first = after + 1, False
                continue
        elif low in BE or low == "'s":
            if following in (V_PARTICIPLE, V_EITHER) and not _adjectival(tags, lows, after, end):
                group.passive = True
                here = _over_adverbs(tags, lows, here + 1, end, group)
                group.head = group.last = here
                group.low = lows[here]
                break
            if following == V_ING:
                group.progressive = True
                here = _over_adverbs(tags, lows, here + 1, end, group)
                if lows[here] == "going" and here + 2 < end and tags[here + 1] == TO and _base(tags, lows, here + 2):
                    here, group.tense, group.progressive, first = here + 2, "future", False, False
                    continue
                if lows[here] == "being" and here + 1 < end and tags[here + 1] in (V_PARTICIPLE, V_EITHER):
                    here, group.passive = here + 1, True
                group.head = group.last = here
                group.low = lows[here]
                break
            if following == TO and after == here + 1 and after + 1 < end and _base(tags, lows, after + 1) and first:
                here, group.tense, first = after + 1, "future", False
                continue
            _over_adverbs(tags, lows, here + 1, end, group, only_not=True)
        elif low in DO and following == V_BASE and (after > here + 1 or tags[here + 1] == V_BASE):
            here = _over_adverbs(tags, lows, here + 1, end, group)
            first = False
            continue
        break
    known = ("be", 0) if group.low == "'s" else verb_of(group.low.removesuffix("n't"))
    group.lemma = known[0] if known else group.low
    group.bare = group.last == at and tags[at] == V_BASE
    group.ambiguous = group.last == at and tags[at] == V_EITHER
    _with_particle(group, tags, lows, end)
    return group, group.last + 1


def contracted(low: str, tags: list[str], lows: list[str], at: int, end: int) -> tuple[Group, int]:
    """The group that begins inside a pronoun: "they're", "he'd", "I've"."""
    lemma, tag = _CONTRACTED.get(low.rpartition("'")[2], ("be", "z"))
    kept = tags[at], lows[at]
    tags[at], lows[at] = (
        tag,
        "have" if lemma == "have" else "will" if lemma == "will" else "would" if lemma == "would" else "are",
    )
    group, after = read_group(tags, lows, at, end)
    tags[at], lows[at] = kept
    return group, after


def _with_particle(group: Group, tags: list[str], lows: list[str], end: int) -> None:
    """Adds "down" to "turn", "out of" to "walk"; also over a short object: "turned it down"."""
    rests = PARTICLES.get(group.lemma)
    if not rests:
        return
    at = group.last + 1
    if at >= end or group.lemma == "be":
        return
    two = f"{lows[at]} {lows[at + 1]}" if at + 1 < end else ""
    if two in rests:
        group.lemma, group.last = f"{group.lemma} {two}", at + 1
        if at + 2 < end and f"{two} {lows[at + 2]}" in rests:
            group.lemma, group.last = f"{group.lemma} {lows[at + 2]}", at + 2
    elif lows[at] in rests and tags[at] in (PREPOSITION, ADVERB) and lows[at] in _ADVERB_PARTICLES:
        group.lemma, group.last = f"{group.lemma} {lows[at]}", at
    elif not group.passive:
        for here in range(at + 1, min(at + 6, end)):
            if lows[here] in rests and lows[here] in (
                "down",
                "off",
                "out",
                "up",
                "aside",
                "back",
                "away",
                "over",
                "forward",
            ):
                if all(tag in "DNMOJ#'" for tag in tags[at:here]) and (here + 1 >= end or tags[here + 1] not in "DNMO"):
                    group.lemma = f"{group.lemma} {lows[here]}"
                return
            if tags[here] not in "DNMOJ#'":
                return


def _over_adverbs(
    tags: list[str], lows: list[str], at: int, end: int, group: Group | None, only_not: bool = False
) -> int:
    """The first token from `at` on that is no adverb; negations among them are noted in `group`."""
    while at < end and at < end:
        tag = tags[at]
        if tag == NOT:
            if group is not None and lows[at] in _NEGATIONS:
                group.negated = True
        elif tag == "D" and lows[at] == "no" and at + 1 < end and lows[at + 1] == "longer":
            if group is not None:
                group.negated = True
            at += 1
        elif tag != ADVERB or only_not:
            break
        at += 1
    return at


def _verbal(tags: list[str], lows: list[str], at: int) -> bool:
    return tags[at] in (V_BASE, V_EITHER) or _base(tags, lows, at)


def _base(tags: list[str], lows: list[str], at: int) -> bool:
    """Whether a token can be a base form: so tagged, or "put", "set"."""
    if tags[at] == V_BASE:
        return True
    known = verb_forms().get(lows[at])
    return known is not None and bool(known[1] & BASE) and tags[at] in (V_EITHER, V_PAST, V_PARTICIPLE)


def _adjectival(tags: list[str], lows: list[str], at: int, end: int) -> bool:
    """Whether a participle after "be" stands as an adjective: "was prepared to", "is concerned about"."""
    return lows[at] in sections("adjectives")["participles"] and not (at + 1 < end and lows[at + 1] == "by")


def opens_infinitive(tags: list[str], lows: list[str], at: int, end: int) -> bool:
    """Whether "to" at `at` opens an infinitive."""
    here = _over_adverbs(tags, lows, at + 1, end, None)
    return here < end and _base(tags, lows, here)
