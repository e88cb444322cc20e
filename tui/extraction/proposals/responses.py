"""Who answers a proposal, how, and in which sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.articles.article import Span
from tui.extraction.people import People
from tui.extraction.proposals.answers import SILENCES, worth_trying
from tui.extraction.proposals.answers.answer import REFERRED, Answer
from tui.extraction.proposals.denials import is_past_history, is_supposed
from tui.extraction.proposals.grammar import reads_as_verb
from tui.extraction.proposals.lexicon import words
from tui.extraction.proposals.parties.floor import Floor, speaker_at, subject_parties
from tui.extraction.proposals.parties.naming import parties_at, party_named
from tui.extraction.proposals.parties.phrases import clause_subject, phrase_before, phrase_from
from tui.extraction.proposals.vocabulary import PAUSE, THING, TOPIC
from tui.findings import Party, Stance

_NOT = re.compile(
    r"(?:\b(?:not|never|no\s+longer|neither|nor|refus\w+\s+to|declin\w+\s+to|fail\w+\s+to)|n[’']t)\s+(?:\w+\s+){0,2}?$",
    re.IGNORECASE,
)
_WITH_TERMS = re.compile(
    r"\bbut\b[^.;:]*\b(?:must|first|only|unless|until|conditions?|guarantees?|needs?|reservations|demand\w*|insist\w*"
    r"|want(?:s|ed)?|ask(?:s|ed)\s+for|questions?)\b|\bon\s+(?:the\s+)?condition\b|\bprovid(?:ed|ing)\b|,?\s(?:only\s+)?if\s"
    r"|\b(?:as|so)\s+long\s+as\b|\bonly\s+(?:once|after|when)\b|\bsubject\s+to\b|\bwith\s+reservations\b",
    re.IGNORECASE,
)
"""What makes an acceptance one on terms."""
_SOUGHT = re.compile(
    r"\b(?:seek\w*|sought|want\w*|demand\w*|await\w*|need\w*|secur\w+|win|get|for|without)\s+(?:\S+\s+){0,2}$",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\b(?:would|will|shall|could|might|may|should|must|to|urg\w+|whether|if|pressure)\s+(?:[\"“‘]?\w+ly[\"”’]?\s+|still\s+|also\s+|yet\s+|even\s+|then\s+)*$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    rf"\b(?:{REFERRED}s?|it|this|that|these|them|meet|attend|operation|respite|calm|contacts)\b", re.IGNORECASE
)
"""Any words for what is answered."""
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\s+(?:having\s+|that\s+(?:it|they|he|she|\w+)\s+had\s+)?$", re.IGNORECASE)
_FALSE_REPORTS = re.compile(
    r"\b(?:dismiss\w*|den(?:y|ied|ies)|reject\w*|refut\w*)\b[^.;:]{0,50}\b(?:reports?|claims?|suggestions?|rumou?rs?)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
"""What is reported and denied: "dismissed reports that it had agreed"."""
_NEW_PLEDGE = re.compile(
    rf"(?:agree[ds]?|committed)\s+(?:(?:on|in)\s+[\w-]+\s+|\w+ly\s+|itself\s+|themselves\s+)?to\s+an?\s+(?!(?:[\w-]+\s+){{0,3}}?(?:{PAUSE.pattern}))"
    r"(?![^.;:]{0,80}\b(?:proposed|laid\s+out|put\s+forward|presented|tabled|drafted)\b)",
    re.IGNORECASE,
)
"""An agreement on something the article has not told of is no answer: "committed to a set of measures"."""
_FORETOLD = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|expect\w*|predict\w*|want\w*|doubt\w*|likely|confiden\w+|optimis\w+|fear\w*|urg\w+"
    r"|persuad\w+|convinc\w+|pressur\w+|press(?:ed|ing)?|speculat\w+|unclear|unlikely)\b(?:(?!\b(?:and|as|but|while)\b)[^.;:,]){0,70}$",
    re.IGNORECASE,
)
"""What others hope for, expect or press for is no answer yet."""
_IN_FRONT = re.compile(
    r"\w+ly\s|(?:was|were|is|are|has|have|had|open|interested|ready|willing|prepared|not|can|may|could|might|would)\s",
    re.IGNORECASE,
)
"""How a verb group begins that is no single word."""
_WOULD_WELCOME = re.compile(r"would\s+(?:also\s+|\w+ly\s+)?(?:welcome|support|back|embrace)\b", re.IGNORECASE)
"""A polite yes."""
_UNDER_THE_PLAN = re.compile(
    rf"\bunder\s+which\b|\b(?:under|as\s+part\s+of|according\s+to)\s+(?:the|this|that|its|an?)\s+(?:[\w-]+\s+){{0,3}}?{REFERRED}",
    re.IGNORECASE,
)
"""What a plan lays down is nobody's answer."""
_OBSERVING = re.compile(
    r"\b(?:is|are|was|were|been)\s+(?:\w+ly\s+|still\s+)?(?:observing|respecting|honou?ring)$", re.IGNORECASE
)
"""What goes on is nobody's answer: "the two sides are observing a truce"."""
_NEITHER = re.compile(r"\bneither\b[^.;:,]{0,40}$", re.IGNORECASE)
_AS_LONG_AS = re.compile(r"[\"“‘]?(?:as|so)\s+long\s+as\b", re.IGNORECASE)
"""A no that lasts as long as something does."""
_WHEN_DONE = re.compile(
    r"\bwhen\s+(?:[\w’']+\s+){1,4}?(?:accepted|rejected|refused|agreed|welcomed|dismissed|turned\s+down)$",
    re.IGNORECASE,
)
"""What was done at a time, and is no condition: "when we accepted the offer"."""
_EACH_OTHER = re.compile(r"\b(?:each\s+other|one\s+another|the\s+other)\b", re.IGNORECASE)


_DONE = words("had has threw gave said broke withdrew took went came fell")
_IMPERSONAL = words("it this that there these those i we which any")
_VERBAL = frozenset(("refuses it", "accepts it", "breaks it", "is open to it", "waits"))


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as a sentence gives it, before it is known to which proposal."""

    answer: Answer
    stance: Stance
    party: Party
    sentence: Span
    trigger: Span


def find_replies(people: People, floor: Floor, sentence: Span) -> Iterator[Reply]:
    """The answers that a sentence shows, one a party and stance."""
    text = people.doc.text
    seen: set[tuple[str | None, str | None]] = set()
    tokens = people.doc.tokens_in(sentence)
    tried = worth_trying(people.doc.lows[tokens.start : tokens.stop])
    if not tried:
        return
    about = TOPIC.search(text, *sentence) or THING.search(text, *sentence) or _REFERENCE.search(text, *sentence)
    for answer in tried:
        if not (about or answer.bare or answer in SILENCES):
            continue
        for match in answer.pattern.finditer(text, *sentence):
            trigger = Span(*match.span("trigger"))
            laid_down = answer.stance == "conditional" or trigger.cut(text).lower().startswith(("will", "would"))
            if laid_down and _UNDER_THE_PLAN.search(text, sentence.start, trigger.start):
                continue
            stance = _stance(text, answer, trigger, sentence)
            if text[trigger.start - 1 : trigger.start] in ("-", "\u2010", "\u2011") or _hypothetical(text, trigger):
                continue
            if answer.name in _VERBAL and not (_IN_FRONT.match(text, *trigger) or reads_as_verb(people.doc, trigger)):
                continue
            supposed = is_supposed(text, trigger, sentence) and not _WHEN_DONE.search(text, sentence.start, trigger.end)
            if stance is None or supposed or _is_history(text, trigger, sentence):
                continue
            for party in _answerers(people, floor, answer, match, sentence):
                if _names_a_proposal(party) or (answer.name == "urges others to accept it" and _is_unnamed(party)):
                    continue
                key = (party.party, party.person)
                if key not in seen:
                    seen.add(key)
                    yield Reply(answer, stance, party, sentence, trigger)


def _is_history(text: str, trigger: Span, sentence: Span) -> bool:
    """Whether an answer dates itself years back; readiness for what broke off years ago does not."""
    told = trigger.cut(text).split()[0].lower()
    done = told.endswith("ed") or told in _DONE
    return done and is_past_history(text, trigger, Span(trigger.end, sentence.end), sentence)


def _names_a_proposal(party: Party) -> bool:
    """Whether what was taken for a party is a plan ("the framework Mali proposed")."""
    name = party.party or party.person or ""
    return bool(THING.search(name)) and name[:1].islower()


def _is_unnamed(party: Party) -> bool:
    """Whether a party has no name: an envoy who urges the parties to say yes does his work and takes no side."""
    return not (party.party or party.person or "")[:1].isupper()


def _hypothetical(text: str, trigger: Span) -> bool:
    """ "Any refusal", and a participle that hangs on nobody: "while rejecting"."""
    before = text[max(0, trigger.start - 12) : trigger.start].lower()
    if before.split()[-1:] in (["any"], ["a"], ["possible"]):
        return trigger.cut(text).lower().startswith(("refus", "reject", "violat", "breach"))
    participle = trigger.cut(text).split()[0].lower().endswith("ing")
    return participle and before.endswith(("while ", "of ", "for ", "before ", "after ", "without "))


def _stance(text: str, answer: Answer, trigger: Span, sentence: Span) -> Stance | None:
    """The stance, turned where it is denied; ``None`` where nobody has answered yet."""
    before = (max(sentence.start, trigger.start - 40), trigger.start)
    if answer.name.startswith("somebody's") and _SOUGHT.search(text, sentence.start, trigger.start):
        return None
    if answer.name in ("breaks it", "is open to it", "is committed to it") and _NOT.search(text, *before):
        return "rejected" if answer.stance == "open" else None
    if answer.name in ("refuses it", "accepts it"):
        if _NOT.search(text, *before):
            return answer.negated
        if _OBSERVING.search(text, before[0], trigger.end):
            return None
        helper = _WOULD.search(text, *before)
        if helper and _WOULD_WELCOME.match(text, helper.start()) and answer.stance == "accepted":
            helper = None
        foretold = _FORETOLD.search(text, sentence.start, trigger.start)
        if helper and (answer.stance != "rejected" or foretold or not helper[0].lower().startswith(("will", "would"))):
            return None
    if answer.stance == "accepted" and _FALSE_REPORTS.search(text, sentence.start, trigger.start):
        return "denied"
    if _DENIED.search(text, *before) and answer.stance in ("violated", "accepted"):
        return "denied"
    if trigger.cut(text).lower().startswith(("will", "would")) and _FORETOLD.search(
        text, sentence.start, trigger.start
    ):
        return None
    if answer.bare and answer.stance != "awaiting" and answer.answerer == "subject":
        if _NOT.search(text, *before):
            return None
        if answer.name.startswith("says so in an idiom") and _WOULD.search(text, *before):
            return None
    if _NEITHER.search(text, sentence.start, trigger.start):
        return None
    if answer.stance == "accepted" and _NEW_PLEDGE.match(text, trigger.start):
        return None
    if answer.stance in ("accepted", "open") and _NOT.search(text, *before):
        return answer.negated
    if answer.stance in ("accepted", "open") and _WITH_TERMS.search(text, trigger.end, sentence.end):
        return "conditional"
    if answer.stance == "rejected" and _AS_LONG_AS.match(text, sentence.start):
        return "conditional"
    return answer.stance


def _answerers(people: People, floor: Floor, answer: Answer, match: re.Match[str], sentence: Span) -> tuple[Party, ...]:
    doc = people.doc
    trigger = Span(*match.span("trigger"))
    if answer.answerer == "named":
        who = Span(*match.span("who"))
        if _EACH_OTHER.search(doc.text, *who):
            return _subject(people, floor, trigger, sentence)
        tokens = doc.tokens_in(who)
        if not tokens:
            return ()
        owner = answer.name.startswith("somebody's")
        phrase = phrase_before(doc, tokens[-1], doc.tokens_in(sentence).start) if owner else None
        phrase = phrase or (None if owner else phrase_from(doc, tokens.start, tokens.stop))
        return parties_at(people, phrase, floor.at(trigger)) if phrase else ()
    if answer.answerer == "quoted":
        return speaker_at(people, floor, trigger, sentence) if doc.in_marks(trigger.end - 1) else ()
    if answer.answerer == "speaker":
        return speaker_at(people, floor, trigger, sentence) or _subject(people, floor, trigger, sentence)
    if answer.answerer == "clause":
        return _doer(people, floor, trigger, sentence)
    found = _subject(people, floor, trigger, sentence)
    return found if answer.stance == "violated" or not _says_of_another(people, floor, trigger, found) else ()


def _doer(people: People, floor: Floor, trigger: Span, sentence: Span) -> tuple[Party, ...]:
    """Who does what the sentence tells of: its first phrase for a party; "it" is whoever speaks."""
    doc = people.doc
    subject = clause_subject(doc, doc.tokens_in(sentence).start, doc.token_at(trigger.start))
    return parties_at(people, subject, floor.at(trigger)) if subject else ()


def _says_of_another(people: People, floor: Floor, trigger: Span, found: tuple[Party, ...]) -> bool:
    """Whether words in quotation marks tell what somebody else's answer is ("They are playing for time," she said)."""
    quote = floor.at(trigger)
    if quote is None or quote.speaker is None or not people.doc.in_marks(trigger.start):
        return False
    own = {p.party or p.person for p in party_named(people, quote.speaker, quote.speaker_span)}
    return bool(own) and bool(found) and not own & {p.party or p.person for p in found}


def _subject(people: People, floor: Floor, trigger: Span, sentence: Span) -> tuple[Party, ...]:
    subject, found = subject_parties(people, floor, trigger, sentence)
    told = subject is not None and subject.cut(people.doc.text).lower() not in _IMPERSONAL
    return found or (() if told else speaker_at(people, floor, trigger, sentence))
