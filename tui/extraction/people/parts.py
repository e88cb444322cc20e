"""A run of capitals taken apart: title, first names, surname, or the name of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from tui.extraction.noun_phrases import is_person_noun, is_written
from tui.extraction.values import value
from tui.extraction.words import (
    Gender,
    first_names,
    roles,
    state_by_adjective,
    state_by_name,
    titles,
    word_list,
)

Kind = Literal["person", "organisation", "state", "place", "unknown"]
PARTS = re.compile(r"[ \u00a0]+")
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}$|[A-Z]{2,}[a-z]?$")
# "R-Calif", "D-N.Y.": a lawmaker's party and state.
_CONSTITUENCY = re.compile(r"[DRI]-[A-Z][\w.]*$")
_LINKS = word_list("name_links") | {"the"}
_NO_PARTICLES = _LINKS - {"bin", "ibn", "al", "de", "van", "von", "del", "da", "el", "ben"}
_OFFICES = frozenset(("Foreign", "Prime", "Vice", "Deputy", "Interior", "Press", "Special", "Supreme", "of", "State"))
_LED = frozenset(("led", "backed", "aligned", "allied", "based", "controlled", "supported", "run", "held", "funded"))
_BEFORE_NAMES = frozenset(
    ["Former", "Ex", "Late", "Acting", "Deputy", "Vice", "Senior", "Chief", "Top", "Interim", "Then-President"]
)


@value
class Parsed:
    """A run of capitals taken apart; offsets from its beginning."""

    start: int
    end: int
    kind: Kind
    first: tuple[str, ...] = ()
    last: str = ""
    title: str | None = None
    gender: Gender | None = None
    state: str | None = None


def parts_of(run: str, opening: bool, lower: frozenset[str]) -> Iterator[Parsed]:
    """A run of capitals -> the names in it."""
    parts: list[tuple[str, int]] = []
    at = 0
    for word in PARTS.split(run):
        parts.append((word, at))
        at += len(word) + 1
    if opening:
        parts = _without_opener(parts, lower)
    while parts and parts[0][0] in _LINKS:
        parts = parts[1:]
    calendar = word_list("calendar")
    pieces: list[list[tuple[str, int]]] = [[]]
    for part in parts:
        if part[0] in calendar or (part[0] == "The" and pieces[-1] and pieces[-1][-1][0] != "of"):
            pieces.append([])
        else:
            pieces[-1].append(part)
    for piece in pieces:
        while piece and piece[-1][0] in _LINKS:
            piece.pop()
        while piece and piece[0][0] in _LINKS:
            piece.pop(0)
        if piece:
            start = piece[0][1]
            for name in _named(tuple(word for word, _ in piece)):
                yield replace(name, start=start + name.start, end=start + name.end) if start else name


def _person_before(words: list[str]) -> bool:
    """Whether the words before "of" are a person's name: "Gen. Adam Oduya of the ..."."""
    bare = [word for word in words if word not in titles() and word not in _OFFICES and word not in _BEFORE_NAMES]
    titled = len(bare) < len(words) and bool(bare) and bare[-1] not in word_list("organisations")
    return len(words) > 1 and (words[0] in first_names() or (titled and words[-1] == bare[-1]))


def _without_opener(parts: list[tuple[str, int]], lower: frozenset[str]) -> list[tuple[str, int]]:
    first = parts[0][0]
    openers, known = word_list("openers"), first_names()
    if len(parts) == 1 and (is_person_noun(first.lower()) or is_written(first.lower())):
        return []
    if len(parts) == 1 and first.endswith(("ing", "ed")) and first not in state_by_name() and first not in known:
        return []
    if first in openers or (
        first.lower() in lower
        and first not in known
        and first not in titles()
        and first not in state_by_adjective()
        and first not in state_by_name()
        and not (len(parts) > 1 and first.lower() in roles())
        and not (len(parts) > 1 and first in word_list("organisations"))
    ):
        return parts[1:]
    return parts


@lru_cache(maxsize=1 << 12)
def _named(words: tuple[str, ...]) -> tuple[Parsed, ...]:
    """The names in words of a run of capitals, wherever they stand; offsets count from the first of them."""
    starts = accumulate((len(word) + 1 for word in words), initial=0)
    return tuple(_name(list(zip(words, starts, strict=False))))


def _name(parts: list[tuple[str, int]]) -> Iterator[Parsed]:
    words = [word for word, _ in parts]
    start, end = parts[0][1], parts[-1][1] + len(words[-1])
    whole = " ".join(words)
    if whole in state_by_name():
        yield Parsed(start, end, "state")
        return
    if whole in word_list("places") or _CONSTITUENCY.match(whole):
        yield Parsed(start, end, "place")
        return
    if len(words) > 1 and words[-1] in word_list("landmarks") and words[0] not in first_names() | titles().keys():
        yield Parsed(start, end, "place")
        return
    if whole in state_by_adjective() or whole in word_list("groups"):
        return
    if "of" in words and _person_before(words[: words.index("of")]):
        cut = words.index("of")
        yield from _name(parts[:cut])
        yield from _name(parts[cut + 2 if words[cut + 1 : cut + 2] == ["the"] else cut + 1 :])
        return
    if len(words) > 1 and _is_hyphened_adjective(words[0]):
        yield from _name(parts[1:])
        return
    split = _person_start(words)
    if split is not None and not _is_body(words[split:]):
        yield _person(parts, split)
        return
    if _is_body(words):
        yield from _body(parts, words)
        return
    if all(word in titles() or word in _OFFICES or word.lower() in roles() for word in words):
        return
    if len(words) == 1:
        yield Parsed(start, end, "unknown", last=words[-1])
        return
    skip = _state_words(words)
    if words[0].lower() in roles() and (" ".join(words[1:]) in state_by_name() or _is_body(words[1:])):
        skip = 1
    if 0 < skip < len(words):
        yield from _name(parts[skip:])
        return
    plausible = len(words) <= 4 and not any(word == "of" for word in words)
    if plausible and not any(_ACRONYM.match(word) for word in words if not word.endswith(".")):
        yield Parsed(start, end, "unknown", tuple(words[:-1]), words[-1])
    else:
        yield Parsed(start, end, "organisation")


def _is_hyphened_adjective(word: str) -> bool:
    """Whether a word tells of a state and is no part of a name: "French-Algerian", "Iran-backed", "Tuareg-led"."""
    before, hyphen, after = word.partition("-")
    return bool(hyphen) and (before in state_by_adjective() or after in _LED)


def _person_start(words: list[str]) -> int | None:
    """Index of the first word of a person's bare name in a run; None if no first name or title tells it."""
    known, prefixes = first_names(), titles()
    after_title = None
    for number, word in enumerate(words[:-1]):
        if word in prefixes or word in _BEFORE_NAMES:
            after_title = number + 1
    if after_title is not None and words[after_title] == "of":
        after_title = _after_of(words, after_title)
    for number, word in enumerate(words[:-1]):
        surname = words[number + 1]
        if word in known and surname not in _NO_PARTICLES:
            if word in state_by_name() or (word in prefixes and surname in prefixes):
                continue
            if number < (after_title or 0):
                continue
            if after_title is not None and number - after_title == 1 and len(words[after_title].rstrip(".")) < 3:
                return after_title
            return number
    if after_title is not None and after_title < len(words) and len(words) - after_title <= 4:
        rest = words[after_title:]
        if rest[0] not in state_by_name() and rest[0] not in state_by_adjective():
            return after_title
    return None


def _after_of(words: list[str], at: int) -> int | None:
    """After "Secretary of State", "President of the United States", at the name that may follow."""
    known = first_names()
    for number in range(at + 1, len(words)):
        if words[number] in known and number > at + 1:
            return number
    if len(words) > at + 2 and words[at + 1] in ("State", "Defense", "Defence"):
        return at + 2
    return None


def _is_body(words: list[str]) -> bool:
    kinds = word_list("organisations")
    if words[-1] in word_list("bodies") or " ".join(words) in word_list("bodies"):
        return True
    if len(words) == 1:
        return bool(_ACRONYM.match(words[0])) and words[0] not in state_by_name()
    cut = next((at for at, word in enumerate(words[1:], 1) if word in ("of", "for", "on")), len(words))
    head = words[:cut]
    return (
        head[-1] in kinds or words[-1] in kinds or (words[0] in kinds and words[0] not in titles() and cut < len(words))
    )


def _body(parts: list[tuple[str, int]], words: list[str]) -> Iterator[Parsed]:
    start, end = parts[0][1], parts[-1][1] + len(words[-1])
    if len(words) == 2 and words[0] in state_by_adjective() and words[1] in word_list("groups_under_arms"):
        yield from _body(parts[1:], words[1:])  # "the Afghan Taliban"
        return
    state = None if is_against_the_state(words) else state_by_adjective().get(words[0]) or state_by_name().get(words[0])
    yield Parsed(start, end, "organisation", last=words[-1], state=state)


def is_against_the_state(words: list[str]) -> bool:
    """Whether the name of a body tells that the state in it does not speak for it: "Kosovo Liberation Army"."""
    return not word_list("causes").isdisjoint(words) or words[-2:] == ["Republican", "Army"]


def _state_words(words: list[str]) -> int:
    """How many words at the beginning name a state or people."""
    two = " ".join(words[:2])
    if two in state_by_adjective() or two in state_by_name():
        return 2
    return int(words[0] in state_by_adjective() or words[0] in state_by_name() or words[0] in word_list("groups"))


def _person(parts: list[tuple[str, int]], split: int) -> Parsed:
    words = [word for word, _ in parts]
    before = words[:split]
    name = words[split:]
    end = parts[-1][1] + len(words[-1])
    state = None
    skip = _state_words(before) if before else 0
    if skip:
        spoken = " ".join(before[:skip])
        state = state_by_adjective().get(spoken) or state_by_name().get(spoken)
    title = " ".join(before[skip:]) or None
    bare = [word for word in name if word not in _SUFFIXES] or name
    at = len(bare) - 1
    while at > 1 and bare[at - 1] in _LINKS:
        at -= 1
    if len(bare) == 2 and bare[0] in _LINKS:
        at = 0
    gender = next((titles()[word] for word in before if titles().get(word)), None)
    if gender is None and at > 0:
        gender = first_names().get(bare[0])
    if gender is None and at > 1:
        gender = first_names().get(bare[1])
    return Parsed(parts[split][1], end, "person", tuple(bare[:at]), " ".join(bare[at:]), title, gender, state)
