"""The work of the extraction grows with the length of the text, whatever the text is; work is counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.counting import steps
from tests.seeds import articles
from tui.commands.extract import command
from tui.extraction.extract import extract

UNITS = {
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
    "reports without end": "John Ortiz said he said that he denied it, according to the police, and ",
    "one proposal over and over": "“We propose a truce,” he said.\n",
    "proposals and answers": "Norland proposed a 30-day truce.\n\nEstmark rejected the plan.\n\n",
    "conditions": "If Norland accepts, Estmark will withdraw. ",
}
LENGTH = 2_400
MOST = 70
"""Lines of the program that run for a character of an article on a conflict, all rules tried."""


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_twice_the_text_is_twice_the_work(unit: str, tmp_path: Path) -> None:
    """The whole command; the text stands behind an article on a conflict, so that every rule is tried."""

    def work(count: int) -> int:
        path = tmp_path / "article.txt"
        path.write_text(f"{articles()[0].text}\n\n{unit * count}\n", "utf-8")
        return steps(lambda: CliRunner().invoke(command, ["--format", "jsonl", str(path)]))

    count = LENGTH // len(unit)
    extract(articles()[0])  # what is made once
    most = work(4 * count)
    assert most < 2.2 * work(2 * count) or most < 2.2 * work(count)


def test_a_character_is_so_much_work_at_most() -> None:
    read = [extract(article) for article in articles()]  # what is made once
    assert all(not found.failed for found in read)
    work = steps(lambda: [extract(article) for article in articles()])
    assert work < MOST * sum(len(article.text) for article in articles())
