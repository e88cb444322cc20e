"""Sentences -> statements: where a proposal is stated, by which rule, of which kind, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.proposals.denials import is_denied, is_past_history, is_supposed
from tui.extraction.proposals.grammar import is_done, reads_as_verb
from tui.extraction.proposals.lexicon import phrases
from tui.extraction.proposals.parties import is_bystander
from tui.extraction.proposals.phrases import names_somebody
from tui.extraction.proposals.rule import Rule
from tui.extraction.proposals.rules import worth_trying
from tui.extraction.proposals.vocabulary import (
    ACT,
    ASKABLE,
    ASKED,
    CONFLICT,
    DEAL,
    EXCHANGE,
    PAUSE,
    PAUSES,
    STOPPING,
    STRONG,
    TALKING,
    THING,
    TOPIC,
    UNRELATED,
    topic_kind,
)
from tui.findings import ProposalKind

_ASKING = frozenset(
    (
        "asks somebody to do it",
        "calls for it",
        "demands it",
        "says that it must be",
        "names the way",
        "names the only way",
        "renews its call",
        "appeals for them to do it",
        "sets conditions",
        "what they want is",
        "its position is that",
    )
)
"""Rules by which something is asked for: it is a demand unless a pause, talks or the like are asked for."""
_WINDOW = 130
"""How far into the content its subject must show itself, in characters."""
_BARE_DEAL = re.compile(
    rf"\s*(?:an?|the|its|his|her|their|another|one)\s+(?!economic|tax|budget|business|trade|energy|battle"
    rf"|rescue|travel|spending|reform)(?:[\w-]+\s+){{0,2}}?{phrases('proposal_nouns', 'thing')}\s*(?:[.,:;]"
    rf"|$|(?:with|which|that|in|on|at|after|under)\b)",
    re.IGNORECASE,
)
"""A plan of which nothing more is said right there."""
_NEAR = 32
"""How far in a promise must say what it is about."""
_INNER_END = re.compile(r"[.?!]+[\"”’')]*\s+(?=[\"“‘'(]*[A-Z])")
_CLAUSE_END = re.compile(
    r"[;:]|\s+(?:said|says|told|added),?\s|[,]?\s+(?:but|although|though|whereas|while|because|as\s+well\s+as)\b"
    r"|,\s+(?:according\s+to|adding|saying|citing|stating|warning|whose|who|which)\b"
    r"|,?[\"”]\s+(?=[A-Z]|he\b|she\b|they\b|it\b|the\b|said\b)|,\s+(?=(?:[\w.’'-]+\s+){1,7}(?:said|says|told"
    r"|added|wrote|argued|hinted|suggested|announced|insisted)\b)|\s+[–—-]+\s+"
    r"|[.?!][\"”’')]*$"
)
_PLURAL = re.compile(r"(?:the|its|their|his|her|all|these)\s+\w+s\b", re.IGNORECASE)
_TO = re.compile(r"\s*to\s+(?:\w+ly\s+)?", re.IGNORECASE)
_ACCEPTING = re.compile(r"\s*(?:accept|agree|sign|support|back)\b", re.IGNORECASE)
"""What is refused on terms is another's proposal: an answer, no proposal."""
_KNOWN = re.compile(
    rf"\s*(?:to|on|with)?\s*(?:the|this|that)\s+(?:[\w-]+\s+){{0,2}}?(?:{phrases('proposal_nouns', 'thing')})\b",
    re.IGNORECASE,
)
"""Definite words for a thing agreed on: the article has told of it before."""
_WHO_WANT = re.compile(r"\bwho\s+(?:want|seek|need|ask|would)\w*(?:\s+(?:like|to\s+see|for))?$", re.IGNORECASE)
"""People told apart by what they want: no party speaks."""
_NO_TERMS = re.compile(
    r"\s*(?:an?|the|some|more|further|his|her|its|their)?\s*(?:\w+\s+)?(?:anonymity|apolog(?:y|ies)|explanations?"
    r"|investigations?|inquir(?:y|ies)|probe|answers|ransom|comment|clarity|votes?)\b",
    re.IGNORECASE,
)
"""What is asked for in any conflict and ends none."""
_ASKED_WHY = re.compile(r"\b(?:why|how|what)\b[^.,;:]{0,60}$", re.IGNORECASE)
_TO_BE = re.compile(r"\bto\s+(?:be\s+)?", re.IGNORECASE)
_STRONG_IF = re.compile(
    r"\b(?:so\s+long\s+as|as\s+long\s+as|provided|on\s+(?:the\s+)?condition|in\s+(?:return|exchange)\s+for)\b",
    re.IGNORECASE,
)
_BE = re.compile(r"\s*(?:\w+ly\s+|now\s+|first\s+|also\s+)*(?:be\s+)?(?:\w+ly\s+)?", re.IGNORECASE)
_LIKEWISE = re.compile(
    r"\b(?:the\s+same|likewise|in\s+turn|recipro\w+|follow(?:s|ed)?\s+suit|in\s+kind)\b", re.IGNORECASE
)
_ANSWER = re.compile(
    rf"\s*(?:accept|embrace|endorse|back|support|honou?r|respect|consider|implement|abide\s+by|comply\s+with"
    rf"|adhere\s+to|sign|discuss|study)\s+(?:\w+ly\s+)?"
    rf"(?:the|this|that|it|such|[\w.’]+['’]s?|his|her|their|its)\b(?:\s+[\w-]+){{0,3}}?"
    rf"(?:\s+{phrases('proposal_nouns', 'thing')}\b|(?<=\bit)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One place where a proposal is stated."""

    rule: Rule
    kind: ProposalKind
    sentence: Span
    trigger: Span
    content: Span
    """What is proposed: from after the trigger to the end of its clause."""
    maker: Span | None
    """The words that name who makes it, where the rule has a place for them."""
    asked: Span | None
    """The words that name who is asked, where the rule has a place for them."""
    on_topic: bool = True
    """Whether its words are of war, peace or negotiation; else it counts only between two parties of the article."""


def segments(doc: Document, sentence: Span) -> tuple[Span, ...]:
    """The sentences of a reporting sentence: a quotation of several is parted at its inner full stops."""
    text = doc.text
    if not doc.stretches_in(sentence) and doc.stretch_at(sentence.start) is None:
        return (sentence,)
    found, start = [], sentence.start
    for match in _INNER_END.finditer(text, sentence.start, sentence.end):
        if doc.in_marks(match.start()) and match.start() - start > 12:
            found.append(Span(start, match.start() + len(match[0].rstrip())))
            start = match.end()
    found.append(Span(start, sentence.end))
    return tuple(found)


def find_statements(doc: Document, sentence: Span, spoken: bool) -> Iterator[Statement]:
    """The statements of one sentence, overlapping ones included, in the order of the rules.

    `spoken`: whether the sentence holds reported speech, so that "must" and "should" are somebody's demand.
    """
    tokens = doc.tokens_in(sentence)
    for rule in worth_trying(doc.lows[tokens.start : tokens.stop]):
        if rule.spoken and not spoken:
            continue
        for match in rule.pattern.finditer(doc.text, sentence.start, sentence.end):
            statement = _statement(doc, rule, match, sentence)
            if statement is not None:
                yield statement


def _statement(doc: Document, rule: Rule, match: re.Match[str], sentence: Span) -> Statement | None:
    text = doc.text
    trigger = Span(*match.span("trigger" if match["trigger"] is not None else "only"))
    if text[trigger.start - 1 : trigger.start] == "-":
        return None
    if rule.actor == "subject" and not reads_as_verb(doc, trigger):
        return None
    content = Span(match.end(), clause_end(text, match.end(), sentence.end))
    if match["trigger"] is None:  # "only if", "only after": what comes before it counts as well
        content = Span(max(sentence.start, trigger.start - 80), content.end)
    groups = match.re.groupindex
    if "content" in groups and match["content"] and rule.needs == "relevant" and len(match["content"]) > 20:
        content = Span(match.start("content"), content.end)
    if content.start >= content.end and rule.needs == "nothing":
        content = trigger
    if content.start >= content.end:
        return None
    on_topic = _is_about(rule, text, content, trigger, sentence)
    if not on_topic and (not rule.between_parties or UNRELATED.match(text, content.start)):
        return None
    asked = _group(match, "asked")
    if asked is not None and not (names_somebody(doc, asked) or _PLURAL.match(text, asked.start)):
        if rule.needs != "opening" and rule.name != "proposes that they do it":
            return None
        asked = None
    if asked is not None and rule.name == "asks somebody to do it" and is_bystander(doc, asked):
        return None
    if rule.name in ("calls for it", "demands it") and _NO_TERMS.match(text, content.start):
        return None
    if rule.name == "says that it must be" and _ASKED_WHY.search(text, sentence.start, trigger.start):
        return None
    if rule.name == "calls for it" and (
        not _wants_an_act(text, content) or _WHO_WANT.search(text, max(sentence.start, trigger.start - 8), trigger.end)
    ):
        return None
    if rule.name == "agrees on it" and not is_done(doc, trigger):
        return None
    if rule.name == "pledges to do it" and _KNOWN.match(text, content.start):
        return None
    if rule.name == "refuses unless" and _ACCEPTING.match(text, content.start):
        return None
    if rule.kind is None and (
        is_answer(text, content) or (rule.name == "agrees on it" and _KNOWN.match(text, content.start))
    ):
        return None
    if is_denied(text, trigger, sentence, rule.name) or is_supposed(text, trigger, sentence, rule.name):
        return None
    if is_past_history(text, trigger, content, sentence):
        return None
    maker = _group(match, "maker") or _group(match, "by")
    return Statement(
        rule,
        rule.kind or _kind(text, content, trigger, rule),
        sentence,
        trigger,
        content,
        maker,
        asked,
        on_topic,
    )


def _wants_an_act(text: str, content: Span) -> bool:
    """Whether what is wanted, where it is to do something, is an act of negotiation: not "wanted to be anonymous"."""
    infinitive = _TO.match(text, content.start, content.end)
    return infinitive is None or bool(ACT.match(text, infinitive.end()) or STRONG.match(text, infinitive.end()))


def is_answer(text: str, content: Span) -> bool:
    """Whether what is pledged is to say yes to something known already: "ready to accept the plan"."""
    return bool(_ANSWER.match(text, content.start, content.end))


def _group(match: re.Match[str], name: str) -> Span | None:
    return Span(*match.span(name)) if name in match.re.groupindex and match[name] else None


def clause_end(text: str, start: int, limit: int) -> int:
    """Where the clause that begins at `start` ends, at the latest at `limit`."""
    match = _CLAUSE_END.search(text, start, limit)
    return match.start() if match else limit


def _is_about(rule: Rule, text: str, content: Span, trigger: Span, sentence: Span) -> bool:
    end = min(content.end, content.start + _WINDOW)
    match rule.needs:
        case "nothing":
            return True
        case "any":
            return not UNRELATED.match(text, content.start)
        case "pause":
            return bool(PAUSE.search(text, content.start, end))
        case "topic":
            return bool(TOPIC.search(text, content.start, end) or PAUSE.search(text, trigger.start, content.start))
        case "deal":
            near = min(end, content.start + _NEAR)
            return bool(TOPIC.search(text, content.start, end) or THING.search(text, content.start, near))
        case "offered":
            return _is_relevant(text, content.start, end) or bool(_BARE_DEAL.match(text, content.start))
        case "asked":
            return not UNRELATED.match(text, content.start) and (
                _is_relevant(text, content.start, end)
                or (rule.name == "asks somebody to do it" and bool(ASKABLE.match(text, content.start)))
                or bool(CONFLICT.search(text, content.start, end) or THING.search(text, content.start, end))
            )
        case "act":
            near = min(end, content.start + _NEAR)
            opening = ACT.search(text, content.start, near) or TOPIC.search(text, content.start, near)
            stops = STOPPING.match(text, content.start)
            return bool(opening) and (bool(stops) or _is_relevant(text, content.start, end))
        case "relevant" if rule.name == "says that it must be":
            asks = ACT.search(text, content.start, min(end, content.start + 60))
            about = CONFLICT.search(text, sentence.start, end) or TOPIC.search(text, sentence.start, trigger.start)
            askable = ASKABLE.match(text, _after_be(text, content.start))
            return _is_relevant(text, content.start, end) or bool((asks or askable) and about)
        case "relevant":
            return _is_relevant(text, content.start, end)
        case "opening":
            return bool(ACT.match(text, content.start) or STRONG.match(text, content.start))
        case "strong opening":
            return bool(STRONG.match(text, content.start) or STOPPING.match(text, content.start))
        case "step":
            step = ACT.search(text, content.start, min(end, content.start + _NEAR))
            fair = CONFLICT.search(text, sentence.start, sentence.end) or _LIKEWISE.search(text, *sentence)
            return bool(
                (step or _STRONG_IF.search(text, *content)) and (fair or _is_relevant(text, content.start, end))
            )
        case "wanted":
            return _asks_an_act(text, content.start, end) or _is_about(
                replace(rule, needs="asked"), text, content, trigger, sentence
            )


def _after_be(text: str, start: int) -> int:
    """Past "be", blanks and adverbs: where the act of "must immediately be released" begins."""
    found = _BE.match(text, start)
    return found.end() if found else start


def _asks_an_act(text: str, start: int, end: int) -> bool:
    """Whether an act is asked for in the infinitive: "for all crossings to be opened"."""
    return any(ASKABLE.match(text, to.end()) for to in _TO_BE.finditer(text, start, end)) or bool(
        ASKABLE.match(text, start)
    )


def _is_relevant(text: str, start: int, end: int) -> bool:
    return bool(
        TOPIC.search(text, start, end)
        or DEAL.search(text, start, min(end, start + 70))
        or ASKED.search(text, start, end)
        or STRONG.search(text, start, end)
        or (ACT.search(text, start, end) and CONFLICT.search(text, start, end))
    )


def _kind(text: str, content: Span, trigger: Span, rule: Rule) -> ProposalKind:
    """The kind of what is proposed: its first topic, else whether it stops something, else whether it asks or gives."""
    begin = (
        trigger.start
        if rule.actor == "passive" or rule.needs == "opening" or " that " in text[trigger.start : content.start]
        else content.start
    )
    topic = TOPIC.search(text, begin, min(content.end, content.start + _WINDOW))
    asks = rule.name in _ASKING
    if topic:
        kind = topic_kind(topic)
        if kind in PAUSES or kind in ("negotiation", "monitoring", "guarantee", "exchange") or not asks:
            return kind
        return "demand"
    if asks:
        return "demand"
    if EXCHANGE.search(text, content.start, content.end):
        return "exchange"
    if TALKING.match(text, content.start):
        return "negotiation"
    if STOPPING.search(text, content.start, content.end):
        return "ceasefire"
    return "concession"
