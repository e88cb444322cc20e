"""Pronouns: who is meant, by gender, number, nearness and who holds the floor."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import field

from tui.articles.article import Span
from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.people.entities import Entity, Mention
from tui.extraction.people.resolution import Resolution
from tui.extraction.values import value
from tui.extraction.words import Gender, roles

GENDERS: dict[str, Gender] = {
    "he": "m", "him": "m", "himself": "m", "his": "m",
    "she": "f", "her": "f", "herself": "f", "hers": "f",
}  # fmt: skip
_NEUTER = frozenset(("it", "its", "they", "them", "their", "itself", "themselves"))
_SPEAKERS_OWN = frozenset(("i", "we", "you", "us", "me"))
# How far back a pronoun reaches.
_SENTENCES = 8
_MENTIONS = 40
_FADING = 0.62
# How many characters after a pronoun may name somebody else.
_REACH = 60
_SAME_SENTENCE = 1.5
_SUBJECT = 1.9
_SPEAKER = 2.5
_POSSESSIVE = 0.55
_QUOTED = 0.3
_FLOOR = 0.8
_UNSURE_GENDER = 0.5


@value
class Evidence:
    """Mentions of whom a pronoun can stand for, in text order, as parallel tuples."""

    starts: tuple[int, ...]
    entities: tuple[int, ...]
    sentences: tuple[int, ...]
    weights: tuple[float, ...]
    unnamed: tuple[Span, ...] = ()
    """Where a speaker without a name is the subject of a cue ("a resident"), in order."""
    tellers: dict[int, list[tuple[int, Span]]] = field(default_factory=dict)
    """Sentence -> its reporting verbs of weight in order: where each stands, and its subject."""

    @classmethod
    def gathered(
        cls, doc: Document, entities: Sequence[Entity], mentions: Sequence[Mention], cues: Sequence[Cue]
    ) -> Evidence:
        """Weighs every mention: subjects more, possessives and words inside marks less."""
        speaking = {
            c.subject for c in cues if c.subject and c.own_subject and not (c.passive or (c.verb and c.verb.weak))
        }
        declining = {c.subject for c in cues if c.subject and c.negated and not c.passive}
        tellers: dict[int, list[tuple[int, Span]]] = {}
        for cue in cues:
            if cue.subject is not None and cue.subject in speaking:
                tellers.setdefault(cue.sentence, []).append((cue.span.start, cue.subject))
        subjects = sorted({cue.subject for cue in cues if cue.subject})
        rows: list[tuple[int, int, int, float]] = []
        opened: set[int] = set()
        cursor = 0
        for mention in mentions:
            if entities[mention.entity].kind == "place":
                continue
            start, end = mention.span
            sentence = doc.sentence_at(start)
            if sentence is None:
                continue
            weight = 1.0
            while cursor < len(subjects) and subjects[cursor].end < end:
                cursor += 1
            speaks = cursor < len(subjects) and subjects[cursor].start <= start and subjects[cursor].end == end
            if doc.in_marks(start):
                weight = _QUOTED
            elif doc.text[end : end + 2] in ("'s", "’s"):
                weight = _POSSESSIVE
            elif speaks and subjects[cursor] in speaking:
                weight = _SPEAKER
                opened.add(sentence)
            elif speaks or sentence not in opened:
                weight = _SUBJECT
                opened.add(sentence)
            rows.append((start, mention.entity, sentence, weight))
        named = {mention.span.end for mention in mentions}
        unnamed = tuple(
            s for s in sorted(speaking | declining) if is_somebody(doc, s) and (_is_some(doc, s) or s.end not in named)
        )
        starts, numbers, sentences, weights = zip(*rows, strict=True) if rows else ((), (), (), ())
        return cls(starts, numbers, sentences, weights, unnamed, tellers)


def resolve_pronoun(
    doc: Document, entities: Sequence[Entity], evidence: Evidence, span: Span, favoured: int | None
) -> Resolution | None:
    """Whom the pronoun at `span` stands for; None if there is no pronoun there.

    `favoured`: the entity that holds the floor, if any.
    """
    word = span.cut(doc.text)
    low = word.lower()
    if low in _SPEAKERS_OWN:
        return Resolution(None, 0.5, f"“{word}” is whoever writes")
    gender = GENDERS.get(low)
    if gender is None and low not in _NEUTER:
        return None
    scores = _scores(doc, entities, evidence, span, gender)
    unnamed = _unnamed(doc, evidence, span, gender) if gender else None
    if unnamed and unnamed[0] > max(scores.values(), default=0.0) and favoured is None:
        name = " ".join(unnamed[1].cut(doc.text).split()).removeprefix("the ").removeprefix("The ")
        return Resolution(name, 0.8, f"“{word}” is the speaker named last, {name}")
    if favoured is not None and can_be(entities[favoured], gender):
        scores[favoured] = scores.get(favoured, 0.0) + _FLOOR
    if not scores:
        return Resolution(None, 0.3, f"nobody named before “{word}”")
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    best, score = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    sure = min(0.96, 0.55 + 0.45 * (score - second) / score + (0.05 if favoured == best else 0.0))
    if gender is None:
        sure -= 0.25
    return Resolution(entities[best].name, sure, f"“{word}” is {entities[best].name}, named last", entities[best])


def _is_some(doc: Document, span: Span) -> bool:
    """Whether a phrase opens with an indefinite article: "a diplomat in Khartoum"."""
    return doc.lows[doc.token_at(span.start)] in ("a", "an", "one", "another")


def is_somebody(doc: Document, span: Span) -> bool:
    """Whether a phrase is a noun for one person: "a resident of Aleppo"."""
    return role_gender(doc, span) != ""


def role_gender(doc: Document, span: Span) -> str:
    """``m``, ``f``, ``?`` for the first role noun of a phrase that has a singular one; empty if it has none."""
    for at in doc.tokens_in(span):
        if doc.lows[at] in ("of", "for", "in", "at", "from", "with", "'s"):
            break
        if doc.lows[at] in roles():
            return roles()[doc.lows[at]] or "?"
    return ""


def _unnamed(doc: Document, evidence: Evidence, span: Span, gender: Gender) -> tuple[float, Span] | None:
    """The last speaker without a name whom a pronoun can mean, with the weight of that."""
    at = bisect_left(evidence.unnamed, (span.start, span.start)) - 1
    if at < 0:
        return None
    found = evidence.unnamed[at]
    here, there = doc.sentence_at(span.start), doc.sentence_at(found.start)
    fits = role_gender(doc, found) in (gender, "?")
    if here is None or there is None or here - there > 2 or not fits:
        return None
    return _SPEAKER * _FADING ** (here - there), found


def can_be(entity: Entity, gender: Gender | None) -> bool:
    """Whether a pronoun of that gender, None for "it" and "they", can stand for the entity."""
    if gender is None:
        return entity.kind in ("organisation", "state")
    named = entity.kind == "person" or (entity.kind == "unknown" and " " in entity.name)
    return named and entity.gender in (gender, None)


def _scores(
    doc: Document, entities: Sequence[Entity], evidence: Evidence, span: Span, gender: Gender | None
) -> dict[int, float]:
    here = doc.sentence_at(span.start) or 0
    scores: dict[int, float] = {}
    at = bisect_left(evidence.starts, span.start) - 1
    named_after = _named_after(doc, evidence, span, at + 1, here)
    for number in range(at, max(-1, at - _MENTIONS), -1):
        distance = here - evidence.sentences[number]
        if distance > _SENTENCES and scores:
            break
        entity = entities[evidence.entities[number]]
        if not can_be(entity, gender) or evidence.entities[number] in named_after:
            continue
        weight = evidence.weights[number] * (_FADING**distance if distance else _SAME_SENTENCE)
        if gender and entity.gender is None:
            weight *= _UNSURE_GENDER if entity.kind == "person" else 0.3 if " " in entity.name else 0.15
        one = evidence.entities[number]
        scores[one] = max(scores.get(one, 0.0), weight) + 0.1 * weight
    return scores


def _named_after(doc: Document, evidence: Evidence, span: Span, at: int, sentence: int) -> set[int]:
    """Whom the words right after a subject pronoun name: "he told Trump" is not said of Trump."""
    found: set[int] = set()
    while at < len(evidence.starts) and evidence.starts[at] < span.end + _REACH and evidence.sentences[at] == sentence:
        if not doc.in_marks(evidence.starts[at]):
            found.add(evidence.entities[at])
        at += 1
    return found


def last_speaker(
    doc: Document, entities: Sequence[Entity], evidence: Evidence, span: Span, kinds: Sequence[str] = ("person",)
) -> Entity | None:
    """The person, or entity of one of `kinds`, that spoke last in the two sentences before `span`."""
    here = doc.sentence_at(span.start) or 0
    for number in range(bisect_left(evidence.starts, span.start) - 1, -1, -1):
        if here - evidence.sentences[number] > 2:
            return None
        entity = entities[evidence.entities[number]]
        if evidence.weights[number] >= _SPEAKER and entity.kind in kinds and evidence.sentences[number] < here:
            return entity
    return None
