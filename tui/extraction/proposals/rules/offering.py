"""Offering: a party proposes, promises, is ready, or makes a step of its own."""

from __future__ import annotations

from tui.extraction.proposals.lexicon import heads, phrases, words
from tui.extraction.proposals.rules.rule import (
    ADVERBS,
    BE,
    MADE,
    OWN_STEPS,
    PAUSE,
    SHOWN,
    WILLING,
    WILLINGNESS,
    Q,
    Rule,
    listed,
    rule,
)

OFFERING: tuple[Rule, ...] = (
    rule(
        "halts its operations",
        words(
            "halted halts halting suspended suspends suspending ceased ceases ceasing paused pauses pausing stopped "
            "halt suspend cease pause stop"
        ),
        r"""
        \b(?P<trigger>halt(?:ed|s|ing)|suspend(?:ed|s|ing)|ceas(?:ed|es|ing)|paus(?:ed|es|ing)
        |(?:will|would)\s+(?:\w+ly\s+)?(?:halt|suspend|cease|pause|stop))\s+
        (?=(?P<content>(?:its|their|his|all|military|offensive|the)?\s*(?:\w+\s+){0,3}?
        (?:operations?|offensive|attacks?|strikes?|fire|hostilities|campaign|bombings?|bombardment|advance|shelling
        |fighting|combat|action|actions|tests?|launches|drills|exercises|raids)\b))
        """,
        "subject",
        "nothing",
        "ceasefire",
        confidence=0.6,
    ),
    rule(
        "hands them a proposal",
        words(
            "hand hands handed handing present presents presented presenting give gives gave given giving "
            "send sends sent "
            "sending deliver delivers delivered delivering submit submits submitted submitting pass passed show showed"
        ),
        rf"""
        \b(?P<trigger>(?:hand|present|deliver|submit|pass|show)(?:s|ed|ted|ting|ing)?|giv(?:e|es|en|ing)|gave
        |sen[dt]s?|sending)\s+
        (?P<asked>(?:[\w’'.-]+\s+){{1,4}}?)(?:with\s+)?an?\s+(?=(?P<content>(?:[\w-]+\s+){{0,3}}?(?:{MADE}|draft
        |deal|document)\b))
        """,
        "subject",
        "nothing",
        "peace plan",
        confidence=0.6,
    ),
    rule(
        "announces its own step",
        heads("proposal_acts", "ceasefire", "security", "exchange"),
        rf"""
        \b(?P<trigger>(?:said|says|announced|declared|confirmed|told\s+[\w\s.’'-]{{2,40}}?|adding|saying
        |stated)\s+(?:that\s+)?(?:it|they|he|she|we|(?:(?:all|its|their|his|her|the)\s+)?[\w\s]{{2,30}}?)\s+
        (?:would|will|was|were|is|are)\s+)(?=(?P<content>{OWN_STEPS}))
        """,
        "subject",
        "relevant",
        confidence=0.65,
    ),
    rule(
        "offers it",
        heads("proposal_verbs", "offer"),
        rf"""
        \b(?P<trigger>{listed("offer")})\b(?=(?P<content>))
        """,
        "subject",
        "offered",
    ),
    rule(
        "pledges to do it",
        heads("proposal_verbs", "pledge"),
        rf"""
        \b(?P<trigger>{listed("pledge")})\s+{ADVERBS}(?:(?:in|on|at|during)\s+(?!principle)[^.,;:“”\"]{{2,25}}?\s+){{0,2}}?(?<!but\s)(?:to|not\s+to
        |that)\s+(?=(?P<content>\w))
        """,
        "subject",
        "act",
    ),
    rule(
        "is ready for it",
        words("ready prepared willing open eager keen inclined happy disposed"),
        rf"""
        \b{BE}\s+(?:\w+\s+){{0,2}}?{Q}(?P<trigger>{WILLING})\s+(?:and\s+\w+\s+)?(?:to|for)\s+(?=
        (?P<content>{Q}\w))
        """,
        "subject",
        "act",
    ),
    rule(
        "voices readiness for it",
        words("willingness readiness openness preparedness desire wish intention interest"),
        rf"""
        \b(?P<trigger>(?:{SHOWN})\s+(?:\w+[\s'’]+){{0,4}}?{WILLINGNESS})\s+(?:to|for|in)\s+(?=
        (?P<content>{Q}\w))
        """,
        "subject",
        "act",
    ),
    rule(
        "keeps the door open to it",
        words("door doors arms"),
        r"""
        \b(?P<trigger>doors?\s+(?:\w+\s+){0,2}?open|doors?\s+(?:of|to|for)\s+[^.;]{3,60}?\bopen|arms\s+
        (?:\w+\s+)?open)\b(?=(?P<content>))
        """,
        "subject",
        "nothing",
        "negotiation",
    ),
    rule(
        "is ready to meet somebody",
        words("ready willing prepared open"),
        r"""
        \b(?P<trigger>(?:ready|willing|prepared|open)\s+to\s+(?:\w+ly\s+)?(?:meet(?:ing)?|sit\s+down|speak))\s+(?:with\s+|to\s+)?
        (?=(?P<content>(?-i:[A-Z])|(?:his|her|its|their|the|any|him|her|them)\b))
        """,
        "subject",
        "nothing",
        "negotiation",
        confidence=0.7,
    ),
    rule(
        "leaves it open",
        words("left leaves leave leaving hold holds held keeps kept raised raises"),
        r"""
        \b(?P<trigger>(?:le(?:ft|aves?|aving)|h[eo]lds?\s+out|ke(?:ep|eps|pt)|rais(?:es|ed|ing))\s+(?:open\s+)?(?:the|a)\s+
        (?:possibility|prospect|option|hope|chance)\s+(?:open\s+)?(?:of|to|for|that))\s+(?=(?P<content>\w))
        """,
        "subject",
        "topic",
        confidence=0.65,
    ),
    rule(
        "introduces a pause",
        words("introduce introduces introduced introducing impose imposes imposed imposing institutes instituted"),
        rf"""
        \b(?P<trigger>(?:introduc|impos|institut|enforc)(?:e|es|ed|ing))\s+(?=(?P<content>an?\s+[^.;:]{{0,40}}?
        (?:{PAUSE}|regime\s+of\s+calm)))
        """,
        "subject",
        "nothing",
        confidence=0.7,
    ),
    rule(
        "intends to talk",
        words("meet speak talk negotiate hold sit"),
        r"""
        \b(?P<trigger>(?:wants?|hopes?|hoped|intends?|plans?|aims?|wishes|seeks?|may|might|could
        |is\s+due|are\s+due|is\s+expected|are\s+expected|is|are|will|would)\s+(?:to\s+)?(?:meet|speak\s+
        (?:to|with)|talk\s+(?:to|with)|negotiate|hold\s+talks|sit\s+down))\b(?=(?P<content>))
        """,
        "subject",
        "topic",
        "negotiation",
        confidence=0.6,
    ),
    rule(
        "says that it could be done",
        words("could can might may"),
        r"""
        \b(?P<trigger>(?:could|can|might|may)\s+be)\s+(?=(?P<content>(?:deployed|sent|opened|released|exchanged|withdrawn|extended
        |held|stationed|established|lifted|eased|handed|freed|swapped)\b))
        """,
        "speaker",
        "relevant",
        spoken=True,
        confidence=0.6,
    ),
    rule(
        "means to bring them together",
        words("host hosting convene convening gather chair bring mediate mediating invite"),
        r"""
        \b(?P<trigger>(?:hop(?:es|ed|ing)|wants?|wanted|plan(?:s|ned)|offer(?:s|ed|ing)?|intend(?:s|ed)|ready|willing|prepared
        |willingness|readiness|propos(?:es|ed)|volunteer(?:s|ed)?|would\s+like|keen|is|are|due|set)\s+to\s+(?:host|convene|gather|chair
        |bring|mediate|hold(?=\s+(?:an?|another|the|new|further)\s))|will\s+(?:host|convene|chair|mediate))\b(?=(?P<content>[^.;:]{0,60}?\b(?:talks|meetings?|conference|summit|leaders|sides|parties|delegat\w+
        |negotiat\w+|between|dialogue|foes|rivals)\b|\s*[.,;”\"]))
        """,
        "subject",
        "nothing",
        "negotiation",
        confidence=0.7,
    ),
    rule(
        "a meeting is in prospect",
        words("between"),
        rf"""
        \b(?P<trigger>(?:potential|possible|planned|proposed|upcoming|prospective|possibility\s+of\s+an?
        |prospect\s+of\s+an?)\s+(?:\w+\s+){{0,2}}?(?:{phrases("proposal_topics", "negotiation")}|call
        |meeting))\s+(?:\w+\s+){{0,3}}?between\s+(?=(?P<content>\w))
        """,
        "passive",
        "nothing",
        "negotiation",
        confidence=0.55,
    ),
    rule(
        "may meet somebody",
        words("may might could"),
        r"""
        \b(?P<trigger>(?:suggest\w*|hint\w*|indicat\w*|said|says)\s+(?:that\s+)?(?:he|she|they|it
        |\w+)\s+(?:may|might|could)\s+(?:soon\s+)?(?:meet|speak\s+(?:to|with)|talk\s+(?:to|with)|call
        |sit\s+down\s+with|visit))\s+(?=(?P<content>[A-Z]))
        """,
        "subject",
        "nothing",
        "negotiation",
        confidence=0.55,
    ),
    rule(
        "does it on a condition",
        words("if provided long once exchange return condition"),
        r"""
        \b(?P<trigger>would|will|could|can)\s+(?!not\b|never\b)(?=(?P<content>[^.;:]{3,140}?,?\s(?:
        (?:only\s+)?if|provided|as\s+long\s+as|so\s+long\s+as|in\s+exchange\s+for|in\s+return\s+for|once
        |on\s+condition)\b))
        """,
        "subject",
        "act",
        confidence=0.7,
    ),
    rule(
        "weighs the idea",
        heads("proposal_verbs", "consider"),
        rf"""
        \b(?P<trigger>{listed("consider")})\s+(?:\w+\s+){{0,3}}?(?:possibility|idea|option|prospect
        |plans?|proposals?|ways?)\b(?=(?P<content>))
        """,
        "subject",
        "topic",
        confidence=0.65,
    ),
    rule(
        "refuses unless",
        words("unless until without before only"),
        r"""
        \b(?:(?P<trigger>(?:will|would|could|can|shall|may|do|does|did|is|are)(?:\s+(?:not|never)
        |n[’']t)|won[’']t|cannot|refus\w+\s+to|no(?=\s+\w))\b(?=(?P<content>[^.;:]{3,140}?\b(?:unless
        |until|without|before)\b))|(?P<only>(?:will|would|could|can|may)\s+only|only)\b
        (?=[^.;:]{0,60}?\b(?:if|when|after|once)\b))
        """,
        "subject",
        "relevant",
        confidence=0.7,
    ),
    rule(
        "prisoners are to go free",
        words("released freed exchanged swapped handed returned"),
        r"""
        \b(?P<trigger>(?:prisoners?|hostages?|detainees?|captives?|soldiers?|bodies|women
        |children)\b[^.;:]{0,60}?\b(?:will|would|to|should|must|can)\s+(?:also\s+)?be\s+(?:released
        |freed|exchanged|swapped|handed\s+over|returned))\b(?=(?P<content>))
        """,
        "speaker",
        "nothing",
        "exchange",
    ),
    rule(
        "hopes for talks",
        words("hope hopes hoped hoping"),
        r"""
        \b(?P<trigger>hop(?:es?|ed|ing))\s+(?:that\s+)?(?=(?P<content>[^.;:]{0,40}?\b(?:talks
        |negotiations|dialogue)\b[^.;:]{0,30}?\b(?:would|will|could|can)\s+(?:begin|start|resume
        |take\s+place|open|restart)))
        """,
        "speaker",
        "nothing",
        "negotiation",
        confidence=0.6,
    ),
)
