"""What the words of a proposal must be about for a rule to count: talks, a pause, an act, the conflict."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.proposals.lexicon import phrases
from tui.extraction.proposals.rules.rule import Rule
from tui.extraction.proposals.vocabulary import (
    ACT,
    ASKABLE,
    ASKED,
    CONFLICT,
    DEAL,
    PAUSE,
    STOPPING,
    STRONG,
    THING,
    TOPIC,
    UNRELATED,
)

WINDOW = 130
"""How far into the content its subject must show itself, in characters."""
_BARE_DEAL = re.compile(
    rf"\s*(?:an?|the|its|his|her|their|another|one)\s+(?!economic|tax|budget|business|trade|energy|battle"
    rf"|rescue|travel|spending|reform)(?:[\w-]+\s+){{0,2}}?{phrases('proposal_nouns', 'thing')}\s*(?:[.,:;]"
    rf"|$|(?:with|which|that|in|on|at|after|under)\b)",
    re.IGNORECASE,
)
"""A plan of which nothing more is said right there."""
_NEAR = 32
"""How far in a promise must say what it is about."""
_YES = re.compile(
    r"(?:accept|agree\s+to|sign|back|support|endorse)\s+(?:it|this|that|the|its|his|their)\b", re.IGNORECASE
)
_NAMED = re.compile(r"(?:^|\W)(?!The\b|This\b|That\b|It\b|We\b|They\b|There\b)[A-Z][\w’'-]+\s+$")
"""A name right before the verb: who must stop is a party."""
_TO_BE = re.compile(r"\bto\s+(?:be\s+)?", re.IGNORECASE)
_STRONG_IF = re.compile(
    r"\b(?:so\s+long\s+as|as\s+long\s+as|provided|on\s+(?:the\s+)?condition|in\s+(?:return|exchange)\s+for)\b",
    re.IGNORECASE,
)
_BE = re.compile(r"\s*(?:\w+ly\s+|now\s+|first\s+|also\s+)*(?:be\s+)?(?:\w+ly\s+)?", re.IGNORECASE)
_LIKEWISE = re.compile(
    r"\b(?:the\s+same|likewise|in\s+turn|recipro\w+|follow(?:s|ed)?\s+suit|in\s+kind)\b", re.IGNORECASE
)


def is_about(rule: Rule, text: str, content: Span, trigger: Span, sentence: Span) -> bool:
    """Whether the content of a match holds what its rule needs."""
    end = min(content.end, content.start + WINDOW)
    match rule.needs:
        case "nothing":
            return True
        case "any":
            return not UNRELATED.match(text, content.start)
        case "pause":
            return bool(PAUSE.search(text, content.start, end))
        case "topic":
            return bool(TOPIC.search(text, content.start, end) or PAUSE.search(text, trigger.start, content.start))
        case "deal":
            near = min(end, content.start + _NEAR)
            soon = min(end, content.start + 2 * _NEAR)
            return bool(TOPIC.search(text, content.start, soon) or THING.search(text, content.start, near))
        case "offered":
            return _is_relevant(text, content.start, end) or bool(_BARE_DEAL.match(text, content.start))
        case "asked":
            return not UNRELATED.match(text, content.start) and (
                _is_relevant(text, content.start, end)
                or (
                    rule.name == "asks somebody to do it"
                    and bool(ASKABLE.match(text, content.start) or _YES.match(text, content.start))
                )
                or bool(CONFLICT.search(text, content.start, end) or THING.search(text, content.start, end))
            )
        case "act":
            near = min(end, content.start + _NEAR)
            opening = ACT.search(text, content.start, near) or TOPIC.search(text, content.start, near)
            stops = STOPPING.match(text, content.start)
            return bool(opening) and (bool(stops) or _is_relevant(text, content.start, end))
        case "relevant" if rule.name == "says that it must be":
            asks = ACT.search(text, content.start, min(end, content.start + 60))
            about = CONFLICT.search(text, sentence.start, end) or TOPIC.search(text, sentence.start, trigger.start)
            askable = ASKABLE.match(text, _after_be(text, content.start))
            named = askable and _NAMED.search(text, sentence.start, trigger.start)
            return _is_relevant(text, content.start, end) or bool((asks or askable) and about) or bool(named)
        case "relevant" if rule.name == "it had to stop":
            return _is_relevant(text, content.start, end) or bool(STOPPING.match(text, content.start))
        case "relevant":
            return _is_relevant(text, content.start, end)
        case "opening":
            return bool(ACT.match(text, content.start) or STRONG.match(text, content.start))
        case "strong opening":
            return bool(STRONG.match(text, content.start) or STOPPING.match(text, content.start))
        case "step":
            step = ACT.search(text, content.start, min(end, content.start + _NEAR))
            fair = CONFLICT.search(text, sentence.start, sentence.end) or _LIKEWISE.search(text, *sentence)
            return bool(
                (step or _STRONG_IF.search(text, *content)) and (fair or _is_relevant(text, content.start, end))
            )
        case "wanted":
            return _asks_an_act(text, content.start, end) or is_about(
                replace(rule, needs="asked"), text, content, trigger, sentence
            )


def _after_be(text: str, start: int) -> int:
    """Past "be", blanks and adverbs: where the act of "must immediately be released" begins."""
    found = _BE.match(text, start)
    return found.end() if found else start


def _asks_an_act(text: str, start: int, end: int) -> bool:
    """Whether an act is asked for in the infinitive: "for all crossings to be opened"."""
    return any(ASKABLE.match(text, to.end()) for to in _TO_BE.finditer(text, start, end)) or bool(
        ASKABLE.match(text, start)
    )


def _is_relevant(text: str, start: int, end: int) -> bool:
    return bool(
        TOPIC.search(text, start, end)
        or DEAL.search(text, start, min(end, start + 70))
        or ASKED.search(text, start, end)
        or STRONG.search(text, start, end)
        or (ACT.search(text, start, end) and CONFLICT.search(text, start, end))
    )
