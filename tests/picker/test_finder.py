"""What the finder finds, and the words it stands for."""

from pathlib import Path

import pytest

from tests.findings_by_hand import article, findings, quote
from tests.library.test_damaged_files import with_one_article_lost
from tests.linking.renderings_by_hand import made, put
from tests.picker.picking import ended, opened, press, screen
from tui.articles.article import Span
from tui.library.library import Library
from tui.picker.finder import Finder
from tui.picker.found import found
from tui.search.hit import Hit
from tui.taking.setting import Options, words


def test_a_quote_without_a_sentence_is_shown_in_its_paragraph() -> None:
    text = "A head.\n\nHe called it madness again. An end.\n"
    span = Span(text.index("madness"), text.index("madness") + 7)
    hit = Hit("quote", 1, 0, span, "madness", (), (), span, None, (), 1.0)
    assert found(hit, article(text), findings(quote(span))).sentence.cut(text) == text.split("\n")[2]


def test_the_best_hit_is_the_quote_whose_words_were_typed(finder: Finder) -> None:
    best = finder.hits("count on strong steps")[0]
    looked = finder.look(best)
    assert best.kind == "quote"
    assert words(looked.excerpt.passage(), Options()).startswith("I understand that we can count on strong steps.")
    assert looked.sentence.contains(looked.excerpt.spans[0])


def test_an_empty_query_gives_the_first_quotes_and_every_hit_has_words(finder: Finder) -> None:
    hits = finder.hits("  ")
    assert {hit.kind for hit in hits} == {"quote"}
    for each in [*hits, *finder.hits("peace"), *finder.hits("Zelensky")]:
        excerpt = finder.look(each).excerpt
        said = "".join(part.text for part in excerpt.passage().parts)
        assert all(span.cut(excerpt.article.text) in said for span in excerpt.spans)


def test_an_empty_library_gets_the_sample(tmp_path_factory: pytest.TempPathFactory) -> None:
    finder = Finder(tmp_path_factory.mktemp("new"), 5)
    try:
        best = finder.look(finder.hits("count on strong steps")[0]).excerpt.passage()
    finally:
        finder.close()
    assert best.speaker == "Volodymyr Zelensky"
    assert "count on strong steps" in best.parts[0].text


async def test_a_damaged_article_is_left_out_and_named(tmp_path: Path) -> None:
    name = with_one_article_lost(tmp_path)
    finder = Finder(tmp_path, 100)
    try:
        async with opened(finder) as pilot:
            for query in ((), ("type:ceasefire",), ("type: russia",)):
                await press(pilot, *query)
                assert screen(pilot)[1].startswith("▌")
                assert f"damaged and left out: {name}"[:50] in screen(pilot)[-1]
                assert all(hit.article != 2 for hit in finder.hits("ceasefire"))
            await press(pilot, "enter")
        assert ended(pilot)[0] == 0
    finally:
        finder.close()


async def test_where_another_article_has_it_longer(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        put(library, made("known")[:5])
    finder = Finder(tmp_path, 50)
    try:
        (best, *_) = finder.hits("village for a signature outlet:lakeside")
        assert finder.look(best).elsewhere == (
            "longer in “Dancu rules out handing over villages”, Orvia Wire, 2024-03-04, and 3 more"
        )
        async with opened(finder, size=(80, 24)) as pilot:
            await press(pilot, "type:signature outlet:lakeside")
            assert any(line.startswith("+ longer in “Dancu rules out") for line in screen(pilot))
    finally:
        finder.close()
