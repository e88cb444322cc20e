"""Accepting: a party says yes, may say yes, or has not answered yet."""

from __future__ import annotations

from tui.extraction.proposals.answers.answer import (
    BE,
    HAVING,
    NEAR,
    REFERRED,
    SUBJECT,
    THING,
    TOPICS,
    Answer,
    answer,
    answering,
)
from tui.extraction.proposals.lexicon import heads, words

ACCEPTING: tuple[Answer, ...] = (
    answer(
        "announces that it accepts",
        "accepted",
        words(
            "accept observe respect honour honor sign abide comply join attend agree implement adhere take participate "
            "follow stick keep stand go"
        ),
        rf"""
        \b(?P<trigger>(?:would|will|[’']ll)\s+(?:\w+ly\s+|also\s+)?(?:accept|observe|respect|honou?r|sign|abide\s+by
        |comply\s+with|join|attend|agree\s+to|implement|adhere\s+to|take\s+part\s+in|participate\s+in|follow|stick\s+to
        |keep\s+to|stand\s+by|go\s+along\s+with))\b(?:[^.;:]{{0,45}}?)\b(?:{REFERRED}|it
        |this)\b
        """,
        "subject",
    ),
    answer(
        "gives its approval",
        "accepted",
        words("approval blessing consent backing support assent"),
        r"""
        \b(?P<trigger>g(?:ive|ives|ave|iven|iving)\s+(?:its|his|her|their)\s+(?:\w+\s+)?(?:approval
        |blessing|consent|backing|support|assent))\s+to\b
        """,
        "subject",
    ),
    answer(
        "could accept it",
        "open",
        words("could might may"),
        rf"""
        \b(?P<trigger>(?:could|might|may)\s+(?:\w+ly\s+)?(?:accept|agree\s+to|consider|support
        |live\s+with))\b[^.;:]{{0,50}}?\b(?:{REFERRED}|it|this)\b
        """,
    ),
    answer(
        "will come",
        "accepted",
        words("send attend represented participation attendance part"),
        r"""
        \b(?P<trigger>(?:would|will|[’']ll)\s+(?:send\s+(?:an?|its|their|his)\s+(?:[\w-]+\s+){0,3}?(?:delegation|team|negotiators|envoys?
        |representatives?)|be\s+represented|attend(?!\s+(?:if|only))|take\s+part(?!\s+(?:if|only)))
        |confirm(?:s|ed)\s+(?:its|his|her|their)\s+(?:participation|attendance))\b
        """,
        bare=True,
    ),
    answer(
        "stands behind it",
        "accepted",
        words("behind favour favor"),
        rf"""
        \b(?P<trigger>(?:stood|stands|stand|is|was|are|were)\s+(?:fully\s+|firmly\s+|squarely\s+)?(?:behind|in\s+favou?r\s+of))\b
        {NEAR}\b(?:{REFERRED}|it|this)\b
        """,
    ),
    answer(
        "acts on it",
        "accepted",
        words("line accordance keeping response request heeding requested asked"),
        rf"""
        \b(?:declar|announc|order|halt|stop|suspend|ceas|extend|prolong|agree|would|will|withdr[ae]w|pull|releas|freed|decid)\w*\b
        [^.;:]{{3,110}}?,?\s(?<!was\s)(?<!is\s)(?<!were\s)(?P<trigger>in\s+(?:line|accordance|keeping)\s+with|in\s+response\s+to|heeding|at\s+the\s+request\s+of)
        \s+(?:(?:the|an?)\s+)?(?:[\w’'.-]+\s+){{0,4}}?(?:{REFERRED}|envoy|mediators?|mediator|brothers|secretary)\b
        """,
        "clause",
        bare=True,
    ),
    answer(
        "it wins approval",
        "accepted",
        words("approval support backing endorsement blessing"),
        rf"""
        \b(?:{REFERRED}|it|this)\b[^.;:]{{0,30}}?\s(?P<trigger>(?:won|wins|has\s+won|received|has\s+received|secured|got|gained|has)\s+the\s+
        (?:\w+\s+)?(?:approval|support|backing|endorsement|blessing)\s+of)\s+(?P<who>[^.,;:]{{2,60}})
        """,
        "named",
    ),
    answer(
        "can live with it",
        "accepted",
        words("live"),
        r"""
        \b(?P<trigger>(?:can|could)\s+live\s+with)\s+(?:that|it|this|these|them|the|such)\b
        """,
    ),
    answer(
        "is glad of it",
        "accepted",
        words("encouraged heartened pleased glad grateful satisfied thanked praised thanks"),
        rf"""
        \b(?P<trigger>(?:is|was|are|were|be)\s+(?:\w+\s+)?(?:encouraged|heartened|pleased|glad|grateful|satisfied)\s+
        (?:by|at|with|about|for)|thank(?:s|ed)\s+[^.;:]{{2,60}}?\s+for)\b[^.;:]{{0,50}}?\b(?:{REFERRED}|it|this)\b
        """,
    ),
    answer(
        "gives its approval in a word",
        "accepted",
        words("acceptance agreement assent consent approval support readiness backing"),
        r"""
        \b(?P<trigger>(?:signal|indicat|convey|announc|declar|confirm|communicat|express|voic)\w*\s+(?:its|his|her|their)
        \s+(?:full\s+|strong\s+|\w+\s+)?(?:acceptance|agreement|assent|consent|approval|backing))\b
        """,
        bare=True,
    ),
    answer(
        "votes for it",
        "accepted",
        words("voted votes vote voting"),
        rf"""
        \b(?P<trigger>vot(?:ed|es|ing))\s+[^.;:]{{0,40}}?\s?(?:to\s+(?:approve|accept|endorse|ratify|back|adopt)|in\s+favou?r
        \s+of|for)\b[^.;:]{{0,50}}?\b{REFERRED}\b
        """,
    ),
    answer(
        "accepts what stands before",
        "accepted",
        heads("response_verbs", "accepted"),
        rf"""
        \b(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?(?:{REFERRED})s?,?\s+(?:(?:that|which)\s+)?{SUBJECT}\s+{HAVING}
        (?P<trigger>(?!sign|ratif|adopt){answering("accepted")})\b(?=\s*(?:[.,;]|on\b|at\b|in\b|last\b|this\b|within\b|as\b|without\b
        |earlier\b|after\b|during\b|\w+ly\b|\w+day\b))
        """,
        "subject",
        bare=True,
    ),
    answer(
        "voices support for it",
        "accepted",
        words("support backing weight approval favour favor behind vote votes voted voting"),
        rf"""
        \b(?P<trigger>(?:express|voic|declar|pledg|offer|announc|lend|lent|giv|gave|throw|threw
        |reiterat)\w*\s+(?:its|his|her|their|full|strong|unanimous|\s)*
        (?:support|backing|weight|approval)(?:\s+(?:for|to|behind))|(?:came|come|comes)\s+out\s+in\s+favou?r\s+of
        |vot(?:ed|es|ing)\s+to\s+(?:approve|accept|endorse|ratify|back))\b
        [^.;:]{{0,50}}?\b{REFERRED}\b
        """,
    ),
    answer(
        "is ready to discuss it",
        "open",
        words("ready willing prepared"),
        r"""
        \b(?P<trigger>(?:ready|willing|prepared)\s+to\s+(?:discuss|consider|study|look\s+at|examine|explore|listen
        |hear))\b
        """,
    ),
    answer(
        "does not refuse it",
        "open",
        words("not didn't doesn't don't hasn't haven't hadn't"),
        r"""
        \b(?P<trigger>(?:did|does|do|has|have|had)(?:\s+not|n[’']t)\s+(?:rule[d]?\s+out|dismiss(?:ed)?
        |reject(?:ed)?|exclude[d]?))\b
        """,
        "subject",
    ),
    answer(
        "is ready to accept it",
        "accepted",
        words("ready prepared willing readiness willingness agreed"),
        r"""
        \b(?P<trigger>(?:\b(?:express|indicat|signal|voic|declar|show)\w*\s+(?:\w+\s+){0,4}?)?(?:ready|prepared
        |willing|readiness|willingness|agreed)\s+to\s+(?:\w+ly\s+)?
        (?:accept|embrace|implement|sign|agree|abide|observe|support|back|endorse|honou?r|respect
        |cease))\b
        """,
        "subject",
        negated="rejected",
    ),
    answer(
        "is ready to come",
        "accepted",
        words("ready prepared willing agreed"),
        r"""
        \b(?P<trigger>(?:ready|prepared|willing|agreed)\s+to\s+(?:attend|travel|come|go\s+to|join|take\s+part
        |send\s+(?:a|its|his)\s+(?:team|delegation|envoy|negotiators?)))\b(?![^.;:]{0,80}\b(?:if|provided|only
        |unless|but)\b)
        """,
        "subject",
        negated="rejected",
    ),
    answer(
        "is ready to do it",
        "accepted",
        words("ready prepared willing"),
        rf"""
        \b{BE}\s+(?:\w+\s+)?(?P<trigger>(?:ready|prepared|willing)\s+to)\s+(?!host|mediate|facilitate|chair|discuss|consider
        |fight|defend|use|respond|retaliate|strike|attack|continue|go\s+to\s+war)(?=\w)
        """,
        "subject",
        negated="rejected",
        bare=True,
        of_the_asked=True,
    ),
    answer(
        "has begun to do it",
        "accepted",
        words("begun began started starting"),
        r"""
        \b(?P<trigger>(?:(?:has|have|had)\s+(?:already\s+)?(?:begun|started)|(?:already\s+)?(?:began|started))\s+(?:to\s+)?
        (?:mov|withdraw|pull|releas|free|hand|lift|open|implement|remov|disarm|redeploy|evacuat)\w*)\b
        """,
        bare=True,
        of_the_asked=True,
    ),
    answer(
        "has no objection",
        "accepted",
        words("objection objections"),
        r"""
        \b(?P<trigger>(?:has|have|had|raised|raises|saw|sees)\s+no\s+objections?)\b
        """,
        bare=True,
    ),
    answer(
        "is ready for talks",
        "open",
        words("ready prepared willing readiness willingness keen"),
        r"""
        \b(?P<trigger>(?:\b(?:express|indicat|signal|voic|declar|show)\w*\s+(?:\w+\s+){0,4}?)?(?:ready|prepared
        |willing|readiness|willingness|keen)\s+(?:to
        |for))\b(?!\s+(?:host|mediate|facilitate|chair|pay|help|organi[sz]e))[^.;:]{0,60}?\b(?:talks?|negotiat\w+|dialogue|conversations?|consultations?|meet
        |meeting)\b
        """,
        "subject",
        negated="rejected",
    ),
    answer(
        "hopes for it",
        "accepted",
        words("hope hopes hoped hoping"),
        rf"""
        \b(?P<trigger>hop(?:e|es|ed|ing))\s+(?:that\s+|for\s+)(?:\w+\s+){{0,3}}?(?:{TOPICS}|{THING})\b
        """,
        "subject",
    ),
    answer(
        "is open to it",
        "open",
        heads("response_verbs", "open")
        | words("open ready opposed willing prepared discussed may could might would interested averse"),
        rf"""
        \b(?P<trigger>open\s+(?:to|for)|interested\s+in|not\s+averse\s+to|ready\s+for\s+(?:any|further)|not\s+opposed\s+to|willing\s+to\s+
        (?:discuss|consider|talk|listen|look)|prepared\s+to\s+(?:discuss|consider)|can\s+be\s+discussed
        |may\s+hold|could\s+hold|might\s+hold|would\s+consider|{answering("open")})\b(?!\s+[^.;:]{{2,40}}?\s(?:an?|(?<!long\s)as(?!\s+long)|part\s+of|to\s+be)\s){NEAR}\b
        (?:{REFERRED}|it|them)\b
        """,
        "subject",
    ),
    answer(
        "agrees to it",
        "accepted",
        words("agreed agrees committed consented"),
        rf"""
        \b(?P<trigger>(?:agree[ds]|consented)\s+(?:(?:(?:on|in)\s+)?[\w-]+\s+){{0,2}}?to|committed\s+(?:itself|themselves
        |himself|herself)\s+to)\s+(?:[\w-]+\s+){{0,4}}?{REFERRED}\b
        """,
        negated="rejected",
    ),
    answer(
        "says yes or agrees",
        "accepted",
        words("agreed agrees accepted yes consented complied obliged relented assented"),
        r"""
        \b(?P<trigger>agree[ds]|accept(?:ed|s)|consented|complied|obliged|relented|assented|sa(?:id|ys)\s+yes)\b
        (?=\s*(?:[.;”\"]|,\s+(?:but|and|though|a\s|the\s|[A-Z])|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
        |within\b|at\s+once|immediately|the\s+(?:same|next)\b|hours\b|days\b|$))
        """,
        bare=True,
    ),
    answer(
        "accepts it",
        "accepted",
        heads("response_verbs", "accepted"),
        rf"""
        \b(?P<trigger>{answering("accepted")})\b(?!\s+(?:off|away|out|down)\b)(?:[^.;:]{{0,45}}?)\b
        (?:{REFERRED}|this|it)\b
        """,
        "subject",
        negated="rejected",
    ),
    answer(
        "it is accepted",
        "accepted",
        words("by"),
        rf"""
        \b(?:{REFERRED}|it|this|that|which)\b[^.;:]{{0,40}}?\b{BE}\s+(?:\w+ly\s+)?
        (?P<trigger>{answering("accepted")}|agreed|granted)\s+(?:\w+\s+){{0,2}}?by\s+(?P<who>[^.,;:]{{2,60}})
        """,
        "named",
    ),
    answer(
        "somebody's agreement to it",
        "accepted",
        words("agreement acceptance readiness approval support endorsement"),
        rf"""
        (?<![\w.’'-])(?P<who>[\w.’'-]+(?:\s+[\w.’'-]+){{0,3}}?)['’]s?\s+(?P<trigger>(?:\w+\s+)?(?:agreement\s+to
        |acceptance\s+of|readiness\s+to\s+accept|approval\s+of|support\s+for
        |endorsement\s+of))\s+{NEAR}\b{REFERRED}\b
        """,
        "named",
    ),
    answer(
        "is committed to it",
        "accepted",
        words("committed pleased glad happy grateful favour favor benefit confident"),
        rf"""
        \b(?P<trigger>committed\s+to|pleased|glad|happy|grateful|in\s+favou?r\s+of
        |for\s+the\s+benefit\s+of|confident)\b{NEAR}\b(?:{TOPICS}|{THING}|everybody|everyone)\b
        """,
        "subject",
    ),
    answer(
        "responds well",
        "open",
        words("positively positive favourably favorably cautiously constructively warmly"),
        r"""
        \b(?P<trigger>(?:respond|react|repli|repl(?=y)|answer|deal|engage|look)\w*\s+[\"“‘]?(?:positively|favou?rably|cautiously
        |constructively|warmly)|(?:gave|given|sent
        |delivered)\s+(?:a|its|his|their)\s+positive\s+(?:response|answer|reply|reaction))\b
        """,
    ),
    answer(
        "urges others to accept it",
        "accepted",
        words("accept embrace agree sign back support endorse seize"),
        rf"""
        \b(?P<trigger>(?:urg|press|advis|encourag|implor)(?:e|es|ed|ing)|(?:call|appeal)(?:s|ed|ing)?\s+(?:on|upon|to))\s+[^.;:“”\"]{{2,60}}?\s+to\s+
        (?:\w+ly\s+)?(?:accept|embrace|agree\s+to|sign|back|support|endorse|seize)\s+(?:the|this|that|it|[\w.’'-]+['’]s)\b[^.;:]{{0,50}}?(?:{REFERRED}|(?<=it))s?\b
        """,
        bare=True,
    ),
)
"""In the order of trust."""
