"""Whom the sentence before is about: pronouns and short descriptions that take up its subject or what it tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from tui.articles.article import Span
from tui.extraction.clauses import clause_subject
from tui.extraction.document import Document
from tui.extraction.noun_phrases import phrase_after
from tui.extraction.people.entities import Entity, Mention
from tui.extraction.people.pronouns import GENDERS, Evidence, can_be, is_somebody, role_gender
from tui.extraction.people.resolution import Resolution
from tui.extraction.words import Gender

WRITTEN = frozenset(
    ["statement", "letter", "message", "communique", "communiqué", "release", "post", "tweet", "declaration", "email",
     "e-mail", "note", "telegram", "text", "decree", "leaflet", "video", "recording", "pamphlet"]
)  # fmt: skip
# So many sentences of the paragraph are looked at.
_BACK = 3
_WRITERS = frozenset(("i", "we"))
_ISSUING = frozenset(("a", "an", "his", "her", "its", "their"))
# A statement may have been issued so many sentences before.
_ISSUED = 6

Resolve = Callable[[Span], Resolution]


def subject_of(doc: Document, evidence: Evidence, sentence: int) -> Span | None:
    """Who speaks in a sentence of the reporter's or, where nobody does, whom it is about."""
    told = evidence.tellers.get(sentence)
    if told:
        return told[0][1]
    tokens = doc.tokens_in(doc.sentences[sentence])
    return clause_subject(doc, tokens.start, tokens.stop)


def person_before(
    doc: Document, entities: Sequence[Entity], evidence: Evidence, span: Span, resolve: Resolve
) -> Resolution | None:
    """The person "he" or "she" at `span` stands for where the sentence before, of the same paragraph, is about one.

    Smith would not discuss it. "We are not there yet," he said. `resolve`: who a noun phrase stands for.
    """
    gender = GENDERS.get(span.cut(doc.text).lower())
    here = doc.sentence_at(span.start)
    if gender is None or here is None or _named_here(doc, entities, evidence, span, here, gender):
        return None
    paragraph = doc.paragraph_at(span.start)
    for number in range(here - 1, max(-1, here - 1 - _BACK), -1):
        if doc.paragraph_at(doc.sentences[number].start) != paragraph:
            return None
        subject = subject_of(doc, evidence, number)
        if subject is not None and subject.cut(doc.text).lower() in _WRITERS:
            subject = _kin_in(doc, number, gender) or subject
        if subject is not None:
            return _person(doc, subject, gender, resolve)
    return None


def _kin_in(doc: Document, sentence: int, gender: Gender) -> Span | None:
    """Whom whoever writes is with: "I asked my brother", "I was nine when my uncle took me along"."""
    tokens = doc.tokens_in(doc.sentences[sentence])
    for at in tokens[:-1]:
        if doc.lows[at] in ("my", "our") and not doc.in_marks(doc.starts[at]):
            span = doc.span_of(at, at + 1)
            if role_gender(doc, span) == gender:
                return span
    return None


def _person(doc: Document, subject: Span, gender: Gender, resolve: Resolve) -> Resolution | None:
    if subject.cut(doc.text).lower() in GENDERS:
        return None
    found = resolve(subject)
    if found.entity is not None:
        if not can_be(found.entity, gender):
            return None
        sure = 0.93 if found.entity.gender else 0.84
        return Resolution(found.name, sure, f"whom the sentence before is about: {found.name}", found.entity)
    if found.name and is_somebody(doc, subject) and role_gender(doc, subject) in (gender, "?"):
        return Resolution(found.name, 0.84, f"whom the sentence before is about: {found.name}")
    return None


def _named_here(
    doc: Document, entities: Sequence[Entity], evidence: Evidence, span: Span, here: int, gender: Gender
) -> bool:
    """Whether the pronoun's own sentence names somebody before it whom it can mean."""
    at = bisect_left(evidence.starts, span.start) - 1
    while at >= 0 and evidence.sentences[at] == here:
        if can_be(entities[evidence.entities[at]], gender) and not doc.in_marks(evidence.starts[at]):
            return True
        at -= 1
    return False


def same_role_before(doc: Document, evidence: Evidence, span: Span) -> Span | None:
    """ "The diplomat" after "a Western diplomat": the speaker without a name who was called so last."""
    here = doc.sentence_at(span.start) or 0
    noun = doc.lows[doc.token_at(span.end - 1)]
    at = bisect_left(evidence.unnamed, (span.start, span.start)) - 1
    while at >= 0 and here - (doc.sentence_at(evidence.unnamed[at].start) or 0) <= _ISSUED:
        other = evidence.unnamed[at]
        tokens = doc.tokens_in(other)
        if len(tokens) > 2 and noun in doc.lows[tokens.start : tokens.stop] and doc.lows[tokens.start] != "the":
            return other
        at -= 1
    return None


def issuer_before(
    doc: Document, evidence: Evidence, mentions: Sequence[Mention], span: Span, resolve: Resolve, written: str | None
) -> Resolution | None:
    """Whose letter or statement is meant by "it" or "the statement" at `span`.

    "Then came a letter from Gebre. … , it read"; "the Front said in a statement. … , the statement said".
    `written`: the noun ("statement"), None for "it", which takes up only what the sentence just before brings.
    """
    here = doc.sentence_at(span.start)
    if here is None:
        return None
    reach = _ISSUED if written else 1
    for number in range(here - 1, max(-1, here - 1 - reach), -1):
        tokens = doc.tokens_in(doc.sentences[number])
        for at in tokens:
            low = doc.lows[at]
            if low not in WRITTEN or (written and low != written) or doc.in_marks(doc.starts[at]):
                continue
            owner = _issuer(doc, mentions, tokens, at)
            if owner is None and written and _ISSUING & {*doc.lows[max(0, at - 2) : at]}:
                told = [who for cue, who in evidence.tellers.get(number, ()) if cue < doc.starts[at]]
                owner = told[-1] if told else subject_of(doc, evidence, number)
            found = resolve(owner) if owner else None
            if found and found.name and (found.entity is None or found.entity.kind != "place"):
                return Resolution(found.name, 0.88, f"the {low} is from {found.name}", found.entity)
    return None


def _issuer(doc: Document, mentions: Sequence[Mention], sentence: range, at: int) -> Span | None:
    """Who issued what token `at` names: "a letter from X", "a statement by X", "X's letter", "a message … from X"."""
    for here in range(at + 1, min(sentence.stop, at + 8)):
        if doc.words[here] in (",", ";", ":") or doc.in_marks(doc.starts[here]):
            return None
        if doc.lows[here] in ("from", "by"):
            phrase = phrase_after(doc, here + 1, sentence.stop)
            if phrase is None:
                return None
            span = doc.span_of(*phrase)
            named = bisect_left(mentions, span, key=lambda mention: mention.span)
            if named < len(mentions) and mentions[named].span.end <= span.end:
                return Span(span.start, mentions[named].span.end)
            return span
    return None
