"""Wanting: appeals renewed, wishes, what has to stop, a step on a condition, a proposal told of by its noun."""

from __future__ import annotations

from tui.extraction.proposals.lexicon import heads, phrases, words
from tui.extraction.proposals.rules.rule import MADE, Rule, rule

_WISHES = (
    r"(?:wants?|wanted|asks?|asked|asking|seeks?|sought|demands?|demanded|needs?|needed|proposes?|proposed"
    r"|offers?|offered"
    r"|suggests?|suggested|requires?|required)"
)
_GOING = (
    r"(?:shuttl\w+|com(?:e|es|ing)|came|arriv(?:e|es|ed|ing)|travel\w+|flew|fl(?:ies|own|ying)"
    r"|return(?:s|ed|ing)?|went)"
)
_IF = r"(?:only\s+if|if|so\s+long\s+as|as\s+long\s+as|provided|on\s+(?:the\s+)?condition)"
NOUNS = phrases("proposal_acts", "nouns")

WANTING: tuple[Rule, ...] = (
    rule(
        "renews its call",
        heads("proposal_nouns", "made", inflected=False),
        rf"""
        \b(?P<trigger>(?:renew|repeat|reiterat|restat|reaffirm|mak|made|issu|voic|launch|reviv|deliver|submit
        |address|add|put|h[eo]ld|ke(?:ep|pt)|stand|stood
        |sen[dt])(?:e|es|ed|ing|s|ting|ted)?\s+(?:forward\s+|open\s+|by\s+|out\s+)?(?:an?|its|his|her|their|our
        |the)\s+(?:[\w-]+\s+){{0,3}}?{MADE})\s+
        (?:to\s+(?:the\s+)?[\w-]+(?:\s+[\w-]+){{0,3}}?\s+)?(?:for|to|that)\s+(?=(?P<content>\w))
        """,
        "subject",
        "wanted",
        confidence=0.75,
        between_parties=True,
    ),
    rule(
        "appeals for them to do it",
        heads("proposal_verbs", "call") | words("want wants wanted would wish wishes"),
        r"""
        \b(?P<trigger>(?:appeal|call|plead|press|push|ask|lobb|begg?)(?:s|ed|ing|ies|ied|ying)?\s+for|want(?:s|ed
        |ing)?|would\s+(?:like|prefer)|wish(?:es|ed))\s+
        (?P<asked>[^.;:,“”"]{3,60}?)\s+to\s+(?:\w+ly\s+)?(?:be\s+)?(?=(?P<content>\w))
        """,
        "subject",
        "opening",
        confidence=0.85,
        between_parties=True,
    ),
    rule(
        "wants it done",
        words("want wants wanted"),
        r"""
        \b(?P<trigger>want(?:s|ed)?)\s+(?!to\b)(?=(?P<content>(?:(?:the|its|his|her|their|our|my|all|any|every|these|those
        |both)\s+|\w+\s+)
        (?:[\w’'“”\"‘-]+\s+){0,5}?(?:back|out|home|gone|ashore|(?:\w+ed|drawn|sent)(?=\s*(?:[.,;]|$|there\b|by\b|in\b|on\b
        |from\b|at\b|first\b|before\b|along\b|and\b))|stopped|ended|enforced|withdrawn|lifted|freed|released
        |removed|opened
        |reopened|returned|suspended|halted|dismantled|restored|frozen|disarmed|disbanded|demilitari[sz]ed
        |protected|recogni[sz]ed
        |included|involved|deployed|sent|guaranteed|written|settled|cleared)\b))
        """,
        "subject",
        "nothing",
        "demand",
        confidence=0.65,
    ),
    rule(
        "what they want is",
        words("what all thing"),
        rf"""
        \b(?:what|all|the\s+(?:only|one|first)\s+thing)\s+(?:[\w’'-]+\s+){{1,5}}?(?P<trigger>{_WISHES})\b(?:\s+(?:of|from|to)\s+(?P<asked>(?:the\s+|our\s+)?\w+))?
        [^.;:“”\"]{{0,35}}?\s(?:is|was)\b(?:\s+(?:very\s+|quite\s+)?(?:simple|clear|plain|modest))?\s*[:,—–-]*\s*
        (?:that\s+|for\s+|to\s+)?(?=(?P<content>\w))
        """,
        "subject",
        "wanted",
        confidence=0.75,
    ),
    rule(
        "favours it",
        words("favour favor favours favors favoured favored favouring favoring"),
        r"""
        \b(?P<trigger>in\s+favou?r\s+of|favou?r(?:s|ed|ing)?)\s+(?=(?P<content>\w))
        """,
        "subject",
        "relevant",
        confidence=0.65,
    ),
    rule(
        "nothing less would do",
        words("nothing"),
        r"""
        \b(?P<trigger>nothing\s+(?:short\s+of|less\s+than|but|except))\s+(?=(?P<content>[^.;:“”\"]{4,80}?\s(?:would
        |will|could|can)\s+
        (?:do|suffice|satisfy|be\s+(?:enough|acceptable))\b))
        """,
        "speaker",
        "nothing",
        "demand",
        spoken=True,
    ),
    rule(
        "all sides should",
        words("sides parties armies factions capitals belligerents combatants"),
        r"""
        \b(?P<trigger>(?P<asked>(?:all|both|the\s+two|the|warring)\s+(?:the\s+|two\s+|warring\s+|rival\s+)?
        (?:sides|parties|armies|factions|capitals|belligerents|combatants))\s+(?:must|should|have\s+to
        |need(?:ed)?\s+to|ought\s+to
        |had\s+to))\s+(?=(?P<content>[\"“‘]?\w))
        """,
        "speaker",
        "nothing",
        "demand",
        spoken=True,
        confidence=0.72,
    ),
    rule(
        "must be part of any deal",
        words("part included"),
        r"""
        \b(?P<trigger>(?:must|should|has\s+to|have\s+to|would\s+have\s+to)\s+be\s+(?:a\s+)?(?:part\s+of|included\s+in))\s+
        (?=(?P<content>(?:any|a|the)\s+(?:\w+\s+){0,2}?(?:deal|agreement|settlement|extension|truce|cease-?fire|talks|peace|plan
        |solution|accord|negotiations)\b))
        """,
        "speaker",
        "nothing",
        "demand",
        spoken=True,
        confidence=0.72,
    ),
    rule(
        "it must begin",
        heads("proposal_acts", "nouns", inflected=False)
        | words("talks negotiations truce ceasefire cease-fire dialogue"),
        rf"""
        \b(?P<trigger>(?:{NOUNS}|talks|negotiations|truce|cease-?fire|dialogue)\s+(?:\w+\s+){{0,3}}?(?:must|should|ha[sd]\s+to
        |needs?\s+to|ought\s+to)\s+(?:\w+ly\s+)?(?:begin|start|take\s+place|end|resume|continue|come|be\s+(?:\w+ly\s+)?\w+ed))
        \b(?P<content>)
        """,
        "speaker",
        "nothing",
        "demand",
        spoken=True,
        confidence=0.65,
    ),
    rule(
        "goes on until it is done",
        words("until"),
        r"""
        \b(?P<trigger>(?:will|would)\s+(?:go\s+on|continue|not\s+(?:stop|end|cease|halt)))\b[^.;:“”\"]{0,50}?\suntil\s+(?=(?P<content>\w))
        """,
        "speaker",
        "asked",
        "demand",
        spoken=True,
        confidence=0.62,
    ),
    rule(
        "it had to stop",
        words("had"),
        r"""
        (?<!\bhe\s)(?<!\bshe\s)(?<!\bthey\s)(?<!\bwe\s)(?<!\bI\s)(?<!\bthe\s)\b(?P<trigger>had\s+to)\s+(?:first\s+
        |also\s+|\w+ly\s+)?
        (?:be\s+)?(?=(?P<content>\w))
        """,
        "speaker",
        "relevant",
        "demand",
        spoken=True,
        confidence=0.6,
    ),
    rule(
        "agrees on one condition",
        words("condition conditions"),
        r"""
        \b(?P<trigger>(?:agree[ds]?|accept(?:s|ed)?|consent(?:s|ed)?|said\s+yes|ready)\b[^.;:]{0,40}?\s?on\s+(?:one
        |two|three|a|certain|strict)\s+
        conditions?)\b[^.;:]{0,40}?[:,—–-]\s*(?:that\s+)?(?=(?P<content>\w))
        """,
        "subject",
        "nothing",
        "demand",
        confidence=0.85,
    ),
    rule(
        "comes with a plan",
        words(
            "shuttling shuttled shuttles come comes came coming arrive arrived arrives arriving travelled "
            "travelling traveled flew returned went"
        ),
        rf"""
        \b(?P<trigger>{_GOING}\b[^.;:]{{0,70}}?\s(?:up|out|forward|back)?\s?with\s+(?:an?|the|its|their|his
        |her)\s+(?:[\w-]+\s+){{0,3}}?
        (?:plan|proposal|offer|draft|initiative|blueprint|roadmap|formula|package|counter-?offer)s?)\b(?=(?P<content>))
        """,
        "subject",
        "nothing",
        "peace plan",
        confidence=0.6,
    ),
    rule(
        "takes a step on a condition",
        words("if provided long condition"),
        rf"""
        \b(?P<trigger>will|would|might|could|can|shall)\s+(?!not\b|never\b|have\b
        |be\s+able)(?=(?P<content>[^.;:]{{3,160}}?,?\s{_IF}\s))
        """,
        "subject",
        "step",
        confidence=0.66,
    ),
    rule(
        "a step follows if",
        words("if once provided long"),
        rf"""
        (?:^|[:,.;“\"‘]\s*|\bthat\s+)(?:but\s+|and\s+)?(?:{_IF}|once)\s[^.;:]{{5,90}}?,\s+(?:[\w.’'-]+\s+(?:said
        |suggested|added|insisted|hinted|told\s+\w+),?\s+)?
        [^.;:,]{{2,50}}?\s[\"“‘']?(?P<trigger>might|would|could|will)\b(?!\s+(?:not|have)\b)(?=(?P<content>))
        """,
        "speaker",
        "step",
        spoken=True,
        confidence=0.6,
    ),
    rule(
        "announces that it will be done",
        words(
            "announce announces announced announcing promise promises promised pledge pledges pledged "
            "declare declares declared "
            "offer offered propose proposes proposed suggest suggests suggested suggesting recommend recommended"
        ),
        r"""
        \b(?P<trigger>announc(?:e|es|ed|ing)|promis(?:es|ed|ing)|pledg(?:es|ed|ing)|declar(?:es|ed|ing)|propos(?:es
        |ed|ing)
        |suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|offer(?:s|ed|ing)?)\s+
        (?:on\s+\w+\s+)?that\s+[^.;:“”\"]{3,110}?\s(?:(?:will|would|should)\s+(?:be\s+)?
        |be\s+)(?:\w+ly\s+)?(?=(?P<content>\w))
        """,
        "subject",
        "opening",
        confidence=0.7,
    ),
    rule(
        "proposes that they do it",
        words(
            "propose proposes proposed proposing suggest suggests suggested suggesting recommend recommends "
            "recommended ask asks asked put puts putting"
        ),
        r"""
        \b(?P<trigger>propos(?:es|ed|ing)|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|ask(?:s|ed|ing)?|put(?:s
        |ting)?\s+it\s+to\s+[^.;:]{2,40}?)\s+(?:to\s+(?-i:[A-Z])[^.;:,]{1,30}?\s+)?that\s+
        (?P<asked>[^.;:,“”\"]{3,60}?)\s+(?=(?P<content>set\s+up|form\b|create\b|hold\b|establish\b|return\b|meet\b
        |withdraw\b|pull\b
        |sign\b|share\b|open\b|stop\b|halt\b|lift\b|free\b|release\b|agree\b|accept\b|resume\b|begin\b|start\b
        |extend\b|suspend\b|let\b
        |allow\b|be\b|take\b|exchange\b|refrain\b|keep\b|go\b|move\b|leave\b|end\b|drop\b|run\b|stay\b|remain\b
        |lay\b|step\b|join\b|try\b|spare\b|appoint\b|hand\b|give\b|place\b|put\b|send\b))
        """,
        "subject",
        "nothing",
        confidence=0.82,
        between_parties=True,
    ),
    rule(
        "sets conditions",
        words("conditions condition demands terms"),
        r"""
        \b(?P<trigger>(?:set|sets|setting|laid|lays|named|names|listed|lists|stated|made|attached|put|spelled
        |spelt)\s+(?:out\s+|down\s+|forward\s+)?
        (?:\w+\s+){0,3}?(?:conditions?|demands|terms))\b(?!\s+of\s+(?:their|his|her|its)\b)(?=(?P<content>))
        """,
        "subject",
        "nothing",
        "demand",
        confidence=0.72,
    ),
    rule(
        "names its terms",
        words("terms conditions demands"),
        r"""
        \b(?:our|its|their|his|her|the|my)\s+(?P<trigger>(?:\w+\s+)?(?:terms|conditions
        |demands))\b[^.;:“”\"]{0,40}:\s*(?=(?P<content>\w))
        """,
        "speaker",
        "nothing",
        "demand",
        confidence=0.65,
    ),
    rule(
        "it can begin once",
        words(
            "talks negotiations truce ceasefire cease-fire dialogue release exchange withdrawal summit "
            "meeting agreement deal"
        ),
        r"""
        \b(?P<trigger>(?:talks|negotiations|truce|cease-?fire|dialogue|release|exchange|withdrawal|summit|meeting
        |agreement|deal)\b(?:\s+[\w-]+){0,4}?
        \s(?:can|could|will|would|may|might)\s+(?:only\s+)?(?:begin|start|resume|take\s+place|be\s+\w+|go\s+ahead
        |happen|proceed|come)\b)
        (?:\s+\w+){0,4}?\s+(?=(?P<content>(?:only\s+)?(?:as\s+soon\s+as|once|when|after|if|provided)\s))
        """,
        "speaker",
        "nothing",
        "demand",
        spoken=True,
        confidence=0.62,
    ),
    rule(
        "any deal must",
        words("any"),
        r"""
        \b(?P<trigger>any\s+(?:[\w-]+\s+){0,2}?(?:deal|settlement|agreement|truce|cease-?fire|talks|solution|plan
        |peace|pact|accord)\b[^.;:“”\"]{0,60}?\s
        (?:must|should|ha(?:s|ve)\s+to|would\s+have\s+to|will\s+have\s+to|needs?\s+to))\s+(?=(?P<content>\w))
        """,
        "speaker",
        "nothing",
        "demand",
        spoken=True,
        confidence=0.66,
    ),
)
