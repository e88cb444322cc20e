"""How English news says that a party answers a proposal: patterns, each with the stance it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tui.extraction.proposals.lexicon import heads, phrases, verbs, words
from tui.findings import Stance

Answerer = Literal["subject", "agent", "speaker", "owner", "named"]
"""Who answers: the verb's subject, the agent of a passive, whoever says it, a possessor ("Kyiv's readiness"), the group ``who``."""

_THING = phrases("proposal_nouns", "thing")
_MADE = phrases("proposal_nouns", "made")
_TOPIC = phrases(
    "proposal_topics", "ceasefire", "truce", "moratorium", "peace plan", "negotiation", "exchange", "monitoring"
)
_REFERRED = rf"(?:{_THING}|{_MADE}|{_TOPIC}|overture|possibility|prospect|mediation|participation|notion|offer|outcome|efforts?|progress|move|steps?|division|changes?|conditions?|announcement|declaration|call)"
_BE = r"(?:is|are|was|were|be|been|being|'s|’s|'re|’re|'m|’m|remains?|remained|seems?)"
_NEAR = r"(?:[^.;:]{0,70}?)"


@dataclass(frozen=True, slots=True)
class Answer:
    """One way of answering."""

    name: str
    stance: Stance
    on: frozenset[str]
    """Words of which a sentence has at least one if the pattern is to match."""
    pattern: re.Pattern[str]
    answerer: Answerer
    negated: Stance | None = None
    """The stance where a "not" stands before it; ``None``: no answer then."""


def _answer(
    name: str,
    stance: Stance,
    on: frozenset[str],
    pattern: str,
    answerer: Answerer = "subject",
    negated: Stance | None = None,
) -> Answer:
    return Answer(name, stance, on, re.compile(pattern, re.IGNORECASE | re.VERBOSE), answerer, negated)


def _verbs(heading: str) -> str:
    return verbs("response_verbs", heading)


ANSWERS: tuple[Answer, ...] = (
    _answer(
        "accuses the other of breaking it",
        "violated",
        words("accuse accuses accused accusing blame blames blamed blaming"),
        r"""
        \b(?P<trigger>accus\w+|blam\w+)\s+(?P<who>[^.;:]{2,60}?)\s+(?:of|for)\s+(?:\w+\s+){0,2}?[\"“‘]?
        (?:violat\w+|breach\w*|break\w*|breakdown)
        """,
        "named",
    ),
    _answer(
        "breaks it",
        "violated",
        heads("response_verbs", "violated"),
        rf"""
        \b(?P<trigger>{_verbs("violated")})\s+(?:\w+\s+){{0,3}}?(?:{_THING}|{_TOPIC})\b
        """,
        "subject",
    ),
    _answer(
        "breaches by somebody",
        "violated",
        words("violation violations breach breaches"),
        r"""
        \b(?P<trigger>violations?|breach(?:es)?)\s+(?:(?:being|were|was)\s+)?(?:committed\s+)?by\s+
        (?P<who>[^.,;:]{2,50})
        """,
        "named",
    ),
    _answer(
        "refuses it",
        "rejected",
        heads("response_verbs", "rejected"),
        rf"""
        \b(?P<trigger>{_verbs("rejected")})\b(?!\s+to\s+(?:comment|say|confirm|give|discuss|identify
        |be\b|name|elaborate|answer)){_NEAR}\b{_REFERRED}\b
        """,
        "subject",
        negated="open",
    ),
    _answer(
        "refuses it",
        "rejected",
        heads("response_verbs", "flatly"),
        rf"""
        \b(?P<trigger>{verbs("response_verbs", "flatly")})\b(?![^.;:]{{0,40}}\b(?:accus|alleg|claim
        |report|charge|criticis|ruling|case|rumou?r)\w*)
        """,
        "subject",
        negated="open",
    ),
    _answer(
        "refuses it",
        "rejected",
        words("turn turns turned turning"),
        r"""
        \b(?P<trigger>turn(?:s|ed|ing)?\s+(?:\w+\s+){1,4}?down)\b
        """,
        "subject",
        negated="open",
    ),
    _answer(
        "calls it bad names",
        "rejected",
        words(
            "call calls called calling describe describes described describing brand brands branded branding "
            "denounce denounces denounced denouncing label labels labelled labeled deem deems deemed view "
            "views viewed "
        ),
        r"""
        \b(?P<trigger>call(?:s|ed|ing)?|describ(?:es|ed|ing)|brand(?:s|ed|ing)?|denounc(?:es|ed|ing)
        |label(?:s|led|ed)|deem(?:s|ed)|view(?:s|ed))\s+(?:the|this|that|any|it)\b[^.;:]{0,50}?\b
        (?:surrender|trick|trap|ploy|sham|farce|stunt|deception|capitulation|joke|interference|insult|provocation|mockery|blackmail|one-?sided|unfair|biased|illegal|propaganda|meaningless
        |unacceptable|unrealistic|dead|useless|non-?starter)\b
        """,
        "subject",
    ),
    _answer(
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
    _answer(
        "announces that it accepts",
        "accepted",
        words("accept observe respect honour honor sign abide comply join attend agree implement"),
        rf"""
        \b(?:(?:said|announced|declared|confirmed|pledged|promised)\s+(?:that\s+)?(?:it|they|he|she)|we
        |i)\s+(?P<trigger>(?:would|will|[’']ll)\s+(?:accept|observe|respect|honou?r|sign|abide\s+by
        |comply\s+with|join|attend|agree\s+to|implement))\b(?:[^.;:]{{0,45}}?)\b(?:{_REFERRED}|it
        |this)\b
        """,
        "subject",
    ),
    _answer(
        "gives its approval",
        "accepted",
        words("approval blessing consent backing support assent"),
        r"""
        \b(?P<trigger>g(?:ive|ives|ave|iven|iving)\s+(?:its|his|her|their)\s+(?:\w+\s+)?(?:approval
        |blessing|consent|backing|support|assent))\s+to\b
        """,
        "subject",
    ),
    _answer(
        "says that there will be none",
        "rejected",
        words("no"),
        r"""
        \b(?P<trigger>(?:there\s+)?(?:will|would|can|could|is|shall)\s+(?:be\s+)?no)\s+(?:\w+\s+){0,2}?
        (?:negotiat\w+|talks?|truce|cease-?fire|compromise|deal|dialogue|concessions?|peace)\b
        (?![^.;:]{0,120}\b(?:unless|until|without|before)\b)
        """,
        "speaker",
    ),
    _answer(
        "vows to fight on",
        "rejected",
        words("fight fighting war offensive operation operations campaign attacks"),
        r"""
        \b(?P<trigger>(?:vow\w*|promis\w+|pledg\w+|swore|determined)\s+to\s+
        (?:fight\s+on|keep\s+(?:on\s+)?fighting|continue\s+(?:the\s+|its\s+|their\s+)?(?:fight|war|offensive|operations?|campaign|attacks)))\b
        """,
    ),
    _answer(
        "speaks well of it",
        "accepted",
        words(
            "positive good welcome encouraging important constructive historic right forward breakthrough serious great"
        ),
        r"""
        \b(?:(?P<trigger>call(?:s|ed|ing)?|describ(?:es|ed|ing)|hail(?:s|ed|ing)|see(?:s|n)?|saw|view(?:s|ed))\s+(?:the|this|that|it)\b
        [^.;:]{0,50}?\b(?:positive|good|welcome|encouraging|important|constructive|historic|right\s+direction|step\s+forward|breakthrough))\b
        """,
    ),
    _answer(
        "speaks well of it in their own words",
        "accepted",
        words("positive good welcome encouraging constructive historic right great"),
        r"""
        \b(?P<trigger>(?:it|this|that)(?:[’']s|\s+is|\s+was)\s+an?\s+(?:very\s+)?
        (?:positive|good|welcome|encouraging|constructive|historic|great)\s+(?:plan|step|proposal|offer|idea|agreement|deal|start|move|initiative|opportunity))\b
        """,
        "speaker",
    ),
    _answer(
        "finds fault with it",
        "rejected",
        words("not isn't"),
        r"""
        \b(?P<trigger>(?:is|was|are)(?:\s+not|n[’']t)\s+(?:an?\s+)?(?:serious|acceptable|good|realistic|fair|real|credible|genuine|workable|enough))\b
        """,
        "speaker",
    ),
    _answer(
        "any deal must",
        "conditional",
        words("any"),
        rf"""
        \b(?P<trigger>any\s+(?:[\w-]+\s+){{0,2}}?(?:{_TOPIC}|{_THING})\s+(?:must|should|has\s+to|have\s+to|needs?\s+to|(?:would|will)\s+have\s+to))\b
        """,
        "speaker",
    ),
    _answer(
        "refuses to take part",
        "rejected",
        words("refuse refuses refused refusing decline declines declined declining"),
        r"""
        \b(?P<trigger>(?:refus|declin)\w+\s+to\s+(?:meet|negotiate|talk|attend|take\s+part|participate|join|sign|recogni[sz]e|withdraw|accept|compromise|budge|stop|halt))\b
        """,
    ),
    _answer(
        "could accept it",
        "open",
        words("could might may"),
        rf"""
        \b(?P<trigger>(?:could|might|may)\s+(?:accept|agree\s+to|consider|support|live\s+with))\b[^.;:]{{0,50}}?\b(?:{_REFERRED}|it|this)\b
        """,
    ),
    _answer(
        "voices support for it",
        "accepted",
        words("support backing weight approval favour favor behind vote votes voted voting"),
        rf"""
        \b(?P<trigger>(?:express|voic|declar|pledg|offer|announc|lend|lent|giv|gave|throw|threw|reiterat)\w*\s+(?:its|his|her|their|full|strong|unanimous|\s)*
        (?:support|backing|weight|approval)(?:\s+(?:for|to|behind))|(?:came|come|comes)\s+out\s+in\s+favou?r\s+of|vot(?:ed|es|ing)\s+to\s+(?:approve|accept|endorse|ratify|back))\b
        [^.;:]{{0,50}}?\b{_REFERRED}\b
        """,
    ),
    _answer(
        "is met with refusal",
        "rejected",
        words("refusal rejection opposition resistance"),
        r"""
        \b(?P<trigger>(?:refusal|rejection|opposition|resistance)\s+(?:from|by))\s+(?P<who>[^.,;:]{2,60})
        """,
        "named",
    ),
    _answer(
        "pours cold water on it",
        "rejected",
        words("cold shrift shoulder thumbs"),
        r"""
        \b(?P<trigger>pour(?:s|ed|ing)?\s+cold\s+water|g(?:ive|ave|iven)\s+(?:it\s+|the\s+\w+\s+)?short\s+shrift|cold\s+shoulder|thumbs[-\s]down)\b
        """,
    ),
    _answer(
        "is ready to discuss it",
        "open",
        words("ready willing prepared"),
        r"""
        \b(?P<trigger>(?:ready|willing|prepared)\s+to\s+(?:discuss|consider|study|look\s+at|examine|explore|listen|hear))\b
        """,
    ),
    _answer(
        "it is refused",
        "rejected",
        words("by"),
        rf"""
        \b(?:{_REFERRED}|it|this|that|which)\b[^.;:]{{0,60}}?\b{_BE}\s+(?:\w+ly\s+)?
        (?P<trigger>{_verbs("rejected")}|paused|frozen|turned\s+down)\s+(?:\w+\s+){{0,2}}?by\s+
        (?P<who>[^.,;:]{{2,60}})
        """,
        "named",
    ),
    _answer(
        "calls it unacceptable",
        "rejected",
        words(
            "unacceptable acceptable non-starter nonstarter early premature question interest interested "
            "work room sham farce ploy trick trap "
        ),
        r"""
        \b(?P<trigger>unacceptable|not\s+acceptable|non-?starter|too\s+early|premature
        |out\s+of\s+the\s+question|no\s+interest|little\s+interest|not\s+interested|will\s+not\s+work
        |no\s+room\s+for|sham|farce|ploy|trick|trap)\b
        """,
        "speaker",
    ),
    _answer(
        "is against it",
        "rejected",
        words(
            "is are was were be been being 's 're 'm remain remains remained seem seems do does did don't "
            "doesn't didn't will would could can won't cannot it's they're we're i'm he's she's "
        ),
        rf"""
        \b(?P<trigger>{_BE}\s+(?:firmly\s+|strongly\s+)?(?:against|opposed\s+to|reluctant\s+to
        |unwilling\s+to|not\s+(?:ready|prepared|willing)\s+to)|(?:do|does|did)\s+not\s+(?:support|accept
        |want|believe\s+in)|(?:don|doesn|didn)[’']t\s+(?:support|accept|want)|(?:will|would|could
        |can)\s+(?:not|never)\s+(?:accept|agree|negotiate|support|sign|recogni[sz]e|consider|allow
        |compromise|back\s+down|give\s+up|cede)|won[’']t\s+(?:accept|agree|negotiate|support|sign|allow)
        |cannot\s+(?:accept|agree|support))\b(?![^.;:]{{0,120}}\b(?:unless|until|without|before)\b)
        """,
        "subject",
    ),
    _answer(
        "agrees only on terms",
        "conditional",
        words("unless until without only must if after once"),
        r"""
        \b(?P<trigger>(?:will|would|could|can)(?:\s+(?:not|never)|n[’']t)|won[’']t|cannot|any\s+\w+\s+
        (?:must|should|has\s+to)|only)\b(?=[^.;:]{0,50}?\b(?:accept|agree|negotiat|sign|talk|meet
        |consider|cease|stop|withdraw|deal|truce|plan|peace|dialogue|compromise|release|disarm
        |return))[^.;:]{3,140}?\b(?:unless|until|without|only\s+if|must|if|after|once)\b
        """,
        "subject",
    ),
    _answer(
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
    _answer(
        "does not refuse it",
        "open",
        words("not didn't doesn't don't hasn't haven't hadn't"),
        r"""
        \b(?P<trigger>(?:did|does|do|has|have|had)(?:\s+not|n[’']t)\s+(?:rule[d]?\s+out|dismiss(?:ed)?
        |reject(?:ed)?|exclude[d]?))\b
        """,
        "subject",
    ),
    _answer(
        "is ready to accept it",
        "accepted",
        words("ready prepared willing readiness willingness agreed"),
        r"""
        \b(?P<trigger>(?:\b(?:express|indicat|signal|voic|declar|show)\w*\s+(?:\w+\s+){0,4}?)?(?:ready|prepared|willing|readiness|willingness|agreed)\s+to\s+(?:\w+ly\s+)?
        (?:accept|embrace|implement|sign|agree|abide|observe|support|back|endorse|honou?r|respect
        |cease))\b
        """,
        "subject",
        negated="rejected",
    ),
    _answer(
        "is ready for talks",
        "open",
        words("ready prepared willing readiness willingness keen"),
        r"""
        \b(?P<trigger>(?:\b(?:express|indicat|signal|voic|declar|show)\w*\s+(?:\w+\s+){0,4}?)?(?:ready|prepared|willing|readiness|willingness|keen)\s+(?:to
        |for))\b[^.;:]{0,60}?\b(?:talks?|negotiat\w+|dialogue|conversations?|consultations?|meet
        |meeting)\b
        """,
        "subject",
        negated="rejected",
    ),
    _answer(
        "hopes for it",
        "accepted",
        words("hope hopes hoped hoping"),
        rf"""
        \b(?P<trigger>hop(?:e|es|ed|ing))\s+(?:that\s+|for\s+)(?:\w+\s+){{0,3}}?(?:{_TOPIC}|{_THING})\b
        """,
        "subject",
    ),
    _answer(
        "is open to it",
        "open",
        heads("response_verbs", "open") | words("open ready opposed willing prepared discussed may could might would"),
        rf"""
        \b(?P<trigger>open\s+(?:to|for)|ready\s+for\s+(?:any|further)|not\s+opposed\s+to|willing\s+to\s+
        (?:discuss|consider|talk|listen|look)|prepared\s+to\s+(?:discuss|consider)|can\s+be\s+discussed
        |may\s+hold|could\s+hold|might\s+hold|would\s+consider|{_verbs("open")})\b{_NEAR}\b
        (?:{_REFERRED}|it|them)\b
        """,
        "subject",
    ),
    _answer(
        "accepts it",
        "accepted",
        heads("response_verbs", "accepted"),
        rf"""
        \b(?P<trigger>{_verbs("accepted")})\b(?!\s+(?:off|away|out|down)\b)(?:[^.;:]{{0,45}}?)\b
        (?:{_REFERRED}|this|it)\b
        """,
        "subject",
        negated="rejected",
    ),
    _answer(
        "it is accepted",
        "accepted",
        words("by"),
        rf"""
        \b(?:{_REFERRED}|it|this|that|which)\b[^.;:]{{0,40}}?\b{_BE}\s+(?:\w+ly\s+)?
        (?P<trigger>{_verbs("accepted")}|agreed)\s+(?:\w+\s+){{0,2}}?by\s+(?P<who>[^.,;:]{{2,60}})
        """,
        "named",
    ),
    _answer(
        "somebody's agreement to it",
        "accepted",
        words("agreement acceptance readiness approval support endorsement"),
        rf"""
        (?P<who>[\w.’'-]+(?:\s+[\w.’'-]+){{0,3}}?)['’]s?\s+(?P<trigger>(?:\w+\s+)?(?:agreement\s+to
        |acceptance\s+of|readiness\s+to\s+accept|approval\s+of|support\s+for
        |endorsement\s+of))\s+{_NEAR}\b{_REFERRED}\b
        """,
        "named",
    ),
    _answer(
        "somebody's refusal of it",
        "rejected",
        words("rejection refusal opposition dismissal"),
        rf"""
        (?P<who>[\w.’'-]+(?:\s+[\w.’'-]+){{0,3}}?)['’]s?\s+(?P<trigger>(?:\w+\s+)?(?:rejection\s+of
        |refusal\s+(?:of|to)|opposition\s+to|dismissal\s+of))\s+{_NEAR}\b{_REFERRED}\b
        """,
        "named",
    ),
    _answer(
        "is committed to it",
        "accepted",
        words("committed pleased glad happy grateful favour favor benefit confident"),
        rf"""
        \b(?P<trigger>committed\s+to|pleased|glad|happy|grateful|in\s+favou?r\s+of
        |for\s+the\s+benefit\s+of|confident)\b{_NEAR}\b(?:{_TOPIC}|{_THING}|everybody|everyone)\b
        """,
        "subject",
    ),
    _answer(
        "waits",
        "awaiting",
        heads("response_verbs", "awaiting") | words("was were is are carefully has have had"),
        rf"""
        \b(?P<trigger>{_verbs("awaiting")}|(?:was|were|is|are)\s+(?:still\s+)?(?:waiting|awaiting
        |reviewing|studying|examining)|carefully\s+\w+ing|has\s+yet\s+to|have\s+yet\s+to|ha(?:s|ve
        |d)\s+not\s+(?:yet\s+)?(?:responded|replied|answered|commented|decided))\b
        """,
        "subject",
    ),
    _answer(
        "gives no answer",
        "awaiting",
        words("response reply answer reaction comment"),
        r"""
        \b(?P<trigger>(?:no|never\s+(?:been\s+)?any)\s+(?:immediate\s+)?(?:response|reply|answer
        |reaction|comment))\s+(?:\w+\s+){0,3}?(?:from|by)\s+(?P<who>[^.,;:\"”]{2,60})
        """,
        "named",
    ),
    _answer(
        "says nothing of it",
        "awaiting",
        words("declined refused"),
        r"""
        \b(?P<trigger>(?:declined|refused)\s+to\s+(?:comment|say\s+anything|say\s+more))\b
        """,
        "subject",
    ),
    _answer(
        "denies it",
        "denied",
        words("deny denies denied denying do does did don't doesn't didn't"),
        rf"""
        \b(?P<trigger>den(?:y|ies|ied|ying)|(?:do|does|did)(?:\s+not
        |n[’']t)\s+have)\b{_NEAR}\b{_REFERRED}\b
        """,
        "subject",
    ),
    _answer(
        "does not confirm it",
        "denied",
        words("confirmation confirmed confirm"),
        r"""
        \b(?P<trigger>no\s+confirmation|(?:has|have|had)\s+not\s+confirmed|did\s+not\s+confirm)\s+
        (?:\w+\s+){0,2}?(?:from|by)\s+(?P<who>[^.,;:]{2,40}?)\s+(?:side\s+)?that\b
        """,
        "named",
    ),
)
"""In the order of trust: of several that one party gives in one sentence the first counts."""
SILENCES = tuple(answer for answer in ANSWERS if answer.name in ("says nothing of it", "gives no answer"))
"""Those that need no word for what is answered."""

_BY_WORD: dict[str, int] = {}
for _number, _one in enumerate(ANSWERS):
    for _word in _one.on:
        _BY_WORD[_word] = _BY_WORD.get(_word, 0) | 1 << _number


def worth_trying(lows: Iterable[str]) -> list[Answer]:
    """The answers of which a sentence, given by its words in lower case, holds a word they need."""
    found = 0
    for low in lows:
        found |= _BY_WORD.get(low, 0)
    return [answer for number, answer in enumerate(ANSWERS) if found >> number & 1] if found else []
