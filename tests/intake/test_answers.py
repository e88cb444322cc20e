"""Findings made elsewhere: numbered sentences out, answers by number and exact words in, the rest refused by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.findings_by_hand import article
from tui.findings import Proposal, Quote
from tui.intake.answers import answers_of, numbered_sentences, turned
from tui.library.corrections.values import Added

TEXT = (
    "The talks opened in Lerma on Monday.\n\n"
    "“We are ready,” Ann Lee said, “but not\ntoday.” Meridia offered Kovarra a 60-day truce along the river.\n\n"
    "Kovarra turned the offer down. It said the river was its own."
)
ARTICLE = article(TEXT)
QUOTE = {"sentence": 2, "words": ["We are ready,", "but not today."], "kind": "direct", "speaker": "Ann Lee"}
PROPOSAL = {
    "sentences": [3],
    "kind": "truce",
    "label": "a truce along the river",
    "proposers": ["Meridia"],
    "addressees": [{"party": "Kovarra", "person": None}],
    "terms": [{"type": "duration", "sentence": 3, "words": "60-day"}],
    "answers": [{"party": "Kovarra", "stance": "rejected", "sentence": 4}],
}


def found(*quotes: Any, proposals: tuple[Any, ...] = ()) -> list[Quote | Proposal]:
    answers = turned(ARTICLE, {"quotes": list(quotes), "proposals": list(proposals), "by": "desk"})
    assert answers.refused == ()
    assert {each.by for each in answers.corrections} <= {"desk"}
    return [each.change.finding for each in answers.corrections if isinstance(each.change, Added)]


def refused(*quotes: Any, proposals: tuple[Any, ...] = ()) -> str:
    answers = turned(ARTICLE, {"quotes": list(quotes), "proposals": list(proposals)})
    assert answers.corrections == ()
    (line,) = answers.refused
    return line


def test_sentences_are_numbered_below_what_names_the_article() -> None:
    lines = numbered_sentences(ARTICLE).splitlines()
    assert f"text_sha256: {ARTICLE.text_sha256}" in lines
    assert lines[-5:] == [
        "1. The talks opened in Lerma on Monday.",
        "2. “We are ready,” Ann Lee said, “but not today.”",
        "3. Meridia offered Kovarra a 60-day truce along the river.",
        "4. Kovarra turned the offer down.",
        "5. It said the river was its own.",
    ]
    assert "Proposals." in numbered_sentences(ARTICLE, with_guide=True)


def test_answers_become_spans_of_the_exact_words() -> None:
    quote, proposal = found(QUOTE, proposals=(PROPOSAL,))
    assert isinstance(quote, Quote)
    assert isinstance(proposal, Proposal)
    assert [span.cut(TEXT) for span in quote.spans] == ["We are ready,", "but not\ntoday."]
    assert (quote.kind, quote.verbatim, quote.speaker) == ("direct", quote.spans, "Ann Lee")
    assert [span.cut(TEXT) for span in proposal.spans] == ["Meridia offered Kovarra a 60-day truce along the river."]
    (term,) = proposal.terms
    assert (term.span.cut(TEXT), term.days) == ("60-day", 60)
    assert [(each.party, each.stance, each.span.cut(TEXT)) for each in proposal.responses] == [
        ("Kovarra", "rejected", "Kovarra turned the offer down.")
    ]
    assert [party.span and party.span.cut(TEXT) for party in proposal.proposers] == ["Meridia"]
    assert "reject" in proposal.status


def test_the_kind_is_looked_at_where_nobody_says_it() -> None:
    (quote,) = found({"sentence": 5, "words": "the river was its own"})
    assert isinstance(quote, Quote)
    assert (quote.kind, quote.verbatim, quote.speaker) == ("indirect", (), None)


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        ({"sentence": 2, "words": "We were ready"}, "quote 1: “We were ready” does not begin in sentence 2"),
        ({"sentence": 1, "words": "We are ready,"}, "does not begin in sentence 1"),
        ({"sentence": 9, "words": "We are ready,"}, "there is no sentence 9: the article has 5"),
        ({"sentence": 2, "words": "We are ready,", "speaker": "Bo Berg"}, "“Bo Berg” is not named in the article"),
        ({"sentence": 2, "words": ["but not today.", "We are ready,"]}, "does not follow in sentence 2"),
        ({"sentence": 2, "words": "   "}, "does not begin"),
        ({"words": "We are ready,"}, "'sentence' is missing"),
    ],
)
def test_what_does_not_stand_in_the_text_is_refused_by_name(quote: dict[str, Any], why: str) -> None:
    assert why in refused(quote)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"sentences": [12]}, "proposal 1: there is no sentence 12"),
        ({"proposers": ["Norvania"]}, "a party “Norvania” is not named"),
        ({"terms": [{"type": "duration", "sentence": 3, "words": "90-day"}]}, "“90-day” does not begin in sentence 3"),
        ({"answers": [{"stance": "rejected", "sentence": 4}]}, "an answer has no party"),
    ],
)
def test_a_proposal_that_does_not_stand_in_the_text_is_refused(change: dict[str, Any], why: str) -> None:
    assert why in refused(proposals=({**PROPOSAL, **change},))


@pytest.mark.parametrize(
    "wrong",
    [
        {"quotes": "x"},
        {"quotes": [{"sentence": "2", "words": "We"}]},
        {"quotes": [{"sentence": 2, "words": {}}]},
        {"proposals": [{**PROPOSAL, "kind": "war"}]},
        {"proposals": [{**PROPOSAL, "answers": [{"party": "Kovarra", "stance": "maybe", "sentence": 4}]}]},
        {"by": 7},
        {"proposals": [{**PROPOSAL, "label": "x" * 20_000}]},
    ],
)
def test_what_is_no_answer_at_all_is_an_error(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        turned(ARTICLE, wrong)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 50) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*QUOTE, *PROPOSAL]), inner, max_size=5)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["quotes", "proposals", "by"]), json_values, max_size=3))
def test_whatever_comes_in_it_is_taken_refused_or_a_clear_error(wrong: dict[str, Any]) -> None:
    try:
        made = turned(ARTICLE, wrong).corrections
    except ValueError:
        made = ()
    assert all(each.words == TEXT[each.span.start : each.span.end] for each in made)


def test_a_file_holds_an_object_a_list_or_lines(tmp_path: Path) -> None:
    one = {"article": "1", "quotes": []}
    path = tmp_path / "answers.json"
    for text, places in (
        (json.dumps(one, indent=1), ["object 1"]),
        (json.dumps([one, one]), ["object 1", "object 2"]),
        (f"{json.dumps(one)}\n\n{json.dumps(one)}\n", ["line 1", "line 3"]),
    ):
        path.write_text(text)
        assert list(answers_of(path)) == [(place, one) for place in places]
    for text in ("no json", "{", "[" * 100_000, "{}\n{"):
        path.write_text(text)
        with pytest.raises(ValueError, match=r"is no JSON|nested"):
            list(answers_of(path))
