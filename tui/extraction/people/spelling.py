"""Spellings of one name."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_MARKS = str.maketrans("", "", "'’`.-")
_ARTICLE = re.compile(r"(?:al|el)[-’' ]")
_GLUED = re.compile(r"(?:al|el) ?(?=\w{4})")
_BEFORE_VOWEL = re.compile(r"[iy]+(?=[ou]\b)")
_I = re.compile(r"[iyj]+")
_IE = re.compile(r"ie(?=\w)")
_TWICE = re.compile(r"(.)\1")


@cache
def folded(name: str) -> str:
    """A name under which spelling variants meet: Zelensky, Zelenskyy, Zelenskiy; Dmitry, Dmitri; Kovačić, Kovacic."""
    low = name.lower()
    if not name.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    plain = low.translate(_MARKS)
    if _ARTICLE.match(name.lower()) and (article := _GLUED.match(plain)):
        plain = plain[article.end() :]
    plain = plain.replace("kh", "h").replace("ou", "u").replace("ph", "f").replace("w", "v")
    plain = _I.sub("i", _BEFORE_VOWEL.sub("i", plain))
    return _TWICE.sub(r"\1", _IE.sub("e", plain))
