"""Lines as the protocol counts them: changed in place they are what the changed text has, in every encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.editing.lines import Encoding, Lines, Place, Text, joined, split, units

texts = st.text(st.sampled_from("ab\r\n\u2028😀é\t\x85"), max_size=14)
places = st.builds(Place, st.integers(0, 5), st.integers(0, 8))
encodings = st.sampled_from(["utf-8", "utf-16", "utf-32"])


@given(texts, encodings, st.lists(st.tuples(places, places, texts), max_size=4))
def test_changes_are_those_of_the_text(text: str, encoding: Encoding, changes: list[tuple[Place, Place, str]]) -> None:
    lines = Lines(text, encoding)
    for start, end, new in changes:
        raw = Text(text, tuple(sum(map(len, split(text)[:n])) for n in range(len(split(text)))), encoding)
        first, last = sorted((raw.offset(start), raw.offset(end)))
        text = text[:first] + new + text[last:]
        lines.change(start, end, new)
    assert lines.text() == joined(split(text), encoding)


@given(texts, encodings)
def test_every_place_leads_back(text: str, encoding: Encoding) -> None:
    shown = Lines(text, encoding).text()
    assert "\r" not in shown.whole
    for offset in range(len(shown.whole) + 1):
        assert shown.offset(shown.place(offset)) == offset


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 7), ("utf-16", 5), ("utf-32", 4)])
def test_an_astral_character_has_its_units(encoding: Encoding, character: int) -> None:
    shown = Lines('\r\nx="😀"', encoding).text()
    assert shown.place(shown.whole.rindex('"')) == Place(1, character)
    assert shown.offset(Place(1, character)) == shown.whole.rindex('"')
    assert units('x="😀', encoding) == character


def test_inside_a_character_is_where_it_begins() -> None:
    assert Lines("😀", "utf-16").text().offset(Place(0, 1)) == 0
    assert Lines("é", "utf-8").text().offset(Place(0, 1)) == 0


def test_behind_the_end_is_the_end() -> None:
    shown = Lines("ab\ncd").text()
    assert shown.offset(Place(0, 99)) == 2
    assert shown.offset(Place(9, 0)) == 5
