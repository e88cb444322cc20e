"""The word lists of this room: files of `words/`, read once each when first asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from tui.extraction.english.forms import gerunds, pasts, third
from tui.extraction.values import value

Gender = Literal["m", "f"]

_FOLDER = Path(__file__).with_name("words")


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


def headed(path: Path) -> dict[str, frozenset[str]]:
    """The entries of a file under each heading in brackets, several a line; a line with commas holds whole phrases."""
    found: dict[str, set[str]] = {}
    heading = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[] ")
        elif line.strip() and not line.startswith("#"):
            entries = line.split(",") if "," in line else line.split()
            found.setdefault(heading, set()).update(entry.strip() for entry in entries)
    return {heading: frozenset(entries) for heading, entries in found.items()}


@value
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
    for line in _lines("verbs"):
        lemmas, _, what = line.partition("|")
        takes.setdefault(lemmas.split()[0], set()).update(what.split())
    found: dict[str, Verb] = {}
    for lemma, taken in takes.items():
        kinds = frozenset(taken)
        past, participle = pasts(lemma)
        found.setdefault(lemma, Verb(lemma, kinds, "base"))
        found.setdefault(third(lemma), Verb(lemma, kinds, "third"))
        for form in gerunds(lemma):
            found.setdefault(form, Verb(lemma, kinds, "gerund"))
        for form in (*past, *participle):
            if form not in found or found[form].form != "past":
                found[form] = Verb(lemma, kinds, "past")
    return found


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


@value
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
