import pytest

from tests.findings_by_hand import article, findings, quote
from tui.articles.article import Span
from tui.findings import Findings, Proposal, Quote, Why
from tui.picker.excerpt import Excerpt, excerpt_of
from tui.picker.finder import Finder
from tui.search.hit import Hit

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
    return excerpt_of(hit(kind, whole, nth), article(TEXT), FOUND)


def test_a_quote_keeps_the_reporters_words_between_its_parts() -> None:
    passage = excerpt("quote", Span(SPLIT[0].start, SPLIT[1].end)).passage()
    assert passage.words == '"We are ready," said Ann Lee, "to talk, to sign."'
    assert passage.speaker == "Ann Lee"


def test_a_cut_over_the_reporters_words_keeps_them_and_one_with_an_omission_leaves_them_out() -> None:
    split = excerpt("quote", Span(SPLIT[0].start, SPLIT[1].end))
    cut = split.whole().move(1).begin_here()
    assert [part.text for part in split.passage(cut).parts] == ["are ready,", " said Ann Lee, ", "to talk, to sign."]
    assert split.passage(cut.move(2).toggle().toggle()).words == "are ready … to sign."


def test_words_of_a_mixed_quote_that_stand_in_marks_are_the_speakers_own() -> None:
    mixed = excerpt("quote", MIXED.spans[0], nth=1)
    cut = mixed.whole().move(1)
    assert mixed.passage(cut.begin_here()).kind == "mixed"
    assert mixed.passage(cut.begin_here().move(0).end_here()).kind == "mixed"  # the mark itself is the article's
    assert mixed.passage().kind == "mixed"


def test_the_sentences_of_a_proposal_are_the_articles_own_and_gaps_between_them_are_marked() -> None:
    passage = excerpt("proposal", span("He called")).passage()
    assert passage.words == "He called … An end. Another."
    assert passage.speaker is None


def test_a_quote_without_a_sentence_is_shown_in_its_paragraph() -> None:
    assert excerpt("quote", MIXED.spans[0], nth=1).sentence.cut(TEXT) == TEXT.split("\n")[2]


def test_a_title_has_no_words_to_take() -> None:
    with pytest.raises(ValueError, match="kind article"):
        excerpt_of(hit("article", Span(0, 7)), article(TEXT), findings())


def test_the_best_hit_is_the_quote_whose_words_were_typed(finder: Finder) -> None:
    best = finder.hits("count on strong steps")[0]
    found = finder.excerpt(best)
    assert best.kind == "quote"
    assert found.passage().words.startswith("I understand that we can count on strong steps.")
    assert found.sentence.contains(found.spans[0])


def test_an_empty_query_gives_the_first_quotes_and_every_hit_has_words(finder: Finder) -> None:
    hits = finder.hits("  ")
    assert {hit.kind for hit in hits} == {"quote"}
    for each in [*hits, *finder.hits("peace"), *finder.hits("Zelensky")]:
        text = finder.excerpt(each)
        assert all(span.cut(text.article.text) in text.passage().words for span in text.spans)


def test_an_empty_library_gets_the_sample(tmp_path_factory: pytest.TempPathFactory) -> None:
    finder = Finder(tmp_path_factory.mktemp("new"), 5)
    try:
        best = finder.excerpt(finder.hits("count on strong steps")[0]).passage()
    finally:
        finder.close()
    assert best.speaker == "Volodymyr Zelensky"
    assert "count on strong steps" in best.words
