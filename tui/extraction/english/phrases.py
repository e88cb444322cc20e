"""Noun phrases and verb groups: a run of tokens becomes a row of nodes, nouns with what hangs on them."""

from __future__ import annotations

from functools import cache
from typing import Final

from tui.extraction.english.event import Argument, Phrase, PhraseKind
from tui.extraction.english.forms import singular
from tui.extraction.english.lists import sections
from tui.extraction.english.tags import (
    ADJECTIVE,
    ADVERB,
    AND,
    COMMA,
    DET,
    MODAL,
    NAME,
    NOT,
    NOUN,
    NUMBER,
    OPENS_PHRASE,
    OWNER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TO,
    V_BASE,
    V_EITHER,
    V_ING,
    V_PARTICIPLE,
    V_PAST,
    V_THIRD,
    VERBAL,
)  # fmt: skip
from tui.extraction.english.verb_groups import Group, contracted, opens_infinitive, read_group
from tui.extraction.noun_phrases import is_person_noun
from tui.extraction.words import titles

PHRASE: Final = "N"
VERB: Final = "V"
TIME: Final = "time"

_TIMES: Final = sections("nouns")["time"]
_EVENTS: Final = sections("nouns")["events"]
_VEHICLES: Final = sections("nouns")["vehicles"]
_PLACED: Final = frozenset(
    (
        "for",
        "on",
        "to",
        "with",
        "between",
        "over",
        "against",
        "by",
        "from",
        "in",
        "towards",
        "toward",
        "about",
        "into",
        "under",
        "within",
        "across",
        "around",
        "along",
        "near",
        "inside",
        "without",
        "among",
    )
)
_TIMED: Final = frozenset(
    ("after", "before", "during", "since", "until", "as", "than", "despite", "amid", "like", "except", "via", "upon")
)
_STANDING_ALONE: Final = frozenset(
    (
        "this",
        "these",
        "those",
        "that",
        "both",
        "all",
        "some",
        "any",
        "neither",
        "either",
        "each",
        "many",
        "few",
        "several",
        "most",
        "another",
        "much",
        "more",
        "half",
        "other",
        "enough",
        "less",
    )
)
_OWNERS: Final = {
    "my": "me",
    "your": "you",
    "his": "he",
    "her": "she",
    "its": "it",
    "our": "we",
    "their": "they",
    "whose": "who",
}
_FINITE_OR_BASE: Final = frozenset("zdxAb")
_DEPTH: Final = 5


class Node:
    """One piece of a sentence: a noun phrase, a verb group, or a word between them."""

    __slots__ = ("first", "group", "kind", "last", "low", "phrase")

    def __init__(
        self, kind: str, first: int, last: int, low: str, phrase: Phrase | None = None, group: Group | None = None
    ):
        self.kind, self.first, self.last, self.low = kind, first, last, low
        self.phrase, self.group = phrase, group


@cache
def _many() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word -> prepositions and conjunctions of several words, longest first."""
    listed = sections("closed")
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for heading, kind in (("prepositions-many", PREPOSITION), ("conjunctions-many", SUBORDINATOR)):
        for entry in listed[heading]:
            words = tuple(entry.split())
            found.setdefault(words[0], []).append((words, kind))
    for entries in found.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry))
    return found


class Chunks:
    """The nodes of one run of tokens. Positions inside count from 0; `tokens` maps them to the document's."""

    def __init__(
        self, tokens: list[int], words: list[str], lows: list[str], tags: list[str], glued: list[bool]
    ) -> None:
        self.tokens, self.words, self.lows, self.tags, self.glued = tokens, words, lows, tags, glued
        self.end = len(tokens)
        self.verb_seen = self.by_taken = False
        self.verb_last = ""
        self.cores: dict[int, tuple[Phrase, int] | None] = {}
        self.many = _many()

    def nodes(self) -> list[Node]:
        """All nodes in order."""
        found: list[Node] = []
        add = found.append
        tags, lows, end = self.tags, self.lows, self.end
        at = 0
        while at < end:
            tag, low = tags[at], lows[at]
            many = self.many.get(low)
            if many:
                entry = next((e for e in many if len(e[0]) > 1 and tuple(lows[at : at + len(e[0])]) == e[0]), None)
                if entry:
                    size = len(entry[0])
                    add(Node(entry[1], at, at + size - 1, " ".join(entry[0])))
                    if entry[1] == SUBORDINATOR:
                        self.verb_seen = False
                    at += size
                    continue
            if tag == RELATIVE and low == "that" and self._that_points(at, found):
                tag = tags[at] = DET
            if tag == PRONOUN and "'" in low and low[0] != "'":
                phrase = self._simple(at)
                add(Node(PHRASE, at, at, low, phrase))
                group, at = contracted(low, tags, lows, at, end)
                add(Node(VERB, group.first, group.last, group.lemma, None, group))
                self.verb_seen = True
                continue
            if (
                tag in VERBAL
                or tag == MODAL
                or (tag == TO and opens_infinitive(tags, lows, at, end))
                or (tag == OWNER and self._is_be(at))
            ):
                group, at = read_group(tags, lows, at, end)
                add(Node(VERB, group.first, group.last, group.lemma, None, group))
                self.verb_seen, self.by_taken, self.verb_last = True, group.passive or group.ambiguous, group.lemma
                continue
            if tag in OPENS_PHRASE or tag == "n":
                read = self._joined(at)
                if read:
                    phrase, after = read
                    timed = self._time(phrase, found)
                    add(Node(TIME if timed else PHRASE, at, after - 1, low, phrase))
                    at = after
                    continue
            if tag == TO:
                tag = PREPOSITION
            add(Node(tag, at, at, low))
            if tag in (SUBORDINATOR, RELATIVE, ";", ".") or (
                tag in (COMMA, AND) and self.verb_seen and self._subject_follows(at + 1)
            ):
                self.verb_seen = False
            at += 1
        return found

    def _subject_follows(self, at: int) -> bool:
        """Whether a phrase with a finite verb after it begins at `at`."""
        if at < self.end and self.tags[at] == AND:
            at += 1
        if at >= self.end or self.tags[at] not in OPENS_PHRASE:
            return False
        read = self._core(at)
        return read is not None and self._finite_at(read[1])

    def _is_be(self, at: int) -> bool:
        """Whether "'s" is a form of "be" or "have": after a pronoun."""
        return at > 0 and (
            self.tags[at - 1] in (PRONOUN, RELATIVE) or self.lows[at - 1] in ("there", "here", "that", "what")
        )

    def _that_points(self, at: int, found: list[Node]) -> bool:
        """Whether "that" is a determiner or pronoun and opens no clause."""
        following = self.tags[at + 1] if at + 1 < self.end else "."
        before = found[-1].kind if found else ""
        if before in ("", ".", PREPOSITION, AND, COMMA, ";", '"'):
            return (
                following in "NJ"
                or ((following in _FINITE_OR_BASE or following == "!") and before != COMMA)
                or before == PREPOSITION
            )
        if before == VERB:
            group = found[-1].group
            takes = group is not None and (group.lemma in THAT_VERBS or group.lemma == "be")
            if following in ".,;" or (following == PREPOSITION and not takes):
                return True
            return not takes and following in "NJ"
        return False

    def _time(self, phrase: Phrase, found: list[Node]) -> bool:
        """Whether a phrase without a preposition says when: "on" or not, "Monday", "last week"."""
        if phrase.lemma.lower() not in _TIMES or phrase.prepositions or phrase.conjuncts or phrase.possessor:
            return False
        return not (found and found[-1].kind == PREPOSITION) and phrase.determiner not in (
            "a",
            "an",
            "no",
            "some",
            "its",
        )

    def _simple(self, at: int) -> Phrase:
        token = self.tokens[at]
        low = self.lows[at]
        stem = low.partition("'")[0] if low[0] != "'" else low
        plural = stem in (
            "they",
            "we",
            "us",
            "them",
            "these",
            "those",
            "both",
            "all",
            "many",
            "few",
            "several",
            "some",
            "most",
        )
        kind: PhraseKind = "pronoun"
        return Phrase(
            token, token, token, kind, stem, token, plural, stem in ("nobody", "none", "nothing", "no-one", "neither")
        )

    def _core(self, at: int) -> tuple[Phrase, int] | None:
        """A phrase without what hangs on it by prepositions, and where it ends (excluded)."""
        if at in self.cores:
            return self.cores[at]
        read = self._read_core(at)
        self.cores[at] = read
        return read

    def _read_core(self, start: int) -> tuple[Phrase, int] | None:
        tags, lows, end = self.tags, self.lows, self.end
        at = start
        determiner, negated = "", False
        possessor: Phrase | None = None
        modifiers: list[int] = []
        head = -1
        if tags[at] == PRONOUN:
            if lows[at] in ("her", "his") and at + 1 < end and tags[at + 1] in "NJM#":
                pass
            else:
                return self._simple(at), at + 1
        while at < end and (tags[at] == DET or (at == start and tags[at] == PRONOUN)):
            determiner = lows[at]
            negated = negated or determiner in ("no", "neither")
            if determiner in _OWNERS:
                token = self.tokens[at]
                possessor = Phrase(token, token, token, "pronoun", _OWNERS[determiner], token)
            at += 1
        begin = at
        owned = -1
        while at < end:
            tag = tags[at]
            if tag in (NOUN, NAME):
                if head >= 0:
                    if tag == NAME and tags[head] == NOUN and not is_person_noun(lows[head]):
                        break
                    modifiers.append(head)
                head = at
            elif tag in (ADJECTIVE, NUMBER) or (tag == "n" and head < 0 and determiner):
                if head >= 0:
                    if (tag == NUMBER and tags[head] == NAME) or (
                        tag == ADJECTIVE and at + 1 < end and tags[at + 1] in "NM" and tags[head] == NAME
                    ):
                        modifiers.append(head)
                        head = -1 if tag == ADJECTIVE else at
                        if tag == ADJECTIVE:
                            modifiers.append(at)
                        at += 1
                        continue
                    break
                modifiers.append(at)
            elif (tag == OWNER or (lows[at] == "'" and self.glued[at] and lows[at - 1].endswith("s"))) and head >= 0:
                if at + 1 >= end or tags[at + 1] not in "NMJ#Rg":
                    break
                possessor = self._made(start, at - 1, head, determiner, negated, possessor, modifiers)
                determiner, negated, modifiers, head, owned = "", False, [], -1, at + 1
            elif (
                tag in (ADVERB, NOT)
                and head < 0
                and at + 1 < end
                and (determiner or modifiers or possessor)
                and tags[at + 1] in "JRnx"
            ):
                pass
            elif (
                tag in (COMMA, AND) and head < 0 and modifiers and modifiers[-1] == at - 1 and tags[at - 1] == ADJECTIVE
            ):
                if not (at + 2 < end and tags[at + 1] == ADJECTIVE and tags[at + 2] in "NMJ"):
                    break
            elif (
                tag in (V_EITHER, V_ING, V_PARTICIPLE)
                and head < 0
                and (determiner or possessor)
                and at + 1 < end
                and tags[at + 1] in "NMJ"
            ):
                modifiers.append(at)
            else:
                break
            at += 1
        while at > begin and head < 0 and tags[at - 1] in (ADVERB, NOT, COMMA, AND):
            at -= 1
        if head < 0:
            if modifiers and (determiner or possessor or all(tags[m] == NUMBER for m in modifiers)):
                head = modifiers.pop()
                at = head + 1
            elif possessor is not None and owned > start and not modifiers:
                return possessor, owned
            elif determiner in _STANDING_ALONE and at == begin:
                if at < end and tags[at] == V_ING and determiner not in ("this", "that"):
                    return None
                return self._simple(at - 1), at
            elif possessor is not None and at < end and tags[at] == V_ING:
                head = at
                at += 1
            else:
                return None
        return self._made(start, head, head, determiner, negated, possessor, modifiers), at

    def _made(
        self,
        first: int,
        last: int,
        head: int,
        determiner: str,
        negated: bool,
        possessor: Phrase | None,
        modifiers: list[int],
    ) -> Phrase:
        tokens, low = self.tokens, self.lows[head]
        tag = self.tags[head]
        modifiers = [m for m in modifiers if m < head]
        kind: PhraseKind
        if tag == NAME:
            lemma, kind, many = self._name(modifiers, head), "name", False
        elif tag == NUMBER:
            lemma, kind, many = low, "number", low not in ("one", "1")
        else:
            lemma, kind = singular(low), "noun"
            many = lemma != low or low in ("people", "police", "troops", "talks")
        return Phrase(
            tokens[first], tokens[last], tokens[head], kind, lemma, tokens[last], many, negated, determiner, possessor,
            tuple(tokens[m] for m in modifiers),
        )  # fmt: skip

    def _name(self, modifiers: list[int], head: int) -> str:
        """The name that ends with `head`, titles before it left out."""
        words = [self.words[head]]
        at = head
        for before in reversed(modifiers):
            if before != at - 1 or self.tags[before] != NAME or self.words[before] in titles():
                break
            words.append(self.words[before])
            at = before
        return " ".join(reversed(words))

    def _full(self, start: int, depth: int = 0, event: bool = False) -> tuple[Phrase, int] | None:
        """A phrase with its prepositional phrases; `event`: the noun above it takes those of "by", "to", "from"."""
        read = self._core(start)
        if not read:
            return None
        phrase, at = read
        hanging: list[Argument] = []
        while depth < _DEPTH and at + 1 < self.end and self.tags[at] in (PREPOSITION, TO):
            preposition = self.lows[at]
            if self.tags[at + 1] not in OPENS_PHRASE or not self._hangs(phrase, preposition, at):
                break
            if event and preposition in ("by", "to", "from"):
                break
            inner = self._with_conjunct(at + 1, depth + 1, phrase.lemma in _EVENTS)
            if not inner or (preposition != "of" and inner[0].lemma.lower() in _TIMES and not inner[0].possessor):
                break
            if preposition == "in" and self.verb_seen and inner[0].lemma in _VEHICLES:
                break
            hanging.append(Argument(preposition, inner[0]))
            at = inner[1]
        if hanging:
            phrase = Phrase(
                phrase.first, self.tokens[at - 1], phrase.head, phrase.kind, phrase.lemma, phrase.core, phrase.plural,
                phrase.negated or phrase.lemma == "none", phrase.determiner, phrase.possessor, phrase.modifiers,
                tuple(hanging),
            )  # fmt: skip
        return phrase, at

    def _hangs(self, phrase: Phrase, preposition: str, at: int) -> bool:
        """Whether a prepositional phrase belongs to the noun before it."""
        if preposition == "of":
            return not (self.verb_last in OF_VERBS and self.verb_seen and phrase.kind in ("name", "pronoun"))
        if phrase.kind == "pronoun" or preposition in _TIMED:
            return False
        if (preposition, self.lows[at + 1 : at + 3]) == ("in", ["response", "to"]) or (
            len(self.many.get(preposition, ()))
            and any(tuple(self.lows[at : at + len(words)]) == words for words, _ in self.many[preposition])
        ):
            return False
        if preposition not in _PLACED:
            return False
        if phrase.lemma in _EVENTS:
            return preposition != "by" or not self.by_taken
        if not self.verb_seen:
            return phrase.kind != "name" or preposition in ("in", "for")
        return (
            phrase.kind == "noun"
            and preposition in ("for", "between", "in", "along", "with")
            and phrase.lemma not in _TIMES
            and preposition != "by"
            and not (preposition in ("in", "with") and self.tags[at + 1] == NAME)
        )

    def _with_conjunct(self, start: int, depth: int, event: bool) -> tuple[Phrase, int] | None:
        """A phrase with others of its kind joined by "and"."""
        read = self._full(start, depth, event)
        if not read or depth > 2:
            return read
        phrase, at = read
        if (
            at + 1 >= self.end
            or self.tags[at] != AND
            or self.lows[at] == "but"
            or self.tags[at + 1] not in OPENS_PHRASE
        ):
            return read
        other = self._full(at + 1, depth)
        if not other or not _alike(phrase, other[0]) or (self._finite_at(other[1]) and self.verb_seen):
            return read
        return self._as_one([phrase, other[0]], at, other[1])

    def _finite_at(self, at: int) -> bool:
        """Whether a finite verb stands at `at`, adverbs skipped."""
        while at < self.end and self.tags[at] in (ADVERB, NOT):
            at += 1
        if at >= self.end or self.tags[at] not in _FINITE_OR_BASE:
            return False
        return not (self.tags[at] == V_EITHER and at + 1 < self.end and self.lows[at + 1] == "by")

    def _as_one(self, parts: list[Phrase], _: int, after: int) -> tuple[Phrase, int]:
        first = parts[0]
        last = self.tokens[after - 1]
        return Phrase(
            first.first, last, first.head, first.kind, first.lemma, last, True, first.negated, first.determiner,
            None, (), (), tuple(parts),
        ), after  # fmt: skip

    def _joined(self, start: int) -> tuple[Phrase, int] | None:
        """A phrase with its conjuncts ("A, B and C") or its apposition."""
        read = self._full(start)
        if not read:
            return None
        phrase, at = read
        tags, end = self.tags, self.end
        if at + 1 >= end:
            return read
        if tags[at] == AND and self.lows[at] != "but" and tags[at + 1] in OPENS_PHRASE:
            other = self._full(at + 1)
            if other and self._joins(phrase, other[0], other[1]):
                return self._as_one([phrase, other[0]], at, other[1])
            return read
        if tags[at] == COMMA and tags[at + 1] in OPENS_PHRASE:
            return self._list(phrase, at) or self._apposition(phrase, at) or read
        return read

    def _joins(self, one: Phrase, other: Phrase, after: int) -> bool:
        if one.lemma.lower() in _TIMES or other.lemma.lower() in _TIMES:
            return False
        if not self._finite_at(after):
            return True
        return not self.verb_seen

    def _list(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """ "A, B and C" whose first part is read: the whole, else None."""
        parts = [phrase]
        while at + 1 < self.end and self.tags[at] == COMMA and self.tags[at + 1] in OPENS_PHRASE and len(parts) < 20:
            other = self._full(at + 1)
            if not other:
                return None
            parts.append(other[0])
            at = other[1]
        if at < self.end and self.tags[at] == COMMA and at + 1 < self.end and self.tags[at + 1] == AND:
            at += 1
        if (
            at + 1 >= self.end
            or self.tags[at] != AND
            or self.lows[at] == "but"
            or len(parts) < 2
            or self.tags[at + 1] not in OPENS_PHRASE
        ):
            return None
        other = self._full(at + 1)
        if not other or (self._finite_at(other[1]) and self.verb_seen):
            return None
        if len(parts) == 2 and _apposed(parts[0], parts[1]) and not _alike(parts[1], other[0]):
            return None
        parts.append(other[0])
        return self._as_one(parts, at, other[1])

    def _apposition(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """ "Peskov, the Kremlin's spokesman,": with the comma after it left over."""
        other = self._full(at + 1)
        if not other or other[0].lemma.lower() in _TIMES:
            return None
        second, after = other
        closed = after >= self.end or self.tags[after] in ",.;-W"
        if not closed or not _apposed(phrase, second):
            return None
        if (
            after < self.end
            and self.tags[after] == COMMA
            and self._finite_at(after + 1) is False
            and self.verb_seen
            and second.kind == "name"
        ):
            return None
        closing = (
            after + 1 if after + 1 < self.end and self.tags[after] == COMMA and self._finite_at(after + 1) else after
        )
        return Phrase(
            phrase.first, self.tokens[after - 1], phrase.head, phrase.kind, phrase.lemma, phrase.core, phrase.plural,
            phrase.negated, phrase.determiner, phrase.possessor, phrase.modifiers, phrase.prepositions, (), second,
        ), closing  # fmt: skip


def _alike(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases are of a kind, so that "and" joins them first."""
    return (
        one.kind == other.kind
        and bool(one.determiner) == bool(other.determiner)
        and bool(one.possessor) == bool(other.possessor)
    )


def _apposed(one: Phrase, other: Phrase) -> bool:
    if one.kind == "pronoun" or other.kind in ("pronoun", "number"):
        return False
    if one.kind == "name":
        return other.kind == "noun" and (
            bool(other.determiner) or other.possessor is not None or bool(other.prepositions) or bool(other.modifiers)
        )
    return (other.kind == "name" and not other.prepositions) or (
        bool(one.determiner) and other.determiner in ("a", "an")
    )


OF_VERBS: Final = sections("verbs")["of"]
THAT_VERBS: Final = sections("verbs")["say"] | sections("verbs")["that"]
_ = (V_BASE, V_PAST, V_THIRD)
