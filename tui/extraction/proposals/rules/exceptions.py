"""What only looks like a proposal to a rule: the exceptions of each, by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.proposals.grammar import is_done
from tui.extraction.proposals.lexicon import phrases
from tui.extraction.proposals.parties.bystanders import is_bystander
from tui.extraction.proposals.rules.rule import Rule
from tui.extraction.proposals.vocabulary import ACT, PAUSE, STRONG

_TO = re.compile(r"\s*to\s+(?:\w+ly\s+)?", re.IGNORECASE)
_ACCEPTING = re.compile(r"\s*(?:accept|agree|sign|support|back)\b", re.IGNORECASE)
"""What is refused on terms is another's proposal: an answer, no proposal."""
_PLANS = phrases("proposal_nouns", "thing", "made")
_KNOWN = re.compile(
    rf"\s*(?:to|on|with)?\s*(?:the|this|that)\s+[\"“‘]?(?:[\w-]+\s+){{0,2}}?(?:{_PLANS})\b"
    r"(?!\s+of\s+an?\b)",
    re.IGNORECASE,
)
"""Definite words for a thing agreed on: the article has told of it before."""
_WHO_WANT = re.compile(r"\bwho\s+(?:want|seek|need|ask|would)\w*(?:\s+(?:like|to\s+see|for))?$", re.IGNORECASE)
"""People told apart by what they want: no party speaks."""
_NO_TERMS = re.compile(
    r"\s*(?:an?|the|some|more|further|his|her|its|their)?\s*(?:\w+\s+)?(?:anonymity|apolog(?:y|ies)|explanations?"
    r"|investigations?|inquir(?:y|ies)|probe|answers|ransom|information|details|clarifications?|time|comment|clarity|votes?)\b",
    re.IGNORECASE,
)
"""What is asked for in any conflict and ends none."""
_NO_OFFER = re.compile(
    r"\s*(?:[$£€]|(?:about|some|up\s+to)\s+[$£€])|\s*(?:(?:some|several|many|few|most|all)\s+of\s+)?(?:the|an?|his|her|its|their|some|more|new|own|several)?\s*(?:\w+\s+)?"
    r"(?:questions?|concerns?|objections?|doubts?|reasons?|reservations?|evidence|charges|results|fears|details|complaints?"
    r"|statement|figures|sanctions|killing|death)\b|\s*that\b[^.;:]{2,60}?\b(?:will|would)\s+(?:not\s+(?:attend|come|travel|take)|resume|continue|step\s+up|intensify|expand|escalate)\b",
    re.IGNORECASE,
)
"""What is set out or announced and offers nothing."""
_ASKED_WHY = re.compile(r"\b(?:why|how|what)\b[^.,;:]{0,60}$", re.IGNORECASE)
_ANSWER = re.compile(
    rf"\s*(?:accept|embrace|endorse|back|support|honou?r|respect|consider|implement|abide\s+by|comply\s+with"
    rf"|adhere\s+to|sign|discuss|study)\s+(?:\w+ly\s+)?"
    rf"(?:the|this|that|it|such|[\w.’]+['’]s?|his|her|their|its)\b(?:\s+[\w-]+){{0,3}}?"
    rf"(?:\s+{phrases('proposal_nouns', 'thing')}\b|(?<=\bit)\b)"
    rf"|\s*(?:abide\s+by|comply\s+with|adhere\s+to|honou?r)\s+(?:an?|any)\s+(?:[\w-]+\s+){{0,2}}?{PAUSE.pattern}",
    re.IGNORECASE,
)

_AIM_OF_WAR = re.compile(
    r"\b(?:aim|goal|task|key|step)\b[^.]*\b(?:campaign|operation|offensive|war|attack|strikes?|raid)\b", re.IGNORECASE
)
_TOLD_TO = re.compile(
    r"\b(?:must|should|ought\s+to|ha[sd]\s+to|have\s+to|needs?\s+to)\s+(?:\w+ly\s+|first\s+)?$", re.IGNORECASE
)
"""Who must present something does not offer it."""


@dataclass(frozen=True, slots=True)
class Case:
    """Where a rule has matched."""

    doc: Document
    rule: Rule
    sentence: Span
    trigger: Span
    content: Span
    asked: Span | None


def _asks_a_bystander(case: Case) -> bool:
    """Also where a second verb stands between: "push the enemy away and to prevent"."""
    if case.asked is None:
        return False
    return is_bystander(case.doc, case.asked) or case.asked.cut(case.doc.text).endswith((" and", " or"))


def _sets_out_no_offer(case: Case) -> bool:
    text = case.doc.text
    told_to = _TOLD_TO.search(text, max(case.sentence.start, case.trigger.start - 30), case.trigger.start)
    return bool(told_to or _NO_OFFER.match(text, *case.content))


def _asks_for_no_terms(case: Case) -> bool:
    return bool(_NO_TERMS.match(case.doc.text, case.content.start))


def _wants_no_act(case: Case) -> bool:
    """What is wanted, where it is to do something, is an act of negotiation: not "wanted to be anonymous"."""
    text = case.doc.text
    infinitive = _TO.match(text, *case.content)
    acts = infinitive is None or ACT.match(text, infinitive.end()) or STRONG.match(text, infinitive.end())
    return not acts or bool(_WHO_WANT.search(text, max(case.sentence.start, case.trigger.start - 8), case.trigger.end))


def _is_an_aim_of_war(case: Case) -> bool:
    return bool(_AIM_OF_WAR.search(case.trigger.cut(case.doc.text)))


def _wonders_why(case: Case) -> bool:
    return bool(_ASKED_WHY.search(case.doc.text, case.sentence.start, case.trigger.start))


def _is_not_done(case: Case) -> bool:
    return not is_done(case.doc, case.trigger)


def _is_known(case: Case) -> bool:
    return bool(_KNOWN.match(case.doc.text, case.content.start))


def _would_accept(case: Case) -> bool:
    return bool(_ACCEPTING.match(case.doc.text, case.content.start))


_EXCEPTIONS: Mapping[str, tuple[Callable[[Case], bool], ...]] = {
    "asks somebody to do it": (_asks_a_bystander,),
    "offers it": (_sets_out_no_offer,),
    "calls for it": (_asks_for_no_terms, _wants_no_act),
    "demands it": (_asks_for_no_terms,),
    "names the way": (_is_an_aim_of_war,),
    "says that it must be": (_wonders_why,),
    "agrees on it": (_is_not_done, _is_known),
    "settles on a pause": (_is_known,),
    "pledges to do it": (_is_known,),
    "refuses unless": (_would_accept,),
}


_URGING = frozenset(("asks somebody to do it", "appeals for them to do it"))
"""Rules that ask others to say yes, which is a demand and no answer."""


def is_exception(case: Case) -> bool:
    """Whether a match only looks like a proposal."""
    if case.rule.kind is None and case.rule.name not in _URGING and is_answer(case.doc.text, case.content):
        return True
    return any(excepted(case) for excepted in _EXCEPTIONS.get(case.rule.name, ()))


def is_answer(text: str, content: Span) -> bool:
    """Whether what is pledged is to say yes to something known already: "ready to accept the plan"."""
    return bool(_ANSWER.match(text, content.start, content.end))
