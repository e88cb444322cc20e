"""Which characters a terminal would obey or a reader could not see, and the visible sign in the place of each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

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
def suspect() -> re.Pattern[str]:
    """Stretches of characters that need a look. Compiled when the first text comes that is not plain at a glance."""
    return re.compile(f"[^{_PLAIN}]+")


def is_plain(text: str) -> bool:
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


def edits_of(text: str, newlines: Newlines = "keep", tabs: bool = False) -> Iterator[Edit]:
    """The places where what is shown differs from `text`, in order; time linear in the length of the text."""
    for run in suspect().finditer(text):
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
