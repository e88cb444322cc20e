"""The words of something said, made comparable: what tells one utterance from another in any rendering of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from zlib import crc32

from tui.extraction.english.forms import singular, verb_of
from tui.extraction.proposals.durations import number
from tui.extraction.words import headed, state_by_adjective, state_by_name

LIGHT = 0.4
"""What a word weighs that most of what is said in the news has, beside one that tells something."""
FEW = 2
"""Of more words that tell something, these alone make keys."""
_FOLDER = Path(__file__).with_name("words")
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_PARTS = re.compile(rf"{WORD.pattern}|[,;:.!?–—]")
_TENS = frozenset(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"))
_POWERS = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


class Wording:
    """The words of one rendering, in order and without their inflection; words of one sense are one."""

    __slots__ = ("__dict__", "words")

    def __init__(self, text: str) -> None:
        words = WORD.findall(text)
        self.words = tuple(_numbered(_PARTS.findall(text)) if any(map(_counts, words)) else map(stem, words))
        """All words; a number in words as its digits."""

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The words that say something by themselves."""
        return tuple([word for word in self.words if weight(word)])

    @cached_property
    def told(self) -> frozenset[str]:
        """The same, each once."""
        return frozenset(self.content)

    @cached_property
    def weight(self) -> float:
        """How much they tell."""
        return sum(map(weight, self.told))

    @cached_property
    def runs(self) -> frozenset[tuple[str, str]]:
        """Every word with the one behind it."""
        return frozenset(pairwise(self.words))

    @cached_property
    def told_runs(self) -> frozenset[tuple[str, str]]:
        """The same of the words that tell something: indirect speech leaves these as they are."""
        return frozenset(pairwise(self.content))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers."""
        return frozenset(word for word in self.told if word[0].isdigit())

    @cached_property
    def keys(self) -> tuple[int, ...]:
        """Numbers that two renderings have in common which share words that tell something, side by side."""
        heavy = [word for word in self.content if weight(word) > LIGHT]
        pairs = pairwise(heavy if len(heavy) > FEW else self.content)
        return tuple(dict.fromkeys(crc32(f"{one} {other}".encode("utf-8", "replace")) for one, other in pairs))

    def denies(self, words: Sequence[str]) -> bool:
        """Whether some of the words turn a statement round."""
        return not _denials().isdisjoint(words)


@lru_cache(maxsize=1 << 16)
def weight(word: str) -> float:
    """How much a word of a `Wording` tells: nothing, a little, or 1."""
    light, empty = _plain()
    return 0.0 if word in empty else LIGHT if word in light else 1.0


@lru_cache(maxsize=1 << 16)
def _value(word: str) -> float | None:
    """The number that a word is; ``None`` for another one, and for those that mostly are none."""
    low = word.lower()
    return None if low in ("a", "an", "one") or low in _POWERS else number(low)


@lru_cache(maxsize=1 << 16)
def _counts(word: str) -> bool:
    """Whether a word is a number, or part of one."""
    return _value(word) is not None or word.lower() in _POWERS


def _numbered(words: Sequence[str]) -> Iterator[str]:
    """Each of the words, with the signs between them, without its inflection; "three hundred and ten" is 310."""
    total = part = 0.0
    inside = False
    for at, word in enumerate(words):
        if not inside and not _counts(word) and not (word in ("one", "One") and _is_a_number(words, at, inside=False)):
            if word[0].isalnum():
                yield stem(word)
            continue
        low = word.lower()
        power = _POWERS.get(low.removesuffix("s"))
        value = _value(word)
        if low == "one" and _is_a_number(words, at, inside=inside):
            value = 1.0
        if power is not None:
            inside, part = True, (part or 1.0) * power
            if power > 100:
                total, part = total + part, 0.0
        elif value is not None and not (inside and not _goes_on(words[at - 1].lower())):
            inside, part = True, part + value
        elif not (inside and low == "and" and at + 1 < len(words) and _value(words[at + 1]) is not None):
            if inside:
                yield f"{total + part:g}"
            total, part, inside = 0.0, value or 0.0, value is not None
            if not inside and word[0].isalnum():
                yield stem(word)
    if inside:
        yield f"{total + part:g}"


def _is_a_number(words: Sequence[str], at: int, *, inside: bool) -> bool:
    """Whether a "one" counts: "one hundred", "twenty-one"; not "one of them"."""
    return (inside and _goes_on(words[at - 1].lower())) or (at + 1 < len(words) and words[at + 1].lower() in _POWERS)


def _goes_on(word: str) -> bool:
    """Whether a number in words may go on behind this word of it."""
    return word in _TENS or word.removesuffix("s") in _POWERS or word == "and"


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its inflection, or the word that stands for all of its sense."""
    low = word.lower().replace("’", "'")
    if low.endswith(("n't", "cannot")):
        return "not"
    low = low.partition("'")[0]
    if low in _plain()[1]:
        return low
    one = singular(low)
    known = _senses().get(low) or _senses().get(one)
    if known:
        return known
    verb = verb_of(low)
    base = verb[0] if verb else one
    return _senses().get(base, base)


@cache
def _senses() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in (_FOLDER / "senses.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            first, *others = line.split()
            for word in (first, *others):
                found.setdefault(word, first)
    return found


@cache
def _plain() -> tuple[frozenset[str], frozenset[str]]:
    """The words that tell little, and those that tell nothing, as they stand in a `Wording`."""
    lists = headed(_FOLDER / "plain.txt")
    empty = frozenset(lists["empty"])
    names = (part.lower() for name in (*state_by_name(), *state_by_adjective()) for part in name.split())
    light = {form for word in (*lists["light"], *names) for form in (word, singular(word), _senses().get(word, word))}
    return frozenset(light) - empty, empty


@cache
def _denials() -> frozenset[str]:
    lines = (_FOLDER / "denials.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
