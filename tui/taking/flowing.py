"""Words on their way out: a paragraph on one line, nothing without a width. What is stored stays as it is."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from tui.display import safe_text, show

WIDTHLESS = frozenset("\u00ad\u180e\u200b\u200c\u200d\u2060\ufeff")
"""Soft hyphen, zero-width blanks and joiners, byte order mark: where no script needs them they are of no use."""

_PARAGRAPHS = re.compile(r"(?<!\s)\s*\n\s*\n")
# A line may end at a hyphen or a dash inside a word, which needs no blank.
_LINE_END = re.compile(
    r"(?P<inside>(?<=[^\W_])(?:-(?!\s+(?:and|or|to|nor)\b)|—)(?=\s+[^\W_]))?(?<![^\S\n])[^\S\n]*\n\s*"
)
_MAIL_SIGNS = re.compile(r"\n[ \t]*>[> \t]*")


def leaving(text: str) -> str:
    """`text` as it goes into a draft: no line end within a paragraph, no character without a width."""
    return seen(flowing(text))


def flowing(text: str) -> str:
    """`text` as prose: line ends within a paragraph, with the indent behind them, are one blank; none at the edges.

    A line that ends at a hyphen or a dash inside a word goes on without one. Where each line but the first begins with
    the ``>`` of quoted mail, those signs go with the line ends.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\n" not in text:
        return text
    text = text.strip()
    unsigned, signs = _MAIL_SIGNS.subn("\n", text)
    paragraphs = _PARAGRAPHS.split(unsigned if signs == text.count("\n") else text)
    return "\n\n".join(_LINE_END.sub(_joint, paragraph) for paragraph in paragraphs)


def _joint(line_end: re.Match[str]) -> str:
    return line_end["inside"] or " "


def seen(text: str) -> str:
    """`text` without the `WIDTHLESS` characters the gate of `tui.display` would show as a sign."""
    if WIDTHLESS.isdisjoint(text):
        return text
    shown = show(text)
    unseen = {
        start
        for start, index, length in zip(shown.starts, shown.indices, shown.lengths, strict=True)
        if length > 1 and text[start] in WIDTHLESS
    }
    return "".join(character for at, character in enumerate(text) if at not in unseen)


def unseen(words: str) -> tuple[str, ...]:
    """A clause for the characters in `words` that act without being seen: those left out, and those that stay."""
    there = set(words)
    if WIDTHLESS.isdisjoint(there) and not any(map(_stays, there)):
        return ()
    kept = seen(words)
    staying = Counter({each: count for each, count in Counter(kept).items() if _stays(each)})
    left_out, stay = _listed(Counter(words) - Counter(kept)), _listed(staying)
    return (*(f"left out of the words: {each}" for each in left_out), *(f"the words hold {each}" for each in stay))


@lru_cache(maxsize=4096)
def _stays(character: str) -> bool:
    """Whether a character is no mark, acts without being seen, and is not left out of words that are taken."""
    if character in {"\n", "\r", "\t", *WIDTHLESS} or _is_mark(character):
        return False
    return safe_text(character) != character


def _listed(unseen: Counter[str]) -> list[str]:
    if not unseen:
        return []
    names = ", ".join(f"U+{ord(each):04X}" for each in sorted(unseen))
    count = unseen.total()
    return [f"{count} character{'s' if count > 1 else ''} that cannot be seen ({names})"]


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me")
