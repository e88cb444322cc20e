"""Denying: a party says that there is no such proposal, or that it has not said yes."""

from __future__ import annotations

from tui.extraction.proposals.answers.answer import NEAR, REFERRED, Answer, answer
from tui.extraction.proposals.lexicon import words

DENYING: tuple[Answer, ...] = (
    answer(
        "denies it",
        "denied",
        words("deny denies denied denying do does did don't doesn't didn't"),
        rf"""
        \b(?P<trigger>den(?:y|ies|ied|ying)|(?:do|does|did)(?:\s+not
        |n[’']t)\s+have)\b(?:{NEAR}\b{REFERRED}\b|[^.;:]{{0,120}}?\b(?:breach\w*|violat\w*|truce|cease-?fire)\b)
        """,
        "subject",
    ),
    answer(
        "says that there is none such",
        "denied",
        words("no"),
        r"""
        \b(?P<trigger>there\s+(?:is|was|were|are|had\s+been|has\s+been)\s+no\s+(?:[\"“‘]\s*)?(?:such|secret)|(?:is|was|are|were)\s+[\"“‘]?no\s+such)
        \s+(?:[\w-]+\s+)?(?:documents?|agreements?|deals?|plans?|proposals?|offers?|understandings?|talks|negotiations|contacts?|demands?|requests?
        |promises?|commitments?|letters?|pacts?|accords?)\b
        """,
        "speaker",
        bare=True,
    ),
    answer(
        "does not confirm it",
        "denied",
        words("confirmation confirmed confirm"),
        r"""
        \b(?P<trigger>no\s+confirmation|(?:has|have|had)\s+not\s+confirmed|did\s+not\s+confirm)\s+
        (?:\w+\s+){0,2}?(?:from|by)\s+(?P<who>[^.,;:]{2,40}?)\s+(?:side\s+)?that\b
        """,
        "named",
    ),
)
"""In the order of trust."""
