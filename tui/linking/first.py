"""First names compared: whether two bearers of one surname may be one person."""

from __future__ import annotations

from functools import lru_cache

from tui.linking.words import first_names


@lru_cache(maxsize=200_000)
def may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two rows of folded first names, neither empty, may be one person's.

    The first must be one name (in another spelling, short, an initial), and so each that both have after it; what only
    one of them has the other leaves out: "Vladimir V.", "Vladimir".
    """
    if not _same(one[0], other[0]):
        return False
    return all(map(_same, one[1:], other[1:]))


def _same(one: str, other: str) -> bool:
    if one == other or other in first_names().get(one, ()):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return len(one) > 3 and len(other) > 3 and one[0] == other[0] and _is_spelling(one, other)


def _is_spelling(one: str, other: str) -> bool:
    """Whether two folded names have the same consonants and differ in one vowel at most: Mohamed, Mohammad."""
    if [c for c in one if c not in "aeiou"] != [c for c in other if c not in "aeiou"]:
        return False
    if abs(len(one) - len(other)) > 1 or (one[-1] in "aeiou") != (other[-1] in "aeiou"):
        return False  # "Mario", "Maria" have the same length and end in different vowels
    if len(one) == len(other):
        return one[-1] == other[-1] and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    shorter, longer = sorted((one, other), key=len)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer) - 1))
