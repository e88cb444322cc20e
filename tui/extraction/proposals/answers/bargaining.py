"""Bargaining: a party says yes on terms, or asks for something first."""

from __future__ import annotations

from tui.extraction.proposals.answers.answer import THING, TOPICS, Answer, answer
from tui.extraction.proposals.lexicon import words

_COND = (
    r"(?:provided|if|so\s+long\s+as|as\s+long\s+as|on\s+(?:the\s+)?condition"
    r"|once|only\s+(?:if|after|when)|but\s+only|in\s+(?:return|exchange)\s+for)"
)


BARGAINING: tuple[Answer, ...] = (
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
        "any deal must",
        "conditional",
        words("any"),
        rf"""
        \b(?P<trigger>any\s+(?:[\w-]+\s+){{0,2}}?(?:{TOPICS}|{THING})\s+(?:must|should|has\s+to|have\s+to
        |needs?\s+to|(?:would|will)\s+have\s+to))\b
        """,
        "speaker",
        of_the_asked=True,
    ),
    answer(
        "agrees only on terms",
        "conditional",
        words("unless until without only must if after once"),
        r"""
        \b(?P<trigger>(?:will|would|could|can)(?:\s+(?:not|never)|n[’']t)|won[’']t|cannot|(?:will|would|could|can)\s+be\s+no|any\s+\w+\s+
        (?:must|should|has\s+to)|(?<!the\s)only)\b(?=[^.;:]{0,50}?\b(?:accept|agree|negotiat|sign|talk|meet
        |consider|cease|stop|withdraw|deal|truce|plan|peace|dialogue|compromise|release|disarm
        |return))[^.;:]{3,140}?\b(?:unless|until|without|before|only\s+if|must|if|after|once)\b
        """,
        "subject",
        bare=True,
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
        "would do it on a condition",
        "conditional",
        words("if provided long condition once only return exchange"),
        rf"""
        \b(?P<trigger>(?:would|will|[’']ll|could)\s+(?:\w+ly\s+)?(?:attend|come|join|sign|agree|accept|send|talk
        |take\s+part|go|hold|return|stop|halt
        |reciprocate|support|back|consider|withdraw|release|observe|pull\s+back|free
        |let))\b[^.;:]{{0,110}}?,?\s{_COND}\s
        """,
        "subject",
        bare=True,
    ),
    answer(
        "is ready on a condition",
        "conditional",
        words("ready prepared willing discussed considered agreed accepted"),
        rf"""
        \b(?P<trigger>(?:ready|prepared|willing)\s+to|(?:should|can|could|may)\s+be\s+(?:discussed|considered|accepted)
        |(?:agreed?|accept(?:s|ed)?)\s+on\s+one\s+condition)\b[^.;:]{{0,90}}?(?:(?<=on\sone\scondition)|,?\s{_COND}\s
        |,\s+(?:but|though)\b[^.;:]{{0,60}}?\b(?:first|after|before|until|unless)\b)
        """,
        "subject",
        bare=True,
    ),
    answer(
        "will do it only so",
        "conditional",
        words("only soon unless first"),
        r"""
        \b(?P<trigger>(?:will|would|could|can|[’']ll)\s+(?:first\s+have\s+to|only\s+(?:negotiate|talk|meet|agree|accept|sign|stop|halt|cease
        |withdraw|release|free|support|consider|attend|return|join|leave|lift|hand|form|let|allow|take|reduce|sit|disarm|respect|carry\s+out|implement|resume|begin|start|continue)\b
        [^.;:]{0,60}?\s(?:if|when|after|once|within|with|under|about|on)
        |(?:negotiate|talk|meet|agree|accept|sign|stop|halt|cease|withdraw|release|free|support|consider|attend|return|join|leave|lift
        |hand|form|let|allow|take|reduce|sit|disarm|respect|hold|keep|resume|begin|carry\s+out|implement)\b[^.;:]{0,70}?\s(?:only\s+(?:if|when|after|once|under|within
        |with|about|on)|as\s+soon\s+as))|only\s+(?:when|if|after|once)\b[^.;:]{3,80}?\s(?:will|would|can|could))\b
        """,
        bare=True,
    ),
    answer(
        "wants something first",
        "conditional",
        words("first before until precondition prerequisite beforehand any"),
        r"""
        \b(?P<trigger>(?:want|insist|demand|requir|need|ask|expect|seek)(?:s|ed|es|ing)?|sought)\b(?:[^.;:]{3,110}?\s(?:first|beforehand)\b
        |[^.;:]{3,110}?\sbefore\s+(?:it|they|he|she)?\s*(?:would\s+|will\s+|could\s+)?(?:agree|accept|sign|talk|join)\w*\b
        |\s+that\s+[^.;:]{3,80}?\b(?:part\s+of|included\s+in|in|at)\s+any\s+(?:\w+\s+)?(?:talks|deal|negotiat\w+|agreement
        |settlement)\b
        |[^.;:]{3,110}?\s(?:before|as\s+a\s+(?:pre)?(?:condition|requisite)\s+(?:for|to))\s+(?:\w+\s+){0,3}?
        (?:talks|negotiat\w+|deal|truce|cease-?fire|agreement|dialogue|peace|meeting|round|process|any)\b)
        """,
        "subject",
        bare=True,
    ),
    answer(
        "says what must come first",
        "conditional",
        words("before first until part included"),
        r"""
        \b(?P<trigger>(?:must|should|ha[sd]\s+(?:first\s+)?to|have\s+(?:first\s+)?to|needs?\s+to|would\s+have\s+to
        |ought\s+to))\b(?:[^.;:]{3,90}?\sbefore\s+(?:(?:\w+\s+){0,2}?(?:talks|negotiat\w+|deal|truce|cease-?fire|agreement
        |dialogue|peace|meeting)\b|(?:we|they|it|any)\s+(?:can\s+|could\s+|will\s+|would\s+)?(?:sit|talk|sign|agree|join|begin)
        |[^.;:]{2,40}?\s(?:could|can|would|will)\s+be\b)
        |\s+(?:be\s+\w+\s+)?first\b|\s+be\s+(?:part\s+of|included\s+in)\s+any\b)
        """,
        "speaker",
        bare=True,
    ),
    answer(
        "calls it possible only so",
        "conditional",
        words("possible acceptable conceivable only"),
        r"""
        \b(?P<trigger>(?:possible|acceptable|conceivable|worthwhile)\s+(?:provided|if)|(?:possible|acceptable|conceivable|worthwhile)\s+only\s+(?:with|if|when|after|once|under)
        |only\s+(?:be\s+)?possible\s+(?:with|if|when|after|once))\b
        """,
        "speaker",
    ),
    answer(
        "makes its yes depend on something",
        "conditional",
        words("conditional contingent depend depends depended depending dependent hinged hinges hinge"),
        r"""
        \b(?:withdrawal|pullout|release|lifting|talks|truce|cease-?fire|support|acceptance|approval|agreement|participation|consent|signature|answer|attendance|cooperation)\b
        [^.;:]{0,30}?\s(?P<trigger>(?:conditional|contingent|dependent)\s+(?:on|upon)|depend(?:s|ed|ing)?\s+(?:on|upon)
        |hing(?:es?|ed)\s+(?:on|upon))\b
        """,
        "subject",
    ),
    answer(
        "says yes on terms in its own words",
        "conditional",
        words("yes if but provided"),
        r"""
        [\"“‘](?P<trigger>if\s+(?:they|he|she|it|you|the\s+\w+|(?-i:[A-Z])\w+)\b[^.”\"]{3,60}?,\s+(?:then\s+)?we(?=\s+(?:will|are\s+ready
        |can|would)\b)|(?:yes|we\s+(?:agree|accept|are\s+ready))\b[^.”\"]{0,60}?\b(?:if|but|provided|on\s+condition
        |as\s+long\s+as))\b
        """,
        "quoted",
        bare=True,
    ),
)
"""In the order of trust."""
