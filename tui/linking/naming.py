"""A name on its own: whether it is a person's, a body's or a state's, and what it is compared by."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from tui.extraction.noun_phrases import is_person_noun, is_written
from tui.extraction.people.parts import parts_of
from tui.extraction.people.spelling import folded
from tui.extraction.words import (
    first_names,
    lowered,
    roles,
    seats,
    state_by_adjective,
    state_by_name,
    titles,
    word_list,
)
from tui.linking.acronyms import as_acronym
from tui.linking.roles import may_stand_for_a_person
from tui.linking.values import PersonKind
from tui.linking.words import bodies, spellings

_SUFFIX = re.compile(r",? (Jr|Sr|II|III|IV)\.?$")
_SMALL = word_list("name_links") | {"and", "for", "in", "on", "the", "to", "against", "with", "-"}
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?(?= |$)")
# "Ministry of Foreign Affairs", "Ministry of Defence": what other articles call the foreign ministry.
_MINISTRY = re.compile(r"\b(ministry|department) of (?:the )?(\w+)(?: affairs)?$")
_MOST_WORDS = 8
# Particles that articles leave out where they write the surname alone; "bin" is none: it names the father.
_DROPPED = frozenset(("de", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "la", "le", "zu"))
_OF_THE_SURNAME = frozenset(("ben", "bin", "bint", "ibn", "abu", "mac", "st", "st."))
_LEFT_OUT = _DROPPED | {"", "al", "el"}


@dataclass(frozen=True, slots=True)
class Naming:
    """A name taken apart."""

    kind: PersonKind
    key: str
    """Of a person the folded surname; else what equal bodies, states and wordings have in common."""
    given: tuple[str, ...] = ()
    """A person's folded first names; none of a surname alone."""
    suffix: str = ""
    """ "Jr", "III"."""
    title: str = ""
    """What stands before a person's name in it."""
    usual: str | None = None
    """The name a state or a body of the world is listed under."""
    core: str = ""
    """A person's name as written, without titles."""


@lru_cache(maxsize=100_000)
def naming(name: str, role: str = "") -> Naming:
    """What a name is, as far as it and the role that an article gives with it tell."""
    bare = " ".join(_ARTICLE.sub("", " ".join(name.split()), count=1).split())
    state = state_by_name().get(bare)
    titled = bool(role) and may_stand_for_a_person(role)
    listed = _listed().get(_body_key(bare))
    if listed and not titled:
        return Naming("organisation", _body_key(listed), usual=listed)
    if state and bare not in seats() and not titled:
        return Naming("state", state, usual=state)
    if bare in seats() and not titled:
        return Naming("organisation", plain(bare))
    words = bare.split()
    if not bare or len(words) > _MOST_WORDS or _is_several(bare) or (len(words) == 1 and _is_common(bare)):
        return _unnamed(name)
    if _is_described(words):
        return _described(words, name)
    suffix = _SUFFIX.search(bare)
    parsed = list(parts_of(bare[: suffix.start()] if suffix else bare, False, frozenset()))
    if len(words) == 1 and (not parsed or parsed[0].kind in ("state", "place")) and titled:
        return _person((), bare, "", "", bare)
    if len(parsed) != 1:
        return Naming("name", _body_key(bare))
    one = parsed[0]
    if (
        "’s " in bare
        or "'s " in bare
        or (words[-1].lower() in roles() and words[0] not in first_names() and not titled)
    ):
        return Naming("organisation", _body_key(bare)) if one.kind == "organisation" else _unnamed(name)
    if one.end - one.start < len(bare) - len(suffix[0] if suffix else "") and not one.title and one.start:
        return Naming("organisation", _body_key(bare))
    if one.kind == "person" or (one.kind == "unknown" and (titled or one.first)):
        core = (bare[: suffix.start()] if suffix else bare)[one.start : one.end]
        found = _person(one.first, one.last, suffix[1] if suffix else "", one.title or "", core)
        return found if one.kind == "person" or titled else replace(found, kind="name")
    if one.kind == "unknown" and not as_acronym(bare) and not bare.isupper():
        return Naming("name", _solid(one.last or bare), core=bare)
    if _is_general(words):
        return _unnamed(name)
    return Naming("organisation", _body_key(bare))


def _person(first: tuple[str, ...], last: str, suffix: str, title: str, core: str) -> Naming:
    skip = next((at for at, word in enumerate(first) if not _is_before_names(word)), len(first))
    title = " ".join(filter(None, (title, *first[:skip])))
    first, core = first[skip:], " ".join(core.split()[skip:])
    shown = f"{core} {suffix}".strip()
    if first and first[0] in word_list("family_first"):  # "Kim Jong Un": the family name stands first
        return Naming("person", folded(first[0]), (_solid(" ".join((*first[1:], last))),), suffix, title, core=shown)
    while first and first[-1].lower() in _OF_THE_SURNAME:
        first, last = first[:-1], f"{first[-1]} {last}"
    given = tuple(folded(part) for name in first for part in re.split(r"[-. ]+", name) if part.lower() not in _LEFT_OUT)
    words = last.split()
    while len(words) > 1 and words[0].lower() in _DROPPED:
        words = words[1:]
    return Naming("person", _solid(" ".join(words)), given, suffix, title, core=shown)


def _is_before_names(word: str) -> bool:
    """Whether a word before a name is no first name: "Defence", "Minister", "U.N.", "Secretary-General"."""
    if word in first_names() and word not in state_by_name():
        return False
    parts = word.lower().split("-")
    return (
        word in titles()
        or word in word_list("affairs")
        or parts[0] in roles()
        or word in state_by_adjective()
        or (len(word) > 2 and as_acronym(word) is not None and word.count(".") != len(word) // 2)
        or word
        in ("Defence", "Finance", "Interior", "Prime", "Vice", "Deputy", "Former", "Acting", "U.N.", "U.S.", "E.U.")
    )


def _solid(name: str) -> str:
    return folded(re.sub(r"[. ]", "", name))


def plain(name: str) -> str:
    """A name in lower case without accents, full stops and articles."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(letters.lower().replace(".", "").replace("’", "'").removeprefix("the ").split())


def _body_key(name: str) -> str:
    """What the spellings of a body's name have in common: its state by name, its words in one spelling."""
    words = _POSSESSIVE.sub("", name).split()
    first = _state_of(words)
    rest = words[first[1] :] if first else words
    short = as_acronym(rest[0]) if rest else None
    if short:
        rest = [*bodies().get(short, short).split(), *rest[1:]]
    text = plain(" ".join(rest)).replace("'", "")
    text = " ".join(spellings().get(word, word) for word in re.split(r"[ -]", text))
    text = _MINISTRY.sub(r"\2 \1", text)
    return f"{first[0]}|{text}" if first else text


def _state_of(words: list[str]) -> tuple[str, int] | None:
    """The state that a name of several words begins with, and how many of them name it."""
    for many in (3, 2, 1):
        if len(words) > many:
            head = " ".join(words[:many])
            state = state_by_adjective().get(head) or (None if head in seats() else state_by_name().get(head))
            if state:
                return state, many
    return None


@cache
def _listed() -> dict[str, str]:
    """What a name of a body of the world is compared by -> the name it is listed under."""
    return {_body_key(name): listed for name, listed in bodies().items()}


def _is_several(name: str) -> bool:
    """Whether a name is of two: "Russia and Ukraine", "Macron and Starmer"."""
    before, both, after = name.partition(" and ")
    if not both:
        return False
    if before in state_by_name() or len(before.split()) == len(after.split()) == 1:
        return True
    return before.split()[0] in first_names() and after.split()[0] in first_names()


def _is_common(word: str) -> bool:
    """Whether a single word is a noun for people or bodies, or for a people: "Officials", "Rebels", "Syrians"."""
    low = word.lower()
    return (
        is_person_noun(low)
        or is_written(low)
        or low in lowered("collectives")
        or word in state_by_adjective()
        or word in word_list("groups")
        or low.endswith(("-brokered", "-speaking", "-led", "-backed"))
    )


def _is_described(words: list[str]) -> bool:
    """Whether there are words in small letters that are no part of a name."""
    first, *rest = words
    if (
        first[:1].islower()
        and first not in _DROPPED | _OF_THE_SURNAME
        and not first.startswith(("al-", "el-", "d'", "d’"))
    ):
        return True
    return any(
        each[:1].islower() and each not in _SMALL and not each.startswith(("al-", "el-", "ul-")) for each in rest
    )


def _described(words: list[str], name: str) -> Naming:
    """ "Syrian government", "Russia's foreign ministry": a state's own body; any other description stays one."""
    flat = _POSSESSIVE.sub("", " ".join(words)).split()
    head = _state_of(flat)
    last = words[-1].lower()
    if (
        head
        and len(flat) > head[1]
        and last in _owned()
        and all(w.islower() or w in word_list("affairs") for w in flat[head[1] :])
    ):
        return Naming("organisation", _body_key(" ".join(words)))
    return _unnamed(name)


def _owned() -> frozenset[str]:
    """Nouns for bodies that a state has one of."""
    return word_list("of_the_state") - {"authorities", "troops", "soldiers"} | {
        "ministry", "parliament", "presidency", "navy", "police", "embassy", "senate", "legislature", "judiciary",
    }  # fmt: skip


def _is_general(words: list[str]) -> bool:
    """Whether a body's name has nothing of its own: "Foreign Ministry", "National Assembly", "Supreme Court"."""
    return all(
        word in word_list("affairs")
        or word in word_list("organisations")
        or word in _SMALL
        or word.lower() in lowered("collectives")
        or word.lower() in roles()
        or word
        in ("Supreme", "Constitutional", "High", "Lower", "Upper", "House", "State", "Central", "General", "Staff")
        for word in words
    )


def _unnamed(name: str) -> Naming:
    return Naming("unnamed", plain(name))
