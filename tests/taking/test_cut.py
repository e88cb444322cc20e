import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.article import Span
from tui.taking.cut import Cut, uncut

TEXT = 'We will meet, he said, "on Monday, in Geneva—or not at all, we hope."'
QUOTE = (Span(24, len(TEXT) - 1),)
STEPS = ("begin_here", "end_here", "toggle", "restore", "on", "back")


def kept(cut: Cut, text: str = TEXT) -> list[str]:
    return [span.cut(text) for span in cut.spans(text)]


def test_nothing_is_left_out_at_first() -> None:
    cut = uncut(TEXT, QUOTE)
    assert cut.whole
    assert cut.spans(TEXT) == QUOTE


def test_what_hangs_at_an_edge_goes_with_the_cut() -> None:
    cut = uncut(TEXT, QUOTE).move(1).end_here()
    assert kept(cut) == ["on Monday"]
    assert kept(cut.restore().move(2).end_here()) == ["on Monday, in Geneva"]


def test_a_dash_between_words_can_be_cut_at() -> None:
    assert kept(uncut(TEXT, QUOTE).move(4).begin_here()) == ["or not at all, we hope."]


def test_words_left_out_in_the_middle_make_two_stretches() -> None:
    cut = uncut(TEXT, QUOTE).move(2).toggle().toggle()
    assert cut.omits_inside
    assert kept(cut) == ["on Monday", "or not at all, we hope."]
    assert cut.at == 4


def test_the_last_word_kept_stays() -> None:
    cut = uncut(TEXT, QUOTE).move(3).begin_here().end_here()
    assert kept(cut.toggle()) == ["Geneva"]


def test_the_cursor_begins_where_the_search_matched() -> None:
    cut = uncut(TEXT, QUOTE, near=Span(TEXT.index("Geneva"), TEXT.index("Geneva") + 3))
    assert cut.words[cut.at].cut(TEXT) == "Geneva—"


def test_stretches_the_reporter_broke_stay_apart_without_an_omission() -> None:
    spans = (Span(0, 12), QUOTE[0])
    cut = uncut(TEXT, spans).move(1).begin_here()
    assert kept(cut) == ["will meet", "on Monday, in Geneva—or not at all, we hope."]
    assert not cut.omits_inside


def test_blanks_have_no_word_to_cut() -> None:
    with pytest.raises(ValueError, match="no word"):
        uncut("  \n ", (Span(0, 3),))


@given(
    st.text(alphabet="ab,;—- .“”\n", min_size=1, max_size=60).filter(lambda text: re.search(r"[ab]", text)),
    st.lists(st.sampled_from(STEPS), max_size=12),
)
def test_every_stretch_lies_in_the_quote_in_order_and_something_is_kept(text: str, steps: list[str]) -> None:
    cut = uncut(text, (Span(0, len(text)),))
    for step in steps:
        cut = cut.move(1) if step == "on" else cut.move(-1) if step == "back" else getattr(cut, step)()
        spans = cut.spans(text)
        assert cut.kept
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))
        assert all(not span.cut(text)[0].isspace() and not span.cut(text)[-1].isspace() for span in spans)
        assert 0 <= cut.at < len(cut.words)
