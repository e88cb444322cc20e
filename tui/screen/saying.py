"""Sentences of the program where there is nothing else to show: wrapped, the keys in them set apart."""

from __future__ import annotations

import re

from tui.screen.look import Piece
from tui.screen.wrapping import wrap

_KEY = re.compile(r"\*\*(.+?)\*\*")


def said(words: str, columns: int) -> list[list[Piece]]:
    """Words that have passed the gate over as many lines as they need; what stands between ``**`` is a key."""
    keys, plain, at = [], "", 0
    for match in _KEY.finditer(words):
        plain += words[at : match.start()]
        keys.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        at = match.end()
    plain += words[at:]
    found: list[list[Piece]] = []
    for start, end in wrap(plain, columns):
        line: list[Piece] = []
        for first, last in keys:
            if start <= first < end:
                line += [(plain[start:first], "dim"), (plain[first : min(last, end)], "key")]
                start = min(last, end)
        found.append([*line, (plain[start:end], "dim")])
    return found
