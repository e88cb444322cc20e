"""Reported speech: short cases of every kind, and what must hold for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.counting import steps
from tests.seeds import PATHS
from tui.articles.article import Article
from tui.extraction.attribution import attributed
from tui.extraction.cues import find_cues
from tui.extraction.document import document
from tui.extraction.joining import joined
from tui.extraction.people import find_people
from tui.extraction.reported import reported_speech
from tui.findings import Quote

CASES = Path(__file__).with_name("reported_cases.txt")
Expected = tuple[str | None, str, str, str]


def article(text: str) -> Article:
    """An article in English that is nothing but `text`."""
    return Article("made.txt", text, "", "", "utf-8", False, None, None, None, None, None, "en", ())


def reported(text: str) -> list[Quote]:
    """What is found in the reporter's own words, direct quotations left out."""
    doc = document(article(text))
    cues = find_cues(doc)
    people = find_people(doc, cues)
    return reported_speech(doc, people, cues, attributed(doc, people, cues))


def cases() -> list[tuple[str, list[Expected]]]:
    """The blocks of the file of cases."""
    blocks: list[tuple[str, list[Expected]]] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            speaker, cue, kind, content = line[2:].split(" | ")
            blocks[-1][1].append((None if speaker == "-" else speaker, cue, kind, content))
        elif line and not line.startswith("#"):
            blocks.append((line, []))
    return blocks


@pytest.mark.parametrize(("text", "expected"), cases(), ids=[text[:60] for text, _ in cases()])
def test_case(text: str, expected: list[Expected]) -> None:
    found = [
        (q.speaker, q.cue_span.cut(text), q.kind, " … ".join(span.cut(text) for span in q.spans))
        for q in reported(text)
        if q.cue_span is not None
    ]
    assert found == expected


def test_the_words_in_marks_are_verbatim_without_the_marks() -> None:
    text = "John Ortiz said the bridge was “a disgrace” and “must go” by May."
    (quote,) = reported(text)
    assert [span.cut(text) for span in quote.verbatim] == ["a disgrace", "must go"]


def test_a_pronoun_is_resolved_and_its_own_words_are_kept() -> None:
    text = "John Ortiz crossed the bridge on Monday.\n\nHe said it was safe."
    (quote,) = reported(text)
    assert quote.speaker == "John Ortiz"
    assert quote.speaker_span is not None
    assert quote.speaker_span.cut(text) == "He"


def test_a_name_set_beside_a_role_is_the_speaker() -> None:
    text = "Hall's information minister, Michael Ray, said the bridge was safe."
    (quote,) = reported(text)
    assert quote.speaker == "Michael Ray"


def test_why_names_the_rule_and_rests_on_cue_and_speaker() -> None:
    text = "John Ortiz vowed to rebuild the bridge."
    (quote,) = reported(text)
    assert quote.why.rule == "infinitive"
    assert [span.cut(text) for span in quote.why.words] == ["vowed", "John Ortiz"]


def together(text: str) -> list[Quote]:
    doc = document(article(text))
    cues = find_cues(doc)
    people = find_people(doc, cues)
    direct = attributed(doc, people, cues)
    return joined(doc, direct, reported_speech(doc, people, cues, direct))


def test_quoted_words_of_a_reported_clause_are_no_quote_of_their_own() -> None:
    text = "John Ortiz said the bridge was “a disgrace” to the town."
    (quote,) = together(text)
    assert quote.kind == "mixed"


def test_a_quotation_that_goes_on_after_the_reporter_is_one_quote() -> None:
    text = "“The bridge is safe,” John Ortiz said. “We crossed it twice.”"
    (quote,) = together(text)
    assert [span.cut(text) for span in quote.spans] == ["The bridge is safe,", "We crossed it twice."]
    assert quote.verbatim == quote.spans


def holds(text: str, quotes: list[Quote]) -> None:
    """What must hold for the quotes of any text."""
    for quote in quotes:
        assert quote.spans
        assert all(0 <= start < end <= len(text) for start, end in quote.spans)
        assert all(one.end <= other.start for one, other in zip(quote.spans, quote.spans[1:], strict=False))
        assert (quote.kind == "indirect") == (not quote.verbatim)
        assert all(any(span.contains(part) for span in quote.spans) for part in quote.verbatim)
        assert quote.cue_span is not None
        assert not any(span.overlaps(quote.cue_span) for span in quote.spans)
        assert 0 < quote.confidence <= 1
    assert [quote.spans for quote in quotes] == sorted(quote.spans for quote in quotes)


PIECES = st.sampled_from(
    [
        "John Ortiz",
        "he",
        "she",
        "the minister",
        "said",
        "told",
        "reporters",
        "that",
        "called",
        "for",
        "on",
        "to",
        "according",
        "accused",
        "of",
        "denied",
        "and",
        "but",
        ",",
        ".",
        "“",
        "”",
        '"',
        "'",
        ":",
        ";",
        "—",
        "who",
        "when",
        "if",
        "not",
        "would",
        "peace",
        "the bridge",
        "was",
        "closed",
        "adding",
        "as",
        "Tuesday",
        "\n\n",
        "in a statement",
        "by",
        "(",
        ")",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_any_order_of_reporting_words(text: str) -> None:
    holds(text, reported(text))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    holds(text, reported(text))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem[:12])
def test_the_seeds(path: Path) -> None:
    text = path.read_text(encoding="utf-8-sig")
    quotes = reported(text)
    holds(text, quotes)
    assert len(quotes) >= 3


def work(text: str, *, cues_too: bool) -> int:
    """How many lines of the program run to find the reported speech."""
    doc = document(article(text))
    cues = find_cues(doc)
    people = find_people(doc, cues if cues_too else cues[:0])
    return steps(lambda: reported_speech(doc, people, cues, []))


def test_work_grows_with_the_text_and_no_faster() -> None:
    sentence = "John Ortiz said, and Maria Keller told reporters, that he denied the charges, according to the police. "
    work(sentence, cues_too=True)
    assert work(sentence * 160, cues_too=True) < 9 * work(sentence * 20, cues_too=True)


def test_one_endless_sentence_costs_no_more_than_its_length() -> None:
    part = "John Ortiz said he said that he denied it and called for it, according to the police, and "
    work(part, cues_too=False)
    assert work(part * 320, cues_too=False) < 9 * work(part * 40, cues_too=False)
