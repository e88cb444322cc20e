"""What a proposal holds: how long, from when, where, on which conditions, and what is asked or given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.articles.article import Span
from tui.extraction.proposals.dates import find_dates
from tui.extraction.proposals.durations import Duration, find_durations
from tui.extraction.proposals.labels import noun_phrase_start
from tui.extraction.proposals.statements import Statement, clause_end
from tui.extraction.proposals.vocabulary import ACT, PAUSE, PAUSES, THING, TOPIC
from tui.findings import Term, TermType

_CONDITION = re.compile(
    r"\b(?:(?:only\s+)?(?:if|when|after)|unless|until|till|provided(?:\s+that)?|as\s+long\s+as|so\s+long\s+as"
    r"|on\s+(?:the\s+)?condition(?:\s+that)?|once"
    r"|in\s+(?:exchange|return)\s+for|without|subject\s+to|conditional\s+on|contingent\s+on|prior\s+to|before)\s+\w|\bshould\s+(?:[A-Z]\w+|they|it|either|the\s+\w+)\s+(?:agree|accept|refuse|reject|fail|comply|come|attack|be|break|violate|prove|decide)",
    re.IGNORECASE,
)
_STOP = re.compile(r",\s|[“”\"]")
_ALWAYS = re.compile(
    r"\b(?:(?:if|unless|provided|as\s+long|so\s+long|on\s+(?:the\s+)?condition|once|in\s+(?:exchange|return)|subject|conditional|contingent|only|until|without|should))\b",
    re.IGNORECASE,
)
_UNCONDITIONAL = re.compile(r"\b(?:unconditional(?:ly)?|without\s+(?:any\s+)?(?:pre)?-?conditions?)\b", re.IGNORECASE)
_EXCHANGE = re.compile(
    r"\b(?:prisoners?|hostages?|detainees?|captives?|bodies|swap|exchange[ds]?|releas\w+|freed?|let\s+go|sailors|crew|abducted|amnesty)\b",
    re.IGNORECASE,
)
_TERRITORY = re.compile(
    r"\b(?:territor\w+|lands?|ced(?:e|es|ing)|relinquish\w*|annex\w*|occupied|occupation|autonom\w+|federal\w*"
    r"|decentrali[sz]ed|integrity|independence|statehood"
    r"|unity|unified|corridors?|crossings?|delimitation|demarcation|front\s+lines?|status\s+quo|buffer|demilitari[sz]ed|sovereignty|settlements?|all\s+of\s+its\s+forces)\b",
    re.IGNORECASE,
)
_SECURITY = re.compile(
    r"\b(?:withdraw\w*|troops?|forces|soldiers?|weapon\w*|arms|disarm\w*|(?<!cease[-\s])fir(?:e|ing)|attacks?|strikes?|shelling"
    r"|bomb\w*|missiles?|nuclear|security|NATO|guarantees?|disengag\w+|restraint"
    r"|de-escalat\w+|provocations?|military|personnel|weaponry|peacekeepers?|movements?|tests?|testing|hostilities|drones?|rockets?|armed|militias?|pull\w*|guns?|mortars|mines?|ambush\w*|drills?|exercises|escorts?|centrifuges?|enrich\w*|loudspeakers?|guard\s+posts?|patrol\w*|peacekeeping|tanks|planes|jets|flights|sieges?|bases?|navy|ships)\b",
    re.IGNORECASE,
)
_SCOPE = re.compile(
    r"\b(?:on|over|in|across|along|around|throughout|against|at|between|regarding|covering)\s+(?=\w)", re.IGNORECASE
)
_SCOPE_END = re.compile(
    r"[.,;:()“”\"]|\s(?:and\s+to|to|on|in|by|that|which|who|for|with|from|after|before|as|if|until|when|starting"
    r"|beginning|following|during|said|saying|while|amid|was|were|is|are|has|have|had|will|would|could|should|must|may"
    r"|might|can|but|because|although|though|since|so)\s"
)
_STOPS_WHAT = re.compile(
    r"\b(?:halt(?:ing|s)?|stop(?:ping|s)?|end(?:ing)?|ceas(?:e|ing)|suspend(?:ing)?|moratorium\s+on|freeze(?:\s+on)?|cessation\s+of|suspension\s+of|halt\s+(?:to|in)|stop\s+to|end\s+to|stoppage\s+of)\s+(?=[\w“\"])",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s+and(?:/or)?\s+(?:to\s+)?(?=\w)|;\s+(?=\w)")
_INFINITIVE = re.compile(r"\b(?:to|would|should|will|must|be)\s+(?:be\s+)?(?:\w+ly\s+)?", re.IGNORECASE)
_SUBJECT = 25
"""So long, in characters, are words for who is to act before they are left out of the act's own phrase."""
_TAIL = re.compile(
    r",\s+(?:which|who|whose|after|before|saying|according|including|as|hours|days|a\s+(?:move|step|demand"
    r"|source)|and\s+(?:that|those|said|has|have)|one\s+of)\b"
    r"|\s(?:if|unless|until|till|provided|so\s+long\s+as|as\s+long\s+as|only|on\s+condition|once|in\s+exchange"
    r"|in\s+return|before|within|starting|beginning"
    r"|without\s+(?:delay|conditions?|preconditions?)|under\s+which|because|(?:on|by)\s+(?:Mon|Tues|Wednes|Thurs"
    r"|Fri|Satur|Sun)day"
    r"|(?:from|on|by)\s+(?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec)\w*\.?\s\d"
    r"|(?:for|over)\s+(?:at\s+least\s+|up\s+to\s+|a\s+period\s+of\s+)?[\w-]+\s+(?:hours|days|weeks|months|years))\b",
    re.IGNORECASE,
)
"""What is hung on to an act: when, how long, on which terms, and remarks."""
_LIST = re.compile(
    r"(?::\s+(?=\w)|,?\s+(?:including|such\s+as|among\s+them)\s+|\b(?:envisages?|envisaged|foresees?|includes?"
    r"|included|consists?\s+of|provides?\s+for|calls?\s+for|called\s+for|open\s+with|lists?)\s+)"
)
_EXAMPLES = ("including", "such as", "among them", "lists")
_LIST_END = re.compile(r"[.;:“”\"]|,\s+(?:which|who|he|she|they|it|according|said)\b")
_COMMA_AND = re.compile(r",?\s+and(?:,[^,;:.]{3,30},)?\s+(?:move\s+on\s+to\s+)?|,\s+|;\s+")
_WHEN_SAID = re.compile(
    r"(?:on|last|earlier|this|in|late|early|today|tonight|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:\s|day\b)",
    re.IGNORECASE,
)
"""How a time begins that tells when something was asked: "called on Moscow on Monday to"."""
_DATED = re.compile(
    r"\w+\s+(?:\d|(?:the\s+)?(?:end|start|beginning|week|month|year|day|weekend|talks|meeting|summit|war)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|Jan|Feb|March|April|May\b|June|July|Aug|Sept|Oct|Nov|Dec|dawn|noon|midnight|\w+ing\b)",
    re.IGNORECASE,
)
"""A time and no condition: "before Friday", "after the war", "before leaving"."""
_TRIM = re.compile(r"^[\s,“\"‘':—–-]+|[\s,;:.?!—–-]+$")
_MOST = 240
"""The longest a term of free words is, in characters."""


def find_terms(text: str, statement: Statement, published: str | None) -> Iterator[Term]:
    """The terms that one statement gives, durations first. `published`: the article's date, to resolve dates by."""
    sentence, content = statement.sentence, statement.content
    lasting = _durations(text, statement)
    for duration in lasting:
        yield Term("duration", duration.span, days=duration.days)
    for when in find_dates(text, Span(statement.trigger.end, sentence.end), published, ahead=True):
        if when.span.end <= content.start and _WHEN_SAID.match(text, when.span.start):
            continue
        if not any(when.span.overlaps(duration.span) for duration in lasting):
            yield Term("timing", when.span, resolved=when.resolved)
    yield from _conditions(text, sentence, content)
    for piece in _pieces(text, Span(content.start, min(content.end, content.start + _MOST))):
        kind = _type(text, piece)
        if kind == "other" and statement.kind in PAUSES and PAUSE.search(text, *piece):  # the pause itself
            yield from (Term(kind, name) for name in _named(text, piece))
        else:
            yield Term(kind, piece)
    for piece in _items(text, content, sentence):
        yield Term(_type(text, piece), piece)
    yield from _scopes(text, content)


def _durations(text: str, statement: Statement) -> list[Duration]:
    """How long anything in the sentence is to last: a pause anywhere in it, any step in what is proposed."""
    found = list(find_durations(text, statement.sentence))
    ahead = Span(statement.trigger.start, statement.sentence.end)
    found += (d for d in find_durations(text, ahead, promised=True) if not any(d.span.overlaps(f.span) for f in found))
    return found


def _named(text: str, piece: Span) -> Iterator[Span]:
    """What the words for a pause or a plan say of it: "short truce", "10-point plan"."""
    for pattern in (PAUSE, THING):
        for hit in pattern.finditer(text, *piece):
            start = noun_phrase_start(text, hit.start())
            if start < hit.start():
                yield Span(start, hit.end())


def _items(text: str, content: Span, sentence: Span) -> Iterator[Span]:
    """The items of a list: after a colon, after "including", after "it envisages"."""
    opening = _LIST.search(text, max(sentence.start, content.start - 25), sentence.end)
    if opening is None:
        return
    start = opening.end()
    end = _LIST_END.search(text, start, sentence.end)
    limit = end.start() if end else sentence.end
    for cut in (*_COMMA_AND.finditer(text, start, limit), None):
        piece = _trimmed(text, Span(start, cut.start() if cut else limit))
        if piece is not None and piece.end - piece.start < _MOST and _is_item(text, piece, opening):
            yield piece
        start = cut.end() if cut else limit


def _is_item(text: str, piece: Span, opening: re.Match[str]) -> bool:
    """Whether a member of a list can be a term: after "such as" stand people and examples as well."""
    return not opening[0].strip(" ,").lower().startswith(_EXAMPLES) or _type(text, piece) != "other"


def _pieces(text: str, content: Span) -> Iterator[Span]:
    """What is proposed, act by act: "freeze all troop movements", "allow civilians to return home"."""
    start = content.start
    cuts = [m for m in _AND.finditer(text, *content) if ACT.match(text, m.end())]
    for end, following in [*((m.start(), m.end()) for m in cuts), (content.end, content.end)]:
        piece = _trimmed(text, _narrowed(text, Span(start, end)))
        if piece is not None:
            yield piece
        start = following


def _narrowed(text: str, piece: Span) -> Span:
    """An act's own phrase: without who is to do it, where that takes many words, and without what is hung on to it."""
    start = piece.start
    modal = _INFINITIVE.search(text, *piece)
    if modal and ACT.match(text, modal.end()) and modal.end() - start > _SUBJECT:
        start = modal.end()
    tail = _TAIL.search(text, min(start + 8, piece.end), piece.end)
    return Span(start, tail.start() if tail else piece.end)


def _conditions(text: str, sentence: Span, content: Span) -> Iterator[Term]:
    for match in _UNCONDITIONAL.finditer(text, sentence.start, sentence.end):
        yield Term("condition", Span(*match.span()))
    taken = sentence.start
    for match in _CONDITION.finditer(text, sentence.start, sentence.end):
        always = _ALWAYS.match(text, match.start())
        within = content.start <= match.start() < content.end and not _DATED.match(text, match.start())
        if match.start() < taken or not (always or within):
            continue
        end = min(clause_end(text, match.end(), sentence.end), _comma(text, match.end(), sentence.end))
        span = _trimmed(text, Span(match.start(), end))
        if span is not None:
            yield Term("condition", span)
            taken = span.end


def _comma(text: str, start: int, limit: int) -> int:
    found = _STOP.search(text, min(start + 4, limit), limit)
    return found.start() if found else limit


def _scopes(text: str, content: Span) -> Iterator[Term]:
    """Where or about what: the words after the topic's "in", "on", "over", and what is to stop."""
    for match in _STOPS_WHAT.finditer(text, content.start, content.end):
        end = _SCOPE_END.search(text, match.end() + 1, content.end)
        span = _trimmed(text, Span(match.end(), end.start() if end else content.end))
        if span is not None:
            yield Term("scope", span)
    topic = TOPIC.search(text, content.start, content.end) or PAUSE.search(text, content.start, content.end)
    if topic is None:
        return
    place = _SCOPE.search(text, topic.end(), min(content.end, topic.end() + 60))
    if place is not None:
        end = _SCOPE_END.search(text, place.end() + 1, content.end)
        span = _trimmed(text, Span(place.start(), end.start() if end else content.end))
        if span is not None:
            yield Term("scope", span)


def _type(text: str, span: Span) -> TermType:
    words = span.cut(text)
    if _EXCHANGE.search(words):
        return "exchange"
    if _TERRITORY.search(words):
        return "territory"
    return "security" if _SECURITY.search(words) else "other"


def _trimmed(text: str, span: Span) -> Span | None:
    """The span without blanks and marks at its ends; ``None`` if nothing is left."""
    words = span.cut(text)
    lead = _TRIM.match(words)
    start = span.start + (lead.end() if lead else 0)
    kept = words[start - span.start :].rstrip(" \t\n\u00a0,;:.?!—–-“”\"'’")
    return Span(start, start + len(kept)) if len(kept) > 2 else None
