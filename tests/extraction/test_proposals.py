"""Proposals: what states one and what only looks like it, who makes it to whom, and what it holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.conftest import article_of_text
from tests.extraction.proposals_by_hand import only, proposals_in
from tests.seeds import articles
from tui.articles.article import Span
from tui.extraction.extract import extract
from tui.findings import Proposal

CASES = [
    line.split(" ", 1)
    for line in Path(__file__).with_name("proposal_cases.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("sign", "sentence"), CASES, ids=[sentence[:60] for _, sentence in CASES])
def test_what_states_a_proposal(sign: str, sentence: str, request: pytest.FixtureRequest) -> None:
    if sign == "?":
        request.applymarker(pytest.mark.xfail(reason="the clause is misread", strict=True))
    found = proposals_in(sentence)
    assert bool(found) == (sign != "-"), [(p.kind, p.why.rule) for p in found]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The FARC declared a unilateral ceasefire starting on December 20.", "ceasefire"),
        ("Pope Francis appealed for a Christmas truce in Ukraine.", "truce"),
        ("Egypt proposed a moratorium on air strikes against power stations.", "moratorium"),
        ("Yerevan is ready to sign a peace treaty by the end of the year, Pashinyan said.", "peace plan"),
        ("Seoul has proposed military talks with the North at Panmunjom on July 21.", "negotiation"),
        ("Russia wants guarantees that Ukraine will never join NATO.", "guarantee"),
        ("Mali's rulers have asked France to withdraw its troops without delay.", "demand"),
        ("The Houthis' chief negotiator announced the release of 290 detainees.", "exchange"),
        ("He proposed that international observers be deployed along the border.", "monitoring"),
        ("Both armies have pledged to pull back tanks and heavy artillery.", "concession"),
    ],
)
def test_kinds(sentence: str, kind: str) -> None:
    assert only(sentence).kind == kind


@pytest.mark.parametrize(
    ("sentence", "proposer", "addressee"),
    [
        ("Mali's rulers have asked France to withdraw its troops without delay.", "Mali", "France"),
        ("Manila told Beijing to withdraw its ships from the reef.", "Philippines", "China"),
        ("Erdogan urged Putin to stop the Syrian army's advance on Idlib.", "Erdogan", "Putin"),
        ("A truce brokered by Egypt took effect at 2 a.m. on Friday.", "Egypt", None),
        ("Nato's secretary general said Russia should pull its troops back from the border.", "Nato", "Russia"),
        ("Ukraine insists on the withdrawal of all Russian troops from its territory.", "Ukraine", "Russia"),
        ("Kashmir's separatists have invited New Delhi to a dialogue.", "Kashmiri separatists", "India"),
        ("Trump said he wanted Hamas to release all the hostages by Saturday noon.", "Trump", "Hamas"),
        ("Kabul demanded that Pakistan withdraw its guards from Torkham.", "Afghanistan", "Pakistan"),
        ("Jordan renewed its call for Israel to stop military operations in Jenin.", "Jordan", "Israel"),
        ("Chad's government said the rebels had to hand over their weapons before talks.", "Chad", "rebels"),
        (
            "The mediator's plan would require Hezbollah to move its fighters north of the river.",
            "mediator",
            "Hezbollah",
        ),
        ("The Libyan government's roadmap calls for the militias to gather in camps.", "Libya", "militias"),
        ("The Pakistani Taliban have offered a truce to the government in Islamabad.", "Taliban", "Pakistan"),
        ("Under the American draft, the militia would leave the town for 60 days.", "United States", None),
        (
            "The Kosovo Liberation Army (KLA) offered Serbia a ceasefire of three days.",
            "Kosovo Liberation Army",
            "Serbia",
        ),
        ("Nepal's Maoist rebels declared a three-month ceasefire.", "Maoist rebels", None),
        ("ECOWAS leaders called for the junta in Niger to free the president.", "ECOWAS", "Niger"),
        ("Monitors from IGAD asked Khartoum to sign a permanent ceasefire by March 5.", "IGAD", "Sudan"),
        ("Syria gave the Kurdish fighters four days to pull back from the dam.", "Syria", "Kurdish fighters"),
        ("Qatar has submitted a draft truce to Congo, a source close to the talks said.", "Qatar", "Congo"),
        ("The Iran-backed Houthis demanded that Riyadh lift its blockade of the port.", "Houthis", "Saudi Arabia"),
    ],
)
def test_who_and_to_whom(sentence: str, proposer: str, addressee: str | None) -> None:
    found = only(sentence)
    assert proposer in {name for p in found.proposers for name in (p.party, p.person)}
    if addressee:
        assert addressee in {name for p in found.addressees for name in (p.party, p.person)}


def test_who_calls_for_a_truce_from_outside_calls_on_both() -> None:
    found = only("Armenia and Azerbaijan shelled each other's villages.\n\nGeorgia called for an immediate ceasefire.")
    assert [p.party for p in found.proposers] == ["Georgia"]
    assert {p.party for p in found.addressees} == {"Armenia", "Azerbaijan"}


def test_both_sides_are_the_pair_named_before() -> None:
    text = "Thailand and Cambodia held talks in Kuala Lumpur. Both sides agreed to a ceasefire from midnight."
    assert {p.party for p in only(text).proposers} == {"Thailand", "Cambodia"}


def test_two_states_of_one_noun_are_two_proposers() -> None:
    text = "American and Ukrainian officials proposed a 30-day ceasefire to Moscow."
    assert {p.party for p in only(text).proposers} == {"United States", "Ukraine"}


def test_the_words_of_a_quote_are_its_speakers() -> None:
    text = "“We are ready to release the prisoners tomorrow,” Taliban commander Mullah Nasir said."
    assert "Mullah Nasir" in {p.person for p in only(text).proposers} or "Taliban" in {
        p.party for p in only(text).proposers
    }


def test_conditions_and_timing_are_terms() -> None:
    text = "Tehran is willing to limit enrichment from June 10 if sanctions are lifted, a diplomat said."
    terms = {(term.type, term.span.cut(text)) for term in only(text).terms if term.span.end <= len(text)}
    assert ("condition", "if sanctions are lifted") in terms
    assert any(kind == "timing" and "June 10" in words for kind, words in terms)


def test_a_deadline_is_resolved_against_the_articles_date() -> None:
    found = only("Trump said he wanted Hamas to release all the hostages by Saturday.", published="2025-02-12")
    assert [t.resolved for t in found.terms if t.type == "timing"] == ["2025-02-15"]


def test_what_is_said_twice_is_one_proposal() -> None:
    text = (
        "Egypt proposed a six-week truce to Israel on Sunday.\n\n"
        "On Monday the Egyptian foreign minister said his government had offered Israel a six-week truce."
    )
    assert len(only(text).spans) == 2


def test_truces_of_different_length_are_two_proposals() -> None:
    text = (
        "Egypt proposed a six-week truce to Israel on Sunday.\n\n"
        "Egypt later offered Israel a three-day truce for the holiday."
    )
    assert [t.days for p in proposals_in(text) for t in p.terms if t.type == "duration"] == [42.0, 3.0]


def test_mediators_and_venue() -> None:
    found = only("Armenia and Azerbaijan agreed on a truce mediated by Russia after talks in Geneva.")
    assert [p.party for p in found.mediators] == ["Russia"]
    assert found.venue is not None


def test_later_words_for_it_are_mentions() -> None:
    text = "Egypt proposed a truce to Israel on Sunday.\n\nThe proposal was the third this year."
    assert [span.cut(text) for span in only(text).mentions] == ["The proposal"]


def test_a_text_without_conflict_has_no_proposals() -> None:
    text = "The union called for talks with the company. The company offered to meet its leaders on Friday."
    assert extract(article_of_text(text)).proposals == ()


def stated(number: int) -> tuple[Proposal, ...]:
    """The proposals of one of the five articles."""
    return extract(articles()[number]).proposals


def test_the_ceasefire_of_the_seeds() -> None:
    found = stated(1)[0]
    assert (found.kind, [p.party for p in found.addressees]) == ("ceasefire", ["Russia"])
    assert "United States" in {p.party for p in found.proposers}
    assert 30.0 in {t.days for t in found.terms}
    assert {"Ukraine"} <= {r.party for p in stated(1) for r in p.responses if r.stance == "accepted"}


def test_a_supposed_acceptance_in_the_seeds_is_none() -> None:
    answers = [(r.person, r.stance) for p in stated(4) for r in p.responses]
    assert ("Vladimir Putin", "accepted") not in answers


def test_an_offer_denied_in_the_seeds_is_none() -> None:
    text = articles()[4].text
    assert not any("has not offered any concessions" in s.cut(text) for p in stated(4) for s in p.spans)


MIXED = """Israel Hamas Moscow he they the a 30-day ceasefire truce talks said agreed offered rejected to on with from
by if not must “ ” . , release withdraw hostages troops plan for demanded until week Friday"""
WORDS = st.sampled_from(MIXED.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_every_span_lies_in_the_text_and_has_words(words: list[str]) -> None:
    text = " ".join(words)
    for found in proposals_in(text):
        parties = (*found.proposers, *found.addressees, *found.mediators)
        spans = [*found.spans, *found.mentions, *found.why.words]
        spans += [t.span for t in found.terms] + [r.span for r in found.responses] + [p.span for p in parties if p.span]
        assert all(0 <= s.start < s.end for s in spans)
        assert found.spans
        assert found.label
        assert 0 < found.confidence <= 1
        assert all(p.party or p.person for p in parties)
        assert isinstance(found.spans[0], Span)


def test_a_short_text_is_about_a_conflict_where_it_names_a_pause() -> None:
    found = only("(5) Chile proposed a pause of 45 days. The rebels rejected it.")
    assert [party.party for party in found.proposers] == ["Chile"]
    assert [response.stance for response in found.responses] == ["rejected"]


def test_a_turn_of_an_interview_proposes() -> None:
    text = (
        "Interview with Trade Minister Nora Quist\n\nCOLE: Welcome. What is on the table?\n\n"
        "QUIST: There is a draft. We have agreed to a pause of sixty days if they agree too.\n\n"
        "COLE: And if they will not?\n\nQUIST: Then we go home."
    )
    assert [party.person for party in only(text).proposers] == ["Nora Quist"]
