"""The last gate: spans are whole words, and no text whatever brings the rules down."""

from __future__ import annotations

import re
from itertools import islice

import pytest
from hypothesis import given, seed, settings

from tests.extraction.conftest import article_of_text
from tests.safety.holding import hold
from tests.safety.texts import TEXTS
from tests.seeds import articles
from tui.articles.article import Span
from tui.articles.plain import text_article
from tui.extraction import extract as room
from tui.extraction.extract import extract
from tui.extraction.whole import cuts, whole, whole_span
from tui.findings import Findings, Quote, Why

STEP = 11
"""One cut in so many is tried here; `tests/benchmarks/fuzz.py` tries all."""


@seed(1)
@settings(max_examples=250, deadline=None, derandomize=True, database=None)
@given(TEXTS)
def test_the_findings_of_any_text_keep_the_contract(text: str) -> None:
    article = article_of_text(text)
    hold(article, extract(article))


def test_an_article_may_end_after_any_word() -> None:
    for article in articles():
        starts = [0, *(match.end() for match in re.finditer(r"\n\s*\n", article.text))]
        for word in islice(re.finditer(r"\w+", article.text), 0, None, STEP):
            start = max(each for each in starts if each <= word.start())
            cut = text_article("cut.txt", article.text[start : word.end()])
            hold(cut, extract(cut))


@pytest.mark.parametrize(
    "text",
    [
        "There are still differences between Russia and Ukraine, and this temporary truce is for Russia and",
        "Egypt and Qatar offered a truce. Both sides agreed to a ceasefire demanded by",
        "prisoners exchange peace proposed-POINT Plan for ceasefire",
        "The plan calls on Russia to",
        "A truce was proposed by",
        "“We will",
        "He said",
    ],
)
def test_a_text_may_break_off_anywhere(text: str) -> None:
    for end in range(len(text) + 1):
        cut = article_of_text(text[:end])
        hold(cut, extract(cut))


@pytest.mark.parametrize(
    ("text", "given", "found"),
    [
        ("we ready now", (4, 8), "ready"),
        ("we ready now", (2, 9), "ready"),
        ("caf\u0065\u0301 now", (0, 4), "cafe\u0301"),
        ("a 👩\u200d🚀 b", (2, 3), "👩\u200d🚀"),
        ("a 👩\u200d🚀 b", (4, 5), "👩\u200d🚀"),
        ("  ", (0, 2), None),
        ("“no”body", (1, 3), "no"),
    ],
)
def test_an_edge_moves_to_the_edge_of_a_word(text: str, given: tuple[int, int], found: str | None) -> None:
    span = whole_span(text, Span(*given))
    assert (span.cut(text) if span else None) == found
    assert span is None or not (cuts(text, span.start) or cuts(text, span.end))


def test_a_quote_gives_up_its_own_attribution() -> None:
    text = "We are ready, said Holt, and we will come."
    said, who = Span(14, 18), Span(19, 23)
    quote = Quote("indirect", (Span(0, 41),), (), "Holt", who, said, 0.9, Why("any"))
    (left,) = whole(text, Findings("1", (quote,), (), ())).quotes
    assert [span.cut(text) for span in left.spans] == ["We are ready", "and we will come"]


def test_what_the_rules_fail_on_is_kept_without_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*given: object) -> None:
        raise IndexError("list index out of range")

    monkeypatch.setattr(room, "find_cues", fails)
    found = extract(articles()[0])
    assert found.failed
    assert (found.quotes, found.proposals, found.people) == ((), (), ())
    assert found.reason == "the rules failed on this text (IndexError in test_whole.fails: list index out of range)"
