"""Refusing: a party says no, or yes on terms, denies, or breaks what was agreed."""

from __future__ import annotations

from tui.extraction.proposals.answer import BE, NEAR, REFERRED, THING, TOPICS, Answer, answer, answering
from tui.extraction.proposals.lexicon import heads, verbs, words

REFUSING: tuple[Answer, ...] = (
    answer(
        "accuses the other of breaking it",
        "violated",
        words("accuse accuses accused accusing blame blames blamed blaming"),
        r"""
        \b(?P<trigger>accus\w+|blam\w+)\s+(?P<who>[^.;:]{2,60}?)\s+(?:of|for)\s+(?:\w+\s+){0,2}?[\"“‘]?
        (?:violat\w+|breach\w*|break\w*|breakdown)
        """,
        "named",
    ),
    answer(
        "breaks it",
        "violated",
        heads("response_verbs", "violated"),
        rf"""
        \b(?P<trigger>{answering("violated")})\s+(?:\w+\s+){{0,3}}?(?:{THING}|{TOPICS})\b
        """,
        "subject",
    ),
    answer(
        "breaches by somebody",
        "violated",
        words("violation violations breach breaches"),
        r"""
        \b(?P<trigger>violations?|breach(?:es)?)\s+(?:(?:being|were|was)\s+)?(?:committed\s+)?by\s+
        (?P<who>[^.,;:]{2,50})
        """,
        "named",
    ),
    answer(
        "refuses it",
        "rejected",
        heads("response_verbs", "rejected"),
        rf"""
        \b(?P<trigger>{answering("rejected")})\b(?!\s+to\s+(?:comment|say|confirm|give|discuss|identify
        |be\b|name|elaborate|answer)){NEAR}\b{REFERRED}\b
        """,
        "subject",
        negated="open",
    ),
    answer(
        "refuses it",
        "rejected",
        heads("response_verbs", "flatly"),
        rf"""
        \b(?P<trigger>{verbs("response_verbs", "flatly")})\b(?![^.;:]{{0,40}}\b(?:accus|alleg|claim
        |report|charge|criticis|ruling|case|rumou?r)\w*)
        """,
        "subject",
        negated="open",
    ),
    answer(
        "refuses it",
        "rejected",
        words("turn turns turned turning"),
        r"""
        \b(?P<trigger>turn(?:s|ed|ing)?\s+(?:\w+\s+){1,4}?down)\b
        """,
        "subject",
        negated="open",
    ),
    answer(
        "calls it bad names",
        "rejected",
        words(
            "call calls called calling describe describes described describing brand brands branded branding "
            "denounce denounces denounced denouncing label labels labelled labeled deem deems deemed view "
            "views viewed "
        ),
        r"""
        \b(?P<trigger>call(?:s|ed|ing)?|describ(?:es|ed|ing)|brand(?:s|ed|ing)?|denounc(?:es|ed|ing)
        |label(?:s|led|ed)|deem(?:s|ed)|view(?:s|ed))\s+(?:the|this|that|any|it)\b[^.;:]{0,50}?\b
        (?:surrender|trick|trap|ploy|sham|farce|stunt|deception|capitulation|joke|interference|insult|provocation
        |mockery|blackmail|one-?sided|unfair|biased|illegal|propaganda|meaningless
        |unacceptable|unrealistic|dead|useless|non-?starter)\b
        """,
        "subject",
    ),
    answer(
        "would accept it on terms",
        "conditional",
        words("if provided long once unless return exchange condition after"),
        r"""
        \b(?P<trigger>(?:would|will|could|can)\s+(?:\w+\s+)?(?:accept|agree|sign|support|join|attend
        |observe|respect|consider|talk|negotiate))\b[^.;:]{0,120}?\b(?:if|provided|as\s+long\s+as|once
        |unless|in\s+(?:return|exchange)\s+for|on\s+condition|only\s+after)\b
        """,
        "subject",
    ),
    answer(
        "says that there will be none",
        "rejected",
        words("no"),
        r"""
        \b(?P<trigger>(?:there\s+)?(?:will|would|can|could|is|shall)\s+(?:be\s+)?no)\s+(?:\w+\s+){0,2}?
        (?:negotiat\w+|talks?|truce|cease-?fire|compromise|deal|dialogue|concessions?|peace)\b
        (?![^.;:]{0,120}\b(?:unless|until|without|before)\b)
        """,
        "speaker",
    ),
    answer(
        "vows to fight on",
        "rejected",
        words("fight fighting war offensive operation operations campaign attacks"),
        r"""
        \b(?P<trigger>(?:vow\w*|promis\w+|pledg\w+|swore|determined)\s+to\s+
        (?:fight\s+on|keep\s+(?:on\s+)?fighting|continue\s+(?:the\s+|its\s+|their\s+)?(?:fight|war|offensive
        |operations?|campaign|attacks)))\b
        """,
    ),
    answer(
        "finds fault with it",
        "rejected",
        words("not isn't"),
        r"""
        \b(?P<trigger>(?:is|was|are)(?:\s+not|n[’']t)\s+(?:an?\s+)?(?:serious|acceptable|good|realistic|fair|real
        |credible|genuine|workable|enough))\b
        """,
        "speaker",
    ),
    answer(
        "any deal must",
        "conditional",
        words("any"),
        rf"""
        \b(?P<trigger>any\s+(?:[\w-]+\s+){{0,2}}?(?:{TOPICS}|{THING})\s+(?:must|should|has\s+to|have\s+to
        |needs?\s+to|(?:would|will)\s+have\s+to))\b
        """,
        "speaker",
    ),
    answer(
        "refuses to take part",
        "rejected",
        words("refuse refuses refused refusing decline declines declined declining"),
        r"""
        \b(?P<trigger>(?:refus|declin)\w+\s+to\s+(?:meet|negotiate|talk|attend|take\s+part|participate|join|sign
        |recogni[sz]e|withdraw|accept|compromise|budge|stop|halt))\b
        """,
    ),
    answer(
        "is met with refusal",
        "rejected",
        words("refusal rejection opposition resistance"),
        r"""
        \b(?P<trigger>(?:refusal|rejection|opposition|resistance)\s+(?:from|by))\s+(?P<who>[^.,;:]{2,60})
        """,
        "named",
    ),
    answer(
        "pours cold water on it",
        "rejected",
        words("cold shrift shoulder thumbs"),
        r"""
        \b(?P<trigger>pour(?:s|ed|ing)?\s+cold\s+water|g(?:ive|ave|iven)\s+(?:it\s+|the\s+\w+\s+)?short\s+shrift
        |cold\s+shoulder|thumbs[-\s]down)\b
        """,
    ),
    answer(
        "it is refused",
        "rejected",
        words("by"),
        rf"""
        \b(?:{REFERRED}|it|this|that|which)\b[^.;:]{{0,60}}?\b{BE}\s+(?:\w+ly\s+)?
        (?P<trigger>{answering("rejected")}|paused|frozen|turned\s+down)\s+(?:\w+\s+){{0,2}}?by\s+
        (?P<who>[^.,;:]{{2,60}})
        """,
        "named",
    ),
    answer(
        "calls it unacceptable",
        "rejected",
        words(
            "unacceptable acceptable non-starter nonstarter early premature question interest interested "
            "work room sham farce ploy trick trap "
        ),
        r"""
        \b(?P<trigger>unacceptable|not\s+acceptable|non-?starter|too\s+early|premature
        |out\s+of\s+the\s+question|no\s+interest|little\s+interest|not\s+interested|will\s+not\s+work
        |no\s+room\s+for|sham|farce|ploy|trick|trap)\b
        """,
        "speaker",
    ),
    answer(
        "is against it",
        "rejected",
        words(
            "is are was were be been being 's 're 'm remain remains remained seem seems do does did don't "
            "doesn't didn't will would could can won't cannot it's they're we're i'm he's she's "
        ),
        rf"""
        \b(?P<trigger>{BE}\s+(?:firmly\s+|strongly\s+)?(?:against|opposed\s+to|reluctant\s+to
        |unwilling\s+to|not\s+(?:ready|prepared|willing)\s+to)|(?:do|does|did)\s+not\s+(?:support|accept
        |want|believe\s+in)|(?:don|doesn|didn)[’']t\s+(?:support|accept|want)|(?:will|would|could
        |can)\s+(?:not|never)\s+(?:accept|agree|negotiate|support|sign|recogni[sz]e|consider|allow
        |compromise|back\s+down|give\s+up|cede)|won[’']t\s+(?:accept|agree|negotiate|support|sign|allow)
        |cannot\s+(?:accept|agree|support))\b(?![^.;:]{{0,120}}\b(?:unless|until|without|before)\b)
        """,
        "subject",
    ),
    answer(
        "agrees only on terms",
        "conditional",
        words("unless until without only must if after once"),
        r"""
        \b(?P<trigger>(?:will|would|could|can)(?:\s+(?:not|never)|n[’']t)|won[’']t|cannot|any\s+\w+\s+
        (?:must|should|has\s+to)|only)\b(?=[^.;:]{0,50}?\b(?:accept|agree|negotiat|sign|talk|meet
        |consider|cease|stop|withdraw|deal|truce|plan|peace|dialogue|compromise|release|disarm
        |return))[^.;:]{3,140}?\b(?:unless|until|without|only\s+if|must|if|after|once)\b
        """,
        "subject",
    ),
    answer(
        "asks for more first",
        "conditional",
        words(
            "nuances further reservations amendment amendments respond responds responded responding reply "
            "replies replied replying answer answers answered answering counter counters countered "
            "countering "
        ),
        r"""
        \b(?P<trigger>nuances|further\s+(?:discussions?|talks|clarifications?|details)\s+
        (?:\w+\s+){0,2}?(?:necessary|needed|required)|reservations|(?:respond|repl|answer|counter)\w*\s+
        (?:\w+\s+){0,3}?(?:by|with)\s+(?:\w+\s+){0,2}?(?:demand\w*|conditions?|a\s+list)|amendments?
        |with\s+(?:some\s+)?conditions)\b
        """,
        "subject",
    ),
    answer(
        "somebody's refusal of it",
        "rejected",
        words("rejection refusal opposition dismissal"),
        rf"""
        (?<![\w.’'-])(?P<who>[\w.’'-]+(?:\s+[\w.’'-]+){{0,3}}?)['’]s?\s+(?P<trigger>(?:\w+\s+)?(?:rejection\s+of
        |refusal\s+(?:of|to)|opposition\s+to|dismissal\s+of))\s+{NEAR}\b{REFERRED}\b
        """,
        "named",
    ),
    answer(
        "denies it",
        "denied",
        words("deny denies denied denying do does did don't doesn't didn't"),
        rf"""
        \b(?P<trigger>den(?:y|ies|ied|ying)|(?:do|does|did)(?:\s+not
        |n[’']t)\s+have)\b{NEAR}\b{REFERRED}\b
        """,
        "subject",
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
