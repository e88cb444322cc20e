"""Sentences -> statements: where a proposal is stated, by which rule, of which kind, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.proposals.denials import is_denied, is_past_history, is_supposed
from tui.extraction.proposals.grammar import reads_as_verb
from tui.extraction.proposals.parties.phrases import names_somebody
from tui.extraction.proposals.rules import worth_trying
from tui.extraction.proposals.rules.exceptions import Case, is_exception
from tui.extraction.proposals.rules.relevance import WINDOW, is_about
from tui.extraction.proposals.rules.rule import Rule
from tui.extraction.proposals.vocabulary import (
    EXCHANGE,
    PAUSES,
    STOPPING,
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
_PLURAL = re.compile(r"(?:the|its|their|his|her|all|these)\s+\w+s\b", re.IGNORECASE)
_LEADING_TO_A_LIST = 60
"""So few characters before a colon only lead to what is proposed: "wants a process in two stages: …"."""
_INNER_END = re.compile(r"[.?!]+[\"”’')]*\s+(?=[\"“‘'(]*[A-Z])")
_CLAUSE_END = re.compile(
    r"[;:]|\s+(?:said|says|told|added),?\s|[,]?\s+(?:but|although|though|whereas|while|because|as\s+well\s+as)\b"
    r"|,\s+(?:according\s+to|adding|saying|citing|stating|warning|whose|who|which)\b"
    r"|,?[\"”]\s+(?=[A-Z]|he\b|she\b|they\b|it\b|the\b|said\b)|,\s+(?=(?:[\w.’'-]+\s+){1,7}(?:said|says|told"
    r"|added|wrote|argued|hinted|suggested|announced|insisted)\b)|\s+[–—-]+\s+"
    r"|[.?!][\"”’')]*$"
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
    if text[content.end : content.end + 1] == ":" and content.end - content.start < _LEADING_TO_A_LIST:
        content = Span(content.start, clause_end(text, content.end + 1, sentence.end))
    if match["trigger"] is None:  # "only if", "only after": what comes before it counts as well
        content = Span(max(sentence.start, trigger.start - 80), content.end)
    groups = match.re.groupindex
    if "content" in groups and match["content"] and rule.needs == "relevant" and len(match["content"]) > 20:
        content = Span(match.start("content"), content.end)
    if content.start >= content.end and rule.needs == "nothing":
        content = trigger
    if content.start >= content.end:
        return None
    on_topic = is_about(rule, text, content, trigger, sentence)
    asks_for_a_thing = text.endswith("for ", 0, content.start)
    if not on_topic and (not rule.between_parties or asks_for_a_thing or UNRELATED.match(text, content.start)):
        return None
    asked = _group(match, "asked")
    if asked is not None and not (names_somebody(doc, asked) or _PLURAL.match(text, asked.start)):
        if rule.needs != "opening" and rule.name != "proposes that they do it":
            return None
        asked = None
    if is_exception(Case(doc, rule, sentence, trigger, content, asked)):
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


def _group(match: re.Match[str], name: str) -> Span | None:
    return Span(*match.span(name)) if name in match.re.groupindex and match[name] else None


def clause_end(text: str, start: int, limit: int) -> int:
    """Where the clause that begins at `start` ends, at the latest at `limit`."""
    match = _CLAUSE_END.search(text, start, limit)
    return match.start() if match else limit


def _kind(text: str, content: Span, trigger: Span, rule: Rule) -> ProposalKind:
    """The kind of what is proposed: its first topic, else whether it stops something, else whether it asks or gives."""
    begin = (
        trigger.start
        if rule.actor == "passive" or rule.needs == "opening" or " that " in text[trigger.start : content.start]
        else content.start
    )
    topic = TOPIC.search(text, begin, min(content.end, content.start + WINDOW))
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
    if rule.actor == "maker" and THING.search(text, *trigger):
        return "peace plan"
    return "concession"
