"""Shortened words: whole ones, the beginning and the end of what was there."""

from hypothesis import given
from hypothesis import strategies as st

from tui.taking.shortening import LONGEST, shortened


def test_what_fits_is_as_it_was() -> None:
    assert shortened("A short one, said\nat once.", 20, 15) == "A short one, said at once."


def test_the_middle_or_the_end_goes_at_blanks() -> None:
    assert shortened("unconditional withdrawal of everybody", 18) == "unconditional…"
    assert shortened("unconditional withdrawal of everybody involved", 18, 12) == "unconditional … involved"


@given(st.lists(st.text("abcdefg.,’", min_size=1, max_size=12), min_size=1, max_size=60), st.integers(15, 60))
def test_every_word_that_is_shown_is_a_word_of_the_text(words: list[str], room: int) -> None:
    shown = shortened(" ".join(words), room, room // 2)
    assert all(word in words for word in shown.replace(" … ", " ").split(" "))
    assert len(shown) <= room + room // 2 + 5 + 12
    if shown != " ".join(words):
        assert shown.count(" … ") == 1


def test_a_word_without_an_end_is_cut() -> None:
    assert len(shortened("x" * 10_000, 60, 35)) <= 60 + 35 + 2 * LONGEST
