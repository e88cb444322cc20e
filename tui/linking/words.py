"""The lists of names of this room: files of `words/`, read once each when first asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tui.extraction.people.spelling import folded
from tui.extraction.words import headed, word_list

_FOLDER = Path(__file__).with_name("words")


def _lines(name: str) -> list[str]:
    text = (_FOLDER / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def first_names() -> dict[str, frozenset[str]]:
    """First name, folded -> all that may be the same one: spellings, other tongues, short forms."""
    found: dict[str, set[str]] = {}
    for line in (*_lines("first_names"), *word_list("nicknames")):
        names = {folded(name) for name in line.split()}
        for name in names:
            found.setdefault(name, set()).update(names)
    return {name: frozenset(names) for name, names in found.items()}


@cache
def common_surnames() -> frozenset[str]:
    """Family names that do not tell who is meant, folded."""
    return frozenset(folded(name) for line in _lines("surnames") for name in line.split())


@cache
def bodies() -> dict[str, str]:
    """Other name of a body of the world, as written -> the name it is listed under, which stands for itself too."""
    found: dict[str, str] = {}
    for line in _lines("bodies"):
        body, _, others = line.partition("=")
        for name in (body, *others.split(";")):
            found.setdefault(name.strip(), body.strip())
    return found


@cache
def spellings() -> dict[str, str]:
    """Word in the name of a body, in lower case -> the spelling it is compared in."""
    return {other: one for one, other in map(str.split, _lines("spellings"))}


@cache
def standings() -> dict[str, str]:
    """Noun of a role, in lower case -> the walk of life it belongs to."""
    return {noun: name for name, nouns in headed(_FOLDER / "standing.txt").items() for noun in nouns}


@cache
def successors() -> dict[str, frozenset[str]]:
    """State -> those whose servants may be its own."""
    found: dict[str, set[str]] = {}
    for line in _lines("successors"):
        states = {state.strip() for state in line.split(",")}
        for state in states:
            found.setdefault(state, set()).update(states)
    return {state: frozenset(states) for state, states in found.items()}
