"""Noun phrases: a core, then what hangs on its noun, then what is joined to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.extraction.document import Document
from tui.extraction.english.cores import Cores
from tui.extraction.english.event import Argument, Phrase
from tui.extraction.english.lexicon import OPENS_PHRASE
from tui.extraction.english.lists import sections
from tui.extraction.english.runs import Run

_NOUNS: Final = sections("nouns")
_GRAMMAR: Final = sections("grammar")
TIMES: Final = _NOUNS["time"]
_EVENTS: Final = _NOUNS["events"]
_OF_VERBS: Final = sections("verbs")["of"]
_TWO: Final = sections("verbs")["two"] | {""}
_OBJECT_AS: Final = sections("verbs")["as"] | sections("verbs")["linking"]
_FINITE_OR_BASE: Final = frozenset("zdxAb")
_CORRELATIVE: Final = frozenset(("both", "neither", "either"))
_ASKING: Final = _NOUNS["asking"]
_MAKERS: Final = frozenset(("by", "to", "from"))
_MAKERS_AND_AIM: Final = _MAKERS | {"for"}
_BESIDE: Final = frozenset(("by", "from", "with", "against", "on"))
_NOTHING: Final[frozenset[str]] = frozenset()
_DEEPEST: Final = 4
_LONGEST_LIST: Final = 20


class Phrases:
    """Reads the noun phrases of one run of tokens, with what hangs on them and is joined to them."""

    def __init__(self, doc: Document, run: Run) -> None:
        self.tokens, self.lows, self.tags, self.lows_of = run.tokens, run.lows, run.tags, doc.lows
        self.end = len(run.tokens)
        self.verb = ""
        """The verb of the clause so far; "" before it."""
        self.passive = self.ambiguous = False
        """Whether it is passive, or could be: "dismissed"."""
        self.after = -1
        """Where its verb group ends."""
        self.relative = 0
        """2 where a relative clause has begun before the verb of the one around it, 1 once it has its verb."""
        cores = Cores(doc, run)
        self.core, self.simple = cores.core, cores.simple

    def full(self, start: int, depth: int = 0, taken: frozenset[str] = _NOTHING) -> tuple[Phrase, int] | None:
        """A phrase with its prepositional phrases; `taken`: the prepositions that belong to the noun above it."""
        read = self.core(start)
        if not read:
            return None
        phrase, at = read
        hanging: list[Argument] = []
        while depth < _DEEPEST and at + 1 < self.end and self.tags[at] in "PT":
            low = self.lows[at]
            if self.tags[at + 1] not in OPENS_PHRASE or low in taken:
                break
            if not self._hangs(phrase, low, at):
                break
            inner = self._of_two(at + 1, depth + 1, _taken(phrase, low), low)
            if not inner or (low != "of" and inner[0].lemma.lower() in TIMES and not inner[0].possessor):
                break
            if low == "in" and self.verb and inner[0].lemma in _NOUNS["vehicles"]:
                break
            hanging.append(Argument(low, inner[0]))
            at = inner[1]
        if not hanging and depth < _DEEPEST and phrase.kind == "noun" and at + 2 < self.end and self.tags[at] == "J":
            inner = (
                self.full(at + 2, depth + 1)
                if self.tags[at + 1] in "PT" and self.tags[at + 2] in OPENS_PHRASE
                else None
            )
            if inner and self.verb not in _OBJECT_AS:
                hanging.append(Argument(f"{self.lows[at]} {self.lows[at + 1]}", inner[0]))
                at = inner[1]
        if hanging:
            phrase = Phrase(
                phrase.first, self.tokens[at - 1], phrase.head, phrase.kind, phrase.lemma, phrase.core, phrase.plural,
                phrase.negated, phrase.determiner, phrase.possessor, phrase.modifiers, tuple(hanging),
            )  # fmt: skip
        return phrase, at

    def _hangs(self, phrase: Phrase, preposition: str, at: int) -> bool:
        """Whether a prepositional phrase belongs to the noun before it."""
        if preposition == "of":
            return not (self.verb in _OF_VERBS and phrase.kind in ("name", "pronoun"))
        if (
            phrase.kind == "pronoun"
            or preposition not in _GRAMMAR["placed"]
            or self.lows[at + 1] in ("response", "exchange")
        ):
            return False
        if phrase.lemma in _EVENTS:
            return preposition != "by" or not self._done_by(phrase)
        if not self.verb:
            return phrase.kind != "name" or preposition in ("in", "for")
        if (
            phrase.kind != "noun"
            or phrase.lemma in TIMES
            or preposition not in ("for", "between", "in", "along", "with")
        ):
            return False
        return not (preposition in ("in", "with") and self.tags[at + 1] == "M")

    def _done_by(self, phrase: Phrase) -> bool:
        """Whether "by" after a phrase tells whose the verb is: no object follows a passive without "be" at once."""
        return self.passive or (self.ambiguous and phrase.first != self.tokens[self.after])

    def _of_two(self, start: int, depth: int, taken: frozenset[str], low: str) -> tuple[Phrase, int] | None:
        """A phrase after the preposition `low`, with another of its kind joined by "and"; after "between" with any."""
        read = self.full(start, depth, taken)
        if read and depth < 2 and read[0].kind == "name" and read[1] + 1 < self.end and self.tags[read[1]] == ",":
            listed = self._list(read[0], read[1])
            named = listed and all(part.kind == "name" for part in listed[0].conjuncts[:-1])
            return listed if named and not (self.verb and self.relative != 1) else read
        if not read or depth > 2 or not self._and_phrase(read[1]):
            return read
        other = self.full(read[1] + 1, depth, taken)
        apart = self.verb and self.relative != 1 and other and self.finite_at(other[1])
        joined = other and (low == "between" or _alike(read[0], other[0]) or (low in _BESIDE and _its(other[0])))
        if not other or not joined or apart:
            return read
        return self._as_one([read[0], other[0]], other[1])

    def _and_phrase(self, at: int) -> bool:
        """Whether "and" or "or" before a phrase stands at `at`."""
        tags = self.tags
        return at + 1 < self.end and tags[at] == "C" and self.lows[at] != "but" and tags[at + 1] in OPENS_PHRASE

    def finite_at(self, at: int) -> bool:
        """Whether a finite verb stands at `at`, adverbs skipped."""
        while at < self.end and self.tags[at] in "R!":
            at += 1
        if at >= self.end or self.tags[at] not in _FINITE_OR_BASE:
            return False
        return not (self.tags[at] == "x" and at + 1 < self.end and self.lows[at + 1] == "by")

    def _as_one(self, parts: list[Phrase], after: int) -> tuple[Phrase, int]:
        first, last = parts[0], self.tokens[after - 1]
        whole = replace(first, last=last, core=last, plural=True, possessor=None, modifiers=(), prepositions=())
        if self.lows_of[first.first] in _CORRELATIVE and first.head > first.first:
            parts[0] = replace(first, first=first.first + 1)
        return replace(whole, conjuncts=tuple(parts)), after

    def joined(self, start: int) -> tuple[Phrase, int] | None:
        """A phrase with its conjuncts ("A, B and C") or its apposition."""
        read = self.full(start)
        if not read or read[1] + 1 >= self.end:
            return read
        phrase, at = read
        if self._and_phrase(at):
            other = self.full(at + 1)
            if other and self.verb not in _TWO and other[1] < self.end and self.tags[other[1]] == "D":
                return read
            content = (self.after == start and self.verb in _GRAMMAR["bare"]) or self.relative == 1
            timed = other and (phrase.lemma.lower() in TIMES or other[0].lemma.lower() in TIMES)
            if other and not timed and not (self.verb and not content and self.finite_at(other[1])):
                return self._as_one([phrase, other[0]], other[1])
        elif self.tags[at] == "," and self.tags[at + 1] in OPENS_PHRASE:
            return self._list(phrase, at) or self._apposition(phrase, at) or read
        return read

    def _list(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """ "A, B and C" whose first part is read: the whole, else None."""
        parts = [phrase]
        tags, end = self.tags, self.end
        while at + 1 < end and tags[at] == "," and tags[at + 1] in OPENS_PHRASE and len(parts) < _LONGEST_LIST:
            other = self.full(at + 1)
            if not other or other[0].determiner == "whose":
                return None
            parts.append(other[0])
            at = other[1]
        if at + 1 < end and tags[at] == "," and tags[at + 1] == "C":
            at += 1
        if len(parts) < 2 or not self._and_phrase(at) or any(part.lemma.lower() in TIMES for part in parts):
            return None
        other = self.full(at + 1)
        shortened = other and other[1] + 1 < end and tags[other[1]] == "x" and tags[other[1] + 1] == "P"
        if not other or (self.verb and not shortened and self.finite_at(other[1])):
            return None
        if len(parts) == 2 and _apposed(parts[0], parts[1]) and not _alike(parts[1], other[0]):
            return None
        return self._as_one([*parts, other[0]], other[1])

    def _apposition(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """ "Peskov, the Kremlin's spokesman,": a comma that closes it before a verb is taken too."""
        kept, self.verb = self.verb, ""
        other = self.full(at + 1)
        self.verb = kept
        if not other or other[0].lemma.lower() in TIMES or other[0].determiner == "whose":
            return None
        second, after = other
        tag = self.tags[after] if after < self.end else "."
        age = second.kind == "number" and tag == "," and phrase.kind == "name"
        if tag not in ",.;-W" or (not age and not _apposed(phrase, second)):
            return None
        closes = tag == "," and self.finite_at(after + 1)
        if tag == "," and not closes and self.verb and second.kind == "name":
            return None
        whole = replace(phrase, last=self.tokens[after - 1], apposition=None if age else second)
        return whole, after + 1 if closes else after


def _taken(phrase: Phrase, low: str) -> frozenset[str]:
    """The prepositions that go on with a noun after a phrase of `low`: "calls by Oslo | for restraint"."""
    if phrase.lemma not in _EVENTS:
        return _NOTHING
    aimed = low in ("by", "from") or (low == "to" and phrase.lemma in _ASKING)
    return _MAKERS_AND_AIM if aimed else _MAKERS


def _its(phrase: Phrase) -> bool:
    """Whether a phrase is owned by what stands before it: "its allies"."""
    return phrase.possessor is not None and phrase.possessor.kind == "pronoun"


def _alike(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases are of a kind, so that "and" joins them first."""
    owned = bool(one.possessor) == bool(other.possessor)
    return one.kind == other.kind and bool(one.determiner) == bool(other.determiner) and owned


def _apposed(one: Phrase, other: Phrase) -> bool:
    if one.kind == "pronoun" or other.kind in ("pronoun", "number"):
        return False
    if one.kind == "name":
        described = other.determiner or other.possessor or other.prepositions or other.modifiers
        return other.kind == "noun" and bool(described)
    return (other.kind == "name" and not other.prepositions) or (
        bool(one.determiner) and other.determiner in ("a", "an")
    )
