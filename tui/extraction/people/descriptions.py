"""Noun phrases: names, descriptions of people named elsewhere ("the Ukrainian leader"), and unnamed speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import PREPOSITIONS, is_person_noun, is_written
from tui.extraction.people.before import WRITTEN
from tui.extraction.people.entities import Entity, Mention
from tui.extraction.people.resolution import Resolution
from tui.extraction.people.roles import Role, role_of
from tui.extraction.values import value
from tui.extraction.words import lowered, roles, titles

# So many entities that fit a description are compared.
_CANDIDATES = 60
_TRIMMED = frozenset(["the", "and", "but"])
# Bodies every side has one of: "the army" is not just any army named before.
_MANY_OF_THEM = frozenset(["army", "military", "government", "police", "state", "country", "forces", "force", "troops"])
# Words of a description that tell nobody from others: "the group's leader", "the former general".
_LITTLE = frozenset(
    ["former", "the", "his", "her", "senior", "group", "movement", "party", "country", "organisation", "organization",
     "nation", "militia", "faction", "body", "agency", "top", "veteran"]
)  # fmt: skip
# Irregular participles after a noun for somebody.
_DEEDS = frozenset(("seen", "met", "known", "taken", "held", "caught", "left", "sent", "quoted"))
_PLURAL_OPENERS = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "many", "other", "most"]
)


@value
class Index:
    """Who can be called by a noun: look-ups by its lower-case singular."""

    roles: dict[str, list[tuple[int, Role]]]
    """Noun -> persons (indices) the article gave a role that can be called so, with the role."""
    bodies: dict[str, list[int]]
    """Noun -> organisations (indices) with that word in their name."""

    @classmethod
    def of(cls, entities: Sequence[Entity], described: Sequence[Sequence[Role]]) -> Index:
        """The index of an article's entities and their roles."""
        called: dict[str, list[tuple[int, Role]]] = {}
        bodies: dict[str, list[int]] = {}
        for number, (entity, known) in enumerate(zip(entities, described, strict=True)):
            for role in known:
                for noun in role.names:
                    called.setdefault(noun, []).append((number, role))
            if entity.kind == "organisation":
                for word in set(entity.name.lower().split()):
                    bodies.setdefault(word, []).append(number)
        return cls(called, bodies)


def _last_before(entity: Entity, span: Span) -> int:
    """Where the entity was named last before `span`; -1 if never."""
    at = bisect_left(entity.mentions, span) - 1
    return entity.mentions[at].start if at >= 0 else -1


def resolve_phrase(
    doc: Document,
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    index: Index,
    span: Span,
    prefer: str | None,
    after: Mention | None = None,
) -> Resolution:
    """Who a noun phrase stands for. `mentions`: the names in it; `after`: the first name after it."""
    tokens = doc.tokens_in(span)
    if not tokens:
        return Resolution(None, 0.2, "no words")
    examples = _examples(doc, entities, mentions, tokens)
    if examples:
        return examples
    head_end = _head_end(doc, tokens)
    named = [m for m in mentions if m.span.end >= head_end - 1 and m.span.start < head_end]
    if named:
        return _named(doc, entities, mentions, named[-1])
    lows = doc.lows[tokens.start : tokens.stop]
    noun = lows[doc.token_at(head_end - 1) - tokens.start]
    definite = lows[0] in ("the", "his", "her", "its", "their") or "'s" in lows
    beside = _named_beside(doc, entities, after, span, noun) if definite or _is_apposed(doc, after, lows[0]) else None
    if beside:
        return beside
    if definite or lows[0] in roles() or doc.words[tokens.start][0].isupper():
        found = _described(doc, entities, index, span, lows, noun, tokens)
        if found:
            return found
        body = _body(entities, index, span, noun) if lows[:-1] == ["the"] else None
        if body:
            return body
    text = role_text(doc, span)
    if noun in lowered("speech_nouns") and mentions and entities[mentions[-1].entity].kind != "place":
        owner = entities[mentions[-1].entity]
        if mentions[-1].span.end < head_end and doc.token_at(mentions[-1].span.end) >= doc.token_at(head_end - 1) - 1:
            return Resolution(owner.name, 0.88, f"the {noun} is {owner.name}'s", owner)
    if is_written(noun) and noun not in lowered("collectives") and noun not in roles():
        if prefer:
            return Resolution(prefer, 0.6, f"the {noun} is taken to be {prefer}'s")
        return Resolution(text if noun in WRITTEN else None, 0.45, f"a {noun} that nobody is named for")
    return Resolution(text, 0.9, "a speaker without a name")


def _examples(
    doc: Document, entities: Sequence[Entity], mentions: Sequence[Mention], tokens: range
) -> Resolution | None:
    """ "voices such as Antony Blinken and Jake Sullivan": those who are named."""
    for at in tokens:
        if doc.lows[at] == "including" or doc.lows[at : at + 2] == ["such", "as"]:
            named = [entities[m.entity].name for m in mentions if m.span.start > doc.starts[at]]
            persons = [
                entities[m.entity].name
                for m in mentions
                if m.span.start > doc.starts[at] and entities[m.entity].kind == "person"
            ]
            names = list(dict.fromkeys(persons or named))[:3]
            return Resolution(" and ".join(names), 0.85, "those who are named") if names else None
    return None


def _head_end(doc: Document, tokens: range) -> int:
    """Where the first noun chunk ends: before "of", "for", "in" …"""
    for at in tokens:
        if at > tokens.start and doc.lows[at] in PREPOSITIONS and doc.lows[at] not in ("like", "over"):
            return doc.ends[at - 1]
        if at > tokens.start and doc.lows[at] in ("who", "which", "that", ","):
            return doc.ends[at - 1]
    return doc.ends[tokens.stop - 1]


def _named(doc: Document, entities: Sequence[Entity], mentions: Sequence[Mention], last: Mention) -> Resolution:
    entity = entities[last.entity]
    others = [m for m in mentions if m.span.end < last.span.start and _alike(entities[m.entity], entity)]
    for other in others:
        if doc.text[other.span.end : last.span.start].strip(" ,") == "and":
            both = f"{entities[other.entity].name} and {entity.name}"
            return Resolution(both, 0.85, "both are named")
    tell = "named in full" if last.span.cut(doc.text) == entity.name else f"named in full as {entity.name}"
    return Resolution(entity.name, 0.97, tell, entity)


def _alike(one: Entity, other: Entity) -> bool:
    """Whether two entities can be named together as speakers."""
    persons = ("person", "unknown")
    return one.kind == other.kind or (one.kind in persons and other.kind in persons)


def _is_apposed(doc: Document, name: Mention | None, determiner: str) -> bool:
    """Whether a name between commas follows an indefinite description: "a doctor, Ann Cole, said"."""
    return name is not None and determiner in ("a", "an") and doc.text[name.span.end : name.span.end + 1] == ","


def _named_beside(
    doc: Document, entities: Sequence[Entity], after: Mention | None, span: Span, noun: str
) -> Resolution | None:
    """ "The mayor, Lina Harb, said": the person in apposition to a description."""
    if after is None or noun not in roles() or entities[after.entity].kind not in ("person", "unknown"):
        return None
    between = doc.text[span.end : after.span.start]
    words = between.replace(",", " ").split()
    if not between.startswith(",") or "\n" in between or any(word not in titles() for word in words):
        return None
    entity = entities[after.entity]
    return Resolution(entity.name, 0.95, f"{entity.name} is named beside “{noun}”", entity)


def _described(
    doc: Document,
    entities: Sequence[Entity],
    index: Index,
    span: Span,
    lows: list[str],
    noun: str,
    tokens: range,
) -> Resolution | None:
    """A person the article has given that role, or one that can be called so."""
    if noun not in roles() or lows[0] in _PLURAL_OPENERS or lows[0] in ("a", "an", "another", "one"):
        return None
    asked = role_of(phrase_text(doc, span), lows, doc.words[tokens.start : tokens.stop], span.start)
    if asked is None:
        return None
    best: tuple[float, int, int] | None = None
    for number, role in index.roles.get(noun, ())[:_CANDIDATES]:
        entity = entities[number]
        before = [m for m in entity.mentions[:1] if m.start < span.start] or (
            entity.mentions[:1] if entity.mentions[0].start < span.start + 400 else []
        )
        if not before:
            continue
        fit = _fit(asked, role, noun)
        if fit > 0:
            last = _last_before(entity, span)
            best = max(best, (fit, last, number)) if best else (fit, last, number)
    if best is None:
        return None
    entity = entities[best[2]]
    return Resolution(entity.name, min(0.93, best[0]), f"the article calls {entity.name} “{noun}”", entity)


def _fit(asked: Role, role: Role, noun: str) -> float:
    """How well a description fits a known role, 0 to 1."""
    if noun not in role.names:
        return 0.0
    same = role.head == asked.head
    if asked.states and role.states and not asked.states & role.states:
        return 0.0
    if asked.states and asked.states & role.states:
        return 0.92 if same else 0.88
    wanted = {_singular(w) for w in asked.words if w not in _LITTLE}
    known = {_singular(w) for w in role.words}
    if wanted and not asked.states:
        return 0.9 if wanted <= known else 0.0 if not wanted & known else 0.75
    if asked.states:
        return 0.0
    return 0.85 if same else 0.72


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _body(entities: Sequence[Entity], index: Index, span: Span, noun: str) -> Resolution | None:
    """ "The ministry" after "the Russian Foreign Ministry"."""
    if noun not in lowered("collectives") or noun in _MANY_OF_THEM:
        return None
    found: Entity | None = None
    latest = -1
    for number in index.bodies.get(noun, ())[:_CANDIDATES]:
        last = _last_before(entities[number], span)
        if last > latest:
            found, latest = entities[number], last
    if found is None:
        return None
    return Resolution(found.name, 0.85, f"the {noun} named before", found)


def role_text(doc: Document, span: Span) -> str:
    """Whom a phrase without a name tells of, without what such speakers did or know.

    "A ministry official | familiar with the case", "a doctor | reached by telephone".
    """
    tokens = doc.tokens_in(span)
    for at in tokens[1:]:
        low = doc.lows[at]
        does = low in ("familiar", "who", "aware") or low in _DEEDS or low.endswith(("ed", "ing"))
        if does and doc.words[at].islower() and is_person_noun(doc.lows[at - 1]):
            return phrase_text(doc, doc.span_of(tokens.start, at - 1))
    return phrase_text(doc, span)


def phrase_text(doc: Document, span: Span) -> str:
    """The words of a phrase as a name for its speaker: on one line, without the article in front."""
    words = span.cut(doc.text).split()
    while len(words) > 1 and words[0].lower() in _TRIMMED:
        words = words[1:]
    return " ".join(words)
