"""The word lists of proposals as patterns: sections of a file, verbs in all their forms, one expression a list."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from tui.extraction.english.forms import forms

_GOVERNED = frozenset({"for", "to", "on", "upon", "with"})
"""Prepositions that a verb governs from a distance: "called on Monday for"; a particle ("turned down") stays near."""
_DAY = r"(?:(?:on|late|early)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ADJUNCT = rf"(?:{_DAY}|(?:in|from|at)\s+(?:the\s+\w+\s+\w+\s+of\s+)?(?-i:[A-Z])\w+)"
"""A day or a place."""
_STOPPING = re.compile(r"\[\^\.([^\]]*)\]")
_Tree: TypeAlias = "dict[str, _Tree]"


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The sections of the list ``words/NAME.txt``: ``[heading]`` lines, then an entry a line; ``#`` starts a remark.

    Entries before the first heading stand under the empty one. Raises `FileNotFoundError` where there is no such list.
    """
    found: dict[str, list[str]] = {}
    heading = ""
    for line in files("tui.extraction").joinpath("words", f"{name}.txt").read_text("utf-8").splitlines():
        entry = line.partition("#")[0].strip()
        if entry.startswith("["):
            heading = entry.strip("[]")
        elif entry:
            found.setdefault(heading, []).append(entry)
    return {heading: tuple(entries) for heading, entries in found.items()}


def verbs(name: str, *headings: str) -> str:
    """An expression (without groups that capture) for every form of the verbs under those headings.

    Between a verb and its preposition a day or a place may stand: "called on Monday for", "appealed in Doha to".
    """
    listed = sections(name)
    found = [form for heading in headings for verb in listed[heading] for form in forms(verb)]
    governing: dict[str, list[str]] = {}
    for form in found:
        verb, _, rest = form.partition(" ")
        if rest in _GOVERNED:
            governing.setdefault(rest, []).append(verb)
    apart = [rf"{alternation(before)}\s+{_ADJUNCT}\s+{rest}" for rest, before in governing.items()]
    return f"(?:{'|'.join([*apart, alternation(found)])})"


def phrases(name: str, *headings: str) -> str:
    """An expression for the phrases under those headings as they stand; a plural -s is allowed after each."""
    listed = sections(name)
    return alternation([entry for heading in headings for entry in listed[heading]]) + "(?:s\\b)?"


def alternation(entries: list[str]) -> str:
    """One expression that matches any of the entries, longest first, as a tree of their letters (fast for long lists).

    A blank stands for any white space, a hyphen for a hyphen, a dash or nothing but white space.
    """
    tree: _Tree = {}
    for entry in entries:
        node = tree
        for letter in entry:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branch(tree)


def _branch(node: _Tree) -> str:
    ends = "" in node
    parts = [_letter(letter) + _branch(rest) for letter, rest in node.items() if letter]
    if not parts:
        return ""
    joined = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return f"{joined}?" if ends else joined


def _letter(letter: str) -> str:
    if letter == " ":
        return r"\s+"
    if letter == "-":
        return r"[-\u2010\u2011\u2013\s]?"
    if letter in "'’":
        return "['’]"
    return re.escape(letter)


@cache
def compiled(source: str) -> re.Pattern[str]:
    """A pattern written over several lines (blanks do not count), blind to capitals; compiled once, on first use.

    Where it stops at a full stop ("[^.;:]"), that of an abbreviation ("the U.S. plan") does not count.
    """
    return re.compile(_STOPPING.sub(r"(?:[^.\1]|(?<=\\b[A-Z])\\.)", source), re.IGNORECASE | re.VERBOSE)


def words(listed: str) -> frozenset[str]:
    """The words of a string."""
    return frozenset(listed.split())


@cache
def heads(name: str, *headings: str, inflected: bool = True) -> frozenset[str]:
    """The first words of the entries under those headings, in all forms: a sentence without one of them has no entry.

    `inflected`: the entries are verbs; else nouns, of which the plural counts too.
    """
    found: set[str] = set()
    for heading in headings:
        for entry in sections(name)[heading]:
            for form in forms(entry) if inflected else (entry, entry + "s"):
                first = form.split()[0]
                found |= {first, first.replace("-", ""), first.partition("-")[0], first + "s"}
    return frozenset(found)
