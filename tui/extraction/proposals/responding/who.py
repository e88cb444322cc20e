"""Who answers: the words for somebody at an event -> the parties they name."""

from __future__ import annotations

from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.people import People
from tui.extraction.proposals.parties.binding import known_state
from tui.extraction.proposals.parties.both_sides import main_parties
from tui.extraction.proposals.parties.floor import Floor
from tui.extraction.proposals.parties.naming import parties_at, party_named
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.matching import Fit
from tui.findings import Party

_FIRST = frozenset(("we", "i", "us", "me", "our", "ourselves"))
_THIRD = frozenset(("it", "they", "he", "she", "them", "him", "her", "its", "their", "his"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_GUESSED = 0.72
"""How sure a pronoun is that was taken for whom an earlier sentence is about."""
_SENTENCES_BACK = 3
_MEMORY = 1500
"""So far back, in characters, a pair is remembered."""
_PAIR = 0.72
_TAKEN = 0.65
"""How sure it is that a sentence without a speaker goes on with what the one before says."""
_SAYING = lists("words")["saying"]


class Answering:
    """Who answers, in one article."""

    def __init__(self, doc: Document, reading: Reading, people: People, floor: Floor) -> None:
        self._doc, self._reading, self._people, self._floor = doc, reading, people, floor
        self._asked: set[int] = set()

    def parties(self, fit: Fit) -> tuple[Party, ...]:
        """The parties that answer by the words of `fit`, each with how sure that is; none where nobody can be told."""
        match fit.row.who:
            case "recipient":
                accused = [phrase for phrase in (fit.event.recipient, fit.event.object) if phrase is not None]
                if any(self._word(phrase) in ("other", "another") for phrase in accused):  # "each other"
                    return self._named(fit.event, fit.event.subject)
                return self._named(fit.event, accused[0]) if accused else ()
            case "owner":
                return self._owners(fit)
            case "speaker":
                return self._judges(fit)
            case "last-clause":
                return self._last_clause(fit.event)
            case _:
                return self._subjects(fit)

    def doubted(self, event: Event, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        """The parties, less sure where somebody else foretells what they will do."""
        if event.tense != "future" and event.modal != "would":
            return parties
        told = {name for p in self.speakers(event) for name in (p.party, p.person) if name}
        if not told or any({p.party, p.person} & told for p in parties):
            return parties
        return tuple(replace(p, confidence=min(p.confidence, _GUESSED)) for p in parties)

    def speakers(self, event: Event) -> tuple[Party, ...]:
        """Whoever says the words of an event: the subject of the saying, else the speaker of the quotation."""
        found = self._sayers(event)
        if found:
            return found
        quote = self._floor.at(event.span)
        if quote is not None and quote.speaker:
            return self._by_name(quote.speaker, quote.speaker_span)
        return ()

    def _subjects(self, fit: Fit) -> tuple[Party, ...]:
        event = fit.event
        subject = event.subject
        if subject is None:
            if fit.row.frame.pattern is not None and event.voice == "passive":
                return self._named(event, event.object)
            own = "demanded" in fit.row.objects and event.voice == "passive"
            return self._speakers_or_before(event) if own else ()
        if fit.row.quoted and self._word(subject) not in _FIRST:
            return ()
        return self._named(event, subject)

    def _last_clause(self, event: Event) -> tuple[Party, ...]:
        """Who does what the last clause of the sentence tells of."""
        clauses = [self._reading.events[n] for n in self._reading.by_sentence[event.sentence]]
        last = next((e for e in reversed(clauses) if e.shape == "verb" and e.index > event.index), None)
        return self._named(last, last.subject) if last is not None else ()

    def _judges(self, fit: Fit) -> tuple[Party, ...]:
        """Who finds a proposal so: "unacceptable to X", the subject of "called it", else whoever says it."""
        event = fit.event
        for argument in event.arguments:
            if argument.preposition in ("to", "for") and event.shape == "copula" and argument.phrase is not None:
                found = self._named(event, argument.phrase)
                if found and argument.preposition == "to":
                    return found
        if fit.row.frame.shape == "epithet" and event.shape == "verb":
            return self._named(event, event.subject) if event.subject is not None else ()
        if fit.row.quoted and (event.subject is None or self._word(event.subject) not in _FIRST):
            return ()
        return self._speakers_or_before(event)

    def _speakers_or_before(self, event: Event) -> tuple[Party, ...]:
        """Whoever says the words of an event; where no speech is reported, whoever spoke in the sentence before."""
        found = self.speakers(event)
        if found or event.sentence == 0 or event.stretch is not None:
            return found
        for number in reversed(self._reading.by_sentence[event.sentence - 1]):
            saying = self._reading.events[number]
            if saying.shape == "verb" and saying.lemma in _SAYING and saying.subject is not None:
                found = self._named(saying, saying.subject)
                return tuple(replace(p, confidence=min(p.confidence, _TAKEN)) for p in found)
        return ()

    def _owners(self, fit: Fit) -> tuple[Party, ...]:
        event = fit.event
        if event.shape == "noun":
            if event.subject is not None:
                return self._named(event, event.subject)
            phrases = [a.phrase for a in event.arguments if a.preposition in ("by", "from", "in")]
        else:
            bearer = event.predicate or event.object or event.subject
            phrases = [bearer.possessor] if bearer is not None and bearer.possessor is not None else []
            for source in (bearer, *(a.phrase for a in event.arguments)):
                inner = source.prepositions if source is not None else ()
                phrases += [a.phrase for a in inner if a.preposition in ("from", "by", "in")]
            phrases += [a.phrase for a in event.arguments if a.preposition in ("from", "by", "in")]
        for phrase in phrases:
            found = self._named(event, phrase) if phrase is not None else ()
            if found:
                return found
        return ()

    def _word(self, phrase: Phrase) -> str:
        """The head of a phrase in lower case; the United States as they stand, which are no pronoun."""
        return "US" if self._doc.words[phrase.head] == "US" else self._doc.lows[phrase.head]

    def _named(self, event: Event, phrase: Phrase | None) -> tuple[Party, ...]:
        """The parties a phrase names where it stands."""
        if phrase is None:
            return ()
        if phrase.conjuncts:
            together = parties_at(self._people, self._doc.span_of(phrase.first, phrase.last))
            if (
                len(together) == 2
                and len(phrase.conjuncts) == 2
                and not any(p.kind == "pronoun" for p in phrase.conjuncts)
            ):
                return together
            each = [self._named(event, part) for part in phrase.conjuncts]
            return tuple(dict.fromkeys(party for parties in each for party in parties))
        low = self._word(phrase)
        if low in _RELATIVE:
            return ()
        if self._means_both(phrase):
            return self._both(event, phrase)
        if phrase.kind == "pronoun":
            if low in _FIRST:
                return self.speakers(event)
            return self._pronoun(event, phrase) if low in _THIRD else self._plain(event, phrase)
        if self._is_own(phrase):
            found = self._sayers(event)
            if found:
                return found
        return self._plain(event, phrase)

    def _means_both(self, phrase: Phrase) -> bool:
        """ "both sides", "the two", "the rivals", "neither", "the two nuclear-armed neighbours"."""
        words = {self._doc.lows[at] for at in range(phrase.first, phrase.core + 1)}
        if phrase.conjuncts or phrase.kind == "name" or phrase.possessor is not None:
            return False
        lemma = phrase.lemma.lower()
        return (lemma in _PAIRED and len(words) <= 2) or (bool(words & _TWO) and lemma in _SIDES)

    def _both(self, event: Event, phrase: Phrase) -> tuple[Party, ...]:
        """The pair named together last before, else the two the article names most."""
        for earlier in reversed(self._reading.phrases):
            if earlier.last >= phrase.first or len(earlier.conjuncts) != 2:
                continue
            if self._doc.starts[phrase.first] - self._doc.starts[earlier.first] > _MEMORY:
                break
            pair = [self._plain(event, part) for part in earlier.conjuncts]
            if all(len(parties) == 1 for parties in pair) and pair[0][0].party != pair[1][0].party:
                return tuple(replace(parties[0], confidence=_PAIR) for parties in pair)
        found = main_parties(self._people, self._doc.span_of(phrase.first, phrase.last))
        return tuple(replace(p, confidence=_PAIR) for p in found)

    def _plain(self, event: Event, phrase: Phrase) -> tuple[Party, ...]:
        if phrase.lemma.lower() in (
            "source",
            "sources",
            "expert",
            "experts",
            "observer",
            "observers",
            "critic",
            "critics",
        ):
            return ()
        if phrase.lemma.lower() in _PAPERS:
            return self._issuers(event, phrase)
        span = self._doc.span_of(phrase.first, phrase.last)
        found = parties_at(self._people, span, self._floor.at(event.span))
        if not found and phrase.core < phrase.last:
            found = parties_at(self._people, self._doc.span_of(phrase.first, phrase.core), self._floor.at(event.span))
        if not found and (state := known_state(span.cut(self._doc.text))):
            found = (Party(state, None, span),)
        if not found and phrase.apposition is not None:
            found = self._plain(event, phrase.apposition)
        if not found and phrase.possessor is not None:
            return self._named(event, phrase.possessor)
        if len(found) == 1 and found[0].person is None and found[0].party is not None:
            speaking = next((p for p in self.speakers(event) if p.party == found[0].party and p.person), None)
            if speaking is not None:
                return (replace(found[0], person=speaking.person),)
        return found

    def _issuers(self, event: Event, phrase: Phrase) -> tuple[Party, ...]:
        """Whose statement it is that says something."""
        makers = [phrase.possessor, *(a.phrase for a in phrase.prepositions if a.preposition in ("by", "from", "of"))]
        return next((found for maker in makers if maker and (found := self._named(event, maker))), ())

    def _is_own(self, phrase: Phrase) -> bool:
        """ "his government", "its fighters", "the group": a body of whoever has just been quoted."""
        owner = phrase.possessor
        own = owner is not None and owner.kind == "pronoun" and self._word(owner) in ("its", "his", "her", "their")
        body = phrase.lemma.lower() in _BODIES
        return body and (
            own or (phrase.determiner == "the" and phrase.lemma.lower() in _GROUPS and not phrase.modifiers)
        )

    def _sayers(self, event: Event) -> tuple[Party, ...]:
        """The subject of the saying whose words tell of the event."""
        if event.whose is None or event.whose in self._asked:
            return ()
        saying = self._reading.events[event.whose]
        if saying.subject is None:
            return ()
        self._asked.add(event.whose)  # a saying may be told of in its own words
        found = self._named(saying, saying.subject)
        self._asked.discard(event.whose)
        return found

    def _pronoun(self, event: Event, phrase: Phrase) -> tuple[Party, ...]:
        """ "it" in "the ministry said it would …" is whoever speaks; else whom a clause before is about."""
        low = self._word(phrase)
        if event.stretch is None:
            sayers = self._sayers(event)
            if sayers and (low in ("it", "they", "its", "their") or sayers[0].person):
                return sayers
        if low in ("he", "she", "him", "her"):
            return self._plain(event, phrase)
        for earlier in self._clauses_before(event):
            subject = earlier.subject
            if subject is None or subject.kind == "pronoun" or subject.first >= phrase.first:
                continue
            found = self._plain(earlier, subject)
            if found and (low == "they" or all(p.person is None or p.party for p in found)):
                return tuple(replace(p, confidence=min(p.confidence, _GUESSED)) for p in found)
        return tuple(replace(p, confidence=_GUESSED) for p in self._plain(event, phrase))

    def _clauses_before(self, event: Event) -> list[Event]:
        """The main clauses before an event, nearest sentence first, in each from its beginning."""
        found: list[Event] = []
        for sentence in range(event.sentence, max(-1, event.sentence - _SENTENCES_BACK), -1):
            found += [
                e
                for e in (self._reading.events[n] for n in self._reading.by_sentence[sentence])
                if e.index < event.index and e.shape != "noun" and e.link in ("main", "coordinated")
            ]
        return found

    def _by_name(self, name: str, span: Span | None) -> tuple[Party, ...]:
        return party_named(self._people, name, span)


_BODIES = lists("words")["bodies"]
_PAPERS = lists("words")["papers"]
_PAIRED = lists("words")["pairs"]
_TWO = lists("words")["two"]
_SIDES = lists("words")["sides"]
_GROUPS = lists("words")["groups"]
