import pytest

from tests.findings_by_hand import article, findings, quote
from tui.articles.article import Span
from tui.findings import Findings, Proposal, Quote, Why
from tui.search.hit import Hit
from tui.taking.excerpt import Excerpt, of_hit
from tui.taking.passage import Passage
from tui.taking.setting import Options, words

TEXT = 'A head.\n\n"We are ready," said Ann Lee, "to talk, to sign." He called it "madness" again. An end. Another.\n'


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def hit(kind: str, whole: Span, nth: int = 0) -> Hit:
    return Hit(kind, 1, nth, whole, whole.cut(TEXT), (), (), whole, None, (), 1.0)  # type: ignore[arg-type]


SPLIT = (span("We are ready,"), span("to talk, to sign."))
MIXED = Quote("mixed", (span('it "madness" again'),), (span("madness"),), "Ann Lee", None, None, 0.9, Why("by hand"))
FOUND = Findings(
    "by hand",
    (quote(*SPLIT, speaker="Ann Lee"), MIXED),
    (
        Proposal(
            "truce",
            "truce",
            (span("He called"), span("An end."), span("Another.")),
            (),
            (),
            (),
            (),
            (),
            "",
            1,
            Why("x"),
        ),
    ),
    (),
)


def excerpt(kind: str, whole: Span, nth: int = 0) -> Excerpt:
    return of_hit(hit(kind, whole, nth), article(TEXT), FOUND)


def said(passage: Passage) -> str:
    return words(passage, Options())


def test_a_quote_keeps_the_reporters_words_between_its_parts() -> None:
    passage = excerpt("quote", Span(SPLIT[0].start, SPLIT[1].end)).passage()
    assert said(passage) == "“We are ready,” said Ann Lee, “to talk, to sign.”"
    assert passage.speaker == "Ann Lee"


def test_a_cut_over_the_reporters_words_keeps_them_and_one_with_an_omission_leaves_them_out() -> None:
    split = excerpt("quote", Span(SPLIT[0].start, SPLIT[1].end))
    cut = split.uncut().move(1).begin_here()
    assert [part.text for part in split.passage(cut).parts] == ["are ready,", " said Ann Lee, ", "to talk, to sign."]
    assert said(split.passage(cut.move(2).toggle().toggle())) == "are ready … to sign."


def test_words_of_a_mixed_quote_that_stand_in_marks_are_the_speakers_own() -> None:
    mixed = excerpt("quote", MIXED.spans[0], nth=1)
    cut = mixed.uncut().move(1)
    assert mixed.passage(cut.begin_here()).kind == "mixed"
    assert mixed.passage(cut.begin_here().move(0).end_here()).kind == "mixed"  # the mark itself is the article's
    assert mixed.passage().kind == "mixed"


def test_the_sentences_of_a_proposal_are_the_articles_own_and_gaps_between_them_are_marked() -> None:
    passage = excerpt("proposal", span("He called")).passage()
    assert said(passage) == "He called … An end. Another."
    assert passage.speaker is None


def test_a_title_has_no_words_to_take() -> None:
    with pytest.raises(ValueError, match="kind article"):
        of_hit(hit("article", Span(0, 7)), article(TEXT), findings())
