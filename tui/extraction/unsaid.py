"""Where an article takes words back: corrections, and what somebody was wrongly quoted as saying."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.stretch import Stretch

_TAKEN_BACK = re.compile(
    r"\b(?:misquot|misattribut|misreport|misstat)\w*"
    r"|\b(?:wrongly|incorrectly|erroneously|mistakenly|inaccurately)\s(?:quot|attribut|said|stat|report|call|describ|nam)\w*"
    r"|\b(?:earlier|previous|original|prior) version of (?:this|the|our) \w+"
    r"|\b(?:story|article|report|piece|post|headline) should have (?:said|read|stated)"
    r"|\b(?:fake|doctored|fabricated|manipulated)(?: \w+)? (?:post|video|clip|quote|image|letter|audio|tweet)"
    r"|\bfalsely (?:show|quot|attribut|depict|portray)\w*",
    re.I,
)


_SIGNS = (
    *("misquot", "misattribut", "misreport", "misstat", "wrongly", "incorrectly", "erroneously", "mistakenly"),
    *("inaccurately", "version of", "should have", "fake", "doctored", "fabricated", "manipulated", "falsely"),
)
"""A text with none of these takes nothing back, which is found out much faster."""


def taken_back(text: str, sentences: Sequence[Span], stretches: Sequence[Stretch]) -> tuple[Span, ...]:
    """What nobody is reported to have said: from the words that take it back to the end of their sentence, in order.

    Words inside quotation marks (`stretches`, in order) take nothing back.
    """
    low = text.lower()
    if not any(sign in low for sign in _SIGNS):
        return ()
    starts = [span.start for span in sentences]
    opens = [stretch.open for stretch in stretches]
    found: list[Span] = []
    for match in _TAKEN_BACK.finditer(text):
        number = bisect_right(starts, match.start()) - 1
        quoted = bisect_right(opens, match.start()) - 1
        marked = quoted >= 0 and match.start() < stretches[quoted].close
        if number >= 0 and match.start() < sentences[number].end and not marked:
            found.append(Span(match.start(), sentences[number].end))
    return tuple(found)
