"""The rules that find a proposal in a sentence: how English news says that somebody offers, demands, agrees or invites.

A rule is a pattern with a name, where it looks for the maker, and what its words must be about. The groups of a pattern:
``trigger`` (the words the rule goes by), ``asked`` (who is asked), ``maker`` (who makes it), ``content`` (begins what is proposed).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from tui.extraction.proposals.lexicon import phrases, verbs
from tui.findings import ProposalKind

Actor = Literal["subject", "speaker", "maker", "passive"]
"""Who makes it: the verb's subject, whoever says the sentence, the words of the group ``maker``, or the agent of a passive."""
Needs = Literal["topic", "deal", "offered", "asked", "relevant", "act", "pause", "nothing"]
"""What the content must hold: a topic of negotiation; such a topic or a deal; a topic, or an act that concerns the conflict; a topic or such an act right
at its beginning; a pause; no matter."""

_Q = r"[\"“”‘’']?"
_ADVERBS = rf"(?:{_Q}(?:\w+ly|not|also|again|once\s+more|now|both|either){_Q},?\s+)*"
_SOON = r"(?:[^.;:]{0,90}?)"
_BE = (
    r"(?:is|are|was|were|be|been|being|'s|’s|'re|’re|'m|’m|remains?|remained|stands?|stood|feels?|felt|seems?|appears?)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of saying that something is proposed."""

    name: str
    pattern: re.Pattern[str]
    actor: Actor
    needs: Needs
    kind: ProposalKind | None = None
    """The kind it always makes; ``None``: by what is proposed."""
    spoken: bool = False
    """Counts only in what somebody is reported to have said."""
    confidence: float = 0.8


def _rule(name: str, pattern: str, actor: Actor, needs: Needs, kind: ProposalKind | None = None, **more: float) -> Rule:
    spoken = bool(more.pop("spoken", False))
    return Rule(name, re.compile(pattern, re.IGNORECASE), actor, needs, kind, spoken, more.get("confidence", 0.8))


def _list(*headings: str) -> str:
    return verbs("proposal_verbs", *headings)


_THING = phrases("proposal_nouns", "thing")
_MADE = phrases("proposal_nouns", "made")
_PAUSE = phrases("proposal_topics", "ceasefire", "truce", "moratorium")
_MODAL = r"(?:must|should|shall|ought\s+to|has\s+to|have\s+to|(?<!the\s)needs?\s+to|(?:will|would|may|might)\s+(?:have|need)\s+to)"
_WILLING = r"(?:ready|prepared|willing|open|eager|keen|inclined|happy|disposed)"
_WILLINGNESS = r"(?:willingness|readiness|openness|preparedness|desire|wish|intention|interest)"
_SHOWN = r"(?:express|indicat|signal|voic|declar|reiterat|confirm|show|stat|reaffirm|restat|announc|underlin|stress|affirm)\w*"
_IMPERATIVES = phrases("proposal_acts", "ceasefire", "security", "exchange", "territory")
_OWN_STEPS = verbs("proposal_acts", "ceasefire", "security", "exchange")

RULES: tuple[Rule, ...] = (
    _rule(
        "asks somebody to do it",
        rf"\b(?P<trigger>{_list('directive')})\s+(?P<asked>(?!to\b|if\b|whether|about\b|for\b|that\b|why\b|how\b|what\b|when\b|by\b|in\b)"
        rf"(?:(?!\b(?:was|were|is|are|has|had|have|would|will|could|he|she|it|they)\b)[^.;:“”\"]){{2,110}}?),?\s+{_ADVERBS}(?:to|for)\s+(?=(?P<content>{_Q}\w))",
        "subject",
        "asked",
    ),
    _rule(
        "somebody is asked to do it",
        rf"\b{_BE}\s+(?:\w+ly\s+)?(?P<trigger>urged|asked|told|called\s+(?:up)?on|pressed|invited|ordered|required|obliged|supposed)\s+{_ADVERBS}to\s+(?=(?P<content>\w))",
        "passive",
        "relevant",
        "demand",
    ),
    _rule("calls for it", rf"\b(?P<trigger>{_list('call')})\b(?=(?P<content>))", "subject", "relevant"),
    _rule(
        "demands it",
        rf"\b(?P<trigger>{verbs('proposal_verbs', 'demand')})\b(?=(?P<content>))",
        "subject",
        "nothing",
        confidence=0.7,
    ),
    _rule(
        "insists that it must be",
        rf"\b(?P<trigger>(?:{_list('insist')})\s+(?:that\s+)?[^.;:]{{0,70}}?\b{_MODAL})\b(?!\s+have\b)(?=(?P<content>))",
        "subject",
        "nothing",
        "demand",
        confidence=0.7,
    ),
    _rule(
        "insists that it be done",
        r"\b(?P<trigger>insist(?:s|ed|ing)?)\s+that\s+(?=(?P<content>\w))",
        "subject",
        "relevant",
        "demand",
        confidence=0.65,
    ),
    _rule(
        "brings them to the table",
        r"\b(?P<trigger>(?:get|gets|getting|got|bring|brings|bringing|brought|force|forcing|forced|nudge|nudging|coax|coaxing|draw|drawing))\s+(?P<asked>[^.;:]{2,60}?)\s+(?:back\s+)?to\s+(?=(?P<content>(?:the\s+)?(?:negotiat|bargaining|peace\s+talks|table)))",
        "subject",
        "nothing",
        "negotiation",
        confidence=0.65,
    ),
    _rule(
        "halts its operations",
        r"\b(?P<trigger>halt(?:ed|s|ing)|suspend(?:ed|s|ing)|ceas(?:ed|es|ing)|paus(?:ed|es|ing))\s+(?=(?P<content>(?:its|their|his|all|military|offensive|the)?\s*(?:\w+\s+){0,3}?"
        r"(?:operations?|offensive|attacks?|strikes?|fire|hostilities|campaign|bombings?|bombardment|advance|shelling|fighting|combat)\b))",
        "subject",
        "nothing",
        "ceasefire",
        confidence=0.6,
    ),
    _rule(
        "names the only way",
        r"\b(?P<trigger>no\s+alternative\s+to|only\s+(?:\w+\s+)?(?:way|path|solution|answer|option)|no\s+military\s+solution|only\s+be\s+(?:solved|resolved|settled|achieved|ended))\b(?=(?P<content>))",
        "speaker",
        "relevant",
        spoken=True,
        confidence=0.6,
    ),
    _rule(
        "in exchange",
        r"\b(?P<trigger>in\s+(?:exchange|return)),?\s+(?=(?P<content>[^.;:]{2,60}?\b(?:would|will|must|should|wants?)\b))",
        "speaker",
        "asked",
        confidence=0.65,
    ),
    _rule(
        "makes it a condition",
        r"\b(?P<trigger>ma(?:de|ke|kes|king)\s+[^.;:]{2,80}?\s(?:a|the|one)\s+(?:pre)?(?:condition|prerequisite))\s+(?:for|of)\s+(?=(?P<content>\w))",
        "subject",
        "nothing",
        "demand",
    ),
    _rule(
        "sets a deadline",
        r"\b(?P<trigger>g(?:ive|ives|ave|iven|iving))\s+(?P<asked>[^.;:]{2,80}?)\s+(?:until|till|(?:[\w-]+\s+){1,3}?(?:hours|days|weeks|months))\s+(?:[\w]+\s+){0,4}?to\s+(?=(?P<content>\w))",
        "subject",
        "nothing",
        "demand",
    ),
    _rule(
        "tells somebody to do it",
        rf"[\"“‘](?!cease-?fire)(?:please,?\s+|just\s+|now\s+)?(?P<trigger>{_IMPERATIVES})\b(?=(?P<content>))",
        "speaker",
        "nothing",
        "demand",
        spoken=True,
        confidence=0.6,
    ),
    _rule(
        "announces its own step",
        rf"\b(?P<trigger>(?:said|says|announced|declared|confirmed|told\s+[\w\s.’'-]{{2,40}}?|adding|saying|stated)\s+(?:that\s+)?(?:it|they|he|she|we|(?:its|their|his|her|the)\s+[\w\s]{{2,30}}?)\s+"
        rf"(?:would|will|was|were|is|are)\s+)(?=(?P<content>{_OWN_STEPS}))",
        "subject",
        "relevant",
        confidence=0.65,
    ),
    _rule("offers it", rf"\b(?P<trigger>{_list('offer')})\b(?=(?P<content>))", "subject", "offered"),
    _rule(
        "pledges to do it",
        rf"\b(?P<trigger>{_list('pledge')})\s+{_ADVERBS}(?:to|not\s+to|that)\s+(?=(?P<content>\w))",
        "subject",
        "act",
    ),
    _rule(
        "is ready for it",
        rf"\b{_BE}\s+(?:\w+\s+){{0,2}}?{_Q}(?P<trigger>{_WILLING})\s+(?:and\s+\w+\s+)?(?:to|for)\s+(?=(?P<content>{_Q}\w))",
        "subject",
        "act",
    ),
    _rule(
        "voices readiness for it",
        rf"\b(?P<trigger>(?:{_SHOWN})\s+(?:\w+[\s'’]+){{0,4}}?{_WILLINGNESS})\s+(?:to|for|in)\s+(?=(?P<content>{_Q}\w))",
        "subject",
        "act",
    ),
    _rule(
        "keeps the door open to it",
        r"\b(?P<trigger>doors?\s+(?:\w+\s+){0,2}?open|doors?\s+(?:of|to|for)\s+[^.;]{3,60}?\bopen|arms\s+(?:\w+\s+)?open)\b(?=(?P<content>))",
        "subject",
        "nothing",
        "negotiation",
    ),
    _rule(
        "intends to talk",
        rf"\b(?P<trigger>(?:wants?|hopes?|hoped|intends?|plans?|aims?|wishes|seeks?|may|might|could|is\s+due|are\s+due|is\s+expected|are\s+expected|is|are|will|would)\s+(?:to\s+)?"
        rf"(?:meet|speak\s+(?:to|with)|talk\s+(?:to|with)|negotiate|hold\s+talks|sit\s+down))\b(?=(?P<content>))",
        "subject",
        "topic",
        "negotiation",
        confidence=0.6,
    ),
    _rule(
        "is somebody's plan",
        rf"\b(?P<trigger>(?:{_PAUSE}|{_THING})\s+(?:\w+ly\s+)?(?:proposed|declared|offered|announced|drafted|drawn\s+up|put\s+forward|laid\s+out|unveiled|tabled|presented|floated|suggested|outlined|initiated))\s+(?:\w+\s+){{0,3}}?by\s+"
        rf"(?P<by>[^.,;:]{{3,60}})(?P<content>)",
        "maker",
        "nothing",
        confidence=0.7,
    ),
    _rule(
        "a pause agreed on",
        rf"\ban?\s+(?P<trigger>(?:[\w-]+\s+){{0,3}}?(?:{_PAUSE})(?:\s+(?:agreement|deal|accord))?\s+(?:agreed|brokered|reached|negotiated|signed|mediated|imposed|declared|announced))\s+(?:by|between|in|on|last|this|earlier|under|with|after)\b(?P<content>)",
        "passive",
        "nothing",
        confidence=0.55,
    ),
    _rule(
        "a meeting is in prospect",
        rf"\b(?P<trigger>(?:potential|possible|planned|proposed|upcoming|prospective|possibility\s+of\s+an?|prospect\s+of\s+an?)\s+(?:\w+\s+){{0,2}}?(?:{phrases('proposal_topics', 'negotiation')}|call|meeting))\s+(?:\w+\s+){{0,3}}?between\s+(?=(?P<content>\w))",
        "passive",
        "nothing",
        "negotiation",
        confidence=0.55,
    ),
    _rule(
        "may meet somebody",
        r"\b(?P<trigger>(?:suggest\w*|hint\w*|indicat\w*|said|says)\s+(?:that\s+)?(?:he|she|they|it|\w+)\s+(?:may|might|could)\s+(?:soon\s+)?(?:meet|speak\s+(?:to|with)|talk\s+(?:to|with)|call|sit\s+down\s+with|visit))\s+(?=(?P<content>[A-Z]))",
        "subject",
        "nothing",
        "negotiation",
        confidence=0.55,
    ),
    _rule("agrees on it", rf"\b(?P<trigger>{_list('agree')})\b(?=(?P<content>))", "subject", "deal"),
    _rule(
        "is agreed on",
        rf"(?<!\bthe\s)(?<!\bthat\s)(?<!\bthis\s)\b(?P<trigger>(?:{_PAUSE}|{phrases('proposal_topics', 'peace plan', 'exchange')}|deal|agreement|accord|truce)\b(?:\s+(?!and\b|or\b)[\w-]+){{0,3}}?\s+(?:was|were|is|has\s+been|have\s+been|had\s+been|would\s+be)\s+"
        r"(?:\w+ly\s+)?(?:agreed|negotiated|brokered|signed|declared|announced|reached|proposed|offered|mediated|concluded|struck|extended|renewed|prolonged))\b(?P<content>)",
        "passive",
        "nothing",
        confidence=0.6,
    ),
    _rule(
        "does it on a condition",
        r"\b(?P<trigger>would|will|could|can)\s+(?!not\b|never\b)(?=(?P<content>[^.;:]{3,140}?,?\s(?:(?:only\s+)?if|provided|as\s+long\s+as|so\s+long\s+as|in\s+exchange\s+for|in\s+return\s+for|once|on\s+condition)\b))",
        "subject",
        "act",
        confidence=0.7,
    ),
    _rule(
        "the pause is in force",
        rf"\b(?P<trigger>(?:{_PAUSE})(?:\s+(?:agreement|deal|accord))?(?:\s+\w+){{0,4}}?\s+(?:took|takes|(?:will|would|to|due\s+to)\s+(?:take|come|go|start|begin)|came|comes|went|goes|began|begins|entered?)\s+"
        rf"(?:effect|into\s+(?:force|effect)|at|on|from)|(?:{_PAUSE})\b[^.;:]{{0,60}}?\b(?:will|would|is\s+to|was\s+to)\s+(?:last|begin|start|cover|apply|run|include))\b(?=(?P<content>))",
        "passive",
        "nothing",
    ),
    _rule(
        "the text says what it holds",
        rf"\b(?:the|this|that|his|her|its|their|['’]s|s['’]|under\s+\w+|it|\w+[-\s]point)\s+(?P<trigger>(?:\w+[\s-]+){{0,4}}?(?:{_THING}|{_MADE}|statement|declaration))\b"
        rf"(?P<content>[^.;:]{{0,60}}?\b(?:would|will|calls?\s+for|called\s+for|includes?|included|envisages?|envisaged|envisions?|provides?\s+for|provided\s+for|requires?|required"
        rf"|foresees?|stipulates?|stipulated|mandates?|mandated|outlines?|outlined|obliges?|commits?|involves?|says|said|consists?|(?:is|are)\s+to|(?:demands?|conditions?|terms|line)\s+(?:is|are|was|were|remains?))\b)",
        "passive",
        "asked",
        confidence=0.7,
    ),
    _rule(
        "somebody's proposal",
        rf"(?:(?P<maker>[\w.’'-]+(?:\s+[\w.’'-]+){{0,4}})['’]s?\s+|\b(?P<owner>his|her|its|their|our|my)\s+|\b(?:an?|the)\s+(?=[\w\s-]{3, 50}?\s+(?:by|from)\s))(?P<trigger>(?:(?!of\b|in\b|for\b|to\b|and\b)[\w-]+\s+){{0,3}}?(?:{_MADE}))\s+"
        r"(?:(?:by|from)\s+(?P<by>[^.,;:]{3,60}?)(?:,[^.;:]{3,140}?,)?\s+)?(?:(?:for|to|that|of|on|about)\s+)(?=(?P<content>\w))",
        "maker",
        "relevant",
        confidence=0.7,
    ),
    _rule(
        "weighs the idea",
        rf"\b(?P<trigger>{_list('consider')})\s+(?:\w+\s+){{0,3}}?(?:possibility|idea|option|prospect|plans?|proposals?|ways?)\b(?=(?P<content>))",
        "subject",
        "topic",
        confidence=0.65,
    ),
    _rule(
        "refuses unless",
        r"\b(?:(?P<trigger>(?:will|would|could|can|shall|may|do|does|did|is|are)(?:\s+(?:not|never)|n[’']t)|won[’']t|cannot|refus\w+\s+to|no(?=\s+\w))\b"
        r"(?=(?P<content>[^.;:]{3,140}?\b(?:unless|until|without|before)\b))|(?P<only>(?:will|would|could|can|may)\s+only|only)\b(?=[^.;:]{0,60}?\b(?:if|when|after|once)\b))",
        "subject",
        "relevant",
        confidence=0.7,
    ),
    _rule(
        "says that it must be",
        rf"\b(?P<trigger>{_MODAL})\b(?!\s+(?:have|be\s+(?:noted|said|seen)))(?=(?P<content>))",
        "speaker",
        "relevant",
        "demand",
        spoken=True,
        confidence=0.7,
    ),
    _rule(
        "names the way",
        r"\b(?P<trigger>(?:way|step|task|priority|imperative|key|goal|aim|solution|thing)\b[^.;:]{0,50}?\b(?:is|was|remains|would\s+be)\s+(?:for\s+[^.;:]{2,40}?\s+)?to|time\s+(?:has\s+come\s+)?(?:for|to)|(?:important|necessary|essential|vital|incumbent|crucial|imperative|urgent|need)\b[^.;:]{0,50}?\b(?:to|for))\s+(?=(?P<content>\w))",
        "speaker",
        "relevant",
        "demand",
        confidence=0.65,
    ),
    _rule(
        "prisoners are to go free",
        r"\b(?P<trigger>(?:prisoners?|hostages?|detainees?|captives?|soldiers?|bodies|women|children)\b[^.;:]{0,60}?\b(?:will|would|to|should|must|can)\s+(?:also\s+)?be\s+(?:released|freed|exchanged|swapped|handed\s+over|returned))\b(?=(?P<content>))",
        "speaker",
        "nothing",
        "exchange",
    ),
    _rule(
        "hopes for talks",
        r"\b(?P<trigger>hop(?:es?|ed|ing))\s+(?:that\s+)?(?=(?P<content>[^.;:]{0,40}?\b(?:talks|negotiations|dialogue)\b[^.;:]{0,30}?\b(?:would|will|could|can)\s+(?:begin|start|resume|take\s+place|open|restart)))",
        "speaker",
        "nothing",
        "negotiation",
        confidence=0.6,
    ),
    _rule(
        "threatens if it is not done",
        r"\b(?P<trigger>if|unless)\b(?P<content>(?<=unless)\s[^.;:]{3,80}|[^.;:]{3,80}?(?:\b(?:not|fails?\s+to|refuses?\s+to|failed\s+to|refused\s+to)\b|n[’']t))",
        "subject",
        "relevant",
        "demand",
        confidence=0.55,
    ),
    _rule(
        "negotiates a pause",
        rf"\b(?P<trigger>negotiat(?:e|es|ed|ing)|broker(?:s|ed|ing)?|mediat(?:e|es|ed|ing))\s+(?:\w+\s+){{0,3}}?(?={_PAUSE})(?=(?P<content>))",
        "subject",
        "pause",
        confidence=0.65,
    ),
)
