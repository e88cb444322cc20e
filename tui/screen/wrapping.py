"""A paragraph into lines no wider than a pane: in terminal columns, not characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from tui.display import width as columns_of

Line = tuple[int, int]
"""Where a line begins and ends in its paragraph: indices of characters, end excluded, without the blank it broke at."""

# Characters of one column each, so that counting is measuring: Latin, Greek, Cyrillic, general punctuation.
_NARROW = re.compile("[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u0400-\u0482\u2010-\u2027\u2030-\u205e]*")


def wrap(text: str, width: int) -> list[Line]:
    """The lines of a text without line ends that has passed the gate; at least one, each at most `width` columns.

    Lines break at spaces and beside wide (East Asian) characters; a word longer than a line is cut. A `width` below 2
    counts as 2, so that every character finds room. Linear in the length of the text.
    """
    width = max(width, 2)
    if _NARROW.fullmatch(text):
        return _wrap_narrow(text, width)
    return _wrap_measured(text, width)


def _wrap_narrow(text: str, width: int) -> list[Line]:
    lines: list[Line] = []
    start, length = 0, len(text)
    while length - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        if cut <= start:
            cut = start + width
        start = _break(text, lines, start, cut)
    lines.append((start, length))
    return lines


def _wrap_measured(text: str, width: int) -> list[Line]:
    columns = list(accumulate(map(columns_of, text), initial=0))
    lines: list[Line] = []
    start, length = 0, len(text)
    while columns[length] - columns[start] > width:
        most = bisect_right(columns, columns[start] + width) - 1
        start = _break(text, lines, start, _break_before(text, columns, start, most))
    lines.append((start, length))
    return lines


def _break_before(text: str, columns: list[int], start: int, most: int) -> int:
    """The last place up to `most` where the line from `start` may break; `most` itself where there is none."""

    def wide(index: int) -> bool:
        return columns[index + 1] - columns[index] == 2

    for cut in range(most, start, -1):
        if text[cut] == " " or (columns[cut + 1] > columns[cut] and (wide(cut) or wide(cut - 1))):
            return cut
    return max(most, start + 1)


def _break(text: str, lines: list[Line], start: int, cut: int) -> int:
    """Add the line and give where the next one begins, past the blanks at the break."""
    end = cut
    while end > start + 1 and text[end - 1] == " ":
        end -= 1
    lines.append((start, end))
    while cut < len(text) - 1 and text[cut] == " ":
        cut += 1
    return cut
