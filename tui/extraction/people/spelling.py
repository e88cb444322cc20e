"""Spellings of one name."""

from __future__ import annotations

import re
import unicodedata
from functools import cache


@cache
def folded(name: str) -> str:
    """A name under which spelling variants meet: Zelensky, Zelenskyy, Zelenskiy; Dmitry, Dmitri; Kovačić, Kovacic."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    plain = re.sub(r"['’`.\-]", "", plain)
    plain = re.sub(r"^(?:al|el) ?(?=\w{4})", "", plain) if re.match(r"(?:al|el)[-’' ]", name.lower()) else plain
    plain = plain.replace("kh", "h").replace("ou", "u").replace("ph", "f").replace("w", "v")
    plain = re.sub(r"[iy]+(?=[ou]\b)", "i", plain)
    plain = re.sub(r"(?:[iyj]+)", "i", plain)
    plain = re.sub(r"ie(?=\w)", "e", plain)
    return re.sub(r"(.)\1", r"\1", plain)
