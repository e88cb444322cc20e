"""Which units have all free words of a query, each as it stands, in another form, begun or, failing that, mistyped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.search.index import Part
from tui.search.masks import Mask
from tui.search.matching import Alternatives, Words


def having(parts: Sequence[Part], words: Words) -> Iterator[list[Mask]]:
    """For each word the units that have it, part by part."""
    plain = [part.matcher.alternatives(words, typos=False) for part in parts]
    for at in range(len(words.words)):
        yield [_mask(part, alternatives[at]) for part, alternatives in zip(parts, plain, strict=True)]


def _mask(part: Part, alternatives: Alternatives) -> Mask:
    segment, masks = part.segment, part.masks
    found = masks.units(unit for term in alternatives.terms for unit in segment.postings(term))
    for longer, _ in alternatives.beginnings:
        found |= masks.units(segment.spread(longer))
    for first, second, _ in alternatives.partings:
        found |= masks.units(segment.postings(first)) & masks.units(segment.postings(second))
    return found
