"""What stands for the name of a body: the letters that an article gives for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ACRONYM = re.compile(r"(?:[A-Z]\.){2,6}$|[A-Z][A-Za-z]{0,4}[A-Z]$")


def acronym(name: str, forms: Iterable[str]) -> str | None:
    """The acronym among the words an article has for a name of several words; ``None`` where it has none."""
    if " " not in name:
        return None
    for form in forms:
        if short := as_acronym(form.removeprefix("the ").removeprefix("The ")):
            return short
    return None


def as_acronym(word: str) -> str | None:
    """A word without full stops if it is one of initials: ``U.N.`` -> ``UN``; ``None`` for another one."""
    return word.replace(".", "") if _ACRONYM.match(word) else None
