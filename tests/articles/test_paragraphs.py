import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.paragraphs import paragraphs

STORY = (
    "The harbour strike will end on Friday, the union said after a night of talks with the owners.",
    "“We have what we came for, and nobody had to lose his post for it,” said Ada Lind, who leads the dockers. "
    "“Anybody who says that we were weak has not read the paper that was signed tonight.”",
    "The owners, whose ships had waited outside the port for eleven days, spoke of a bitter but fair result. Their "
    "chairman, Bo Ek, said that the bill would be paid by everybody who buys bananas or bicycles this summer.",
    "“It was not cheap,” Ek said. “It was cheaper than August would have been.”",
)


def level(words: str) -> str:
    return " ".join(words.split())


def cut(text: str) -> list[str]:
    return [level(span.cut(text)) for span in paragraphs(text)]


@pytest.mark.parametrize("measure", range(40, 101, 4))
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("indent", ["", "    "])
def test_lines_broken_at_a_measure_are_put_together_again(measure: int, end: str, indent: str) -> None:
    broken = [textwrap.fill(p, measure, initial_indent=indent, subsequent_indent=indent) for p in STORY]
    assert cut("\n\n".join(broken).replace("\n", end)) == list(STORY)


@pytest.mark.parametrize("measure", range(40, 81, 4))
def test_a_first_line_set_in_begins_a_paragraph(measure: int) -> None:
    assert cut("\n".join(textwrap.fill(p, measure, initial_indent="  ") for p in STORY)) == list(STORY)


@pytest.mark.parametrize("measure", [56, 60, 64, 72])
def test_a_line_with_room_for_the_next_word_ends_a_paragraph(measure: int) -> None:
    assert cut("\n".join(textwrap.fill(p, measure) for p in STORY)) == list(STORY)


def test_lines_broken_by_hand_go_on() -> None:
    ragged = (
        "The harbour strike will end on Friday,\nthe union said after a night of talks\nwith the owners.\n\n"
        "“We have what we came for,” said Miss\nAda Lind, who leads the dockers of the\nport of Gothenburg and of\n"
        "Malmö.\n\nThe owners, whose ships had waited outside the\nport for eleven days, were bitter."
    )
    assert len(cut(ragged)) == 3


@pytest.mark.parametrize(
    "lines",
    [
        ["Strike ends", "By Cleo Marsh", "12 March 2025", "The harbour strike will end on Friday, the union said."],
        ["LIND: We have what we came for, all of it.", "EK: It was cheaper than August would have been.", "LIND: So."],
        ["- The harbour opens.", "- The owners pay.", "- The dockers go back to work."],
        [STORY[0], STORY[1], STORY[2], STORY[3]],
        ["What next?", "Nobody knows.", "What then?", "Nobody says."],
    ],
)
def test_lines_that_nobody_broke_are_paragraphs(lines: list[str]) -> None:
    assert cut("\n".join(lines)) == lines


def test_items_of_a_broken_list_stay_apart() -> None:
    items = [
        "- The harbour opens on Friday at six, and the ships that have waited longest come in first.",
        "- The owners pay for the eleven days, and half of what the dockers would have earned at night.",
        "- The dockers go back to work, all of them.",
    ]
    broken = "\n".join(textwrap.fill(item, 50, subsequent_indent="  ") for item in items)
    assert cut(broken) == items


@given(st.text(st.sampled_from("aB. “”\n\r\t\u2028>-1")))
def test_paragraphs_hold_every_word_in_order(text: str) -> None:
    spans = paragraphs(text)
    assert [w for span in spans for w in span.cut(text).split()] == text.split()
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.start < span.end and span.cut(text) == span.cut(text).strip() for span in spans)
