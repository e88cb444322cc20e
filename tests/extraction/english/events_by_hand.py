"""The notation of `reading_cases.txt` and `common_cases.txt`: a sentence, and under it what its events have to be."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tests.findings_by_hand import article
from tui.extraction.document import Document, document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.english.reading import read

CASES = [Path(__file__).with_name(f"{name}_cases.txt") for name in ("reading", "common")]


class Case(NamedTuple):
    construction: str
    sentence: str
    title: bool
    expected: tuple[str, ...]


def cases() -> list[Case]:
    """All cases: "== construction", then a sentence (a headline after "T:"), then its events, each indented."""
    found: list[Case] = []
    construction = ""
    for line in "\n".join(path.read_text(encoding="utf-8") for path in CASES).splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("=="):
            construction = line.strip("= ")
        elif line.startswith(" "):
            last = found[-1]
            found[-1] = last._replace(expected=(*last.expected, line.strip()))
        else:
            title = line.startswith("T:")
            found.append(Case(construction, line.removeprefix("T:").strip(), title, ()))
    return found


def reading_of(sentence: str, title: bool = False) -> tuple[Document, Reading]:
    doc = document(article(sentence, title=sentence if title else None))
    return doc, read(doc)


def phrase_text(doc: Document, phrase: Phrase | None) -> str:
    if phrase is None:
        return "-"
    if phrase.conjuncts:
        return " & ".join(phrase_text(doc, part) for part in phrase.conjuncts)
    return doc.text[doc.starts[phrase.first] : doc.ends[phrase.core]]


def described(doc: Document, reading: Reading, event: Event) -> dict[str, str]:
    """What can be said of an event in the notation: each key with its value."""
    said = {
        "s": phrase_text(doc, event.subject),
        "o": phrase_text(doc, event.object),
        "to": phrase_text(doc, event.recipient),
        "is": phrase_text(doc, event.predicate),
        "really": phrase_text(doc, event.antecedent),
        "link": event.link,
        "word": event.conjunction,
        "under": "-" if event.parent is None else reading.events[event.parent].lemma,
        "whose": "-" if event.whose is None else reading.events[event.whose].lemma,
        "takes": "-" if event.complement is None else reading.events[event.complement].lemma,
        "tense": event.tense or "-",
        "shape": event.shape,
        "if": "yes" if event.conditional else "no",
        "asks": "yes" if event.question else "no",
        "voice": event.voice,
    }
    for argument in event.arguments:
        inner = (
            reading.events[argument.event].lemma if argument.event is not None else phrase_text(doc, argument.phrase)
        )
        said[f">{argument.preposition}"] = inner
    return said


def headed(event: Event) -> str:
    """Negation, modal and lemma: "not would accept"."""
    return " ".join(part for part in ("not" if event.negated else "", event.modal or "", event.lemma) if part)


def missing(case: Case) -> list[str]:
    """The expected events that the reading does not have; "~lemma" is one that must not be there."""
    doc, reading = reading_of(case.sentence, case.title)
    lost = []
    for expected in case.expected:
        head, _, rest = expected.partition(":")
        wanted = dict(part.strip().split("=", 1) for part in rest.split(";") if part.strip())
        found = [
            event
            for event in reading.events
            if headed(event) == head.strip().lstrip("~")
            and all(described(doc, reading, event).get(key, "-") == value for key, value in wanted.items())
        ]
        if bool(found) == expected.startswith("~"):
            lost.append(expected)
    return lost
