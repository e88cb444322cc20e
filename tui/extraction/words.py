"""The word lists of this room: files of `words/`, read once each when first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Gender = Literal["m", "f"]

_FOLDER = Path(__file__).with_name("words")
_VOWELS = frozenset("aeiou")
_STRESSED_AT_THE_END = frozenset(("admit", "submit", "refer", "rebut", "begin", "aver", "concur"))


def _lines(name: str) -> list[str]:
    """The lines of a list, without its remarks."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of `words/NAME.txt`, one a line, as they stand (marks after the entry are part of it)."""
    return frozenset(line.strip() for line in _lines(name))


@cache
def lowered(name: str) -> frozenset[str]:
    """The entries of `words/NAME.txt` in lower case."""
    return frozenset(entry.lower() for entry in word_list(name))


@dataclass(frozen=True, slots=True)
class Verb:
    """One inflected form of a reporting verb."""

    lemma: str
    takes: frozenset[str]
    """What it takes, in the words that head `verbs.txt`: ``quote``, ``that``, ``bare``, ``to``, ``object-to``, …"""
    form: Literal["base", "third", "past", "gerund"]
    """``past`` stands for past tense and participle alike."""

    @property
    def weak(self) -> bool:
        """Whether it is speech only with words in quotation marks beside it."""
        return "weak" in self.takes


@cache
def verbs() -> dict[str, Verb]:
    """Inflected form in lower case -> reporting verb. Where forms collide the past wins ("read", "put")."""
    takes: dict[str, set[str]] = {}
    irregular: dict[str, list[str]] = {}
    for line in _lines("verbs"):
        forms, _, what = line.partition("|")
        lemma, *others = forms.split()
        takes.setdefault(lemma, set()).update(what.split())
        if others:
            irregular[lemma] = others
    found: dict[str, Verb] = {}
    for lemma, taken in takes.items():
        kinds = frozenset(taken)
        found.setdefault(lemma, Verb(lemma, kinds, "base"))
        found.setdefault(_third(lemma), Verb(lemma, kinds, "third"))
        found.setdefault(_gerund(lemma), Verb(lemma, kinds, "gerund"))
        for past in irregular.get(lemma) or _pasts(lemma):
            if past not in found or found[past].form != "past":
                found[past] = Verb(lemma, kinds, "past")
    return found


def _doubles(lemma: str) -> bool:
    """Whether the last consonant is doubled: quip, beg, brag, admit, refer."""
    if len(lemma) < 3 or lemma[-1] in _VOWELS or lemma[-1] in "wxy":
        return False
    short = lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS
    stressed = sum(letter in _VOWELS for letter in lemma) == 1 or lemma in _STRESSED_AT_THE_END
    return (short and stressed) or lemma == "quip"


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _gerund(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ing"


def _pasts(lemma: str) -> list[str]:
    if lemma.endswith("e"):
        return [lemma + "d"]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return [lemma[:-1] + "ied"]
    pasts = [lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"]
    if lemma in ("label", "signal", "counsel"):
        pasts.append(lemma + "led")
    return pasts


@cache
def titles() -> dict[str, Gender | None]:
    """Title before a name, as written -> the gender it tells."""
    return _gendered("titles")


@cache
def roles() -> dict[str, Gender | None]:
    """Noun for a person, singular and lower case -> the gender it tells."""
    found: dict[str, Gender | None] = {}
    for noun, gender in _gendered("roles").items():
        found[noun.lower()] = gender
    return found


@cache
def unnamed_roles() -> frozenset[str]:
    """Role nouns, singular and lower case, that news writing uses for speakers it does not name."""
    return frozenset(line[: -len(" unnamed")].lower() for line in _lines("roles") if line.endswith(" unnamed"))


def _gendered(name: str) -> dict[str, Gender | None]:
    found: dict[str, Gender | None] = {}
    for line in _lines(name):
        word = line.removesuffix(" unnamed").strip()
        if word.endswith(" m"):
            found[word[:-2]] = "m"
        elif word.endswith(" f"):
            found[word[:-2]] = "f"
        else:
            found[word] = None
    return found


@cache
def first_names() -> dict[str, Gender | None]:
    """First name -> gender, None for names of both."""
    male = frozenset(" ".join(_lines("first_names_male")).split())
    female = frozenset(" ".join(_lines("first_names_female")).split())
    found: dict[str, Gender | None] = dict.fromkeys(male, "m")
    found.update(dict.fromkeys(female, "f"))
    found.update(dict.fromkeys(male & female, None))
    return found


@dataclass(frozen=True, slots=True)
class State:
    """A state or people, with what else stands for it."""

    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]
    """Its capital and seats of government."""


@cache
def states() -> tuple[State, ...]:
    """All states and peoples of `states.txt`."""
    found = []
    for line in _lines("states"):
        names, adjectives, seats = (part.strip() for part in line.split("|"))
        name, _, others = (part.strip() for part in names.partition("="))
        alternatives = tuple(other.strip() for other in others.split(";") if other.strip())
        found.append(State(name, (name, *alternatives), _adjectives(adjectives), _split(seats)))
    return tuple(found)


def _split(seats: str) -> tuple[str, ...]:
    return tuple(seat.strip() for seat in seats.split(";") if seat.strip())


def _adjectives(listed: str) -> tuple[str, ...]:
    """ "North Korean North Koreans" is two adjectives of two words; "Afghan Afghans" two of one."""
    words, found = listed.split(), []
    while words:
        taken = 2 if words[0] in ("North", "South", "New", "Sri", "Costa", "Sierra", "Central", "Northern") else 1
        found.append(" ".join(words[:taken]))
        words = words[taken:]
    return tuple(found)


@cache
def state_by_name() -> dict[str, str]:
    """A state's name, other name or seat -> the state."""
    found: dict[str, str] = {}
    for state in states():
        for name in (*state.names, *state.seats):
            found.setdefault(name, state.name)
    return found


@cache
def state_by_adjective() -> dict[str, str]:
    """Adjective or people ("Russian", "Russians") -> the state."""
    return {adjective: state.name for state in states() for adjective in state.adjectives}


@cache
def seats() -> frozenset[str]:
    """Capitals and seats of government."""
    return frozenset(seat for state in states() for seat in state.seats)
