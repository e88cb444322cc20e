"""Who the phrases of an article's events stand for: the one way from a phrase to the parties it names.

"it", "they", "the group", "both sides", "his government", "a statement by X" are resolved over sentences; what names
somebody by itself is read by `naming`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tui.articles.article import Span
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.noun_phrases import is_person_noun
from tui.extraction.people import People
from tui.extraction.proposals.parties.binding import known_state
from tui.extraction.proposals.parties.both_sides import main_parties
from tui.extraction.proposals.parties.floor import Floor
from tui.extraction.proposals.parties.naming import parties_at, party_named
from tui.extraction.words import headed, lowered
from tui.findings import Party

Parties = tuple[Party, ...]

FIRST_PERSON = frozenset(("we", "i", "us", "me", "our", "ourselves"))
_THIRD = frozenset(("it", "they", "he", "she", "them", "him", "her", "its", "their", "his"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_OWN = frozenset(("its", "his", "her", "their"))
GUESSED = 0.72
"""How sure a pronoun is that was taken for whom an earlier sentence is about, and a pair told of earlier."""
_ALONG = frozenset(("along with", "together with", "as well as"))
_SENTENCES_BACK = 3
_MEMORY = 1500
"""So far back, in characters, a pair is remembered."""
_WORDS = headed(Path(__file__).with_name("words.txt"))
PAPERS = _WORDS["papers"]


class Resolver:
    """Who the phrases of an article's events stand for."""

    def __init__(self, people: People, reading: Reading, floor: Floor) -> None:
        self._people, self._doc, self._reading, self._floor = people, people.doc, reading, floor
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
        if phrase.kind == "pronoun" or self.word(phrase) in FIRST_PERSON:
            return self._pronoun(event, phrase)
        if self._is_own(phrase) and (sayers := self._sayers(event)):
            return sayers
        return self._described(event, phrase)

    def doing(self, event: Event) -> Parties:
        """Whoever does what an event tells of: its subject, and those it has with it ("along with the Kurds")."""
        along = [a.phrase for a in event.arguments if a.preposition in _ALONG]
        return tuple(dict.fromkeys(party for phrase in (event.subject, *along) for party in self.of(event, phrase)))

    def speakers(self, event: Event) -> Parties:
        """Whoever says the words of an event: the subject of the saying, else the speaker of the quotation."""
        found = self._sayers(event)
        if found:
            return found
        quote = self._floor.at(event.span)
        return party_named(self._people, quote.speaker, quote.speaker_span) if quote and quote.speaker else ()

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
        inside = self._reading.by_sentence[number] if number is not None else ()
        for event in map(self._reading.events.__getitem__, inside):
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
        if phrase.kind == "name" or phrase.possessor is not None:
            return False
        words = {self._doc.lows[at] for at in range(phrase.first, phrase.core + 1)}
        lemma = phrase.lemma.lower()
        return (lemma in _WORDS["pairs"] and len(words) <= 2) or (
            bool(words & _WORDS["two"]) and lemma in _WORDS["sides"]
        )

    def _both(self, event: Event, phrase: Phrase) -> Parties:
        """The pair named together last before, else the two the article names most."""
        for earlier in reversed(self._reading.phrases):
            if earlier.last >= phrase.first or len(earlier.conjuncts) != 2:
                continue
            if self._doc.starts[phrase.first] - self._doc.starts[earlier.first] > _MEMORY:
                break
            pair = [self._described(event, part) for part in earlier.conjuncts]
            if all(len(parties) == 1 for parties in pair) and pair[0][0].party != pair[1][0].party:
                return tuple(replace(parties[0], confidence=GUESSED) for parties in pair)
        found = main_parties(self._people, self._doc.span_of(phrase.first, phrase.last))
        return tuple(replace(p, confidence=GUESSED) for p in found)

    def _is_own(self, phrase: Phrase) -> bool:
        """ "his government", "its fighters", "the group": a body of whoever has just been quoted."""
        lemma, owner = phrase.lemma.lower(), phrase.possessor
        if owner is not None:
            return lemma in _WORDS["bodies"] and owner.kind == "pronoun" and self.word(owner) in _OWN
        return lemma in _WORDS["groups"] and phrase.determiner == "the" and not phrase.modifiers

    def _pronoun(self, event: Event, phrase: Phrase) -> Parties:
        """ "it" in "the ministry said it would …" is whoever speaks; else whom a clause before is about."""
        low = self.word(phrase)
        if low in FIRST_PERSON:
            return self.speakers(event)
        if low not in _THIRD:
            return self._described(event, phrase)
        if event.stretch is None or not self._doc.in_marks(self._doc.starts[phrase.first]):
            sayers = self._sayers(event)
            if sayers and (low in ("it", "they", "its", "their") or sayers[0].person):
                return (low == "they" and self._several_before(event, phrase)) or sayers
        if low in ("he", "she", "him", "her"):
            return self._described(event, phrase)
        for earlier in self._clauses_before(event):
            subject = earlier.subject
            if subject is None or subject.kind == "pronoun" or subject.first >= phrase.first:
                continue
            found = self._described(earlier, subject)
            if found and (low == "they" or all(p.person is None or p.party for p in found)):
                return tuple(replace(p, confidence=min(p.confidence, GUESSED)) for p in found)
        return tuple(replace(p, confidence=GUESSED) for p in self._described(event, phrase))

    def _several_before(self, event: Event, phrase: Phrase) -> Parties:
        """ "Norway and Sweden, an aide said, have points they object to": those two, where one person speaks."""
        saying = self._reading.events[event.whose].subject if event.whose is not None else None
        if saying is None or saying.plural or saying.conjuncts:
            return ()
        here = map(self._reading.events.__getitem__, self._reading.by_sentence[event.sentence])
        subjects = [e.subject for e in here if e.index < event.index and e.subject and e.subject.last < phrase.first]
        return next((self.of(event, subject) for subject in reversed(subjects) if len(subject.conjuncts) > 1), ())

    def _clauses_before(self, event: Event) -> list[Event]:
        """The main clauses before an event, nearest sentence first, in each from its beginning."""
        events, by_sentence = self._reading.events, self._reading.by_sentence
        back = range(event.sentence, max(-1, event.sentence - _SENTENCES_BACK), -1)
        return [
            e
            for sentence in back
            for e in map(events.__getitem__, by_sentence[sentence])
            if e.index < event.index and e.shape != "noun" and e.link in ("main", "coordinated")
        ]

    def _described(self, event: Event, phrase: Phrase) -> Parties:
        """Whom the words of a phrase themselves name or describe."""
        lemma = phrase.lemma.lower()
        if lemma in _WORDS["nobody"]:
            return ()
        if lemma in PAPERS:
            return self._issuers(event, phrase)
        if phrase.kind == "noun" and (named := self._named_beside(event, phrase)):
            return named
        found = self._worded(event, phrase)
        if self._is_unnamed(phrase, found):
            found = self._through(event, phrase) or found
        if len(found) == 1 and found[0].person is None and found[0].party is not None:
            speaking = next((p for p in self.speakers(event) if p.party == found[0].party and p.person), None)
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
            whose = self.of(event, phrase.possessor)
            bound = whose[0].party if whose and phrase.possessor.kind == "name" else None
            return (replace(found[0], party=bound),) if bound else found
        return found

    def _worded(self, event: Event, phrase: Phrase) -> Parties:
        span, floor = self._doc.span_of(phrase.first, phrase.last), self._floor.at(event.span)
        found = parties_at(self._people, span, floor)
        if not found and phrase.core < phrase.last:
            found = parties_at(self._people, self._doc.span_of(phrase.first, phrase.core), floor)
        if not found and (state := known_state(span.cut(self._doc.text))):
            found = (Party(state, None, span),)
        return found

    def _through(self, event: Event, phrase: Phrase) -> Parties:
        """Whom a phrase that names nobody itself leads to: its name beside it, its owner, the same noun before."""
        if phrase.apposition is not None and (found := self._described(event, phrase.apposition)):
            return found
        lemma = phrase.lemma.lower()
        acts = is_person_noun(lemma) or lemma in _WORDS["bodies"]
        of = (a.phrase for a in phrase.prepositions if a.phrase and a.preposition in ("of", "for", "to") and acts)
        for owner in (phrase.possessor, *of):
            found = self.of(event, owner) if owner is not None else ()
            if owner is not None and found and not self._is_unnamed(owner, found):
                if not acts:
                    return found
                whole = self._doc.span_of(phrase.first, phrase.last)
                return (Party(found[0].party or found[0].person, self._words(phrase), whole, found[0].confidence),)
        return self._same_noun(event, phrase)

    def _same_noun(self, event: Event, phrase: Phrase) -> Parties:
        """ "the ministry" after "Pakistan's foreign ministry"."""
        if phrase.determiner != "the" or phrase.modifiers or phrase.lemma in lowered("of_the_state"):
            return ()
        for earlier in reversed(self._reading.phrases):
            if earlier.last >= phrase.first:
                continue
            if self._doc.starts[phrase.first] - self._doc.starts[earlier.first] > _MEMORY:
                break
            if earlier.lemma == phrase.lemma and (earlier.modifiers or earlier.possessor):
                found = self._worded(event, earlier)
                if found and not self._is_unnamed(earlier, found):
                    return found
        return ()

    def _issuers(self, event: Event, phrase: Phrase) -> Parties:
        """Whose statement it is that says something."""
        makers = [phrase.possessor, *(a.phrase for a in phrase.prepositions if a.preposition in ("by", "from", "of"))]
        return next((found for maker in makers if maker and (found := self.of(event, maker))), ())

    def _is_unnamed(self, phrase: Phrase, found: Parties) -> bool:
        """Whether nobody is found, or only the words of the phrase themselves: "aide to X", "a spokesman for Y"."""
        alone = len(found) == 1 and found[0].person is None and phrase.kind == "noun"
        return not found or (alone and (found[0].party or "").lower() in self._words(phrase).lower())

    def _words(self, phrase: Phrase) -> str:
        """The words of a phrase on one line, without the article before them."""
        words = " ".join(self._doc.span_of(phrase.first, phrase.last).cut(self._doc.text).split())
        return words.split(" ", 1)[1] if phrase.determiner in ("the", "a", "an") and " " in words else words
