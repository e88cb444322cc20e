"""What only looks like a proposal or an answer: denied, supposed, put in doubt, or long past."""

from __future__ import annotations

import re

from tui.articles.article import Span

_DENIED = re.compile(
    r"(?:\b(?:not|never|no|without|nor|neither|hardly|barely|declined\s+to|declines\s+to|refused\s+to|refuses\s+to|failed\s+to|fails\s+to|unable\s+to|reluctant\s+to"
    r"|unwilling\s+to|unlikely\s+to|stopped\s+short\s+of|stops\s+short\s+of|short\s+of|ruled\s+out|rules\s+out|instead\s+of|rather\s+than|denied|denies|stopped|little|far\s+from)|n[’']t)"
    r"(?:\s+(?:\w+ly|yet|been|be|be\s+able\s+to|have|any|even|ever|in|ever\s+been|going\s+to|an?|the))*\s*[\"“‘']?\s*$",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:if|whether|unless|in\s+case|even\s+if|as\s+if|whenever|assuming|when|until|provided\s+that|in\s+the\s+event)\b[^,;:–—]*$",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"(?:^|[,;]\s+|\w\s+)(?:should|were|had)\s+[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*\s+(?:to\s+)?$")
_DOUBTED = re.compile(
    r"\b(?:unclear|not\s+clear|uncertain|unknown|no\s+confirmation|remains\s+to\s+be\s+seen|question\s+of\s+whether|doubt\w*|den(?:y|ied|ies|ying)\s+(?:that|having|any|(?:a\s+|the\s+|media\s+|such\s+)*(?:reports?|claims?|rumou?rs?|allegations?|suggestions?)\s+(?:that|of)))\b[^;:]*$",
    re.IGNORECASE,
)
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
_NOBODY = re.compile(r"(?:^|\W)(?:neither|no\s+one|nobody|none)\b[^,;:.]{0,40}$", re.IGNORECASE)
_NOTHING = re.compile(r"\s+(?:no|little|few|nothing|neither|none\s+of|any)\b", re.IGNORECASE)

UNLESS_RULES = frozenset(("refuses unless", "threatens if it is not done"))
"""Rules whose own words deny or suppose."""


def is_denied(text: str, trigger: Span, sentence: Span, rule: str = "") -> bool:
    """Whether the words right before `trigger` deny it: "has not offered", "stopped short of calling for"."""
    if rule in UNLESS_RULES:
        return False
    before = _DENIED.search(text, max(sentence.start, trigger.start - 60), trigger.start)
    nobody = _NOBODY.search(text, max(sentence.start, trigger.start - 60), trigger.start)
    return bool(before or nobody or _NOTHING.match(text, trigger.end))


def is_supposed(text: str, trigger: Span, sentence: Span, rule: str = "") -> bool:
    """Whether `trigger` stands in a condition or a doubt: "if it agreed", "should Russia agree", "unclear whether"."""
    if rule in UNLESS_RULES:
        return False
    start = max(sentence.start, trigger.start - 160)
    return any(pattern.search(text, start, trigger.start) for pattern in (_SUPPOSED, _INVERTED, _DOUBTED))


def is_past_history(text: str, trigger: Span, content: Span, sentence: Span) -> bool:
    """Whether the clause dates itself years back ("in 1993", "a decade ago"): background, nothing on the table."""
    start = max(sentence.start, trigger.start - 60)
    other = _OF_ANOTHER.search(text, min(trigger.end, content.end), content.end)
    end = other.start() if other else content.end
    return bool(_YEAR.search(text, start, end) or _LONG_AGO.search(text, start, end))
