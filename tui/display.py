"""The gate: every string from outside passes here on its way to a screen, a terminal, a log, a title or a toast.

What is stored stays as it came; what is shown has a visible token in the place of everything a terminal would obey, or
a reader could not see:

- a control character has its control picture: ``␛`` for ESC, ``␇`` for BEL, ``␡`` for DEL;
- any other character that acts without being seen (C1 controls, bidi controls, zero-width characters, soft hyphens, tag
  characters, line and paragraph separators) is ``⟨U+202E⟩``;
- half a surrogate pair is ``�``; marks piled on one letter beyond `MOST_MARKS` are ``⟨+9992 marks⟩``.

Some invisible characters belong to honest text. A ZWNJ between two letters of a script that joins them is kept. Where
they do their usual work, emoji joiners, variation selectors and the marks of right-to-left text are left out: terminals
disagree about their width, and a column must be the same column everywhere. So the width of what the gate gives is the
sum of the widths of its characters.

The result is plain text and never markup: give it to widgets as `textual.content.Content` or with ``markup=False``.
"""

from __future__ import annotations

import json
import os
import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TextIO

from tui.characters import Edit, Newlines, edits_of, is_plain, suspect, token


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as it is shown, with the way back: offsets and indices are code points.

    `starts`, `ends`, `indices` and `lengths` hold, for each token, the stretch of the source it stands for, where it
    stands in `text` and how long it is; they are empty where the text is shown as it came.
    """

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    indices: tuple[int, ...] = ()
    lengths: tuple[int, ...] = ()

    def index(self, offset: int) -> int:
        """Where the source's code point `offset` stands in `text`; inside a token's stretch, where the token begins."""
        place = bisect_right(self.starts, offset) - 1
        if place < 0:
            return offset
        if offset < self.ends[place]:
            return self.indices[place]
        return self.indices[place] + self.lengths[place] + offset - self.ends[place]

    def offset(self, index: int) -> int:
        """The source's code point that stands at `index` of `text`; inside a token, where its stretch begins."""
        place = bisect_right(self.indices, index) - 1
        if place < 0:
            return index
        past = index - self.indices[place] - self.lengths[place]
        return self.starts[place] if past < 0 else self.ends[place] + past

    def column(self, offset: int) -> int:
        """The terminal column of the source's code point `offset`, where `text` is one line."""
        return width(self.text[: self.index(offset)])

    def offset_at(self, column: int) -> int:
        """The source's code point shown at a terminal column, where `text` is one line; the end, past its end."""
        if self.text.isascii():
            return self.offset(min(column, len(self.text)))
        at = 0
        for index, character in enumerate(self.text):
            at += width(character)
            if at > column:
                return self.offset(index)
        return self.offset(len(self.text))


def show(text: str, newlines: Newlines = "keep") -> Shown:
    """`text` as the text pane shows it, with the map between both; a text that needs nothing comes back itself.

    Linear in the length of the text; a glance or one regular expression where there is nothing to do.
    """
    if (is_plain(text) or suspect().search(text) is None) and (newlines == "keep" or "\n" not in text):
        return Shown(text)
    return replaced(text, sorted([*edits_of(text, newlines), *_line_ends(text, newlines)]))


def replaced(text: str, edits: Sequence[Edit]) -> Shown:
    """`text` with `edits` (in order, apart from each other) made, and the map between both."""
    indices: list[int] = []
    done = length = 0
    for start, end, shown in edits:
        indices.append(length + start - done)
        length += start - done + len(shown)
        done = end
    return Shown(
        _edited(text, edits),
        tuple(edit.start for edit in edits),
        tuple(edit.end for edit in edits),
        tuple(indices),
        tuple(len(edit.shown) for edit in edits),
    )


def _line_ends(text: str, newlines: Newlines) -> list[Edit]:
    if newlines == "keep":
        return []
    sign, pattern = (token("\n"), "\n") if newlines == "show" else (" ", "(?<! ) *\n *")  # an indent goes with the fold
    return [Edit(match.start(), match.end(), sign) for match in re.finditer(pattern, text)]


def _edited(text: str, edits: Iterable[Edit]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end, shown in edits:
        pieces += (text[done:start], shown)
        done = end
    return "".join([*pieces, text[done:]])


def safe_text(text: str, newlines: Newlines = "keep") -> str:
    """`text` safe to show over several lines: every line end is kept, shown as ``␊`` or folded into a space."""
    return show(text, newlines).text


def safe_line(text: str) -> str:
    """`text` safe to show on one line: every stretch of blanks with a line end in it is one space."""
    if "\n" in text:
        text = " ".join(filter(None, (line.strip(" \t\r") for line in text.split("\n"))))
    return show(text).text


def width(text: str) -> int:
    """How many terminal columns a text takes that has passed the gate."""
    if text.isascii():
        return len(text)
    from rich.cells import get_character_cell_size  # its tables are only needed beyond ASCII

    return sum(map(get_character_cell_size, text))


def safe_json(value: object, indent: int | None = None) -> str:
    """`value` as JSON that reads back the same: what the gate would not show as it came is escaped as ``\\u…``."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    escaped = (Edit(edit.start, edit.end, _escape(text[edit.start : edit.end])) for edit in edits_of(text))
    return _edited(text, escaped)


def _escape(characters: str) -> str:
    return json.dumps(characters)[1:-1].replace("\x7f", "\\u007f")


class Styled(NamedTuple):
    """Words in a colour or a style on a terminal that wants it: ``Styled("not", "bold red")``."""

    text: str
    style: str


_SGR = {
    "bold": "1", "dim": "2", "italic": "3", "underline": "4", "reverse": "7", "strike": "9",
    "red": "31", "green": "32", "yellow": "33", "blue": "34", "magenta": "35", "cyan": "36",
}  # fmt: skip


def wants_colour(stream: TextIO, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour: the stream is a terminal, ``NO_COLOR`` is not set and the terminal is not ``dumb``."""
    return not environ.get("NO_COLOR") and environ.get("TERM") != "dumb" and stream.isatty()


def echo(*parts: str | Styled, err: bool = False, end: str = "\n") -> None:
    """Write one text to stdout, or to stderr, through the gate; tabs and line ends of the parts are kept.

    Fields of a line that come from outside go through `safe_line` first, so that they hold neither. Characters the
    stream's encoding lacks are written as escapes.
    """
    stream = sys.stderr if err else sys.stdout
    coloured = wants_colour(stream)
    pieces = []
    for part in parts:
        text = part if isinstance(part, str) else part.text
        shown = _edited(text, edits_of(text, tabs=True))
        if coloured and isinstance(part, Styled) and shown:
            codes = ";".join(_SGR[name] for name in part.style.split())
            shown = f"\x1b[{codes}m{shown}\x1b[0m"
        pieces.append(shown)
    encoding = getattr(stream, "encoding", None) or "utf-8"
    whole = "".join(pieces) + end
    stream.write(whole.encode(encoding, "backslashreplace").decode(encoding))
