"""Quotation marks as a writer wants them: the outer pair, and the pair inside it, whatever the article has."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

Style = Literal["curly", "straight", "single", "single-straight"]


class Pair(NamedTuple):
    """An opening and a closing mark."""

    opening: str
    closing: str


_DOUBLE, _SINGLE = Pair("“", "”"), Pair("‘", "’")
_DOUBLE_STRAIGHT, _SINGLE_STRAIGHT = Pair('"', '"'), Pair("'", "'")

STYLES: dict[Style, tuple[Pair, Pair]] = {
    "curly": (_DOUBLE, _SINGLE),
    "straight": (_DOUBLE_STRAIGHT, _SINGLE_STRAIGHT),
    "single": (_SINGLE, _DOUBLE),
    "single-straight": (_SINGLE_STRAIGHT, _DOUBLE_STRAIGHT),
}
"""Each style's outer pair and the pair nested in it."""

# A mark opens where a word follows and none stands before it, and closes where a word or its stop stands before it.
_OPENING = re.compile(r"(?<![\w.,!?…])[“„«\"‘'](?=[\w\[(…$£€])")
CLOSING_OF = {"“": "”", "„": "”", "«": "»", '"': '"', "‘": "’", "'": "'"}
"""The mark that closes what each mark opens."""
_ALSO_CLOSING = {"„": "“", "'": "’"}
_APOSTROPHES = "’'"


class Nested(NamedTuple):
    """A quotation inside a text: the places of its two marks, code points."""

    opening: int
    closing: int


def nested(text: str) -> list[Nested]:
    """The quotations in `text` whose marks both stand in it, outermost ones only, in order; apostrophes are none."""
    found: list[Nested] = []
    never: dict[str, int] = {}  # by opening mark: up to where none of its closing marks is left
    at = 0
    while match := _OPENING.search(text, at):
        mark, opening = match.group(), match.start()
        closing = None
        if opening >= never.get(mark, 0):
            end = text.find("\n\n", opening)
            end = len(text) if end < 0 else end
            closing = _closing(text, opening, end)
            if closing is None:
                never[mark] = end
        if closing is None:
            at = match.end()
            continue
        found.append(Nested(opening, closing))
        at = closing + 1
    return found


_CLOSING = {mark: re.compile(f"[{closing}{_ALSO_CLOSING.get(mark, '')}]") for mark, closing in CLOSING_OF.items()}


def _closing(text: str, opening: int, end: int) -> int | None:
    """Where the quotation opened at `opening` closes; ``None`` where it does not before `end`."""
    for match in _CLOSING[text[opening]].finditer(text, opening + 1, end):
        place = match.start()
        before, after = text[place - 1], text[place + 1 : place + 2]
        if before.isspace() or (match.group() in _APOSTROPHES and after.isalnum()):
            continue
        return place
    return None


def turned(text: str, pair: Pair, pair_inside: Pair, plain: Callable[[str], str] = str) -> str:
    """`text` with the quotations in it in `pair`, those inside them in `pair_inside`, and so on by turns.

    `plain` is what becomes of the words between marks (a format's escaping).
    """
    pieces: list[str] = []
    done = 0
    for opening, closing in nested(text):
        inside = turned(text[opening + 1 : closing], pair_inside, pair, plain)
        pieces += (plain(text[done:opening]), pair.opening, inside, pair.closing)
        done = closing + 1
    pieces.append(plain(text[done:]))
    return "".join(pieces)


def quoted(text: str, style: Style, plain: Callable[[str], str] = str) -> str:
    """`text` as a quotation in `style`; a new paragraph of it opens with the mark again, as print does."""
    outer, inner = STYLES[style]
    paragraphs = [turned(paragraph, inner, outer, plain) for paragraph in re.split(r"\n\s*\n", text)]
    return outer.opening + f"\n\n{outer.opening}".join(paragraphs) + outer.closing
