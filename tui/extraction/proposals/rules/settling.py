"""Settling: an agreement is made or in force, a plan holds something, a proposal is somebody's."""

from __future__ import annotations

from tui.extraction.proposals.lexicon import heads, phrases, words
from tui.extraction.proposals.rules.rule import PAUSE, THING, Rule, listed, rule

SETTLING: tuple[Rule, ...] = (
    rule(
        "a pause agreed on",
        words("agreed brokered reached negotiated signed mediated imposed declared announced"),
        rf"""
        \ban?\s+(?P<trigger>(?:[\w-]+\s+){{0,3}}?(?:{PAUSE})(?:\s+(?:agreement|deal|accord))?\s+
        (?:agreed|brokered|reached|negotiated|signed|mediated|imposed|declared|announced))\s+(?:by
        |between|in|on|last|this|earlier|under|with|after)\b(?P<content>)
        """,
        "passive",
        "nothing",
        confidence=0.55,
    ),
    rule(
        "agrees on it",
        heads("proposal_verbs", "agree"),
        rf"""
        \b(?P<trigger>{listed("agree")})\b(?=(?P<content>))
        """,
        "subject",
        "deal",
    ),
    rule(
        "settles on a pause",
        words("settled settles shook shake agreed"),
        rf"""
        \b(?P<trigger>settl(?:ed|es)\s+on|sh(?:ook|ake)\s+hands\s+[^.;:]{{0,30}}?on|sign(?:ed)?\s+off\s+on)\s+
        (?=(?P<content>(?:an?|the)\s+[^.;:]{{0,40}}?(?:{PAUSE}|{THING}|halt|swap|exchange)))
        """,
        "subject",
        "nothing",
        confidence=0.7,
    ),
    rule(
        "is agreed on",
        words(
            "agreed negotiated brokered signed declared announced reached proposed offered mediated "
            "concluded struck extended renewed prolonged tabled suggested floated put submitted handed on"
        ),
        rf"""
        (?<!\bthe\s)(?<!\bthat\s)(?<!\bthis\s)\b(?P<trigger>(?:{PAUSE}
        |{phrases("proposal_topics", "peace plan", "exchange")}|swap|deal|agreement|accord|truce)\b(?:\s+
        (?!and\b|or\b|that\b|which\b)[\w-]+){{0,3}}?\s+(?:was|were|is|has\s+been|have\s+been|had\s+been|would\s+be)\s+
        (?:\w+ly\s+)?(?:agreed|negotiated|brokered|signed|declared|announced|reached|proposed|offered
        |mediated|concluded|struck|extended|renewed|prolonged|tabled|suggested|floated|put\s+to|submitted\s+to
        |handed\s+to|on\s+offer|on\s+the\s+table))\b(?P<content>)
        """,
        "passive",
        "nothing",
        confidence=0.6,
    ),
    rule(
        "the pause is in force",
        heads("proposal_topics", "ceasefire", "truce", "moratorium", inflected=False),
        rf"""
        \b(?P<trigger>(?:{PAUSE})(?:\s+(?:agreement|deal|accord))?(?:\s+\w+){{0,4}}?(?:,\s+[^.;:,]{{5,70}},)?\s+(?:took|takes|
        (?:will|would|to|due\s+to)\s+(?:take|come|go|start|begin)|came|comes|went|goes|began|begins
        |entered?)\s+(?:effect|into\s+(?:force|effect)|at|on|from)|(?:{PAUSE})\b[^.;:]{{0,60}}?\b(?:will
        |would|is\s+to|was\s+to)\s+(?:last|begin|start|cover|apply|run|include))\b(?=(?P<content>))
        """,
        "passive",
        "nothing",
    ),
    rule(
        "negotiates a pause",
        words(
            "negotiate negotiates negotiated negotiating broker brokers brokered brokering mediate "
            "mediates mediated mediating"
        ),
        rf"""
        \b(?P<trigger>negotiat(?:e|es|ed|ing)|broker(?:s|ed|ing)?|mediat(?:e|es|ed|ing))\s+
        (?:\w+\s+){{0,3}}?(?={PAUSE})(?=(?P<content>))
        """,
        "subject",
        "pause",
        confidence=0.65,
    ),
)
