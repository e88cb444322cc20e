"""Verb groups: a full verb with its auxiliaries, negations and the adverbs between ("would not have been accepted")."""

from __future__ import annotations

from typing import Final

from tui.extraction.english.event import Form, Tense, VerbGroup
from tui.extraction.english.forms import BASE, PARTICIPLE, listed_verb, verb_of
from tui.extraction.english.lists import pairs, sections

_CLOSED: Final = sections("closed")
_GRAMMAR: Final = sections("grammar")
BE: Final = _CLOSED["be"] | {"'s"}
_HAVE: Final = _CLOSED["have"]
_DO: Final = _CLOSED["do"]
_NEGATIONS: Final = _GRAMMAR["negations"]
_MODALS: Final = pairs("grammar", "contracted-modals")
_CONTRACTED: Final = {"ve": ("z", "have"), "ll": ("A", "will"), "d": ("A", "would")}
_TIMES: Final = sections("nouns")["time"]
_BETWEEN: Final = _GRAMMAR["floating"] | {"long", "first", "last", "far"}
_PLAIN: Final = sections("adjectives")["plain"]
_ADJECTIVES: Final = sections("adjectives")["participles"]
PARTICLES: dict[str, set[str]] = {}
for _entry in sections("verbs")["particle"]:
    PARTICLES.setdefault(_entry.partition(" ")[0], set()).add(_entry.partition(" ")[2])


class Group:
    """A verb group while it is read; positions count in its run."""

    __slots__ = (
        "ambiguous", "bare", "first", "form", "head", "last", "lemma", "low", "modal", "negated", "opening", "passive",
        "perfect", "progressive", "tense",
    )  # fmt: skip

    def __init__(self, first: int) -> None:
        self.first = self.head = self.last = first
        self.form: Form = "finite"
        self.tense: Tense | None = None
        self.lemma = self.low = self.opening = ""
        self.modal: str | None = None
        self.negated = self.passive = self.perfect = self.progressive = False
        self.ambiguous = self.bare = False
        """`ambiguous`: one word, past or participle; `bare`: one word in its base form; `opening`: its first word."""

    def value(self, tokens: list[int]) -> VerbGroup:
        """The group with token indices of the document."""
        return VerbGroup(
            tokens[self.first], tokens[self.last], tokens[self.head], self.lemma, self.form, self.tense,
            "passive" if self.passive else "active", self.negated, self.modal, self.perfect, self.progressive,
        )  # fmt: skip


def read_group(tags: list[str], lows: list[str], at: int, end: int) -> tuple[Group, int]:
    """The verb group that begins at `at` (a verb, a modal, "to" before a base form), and where it ends."""
    group = Group(at)
    group.opening = lows[at]
    here = at
    if tags[at] == "T":
        group.form = "infinitive"
        here = _over(tags, lows, at + 1, end, group)
    elif tags[at] == "A":
        group.modal = _MODALS.get(lows[at], lows[at].removesuffix("n't"))
        group.negated = lows[at] in ("cannot", "ca") or lows[at].endswith("n't")
        if group.modal in ("will", "shall"):
            group.modal, group.tense = None, "future"
        here = _over(tags, lows, at + 1, end, group)
        if group.modal == "ought" and here < end and tags[here] == "T":
            here += 1
        if here >= end or not _base(tags, lows, here):
            group.low, group.lemma = lows[at], group.modal or "will"
            return group, at + 1
    _full_verb(group, tags, lows, here, end)
    known = verb_of(group.low.removesuffix("n't")) if group.low != "'s" else ("be", 0)
    group.lemma = known[0] if known else group.low
    group.bare = tags[at] == "b"
    group.ambiguous = group.last == at and tags[at] == "x"
    _with_particle(group, tags, lows, end)
    return group, group.last + 1


def _full_verb(group: Group, tags: list[str], lows: list[str], here: int, end: int) -> None:
    """Reads on over auxiliaries to the full verb."""
    first = True
    while here < end:
        tag, low = tags[here], lows[here]
        if first and group.tense is None and group.form == "finite" and not group.modal:
            if tag in "gn":
                group.form = "gerund" if tag == "g" else "participle"
            else:
                group.tense = "past" if tag in "dx" else "present"
        group.negated = group.negated or low.endswith("n't")
        group.head = group.last = here
        group.low = low
        after = _over(tags, lows, here + 1, end, None)
        following = tags[after] if after < end else "."
        participle = following in "nx" or (following == "b" and _participle(lows[after]))
        infinitive = (
            following == "T"
            and (after == here + 1 or (low in BE and lows[after - 1] not in _BETWEEN))
            and after + 1 < end
            and _base(tags, lows, after + 1)
        )
        if (low in _HAVE and participle) or (low == "'s" and after < end and lows[after] in ("been", "had", "become")):
            group.perfect = True
        elif (
            low in _HAVE
            and lows[here + 1 : here + 3] == ["yet", "to"]
            and here + 3 < end
            and _base(tags, lows, here + 3)
        ):
            group.negated, here, first = True, here + 3, False
            continue
        elif infinitive and (low in _HAVE or low == "used" or (low in BE and first)):
            group.modal = "have to" if low in _HAVE else group.modal
            group.tense = "future" if low in BE else group.tense
            here, first = after + 1, False
            continue
        elif low in BE:
            by = after + 1 < end and lows[after + 1] == "by"
            damaging = (
                following == "g" and lows[after] in _PLAIN and (after + 1 >= end or tags[after + 1] not in "DNMO")
            )
            if damaging:
                tags[after] = "J"
            if (following == "g" and not damaging) or (participle and (by or lows[after] not in _ADJECTIVES)):
                _over(tags, lows, here + 1, end, group)
                going = lows[after] == "going" and after + 2 < end and tags[after + 1] == "T"
                if going and _base(tags, lows, after + 2):
                    here, group.tense, first = after + 2, "future", False
                    continue
                group.progressive, group.passive = following == "g", following != "g"
                if lows[after] == "being" and after + 1 < end and tags[after + 1] in "nx":
                    after, group.passive = after + 1, True
                group.head = group.last = after
                group.low = lows[after]
                return
            _over(tags, lows, here + 1, end, group, True)
            return
        elif not (low in _DO and after < end and _base(tags, lows, after)):
            group.negated = group.negated or (low in _DO and lows[here + 1 : here + 2] == ["not"])
            return
        here, first = _over(tags, lows, here + 1, end, group), False


def contracted(low: str, tags: list[str], lows: list[str], at: int, end: int) -> tuple[Group, int]:
    """The group that begins inside a pronoun: "they're", "he'd", "I've"."""
    kept = tags[at], lows[at]
    tags[at], lows[at] = _CONTRACTED.get(low.rpartition("'")[2], ("z", "are"))
    read = read_group(tags, lows, at, end)
    tags[at], lows[at] = kept
    return read


def _with_particle(group: Group, tags: list[str], lows: list[str], end: int) -> None:
    """Adds "down" to "turn", "out of" to "walk"; also over a short object: "turned it down"."""
    rests = PARTICLES.get(group.lemma)
    at = group.last + 1
    if not rests or at >= end:
        return
    for size in (3, 2, 1):
        rest = " ".join(lows[at : at + size])
        near = at + 2 if at + 1 < end and tags[at + 1] == "#" else at + 1
        timed = near < end and lows[near] in _TIMES
        asked = near < end and lows[near] in ("whether", "how", "why", "what")
        if size == 1 and (timed or asked or (group.passive and rest in ("on", "in", "over"))):
            continue
        if rest in rests and at + size <= end and (size > 1 or (tags[at] in "PR" and rest in _CLOSED["particles"])):
            group.lemma, group.last = f"{group.lemma} {rest}", at + size - 1
            return
    if group.passive:
        return
    for here in range(at + 1, min(at + 6, end)):
        if tags[here - 1] not in "DNMOJ#'":
            return
        if lows[here] in rests and lows[here] in _GRAMMAR["separable"]:
            if here + 1 >= end or tags[here + 1] not in "DNMO#J":
                group.lemma = f"{group.lemma} {lows[here]}"
            return


def _over(tags: list[str], lows: list[str], at: int, end: int, group: Group | None, only_not: bool = False) -> int:
    """The first token from `at` on that is no adverb; negations among them are noted in `group`."""
    while at < end:
        tag = tags[at]
        if tag == "D" and lows[at : at + 2] in (["no", "longer"], ["all", "but"]):
            at += 1
        elif lows[at] in ("neither", "either") and tag == "D" and at + 1 < end and tags[at + 1] in "xnb":
            pass
        elif not only_not and tag == "P" and at + 2 < end and lows[at + 1] in _TIMES and tags[at + 2] in "xn":
            at += 1
        elif tag != "!" and (tag != "R" or only_not) and not (lows[at] in _BETWEEN and not only_not and tag in "DJ"):
            return at
        if group is not None and (
            (tag == "D" and lows[at] in ("longer", "neither")) or (tag == "!" and lows[at] in _NEGATIONS)
        ):
            group.negated = True
        at += 1
    return at


def _base(tags: list[str], lows: list[str], at: int) -> bool:
    """Whether a token can be a base form: so tagged, or "put", "set"."""
    if tags[at] == "b":
        return True
    known = listed_verb(lows[at])
    return known is not None and bool(known[1] & BASE) and tags[at] in "xdn"


def _participle(low: str) -> bool:
    """Whether a base form is a participle too: come, put, overcome."""
    known = listed_verb(low)
    return known is not None and bool(known[1] & PARTICIPLE)


def opens_infinitive(tags: list[str], lows: list[str], at: int, end: int) -> bool:
    """Whether "to" at `at` opens an infinitive."""
    here = _over(tags, lows, at + 1, end, None)
    return here < end and _base(tags, lows, here)
