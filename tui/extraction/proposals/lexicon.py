"""The word lists of proposals as patterns: sections of a file, one expression a list."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TypeAlias

_Tree: TypeAlias = "dict[str, _Tree]"
_FOLDER = Path(__file__).parents[1] / "words"


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The sections of the list ``words/NAME.txt``: ``[heading]`` lines, then an entry a line; ``#`` starts a remark.

    Entries before the first heading stand under the empty one. Raises `FileNotFoundError` where there is no such list.
    """
    found: dict[str, list[str]] = {}
    heading = ""
    for line in (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        entry = line.partition("#")[0].strip()
        if entry.startswith("["):
            heading = entry.strip("[]")
        elif entry:
            found.setdefault(heading, []).append(entry)
    return {heading: tuple(entries) for heading, entries in found.items()}


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


def words(listed: str) -> frozenset[str]:
    """The words of a string."""
    return frozenset(listed.split())
