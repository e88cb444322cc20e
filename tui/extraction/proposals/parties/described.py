"""Whom the words of a phrase name or describe where they stand, and whom they lead to: an owner, a name beside them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.noun_phrases import is_person_noun
from tui.extraction.people import People
from tui.extraction.proposals.parties.binding import known_state
from tui.extraction.proposals.parties.floor import Floor
from tui.extraction.proposals.parties.naming import parties_at
from tui.extraction.words import headed, lowered, state_by_adjective
from tui.findings import Party

Parties = tuple[Party, ...]

WORDS = headed(Path(__file__).with_name("words.txt"))
PAPERS = WORDS["papers"]
MEMORY = 1500
"""So far back, in characters, a pair and a description are remembered."""


class Resolving(Protocol):
    """What resolves the other phrases that a description leads to."""

    def of(self, event: Event, phrase: Phrase | None) -> Parties:
        """The parties that a phrase stands for."""

    def speakers(self, event: Event) -> Parties:
        """Whoever says the words of an event."""


class Descriptions:
    """Whom the words of phrases name or describe."""

    def __init__(self, people: People, reading: Reading, floor: Floor, resolver: Resolving) -> None:
        self._people, self._doc, self._reading, self._floor = people, people.doc, reading, floor
        self._resolver = resolver

    def of(self, event: Event, phrase: Phrase) -> Parties:
        """Whom the words of a phrase themselves name or describe."""
        lemma = phrase.lemma.lower()
        if lemma in WORDS["nobody"]:
            return ()
        if lemma in PAPERS:
            return self._issuers(event, phrase)
        if phrase.kind == "noun" and (named := self._named_beside(event, phrase)):
            return named
        found = self._worded(event, phrase)
        if self._is_unnamed(phrase, found):
            found = self._through(event, phrase) or found
        if len(found) == 1 and found[0].person is None and found[0].party is not None:
            speaking = next((p for p in self._resolver.speakers(event) if p.party == found[0].party and p.person), None)
            return (replace(found[0], person=speaking.person),) if speaking else found
        return found

    def _named_beside(self, event: Event, phrase: Phrase) -> Parties:
        """ "its spokesman, Ole Dahl", "the group, known as the Northern Front": the name right after a description."""
        doc, beside = self._doc, phrase.apposition
        if beside is None:
            after = [at for at in range(phrase.core + 1, min(phrase.core + 4, len(doc.lows))) if doc.lows[at] != ","]
            called = doc.lows[after[0]] in ("known", "called", "named", "dubbed") if after else False
            start = after[-1] + 1 if called else 0
            beside = next((p for p in self._reading.phrases if called and after[0] < p.first <= start), None)
        if beside is None or beside.kind != "name" or beside.conjuncts:
            return ()
        found = self._worded(event, beside)
        if len(found) == 1 and found[0].person and not found[0].party and phrase.possessor is not None:
            whose = self._resolver.of(event, phrase.possessor)
            bound = whose[0].party if whose and phrase.possessor.kind in ("name", "pronoun") else None
            return (replace(found[0], party=bound),) if bound else found
        return found

    def _worded(self, event: Event, phrase: Phrase) -> Parties:
        quote = self._floor.at(event.span)
        span, speaker = self._doc.span_of(phrase.first, phrase.last), quote.speaker if quote else None
        found = parties_at(self._people, span, speaker)
        if not found and phrase.core < phrase.last:
            found = parties_at(self._people, self._doc.span_of(phrase.first, phrase.core), speaker)
        if not found and (state := known_state(span.cut(self._doc.text))):
            found = (Party(state, None, span),)
        return found or self._people_called(phrase)

    def _people_called(self, phrase: Phrase) -> Parties:
        """ "the Communists", "the Allies": a people, a party or a camp by the name of all who are of it."""
        word = self._doc.words[phrase.head]
        alone = phrase.determiner == "the" and phrase.first + 1 == phrase.head
        named = word[:1].isupper() and word.endswith("s") and not word.endswith("ss") and word[1:].islower()
        if not (alone and named):
            return ()
        return (Party(word, None, self._doc.span_of(phrase.head, phrase.head)),)

    def _through(self, event: Event, phrase: Phrase) -> Parties:
        """Whom a phrase that names nobody itself leads to: its name beside it, its owner, the same noun before."""
        if phrase.apposition is not None and (found := self.of(event, phrase.apposition)):
            return found
        lemma = phrase.lemma.lower()
        if lemma in WORDS["arms"] | WORDS["deeds"] and (whose := self._whose_arms(phrase)):
            return whose
        if lemma in WORDS["bodies"] and (side := self._side_before(phrase)):
            return (Party(side, None, self._doc.span_of(phrase.first, phrase.last)),)
        if lemma in WORDS["deeds"] and (whose := self._issuers(event, phrase)):
            return whose
        acts = is_person_noun(lemma) or lemma in WORDS["bodies"]
        of = (a.phrase for a in phrase.prepositions if a.phrase and a.preposition in ("of", "for", "to") and acts)
        for owner in (phrase.possessor, *of):
            found = self._resolver.of(event, owner) if owner is not None else ()
            if owner is not None and found and not self._is_unnamed(owner, found):
                if not acts:
                    return found
                whole = self._doc.span_of(phrase.first, phrase.last)
                return (Party(found[0].party or found[0].person, self._words(phrase), whole, found[0].confidence),)
        return self._same_noun(event, phrase)

    def _whose_arms(self, phrase: Phrase) -> Parties:
        """ "Russian jets", "Houthi drones", "a rebel attack": whose they are by the word before them."""
        single = [self._doc.words[at] for at in phrase.modifiers]
        words = [*single, *(f"{one} {other}" for one, other in pairwise(single))]
        named = (
            state_by_adjective().get(word) or self._people.body_by_adjective(word) or self._side_called(word.lower())
            for word in words
        )
        whole = self._doc.span_of(phrase.first, phrase.last)
        return tuple(Party(name, None, whole) for name in named if name)[:1]

    def _side_before(self, phrase: Phrase) -> str | None:
        """ "rebel fighters", "government forces": the side they are called by."""
        return next(filter(None, (self._side_called(self._doc.lows[at]) for at in phrase.modifiers)), None)

    def _side_called(self, low: str) -> str | None:
        """Whom "rebel" or "government" before a noun stands for."""
        if low in WORDS["fighters"]:
            return self._people.sides.get(low, f"{low}s")
        return self._people.sides.get(low, low) if low in WORDS["called"] else None

    def _same_noun(self, event: Event, phrase: Phrase) -> Parties:
        """ "the ministry" after "Pakistan's foreign ministry"."""
        if phrase.determiner != "the" or phrase.modifiers or phrase.lemma in lowered("of_the_state"):
            return ()
        for earlier in reversed(self._reading.phrases):
            if earlier.last >= phrase.first:
                continue
            if self._doc.starts[phrase.first] - self._doc.starts[earlier.first] > MEMORY:
                break
            if earlier.lemma == phrase.lemma and (earlier.modifiers or earlier.possessor):
                found = self._worded(event, earlier)
                if found and not self._is_unnamed(earlier, found):
                    return found
        return ()

    def _issuers(self, event: Event, phrase: Phrase) -> Parties:
        """Whose statement it is that says something."""
        makers = [phrase.possessor, *(a.phrase for a in phrase.prepositions if a.preposition in ("by", "from", "of"))]
        return next((found for maker in makers if maker and (found := self._resolver.of(event, maker))), ())

    def _is_unnamed(self, phrase: Phrase, found: Parties) -> bool:
        """Whether nobody is found, or only the words of the phrase themselves: "aide to X", "a spokesman for Y"."""
        alone = len(found) == 1 and found[0].person is None and phrase.kind == "noun"
        return not found or (alone and (found[0].party or "").lower() in self._words(phrase).lower())

    def _words(self, phrase: Phrase) -> str:
        """The words of a phrase on one line, without the article before them."""
        words = " ".join(self._doc.span_of(phrase.first, phrase.last).cut(self._doc.text).split())
        return words.split(" ", 1)[1] if phrase.determiner in ("the", "a", "an") and " " in words else words
