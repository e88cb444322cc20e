"""Words shortened to be shown where they do not fit, never inside a word."""

from __future__ import annotations

from tui.display import safe_line

LONGEST = 40
"""Characters of a word that may stand beyond its room before the word itself is cut."""


def shortened(text: str, first: int, last: int = 0) -> str:
    """`text` safe and on one line: about its `first` and its `last` characters, whole words, an ellipsis between."""
    line = safe_line(text)
    if len(line) <= first + last + 5:
        return line
    start = _blank(line, first)
    if not last:
        return f"{line[:start].rstrip()}…"
    end = len(line) - _blank(line[::-1], last)
    return f"{line[:start].rstrip()} … {line[end:].lstrip()}" if start < end else line


def _blank(line: str, room: int) -> int:
    """The last blank of the first `room` characters, else the first soon behind them, else `room`."""
    before = line.rfind(" ", 0, room + 1)
    if before > 0:
        return before
    behind = line.find(" ", room, room + LONGEST)
    return behind if behind > 0 else room
