"""Who proposes, is asked or answers: the words that name them -> the state or body bound, and who speaks for it."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import PREPOSITIONS, is_person_noun, is_written
from tui.extraction.once import once
from tui.extraction.people import People
from tui.extraction.proposals.lexicon import words
from tui.extraction.proposals.parties.binding import body_in, known_state, party_of, state_in, state_of_word
from tui.extraction.proposals.parties.both_sides import main_parties, means_both_sides
from tui.extraction.proposals.parties.bystanders import is_bystander, is_bystander_role, opens_a_sentence
from tui.extraction.words import lowered, state_by_adjective, states
from tui.findings import Party

THIRD_PERSON = words("it they he she")
_AND = re.compile(r",?\s+(?:and|as\s+well\s+as|along\s+with)\s+|,\s+")
_WHITE = re.compile(r"\s+")
_ACRONYM = re.compile(r"[A-Z](?:[A-Z\d-]+)")
_COUNTED = re.compile(r"\s+of\s+(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|several|up\s+to|some)\s")
"""How many somebody is made of: "a commission of five officers from each side"."""
_OWNED = re.compile(r"(?P<owner>[A-Z][\w.]*(?:\s+[A-Z]\w*)?)(?:['’]s|(?<=s)['’])\s+(?=[A-Z])")
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
    "service allows conference assembly paper daily magazine publication monitor"
)
_FOREIGN = words("envoy diplomat ambassador monitor observer mediator peacekeeper correspondent")
"""Who is where they are for somebody else."""
_OF_A_PART = words("regional local provincial municipal state-level rival breakaway splinter")
"""What makes a government or a group another one than the article's."""
_WHERE = words("in at near outside inside around across")
_BODIES = words("country nation state group party side power government")


@once
def parties_at(people: People, span: Span, speaker: str | None = None) -> tuple[Party, ...]:
    """The parties that the words at `span` name, at most two; "we" and "our" are `speaker`, who holds the floor."""
    doc = people.doc
    words = _WHITE.sub(" ", span.cut(doc.text)).strip().lower().replace("’", "'")
    if means_both_sides(re.split(r"\s(?:in|to|of\s+the\s+conflict)\s|,", words)[0].split()):
        return main_parties(people, span)
    if words in ("the latter", "the former"):
        return main_parties(people, span)[-1 if words == "the latter" else 0 :][:1]
    if words in _FIRST_PERSON:
        return party_named(people, speaker, span) if speaker else ()
    together = _states_together(people.doc, span)
    if together:
        return together
    found: list[Party] = []
    for part in _conjuncts(people, span):
        party = _party(people, part, speaker)
        if party and all((p.party, p.person) != (party.party, party.person) for p in found):
            found.append(party)
    return tuple(found[:2])


def _states_together(doc: Document, span: Span) -> tuple[Party, ...]:
    """The two of "American and Ukrainian officials", of "the US-Ukrainian proposal"."""
    tokens = doc.tokens_in(span)
    for at in tokens:
        if doc.lows[at] == "and" and at > tokens.start and at + 1 < tokens.stop:
            pair = (state_of_word(doc, at - 1), state_of_word(doc, at + 1))
        elif "-" in doc.words[at] and doc.words[at].count("-") == 1:
            one, _, other = doc.words[at].partition("-")
            pair = (known_state(one), known_state(other))
        else:
            continue
        if pair[0] and pair[1] and (_head_noun(doc, span) or "-" in doc.words[at]):
            return tuple(Party(state, None, span) for state in pair)
    return ()


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


def _party(people: People, span: Span, speaker: str | None) -> Party | None:
    doc = people.doc
    if is_bystander(doc, span):
        return None
    resolution = people.resolve(span, speaker)
    if resolution.name is None:
        return None
    owner = _owner(people, span)
    if owner is not None:
        return owner
    head = _head_noun(doc, span)
    entity = resolution.entity
    if entity is None and span.cut(doc.text).lower() in THIRD_PERSON:
        named = party_named(people, resolution.name, span)
        return named[0] if named else None
    if entity is not None and not (head and entity.kind in ("state", "place")):
        owned = entity.kind == "organisation" and not entity.state and _OWNED.match(doc.text, *span)
        owning = known_state(owned["owner"]) if owned else None  # "Thailand's Ministry of Foreign Affairs"
        return Party(owning, resolution.name, span) if owning else party_of(people, entity, resolution.name, span)
    if head in _SOLDIERS and state_in(people, span) is None:
        side = _side(people, span)
        return Party(side, None, span) if side else None
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
    own = words[0].lower() in ("its", "his", "her", "their")
    if not own or not any(_is_body(word.lower().split("'")[0].split("’")[0]) for word in words[1:]):
        return None
    resolution = people.resolve(Span(span.start, span.start + len(words[0])))
    if resolution.entity is None:
        return None
    whose = party_of(people, resolution.entity, resolution.entity.name, span)
    bound = whose and (whose.party or whose.person)
    return Party(bound, f"{bound}'s {' '.join(words[1:])}", span) if bound else None


def _is_body(low: str) -> bool:
    """Whether a noun is for what acts for whoever it belongs to: a ministry, an army, fighters."""
    return low in lowered("collectives") or low in _SOLDIERS


def _unnamed(people: People, span: Span, head: str) -> Party | None:
    """Somebody without a name: "senior South Korean officials" bind their state, "the Syrian opposition" itself."""
    doc = people.doc
    words = _WHITE.sub(" ", span.cut(doc.text))
    inside = next((at for at in doc.tokens_in(span)[1:] if doc.lows[at] in _WHERE), None)
    if inside is not None and _known_place(people, doc.starts[inside], span):
        words = _WHITE.sub(" ", doc.text[span.start : doc.ends[inside - 1]])
    if inside is not None and (head in _FOREIGN or head.removesuffix("s") in _FOREIGN):
        words = _WHITE.sub(" ", doc.text[span.start : doc.ends[inside - 1]])
        span = Span(span.start, doc.ends[inside - 1])  # "Western envoys in Luanda"
    state = state_in(people, span)
    if state is None and (side := _side(people, span)):
        return Party(side, None if doc.lows[doc.tokens_in(span)[-1]] in people.sides else _bare(words), span)
    against = _against_the_state(people, span)
    if against is not None and against[0].isupper():
        return Party(against, None, span)
    if against is not None:
        adjective = next((s.adjectives[0] for s in states() if s.name == state and s.adjectives), state)
        return Party(f"{adjective} {against}" if adjective else _bare(words), None, span)
    if state is None:
        indefinite = words.split()[0].lower() in ("a", "an", "any", "some", "no", "every", "all", "most", "many")
        named = any(word[0].isupper() for word in words.split()[not words[0].islower() :])  # "Tigrayan forces"
        empty = (head in _EMPTY or head.removesuffix("s") in _EMPTY) and not (named or "'s " in words or "’s " in words)
        return None if empty or (indefinite and head in _BODIES) else Party(_bare(words), None, span)
    return Party(state, _bare(words), span)


def _side(people: People, span: Span) -> str | None:
    """The party that "the rebels", "rebel leaders", "the government" stand for in this article."""
    lows = [people.doc.lows[at] for at in people.doc.tokens_in(span)]
    if not _OF_A_PART.isdisjoint(lows):
        return None
    return next((people.sides[low] for low in lows if low in people.sides), None)


def _known_place(people: People, start: int, span: Span) -> bool:
    """Whether the words of a phrase from a preposition on say where somebody is, and not whom they speak for."""
    mention = next(iter(people.mentions_in(Span(start, span.end))), None)
    return mention is not None and people.entities[mention.entity].kind == "place"


def _against_the_state(people: People, span: Span) -> str | None:
    """The words for those their state does not speak for: "opposition group" in "Syria’s main opposition group"."""
    doc = people.doc
    found: list[str] = []
    tokens = doc.tokens_in(span)
    for at in tokens:
        low = doc.lows[at]
        if low in PREPOSITIONS or low in (",", "who", "which", "that"):
            break
        if found or low in _AGAINST_THE_STATE or low.removesuffix("s") in _AGAINST_THE_STATE:
            called = not found and at > tokens.start and doc.words[at - 1]
            if called and _ACRONYM.fullmatch(called):
                return called  # "M23 rebels" are the M23
            if called and called[0].isupper() and not known_state(called):
                found.append(called)  # "Maoist rebels"
            found.append(doc.words[at])
    return " ".join(found) or None


def _bare(words: str) -> str:
    named = re.sub(r"^(?:the|a|an|some|that|this|both)\s+", "", words, flags=re.IGNORECASE)
    return _COUNTED.split(named)[0]


def plainly(party: Party) -> Party:
    """The party under the name it has in the middle of a sentence: "rebels" for "The rebels" and for "Rebels"."""
    words = (party.party or "").split()
    rest = words[1:]
    if not words or not all(word.islower() for word in rest):
        return party
    if words[0] in ("The", "A", "An", "Some") and rest:
        return replace(party, party=" ".join(rest))
    if words[0].istitle() and is_person_noun(words[0].lower()) and (not rest or is_person_noun(rest[-1])):
        return replace(party, party=" ".join((words[0].lower(), *rest)))
    return party


def _head_noun(doc: Document, span: Span) -> str | None:
    """The noun a phrase is about ("officials" in "US officials in Doha"); ``None`` where a name is its head."""
    head = None
    for at in doc.tokens_in(span):
        if doc.lows[at] in PREPOSITIONS or doc.lows[at] in (",", "who", "which", "that"):
            break
        head = at
    if head is None or not is_person_noun(doc.lows[head]):
        return None
    return doc.lows[head] if doc.words[head].islower() or opens_a_sentence(doc, head) else None


def party_named(people: People, name: str, span: Span | None) -> tuple[Party, ...]:
    """The parties under a speaker's name ("Marco Rubio", "a senior Russian official", "Rubio and Waltz")."""
    entity = people.entity_of(name)
    if entity is not None:
        party = party_of(people, entity, entity.name, span or entity.mentions[0])
        return (party,) if party else ()
    if " and " in name:
        return tuple(p for part in name.split(" and ", 1) for p in party_named(people, part, span))
    if is_bystander_role(name) or (name.split() and is_written(_bare(name).split()[0].lower())):
        return ()  # "a statement issued in the name of the rebels"
    state = people.state_of(name.replace("’s", "").replace("'s", "")) or body_in(people, name)
    return (Party(state or name, name if state and state != name else None, span),)
