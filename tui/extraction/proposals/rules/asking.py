"""Asking: a party urges, demands, insists or says what must be."""

from __future__ import annotations

from tui.extraction.proposals.lexicon import heads, words
from tui.extraction.proposals.rules.rule import ADVERBS, BE, IMPERATIVES, MODAL, TOPICS, Q, Rule, listed, rule

ASKING: tuple[Rule, ...] = (
    rule(
        "asks somebody to do it",
        heads("proposal_verbs", "directive"),
        rf"""
        \b(?P<trigger>{listed("directive")})\s+(?P<asked>(?!\w+day\b|to\b|if\b|whether|about\b|for\b|that\b|why\b
        |how\b|what\b|when\b|by\b|in\b)(?:(?!\b(?:who|which|was|were|is|are|has|had|have|would|will|could|he|she
        |it|they)\b)[^.;:“”\"]){{2,110}}?),?\s+{ADVERBS}{Q}(?:to|for)\s+(?=(?P<content>{Q}\w))
        """,
        "subject",
        "asked",
        between_parties=True,
    ),
    rule(
        "somebody is asked to do it",
        words("urged asked told called pressed invited ordered required obliged supposed"),
        rf"""
        \b{BE}\s+(?:\w+ly\s+)?(?P<trigger>urged|asked|told|called\s+(?:up)?on|pressed|invited|ordered
        |required|obliged|supposed)\s+{ADVERBS}(?:by\s+[^.;:,]{{2,40}}?\s+)?to\s+(?=(?P<content>\w))
        """,
        "passive",
        "relevant",
        "demand",
    ),
    rule(
        "calls for it",
        heads("proposal_verbs", "call"),
        rf"""
        \b(?P<trigger>{listed("call")})\b(?=(?P<content>))
        """,
        "subject",
        "relevant",
    ),
    rule(
        "demands it",
        heads("proposal_verbs", "demand"),
        rf"""
        \b(?P<trigger>{listed("demand")})\b(?=(?P<content>))
        """,
        "subject",
        "nothing",
        confidence=0.7,
    ),
    rule(
        "insists that it must be",
        heads("proposal_verbs", "insist"),
        rf"""
        \b(?P<trigger>(?:{listed("insist")})\s+(?:that\s+)?[^.;:]{{0,70}}?\b{MODAL})\b(?!\s+have\b)(?=
        (?P<content>))
        """,
        "subject",
        "nothing",
        "demand",
        confidence=0.7,
    ),
    rule(
        "insists that it be done",
        words("insist insists insisted insisting"),
        r"""
        \b(?P<trigger>insist(?:s|ed|ing)?)\s+that\s+(?=(?P<content>\w))
        """,
        "subject",
        "relevant",
        "demand",
        confidence=0.65,
        between_parties=True,
    ),
    rule(
        "brings them to the table",
        words("table negotiating bargaining peace"),
        r"""
        \b(?P<trigger>(?:get|gets|getting|got|bring|brings|bringing|brought|force|forcing|forced|nudge
        |nudging|coax|coaxing|draw|drawing))\s+(?P<asked>[^.;:]{2,60}?)\s+(?:back\s+)?to\s+(?=
        (?P<content>(?:the\s+)?(?:negotiat|bargaining|peace\s+talks|table)))
        """,
        "subject",
        "nothing",
        "negotiation",
        confidence=0.65,
    ),
    rule(
        "names the only way",
        words("no only"),
        r"""
        \b(?P<trigger>no\s+alternative\s+to|only\s+(?:\w+\s+)?(?:way|path|solution|answer|option)
        |no\s+military\s+solution|only\s+be\s+(?:solved|resolved|settled|achieved|ended))\b(?=
        (?P<content>))
        """,
        "speaker",
        "relevant",
        spoken=True,
        confidence=0.6,
    ),
    rule(
        "it is the only way",
        words("only best"),
        rf"""
        \b(?P<trigger>(?:{TOPICS})\s+(?:\w+\s+)?(?:is|was|remains|remained|are|were)\s+the\s+(?:only|best)\s+(?:\w+\s+)?
        (?:way|path|option|solution|answer|means|route)\b)(?P<content>)
        """,
        "speaker",
        "nothing",
        "negotiation",
        spoken=True,
        confidence=0.62,
    ),
    rule(
        "hopes that they will",
        words("hope hopes hoped hoping"),
        r"""
        \b(?P<trigger>hop(?:e|es|ed|ing))\s+(?:that\s+)?(?P<asked>[^.;:,“”\"]{3,60}?)\s+(?:will|would|can|could)\s+
        (?:\w+ly\s+)?(?=(?P<content>\w))
        """,
        "subject",
        "strong opening",
        "demand",
        confidence=0.62,
    ),
    rule(
        "in exchange",
        words("exchange return"),
        r"""
        \b(?P<trigger>in\s+(?:exchange|return)),?\s+(?=(?P<content>[^.;:]{2,60}?\b(?:would|will|must
        |should|wants?)\b))
        """,
        "speaker",
        "asked",
        confidence=0.65,
    ),
    rule(
        "makes it a condition",
        words("condition precondition prerequisite"),
        r"""
        \b(?P<trigger>ma(?:de|ke|kes|king)\s+[^.;:]{2,80}?\s(?:a|the|one)\s+(?:pre)?(?:condition
        |prerequisite))\s+(?:for|of)\s+(?=(?P<content>\w))
        """,
        "subject",
        "nothing",
        "demand",
    ),
    rule(
        "sets a deadline",
        words("give gives gave given giving"),
        r"""
        \b(?P<trigger>g(?:ive|ives|ave|iven|iving))\s+(?P<asked>[^.;:]{2,80}?)\s+(?:until|till|
        (?:just\s+|only\s+|another\s+|up\s+to\s+)?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several
        |\w+teen|\w+ty)\s+(?:more\s+)?(?:hours?|days?|weeks?|months?))\s+(?:[\w]+\s+){0,4}?to\s+(?=(?P<content>\w))
        """,
        "subject",
        "nothing",
        "demand",
    ),
    rule(
        "tells somebody to do it",
        heads("proposal_acts", "ceasefire", "security", "exchange", "territory")
        | words("let lift open reopen give take come leave"),
        rf"""
        [\"“‘](?!cease-?fire)(?:please,?\s+|just\s+|now\s+)?(?P<trigger>{IMPERATIVES}|let\s+(?!me\b|us\b|it\b
        |[’']s)|lift\s+the|open\s+the|reopen|give\s+(?:us|them)\s+back|take\s+(?:your|the)|come\s+back
        |leave\s+our)\b(?=
        (?P<content>))
        """,
        "speaker",
        "nothing",
        "demand",
        spoken=True,
        confidence=0.6,
    ),
    rule(
        "says that it must be",
        words("must should shall ought has have need needs needed"),
        rf"""
        \b(?P<trigger>{MODAL})\b(?!\s+(?:have|be\s+(?:noted|said|seen)))(?=(?P<content>))
        """,
        "speaker",
        "relevant",
        spoken=True,
        confidence=0.7,
    ),
    rule(
        "names the way",
        words(
            "way step task priority imperative key goal aim solution thing time important necessary "
            "essential vital incumbent crucial urgent need up"
        ),
        r"""
        \b(?P<trigger>(?:way|step|task|priority|imperative|key|goal|aim|solution|thing)\b[^.;:]{0,50}?\b
        (?:is|was|remains|would\s+be)\s+(?:for\s+[^.;:]{2,40}?\s+)?to|time\s+(?:ha[sd]\s+come\s+)?(?:for
        |to)|(?:important|necessary|essential|vital|incumbent|crucial|imperative|urgent
        |need)\b[^.;:]{0,50}?\b(?:to|for)|(?:is|was)\s+(?:now\s+)?up\s+to\s+[^.;:]{2,40}?\s+to)\s+(?=(?P<content>\w))
        """,
        "speaker",
        "relevant",
        "demand",
        confidence=0.65,
    ),
    rule(
        "threatens if it is not done",
        words("if unless"),
        r"""
        \b(?P<trigger>if|unless)\b(?P<content>(?<=unless)\s[^.;:]{3,80}|[^.;:]{3,80}?(?:\b(?:not
        |fails?\s+to|refuses?\s+to|failed\s+to|refused\s+to)\b|n[’']t))
        """,
        "subject",
        "relevant",
        "demand",
        confidence=0.55,
    ),
)
