"""What is long past: a clause that dates itself years back is background, and nothing on the table."""

from __future__ import annotations

import re

from tui.articles.article import Span

_YEAR = re.compile(
    r"\b(?:(?:in|of|on)\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\s+(?:\d{1,2},?\s+)?|(?<=in\s)|(?<=of\s))(?P<year>(?:19|20)\d\d)\b"
)
_LONG_AGO = re.compile(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+)\s+years?\s+ago|decades?\s+ago|years\s+ago)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:signed|agreed|reached|adopted|since|under|in\s+line\s+with|according\s+to|captured|seized|annexed|occupied)\b"
)
"""A year after these words dates another thing than what the clause is about."""


def is_past_history(text: str, trigger: Span, content: Span, sentence: Span) -> bool:
    """Whether the clause dates itself years back ("in 1993", "a decade ago"): background, nothing on the table."""
    start = max(sentence.start, trigger.start - 60)
    other = _OF_ANOTHER.search(text, min(trigger.end, content.end), content.end)
    end = other.start() if other else content.end
    return bool(_YEAR.search(text, start, end) or _LONG_AGO.search(text, start, end))
