"""Refusing: a party says no, in whatever words."""

from __future__ import annotations

from tui.extraction.proposals.answers.answer import BE, HAVING, NEAR, REFERRED, SUBJECT, Answer, answer, answering
from tui.extraction.proposals.lexicon import heads, verbs, words

REFUSING: tuple[Answer, ...] = (
    answer(
        "refuses it",
        "rejected",
        heads("response_verbs", "rejected"),
        rf"""
        \b(?P<trigger>{answering("rejected")})\b(?!\s+to\s+(?:comment|say|confirm|give|discuss|identify
        |be\b|name|elaborate|answer))(?![^.;:]{{0,30}}\b(?:report|claim|accusation|allegation|charge|suggestion|attack|airstrike|strike|raid|killing|shelling
        |bombing|assault)s?\b)
        {NEAR}\b{REFERRED}\b
        """,
        "subject",
        negated="open",
    ),
    answer(
        "refuses it",
        "rejected",
        heads("response_verbs", "flatly") | words("object objects objected"),
        rf"""
        \b(?P<trigger>{verbs("response_verbs", "flatly")}|object(?:s|ed)\s+to)\b(?![^.;:]{{0,40}}\b(?:accus|alleg|claim
        |report|charge|criticis|ruling|case|rumou?r)\w*)
        """,
        "subject",
        negated="open",
    ),
    answer(
        "refuses it",
        "rejected",
        heads("response_verbs", "faulted"),
        rf"""
        \b(?P<trigger>{verbs("response_verbs", "faulted")})\s+(?:(?:the|this|that|any|its|his|their|[\w.’'-]+['’]s?)\s+
        (?:[\w-]+\s+){{0,2}}?(?:{REFERRED})s?\b|it\b|this\b)
        """,
        "subject",
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
        "says that there will be none",
        "rejected",
        words("no cannot not"),
        r"""
        \b(?P<trigger>(?:there\s+)?(?:will|would|can|could|is|shall)\s+(?:be\s+)?no|there\s+(?:cannot|can\s+not|could\s+not)\s+be\s+(?:an?
        |any))\s+(?:\w+\s+){0,2}?(?:mediation|negotiat\w+|talks?|truce|cease-?fire|compromise|deal|dialogue|concessions?|peace|mechanism
        |mission|withdrawal|retreat|normali[sz]ation|recognition|referendum|amnesty|disarmament|question\s+of)\b
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
        bare=True,
    ),
    answer(
        "will not have it",
        "rejected",
        words("not never won't wouldn't cannot can't"),
        r"""
        \b(?P<trigger>(?:will|would|can|could|shall)\s+(?:not|never)\s+(?:ever\s+)?(?:negotiate|surrender|compromise
        |capitulate|sit\s+down|talk\s+(?:to|with)|recogni[sz]e|disarm|be\s+dictated)|(?:won|wouldn|can)[’']t\s+
        (?:negotiate|surrender|compromise|talk\s+(?:to|with))|cannot\s+(?:negotiate|compromise))\b
        (?![^.;:]{0,120}\b(?:unless|until|without|before|if)\b)
        """,
        bare=True,
    ),
    answer(
        "refuses what stands before",
        "rejected",
        heads("response_verbs", "rejected"),
        rf"""
        \b(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?(?:{REFERRED})s?,?\s+(?:(?:that|which)\s+)?{SUBJECT}\s+{HAVING}
        (?P<trigger>{answering("rejected")}|called\s+(?:an?\s+)?(?:un\w+|trick|trap|sham))\b
        """,
        "subject",
        bare=True,
    ),
    answer(
        "finds fault with it",
        "rejected",
        words("not isn't"),
        r"""
        \b(?P<trigger>(?:(?:is|was|are)(?:\s+not|n[’']t)|(?:would|will)\s+not\s+be)\s+(?:an?\s+)?(?:serious|acceptable|good|realistic|fair|real
        |credible|genuine|workable|enough))\b
        """,
        "speaker",
    ),
    answer(
        "refuses to take part",
        "rejected",
        words("refuse refuses refused refusing decline declines declined declining"),
        r"""
        \b(?P<trigger>(?:refus|declin)\w+\s+to\s+(?:meet|negotiate|talk|attend|take\s+part|participate|join|sign
        |recogni[sz]e|withdraw|accept|compromise|budge|stop|halt|extend|prolong|renew|pull\s+(?:back|out)|disarm
        |surrender|agree|do\s+so|give|back\s+down|cease|hand\s+over|give\s+up|drop|yield|engage|consider|lift|release|free|leave))\b
        """,
        bare=True,
    ),
    answer(
        "rules it out",
        "rejected",
        words("rule rules ruled ruling exclude excludes excluded"),
        r"""
        \b(?P<trigger>rul(?:es?|ed|ing)\s+out|exclud(?:es?|ed|ing))\s+(?:any\s+|the\s+)?(?:\w+\s+)?(?:\w+ing|talks?|negotiat\w+
        |concessions?|truce|cease-?fire|compromise|withdrawal|retreat|deal)\b
        """,
        negated="open",
        bare=True,
    ),
    answer(
        "will not let it be",
        "rejected",
        words("not never won't wouldn't"),
        r"""
        \b(?P<trigger>(?:(?:will|would)\s+(?:not|never)|won[’']t|wouldn[’']t)\s+be\s+(?:allowed|permitted|accepted|tolerated
        |admitted|discussed|negotiated))\b
        """,
        "speaker",
        bare=True,
    ),
    answer(
        "calls it impossible",
        "rejected",
        words("impossible possible"),
        r"""
        \b(?P<trigger>(?:is|was|would\s+be)\s+(?:not\s+possible|impossible)\s+to\s+(?:talk|negotiate|discuss|speak|sit|agree
        |accept|withdraw|meet))\b
        """,
        "speaker",
        bare=True,
    ),
    answer(
        "is against it outright",
        "rejected",
        words("against"),
        rf"""
        \b(?P<trigger>(?:sp[eo]ak(?:s|ing)?\s+out|spoke\s+out|c[ao]m(?:e|es|ing)\s+out|decid(?:es|ed)|vot(?:es|ed|ing)(?:\s+\d+[\w\s–-]{{0,12}})?
        |(?:is|was|are|were)\s+(?:firmly\s+|strongly\s+|completely\s+)?)\s*against)\b{NEAR}\b(?:{REFERRED}|it|this|truce|deployment
        |mediation)\b
        """,
    ),
    answer(
        "does not want it",
        "rejected",
        words("not didn't doesn't don't"),
        rf"""
        \b(?P<trigger>(?:(?:did|does|do|was|is|were|are)\s+not|(?:did|does|do)n[’']t)\s+(?:\w+ly\s+)?(?:need|approve\s+of|recogni[sz]e
        |favou?r|bound\s+by|see\s+(?:any|the)\s+(?:need|point|reason)|believe\s+in))\b{NEAR}\b(?:{REFERRED}|it|this|them|deployment
        |presence|mediation|truce|party)\b
        """,
    ),
    answer(
        "will not do it",
        "rejected",
        words("not never won't wouldn't"),
        r"""
        \b(?P<trigger>(?:(?:will|would)\s+(?:not|never)|won[’']t|wouldn[’']t)\s+(?:\w+ly\s+)?(?:release|free|withdraw|leave|lay\s+down
        |hand\s+over|disarm|open\s+(?:an?|the)|pull\s+(?:back|out)|return|stop|end|halt|lift|join|attend|take\s+part|participate
        |give\s+up|retreat|tolerate|go\s+along|be\s+(?:bound|freed|released|dictated)|work|stand\s+down|cede|abandon|drop|cross))\b
        (?![^.;:]{0,140}\b(?:unless|until|without|before|if|as\s+long\s+as)\b)
        """,
        bare=True,
    ),
    answer(
        "was not accepted",
        "rejected",
        words("not"),
        r"""
        \b(?P<trigger>(?:(?:has|have|had)\s+not\s+been|(?:was|were)\s+not)\s+(?:accepted|agreed\s+to|approved|endorsed))\b
        """,
        "speaker",
    ),
    answer(
        "says that it is over",
        "rejected",
        words("over done line time"),
        r"""
        \b(?P<trigger>(?:time|era|period)\s+for\s+(?:talks|negotiations?|dialogue|diplomacy)\s+(?:\w+\s+){0,3}?(?:is|was)\s+over
        |(?:is|was|are|were)\s+done\s+with\s+(?:talks|negotiations?)|(?:is|was|are|were)\s+a\s+red\s+line)\b
        """,
        "speaker",
        bare=True,
    ),
    answer(
        "is not for turning",
        "rejected",
        words(
            "budge reciprocate bend blink back give unmoved defiant undeterred intransigent adamant yield unimpressed"
        ),
        r"""
        \b(?P<trigger>(?:would|will|did|could)(?:\s+not|n[’']t)\s+(?:budge|reciprocate|yield|bend|blink|back\s+down|give\s+(?:in|way))
        |(?:is|was|are|were|remain(?:s|ed)?)\s+(?:defiant|unmoved|undeterred|unimpressed|intransigent))\b
        """,
        bare=True,
    ),
    answer(
        "shows no sign of it",
        "rejected",
        words("no little"),
        rf"""
        \b(?P<trigger>(?:show|shows|showed|shown|give|gave|given|express\w*|ha[sd]|have)\s+(?:no|little)\s+(?:\w+\s+)?
        (?:signs?|hint|intention|interest|willingness|readiness|desire|appetite|inclination)\s+(?:of|in|to|for|that))\b
        [^.;:]{{0,50}}?\b(?:{REFERRED}|it|accept\w*|negotiat\w*|compromis\w*|stop\w*|back\w*|talk\w*)\b
        """,
    ),
    answer(
        "means to go on",
        "rejected",
        words("no intention plans"),
        r"""
        \b(?P<trigger>(?:ha(?:s|d|ve)|there\s+(?:is|was|were|are))\s+no\s+(?:intention|plans?)\s+(?:of|to)\s+
        (?:stop|halt|end|ceas|withdraw|negotiat|talk|surrender|leav|retreat|accept|sign|attend|pull|disarm|giv)\w*)\b
        """,
        bare=True,
    ),
    answer(
        "raises objections to it",
        "rejected",
        words("objection objections"),
        rf"""
        \b(?P<trigger>(?:rais|voic|express|lodg|ha[sd]|have)\w*\s+(?:(?!no\b|any\b)\w+\s+)?objections?)\s+(?:to|about|over)\b{NEAR}\b
        (?:{REFERRED}|it|this)\b
        """,
    ),
    answer(
        "says no in a word",
        "rejected",
        words("refused refuses declined balked demurred"),
        r"""
        \b(?P<trigger>(?:refused|refuses|declined|balked|demurred))(?=\s*(?:[.;”\"]|,\s|$))
        """,
        bare=True,
    ),
    answer(
        "repeats its opposition",
        "rejected",
        words("opposition objections objection rejection resistance"),
        rf"""
        \b(?P<trigger>(?:repeat|reiterat|restat|express|voic|declar|underlin|reaffirm|stat|confirm|announc)\w*\s+(?:its|his|her
        |their)\s+(?:\w+\s+)?(?:opposition|objections?|rejection|resistance))\s+(?:to|of)\b{NEAR}\b(?:{REFERRED}|it|this)\b
        """,
    ),
    answer(
        "voices its opposition",
        "rejected",
        words("opposition objection objections rejection disagreement"),
        r"""
        \b(?P<trigger>(?:voic|express|declar|repeat|reiterat|stat|announc|underlin)\w*\s+(?:its|his|her|their)\s+(?:\w+\s+)?(?:opposition
        |objections?|rejection|disagreement))(?=\s*(?:[.,;]|$))
        """,
        bare=True,
    ),
    answer(
        "would rather leave",
        "rejected",
        words("leave quit resign topple withdraw"),
        rf"""
        \b(?P<trigger>(?:would|will)\s+(?:leave|quit|resign|topple|withdraw))\b[^.;:]{{0,40}}?\sif\s[^.;:]{{0,40}}?\b(?:{REFERRED}|it)\s+
        (?:is|was|were|went|goes)\s+(?:approved|accepted|signed|adopted|through|ahead|agreed|passed)\b
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
        (?P<trigger>{answering("rejected")}|paused|frozen|turned\s+down|waved\s+(?:away|aside)|brushed\s+(?:aside|off)
        |shelved|declared\s+dead)\s+(?:\w+\s+){{0,2}}?by\s+
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
        \b(?P<trigger>unacceptable(?!\s+(?:that|for))|not\s+acceptable|non-?starter|too\s+early|premature
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
        |unwilling\s+to|not\s+(?:ready|prepared|willing)\s+to)|(?:do|does|did)\s+not\s+(?:believe\s+in)|(?:will|would|could
        |can)\s+(?:not|never)\s+(?:agree|negotiate|sign|recogni[sz]e
        |compromise|back\s+down|give\s+up|cede)|won[’']t\s+(?:agree|negotiate|sign)
        |cannot\s+agree|(?:(?:do|does|did|will|would|could|can)\s+(?:not|never)|(?:don|doesn|didn|won|wouldn)[’']t|cannot)\s+
        (?:support|accept|want|consider|allow)(?=\s+(?:{REFERRED}s?\b|(?:it|this|that|them|such|any|the|an?|half)\b
        (?:[^.;:,]{{0,40}}?\b{REFERRED}|\s*[.,;”\"]|(?<=it)|(?<=this)))))\b(?![^.;:]{{0,120}}\b(?:unless|until|without|before)\b)
        """,
        "subject",
        bare=True,
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
        "will not do what is asked",
        "rejected",
        words("not never won't wouldn't"),
        r"""
        \b(?P<trigger>(?:(?:will|would)\s+(?:not|never)|won[’']t|wouldn[’']t)\s+(?:again\s+|now\s+)?(?:\w+ly\s+)?(?!be\b|have\b|forget
        |know\b|happen|see\b|end\b|only\b|comment|say\b|discuss|elaborate|confirm|disclose|identify|hesitate|answer|respond|need\b|just\b
        |rule\b|exclude|oppose|object|stand\s+in|block|fail|mean\b|take\s+long|affect|change\s+(?:the|his|her|its|their)\b)\w+)\b
        (?![^.;:]{0,120}\b(?:unless|until|without|before|if|as\s+long\s+as)\b)
        """,
        bare=True,
        of_the_asked=True,
    ),
)
"""In the order of trust."""
