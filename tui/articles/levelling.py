"""Words as they are compared and named: blanks of every kind as one, nothing that has no width."""

from __future__ import annotations

import re

SIGNS = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphens, and signs without width: where a line may end, which way it runs, a byte order mark gone astray.

Inside the brackets of a pattern; what of them leaves with words that are taken is `tui.taking.flowing.WIDTHLESS`.
"""
INVISIBLE = re.compile(f"[{SIGNS}]")


def levelled(words: str) -> str:
    """The words without invisible signs, each stretch of blanks and line ends as one blank, none at the ends."""
    return " ".join(INVISIBLE.sub("", words).split())
