"""Forms that people take for the same word: agree, agreed, agreement. Rough rules, for a search and nothing else."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

_FEWEST = 3
"""Letters that an inflected word keeps at least."""

_FEWEST_DERIVED = 4
"""Letters that a derived word keeps at least."""

_MOST = 40
"""Letters beyond which a word is none that has forms."""

_VOWEL = re.compile("[aeiouy]")
_DERIVED = re.compile(
    "(?:i[sz]ations?|i[sz]e[rd]?|ifications?|ify|ifie[rd]|ications?|icat|ational|ation|ition|ution|ative?|itive?|ator|itor"
    "|ion|ment|ness|ship|hood|ability|ibility|able|ible|ancy|ency|ance|ence|antly|ently|ant|ent|ential|encial"
    "|ically|ical|ics|ic|ally|ial|al|ism|ist|istic|ity|ive?|ously|ous|ious|ful|less|ly|ity|cy|ian|ean|an|or|er|at"
    "|y|i)$"
)


@cache
def _irregular() -> dict[str, str]:
    """Irregular form -> its word."""
    lines = Path(__file__).with_name("words").joinpath("irregular.txt").read_text("utf-8").splitlines()
    found = {}
    for line in lines:
        if not line.startswith("#"):
            base, *forms = line.split()
            found.update(dict.fromkeys(forms, base))
    return found


@lru_cache(maxsize=65_536)
def stem(term: str) -> str:
    """What all inflected forms of a folded word share: `agre` for agree, agrees, agreed, agreeing."""
    base = _irregular().get(term, term)
    if not _FEWEST < len(base) <= _MOST or not base.isascii():
        return base
    return _without_e(_without_ending(base))


@lru_cache(maxsize=65_536)
def root(term: str) -> str:
    """What derived words share as well: `presid` for president, presidents, presidency, presidential."""
    word = stem(term)
    if len(word) > _MOST:
        return word
    for _ in range(2):
        shorter = _DERIVED.sub("", word)
        if len(shorter) < _FEWEST_DERIVED or not _VOWEL.search(shorter):
            break
        word = _without_e(shorter)
    return word


def _without_ending(word: str) -> str:
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ied"):
        return word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _FEWEST - 1 and _VOWEL.search(rest):
            doubled = len(rest) > _FEWEST and rest[-1] == rest[-2] and rest[-1] not in "lsz"
            return rest[:-1] if doubled else rest
    return word


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > _FEWEST else word
