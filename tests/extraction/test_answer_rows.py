"""The rows of answers: read and checked, each by its own examples; the page for people is made from them."""

from __future__ import annotations

from pathlib import Path

import pytest

import tui
from tests.extraction.answers_page import table
from tests.extraction.conftest import article_of_text
from tui.extraction.cues import find_cues
from tui.extraction.document import document
from tui.extraction.english.reading import read
from tui.extraction.extract import quotes_of
from tui.extraction.people import find_people
from tui.extraction.proposals.parties.floor import Floor
from tui.extraction.proposals.responding import row as rows_of
from tui.extraction.proposals.responding.frame import parsed
from tui.extraction.proposals.responding.idioms import idioms, needed
from tui.extraction.proposals.responding.replies import find_replies
from tui.extraction.proposals.responding.reply import Reply
from tui.extraction.proposals.responding.row import Row, RowError, rows, shaped

PAGE = Path(tui.__file__).with_name("docs") / "answers.md"
GOOD = "reject | rejected | subject | proposal |  | Norway rejected the truce. | Norway rejected the charge."


def norwegian(text: str) -> list[Reply]:
    """The answers of Norway in a text."""
    article = article_of_text(text)
    doc = document(article)
    people = find_people(doc, find_cues(doc))
    found = find_replies(doc, read(doc), people, Floor(quotes_of(article)))
    return [reply for reply in found if "Norway" in f"{reply.party.party} {reply.party.person}"]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.place)
def test_a_row_does_what_its_examples_say(row: Row) -> None:
    stances = {row.stance, *row.turned.values()}
    assert {reply.stance for reply in norwegian(row.fits)} & stances, row.fits
    assert not [reply for reply in norwegian(row.unfit) if reply.row is row], row.unfit


def test_there_are_enough_of_them() -> None:
    assert len(rows()) > 300
    assert {row.stance for row in rows()} == {
        "accepted", "rejected", "conditional", "open", "awaiting", "violated", "denied",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (GOOD.replace("| subject ", ""), "6 columns"),
        (GOOD.replace("| rejected |", "| refused |"), "unknown: refused"),
        (GOOD.replace("| subject |", "| somebody |"), "unknown: somebody"),
        (GOOD.replace("| proposal |", "| proposal, boat |"), "unknown: boat"),
        (GOOD.replace("|  |", "| maybe accepted |"), "turned"),
        (GOOD.replace("|  |", "| not agreed |"), "turned"),
        (GOOD.replace("the truce.", "the truce"), "no sentences"),
        (GOOD.replace("reject |", "reject the it |"), "cannot read"),
    ],
)
def test_a_wrong_row_is_named(line: str, what: str) -> None:
    with pytest.raises(RowError, match=what) as caught:
        list(rows_of.read("refusing.txt", f"# origin\n\n{line}"))
    assert str(caught.value).startswith("refusing.txt:3: ")


def test_a_frame_is_what_it_says() -> None:
    frame = parsed("give <blessing/go-ahead> to/for")
    assert (frame.shape, frame.lemmas, frame.nouns) == ("verb", ("give",), {"blessing", "go-ahead"})
    assert frame.prepositions == {"to", "for"}
    assert parsed("turn_down").lemmas == ("turn down",)
    assert parsed("blame for <collapse>").through == {"for"}
    assert parsed("refuse *").clause
    assert parsed("call <bad>").shape == "epithet"
    assert parsed('say "no/never"').words == ("no", "never")


def test_the_page_for_people_is_made_from_the_rows() -> None:
    assert PAGE.read_text("utf-8") == table(rows())


@pytest.mark.parametrize(("pattern", "words"), [
    (r"\bpack(?:ed|s|ing)? (?:its|his) bags\b", {"pack*"}),
    (r"\bdoors? (?:is|was) (?:still )?open", {"door*"}),
    (r"\b(?:is|was) (?:very )?(?:glad|pleased) to\b", {"glad", "pleased"}),
    (r"\bsen(?:t|ds?) (?:[\w-]+ ){1,8}(?:home|away) empty-handed\b", {"empty*"}),
    (r"\b(?:den(?:ied|ies)|shot down) (?:as )?(?:it|them)\b", {"den*", "shot"}),
    (r"(?<!will )\bno (?=[^.]*\btruce)", {"no"}),
    (r"\bout of it\b|\bfar away\b", {"out", "away"}),
])  # fmt: skip
def test_a_pattern_tells_the_words_it_needs(pattern: str, words: set[str]) -> None:
    assert needed(pattern) == words


def test_a_pattern_without_words_cannot_be_looked_for() -> None:
    with pytest.raises(ValueError, match="no word"):
        needed(r"\W*[A-Z]\w+")


def test_every_pattern_is_looked_for_in_its_example() -> None:
    for row in shaped("pattern"):
        doc = document(article_of_text(row.fits))
        assert row in [found for _, found, _ in idioms(doc)], row.place
