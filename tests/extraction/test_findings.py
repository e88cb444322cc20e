"""What holds for the findings of every text, and the findings of the five articles against the version of the rules."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import tui.extraction.extract as extraction
from tests.extraction.conftest import article_of_text
from tests.seeds import pairs
from tui.articles.paragraphs import paragraphs
from tui.extraction.extract import RULES_VERSION, extract
from tui.extraction.marks import quoted_stretches
from tui.findings_json import to_json

SEEDS = sorted(Path(__file__).parents[2].joinpath("seeds").glob("*.txt"))
# Findings of the seeds under a version of the rules: who changes what is found raises the version and this with it.
VERSION_AND_DIGEST = ("66", "9f48870c58ebf4ce")

PIECES = st.sampled_from(
    ['"', "“", "”", "'", "‘", "’", "''", "``", "«", "»", ". ", ", ", ": ", "\n", "\n\n", " ", "he said", "Anna Holt",
     "said", "according to", "the minister", "Russia", "we will wait", "I agree", "who", "and", "truce", "?", "…", "6"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=200)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_findings_lie_in_the_text(text: str) -> None:
    found = extract(article_of_text(text))
    starts = [quote.spans[0].start for quote in found.quotes]
    assert starts == sorted(starts)
    for quote in found.quotes:
        assert quote.spans
        for span in (*quote.spans, *quote.verbatim, *filter(None, (quote.speaker_span, quote.cue_span))):
            assert 0 <= span.start < span.end <= len(text)
        for span in quote.verbatim:
            assert any(outer.contains(span) for outer in quote.spans)
        assert (quote.kind == "indirect") == (not quote.verbatim)
        assert quote.kind != "direct" or quote.verbatim == quote.spans
        assert 0 <= quote.confidence <= 1
        assert quote.why.rule
    assert found == extract(article_of_text(text))


@given(TEXTS)
def test_stretches_stay_in_their_paragraph_and_nest(text: str) -> None:
    parts = paragraphs(text)
    end = 0
    for stretch in quoted_stretches(text, parts):
        assert any(part.start <= stretch.outer.start and stretch.outer.end <= part.end for part in parts)
        assert stretch.outer.contains(stretch.content)
        if not stretch.depth:
            assert stretch.open >= end
            end = stretch.close


def test_an_article_in_another_language_has_no_findings() -> None:
    found = extract(article_of_text("„Wir warten“, sagte er.", language="de"))
    assert not found.quotes
    assert not found.proposals
    assert found.reason
    assert "de" in found.reason


def test_every_speaker_is_among_the_people() -> None:
    for article, found in pairs():
        names = {person.name for person in found.people}
        assert {quote.speaker for quote in found.quotes if quote.speaker} <= names
        mentions = [span for person in found.people for span in person.mentions]
        assert all(span.end <= len(article.text) for span in mentions)


def digest_of_seeds() -> str:
    found = []
    for article, looked_for in pairs():
        findings = to_json(article, looked_for)
        found.append({key: findings[key] for key in ("quotes", "proposals", "people")})
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()[:16]


def test_findings_change_only_with_the_version_of_the_rules() -> None:
    assert len(SEEDS) == 5
    assert (RULES_VERSION, digest_of_seeds()) == VERSION_AND_DIGEST, (
        "the findings of the seeds changed: raise RULES_VERSION in version.py and write down version and digest here"
    )


def test_the_version_is_what_findings_carry() -> None:
    assert {found.extractor for _, found in pairs()} == {extraction.RULES_VERSION}
