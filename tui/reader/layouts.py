"""Letters of other keyboard layouts and the Latin ones on the same keys."""

from __future__ import annotations

import os
from functools import lru_cache
from importlib import resources


def latin_letter(letter: str) -> str | None:
    """The Latin letter on the key of another one, in the layout of the language one works in."""
    return latin_letters(os.environ.get("LANG", "")[:2]).get(letter)


@lru_cache(maxsize=4)
def latin_letters(language: str) -> dict[str, str]:
    """The Latin letter or sign by the letter that stands on its key in another layout, small and capital.

    Where layouts disagree (Russian and Serbian share letters, not places), that of `language`, a code such as ``sr``,
    goes first, then the order of ``layouts.txt``.
    """
    data = resources.files("tui.reader").joinpath("layouts.txt").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in data.splitlines() if not line.startswith("#")]
    (_, _, keys), *others = rows
    found: dict[str, str] = {}
    for _, _, letters in sorted(others, key=lambda row: row[0] != language):
        for letter, key in zip(letters, keys, strict=True):
            if not letter.isascii():
                found.setdefault(letter, key)
                if letter.upper() != letter and len(letter.upper()) == 1:
                    found.setdefault(letter.upper(), SHIFTED.get(key, key.upper()))
    return found


SHIFTED = {"[": "{", "]": "}", ";": ":", "'": '"', ",": "<", ".": ">"}
"""What the other keys of a Latin (US) keyboard give with shift."""
