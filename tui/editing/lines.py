"""A draft's lines as the protocol counts them, edited in place, and its positions in the units a client counts in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Literal, NamedTuple

Encoding = Literal["utf-8", "utf-16", "utf-32"]

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z|\Z")
"""Nothing but these ends a line: U+2028 and the like, which Python would split at, stand within one."""


class Place(NamedTuple):
    """A place as clients name it: line, and units of its encoding within the line, both from 0."""

    line: int
    character: int


def split(text: str) -> list[str]:
    """The lines of `text` with their ends, the last one without: at least one."""
    lines = _LINES.findall(text)
    return lines[:-1] if len(lines) > 1 and lines[-2][-1:] not in ("\r", "\n") else lines


def units(text: str, encoding: Encoding) -> int:
    """How many units a text has."""
    if encoding == "utf-32" or text.isascii():
        return len(text)
    if encoding == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def column(line: str, character: int, encoding: Encoding) -> int:
    """The code point of a line, its end excluded, that so many units lead to; the one begun where they end in one."""
    body = line.rstrip("\r\n")
    if encoding == "utf-32" or body.isascii():
        return min(character, len(body))
    if encoding == "utf-8":
        data = body.encode("utf-8", "surrogatepass")
        inside = data[character : character + 1] > b"\x7f" and data[character] & 0xC0 == 0x80
        return sum(byte & 0xC0 != 0x80 for byte in data[:character]) - inside
    before = body.encode("utf-16-le", "surrogatepass")[: 2 * character].decode("utf-16-le", "surrogatepass")
    return len(before) - (before[-1:] != body[len(before) - 1 : len(before)])


class Text(NamedTuple):
    """A draft at one moment: its whole text, each line ended by a line feed alone, and where its lines begin."""

    whole: str
    starts: tuple[int, ...]
    encoding: Encoding

    def place(self, offset: int) -> Place:
        """Of a code point of the text."""
        line = bisect_right(self.starts, offset) - 1
        start = self.starts[line]
        return Place(line, units(self.whole[start:offset], self.encoding))

    def offset(self, place: Place) -> int:
        """The code point of a place; the end of the line, or of the text, for one behind it."""
        if place.line >= len(self.starts):
            return len(self.whole)
        start = self.starts[place.line]
        end = self.starts[place.line + 1] if place.line + 1 < len(self.starts) else len(self.whole)
        return start + column(self.whole[start:end], place.character, self.encoding)


class Lines:
    """The lines of a draft that is being written; a change costs what it changes, however long the draft is."""

    def __init__(self, text: str, encoding: Encoding = "utf-16") -> None:
        self._encoding = encoding
        self._lines = split(text)

    def change(self, start: Place, end: Place, text: str) -> None:
        """Put `text` in the place of what stands from `start` to `end`; places behind the text are its end."""
        lines = self._lines
        (first, before), (last, after) = sorted((self._inside(start), self._inside(end)))
        piece = lines[first][:before] + text + lines[last][after:]
        if first and piece[:1] == "\n" and lines[first - 1][-1:] == "\r":  # the two make one end now
            first -= 1
            piece = lines[first] + piece
        new = split(piece)
        if last + 1 < len(lines):  # the piece ends as its last line did: nothing stands behind that
            new.pop()
        lines[first : last + 1] = new

    def _inside(self, place: Place) -> tuple[int, int]:
        """Line and code point of a place."""
        if place.line >= len(self._lines):
            return len(self._lines) - 1, len(self._lines[-1])
        return place.line, column(self._lines[place.line], place.character, self._encoding)

    def text(self) -> Text:
        """The draft as it stands."""
        return joined(self._lines, self._encoding)


def joined(lines: Iterable[str], encoding: Encoding) -> Text:
    """Lines as one text: how a line ends is the file's affair, and no place on it depends on that."""
    bodies = [line.rstrip("\r\n") for line in lines]
    return Text("\n".join(bodies), tuple(accumulate((len(each) + 1 for each in bodies[:-1]), initial=0)), encoding)
