"""The function words the rules for reported speech go by, from `words/reported_words.txt`."""

from __future__ import annotations

from functools import cache

from tui.extraction.words import word_list


@cache
def _groups() -> dict[str, frozenset[str]]:
    entries = (line.partition(":") for line in word_list("reported_words"))
    return {name: frozenset(words.split()) for name, _, words in entries}


def group(name: str) -> frozenset[str]:
    """The words of a group, in lower case. KeyError where the file has none of that name."""
    return _groups()[name]
