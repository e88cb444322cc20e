"""Which units have all free words of a query, each as it stands, in another form, begun or, failing that, mistyped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.search.index import Part
from tui.search.masks import Mask
from tui.search.matching import Alternatives, Words, alternatives


def having(parts: Sequence[Part], words: Words) -> Iterator[list[Mask]]:
    """For each word the units that have it, part by part."""
    plain = alternatives([part.matcher for part in parts], words, typos=False)
    for at in range(len(words.words)):
        yield [_mask(part, of_part[at]) for part, of_part in zip(parts, plain, strict=True)]


def _mask(part: Part, word: Alternatives) -> Mask:
    segment, masks = part.segment, part.masks
    found = masks.units(unit for term in word.terms for unit in segment.postings(term))
    for longer, _ in word.beginnings:
        found |= masks.units(segment.spread(longer))
    for first, second, _ in word.partings:
        found |= masks.units(segment.postings(first)) & masks.units(segment.postings(second))
    return found
