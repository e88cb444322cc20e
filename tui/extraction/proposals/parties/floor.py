"""Who holds the floor: the quotes of an article by place, whoever says something, the subject of a verb."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.people import People
from tui.extraction.proposals.lexicon import words
from tui.extraction.proposals.parties.naming import THIRD_PERSON, parties_at, party_named
from tui.extraction.proposals.parties.phrases import subject_of
from tui.extraction.words import verbs
from tui.findings import Party, Quote

_OWN_BODIES = words(
    "government country army group movement side party forces administration organisation organization militia nation "
    "fighters troops soldiers commanders negotiators delegation delegates leaders leadership envoys military people"
)
_OFFICE = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?(?P<whose>.+?)(?:['’]s|(?<=s)['’])\s+(?:office|aides?|spokes\w+)$")
_GROUPS = words("group force movement organisation organization militia faction")
"""What the article calls the body of whoever has just been quoted."""
_OPINION = words("believe think feel hold")
"""Verbs by which a party is reported to hold a view."""


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


def reporter_before(people: People, at: int, sentence: Span) -> tuple[Party, ...]:
    """Who the last reporting verb of the sentence before `at` gives the word to."""
    doc = people.doc
    for token in reversed(doc.tokens_in(Span(sentence.start, at))):
        verb = verbs().get(doc.lows[token])
        telling = verb and (not verb.weak or verb.lemma in _OPINION) and "that" in verb.takes
        if telling and not doc.in_marks(doc.starts[token]):
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

    In "the ministry said it would …" the pronoun is whoever speaks; in "the minister said Seoul would …" the minister
    speaks for the state.
    """
    doc = people.doc
    subject = subject_of(doc, verb, sentence)
    if subject is None:
        return None, ()
    pronoun = subject.cut(doc.text).lower()
    if pronoun in THIRD_PERSON and not doc.in_marks(subject.start):
        reporter = reporter_before(people, subject.start, sentence)
        office = _OFFICE.match(reporter[0].person or "") if reporter and pronoun in ("he", "she") else None
        if office:  # "the minister's office said he had asked"
            return subject, party_named(people, office["whose"], subject)
        if reporter and (pronoun in ("it", "they") or reporter[0].person):
            return subject, reporter
    owner, _, thing = pronoun.partition(" ")
    own = owner in ("his", "her", "its", "their") and thing in _OWN_BODIES
    if own or (owner == "the" and thing in _GROUPS):
        reporter = reporter_before(people, subject.start, sentence)
        if reporter:
            return subject, reporter
    found = parties_at(people, subject, floor.at(verb))
    if len(found) != 1 or found[0].party is None or found[0].person is not None:
        return subject, found
    speaking = next((p for p in speaker_at(people, floor, verb, sentence) if p.party == found[0].party), None)
    return subject, (replace(found[0], person=speaking.person),) if speaking else found
