"""Telling of a proposal by its noun: whose it is, what it holds, that it was handed over."""

from __future__ import annotations

from tui.extraction.proposals.lexicon import heads, words
from tui.extraction.proposals.rules.rule import MADE, PAUSE, THING, Rule, rule

TELLING: tuple[Rule, ...] = (
    rule(
        "is somebody's plan",
        words("by"),
        rf"""
        \b(?P<trigger>(?:{PAUSE}|{THING})\s+(?:\w+ly\s+)?(?:proposed|declared|offered|announced|drafted
        |drawn\s+up|put\s+forward|laid\s+out|unveiled|tabled|presented|floated|suggested|outlined
        |initiated))\s+(?:\w+\s+){{0,3}}?by\s+(?P<by>[^.,;:]{{3,60}})(?!\w)(?P<content>)
        """,
        "maker",
        "nothing",
        confidence=0.7,
    ),
    rule(
        "the text says what it holds",
        heads("proposal_nouns", "thing", "made", inflected=False) | {"statement", "declaration"},
        rf"""
        \b(?:the|this|that|his|her|its|their|['’]s|s['’]|under\s+\w+|\w+[-\s]point)\s+(?P<trigger>
        (?:\w+[\s-]+){{0,4}}?(?:{THING}|{MADE}|statement|declaration))\b
        (?!\s+(?:committee|commission|mission|monitors?|monitoring|violations?|line|talks|observers?|body|supervisors?))
        (?P<content>[^.;:]{{0,60}}?\b(?:would|will|(?<!\ba\s)(?<!\ban\s)calls?\s+for|called\s+for|includes?|included|envisages?|envisaged|envisions?
        |provides?\s+for|provided\s+for|requires?|required|foresees?|stipulates?|stipulated|mandates?
        |mandated|outlines?|outlined|obliges?|binds?|commits?|committed|involves?|(?<=statement\s)(?:says|said)|(?<=declaration\s)(?:says|said)|(?<=resolution\s)(?:says|said)|consists?|(?:is|are)\s+to|
        (?:demands?|conditions?|terms|line)\s+(?:is|are|was|were|remains?))\b)
        """,
        "passive",
        "asked",
        confidence=0.7,
    ),
    rule(
        "somebody's proposal",
        heads("proposal_nouns", "made", inflected=False),
        rf"""
        (?:(?<![\w.’'-])(?P<maker>[\w.’'-]+(?:\s+[\w.’'-]+){{0,4}})['’]s?\s+|\b(?P<owner>his|her|its|their|our|my)\s+
        |\b(?:an?|the)\s+(?=[\w\s-]{{3,50}}?\s+(?:by|from)\s))(?P<trigger>(?:(?!of\b|in\b|for\b|to\b
        |and\b)[\w-]+\s+){{0,3}}?(?:{MADE}))\s+(?:(?:by|from)\s+(?P<by>[^.,;:]{{3,60}}?)
        (?:,[^.;:]{{3,140}}?,)?\s+)?(?:(?:for|to|that|of|on|about)\s+)(?=(?P<content>\w))
        """,
        "maker",
        "relevant",
        confidence=0.7,
    ),
    rule(
        "a state's proposal",
        heads("proposal_nouns", "made", inflected=False),
        rf"""
        \b(?P<maker>(?-i:[A-Z])[\w-]+)\s+(?P<trigger>{MADE})\s+(?:for|to)\s+(?=(?P<content>\w))
        """,
        "maker",
        "relevant",
        confidence=0.6,
    ),
    rule(
        "the proposal of somebody",
        heads("proposal_nouns", "made", inflected=False),
        rf"""
        \bthe\s+(?P<trigger>(?:[\w-]+\s+){{0,2}}?{MADE})\s+of\s+(?P<by>[^.,;:“”\"]{{3,45}}?)\s+(?:to|for
        |that)\s+(?=(?P<content>\w))
        """,
        "maker",
        "relevant",
        confidence=0.6,
    ),
    rule(
        "somebody's proposal, named",
        heads("proposal_nouns", "made", inflected=False),
        rf"""
        (?<![\w.’'-])(?P<maker>[\w.’'-]+(?:\s+[\w.’'-]+){{0,3}})['’]s?\s+(?P<trigger>(?:[\w-]+\s+){{0,2}}?{MADE})(?:,\s+
        |(?:\s+(?:still\s+)?(?:stands|holds|is\s+simple|is\s+clear))?:\s+)(?=(?P<content>(?:an?|the|safe|all|no|two
        |three)\s+\w))
        """,
        "maker",
        "relevant",
        confidence=0.6,
    ),
    rule(
        "the proposal, made by somebody, holds",
        heads("proposal_nouns", "thing", "made", inflected=False),
        rf"""
        \b(?:the|this|that|his|her|its|their)\s+(?P<trigger>(?:[\w-]+\s+){{0,3}}?(?:{THING}|{MADE})),\s+
        (?P<content>(?:made|drawn\s+up|tabled|drafted|presented|put|proposed|backed|described|brokered|which
        |worked\s+out|seen|written|devised|circulated|delivered|conveyed|floated)
        \b[^.;:]{{3,170}}?,?\s(?:would|will|calls?\s+for|called\s+for|envisages?|envisaged|provides?\s+for
        |requires?|foresees?|includes?))\b
        """,
        "passive",
        "asked",
        confidence=0.72,
    ),
    rule(
        "under the plan",
        words("under"),
        rf"""
        \bunder\s+(?:an?|the|this|that|its|his|her|their)\s+(?P<trigger>(?:[\w-]+\s+){{0,4}}?(?:{THING}
        |{MADE}))\b(?P<content>[^.;:]{{0,120}}?\s(?:would|will|must|(?:is|are|was|were)\s+to))\b
        """,
        "passive",
        "nothing",
        "peace plan",
        confidence=0.55,
    ),
    rule(
        "is to do it under the plan",
        words("under"),
        rf"""
        \b(?P<trigger>(?:will|would|is\s+to|are\s+to|was\s+to|were\s+to|must))\s+(?!not\b)(?=(?P<content>(?:\w+ly\s+)?(?:be\s+)?\w+
        [^.;:]{{5,120}}?,?\sunder\s+(?:an?|the|this|that|its)\s+(?:[\w-]+\s+){{0,3}}?(?:{THING})\b))
        """,
        "subject",
        "opening",
        confidence=0.6,
    ),
    rule(
        "hands the plan over",
        words("handed put submitted presented sent shown delivered tabled circulated laid"),
        r"""
        \b(?P<trigger>(?:plan|proposal|draft|paper|offer|scheme|text|document|blueprint
        |list\s+of\s+demands)s?\b[^.;:,]{0,60}?\s(?:was|were|has\s+been|have\s+been|had\s+been|is|are)\s+
        (?:\w+ly\s+)?(?:handed|put|submitted|presented|sent|shown|delivered|tabled|circulated|laid))\b(?=(?P<content>))
        """,
        "passive",
        "nothing",
        "peace plan",
        confidence=0.55,
    ),
    rule(
        "puts a plan to them",
        words("put puts putting laid lays"),
        rf"""
        \b(?P<trigger>put(?:s|ting)?|laid|lays)\s+(?:an?|its|his|her|their|two|three
        |four)\s+(?=(?P<content>(?:[\w-]+\s+){{0,3}}?(?:{MADE}|{THING})\s+(?:to|before)\s))
        """,
        "subject",
        "nothing",
        "peace plan",
        confidence=0.66,
    ),
    rule(
        "its position is that",
        words(
            "plea appeal call proposal offer suggestion point price terms conditions demands position stance "
            "line view condition demand message wish request answer idea goal aim"
        ),
        r"""
        (?:(?<![\w.’'-])(?P<maker>[\w.’'-]+(?:\s+[\w.’'-]+){0,3})['’]s?\s+|\b(?:its|his|her|their
        |our)\s+)(?P<trigger>(?:[\w-]+\s+){0,2}?
        (?:position|stance|line|view|conditions?|demands?|message|wish|request|answer|idea|goal|aim|price|terms
        |plea|appeal|call|proposal|offer|suggestion|starting\s+point)\s+
        (?:(?:for|of|to)\s+[^.;:,]{2,35}?\s+)?(?:has\s+(?:long\s+|always\s+)?been|is|was|remains|remained|are|were
        |had\s+been)\s+(?:that|to|for|(?=the\s|an?\s)))\s*(?=(?P<content>\w))
        """,
        "maker",
        "relevant",
        confidence=0.65,
    ),
    rule(
        "somebody's offer, request or invitation",
        words("offer offers invitation request demand proposal suggestion ultimatum overture"),
        r"""
        (?:(?<![\w.’'-])(?P<maker>[\w.’'-]+(?:\s+[\w.’'-]+){0,4})['’]s?\s+|\b(?:an?|the)\s+(?=[\w\s-]{3,50}?\s+(?:by|from)\s))
        (?P<trigger>(?:(?!of\b|in\b|for\b|to\b|and\b)[\w-]+\s+){0,2}?(?:offer|invitation|request|demand|proposal|suggestion
        |ultimatum|overture))s?\b(?:,\s+(?:made|put|repeated|first\s+made|sent|delivered)\b[^.;:,]{0,40})?,?\s+
        (?:(?:by|from)\s+(?P<by>[^.,;:]{3,60}?)\s+)?(?:to|for|that)\s+(?=(?P<content>\w))
        """,
        "maker",
        "any",
        confidence=0.6,
    ),
)
