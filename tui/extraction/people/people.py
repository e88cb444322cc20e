"""`People`: the entities of an article and who a name, a description or a pronoun stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from tui.articles.article import Span
from tui.extraction.clauses import clause_subject
from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.once import once
from tui.extraction.people.acronyms import joined
from tui.extraction.people.before import WRITTEN, issuer_before, person_before, same_role_before
from tui.extraction.people.descriptions import Index, resolve_phrase, role_text
from tui.extraction.people.entities import Entity, Group, Mention, gather
from tui.extraction.people.genders import genders, speakers_are_persons
from tui.extraction.people.names import find_names
from tui.extraction.people.parts import is_against_the_state
from tui.extraction.people.pronouns import Evidence, last_speaker, resolve_pronoun
from tui.extraction.people.resolution import Resolution
from tui.extraction.people.roles import Role, role_after, role_before
from tui.extraction.people.sides import sides_of
from tui.extraction.people.spelling import folded
from tui.extraction.values import value
from tui.extraction.words import Gender, lowered, roles, state_by_adjective, state_by_name

# Roles are read off this many mentions of a person: the article introduces people early.
_INTRODUCTIONS = 6
# A description of somebody named before is no longer, and such words in it tell of a life, not of an office.
_SHORT = 4
_PAST = frozenset(("former", "retired", "veteran", "ex", "one-time", "longtime", "long-time", "ousted", "exiled"))
# What a body of any name can be called when it speaks again: "the group added".
_ANY_BODY = frozenset(
    ("group", "organisation", "organization", "movement", "militia", "faction", "alliance", "coalition", "agency",
     "charity", "union", "company", "party", "network", "institute", "broadcaster", "newspaper", "paper")
)  # fmt: skip
_OWNERS = frozenset(("his", "her", "its", "their"))


@value
class People:
    """Who is named in an article, and look-ups among them."""

    doc: Document
    entities: tuple[Entity, ...]
    """In the order of their first mention."""
    mentions: tuple[Mention, ...]
    """In text order; several may name one entity."""
    roles: tuple[tuple[Role, ...], ...]
    """Entity -> what the article calls it."""
    evidence: Evidence
    """What pronouns are resolved by."""
    index: Index
    """What descriptions are resolved by."""
    sides: Mapping[str, str]
    """Noun for a side of the conflict ("rebels", "government") -> the party it stands for where it stands alone."""
    _starts: list[int]
    _by_name: dict[str, int]
    answers: dict[object, dict[tuple[Any, ...], Any]] = field(default_factory=dict, compare=False, repr=False)
    """What was asked of them so far (`once.py`)."""

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that begin inside `span`, in order."""
        return self.mentions[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def mention_over(self, offset: int) -> Mention | None:
        """The mention that covers `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return self.mentions[at] if at >= 0 and offset < self.mentions[at].span.end else None

    def entity_of(self, name: str) -> Entity | None:
        """The entity under a name, in any of its spellings."""
        at = self._by_name.get(folded(name))
        return self.entities[at] if at is not None else None

    def state_of(self, name: str) -> str | None:
        """The state a name speaks for: Kremlin, Moscow and Dmitry Peskov -> Russia; None if the text does not tell."""
        if name in state_by_name():
            return state_by_name()[name]
        entity = self.entity_of(name)
        if entity is not None and entity.state:
            return entity.state
        if is_against_the_state(name.split()):
            return None
        words = name.split()
        for word in words:
            own = state_by_name().get(word)
            adjective = None if len(words) > 1 and word[:-1] in state_by_adjective() else state_by_adjective().get(word)
            if adjective or own:
                return adjective or own
        return None

    def body_by_adjective(self, word: str) -> str | None:
        """The body that a word stands for as an adjective ("Houthi" -> Houthis); None if the article has none."""
        for name in (word + "s", word):
            entity = self.entity_of(name)
            if entity is not None and entity.kind == "organisation" and word[0].isupper():
                return entity.name
        return None

    @once
    def resolve(self, span: Span, prefer: str | None = None) -> Resolution:
        """Who the noun phrase or pronoun at `span` stands for.

        `prefer`: the name of whoever holds the floor there, if the caller knows; a pronoun falls to it in doubt.
        """
        low = span.cut(self.doc.text).lower()
        if low in ("he", "she"):
            person = person_before(self.doc, self.entities, self.evidence, span, self._phrase)
            if person is not None:
                return person
        if low in ("they", "it", "its", "their"):
            issuer = self._issuer(span, None) if low == "it" else None
            meant = issuer or self._subject_before(span)
            if meant and (low in ("they", "their") or meant.entity or _is_body(meant.name)):
                return meant
        favoured = self._by_name.get(folded(prefer)) if prefer else None
        pronoun = resolve_pronoun(self.doc, self.entities, self.evidence, span, favoured)
        if pronoun is not None:
            return pronoun
        found = self._phrase(span, prefer)
        if found.entity is not None:
            return found
        return self._owned(span, prefer) or self._speaker_again(span) or found

    def _phrase(self, span: Span, prefer: str | None = None) -> Resolution:
        at = bisect_left(self._starts, span.end)
        after = self.mentions[at] if at < len(self.mentions) else None
        return resolve_phrase(self.doc, self.entities, self.mentions_in(span), self.index, span, prefer, after)

    def _issuer(self, span: Span, written: str | None) -> Resolution | None:
        return issuer_before(self.doc, self.evidence, self.mentions, span, self._phrase, written)

    def _owned(self, span: Span, prefer: str | None) -> Resolution | None:
        """ "His office", "its foreign ministry": with the name of whose it is."""
        tokens = self.doc.tokens_in(span)
        low = self.doc.lows[tokens.start] if tokens else ""
        if low not in _OWNERS or len(tokens) < 2 or self.mentions_in(span):
            return None
        noun = self.doc.lows[tokens.stop - 1]
        if noun not in lowered("collectives") and noun not in roles():
            return None
        owner = self.resolve(Span(span.start, span.start + len(low)), prefer)
        if owner.entity is None:
            return None
        rest = self.doc.text[self.doc.starts[tokens.start + 1] : span.end]
        return Resolution(f"{owner.name}'s {rest}", round(owner.confidence * 0.95, 2), owner.reason)

    def _speaker_again(self, span: Span) -> Resolution | None:
        """ "The minister added": whoever has just spoken, where the article gave nobody that title."""
        words = span.cut(self.doc.text).lower().split()
        if len(words) == 2 and words[0] in ("the", "this", "that") and words[1] in WRITTEN:
            told = self._issuer(span, words[1])
            if told is not None:
                return told
            issuer = last_speaker(self.doc, self.entities, self.evidence, span, ("person", "organisation", "state"))
            meant = self._subject_before(span) if issuer is None else None
            name = issuer.name if issuer else meant.name if meant else None
            return Resolution(name, 0.66, f"the {words[1]} is taken for {name}'s", issuer) if name else None
        if len(words) == 2 and words[0] == "the" and words[1] in _ANY_BODY:
            body = last_speaker(self.doc, self.entities, self.evidence, span, ("organisation",))
            if body is not None:
                return Resolution(body.name, 0.85, f"“{words[1]}” is taken for {body.name}, who spoke before", body)
        if not 2 <= len(words) <= _SHORT or words[0] != "the" or words[-1] not in roles():
            return None
        if len(words) > 2 and _PAST.isdisjoint(words):
            return None
        again = same_role_before(self.doc, self.evidence, span)
        if again is not None:
            return Resolution(role_text(self.doc, again), 0.88, f"the {words[-1]} named before")
        last = last_speaker(self.doc, self.entities, self.evidence, span)
        if last is None:
            return None
        return Resolution(last.name, 0.74, f"“{words[-1]}” is taken for {last.name}, who spoke before", last)

    def _subject_before(self, span: Span) -> Resolution | None:
        """The body, state or group that an earlier sentence of the paragraph, or the one before it, is about."""
        here = self.doc.sentence_at(span.start)
        if here is None:
            return None
        for number in range(here, max(-1, here - 3), -1):
            tokens = self.doc.tokens_in(self.doc.sentences[number])
            end = min(tokens.stop, self.doc.token_at(span.start))
            subject = clause_subject(self.doc, tokens.start, end)
            if subject is None or subject.start >= span.start:
                continue
            if number == here and self.doc.text[subject.end : subject.end + 1] == ",":
                continue
            words = subject.cut(self.doc.text)
            if words.lower() in ("he", "she", "i", "we"):
                return None
            if words.lower() in ("they", "it"):
                continue
            found = resolve_phrase(self.doc, self.entities, self.mentions_in(subject), self.index, subject, None)
            several = " and " in (found.name or "") or words.split()[-1].endswith("s")
            body = found.entity.kind in ("organisation", "state") if found.entity else _is_body(found.name)
            if found.name and (several or body):
                return Resolution(found.name, 0.72, f"whom the sentence before is about: {found.name}", found.entity)
            return None
        return None


def find_people(doc: Document, cues: Sequence[Cue] = ()) -> People:
    """The people of an article. `cues` tell who speaks, which pronouns are resolved by."""
    groups = joined(doc, gather(find_names(doc)))
    order = sorted((span, number) for number, group in enumerate(groups) for span in set(group.spans))
    roles = [_roles(doc, group) for group in groups]
    mentions = tuple(Mention(span, number) for span, number in order)
    speakers_are_persons(groups, mentions, cues)
    known = genders(doc, groups, roles, mentions)
    entities = tuple(
        _entity(group, described, gender) for group, described, gender in zip(groups, roles, known, strict=True)
    )
    by_name: dict[str, int] = {}
    for number, group in enumerate(groups):
        for name in group.names:
            by_name.setdefault(folded(name), number)
    return People(
        doc=doc,
        entities=entities,
        mentions=mentions,
        roles=tuple(map(tuple, roles)),
        index=Index.of(entities, roles),
        evidence=Evidence.gathered(doc, entities, mentions, cues),
        sides=sides_of(doc, entities, mentions),
        _starts=[mention.span.start for mention in mentions],
        _by_name=by_name,
    )


def _roles(doc: Document, group: Group) -> list[Role]:
    if group.kind not in ("person", "unknown"):
        return []
    found: list[Role] = []
    titles = iter(group.titles)
    for number, span in enumerate(group.spans):
        if number < _INTRODUCTIONS or number % 8 == 0:
            before = role_before(doc, span, next(titles, None))
            after = None if group.kind == "unknown" and _is_where(doc, span) else role_after(doc, span)
            found += [role for role in (before, after) if role]
    for title in titles:
        if not any(title in role.text for role in found):
            role = role_before(doc, group.spans[0], title)
            found += [role] if role else []
    if found and group.kind == "unknown" and any(role.at == span.start for role in found for span in group.spans):
        group.kind = "person"
    return found


def _is_body(name: str | None) -> bool:
    """Whether the words for somebody end with a noun for a body: "the Sudanese foreign ministry"."""
    return name is not None and name.split()[-1].lower() in lowered("collectives")


def _is_where(doc: Document, name: Span) -> bool:
    """Whether a name tells where or on what something happens: "aboard Sea Breeze, the president said"."""
    first = doc.token_at(name.start)
    return first > 0 and doc.lows[first - 1] in ("aboard", "in", "at", "on", "near", "inside", "outside", "into")


def _entity(group: Group, roles: Sequence[Role], gender: Gender | None) -> Entity:
    state = group.state or (Counter(group.states).most_common(1)[0][0] if group.states else None)
    if state is None:
        state = next((min(role.states) for role in roles if role.states), None)
    title = next((title for title in group.titles if title not in ("Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms")), None)
    text = max((role.text for role in roles), key=len, default=None) or title
    return Entity(group.name, group.kind, gender, text, state, tuple(sorted(set(group.spans))))
