"""Wrapping, paragraphs and rows: nothing is lost, nothing is too wide, and what is not seen costs nothing."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting import steps
from tests.seeds import articles
from tui.display import show, width
from tui.reader.layout import SMALL, Layout
from tui.reader.paragraphs import LONGEST, paragraphs
from tui.screen.wrapping import wrap

texts = st.text(st.sampled_from("ab  é’—\n\n\t\r\x1b文字한👩\u200d💻\u0301\u202e\u2028"), max_size=300)
columns = st.integers(2, 40)


@given(texts, columns)
def test_lines_hold_every_character_but_blanks_and_keep_the_measure(text: str, measure: int) -> None:
    shown = show(text, "fold").text
    lines = wrap(shown, measure)
    assert all(width(shown[start:end]) <= measure for start, end in lines)
    assert "".join(shown[start:end] for start, end in lines).replace(" ", "") == shown.replace(" ", "")
    assert all(end <= after for (_, end), (after, _) in itertools.pairwise(lines))


def test_lines_break_at_words_and_between_wide_characters() -> None:
    assert [("one two three"[a:b]) for a, b in wrap("one two three", 8)] == ["one two", "three"]
    assert [("ab停火协议"[a:b]) for a, b in wrap("ab停火协议", 6)] == ["ab停火", "协议"]
    assert wrap("", 5) == [(0, 0)]


@given(texts)
def test_paragraphs_lose_nothing_but_blanks(text: str) -> None:
    found = paragraphs(text)
    assert "".join("".join(text[start:end].split()) for start, end, *_ in found) == "".join(text.split())
    assert all(start < end for start, end, *_ in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


def test_lines_broken_by_hand_flow_and_short_lines_stay() -> None:
    text = "The minister said on Monday that\nthe offer was still open, and that\nnobody had answered.\n\nAuthor\nNews"
    assert [text[start:end] for start, end, *_ in paragraphs(text)] == [text.split("\n\n")[0], "Author", "News"]


@given(texts, columns)
def test_rows_lead_to_the_text_and_back(text: str, measure: int) -> None:
    layout = Layout(text, paragraphs(text), measure)
    words = ""
    for y in range(layout.height):
        row = layout.row(y)
        if row is None:
            continue
        assert width(row.shown) <= max(measure, 2)
        assert layout.row_of(row.start) <= y
        assert all(row.start <= layout.offset(row, index) <= row.end for index in range(len(row.shown)))
        words += text[row.start : row.end]
    assert "".join(words.split()) == "".join(text.split())


@pytest.mark.parametrize("nth", range(5))
def test_each_row_of_the_articles_is_found_by_its_offset(nth: int) -> None:
    text = articles()[nth].text
    layout = Layout(text, paragraphs(text), 60)
    rows = [(y, row) for y in range(layout.height) if (row := layout.row(y))]
    assert all(layout.row_of(row.start) == y for y, row in rows)
    assert all(
        row.shown.rstrip() == text[row.start : row.end].rstrip() or "\n" in text[row.start : row.end] for _, row in rows
    )


def test_a_long_text_is_laid_out_where_it_is_looked_at() -> None:
    text = articles()[2].text * 40
    assert len(text) > SMALL
    layout, whole = (Layout(text, paragraphs(text), 50) for _ in range(2))
    for y in range(0, whole.height, 30):
        whole.settle(y, 40)
    middle = len(text) // 2
    top = layout.row_of(middle)
    before = layout.row(top)
    shift = layout.settle(top, 40)
    assert layout.row(top + shift) == before
    above = [layout.row(top + shift - step) for step in range(1, 40)]
    assert above == [whole.row(whole.row_of(middle) - step) for step in range(1, 40)]


HUGE = {"no blank": "x", "no blank, wide": "停火", "one line": "word ", "short lines": "One line.\n\n"}


@pytest.mark.parametrize("unit", HUGE.values(), ids=HUGE)
def test_what_is_laid_out_of_a_long_text_is_what_is_seen(unit: str) -> None:
    """A text of eight times the length costs a little more to open, and what is far down nearly as little."""

    def work(length: int) -> tuple[int, int]:
        text = unit * (length // len(unit))
        found = paragraphs(text)
        assert max(end - start for start, end, *_ in found) <= LONGEST
        layout = Layout(text, found, 72)

        def opened() -> None:
            layout.settle(0, 40)
            assert layout.row(0)

        return steps(opened), steps(lambda: layout.settle(layout.row_of(len(text) // 2), 40))

    work(100)
    small, large = work(100_000), work(800_000)
    assert large[0] < 2 * small[0] + 1000
    assert large[1] < 2 * small[1] + 1000
