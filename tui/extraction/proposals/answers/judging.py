"""Judging: a party says what it thinks of a proposal, in an epithet or in what the proposal fails to do."""

from __future__ import annotations

import re

from tui.extraction.proposals.answers.answer import REFERRED, Answer, answer
from tui.extraction.proposals.lexicon import phrases, sections, words
from tui.findings import Stance

_ARTICLE = re.compile(r"an?\s+")
_THE = r"(?:the|this|that|any|such|these|those|[\w.’'-]+['’]s?|its|his|her|their)"


def _called(stance: Stance, heading: str) -> tuple[Answer, ...]:
    """The two ways of giving a proposal an epithet: "called it a trap", "the plan is a trap"."""
    nouns = [entry.split(" ", 1)[1] for entry in sections("epithets")[heading] if _ARTICLE.match(entry)]
    qualified = "|".join(noun.replace(" ", r"\s+") for noun in nouns)  # "a grave mistake"
    epithet = rf"(?:{phrases('epithets', heading)}|an?\s+\w+\s+(?:{qualified}))"
    telling = frozenset(max(entry.split(), key=len) for entry in sections("epithets")[heading])
    on = telling | {word + "s" for word in telling}
    return (
        answer(
            f"calls it something {heading}",
            stance,
            on,
            rf"""
            \b(?P<trigger>(?:call|describ|brand|label|dub|term|denounc|dismiss|deem|view|see|saw|regard|consider)\w*)\s+
            (?:it|them|this|that|{_THE}\s+(?:[\w-]+\s+){{0,3}}?(?:{REFERRED})s?)\b[^.;:]{{0,40}}?
            [\s\"“‘](?<!not\s)(?:an?\s+)?(?:\w+ly\s+|very\s+|completely\s+)?{epithet}(?!\w)
            """,
        ),
        answer(
            f"says that it is something {heading}",
            stance,
            on,
            rf"""
            \b(?:(?:it|this|that)|an?\s+(?:[\w-]+\s+){{0,2}}?(?:{REFERRED})\s+(?:by|from)\s+[^.;:,]{{2,40}}?
            |an?\s+(?:[\w-]+\s+){{0,2}}?(?:{REFERRED})(?:\s+\w+){{0,3}}?(?=\s[“"‘]?(?:would|will|could|can)\b)|\w+ing\s[^.;:,]{{2,40}}?(?=\s(?:would|was|is)\b)|{_THE}\s+(?:[\w-]+\s+){{0,3}}?(?:{REFERRED})s?(?:\s+[\w-]+){{0,3}}?)(?:\s+|[’'](?=s\b))[“"‘]?
            (?P<trigger>(?:is|was|are|were|(?:would|will|could|can)\s+(?:be|form|serve\s+as)|remains?|remained|(?:would\s+)?amount(?:s|ed)?\s+to|s))\s+
            (?:\w+ly\s+|very\s+|just\s+|still\s+|simply\s+|nothing\s+but\s+)?[\"“‘]?(?:an?\s+)?{epithet}(?!\w|\s+that\b)
            """,
            "speaker",
        ),
    )


JUDGING: tuple[Answer, ...] = (
    *_called("rejected", "bad"),
    answer(
        "gives an answer of that kind",
        "accepted",
        words("positive favourable favorable encouraging constructive"),
        r"""
        \b(?:response|reply|answer|reaction)\s+(?:from|of|by)\s+(?P<who>[^.,;:“”\"]{2,40}?)\s+(?P<trigger>(?:was|is|had\s+been
        |has\s+been))\s+[“\"]?(?:\w+\s+)?(?:positive|favou?rable|encouraging|constructive)\b
        """,
        "named",
        bare=True,
    ),
    answer(
        "says that it fails",
        "rejected",
        words("not fail fails failed falls fell short ignores ignored rewards rewarded lacks lacked nothing point"),
        rf"""
        \b(?:it|this|{_THE}\s+(?:[\w-]+\s+){{0,3}}?(?:{REFERRED})s?)\s+(?:\w+ly\s+)?
        (?P<trigger>(?:do(?:es)?|did)(?:\s+not|n[’']t)\s+(?:meet|address|include|guarantee|satisfy|go\s+far|reflect|take
        |respect|serve)|fail(?:s|ed)\s+to|f(?:alls?|ell)\s+(?:far\s+|well\s+)?short|ignor(?:es|ed)|reward(?:s|ed)
        |lack(?:s|ed)|contain(?:s|ed)\s+nothing)\b
        """,
        "speaker",
    ),
    answer(
        "says that it would do harm",
        "rejected",
        words(
            "worsen embolden reward prolong backfire harm hurt endanger undermine encourage strengthen help play give "
            "allow lead mean deepen freeze legitimise legitimize complicate"
        ),
        rf"""
        \b(?:it|this|{_THE}\s+(?:\w+\s+)?(?:[\w-]+\s+){{0,3}}?(?:{REFERRED})s?)\s+
        (?P<trigger>(?:will|would|could|can)\s+(?:only|merely|simply|just)\s+(?:\w+ly\s+)?(?:worsen|embolden|reward|prolong|backfire
        |harm|hurt|endanger|undermine|encourage|strengthen|help|play|give|allow|lead|mean|deepen|freeze|legitimi[sz]e|complicate)
        |(?:will|would)\s+(?:worsen|embolden|reward|prolong|backfire|endanger|undermine))\b
        """,
        "speaker",
    ),
    answer(
        "sees no point in it",
        "rejected",
        words("no nothing little"),
        rf"""
        \b(?P<trigger>(?:there\s+(?:is|was)|(?:see|sees|saw))\s+(?:no|little)\s+(?:point|sense|use|reason|need|basis)
        |there\s+(?:is|was)\s+nothing\s+new)\s+(?:in|for|to)\b(?:[^.;:]{{0,50}}?\b{REFERRED}|\s+(?:stop|halt|end|suspend|change
        |negotiate|talk|accept|withdraw)\b)
        """,
        "speaker",
    ),
    *_called("accepted", "good"),
    *_called("open", "open"),
)
"""In the order of trust."""
