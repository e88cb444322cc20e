"""Not answering yet: a party keeps silent, waits, studies what it was given."""

from __future__ import annotations

from tui.extraction.proposals.answers.answer import REFERRED, Answer, answer, answering
from tui.extraction.proposals.lexicon import heads, words

SILENT: tuple[Answer, ...] = (
    answer(
        "gives no answer",
        "awaiting",
        words("word response reply answer reaction comment silence"),
        r"""
        \b(?P<trigger>(?:no|never\s+(?:been\s+)?any|without\s+an?)\s+(?:(?:immediate|official|formal|public|direct
        |clear)\s+)?(?:word|response|reply|answer|reaction|comment)|silence)\s+(?:\w+\s+){0,3}?(?:from|by)\s+
        (?P<who>[^.,;:\"”]{2,60})
        """,
        "named",
    ),
    answer(
        "will be looked at",
        "awaiting",
        words("studied considered reviewed examined analysed analyzed"),
        r"""
        \b(?P<trigger>(?:will|would|was|is)\s+(?:be|being)\s+(?:carefully\s+|\w+ly\s+)?(?:studied|considered|reviewed|examined|analy[sz]ed))\b
        """,
        "speaker",
    ),
    answer(
        "is waited for",
        "awaiting",
        words("wait waits waiting waited await awaits awaited awaiting"),
        r"""
        \b(?P<trigger>(?:wait(?:s|ed|ing)?\s+for|await(?:s|ed|ing)?)\s+(?:\w+\s+){0,3}?
        (?:confirmation|response|reply|answer|word|decision))\s+from\s+(?P<who>[^.,;:\"”–—-]{2,60})
        """,
        "named",
    ),
    answer(
        "is waited for to answer",
        "awaiting",
        words("wait waits waiting waited"),
        r"""
        \b(?P<trigger>wait(?:s|ed|ing)?\s+for)\s+(?P<who>[^.,;:\"”–—-]{2,40}?)\s+to\s+(?:reply|respond|answer|decide|make\s+up|react
        |give)\b
        """,
        "named",
    ),
    answer(
        "has its answer waited for",
        "awaiting",
        words("wait waits waiting waited await awaits awaited awaiting"),
        r"""
        \b(?P<trigger>(?:wait(?:s|ed|ing)?\s+for|await(?:s|ed|ing)?))\s+(?P<who>[^.,;:\"”–—-]{2,40}?)['’]s?\s+(?:\w+\s+)?
        (?:confirmation|response|reply|answer|decision)\b
        """,
        "named",
    ),
    answer(
        "takes note",
        "awaiting",
        words("note"),
        r"""
        \b(?P<trigger>[\"“‘]?(?:taken|took|takes|take|taking)\s+(?:due\s+)?note)[\"”’]?\s+of\b
        """,
    ),
    answer(
        "says that nothing is decided",
        "awaiting",
        words("decision decided position"),
        r"""
        \b(?P<trigger>no\s+(?:final\s+|formal\s+|official\s+)?(?:decision|position)s?\s+(?:has|had|have|was|were)\s+(?:yet\s+)?(?:been\s+)?(?:made|taken|reached)
        |nothing\s+(?:has|had|was|is)\s+(?:yet\s+)?(?:been\s+)?decided)\b
        """,
        "speaker",
        bare=True,
    ),
    answer(
        "keeps silent",
        "awaiting",
        words(
            "not no silent hasn't haven't didn't hadn't isn't couldn't neither nor none unanswered silence announce "
            "make decision yet"
        ),
        r"""
        \b(?P<trigger>(?:did|has|have|had|does|do)(?:\s+not|n[’']t)\s+(?:yet\s+|so\s+far\s+|also\s+)?
        (?:immediately\s+|publicly\s+|officially\s+|formally\s+|directly\s+)?(?:respond|comment(?:ed)?|react|repl(?:y|ied)
        |answer|confirm(?:ed)?\s+(?:whether|if|that|its|their)|sen[dt]\s+(?:its|his|their|an?)\s+(?:\w+\s+)?(?:reply|answer|response)|(?:release|issue|make|give|given)d?\s+(?:an?|its|their|his|any)\s+(?:\w+\s+)?(?:statement|comment|response|answer|reply)|sa(?:y|id)\s+(?:whether|if|when)
        |said\s+anything|taken?\s+a\s+(?:position|stand)|return\w*\s+(?:\w+\s+){0,3}?calls?)(?:ed)?
        |(?:neither|none)\s+(?:\w+\s+){0,3}?has\s+(?:yet\s+)?(?:replied|responded|answered|reacted|said\s+whether
        |given\s+(?:\w+\s+)?(?:answer|reply|response)|written\s+back|commented)
        |(?:made|makes|given|gave|offered|issued)\s+no\s+(?:\w+\s+)?(?:comment|response|reply|statement|answer
        |reaction)|had\s+no\s+(?:\w+\s+)?(?:comment|reaction|response)|(?:could|can)\s?not\s+(?:immediately\s+)?be\s+reached|(?:was|were)\s+not\s+(?:immediately\s+)?
        available\s+for\s+comment|(?:went|gone|go)\s+unanswered|(?:will|would)\s+(?:announce|make)\s+(?:its|his|her|their)\s+(?:position|decision|answer|reply)
        |(?:expected|due)\s+to\s+(?:take|make|announce)\s+a\s+decision|decision\s+(?:would|will)\s+be\s+(?:taken|made)
        |(?:has|have|had)\s+(?:not\s+(?:yet\s+)?received|yet\s+to\s+receive)\s+(?:any|an?|the)\s+(?:\w+\s+)?(?:proposal|offer|plan
        |request|invitation|draft|text|letter|document)|(?:remained|kept|stayed|been)\s+silent)\b
        """,
    ),
    answer(
        "says nothing of it",
        "awaiting",
        words("declined refused declines refuses declining refusing would"),
        r"""
        \b(?P<trigger>(?:declin|refus)(?:ed|es|ing)\s+to\s+(?:comment|say|elaborate|discuss|answer|be\s+drawn|respond
        |react|speculate)|would\s+not\s+(?:comment|be\s+drawn|say\s+(?:whether|if|how)))\b
        """,
        "subject",
    ),
    answer(
        "is still at it",
        "awaiting",
        words(
            "drawn mind time studying considering weighing reviewing examining digesting unanswered counsel "
            "nothing message consult consulting consultations "
            "clarification clarifications details know reply respond answer yet capital"
        ),
        r"""
        \b(?P<trigger>(?:would|will|did|could)\s+not\s+be\s+drawn|(?:has|have|had)\s+(?:yet
        |still)\s+to\s+(?:make\s+up|decide|answer|respond|reply|comment|give|say|react)
        |(?:has|have|had)\s+not\s+(?:yet\s+)?made\s+up|tak(?:e|es|ing)\s+(?:its|his|her|their)\s+time|need(?:s
        |ed)?\s+(?:more\s+)?time|asked\s+for\s+(?:more\s+)?(?:time|details|clarifications?)
        |(?:is|are|was|were)\s+(?:still\s+)?(?:studying|considering|weighing|reviewing|examining|digesting
        |consulting|holding\s+(?:\w+\s+)?consultations|looking\s+at|going\s+through)
        |kept\s+(?:its|his|her|their)\s+(?:own\s+)?counsel|passed\s+(?:the|it|that)\s+(?:\w+\s+)?on
        |could\s+add\s+nothing|(?:said|say|says)\s+nothing\s+(?:about|of|on)
        |wanted\s+to\s+know|(?:would|will)\s+(?:reply|respond(?!\s+(?:if|to\s+any|with|militarily|force\w*|harsh\w*|decisive\w*|strong\w*))|answer(?!\s+with)|give\s+(?:its|his|their)\s+answer|decide
        |consult)\b|ha[sd]\s+no\s+(?:immediate\s+)?(?:comment|response|reply|answer))\b
        """,
        "subject",
        bare=True,
    ),
    answer(
        "waits",
        "awaiting",
        heads("response_verbs", "awaiting") | words("was were is are carefully has have had"),
        rf"""
        \b(?P<trigger>{answering("awaiting")}(?!\s+(?:for\s+)?(?:an?\s+|the\s+|its\s+|their\s+)?(?:\w+\s+)?(?:answer|reply|response|word|reaction)s?\b)(?=\s+(?:it|them|this)\b|\s+(?:[\w’'-]+\s+){{0,4}}?{REFERRED}|\s*[.,;])|(?:was|were|is|are)\s+(?:still\s+)?(?:waiting|awaiting
        |reviewing|studying|examining)|carefully\s+\w+ing|(?:has|have|is|are|was|were)\s+yet\s+to|ha(?:s|ve
        |d)\s+not\s+(?:yet\s+)?(?:responded|replied|answered|commented|decided))\b
        """,
        "subject",
    ),
    answer(
        "waits in its own words",
        "awaiting",
        words("we'll let we wait"),
        r"""
        [\"“‘](?P<trigger>we(?:[’']ll|\s+will|\s+shall)\s+(?:see|let\s+you\s+know|answer|reply|respond|wait)
        |let(?:[’']s|\s+us)\s+wait|we\s+(?:need|want)\s+(?:more\s+)?time|we\s+are\s+(?:still\s+)?(?:studying
        |reading|reviewing))\b
        """,
        "quoted",
        bare=True,
    ),
)
"""In the order of trust."""
