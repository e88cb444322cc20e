"""What the reader works with besides the screen: spans, history, tints, words in an article, rows."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.findings_by_hand import article, findings
from tests.reader.opened import found_in, ready
from tests.seeds import articles
from tui.articles.article import Span
from tui.display import width
from tui.findings import Party
from tui.library.own_work.places import Place
from tui.reader import rows
from tui.reader.heading import heading, progress
from tui.reader.history import MOST, History
from tui.reader.in_article import find
from tui.reader.listing import OfArticle
from tui.reader.room import Room, room
from tui.reader.spans import SpanIndex
from tui.screen.fitting import fit, lines, marked
from tui.screen.look import initials

Sides = tuple[str, ...]
spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: Span(*sorted(pair)))


@given(st.lists(spans, max_size=12), spans)
def test_the_index_finds_what_a_look_at_each_would(some: list[Span], asked: Span) -> None:
    index = SpanIndex((span, nth) for nth, span in enumerate(some))
    expected = {nth for nth, span in enumerate(some) if span.start < span.end and span.overlaps(asked)}
    assert {nth for _, nth in index.touching(*asked)} == expected


def test_the_way_back_ends_where_it_began() -> None:
    history = History()
    for offset in (0, 5, 5, 9):
        history.leave(Place("a", offset))
    assert [history.back(None) for _ in range(4)] == [Place("a", 9), Place("a", 5), Place("a", 0), None]
    for offset in range(MOST + 20):
        history.leave(Place("a", offset))
    assert sum(1 for _ in iter(lambda: history.back(None), None)) == MOST


def test_the_way_forward_leads_where_one_came_back_from() -> None:
    history = History([Place("a", 1), Place("b", 2)])
    assert history.back(Place("c", 3)) == Place("b", 2)
    assert history.back(Place("b", 2)) == Place("a", 1)
    assert history.forward(Place("a", 1)) == Place("b", 2)
    assert history.forward(Place("b", 2)) == Place("c", 3)
    assert history.forward(Place("c", 3)) is None
    assert History(*history.places()).places() == history.places()
    history.leave(Place("c", 9))
    assert history.forward(None) is None


def test_initials_stand_for_a_speaker() -> None:
    names = [
        "Marco Rubio",
        "United States",
        "the Kremlin",
        "NATO",
        "U.S.",
        "a senior Russian official",
        "other influential voices",
        None,
        "習近平",
    ]
    assert [initials(name) for name in names] == ["MR", "US", "Kr", "NA", "US", "Ru", "··", "– ", "習"]


def test_words_are_found_whatever_case_marks_accents_and_line_ends() -> None:
    text = "“Peace” – the café’s Peace\nplan"
    assert [span.cut(text) for span in find(text, "peace")] == ["Peace", "Peace"]
    assert [span.cut(text) for span in find(text, "CAFE's peace plan")] == ["café’s Peace\nplan"]
    assert [span.cut(text) for span in find(text, '"peace" -')] == ["“Peace” –"]
    assert find(text, "(peace.*") == []
    assert find(text, "  ") == []


@given(st.text(max_size=80), st.integers(1, 30), st.integers(1, 3))
def test_words_fit_the_room_there_is(text: str, columns: int, most: int) -> None:
    assert width(fit(text, columns)) <= columns
    found = lines(text, columns, most)
    assert 1 <= len(found) <= most
    assert all(width(line) <= max(columns, 2) for line in found)


@given(st.text(max_size=200), st.lists(spans, max_size=3), st.integers(8, 40))
def test_matches_keep_to_the_room_too(text: str, marks: list[Span], columns: int) -> None:
    marks = [Span(min(span.start, len(text)), min(span.end, len(text))) for span in marks]
    for line in marked(text, marks, columns, 2):
        assert sum(width(words) for words, _ in line) <= columns


def test_the_first_match_is_seen_in_a_long_sentence() -> None:
    sentence = "word " * 60 + "unconditionally " + "word " * 30
    start = sentence.index("uncond")
    pieces = [piece for line in marked(sentence, [Span(start, start + 15)], 30, 2) for piece in line]
    assert ("unconditionally", "match") in pieces
    assert pieces[0][0].startswith("…")


def test_a_row_of_a_quote_says_who_and_what_and_whether_that_is_sure() -> None:
    listing = OfArticle(ready(articles()[1], found_in(articles()[1])))
    sure, unsure = (listing.draw("quotes", nth, None, 40) for nth in (2, 1))
    assert all(sum(width(words) for words, _ in line) <= 40 for line in (*sure, *unsure))
    assert "unsure ?" not in [words for words, _ in sure[0]]
    assert "unsure ?" in [words for words, _ in unsure[0]]


def test_a_proposal_shows_label_parties_terms_answers_and_status() -> None:
    listing = OfArticle(ready(articles()[1], found_in(articles()[1])))
    text = "\n".join("".join(words for words, _ in line) for line in listing.draw("proposals", 0, None, 50))
    for words in ("month-long ceasefire", "United States → Russia", "month-long", "✓", "✗", "accepted by Ukraine"):
        assert words in text


def test_a_row_of_a_proposal_marks_what_is_doubtful() -> None:
    made = articles()[1]
    proposal = found_in(made).proposals[0]
    doubted = replace(
        proposal,
        proposers=(replace(proposal.proposers[0], confidence=0.5),),
        terms=(replace(proposal.terms[0], confidence=0.5),),
        responses=(replace(proposal.responses[0], stance=None), replace(proposal.responses[1], confidence=0.5)),
    )
    document = ready(made, replace(found_in(made), proposals=(doubted,)))
    row = "\n".join("".join(words for words, _ in line) for line in OfArticle(document).draw("proposals", 0, None, 50))
    assert "United States ? → Russia" in row
    assert "✗" not in row


@pytest.mark.parametrize(
    ("by", "to", "told", "in_a_list"),
    [
        (("Ferrin",), ("Osland", "Quill"), "Ferrin → Osland, Quill", "Ferrin → Osland, Quill"),
        (("Ferrin", "Osland"), ("Osland", "Ferrin"), "between Ferrin and Osland", "Ferrin and Osland"),
        (("A", "B", "C"), ("C", "B", "A", "A"), "between A, B and C", "between A, B and C"),
        (("Ferrin",), ("Ferrin",), "Ferrin", "Ferrin"),
        (("Ferrin", "Osland"), ("Osland",), "Ferrin, Osland → Osland", "Ferrin, Osland → Osland"),
        ((), ("Osland",), "nobody named → Osland", "nobody named → Osland"),
        ((), (), "nobody named", "nobody named"),
    ],
)
def test_what_is_proposed_to_each_other_lies_between(by: Sides, to: Sides, told: str, in_a_list: str) -> None:
    proposers, addressees = (tuple(Party(name, None, None) for name in side) for side in (by, to))
    proposal = replace(found_in(articles()[1]).proposals[0], proposers=proposers, addressees=addressees)
    assert rows.parties(proposal) == told
    assert rows.parties(proposal, 22) == in_a_list


def test_who_speaks_for_a_side_is_known_from_either_mention_of_it() -> None:
    proposal = replace(
        found_in(articles()[1]).proposals[0],
        proposers=(Party("Ferrin", None, None), Party("Osland", None, None)),
        addressees=(Party("Ferrin", "Mara Delon", None), Party("Osland", None, None)),
    )
    assert [(each.party, each.person) for each in proposal.between] == [("Ferrin", "Mara Delon"), ("Osland", None)]


def test_an_article_without_a_headline_shows_its_opening_words_as_such() -> None:
    made = article("It was said on Friday that talks would go on for as long as they were needed by both of the sides.")
    assert made.name.endswith("…")
    document = ready(made, findings())
    facts, _ = heading(document, progress(document, 0.4), room(90), 90)
    assert "undated" in facts[1][0]
    assert "no headline" in facts[1][0]
    assert facts[-1][0] == "40%, 1 min left"
    name, _ = heading(document, "", room(90), 90, named=True)
    assert name[1] == (made.name, "strong opening")


def test_what_was_read_is_counted_from_the_beginning() -> None:
    document = ready(article("word " * 1000), findings())
    assert [progress(document, read) for read in (0, 0.5, 0.999, 1)] == [
        "0%, 5 min left", "50%, 3 min left", "100%, 1 min left", "end",
    ]  # fmt: skip


@pytest.mark.parametrize("columns", range(1, 200, 3))
def test_the_parts_of_a_row_find_room(columns: int) -> None:
    for wish in ("auto", True, False):
        made = room(columns, centred=wish)  # type: ignore[arg-type]
        assert made.right <= max(columns, 10)
        assert made.measure == 72 or not made.notes
    assert room(64) == Room(0, 55, 3, 0)
    assert room(47) == Room(0, 39, 2, 0)
    assert room(111) == Room(2, 72, 3, 27)
