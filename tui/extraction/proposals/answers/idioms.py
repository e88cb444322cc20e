"""Answers in other words: idioms of yes, no and not yet, and what a party says of itself right after a proposal."""

from __future__ import annotations

from tui.extraction.proposals.answers.answer import Answer, answer
from tui.extraction.proposals.lexicon import heads, verbs, words
from tui.findings import Stance

_NOT_YET = r"(?![^.;:]{0,120}\b(?:unless|until|without|before)\b)"
_STEPS = (
    r"(?:negotiat\w*|talk|disarm|withdraw|leave|retreat|surrender|accept|sign|bargain|haggle|give\s+(?:up|in|way"
    r"|an?\s+inch)|hand\s+over"
    r"|lay\s+down|stop|halt|cease|yield|bow|pull\s+(?:back|out)|sit\s+(?:down|across|at)|deal\s+with|trade|swap"
    r"|release|budge|compromise"
    r"|recogni[sz]e|abandon|reward|take\s+part|attend|join|allow|tolerate|wait|let\s+(?:them|him|it)|go\s+(?:back"
    r"|to)|change\s+our)"
)


def _phrased(stance: Stance) -> Answer:
    """The idioms of the list under one stance."""
    return answer(
        f"says so in an idiom ({stance})",
        stance,
        heads("response_phrases", stance),
        rf"\b(?P<trigger>{verbs('response_phrases', stance)})\b",
        "subject",
        bare=True,
    )


IDIOMS: tuple[Answer, ...] = (
    answer(
        "turns it down in other words",
        "rejected",
        words(
            "fault brush brushed brushes brushing reason point need use merit sense cool cold lukewarm "
            "dismissive unimpressed scornful unmoved along "
            "live swallow stomach entertain hear countenance scorn deaf back door laughed laugh wave waved "
            "out no thumbs nose short contempt"
        ),
        r"""
        \b(?P<trigger>f(?:ind|ound|inds)\s+fault|brush(?:ed|es|ing)?\s+(?:\w+\s+){0,4}?(?:aside|off|away)
        |(?:see|sees|saw|seen|f(?:ind|inds|ound))\s+(?:no|little)\s+(?:good\s+)?(?:reason|role|place|point|need|use|merit
        |sense|basis|value|grounds?)
        |(?:is|was|are|were|remain(?:s|ed)?)\s+(?:\w+\s+)?(?:cool|cold|lukewarm|dismissive|unimpressed|scornful
        |unmoved|contemptuous)\s+(?:on|to|towards?|about|of|by)
        |(?:cannot|can[’']t|could\s?n[’']t|(?:could|will|would)\s+not|won[’']t|wouldn[’']t)\s+(?:go\s+along
        |live\s+with|swallow|stomach|entertain|hear\s+of|countenance|be\s+(?:a\s+)?party\s+to)
        |(?:pour|heap)(?:s|ed|ing)?\s+(?:scorn|contempt)|turn(?:s|ed|ing)?\s+(?:a\s+deaf\s+ear|(?:its|his|her
        |their)\s+backs?|up\s+(?:its|his|their)\s+noses?)
        |(?:clos|shut|slamm)(?:e|es|ed|ing|s|t)?\s+the\s+door|laugh(?:s|ed)?\s+(?:it\s+|the\s+\w+\s+)?off|wav(?:es
        |ed)\s+(?:it\s+|the\s+[\w-]+\s+)?(?:away|aside)
        |rul(?:es|ed|ing)\s+(?:it|that|this|them|any\s+\w+)\s+out|said\s+[\"“‘]?no\b(?!\s+\w)|threw\s+(?:it\s+
        |the\s+\w+\s+)?out
        |ma(?:de|kes?)\s+short\s+work|g(?:ave|ives?)\s+(?:it|the\s+\w+)\s+short\s+shrift)\b
        """,
        "subject",
        bare=True,
    ),
    answer(
        "is a nonstarter for them",
        "rejected",
        words("nonstarter non-starter unacceptable anathema"),
        r"""
        \b(?P<trigger>non-?starter|unacceptable|anathema|a\s+bridge\s+too\s+far|off\s+the\s+table)\s+(?:for
        |to)\s+(?P<who>[^.,;:\"”]{2,60})
        """,
        "named",
        bare=True,
    ),
    answer(
        "says that they will not",
        "rejected",
        words("not never don't doesn't won't can't cannot wouldn't couldn't we'll i'll longer"),
        rf"""
        \b(?P<trigger>(?:we|i|they|nobody|no\s+one|our\s+\w+|(?-i:[A-Z])[\w’'-]+)(?:\s+will|\s+shall|\s+would|\s+can|\s+do|\s+does|\s+are
        |\s+is|[’']ll)?\s?(?:n[’']t|\snot|\snever|\sno\s+longer|not)
        \s+(?:ever\s+)?(?:going\s+to\s+)?{_STEPS})\b{_NOT_YET}
        """,
        "quoted",
        bare=True,
    ),
    answer(
        "says that there is none",
        "rejected",
        words("no none nothing"),
        rf"""
        \b(?P<trigger>there\s+(?:will|would|can|could|shall)\s+be\s+(?:none\b|no\s+(?:let-?up|retreat|withdrawal|pause|change|going
        |turning|return|respite|surrender|concessions?|question|way))|(?:there[’']s|there\s+is
        |there\s+was|we\s+have|have)\s+nothing\s+to\s+(?:discuss|talk\s+about|negotiate|add\s+to))\b{_NOT_YET}
        """,
        "speaker",
        bare=True,
    ),
    answer(
        "goes on as before",
        "rejected",
        words("would will"),
        r"""
        \b(?:we|it|they|he|she|i|(?:our|its|their|his)\s+\w+|the\s+\w+|(?-i:[A-Z])[\w’'-]+)\s?
        (?P<trigger>(?:would|will|[’']ll)\s+(?:not\s+(?:stop|end|cease)|go\s+on|continue(?!\s+(?:losing|to\s+suffer|dying))|carry\s+on|press\s+(?:on|ahead)|keep\s+(?:up|on
        |fighting|shelling|bombing|striking|going|its|their|our)|fight\s+on|push\s+on))\b
        (?=[^.;:]{0,80}?(?:until|operation|war|fight|offensive|campaign|advance|strike|attack|struggle|resist
        |blockade|siege|bomb|flight|patrol|mission|as\s+(?:before|planned)|[.,”\"]))
        """,
        "speaker",
        bare=True,
    ),
    answer(
        "gives its word",
        "accepted",
        words(
            "consent blessing assent approval agreement backing support nod light go-ahead positive "
            "favourable favorable affirmative yes board objection objections"
        ),
        r"""
        \b(?P<trigger>(?:g(?:ave|ives?|iven|iving)|len[dt]|nodded)\s+(?:it\s+|the\s+\w+\s+|them\s+)?(?:its|his|her
        |their|an?|the)\s+(?:\w+\s+){0,2}?(?:consent|blessing|assent|approval|agreement|backing|support|nod
        |green\s+light|go-ahead)
        |(?:g(?:ave|ives?|iven)|sent|delivered|handed|return(?:s|ed))\b[^.;:]{0,40}?\s(?:an?|its)\s+(?:positive
        |favou?rable|affirmative)\s+(?:answer|response|reply|one)
        |it\s+is\s+a\s+positive\s+one|sa(?:id|ys?)\s+[\"“‘]?yes\b|(?:is|was|are|were)\s+on\s+board|(?:ha[sd]
        |have)\s+no\s+objections?)
        """,
        "subject",
        bare=True,
    ),
    answer(
        "has accepted",
        "accepted",
        words("accepted agreed consented sign assented"),
        r"""
        \b(?P<trigger>(?:ha[sd]|have)\s+(?:already\s+|now\s+|since\s+|\w+ly\s+)?(?:accepted|agreed|consented
        |assented)(?=[\s,.]*(?:[.,;\"“‘]|in\s+principle|without|to\s+(?:it|this|that|all)\b))
        |(?:would|will)\s+sign\s+(?:it|them|the\s+\w+)|(?<!was\s)(?<!were\s)(?<!been\s)(?<!be\s)(?:accepted|agreed)\s+(?:in\s+principle|at\s+once|without\s+\w+))
        """,
        "subject",
        bare=True,
    ),
    answer(
        "speaks well of it in passing",
        "accepted",
        words("step direction start basis grateful stability thanked welcome opportunity chance fine"),
        r"""
        \b(?P<trigger>(?:a|an)\s+(?:\w+\s+)?(?:step\s+(?:in\s+the\s+right\s+direction|forward)|good\s+(?:start
        |basis|idea|beginning)|welcome\s+(?:step|move|sign|start)|fair\s+deal
        |sound\s+basis|chance\s+(?:for|at)\s+peace|way\s+out)|(?:is|was|are|were)\s+grateful\s+(?:to|for)
        |contribute\s+to\s+(?:peace|stability)|fine\s+with\s+(?:us|me))\b
        """,
        "speaker",
    ),
    answer(
        "leaves the door open",
        "open",
        words("deserve deserved deserves worth door mind look think thinking short consider"),
        r"""
        \b(?P<trigger>deserv(?:e|es|ed)\s+(?:to\s+be\s+)?(?:listened\s+to|heard|studied|considered|consideration
        |attention|a\s+\w+)|worth\s+(?:considering|studying|a\s+look|exploring|discussing|a\s+try|trying|hearing)
        |(?:did|does|do|has|have)\s?(?:n[’']t|\s+not)\s+(?:close|shut|slam)(?:ed)?\s+the\s+door|(?:left|leaves?
        |leaving|ke(?:ep|eps|pt)|keeping)\s+the\s+door\s+(?:\w+\s+)?(?:open|ajar)|(?:with|keep\w*
        |kept)\s+an\s+open\s+mind
        |(?:would|will)\s+(?:look\s+(?:at|into)|think\s+(?:about|over)|consider|study|weigh)\s+
        (?=(?:it|this|that|them|the|any|such|its|his|their)\b)|stopp(?:ed
        |ing)\s+short\s+of\s+(?:rejecting|refusing|ruling))\b
        """,
        "subject",
        bare=True,
    ),
    answer(
        "answers in its own words",
        "rejected",
        words("no never why trigger late little trap ruse hands nothing over"),
        r"""
        [\"“‘](?P<trigger>no\s+deal|no[,.!]|never[,.!]|why\s+should\s+(?:we|i)|(?:that|this|it)\s+(?:is|was)\s+(?:a
        |an)\s+(?:trap|ruse|trick|insult|joke|surrender)
        |(?:it|that|this)\s+(?:came|comes|is|was)\s+too\s+(?:late|little)|our\s+hands?\s+(?:is
        |are)\s+on\s+the\s+trigger|(?:we|i)\s+have\s+heard\s+(?:it|this|that)\s+(?:all\s+)?before|over\s+(?:our
        |my)\s+dead)\b
        """,
        "quoted",
        bare=True,
    ),
    answer(
        "welcomes it in its own words",
        "accepted",
        words("we welcome yes agree accept sign support nothing ready"),
        r"""
        [\"“‘](?P<trigger>yes[,.!]|(?:we|i)(?:[’']ll|\s+will|\s+shall|\s+do|\s+fully|\s+gladly)?\s+(?:welcome
        |accept|support|agree\s+(?:to|with)|endorse|sign|are\s+(?:happy|glad|grateful))|our\s+answer\s+is\s+yes)\b
        """,
        "quoted",
        bare=True,
    ),
    *(_phrased(stance) for stance in ("rejected", "conditional", "awaiting", "open", "accepted")),
)
"""In the order of trust."""
