"""Breaking what was agreed: a party does, or is accused of it."""

from __future__ import annotations

from tui.extraction.proposals.answers.answer import THING, TOPICS, Answer, answer, answering
from tui.extraction.proposals.lexicon import heads, words

BREAKING: tuple[Answer, ...] = (
    answer(
        "accuses the other of breaking it",
        "violated",
        words("accuse accuses accused accusing blame blames blamed blaming"),
        r"""
        \b(?P<trigger>accus\w+|blam\w+)\s+(?P<who>[^.;:]{2,60}?)\s+(?:of|for)\s+(?:[\w’'-]+\s+){0,3}?[\"“‘]?
        (?:(?:\w+\s+)?(?:violat\w+|breach\w*|break\w*|breakdown|flout\w*|infring\w*)|(?:the\s+)?(?:collapse|failure
        |end)\s+of\s+(?:the\s+|a\s+)?(?:\w+\s+)?(?:truce|cease-?fire|talks|negotiations|deal|agreement|pact))
        """,
        "named",
    ),
    answer(
        "breaks it",
        "violated",
        heads("response_verbs", "violated"),
        rf"""
        \b(?P<trigger>{answering("violated")})\s+(?!(?:all|every|any|each|previous|past|earlier|such|its|several|many)\b)
        (?:\w+\s+){{0,3}}?(?:{THING}|{TOPICS})\b
        """,
        "subject",
    ),
    answer(
        "does not keep its word",
        "violated",
        words("obligations commitments promises commitment pledge pledges"),
        r"""
        \b(?P<trigger>(?:(?:has|have|had|did|does|do)\s+not|fail(?:s|ed)\s+to|(?:has|have|had)\s+failed\s+to)\s+
        (?:met|meet|fulfil\w*|honou?r(?:ed)?|kept|keep|implement(?:ed)?|respect(?:ed)?|abid(?:e|ed)\s+by))\s+(?:its|their|his|her
        |the)\s+(?:\w+\s+)?(?:obligations|commitments?|promises|pledges?)\b
        """,
        bare=True,
    ),
    answer(
        "acts in breach of it",
        "violated",
        words("violation breach defiance despite contrary"),
        rf"""
        \b(?P<trigger>in\s+(?:an?\s+)?(?:\w+\s+)?(?:violation|breach|defiance)\s+of|(?:attack|shell|bomb|fir|str[iu]ck|hit|storm|raid|seiz|captur|launch|kill
        |detonat|blew)\w*\b[^.;:]{{3,90}}?\sdespite)\s+(?:the|an?|its|their)\s+(?:[\w’'.-]+\s+){{0,4}}?(?:{THING}|{TOPICS})\b
        """,
        "clause",
        bare=True,
    ),
    answer(
        "it is broken by somebody",
        "violated",
        words("violated breached broken flouted"),
        rf"""
        \b(?:{THING}|{TOPICS})\b[^.;:]{{0,40}}?\s(?P<trigger>violated|breached|broken|flouted)\s+by\s+(?P<who>[^.,;:]{{2,50}})
        """,
        "named",
    ),
    answer(
        "breaches by somebody",
        "violated",
        words("violation violations breach breaches collapsed shattered broken"),
        r"""
        \b(?P<trigger>violations?|breach(?:es)?|(?:truce|cease-?fire|lull|pause)\s+(?:was\s+)?(?:collapsed|shattered
        |broken|violated|breached)[^.;:]{0,40}?(?<!\w)(?:when|after|as))\s+(?:(?:being|were|was)\s+)?(?:committed\s+)?
        (?:by\s+)?(?:(?<=by\s)|(?<=when\s)|(?<=after\s)|(?<=as\s))(?P<who>[^.,;:]{2,50})
        """,
        "named",
    ),
)
"""In the order of trust."""
