"""Attribution by what stands around the sentence: quotations without a cue of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.articles.article import Span
from tui.extraction.attribution.setting import Setting
from tui.extraction.attribution.tie import Tie
from tui.extraction.clauses import clause_subject
from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.people import People

INSIDE = "named inside the marks"
# A quotation of this many words is kept though the text names no speaker.
_UNSAID = 6
# So many words a heading has at most.
_HEADING = 8


@dataclass(slots=True)
class Floor:
    """Who has been speaking up to here."""

    speaker: str | None = None
    span: Span | None = None
    last: Setting | None = None
    confidence: float = 0.0
    note: str = ""
    turns: list[str] = field(default_factory=list)

    def take(self, speaker: str | None, span: Span | None, place: Setting, confidence: float, note: str) -> None:
        """Somebody has spoken at `place`."""
        self.speaker, self.span, self.last = speaker, span, place
        self.confidence, self.note = confidence, note
        if speaker and (not self.turns or self.turns[-1] != speaker):
            self.turns.append(speaker)

    def near(self, place: Setting) -> str | None:
        """Who spoke in the same paragraph or the one before."""
        if self.last is None or place.paragraph - self.last.paragraph > 1:
            return None
        return self.speaker


def tie_from_context(
    doc: Document,
    people: People,
    cues: Sequence[Cue],
    places: Sequence[Setting],
    ties: Sequence[Tie | None],
    number: int,
    floor: Floor,
) -> Tie | None:
    """The tie of a quotation whose sentence has no cue for it; None where the text does not say who speaks."""
    place = places[number]
    inside = _named_inside(doc, place) or (None if place.alone else _own_subject(doc, people, place))
    if inside:
        return inside
    last = floor.last
    if last is not None and last.stretch.continues and number and places[number - 1] is last:
        return Tie("goes on from the paragraph before", floor.span, None, 0.99, inherited=True)
    if last is not None and last.paragraph == place.paragraph:
        if not _somebody_between(doc, people, cues, last, place):
            return Tie("goes on in the paragraph", floor.span, None, 0.97, inherited=True)
        told = _sentence_before(doc, people, cues, place)
        return told or Tie("goes on in the paragraph", floor.span, None, 0.85, inherited=True)
    told = _name_on_the_next_line(doc, people, place) or _sentence_before(doc, people, cues, place)
    if told:
        return told
    ahead = _cue_ahead(places, ties, number) if place.alone else None
    if ahead:
        return ahead
    return (
        _sentence_after(doc, people, cues, place)
        or _paragraph_before(doc, people, cues, place, floor)
        or (Tie("nobody is said to speak", None, None, 0.5) if place.alone and place.words >= _UNSAID else None)
    )


def _name_on_the_next_line(doc: Document, people: People, place: Setting) -> Tie | None:
    """A quotation set apart, with "- Michelle Marks, teacher" on the line below."""
    if place.paragraph + 1 >= len(doc.paragraphs):
        return None
    below = doc.tokens_in(doc.paragraphs[place.paragraph + 1])
    if not 2 <= len(below) <= 14:
        return None
    if doc.words[below[0]] not in ("-", "–", "—", "--"):
        return _name_alone(doc, people, place, below)
    last = below[1]
    while last + 1 < below.stop and (doc.words[last + 1][:1].isupper()):
        last += 1
    return Tie("name on the line below", doc.span_of(below[1], last), None, 0.92)


def _name_alone(doc: Document, people: People, place: Setting, below: range) -> Tie | None:
    """ "Michelle Marks, a teacher" on the line below, without a dash and without a verb or a stop."""
    line = doc.paragraphs[place.paragraph + 1]
    if not place.alone or doc.words[below[-1]] in (".", ":", "?", "!") or doc.stretches_in(line):
        return None
    named = people.mentions_in(line)
    if (
        not named
        or people.entities[named[0].entity].kind not in ("person", "unknown")
        or " " not in named[0].span.cut(doc.text)
    ):
        return None
    after = doc.token_at(named[0].span.end)
    if named[0].span.start - line.start > 12 or (after < below.stop and doc.words[after] not in (",", "(", "–", "-")):
        return None
    return Tie("name on the line below", named[0].span, None, 0.88)


def _sentence_after(doc: Document, people: People, cues: Sequence[Cue], place: Setting) -> Tie | None:
    """ "It is over." Smith put down the phone."""
    after = place.sentence + 1
    if after >= len(doc.sentences) or doc.paragraph_at(doc.sentences[after].start) != place.paragraph:
        return None
    if not place.alone or doc.stretches_in(doc.sentences[after]):
        return None
    subject = opening_person(doc, people, cues, after)
    return Tie("speaker in the sentence after", subject, None, 0.72) if subject else None


def _named_inside(doc: Document, place: Setting) -> Tie | None:
    """ "PENCE: Well, look …": a transcript inside the marks names the speaker itself."""
    tokens = doc.tokens_in(place.stretch.content)
    last = tokens.start
    while last < tokens.stop and last - tokens.start < 5 and doc.words[last].isupper() and doc.words[last].isalpha():
        last += 1
    if last == tokens.start or last >= tokens.stop - 1 or doc.words[last] != ":" or len(doc.words[last - 1]) < 3:
        return None
    return Tie(INSIDE, doc.span_of(tokens.start, last - 1), None, 0.93)


def _own_subject(doc: Document, people: People, place: Setting) -> Tie | None:
    """Whoever the reporter's words before the marks are about."""
    if len(place.before) < 2 or place.before.start != place.first:
        return None
    subject = clause_subject(doc, place.first, place.before.stop)
    if subject is None:
        return None
    if subject.cut(doc.text).lower() not in ("he", "she"):
        entity = people.resolve(subject).entity
        if entity is None or entity.kind not in ("person", "organisation"):
            return None
    return Tie("subject of the sentence", subject, None, 0.74)


def tie_inside(place: Setting, floor: Floor) -> Tie | None:
    """The tie of a quoted clause in a reporter's sentence without a cue: whoever speaks around it in the paragraph."""
    last = floor.last
    if last is not None and last.paragraph == place.paragraph and place.sentence - last.sentence <= 1:
        return Tie("inside the reporter's sentence, speaker before", floor.span, None, 0.85, inherited=True)
    return None


def _somebody_between(doc: Document, people: People, cues: Sequence[Cue], last: Setting, place: Setting) -> bool:
    """Whether a sentence of the reporter's between two quotations of a paragraph is about a person."""
    return any(opening_person(doc, people, cues, number) for number in range(last.sentence + 1, place.sentence))


def _sentence_before(doc: Document, people: People, cues: Sequence[Cue], place: Setting) -> Tie | None:
    """Smith disagreed. "That is wrong." """
    if place.sentence == 0:
        return None
    before = doc.sentences[place.sentence - 1]
    if doc.paragraph_at(before.start) != place.paragraph:
        return None
    subject = opening_person(doc, people, cues, place.sentence - 1)
    return Tie("speaker in the sentence before", subject, None, 0.86) if subject else None


def _told_in(cues: Sequence[Cue], sentence: int) -> Span | None:
    """Who speaks in a sentence by its last reporting verb of weight."""
    at = bisect_left(cues, sentence + 1, key=lambda cue: cue.sentence) - 1
    while at >= 0 and cues[at].sentence == sentence:
        cue = cues[at]
        if cue.subject and cue.own_subject and not cue.passive and not cue.negated and cue.verb and not cue.verb.weak:
            return cue.subject
        at -= 1
    return None


def opening_person(doc: Document, people: People, cues: Sequence[Cue], number: int) -> Span | None:
    """Who a sentence of the reporter's is about: its speaker or its subject, if a person, a body or a state."""
    told = _told_in(cues, number)
    if told:
        return told
    tokens = doc.tokens_in(doc.sentences[number])
    subject = clause_subject(doc, tokens.start, tokens.stop)
    if subject is None:
        return None
    if subject.cut(doc.text).lower() in ("he", "she", "they"):
        return subject
    resolution = people.resolve(subject)
    return subject if resolution.entity and resolution.entity.kind in ("person", "organisation", "state") else None


def _cue_ahead(places: Sequence[Setting], ties: Sequence[Tie | None], number: int) -> Tie | None:
    """The attribution of a later quotation of the same paragraph."""
    place = places[number]
    for ahead in range(number + 1, min(number + 5, len(places))):
        if places[ahead].paragraph != place.paragraph:
            return None
        tie = ties[ahead]
        if tie is not None and tie.rule != "inside a reported clause":
            return Tie("cue later in the paragraph", tie.speaker, tie.cue, 0.9)
    return None


def _colon_ends(doc: Document, paragraph: int) -> bool:
    return doc.text[doc.paragraphs[paragraph].end - 1] == ":"


def _is_heading(doc: Document, paragraph: int) -> bool:
    """Whether a paragraph is a line between others, without a stop: it introduces nobody."""
    words = doc.paragraphs[paragraph].cut(doc.text)
    return words.rstrip("\"'”’»")[-1:].isalnum() and len(words.split()) <= _HEADING


def _paragraph_before(doc: Document, people: People, cues: Sequence[Cue], place: Setting, floor: Floor) -> Tie | None:
    last = floor.last
    if last is not None and place.paragraph - last.paragraph == 1 and not _colon_ends(doc, place.paragraph - 1):
        return Tie("holds the floor from the paragraph before", floor.span, None, 0.88, inherited=True)
    above = place.paragraph - 1
    if above > 0 and _is_heading(doc, above) and _colon_ends(doc, above - 1):
        above -= 1
    if above < 0 or _is_heading(doc, above):
        return None
    sentences = doc.sentences_in(doc.paragraphs[above])
    if not sentences:
        return None
    before = doc.sentences[sentences[-1]]
    introduced = doc.text[before.end - 1] == ":"
    subject = opening_person(doc, people, cues, sentences[-1])
    if subject is None and introduced:
        tokens = doc.tokens_in(before)
        subject = clause_subject(doc, tokens.start, tokens.stop)
    sure = 0.95 if introduced else 0.78
    return Tie("speaker in the paragraph before", subject, None, sure) if subject else None
