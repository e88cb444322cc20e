"""Words on their way out: a paragraph on one line, nothing without a width. What is stored stays as it is."""

from __future__ import annotations

import re

from tui.display import show

WIDTHLESS = frozenset("\u00ad\u180e\u200b\u200c\u200d\u2060\ufeff")
"""Soft hyphen, zero-width blanks and joiners, byte order mark: where no script needs them they are of no use."""

_PARAGRAPHS = re.compile(r"\s*\n\s*\n")
# A line may end at a hyphen or a dash inside a word, which needs no blank.
_LINE_END = re.compile(r"(?P<inside>(?<=[^\W_])(?:-(?!\s+(?:and|or|to|nor)\b)|—)(?=\s+[^\W_]))?[^\S\n]*\n\s*")
_MAIL_SIGNS = re.compile(r"\n[ \t]*>[> \t]*")


def flowing(text: str) -> str:
    """`text` as prose: line ends within a paragraph, with the indent behind them, are one blank.

    A line that ends at a hyphen or a dash inside a word goes on without one. Where each line but the first begins with
    the ``>`` of quoted mail, those signs go with the line ends.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\n" not in text:
        return text
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
