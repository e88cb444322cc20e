"""Names of bodies that their acronym beside them spells out: "Union for Peace and Bread (UPB)"."""

from __future__ import annotations

import re

from tui.extraction.document import Document

_ACRONYM = re.compile(r" \(([A-Z]{2,8})\)")
_WORDS_BEFORE = 12
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "to", "de", "la", "del", "against", "with"))


def spelled_out(doc: Document) -> frozenset[str]:
    """The names of several words right before an acronym of theirs in parentheses, small words inside included."""
    found = (_name_before(doc, match.start(), match[1]) for match in _ACRONYM.finditer(doc.text))
    return frozenset(name for name in found if name is not None)


def _name_before(doc: Document, end: int, acronym: str) -> str | None:
    last = doc.token_at(end - 1)
    letters = ""
    for at in range(last, max(-1, last - _WORDS_BEFORE), -1):
        word = doc.words[at]
        if not word[0].isupper():
            if doc.lows[at] not in _SMALL:
                return None
            continue
        letters = "".join(part[0] for part in word.split("-") if part[:1].isupper()) + letters
        if letters == acronym:
            inside = any(low in _SMALL for low in doc.lows[at:last])
            return doc.span_of(at, last).cut(doc.text) if inside else None
        if not acronym.endswith(letters):
            return None
    return None
