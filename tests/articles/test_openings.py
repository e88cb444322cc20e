import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.article import Span
from tui.articles.openings import dateline_day, words_begin
from tui.articles.reading import article_of

WORDS = ["Dockers went back to work on Friday, Ada Lind said.", "“We have what we came for,” Ada Lind said."]

ANYWHERE = [
    "BERGEN, May 3 (Reuters) - ",
    "BERGEN (AP) — ",
    "BERGEN, Norway (AP) — ",
    "Bergen (dpa) - ",
    "BRUSSELS/THE HAGUE, Oct 9 (Reuters) - ",
    "May 3 (Reuters) - ",
    "(AFP) — ",
    "ULAANBAATAR, 3 May (Xinhua) -- ",
    "MINSK, May 3. /BELTA/. ",
    "MINSK. May 3. INTERFAX-WEST. ",
    "Colombo, May 3 (PTI) ",
    "ST. JOHN'S, Newfoundland — ",
    "NEW YORK -- ",
    "WASHINGTON, D.C. – ",
    "Bergen | 3 May | ",
    "Bergen, Tuesday — ",
    "3 May 2024, BERGEN – ",
    "(Bergen) — ",
    "[BERGEN] ",
    "By Cleo Marsh | BERGEN — ",
    "By Cleo Marsh in Bergen — ",
    "BREAKING: ",
    "Exclusive | ",
    "Update 2: ",
    "(7) ",
    "[7] ",
    "7. ",
    "b) ",
    "• ",
    "- ",
    "► ",
    "🔴 ",
    "09:15 ",
    "09:15 GMT – ",
    "[00:01:15] ",
    "3:07 PM — ",
    "Listen • 3:07 ",
    "JUST IN: BERGEN (AP) — ",
]
FIRST = ["BERGEN: ", "OSLO/BERGEN: ", "Bergen, Norway – ", "Port-au-Prince – ", "3 May – "]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("before", ANYWHERE)
def test_what_stands_before_the_words(before: str, words: str) -> None:
    text = before + words
    for first in (True, False):
        assert text[words_begin(text, Span(0, len(text)), first=first) :] == words


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("before", FIRST)
def test_a_place_alone_opens_the_first_paragraph_only(before: str, words: str) -> None:
    text = before + words
    assert text[words_begin(text, Span(0, len(text)), first=True) :] == words
    assert words_begin(text, Span(0, len(text))) == 0


@pytest.mark.parametrize(
    "text",
    [
        "LIND: We have what we came for.\nEK: It was cheaper than August.",
        "LIND: We have what we came for, and Lind is happy.",
        "Lind: “We have what we came for.”",
        "Q: What did you come for?",
        "Sen. Ada Lind (D-Ohio) — Nobody else came.",
        "Bergen – which had no part in it – was quiet.",
        "Ada Lind — the union's leader — said so.",
        "2.14 million people went back to work.",
        "I - Ada Lind - swear it.",
        "On Tuesday – Easter was over – they met.",
        "Watch the ships come in.",
        "May 3 was the day.",
        "In 2025. The strike ended.",
        "“BERGEN — A City by the Sea” was the film.",
        "BERGEN — ",
        "— Ada Lind, leader of the union",
        "- Ada Lind",
    ],
)
def test_words_that_stand_for_themselves(text: str) -> None:
    assert words_begin(text, Span(0, len(text)), first=True) == 0


def test_a_place_in_capitals_is_known_by_how_it_is_spoken_of() -> None:
    text = "Bergen: Dockers went back to work.\n\nThe ships in Bergen came in."
    assert words_begin(text, Span(0, 34), first=True) == 8


@given(st.text(st.sampled_from("VIENA, Mach12()-—:.|/•[4]“ \n"), max_size=80), st.booleans())
def test_the_words_begin_inside_the_paragraph(text: str, first: bool) -> None:
    if text:
        assert 0 <= words_begin(text, Span(0, len(text)), first=first) < len(text)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("VIENNA, March 12, 2025 (Reuters) - The talks ended.", "2025-03-12"),
        ("Vienna, 12 March 2025 – The talks ended.", "2025-03-12"),
        ("VIENNA, March 12 (Reuters) - The talks ended in 2025.", None),
        ("The talks of March 12, 2025 (Vienna) - they ended.", None),
    ],
)
def test_a_dateline_with_a_year_is_the_day_of_the_article(words: str, day: str | None) -> None:
    assert dateline_day(words, Span(0, len(words))) == day
    assert article_of(f"Talks end without a truce\n\n{words}\n".encode(), "a.txt").published == day
