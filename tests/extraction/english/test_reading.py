"""The one reading of English: sentences of many constructions with their events, and what holds for any text."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.english.events_by_hand import Case, cases, missing, reading_of
from tests.findings_by_hand import article
from tests.seeds import PATHS
from tui.extraction.document import Document, document
from tui.extraction.english.event import Phrase, Reading
from tui.extraction.english.reading import read


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.sentence[:60])
def test_a_sentence_has_its_events(case: Case) -> None:
    assert missing(case) == []


def check(doc: Document, reading: Reading) -> None:
    """Whatever the text: spans lie inside, indices point at events, sentences are covered in order."""
    count = len(reading.events)
    tokens = len(doc.starts)

    def phrase_inside(phrase: Phrase | None) -> None:
        if phrase is not None:
            assert 0 <= phrase.first <= phrase.core <= phrase.last < tokens
            assert 0 <= phrase.head < tokens
            for part in phrase.conjuncts:
                phrase_inside(part)

    assert len(reading.by_sentence) == len(doc.sentences)
    for number, event in enumerate(reading.events):
        assert event.index == number
        assert 0 <= event.span.start < event.span.end <= len(doc.text)
        for link in (event.parent, event.complement, event.whose, *(a.event for a in event.arguments)):
            assert link is None or 0 <= link < count
        assert event.parent != number
        assert event.whose != number
        assert number in reading.by_sentence[event.sentence]
        for phrase in (event.subject, event.object, event.recipient, event.predicate):
            phrase_inside(phrase)


PIECES = st.sampled_from(Path(__file__).with_name("pieces.txt").read_text(encoding="utf-8").split())


@given(st.lists(PIECES, max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_row_of_words_is_read(pieces: list[str]) -> None:
    check(*reading_of(" ".join(pieces)))


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    check(*reading_of(text))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_seed_cut_anywhere_is_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for end in range(0, len(text), max(1, len(text) // 25)):
        check(*reading_of(text[:end]))


def calls(text: str) -> int:
    """How many functions are called while a text is read."""
    doc = document(article(text))
    read(doc)
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        read(doc)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "Rome said Bonn had rejected the plan that the UN drafted, and left. ",
        "the plan of the leader of ",
        "Rome, ",
        "said that ",
        "who ",
        "“We reject it,” Rome said. ",
        "the very new ",
        "to ",
        "if after as ",
        "rejected ",
        "the plan Bonn ",
        "giving ",
    ],
)
def test_work_grows_with_the_text(piece: str) -> None:
    once = calls(piece * 60)
    assert calls(piece * 240) < 5 * once
