"""Who proposes, is asked or answers: the words that name them -> the state or body bound, and who speaks for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import PREPOSITIONS, is_person_noun
from tui.extraction.people import Entity, People
from tui.extraction.proposals.lexicon import words
from tui.extraction.proposals.phrases import subject_of
from tui.extraction.words import lowered, state_by_adjective, state_by_name, states, verbs
from tui.findings import Party, Quote

_AND = re.compile(r",?\s+(?:and|as\s+well\s+as|along\s+with)\s+|,\s+")
_WHITE = re.compile(r"\s+")
_THIRD_PERSON = words("it they he she")
_OWN_BODIES = words(
    "government country army group movement side party forces administration organisation organization militia nation"
)
_MEMORY = 1200
"""How far back a pair is remembered, in characters."""
_LEADING = words("the their its")
_FIRST_PERSON = words("we i our my us me ourselves")
_AGAINST_THE_STATE = words(
    "opposition rebel militant insurgent guerrilla separatist faction militia gunman gunmen protester "
    "jihadist fighter dissident insurgency"
)
"""Nouns for those whom their state does not speak for."""
_SOLDIERS = words("troops soldiers soldier men fighters police guards gunmen")
_EMPTY = words(
    "troops forces soldiers troop soldier side state station country nation group team staff press media "
    "people front office offices guard camp city court house command capital "
    "service allows"
)
_WHERE = words("in at near outside inside around across")
_WHERE = words("in at near outside inside around across")
_BODIES = words("country nation state group party side power government")


class Floor:
    """Who holds the floor where: the quotes of an article by place."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        held = sorted(((span, n) for n, quote in enumerate(quotes) for span in quote.spans), key=lambda pair: pair[0])
        self._quotes = quotes
        self._held = held
        self._starts = [span.start for span, _ in held]
        self._reach: list[int] = []
        for span, _ in held:
            self._reach.append(max(span.end, self._reach[-1] if self._reach else 0))

    def over(self, span: Span) -> list[tuple[Span, Quote]]:
        """The stretches of quotes that overlap `span`, each with its quote."""
        found = []
        at = bisect_left(self._starts, span.end) - 1
        while at >= 0 and self._reach[at] > span.start:
            held, number = self._held[at]
            if held.end > span.start:
                found.append((held, self._quotes[number]))
            at -= 1
        return found

    def at(self, span: Span) -> Quote | None:
        """The narrowest quote that holds the beginning of `span`."""
        holding = [(held, quote) for held, quote in self.over(span) if held.start <= span.start]
        return min(holding, key=lambda pair: pair[0].end - pair[0].start)[1] if holding else None


def parties_at(people: People, span: Span, floor: Quote | None = None) -> tuple[Party, ...]:
    """The parties that the words at `span` name, at most two; "we" and "our" are whoever holds the floor."""
    doc = people.doc
    words = _WHITE.sub(" ", span.cut(doc.text)).strip().lower().replace("’", "'")
    if _means_both_sides(re.split(r"\s(?:in|to|of\s+the\s+conflict)\s|,", words)[0].split()):
        return main_parties(people, span)
    if words in ("the latter", "the former"):
        return main_parties(people, span)[-1 if words == "the latter" else 0 :][:1]
    if words in _FIRST_PERSON:
        return party_named(people, floor.speaker, span) if floor and floor.speaker else ()
    together = _states_together(people.doc, span)
    if together:
        return together
    found: list[Party] = []
    for part in _conjuncts(people, span):
        party = _party(people, part, floor)
        if party and all((p.party, p.person) != (party.party, party.person) for p in found):
            found.append(party)
    return tuple(found[:2])


def _means_both_sides(words: list[str]) -> bool:
    """Whether the words stand for the two sides together: "both", "the two countries", "all warring parties"."""
    if not words or (len(words) > 1 and words[-1] not in lowered("sides") | {"side", "party"}):
        return False
    before = set(words[:-1] if len(words) > 1 else words) - {"the", "of", "these"}
    together = {"both", "two", "warring", "rival", "opposing", "all", "either", "neither", "each", "fighting"}
    return (bool(before) and before <= together | {"arch"}) or words in (
        ["the", "sides"],
        ["the", "parties"],
        ["sides"],
    )


def _states_together(doc: Document, span: Span) -> tuple[Party, ...]:
    """The two of "American and Ukrainian officials" and of "the US-Ukrainian proposal"."""
    tokens = doc.tokens_in(span)
    for at in tokens:
        if doc.lows[at] == "and" and at > tokens.start and at + 1 < tokens.stop:
            pair = (_state_of_word(doc, at - 1), _state_of_word(doc, at + 1))
        elif "-" in doc.words[at] and doc.words[at].count("-") == 1:
            one, _, other = doc.words[at].partition("-")
            pair = (_known_state(one), _known_state(other))
        else:
            continue
        if pair[0] and pair[1] and (_head_noun(doc, span) or "-" in doc.words[at]):
            return tuple(Party(state, None, span) for state in pair)
    return ()


def _state_of_word(doc: Document, at: int) -> str | None:
    """The state that one word stands for as an adjective."""
    return state_by_adjective().get(doc.words[at])


def _known_state(word: str) -> str | None:
    return state_by_adjective().get(word) or state_by_name().get(word)


def _conjuncts(people: People, span: Span) -> list[Span]:
    """The members of "X and Y" where both are named, else the whole."""
    text = people.doc.text
    head = _head(people.doc, span)
    parts, start = [], head.start
    for match in _AND.finditer(text, head.start, head.end):
        before, after = Span(start, match.start()), Span(match.end(), head.end)
        if _can_stand_alone(people, before) and _can_stand_alone(people, after):
            parts.append(before)
            start = match.end()
    parts.append(Span(start, head.end))
    return parts if len(parts) > 1 else [span]


def _can_stand_alone(people: People, span: Span) -> bool:
    """Whether one member of a list names somebody by itself ("the army", "Hamas"), which an adjective does not."""
    tokens = people.doc.tokens_in(span)
    return bool(people.mentions_in(span)) or (bool(tokens) and is_person_noun(people.doc.lows[tokens[-1]]))


def _head(doc: Document, span: Span) -> Span:
    """A noun phrase without what is hung on to it by a relative clause."""
    for at in doc.tokens_in(span):
        if doc.lows[at] in ("who", "whose", "which", "that", "during", "after", "at", "before", "amid", "as", "on"):
            return Span(span.start, max(span.start + 1, doc.ends[at - 1] if at else span.start + 1))
    return span


def _party(people: People, span: Span, floor: Quote | None) -> Party | None:
    doc = people.doc
    if is_bystander(doc, span):
        return None
    resolution = people.resolve(span, floor.speaker if floor else None)
    if resolution.name is None:
        return None
    owner = _owner(people, span)
    if owner is not None:
        return owner
    head = _head_noun(doc, span)
    entity = resolution.entity
    if entity is None and span.cut(doc.text).lower() in _THIRD_PERSON:
        named = party_named(people, resolution.name, span)
        return named[0] if named else None
    if entity is not None and not (head and entity.kind in ("state", "place")):
        return _of_entity(people, entity, resolution.name, span)
    if head in _SOLDIERS and _state_in(people, span) is None:
        return None
    if head is None:
        word = doc.words[doc.tokens_in(span)[-1]]
        people_of = state_by_adjective().get(word)
        if people_of and word.endswith("s") and people.entity_of(people_of) is None:
            return Party(word, None, span)  # a people whose state the article does not name
        return Party(people_of, None, span) if people_of else None
    return _unnamed(people, span, head)


def _owner(people: People, span: Span) -> Party | None:
    """Whoever a body of their own speaks for: "its foreign ministry", "his government"."""
    words = _WHITE.sub(" ", span.cut(people.doc.text)).split()
    if words[0].lower() not in ("its", "his", "her", "their") or words[-1].lower() not in lowered("collectives"):
        return None
    resolution = people.resolve(Span(span.start, span.start + len(words[0])))
    if resolution.entity is None:
        return None
    whose = _of_entity(people, resolution.entity, resolution.entity.name, span)
    bound = whose and (whose.party or whose.person)
    return Party(bound, f"{bound}'s {' '.join(words[1:])}", span) if bound else None


def _unnamed(people: People, span: Span, head: str) -> Party | None:
    """Somebody without a name: "senior South Korean officials" bind their state, "the Syrian opposition" itself."""
    doc = people.doc
    words = _WHITE.sub(" ", span.cut(doc.text))
    inside = next((at for at in doc.tokens_in(span)[1:] if doc.lows[at] in _WHERE), None)
    if inside is not None and _known_place(people, doc.starts[inside], span):
        words = _WHITE.sub(" ", doc.text[span.start : doc.ends[inside - 1]])
    state = _state_in(people, span)
    against = _against_the_state(doc, span)
    if against is not None:
        adjective = next((s.adjectives[0] for s in states() if s.name == state and s.adjectives), state)
        return Party(f"{adjective} {against}" if adjective else _bare(words), None, span)
    if state is None and (side := _side(people, span)):
        return Party(side, None if doc.lows[doc.tokens_in(span)[-1]] in people.sides else _bare(words), span)
    if state is None:
        indefinite = words.split()[0].lower() in ("a", "an", "any", "some", "no", "every", "all", "most", "many")
        return None if head in _EMPTY or (indefinite and head in _BODIES) else Party(_bare(words), None, span)
    return Party(state, _bare(words), span)


def _side(people: People, span: Span) -> str | None:
    """The party that "the rebels", "rebel leaders", "the government" stand for in this article."""
    lows = (people.doc.lows[at] for at in people.doc.tokens_in(span))
    return next((people.sides[low] for low in lows if low in people.sides), None)


def _known_place(people: People, start: int, span: Span) -> bool:
    """Whether the words of a phrase from a preposition on say where somebody is, and not whom they speak for."""
    mention = next(iter(people.mentions_in(Span(start, span.end))), None)
    return mention is not None and people.entities[mention.entity].kind == "place"


def _against_the_state(doc: Document, span: Span) -> str | None:
    """The words for those their state does not speak for: "opposition group" in "Syria’s main opposition group"."""
    found: list[str] = []
    for at in doc.tokens_in(span):
        low = doc.lows[at]
        if low in PREPOSITIONS or low in (",", "who", "which", "that"):
            break
        if found or low in _AGAINST_THE_STATE or low.removesuffix("s") in _AGAINST_THE_STATE:
            found.append(doc.words[at])
    return " ".join(found) or None


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|a|an|some|that|this|both)\s+", "", words, flags=re.IGNORECASE)


def _head_noun(doc: Document, span: Span) -> str | None:
    """The noun a phrase is about ("officials" in "US officials in Doha"); ``None`` where a name is its head."""
    head = None
    for at in doc.tokens_in(span):
        if doc.lows[at] in PREPOSITIONS or doc.lows[at] in (",", "who", "which", "that"):
            break
        head = at
    return doc.lows[head] if head is not None and doc.words[head].islower() and is_person_noun(doc.lows[head]) else None


def _of_entity(people: People, entity: Entity, name: str, span: Span) -> Party | None:
    if entity.name in ("North", "South"):  # of two states of one name, as the papers shorten them
        whole = next(
            (e.name for e in people.entities if e.kind == "state" and e.name.startswith(entity.name + " ")), None
        )
        return Party(whole or entity.name, None, span)
    if entity.kind == "state" or entity.kind == "place":
        return Party(entity.state or people.state_of(entity.name) or entity.name, None, span)
    if entity.kind == "organisation":
        if _is_medium(entity):
            return None
        return Party(people.state_of(entity.name) or entity.name, None, span)
    if entity.role and is_bystander_role(entity.role):
        return None
    return Party(_bound_by(people, entity), name, span)


def _bound_by(people: People, person: Entity) -> str | None:
    """The state or organisation a person speaks for: what their role names, else their state."""
    if person.role:
        for other in people.entities:
            if other.kind == "organisation" and not other.state and _holds(person.role, other.name):
                return people.state_of(other.name) or other.name
        body = next(filter(None, map(people.body_by_adjective, person.role.split())), None)
        if body:
            return body
    return person.state or people.state_of(person.name) or _body_beside(people, person)


def _body_beside(people: People, person: Entity) -> str | None:
    """The body or state named right before a person's role or after the name: "Houthi negotiator X", "X of Yemen"."""
    doc = people.doc
    for span in person.mentions[:3]:
        after = doc.token_at(span.end - 1) + 1
        if doc.lows[after : after + 1] == ["of"] and after + 1 < len(doc.words):
            state = state_by_name().get(doc.words[after + 1])
            if state:
                return state
        at = doc.token_at(span.start) - 1
        first = at
        while at >= 0 and first - at < 4 and doc.words[at].islower() and is_person_noun(doc.lows[at]):
            at -= 1
        mention = people.mention_over(doc.starts[at]) if 0 <= at < first else None
        if mention is not None and people.entities[mention.entity].kind in ("organisation", "unknown"):
            return people.body_by_adjective(doc.words[at]) or people.entities[mention.entity].name
    return None


def reporter_before(people: People, at: int, sentence: Span) -> tuple[Party, ...]:
    """Who the last reporting verb of the sentence before `at` gives the word to."""
    doc = people.doc
    for token in reversed(doc.tokens_in(Span(sentence.start, at))):
        verb = verbs().get(doc.lows[token])
        if verb and not verb.weak and "that" in verb.takes and not doc.in_marks(doc.starts[token]):
            subject = subject_of(doc, doc.span_of(token, token), sentence)
            found = parties_at(people, subject) if subject else ()
            if found:
                return found
    return ()


def speaker_at(people: People, floor: Floor, at: Span, sentence: Span) -> tuple[Party, ...]:
    """Whoever says the words at `at`: the quote's speaker, else the subject of the reporting verb before them."""
    quote = floor.at(at)
    if quote is not None:
        return party_named(people, quote.speaker, quote.speaker_span) if quote.speaker else ()
    return reporter_before(people, at.start, sentence)


def subject_parties(people: People, floor: Floor, verb: Span, sentence: Span) -> tuple[Span | None, tuple[Party, ...]]:
    """The words for the subject of a verb, and the parties they name.

    In "the ministry said it would …" the pronoun is whoever speaks.
    """
    doc = people.doc
    subject = subject_of(doc, verb, sentence)
    if subject is None:
        return None, ()
    pronoun = subject.cut(doc.text).lower()
    if pronoun in _THIRD_PERSON and not doc.in_marks(subject.start):
        reporter = reporter_before(people, subject.start, sentence)
        if reporter and (pronoun in ("it", "they") or reporter[0].person):
            return subject, reporter
    owner, _, thing = pronoun.partition(" ")
    if owner in ("his", "her", "its", "their") and thing in _OWN_BODIES:
        reporter = reporter_before(people, subject.start, sentence)
        if reporter:
            return subject, reporter
    return subject, parties_at(people, subject, floor.at(verb))


def party_named(people: People, name: str, span: Span | None) -> tuple[Party, ...]:
    """The parties under a speaker's name ("Marco Rubio", "a senior Russian official", "Rubio and Waltz")."""
    entity = people.entity_of(name)
    if entity is not None:
        party = _of_entity(people, entity, entity.name, span or entity.mentions[0])
        return (party,) if party else ()
    if " and " in name:
        return tuple(p for part in name.split(" and ", 1) for p in party_named(people, part, span))
    if is_bystander_role(name):
        return ()
    state = people.state_of(name.replace("’s", "").replace("'s", "")) or _body_in(people, name)
    return (Party(state or name, name if state and state != name else None, span),)


def _body_in(people: People, words: str) -> str | None:
    """The organisation that the words for somebody name: "a spokesman for the Rapid Support Forces"."""
    bodies = (e.name for e in people.entities if e.kind == "organisation" and not _is_medium(e))
    return next((name for name in bodies if _holds(words, name)), None)


def _state_in(people: People, span: Span) -> str | None:
    """The state an unnamed party belongs to: "a senior Russian official", "officials in Seoul"."""
    doc = people.doc
    tokens = list(doc.tokens_in(span))
    for n, at in enumerate(tokens):
        pair = " ".join(doc.words[i] for i in tokens[n : n + 2])
        for name in (pair, doc.words[at]):
            state = _known_state(name) or people.body_by_adjective(name)
            if state:
                return state
    for mention in people.mentions_in(span):
        entity = people.entities[mention.entity]
        if entity.kind in ("state", "organisation"):
            return people.state_of(entity.name) or entity.name
        if entity.state:
            return entity.state
    return None


def is_bystander(doc: Document, span: Span) -> bool:
    """Whether the phrase names somebody who is no party to a conflict ("residents", "an analyst at …")."""
    lows = []
    for at in doc.tokens_in(span):
        if doc.lows[at] in PREPOSITIONS or doc.lows[at] in (",", "who", "and"):
            break
        if doc.words[at].islower():  # "People’s" in a name tells nothing
            lows.append(doc.lows[at])
    return is_bystander_role(" ".join(lows))


def is_bystander_role(role: str) -> bool:
    """Whether a role's words are those of a bystander."""
    listed = lowered("bystanders")
    return any(
        word in listed or word.removesuffix("s") in listed or word[:-3] + "y" in listed for word in role.lower().split()
    )


def main_parties(people: People, near: Span) -> tuple[Party, ...]:
    """The two that "both sides" stands for: the last pair named together before, else the two named most."""
    doc = people.doc
    window = doc.tokens_in(Span(max(0, near.start - _MEMORY), near.start))
    for at in reversed(window[1:]):
        if doc.lows[at] == "and":
            one, other = _named_at(people, at - 1), _named_at(people, at + 1 + (doc.lows[at + 1] in _LEADING))
            if one and other and (one.party, one.person) != (other.party, other.person):
                return one, other
    ranked = sorted(filter(_can_fight, people.entities), key=lambda e: -len(e.mentions))[:2]
    return tuple(p for p in (_of_entity(people, e, e.name, near) for e in ranked) if p)


def _named_at(people: People, at: int) -> Party | None:
    """The state or body that token `at` names or is an adjective of."""
    doc = people.doc
    if at >= len(doc.words):
        return None
    if doc.words[at] == ",":
        at -= 1
    state = _state_of_word(doc, at)
    if state:
        return Party(state, None, doc.span_of(at, at))
    mention = people.mention_over(doc.starts[at])
    entity = people.entities[mention.entity] if mention else None
    return _of_entity(people, entity, entity.name, doc.span_of(at, at)) if entity and _can_fight(entity) else None


def _can_fight(entity: Entity) -> bool:
    return entity.kind in ("state", "organisation") and not _is_medium(entity)


def _holds(words: str, name: str) -> bool:
    """Whether a name stands whole among other words."""
    return name in words and bool(re.search(rf"\b{re.escape(name)}\b", words))


def _is_medium(entity: Entity) -> bool:
    return not lowered("media").isdisjoint(entity.name.lower().split())
