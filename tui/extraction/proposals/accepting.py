"""Accepting: a party says yes, may say yes, or has not answered yet."""

from __future__ import annotations

from tui.extraction.proposals.answer import BE, NEAR, REFERRED, THING, TOPICS, Answer, answer, answering
from tui.extraction.proposals.lexicon import heads, words

ACCEPTING: tuple[Answer, ...] = (
    answer(
        "announces that it accepts",
        "accepted",
        words("accept observe respect honour honor sign abide comply join attend agree implement"),
        rf"""
        \b(?:(?:said|announced|declared|confirmed|pledged|promised)\s+(?:that\s+)?(?:it|they|he|she)|we
        |i)\s+(?P<trigger>(?:would|will|[’']ll)\s+(?:accept|observe|respect|honou?r|sign|abide\s+by
        |comply\s+with|join|attend|agree\s+to|implement))\b(?:[^.;:]{{0,45}}?)\b(?:{REFERRED}|it
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
        "speaks well of it",
        "accepted",
        words(
            "positive good welcome encouraging important constructive historic right forward breakthrough serious great"
        ),
        r"""
        \b(?:(?P<trigger>call(?:s|ed|ing)?|describ(?:es|ed|ing)|hail(?:s|ed|ing)|see(?:s|n)?|saw|view(?:s
        |ed))\s+(?:the|this|that|it)\b
        [^.;:]{0,50}?\b(?:positive|good|welcome|encouraging|important|constructive|historic|right\s+direction
        |step\s+forward|breakthrough))\b
        """,
    ),
    answer(
        "speaks well of it in their own words",
        "accepted",
        words("positive good welcome encouraging constructive historic right great"),
        r"""
        \b(?P<trigger>(?:it|this|that)(?:[’']s|\s+is|\s+was)\s+an?\s+(?:very\s+)?
        (?:positive|good|welcome|encouraging|constructive|historic|great)\s+(?:plan|step|proposal|offer|idea
        |agreement|deal|start|move|initiative|opportunity))\b
        """,
        "speaker",
    ),
    answer(
        "could accept it",
        "open",
        words("could might may"),
        rf"""
        \b(?P<trigger>(?:could|might|may)\s+(?:accept|agree\s+to|consider|support
        |live\s+with))\b[^.;:]{{0,50}}?\b(?:{REFERRED}|it|this)\b
        """,
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
        "is ready for talks",
        "open",
        words("ready prepared willing readiness willingness keen"),
        r"""
        \b(?P<trigger>(?:\b(?:express|indicat|signal|voic|declar|show)\w*\s+(?:\w+\s+){0,4}?)?(?:ready|prepared
        |willing|readiness|willingness|keen)\s+(?:to
        |for))\b[^.;:]{0,60}?\b(?:talks?|negotiat\w+|dialogue|conversations?|consultations?|meet
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
        heads("response_verbs", "open") | words("open ready opposed willing prepared discussed may could might would"),
        rf"""
        \b(?P<trigger>open\s+(?:to|for)|ready\s+for\s+(?:any|further)|not\s+opposed\s+to|willing\s+to\s+
        (?:discuss|consider|talk|listen|look)|prepared\s+to\s+(?:discuss|consider)|can\s+be\s+discussed
        |may\s+hold|could\s+hold|might\s+hold|would\s+consider|{answering("open")})\b{NEAR}\b
        (?:{REFERRED}|it|them)\b
        """,
        "subject",
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
        (?P<trigger>{answering("accepted")}|agreed)\s+(?:\w+\s+){{0,2}}?by\s+(?P<who>[^.,;:]{{2,60}})
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
        "waits",
        "awaiting",
        heads("response_verbs", "awaiting") | words("was were is are carefully has have had"),
        rf"""
        \b(?P<trigger>{answering("awaiting")}|(?:was|were|is|are)\s+(?:still\s+)?(?:waiting|awaiting
        |reviewing|studying|examining)|carefully\s+\w+ing|has\s+yet\s+to|have\s+yet\s+to|ha(?:s|ve
        |d)\s+not\s+(?:yet\s+)?(?:responded|replied|answered|commented|decided))\b
        """,
        "subject",
    ),
    answer(
        "keeps silent",
        "awaiting",
        words("not no silent hasn't haven't didn't"),
        r"""
        \b(?P<trigger>(?:did|has|have|had|does|do)(?:\s+not|n[’']t)\s+(?:yet\s+|so\s+far\s+)?
        (?:immediately\s+|publicly\s+|officially\s+|formally\s+|directly\s+)?(?:respond|comment|react|repl(?:y|ied)
        |answer)(?:ed)?(?![^.;]{0,40}\brequests?\b)
        |(?:made|makes|given|gave|offered|issued)\s+no\s+(?:\w+\s+)?(?:comment|response|reply|statement|answer|reaction)
        |(?:remained|kept|stayed|been)\s+silent)\b
        """,
    ),
    answer(
        "responds well",
        "open",
        words("positively positive"),
        r"""
        \b(?P<trigger>(?:respond|react|repli|answer)\w*\s+positively|(?:gave|given|sent
        |delivered)\s+a\s+positive\s+(?:response|answer|reply|reaction))\b
        """,
    ),
    answer(
        "gives no answer",
        "awaiting",
        words("word response reply answer reaction comment"),
        r"""
        \b(?P<trigger>(?:no|never\s+(?:been\s+)?any)\s+(?:(?:immediate|official|formal|public|direct
        |clear)\s+)?(?:word|response|reply|answer
        |reaction|comment))\s+(?:\w+\s+){0,3}?(?:from|by)\s+(?P<who>[^.,;:\"”]{2,60})
        """,
        "named",
    ),
    answer(
        "says nothing of it",
        "awaiting",
        words("declined refused"),
        r"""
        \b(?P<trigger>(?:declined|refused)\s+to\s+(?:comment|say\s+anything|say\s+more))\b(?![^.;]{0,40}\brequests?\b)
        """,
        "subject",
    ),
)
"""In the order of trust."""
