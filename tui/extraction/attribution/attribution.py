"""The quoted stretches of an article in order: which are speech, and who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.extraction.attribution.context import INSIDE, Floor, tie_from_context, tie_inside
from tui.extraction.attribution.conversation import speaker_of_turn
from tui.extraction.attribution.local import local_tie
from tui.extraction.attribution.nature import (
    is_clause,
    is_clause_inside,
    is_crosshead,
    is_term,
    is_title,
    is_unsaid,
    names_a_work,
)
from tui.extraction.attribution.setting import Setting, settings
from tui.extraction.attribution.tie import TURN, Tie
from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.people import People, Resolution
from tui.extraction.values import value
from tui.findings import Quote, Why

_AFTER_MARKS = frozenset(("cue after the quotation", "speaker after the cue"))
# Rules whose cue stands right beside the marks: they make speech even of words written like a title.
_BESIDE_MARKS = frozenset(
    ("cue before the quotation", "name and colon", "colon before the quotation", "weak cue before the quotation")
)


@value
class Attribution:
    """One quoted stretch found to be speech."""

    setting: Setting
    tie: Tie
    speaker: str | None
    confidence: float
    note: str
    clause: bool


def attributed(doc: Document, people: People, cues: Sequence[Cue]) -> list[Quote]:
    """The direct quotations of an article in text order.

    A quotation the reporter breaks into ("A," she said, "B") is one with two spans; quoted words inside a reporter's
    clause are one each.
    """
    return _quotes(doc, attributions(doc, people, cues))


def attributions(doc: Document, people: People, cues: Sequence[Cue]) -> list[Attribution]:
    """Every stretch that is speech with its speaker, in text order."""
    places = settings(doc, cues)
    ties = [local_tie(doc, place) for place in places]
    floor = Floor()
    found: list[Attribution] = []
    for number, place in enumerate(places):
        if is_unsaid(doc, place):
            continue
        if not place.alone and (names_a_work(doc, place.stretch) or is_term(doc, place)):
            continue
        clause = is_clause(doc, place)
        tie = _speech_tie(doc, place, ties[number])
        previous = found[-1] if found else None
        if tie is None and previous and previous.setting.sentence == place.sentence and not place.alone:
            tie = _shared(doc, previous, place, clause)
        spoken = clause and place.words >= 3 and not is_title(doc, place.stretch)
        if tie is None and (place.alone or spoken) and not is_crosshead(doc, place):
            tie = tie_from_context(doc, people, cues, places, ties, number, floor)
        elif tie is None and is_clause_inside(doc, place):
            tie = tie_inside(place, floor)
        if tie is None:
            continue
        attribution = _resolved(doc, people, place, tie, clause, floor)
        found.append(attribution)
        floor.take(attribution.speaker, tie.shown or tie.speaker, place, attribution.confidence, attribution.note)
    return found


def _speech_tie(doc: Document, place: Setting, tie: Tie | None) -> Tie | None:
    """The local tie, unless the marks are there for something else than speech."""
    if tie is None or tie.rule == TURN or (tie.rule in _BESIDE_MARKS and place.lead(doc) in (",", ":")):
        return tie
    if is_title(doc, place.stretch) and place.words > 1 and tie.rule not in _AFTER_MARKS:
        return None
    return tie


def _shared(doc: Document, previous: Attribution, place: Setting, clause: bool) -> Tie | None:
    """One attribution serving several quotations of a sentence: "A," he said, "B"; called it "a" and "b"."""
    if is_title(doc, place.stretch) and place.words > 1 and not clause:
        return None
    if any(doc.words[at] == ";" for at in place.before):
        return None
    return replace(previous.tie, rule="shares the cue of its sentence", confidence=0.97, inherited=True)


def _resolved(doc: Document, people: People, place: Setting, tie: Tie, clause: bool, floor: Floor) -> Attribution:
    if tie.inherited:
        return Attribution(place, tie, floor.speaker, round(tie.confidence * floor.confidence, 3), floor.note, clause)
    if tie.rule == TURN:
        resolution = speaker_of_turn(doc, people, tie.speaker)
    elif tie.speaker is None:
        return Attribution(place, tie, None, 0.5, "nobody is named", clause)
    elif tie.rule == INSIDE:
        resolution = Resolution(tie.speaker.cut(doc.text), 0.97, "the label is part of the words quoted")
    else:
        resolution = people.resolve(tie.speaker, floor.near(place))
    confidence = round(tie.confidence * min(1.0, 0.4 + 0.65 * resolution.confidence), 3)
    return Attribution(place, tie, resolution.name, confidence, resolution.reason, clause)


def _quotes(doc: Document, found: Sequence[Attribution]) -> list[Quote]:
    quotes: list[Quote] = []
    group: list[Attribution] = []
    for attribution in found:
        if group and not _one_quotation(doc, group[-1], attribution):
            quotes.append(_quote(group))
            group = []
        group.append(attribution)
    if group:
        quotes.append(_quote(group))
    return quotes


def _one_quotation(doc: Document, one: Attribution, other: Attribution) -> bool:
    """Whether the reporter only broke in between: "A," she said, "B"."""
    if one.setting.sentence != other.setting.sentence or one.tie.cue is None or one.tie.cue != other.tie.cue:
        return False
    return one.setting.ended(doc) and one.tie.cue.start >= one.setting.stretch.close


def _quote(group: Sequence[Attribution]) -> Quote:
    spans = tuple(attribution.setting.stretch.content for attribution in group)
    first = group[0]
    words = tuple(sorted({span for span in (first.tie.speaker, first.tie.cue) if span}))
    missing = first.setting.stretch.missing
    note = first.note + (f"; the {'opening' if missing == 'open' else 'closing'} mark is missing" if missing else "")
    return Quote(
        kind="direct",
        spans=spans,
        verbatim=spans,
        speaker=first.speaker,
        speaker_span=first.tie.shown or first.tie.speaker,
        cue_span=first.tie.cue,
        confidence=first.confidence,
        why=Why(first.tie.rule, words, note),
    )
