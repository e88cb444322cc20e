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
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple, TextIO

Newlines = Literal["keep", "show", "fold"]

MOST_MARKS = 8
"""Marks shown on one letter: fully pointed Hebrew and Vietnamese need three or four."""

_REACH = 8
"""How many characters beside a directional mark may hold the right-to-left letter it serves."""

# Characters that need no look: neither controls nor formats nor marks on a letter. All others are judged one by one.
_PLAIN = (
    "\n\\x20-\\x7e\\xa0-\\xac\\xae-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u05f4\u0620-\u064a\u0660-\u066f\u0671-\u06d5"
    "\u0904-\u0939\u0e01-\u0e30\u1e00-\u1fff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2cee"
    "\u2e00-\u2fef\u3000-\u3029\u3030-\u3098\u309b-\u3163\u3165-\ua66e\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9f"
    "\U0001f000-\U0001faff"
)

_ACTING = frozenset({"Cc", "Cf", "Zl", "Zp"})
# Arabic, Syriac, Kaithi signs that enclose digits: formats by name, seen on the page.
_SEEN_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
_UNSEEN_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2065\u3164\uffa0")
_ZWNJ, _ZWJ = "\u200c", "\u200d"
_DIRECTIONAL = frozenset("\u061c\u200e\u200f")
# Scripts whose letters join: Arabic to N'Ko, the scripts of India, Myanmar, Khmer, Mongolian.
_JOINING = (("\u0620", "\u07ff"), ("\u0840", "\u109f"), ("\u1780", "\u18af"), ("\ua840", "\ua87f"))


@cache
def _suspect() -> re.Pattern[str]:
    """Stretches of characters that need a look. Compiled when the first text comes that is not plain at a glance."""
    return re.compile(f"[^{_PLAIN}]+")


def _is_plain(text: str) -> bool:
    """Whether it is seen at a glance that a text needs no look, as Western European ones do not."""
    bare = text.replace("\n", "").replace("\xa0", "")
    if not bare.isprintable():
        return False
    try:
        bare.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


class Edit(NamedTuple):
    """A stretch of the text as it came (code points, end excluded) and what is shown for it."""

    start: int
    end: int
    shown: str


def token(character: str) -> str:
    """The visible sign that stands for one character that must not reach the terminal."""
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"⟨U+{code:04X}⟩"


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    """What the gate must know: ``plain``, ``mark`` (on a letter), ``selector`` (of a variant) or ``acting``."""
    code, category = ord(character), unicodedata.category(character)
    if 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or 0x180B <= code <= 0x180F:
        return "selector"
    if category == "Cs" or (category in _ACTING and character not in _SEEN_FORMATS) or character in _UNSEEN_LETTERS:
        return "acting"
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF or 0xFFF0 <= code <= 0xFFFB or 0xE0000 <= code <= 0xE0FFF:
        return "acting"
    return "mark" if category in ("Mn", "Me") else "plain"


def _is_symbol(character: str) -> bool:
    return unicodedata.category(character) in ("So", "Sk")


def _joins(character: str) -> bool:
    return any(first <= character <= last for first, last in _JOINING)


def _serves_its_script(text: str, index: int, before: str) -> str | None:
    """What is shown for an invisible character where honest text has it; ``None`` where it has no business.

    `before` is the last character shown as it came, empty where a token or nothing stands there.
    """
    character = text[index]
    after = text[index + 1 : index + 2]
    if character in (_ZWNJ, _ZWJ):
        if before and after and _joins(before) and _joins(after) and _kind(after) == "plain":
            return _ZWNJ if character == _ZWNJ else ""
        joins_symbols = character == _ZWJ and before and after and _is_symbol(before) and _is_symbol(after)
        return "" if joins_symbols else None
    if character in _DIRECTIONAL:
        if index and text[index - 1] in _DIRECTIONAL:
            return None
        near = text[max(0, index - _REACH) : index + 1 + _REACH]
        return "" if any(unicodedata.bidirectional(each) in ("R", "AL") for each in near if each.isalpha()) else None
    return None


def _chooses_a_variant(text: str, index: int, before: str) -> bool:
    """Whether a variation selector stands where it may: the first one after a character that has variants."""
    if not before or before.isspace() or (index and _kind(text[index - 1]) == "selector"):
        return False
    if text[index] in "\ufe0e\ufe0f":
        return not before.isalpha() or before in "ℹⓂ"
    if "\u180b" <= text[index] <= "\u180f":
        return "\u1800" <= before <= "\u18af"
    return before >= "\u2200"


def _edits(text: str, newlines: Newlines = "keep", tabs: bool = False) -> Iterator[Edit]:
    """The places where what is shown differs from `text`, in order; time linear in the length of the text."""
    for run in _suspect().finditer(text):
        marks = 0
        index, end = run.span()
        before = text[index - 1 : index] if index else ""
        while index < end:
            character = text[index]
            kind = _kind(character)
            start = index
            index += 1
            if kind == "plain":
                marks, before = 0, character
                continue
            if kind == "mark":
                marks += 1
                before = character
                if marks <= MOST_MARKS:
                    continue
                while index < end and _kind(text[index]) == "mark":
                    index += 1
                before = ""
                yield Edit(start, index, f"⟨+{index - start} mark{'s' if index - start > 1 else ''}⟩")
                continue
            if character == "\t":
                marks, before = 0, " "
                if not tabs:
                    yield Edit(start, index, " ")
                continue
            if kind == "selector":
                shown = "" if _chooses_a_variant(text, start, before) else None
            elif character == "\r" and newlines != "show" and text[index : index + 1] == "\n":
                shown = ""
            else:
                shown = _serves_its_script(text, start, before)
            if shown is None:
                marks, before, shown = 0, "", token(character)
            if shown != character:
                yield Edit(start, index, shown)


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
    if (_is_plain(text) or _suspect().search(text) is None) and (newlines == "keep" or "\n" not in text):
        return Shown(text)
    return replaced(text, sorted([*_edits(text, newlines), *_line_ends(text, newlines)]))


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
    escaped = (Edit(edit.start, edit.end, _escape(text[edit.start : edit.end])) for edit in _edits(text))
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
        shown = _edited(text, _edits(text, tabs=True))
        if coloured and isinstance(part, Styled) and shown:
            codes = ";".join(_SGR[name] for name in part.style.split())
            shown = f"\x1b[{codes}m{shown}\x1b[0m"
        pieces.append(shown)
    encoding = getattr(stream, "encoding", None) or "utf-8"
    whole = "".join(pieces) + end
    stream.write(whole.encode(encoding, "backslashreplace").decode(encoding))
