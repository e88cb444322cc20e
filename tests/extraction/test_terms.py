"""Terms: what a sentence says of a proposal, cut to the shortest phrase that carries it."""

from __future__ import annotations

import pytest

from tests.extraction.proposals_by_hand import proposals_in
from tui.articles.article import Span
from tui.extraction.proposals.stating.terms import closed

CASES = [
    (
        "Oslo proposed a truce in the war. Shelling went on.\n\nThe truce took effect at once.",
        "timing",
        "at once",
    ),
    (
        "Oslo proposed a ceasefire.\n\nFew trust it.\n\nHe spoke of the truce, which would begin at dawn on Friday.",
        "timing",
        "at dawn on Friday",
    ),
    (
        "Oslo proposed a truce in the war.\n\nFew trusted it.\n\nResidents used the temporary truce to leave.",
        "duration",
        "temporary",
    ),
    ("The government offered to free the hostages in stages over six weeks.", "duration", "six weeks"),
    ("The army announced a halt in operations until the rains end.", "duration", "until the rains end"),
    ("The rebels offered a truce of unlimited duration.", "duration", "of unlimited duration"),
    ("Bern proposed a 30-hour truce over the Easter weekend.", "timing", "over the Easter weekend"),
    ("The two armies agreed to a truce for just over three months.", "duration", "just over three months"),
    (
        "Bern is prepared to send observers, the minister said, provided that both armies agree.",
        "condition",
        "both armies",
    ),
    ("The army offered to take its troops out of the province.", "territory", "take its troops out of the province"),
    ("Oslo proposed peace talks that would focus on elections and a new constitution.", "scope", "elections"),
    (
        "Bern asked both armies to pull back from the river and release all prisoners.",
        "territory",
        "pull back from the river",
    ),
    (
        "Bern asked both armies to pull back from the river and release all prisoners.",
        "exchange",
        "release all prisoners",
    ),
    ("The rebels offered a truce if the army lifted the siege.", "condition", "if the army lifted the siege"),
    (
        "The rebels offered a truce if the army gave up the towns it holds.",
        "condition",
        "if the army gave up the towns it holds",
    ),
    ("The rebels said they would talk once the army freed their men.", "condition", "once the army freed their men"),
    ("He would meet the rebels, he said, provided they disarmed and left the town.", "condition", "left the town"),
    ("The army ordered its men to stop all raids on the port.", "scope", "all raids on the port"),
    ("Oslo proposed an unconditional truce along the border.", "condition", "unconditional"),
    ("Oslo proposed an unconditional truce along the border.", "scope", "along the border"),
    ("The junta offered a temporary truce from May Day until Easter.", "duration", "temporary"),
    ("The envoy put forward a plan that includes the release of all hostages.", "exchange", "release of all hostages"),
    ("The rebels gave the army 48 hours to leave the valley.", "timing", "48 hours"),
    ("The envoy presented a 10-point plan for a ceasefire.", "other", "10-point plan"),
    ("The council demanded a truce so that food can be delivered.", "other", "so that food can be delivered"),
    (
        "The rebels would hand back the port in return for an amnesty, their leader said.",
        "territory",
        "hand back the port",
    ),
]


@pytest.mark.parametrize(("sentence", "kind", "words"), CASES)
def test_a_statement_gives_its_terms(sentence: str, kind: str, words: str) -> None:
    found = {(term.type, term.span.cut(sentence)) for p in proposals_in(sentence) for term in p.terms}
    assert any(given == kind and words in cut for given, cut in found), found


PLAN = "Oslo proposed a truce to both armies on Monday."


@pytest.mark.parametrize(
    ("sentence", "kind", "words"),
    [
        ("It would last 60 days.", "duration", "60 days"),
        ("Under the plan, all hostages would be released.", "exchange", "hostages"),
        ("Both armies are to withdraw from the valley within a week.", "territory", "withdraw from the valley"),
        ("The plan calls for observers to be sent to the border.", "security", "observers"),
        ("The truce does not apply to the islands.", "scope", "does not apply to the islands"),
        ("The truce took effect at midnight.", "timing", "at midnight"),
    ],
)
def test_a_sentence_that_goes_on_with_a_plan_gives_terms(sentence: str, kind: str, words: str) -> None:
    text = f"{PLAN}\n\n{sentence}"
    found = {(term.type, term.span.cut(text)) for p in proposals_in(text) for term in p.terms}
    assert any(given == kind and words in cut for given, cut in found), found


def test_what_others_say_of_it_is_no_term() -> None:
    text = f"{PLAN}\n\nThe ceasefire agreement will not work, a writer said."
    assert not [t for p in proposals_in(text) for t in p.terms if "work" in t.span.cut(text)]


def test_no_term_stands_within_another_of_its_type() -> None:
    for sentence, _, _ in CASES:
        for found in proposals_in(sentence):
            for one in found.terms:
                others = [o for o in found.terms if o.type == one.type and o.span != one.span]
                assert not any(o.span.contains(one.span) for o in others), (sentence, one)


def test_a_plan_of_the_sentence_before_is_told_of_and_none_of_its_own() -> None:
    text = (
        "Kenya's government on Thursday offered the northern rebels a three-month truce.\n\n"
        "Under the offer, prisoners would be exchanged and the army would leave the town of Wajir."
    )
    (plan,) = proposals_in(text)
    assert {term.span.cut(text) for term in plan.terms} >= {"three-month"}
    assert {"exchange", "territory"} <= {term.type for term in plan.terms}


def test_a_pause_before_its_purpose_keeps_its_kind_and_its_hour_but_not_the_day_of_the_saying() -> None:
    text = (
        "Chad and Libya agreed on Friday to a humanitarian ceasefire from noon on Saturday to exchange prisoners, "
        "the foreign minister said on Sunday."
    )
    (pause,) = proposals_in(text)
    assert pause.kind == "ceasefire"
    timed = [term.span.cut(text).strip() for term in pause.terms if term.type == "timing"]
    assert timed
    assert not any("Friday" in when or "Sunday" in when for when in timed)


def test_a_condition_goes_to_the_end_of_its_clause() -> None:
    text = "Chad said it was ready to sign a ceasefire agreement with Libya if Tripoli stopped arming the rebels."
    (pause,) = proposals_in(text)
    conditions = [term.span.cut(text) for term in pause.terms if term.type == "condition"]
    assert conditions == ["if Tripoli stopped arming the rebels"]


def test_a_call_that_is_only_rejected_is_still_on_the_table() -> None:
    text = "The government rejected a call by the separatists for an unconditional ceasefire in the war."
    assert [p.kind for p in proposals_in(text)] == ["ceasefire"]


def test_a_quotation_opened_in_a_term_is_closed_in_it() -> None:
    text = "They offered to sign a “short truce” and to “free all prisoners”."
    for words, whole in (("sign a “short truce", "sign a “short truce”"), ("free all prisoners", "free all prisoners")):
        start = text.index(words)
        assert closed(text, Span(start, start + len(words))).cut(text) == whole


@pytest.mark.parametrize(("opening", "told"), [("The plan would work", True), ("It comes", False)])
def test_what_else_goes_on_is_no_term(opening: str, told: bool) -> None:
    text = (
        "Oslo has offered the rebels the possibility of a short truce. "
        f"{opening} as there are signals from Bern that it is ready to see both sides come to the table for a deal."
    )
    assert any("table" in term.span.cut(text) for term in proposals_in(text)[0].terms) is told


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Bern proposed a plan after talks with Oslo's officials, including the foreign minister, the defence "
            "minister, and the president's chief of staff.",
            "chief of staff",
        ),
        (
            "Bern proposed a truce in the war. Everything depends on whether Oslo wants a truce and quiet.",
            "wants a truce",
        ),
        (
            "Bern proposed a truce in the war. It hoped that the truce could be established over the next few days.",
            "days",
        ),
    ],
)
def test_who_is_met_what_is_wanted_and_when_it_may_come_are_no_terms(sentence: str, words: str) -> None:
    terms = [term for proposal in proposals_in(sentence) for term in proposal.terms if term.type != "timing"]
    assert [cut for term in terms if words in (cut := term.span.cut(sentence))] == []
