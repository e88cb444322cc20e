"""Who the phrases of an article's events stand for: the one way from a phrase to the parties it names.

"it", "they", "the group", "both sides", "his government", "a statement by X" are resolved over sentences; what names
somebody by itself is read by `naming`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.people import People
from tui.extraction.proposals.parties.binding import known_state
from tui.extraction.proposals.parties.both_sides import main_parties
from tui.extraction.proposals.parties.described import MEMORY, WORDS, Descriptions, Parties
from tui.extraction.proposals.parties.floor import Floor
from tui.extraction.proposals.parties.naming import parties_at, party_named

FIRST_PERSON = frozenset(("we", "i", "us", "me", "our", "ourselves"))
_THIRD = frozenset(("it", "they", "he", "she", "them", "him", "her", "its", "their", "his"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_OWN = frozenset(("its", "his", "her", "their"))
GUESSED = 0.72
"""How sure a pronoun is that was taken for whom an earlier sentence is about, and a pair told of earlier."""
_ALONG = frozenset(("along with", "together with", "as well as"))
_SENTENCES_BACK = 3
_COUNTS = {"three": 3, "four": 4, "five": 5}


class Resolver:
    """Who the phrases of an article's events stand for."""

    def __init__(self, people: People, reading: Reading, floor: Floor) -> None:
        self._people, self._doc, self._reading, self._floor = people, people.doc, reading, floor
        self._described = Descriptions(people, reading, floor, self)
        self._asked: set[int] = set()

    def of(self, event: Event, phrase: Phrase | None) -> Parties:
        """The parties that a phrase of an event's clause stands for, each with how sure that is; none for nobody."""
        if phrase is None or self.word(phrase) in _RELATIVE:
            return ()
        if phrase.conjuncts:
            together = parties_at(self._people, self._doc.span_of(phrase.first, phrase.last))
            if len(together) == len(phrase.conjuncts) == 2 and all(p.kind != "pronoun" for p in phrase.conjuncts):
                return together
            each = [self.of(event, part) for part in phrase.conjuncts]
            return tuple(dict.fromkeys(party for parties in each for party in parties))
        if self._means_both(phrase):
            return self._both(event, phrase)
        if (several := self._counted(event, phrase)) is not None:
            return several
        if phrase.kind == "pronoun" or self.word(phrase) in FIRST_PERSON:
            return self._pronoun(event, phrase)
        if self._is_own(phrase) and (sayers := self._sayers(event)):
            return sayers
        return self._described.of(event, phrase)

    def doing(self, event: Event) -> Parties:
        """Whoever does what an event tells of: its subject, and those it has with it ("along with the Kurds")."""
        along = [a.phrase for a in event.arguments if a.preposition in _ALONG]
        return tuple(dict.fromkeys(party for phrase in (event.subject, *along) for party in self.of(event, phrase)))

    def speakers(self, event: Event) -> Parties:
        """Whoever says the words of an event: the subject of the saying, else the speaker of the quotation."""
        found = self._sayers(event)
        if found or (event.whose is not None and self._is_described(self._reading.events[event.whose].subject)):
            return found
        quote = self._floor.at(event.span)
        return party_named(self._people, quote.speaker, quote.speaker_span) if quote and quote.speaker else ()

    def _is_described(self, phrase: Phrase | None) -> bool:
        """Whether a phrase says who it is, known or not: "a source in the army"."""
        return phrase is not None and phrase.kind == "noun"

    def is_said_by_somebody(self, event: Event) -> bool:
        """Whether the words of an event are said, and the text does not tell by whom."""
        if event.whose is not None:
            saying = self._reading.events[event.whose].subject
            return saying is None or saying.kind == "pronoun"
        quote = self._floor.at(event.span)
        return quote is not None and quote.speaker is None

    def quoted_at(self, words: Span) -> Parties:
        """Whoever is quoted at `words`: by the saying that leads to them, else the speaker of the quotation."""
        number = self._doc.sentence_at(words.start)
        for event in self._reading.of_sentence(number):
            if event.whose is not None and words.contains(Span(event.span.start, event.span.start)):
                return self.speakers(event)
        quote = self._floor.at(words)
        return party_named(self._people, quote.speaker, quote.speaker_span) if quote and quote.speaker else ()

    def is_direct(self, words: Span) -> bool:
        """Whether somebody is quoted at `words` in a clause of its own."""
        quote = self._floor.at(words)
        return quote is not None and quote.kind == "direct"

    def named_in(self, span: Span) -> Parties:
        """The parties that the words of `span` name."""
        return parties_at(self._people, span)

    def is_state(self, phrase: Phrase) -> bool:
        """Whether a phrase is the name of a state or of its capital."""
        return known_state(self._doc.span_of(phrase.first, phrase.last).cut(self._doc.text)) is not None

    def word(self, phrase: Phrase) -> str:
        """The head of a phrase in lower case, "we" of "we'll"; "US" as it stands, which is no pronoun."""
        return "US" if self._doc.words[phrase.head] == "US" else self._doc.lows[phrase.head].partition("'")[0]

    def _sayers(self, event: Event) -> Parties:
        """The subject of the saying whose words tell of the event."""
        if event.whose is None or event.whose in self._asked:
            return ()
        saying = self._reading.events[event.whose]
        self._asked.add(event.whose)  # a saying may be told of in its own words
        found = self.of(saying, saying.subject)
        self._asked.discard(event.whose)
        return found

    def _means_both(self, phrase: Phrase) -> bool:
        """ "both sides", "the two", "the rivals", "neither", "the two nuclear-armed neighbours"."""
        if phrase.kind == "name":
            return False
        if phrase.plural and any(self._doc.lows[at] in WORDS["warring"] for at in phrase.modifiers):
            return True  # "Sudan's warring generals"
        if phrase.possessor is not None:
            return False
        words = {self._doc.lows[at] for at in range(phrase.first, phrase.core + 1)}
        lemma = phrase.lemma.lower()
        return (lemma in WORDS["pairs"] and len(words) <= 2) or (bool(words & WORDS["two"]) and lemma in WORDS["sides"])

    def _both(self, event: Event, phrase: Phrase) -> Parties:
        """The pair named together last before, else the two the article names most."""
        found = main_parties(self._people, self._doc.span_of(phrase.first, phrase.last))
        chief = {party.party for party in found}
        for earlier in reversed(self._reading.phrases):
            if earlier.last >= phrase.first:
                continue
            if self._doc.starts[phrase.first] - self._doc.starts[earlier.first] > MEMORY:
                break
            for two in (listed for listed in _lists(earlier) if listed is earlier or len(chief) < 2):
                if len(two.conjuncts) != 2:
                    continue
                pair = [self._described.of(event, part) for part in two.conjuncts]
                named = {parties[0].party for parties in pair if len(parties) == 1}
                if len(named) == 2 and (len(chief) < 2 or named & chief):
                    return tuple(replace(parties[0], confidence=GUESSED) for parties in pair)
        return tuple(replace(p, confidence=GUESSED) for p in found)

    def _counted(self, event: Event, phrase: Phrase) -> Parties | None:
        """ "the three governments": as many as were named together last; ``None`` where it is no such phrase."""
        counts = [_COUNTS[low] for at in phrase.modifiers if (low := self._doc.lows[at]) in _COUNTS]
        if not counts or phrase.determiner != "the" or phrase.lemma.lower() not in WORDS["sides"]:
            return None
        for earlier in reversed(self._reading.phrases):
            if earlier.first >= phrase.first:
                continue
            if self._doc.starts[phrase.first] - self._doc.starts[earlier.first] > MEMORY:
                break
            for listed in _lists(earlier):
                if len(listed.conjuncts) == counts[0] and all(part.kind == "name" for part in listed.conjuncts):
                    each = [self._described.of(event, part) for part in listed.conjuncts]
                    return tuple(replace(p, confidence=min(p.confidence, GUESSED)) for one in each for p in one)
        return None

    def _is_own(self, phrase: Phrase) -> bool:
        """ "his government", "its fighters", "the group": a body of whoever has just been quoted."""
        lemma, owner = phrase.lemma.lower(), phrase.possessor
        if owner is not None:
            return lemma in WORDS["bodies"] and owner.kind == "pronoun" and self.word(owner) in _OWN
        return lemma in WORDS["groups"] and phrase.determiner == "the" and not phrase.modifiers

    def _pronoun(self, event: Event, phrase: Phrase) -> Parties:
        """ "it" in "the ministry said it would …" is whoever speaks; else whom a clause before is about."""
        low = self.word(phrase)
        if low in FIRST_PERSON:
            return self.speakers(event)
        if low not in _THIRD:
            return self._described.of(event, phrase)
        if event.stretch is None or not self._doc.in_marks(self._doc.starts[phrase.first]):
            sayers = self._sayers(event)
            if sayers and (low in ("it", "they", "its", "their") or sayers[0].person):
                return (low == "they" and self._several_before(event, phrase)) or sayers
        if low in ("he", "she", "him", "her", "his"):
            return self._described.of(event, phrase)
        own = event.subject if low in _OWN else None
        if own is not None and own.kind != "pronoun" and own.last < phrase.first and (found := self.of(event, own)):
            return tuple(
                replace(p, confidence=min(p.confidence, GUESSED)) for p in found
            )  # "sent an envoy with its own plan"
        for earlier in self._clauses_before(event):
            subject = earlier.subject
            if subject is None or subject.kind == "pronoun" or subject.first >= phrase.first:
                continue
            found = self._described.of(earlier, subject)
            if found and (low in ("they", "their") or all(p.person is None or p.party for p in found)):
                return tuple(replace(p, confidence=min(p.confidence, GUESSED)) for p in found)
        return tuple(replace(p, confidence=GUESSED) for p in self._described.of(event, phrase))

    def _several_before(self, event: Event, phrase: Phrase) -> Parties:
        """ "Norway and Sweden, an aide said, have points they object to": those two, where one person speaks."""
        saying = self._reading.events[event.whose].subject if event.whose is not None else None
        if saying is None or saying.plural or saying.conjuncts:
            return ()
        here = self._reading.beside(event)
        subjects = [e.subject for e in here if e.index < event.index and e.subject and e.subject.last < phrase.first]
        return next((self.of(event, subject) for subject in reversed(subjects) if len(subject.conjuncts) > 1), ())

    def _clauses_before(self, event: Event) -> list[Event]:
        """The main clauses before an event, nearest sentence first, in each from its beginning."""
        back = range(event.sentence, max(-1, event.sentence - _SENTENCES_BACK), -1)
        return [
            e
            for sentence in back
            for e in self._reading.of_sentence(sentence)
            if e.index < event.index and e.shape != "noun" and e.link in ("main", "coordinated")
        ]


def _lists(phrase: Phrase) -> Iterator[Phrase]:
    """A phrase of several, and those that hang on its noun."""
    if phrase.conjuncts:
        yield phrase
    for argument in phrase.prepositions:
        if argument.phrase is not None:
            yield from _lists(argument.phrase)
