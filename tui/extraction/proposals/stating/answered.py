"""What is first told of by the answer to it: "turned down a US plan to hand the town to neutral troops"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.once import once
from tui.extraction.proposals.responding.matching import fits
from tui.extraction.proposals.stating.matter import NOTHING, Matter, matter_of, matter_of_phrase
from tui.extraction.proposals.stating.nouns import head_headings
from tui.extraction.proposals.stating.rows import WORDS
from tui.extraction.words import state_by_adjective

_ANSWERABLE = WORDS["answerable"]
"""What is on the table by its very name."""
_TALKS = frozenset(("talks", "negotiation", "negotiations", "dialogue", "dialog", "summit", "parley"))
_NEW = ("a", "an", "another")
_OWNERS = ("by", "from")
_MADE = ("-backed", "-brokered", "-sponsored", "-mediated", "-drafted", "-led")


@once
def _answered(doc: Document, reading: Reading) -> dict[int, list[tuple[Event, Phrase]]]:
    """Sentence -> what its words of answering are said to, with the event that answers."""
    found: dict[int, list[tuple[Event, Phrase]]] = {}
    for fit in fits(doc, reading):
        if (
            fit.thing is not None
            and fit.thing.kind == "noun"
            and not (fit.event.conditional or fit.event.conjunction == "whether" or fit.thing is fit.event.predicate)
        ):
            found.setdefault(fit.event.sentence, []).append((fit.event, fit.thing))
    return found


def answered_in(doc: Document, reading: Reading, number: int) -> Iterator[tuple[Event, Phrase, Matter]]:
    """What a sentence answers that its words put on the table: new or somebody's, with what it is about."""
    for event, phrase in _answered(doc, reading).get(number, ()):
        above = reading.above(event)
        aside = "relative" in (event.link, above.link if above is not None else "")  # "the chief, who ruled out talks"
        if not phrase.negated and not aside and _is_talks_with(doc, phrase):
            yield event, phrase, Matter("negotiation", "talks", 2)
            continue
        if phrase.plural or phrase.negated or phrase.lemma not in _ANSWERABLE:
            continue
        if phrase.determiner not in _NEW and not is_owned(doc, phrase):
            continue
        matter = _content(doc, reading, phrase)
        if matter.strength == 2:
            yield event, phrase, matter


def _is_talks_with(doc: Document, phrase: Phrase) -> bool:
    """ "direct talks with the rebels", "a meeting between the two": talks that are not on yet, and with whom."""
    with_whom = any(a.preposition in ("with", "between") and a.phrase is not None for a in phrase.prepositions)
    return with_whom and phrase.determiner in ("", *_NEW) and phrase.lemma in _TALKS


def is_owned(doc: Document, phrase: Phrase) -> bool:
    """Whether the words for a plan say whose it is: "Egypt's plan", "a US plan", "a Saudi-backed offer", "one by X"."""
    if phrase.possessor is not None or any(a.preposition in _OWNERS for a in phrase.prepositions):
        return True
    return any(doc.words[at] in state_by_adjective() or doc.lows[at].endswith(_MADE) for at in phrase.modifiers)


def _content(doc: Document, reading: Reading, phrase: Phrase) -> Matter:
    """What a plan is about: by its own words and what it is for, to do, or would do."""
    own = NOTHING  # "the Ukrainian proposal" is known unless it is told what it holds
    if phrase.determiner in _NEW and (phrase.modifiers or head_headings(doc, phrase)[:1] == ("pause",)):
        own = matter_of_phrase(doc, phrase)
    for_what = (a.phrase for a in phrase.prepositions if a.preposition in ("for", "of", "on", "to"))
    found = [own, *(matter_of_phrase(doc, each) for each in for_what if each is not None)]
    start, end = doc.starts[phrase.head], doc.ends[phrase.last]
    number = doc.sentence_at(start)
    for event in reading.of_sentence(number):
        named = event.shape == "noun" and event.span.start <= start < event.span.end
        if named and event.complement is not None:
            found.append(matter_of(doc, reading, event.complement, None))
        told = event.link in ("relative", "complement", "purpose") and event.verb is not None
        behind = 0 <= event.span.start - end <= len(", under which ")
        if told and behind and (event.form == "infinitive" or event.meant):
            found.append(matter_of(doc, reading, event.index, None))
    return max(found, key=lambda m: m.strength)
