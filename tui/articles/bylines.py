"""Lines that name who wrote an article, and the outlets that print it."""

from __future__ import annotations

import re
from functools import cache

from tui.articles.levelling import levelled
from tui.articles.word_rows import word_rows

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_FULL_NAME = rf"{_NAME}(?:\s(?:(?:de|da|di|del|della|der|van|von|den|bin|bint|al|el|la|le|y)\s)*{_NAME}){{0,4}}"
_NAMES = rf"{_FULL_NAME}(?:(?:,\s|,?\s(?:and|And|AND|&)\s){_FULL_NAME}){{0,5}}"
_BYLINE = re.compile(
    rf"(?:(?i:by|words by|written by|story by|text by|author|authors|reported by|posted by|published by)\s?:?\s)"
    rf"(?P<names>{_NAMES})(?P<rest>(?:\s?[,|·•/–—-]\s?|\s(?:in|at|for|of)\s).{{0,160}}|\s\(.{{0,60}}\))?"
)
_PLACED = re.compile(
    rf"(?P<names>{_FULL_NAME}\s{_NAME})\sin\s{_FULL_NAME}(?:,\s{_FULL_NAME})?(?:\s?[|·•–—]\s?.{{0,80}})?"
)
_POSTS = frozenset(
    ("writer", "reporter", "correspondent", "editor", "journalist", "columnist", "contributor", "producer", "staff",
     "bureau", "chief", "desk", "agencies", "agency")
)  # fmt: skip
_PARTS = re.compile(r"\s*(?:[|·•]|\s[–—-]\s|,\s|\sfor\s|\sof\s)\s*")
_JOINT = re.compile(r",\s|,?\s(?:and|And|AND|&)\s")
_SUFFIX = re.compile(r"\s+(?P<sign>[|–—-]|::)\s+(?P<name>[^\s|–—][^|–—]{0,40})$")


@cache
def _outlets() -> tuple[frozenset[str], tuple[str, ...]]:
    rows = word_rows("outlets")
    return frozenset(row for row in rows if row[0] != "…"), tuple(row[1:] for row in rows if row[0] == "…")


def is_outlet(words: str) -> bool:
    """Whether words are the name of an outlet and nothing else: ``Reuters``, ``The Harbour Post``."""
    names, ends = _outlets()
    words = levelled(words)
    if words in names:
        return True
    parts = words.split()
    capitals = all(part[0].isupper() or part.lower() in ("the", "of", "and", "&", "de", "la") for part in parts)
    return 2 <= len(parts) <= 5 and capitals and words.endswith(ends)


def authors_of(words: str) -> str | None:
    """The authors that a line names and does nothing else (``By Ada Lind and Bo Ek, Reuters``), joined by ``, ``.

    ``None`` where the line is no byline.
    """
    words = levelled(words)
    if len(words) > 200 or words.endswith((".”", '."', "?", "!")):
        return None
    match = _BYLINE.fullmatch(words) or _PLACED.fullmatch(words)
    if not match:
        return None
    names = [cased(name) for name in _JOINT.split(match["names"]) if not is_outlet(name) and not _is_post(name)]
    return ", ".join(names) or None


def _is_post(words: str) -> bool:
    """Whether words are what somebody is at an outlet: ``Staff Writer``, ``Political Editor``."""
    return words.split()[-1].lower() in _POSTS


def outlet_of(byline: str) -> str | None:
    """The outlet that a byline names behind its authors, ``None`` where it names none."""
    return next((part for part in _PARTS.split(levelled(byline))[1:] if is_outlet(part)), None)


def without_outlet(headline: str) -> tuple[int, str | None]:
    """How long a headline is without the outlet behind it, and that outlet: ``Strike ends - The Harbour Post``."""
    match = _SUFFIX.search(headline)
    if match and match.start() >= 10 and is_outlet(match["name"]):
        return match.start(), levelled(match["name"])
    return len(headline), None


def is_name(words: str) -> bool:
    """Whether words look like the name of one person and nothing else."""
    return bool(re.fullmatch(rf"{_NAME}(?:\s{_NAME}){{1,2}}", words)) and not is_outlet(words)


def cased(name: str) -> str:
    """A name in capital letters as it is written otherwise."""
    return " ".join(part.title() if "." not in part else part for part in name.split()) if name.isupper() else name
