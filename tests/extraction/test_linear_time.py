"""The extraction's time grows with the length of the text, whatever the text is."""

from __future__ import annotations

import time

import pytest

from tui.extraction.extract import quotes_of

HOSTILE = {
    "opening marks": "“",
    "closing marks": "”",
    "straight marks": '"',
    "marks and words": '"a ',
    "single marks": " 'a",
    "nested marks": "“a 'b ",
    "full stops": ".",
    "cues without end": "he said and ",
    "quotations without end": '"a," he said, ',
    "capitals": "Adam Smith ",
    "commas": "Smith, a man, ",
    "weak verbs": "people think ",
    "blanks": " ",
    "new lines": "\n",
    "descriptions": "the minister said, ",
    "pronouns": "She said it. ",
    "paragraphs": "“I came,” Mr Smith said. “I saw.”\n\n",
}


def seconds(make_article, text: str) -> float:
    article = make_article(text)
    began = time.process_time()
    quotes_of(article)
    return time.process_time() - began


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_text_is_not_ten_times_the_time(name: str, make_article) -> None:
    unit = HOSTILE[name]
    quotes_of(make_article("“Warm,” he said."))
    count = 40_000 // len(unit)
    small = min(seconds(make_article, unit * count) for _ in range(2))
    large = seconds(make_article, unit * count * 4)
    assert large < 10 * max(small, 0.05)
