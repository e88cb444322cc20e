"""The reader opened at a place, wherever it was left."""

import pytest
from click.testing import CliRunner

from tests.findings_by_hand import article, findings
from tui.commands.main import group
from tui.library.library import Library
from tui.library.own_work.places import Place
from tui.reader.loading import Opening


def test_it_begins_at_the_place_asked_for() -> None:
    with Library.open(None) as library:
        texts = [article(f"Article {number}.\n\nIt ends here.") for number in range(3)]
        for each in texts:
            library.add(each, findings())
        opening = Opening(library, at=Place(texts[2].text_sha256, 12))
        opened = opening.wait()
        assert opened.first is not None
        assert opened.first.article.text_sha256 == texts[2].text_sha256
        assert opening.memory.positions[texts[2].text_sha256] == 12
        assert opened.beginning.session is not None


@pytest.mark.parametrize(
    "wrong", [["--at", "x:y"], ["--at", ":3"], ["--at", "x:1", "find", "a"], ["--at", "x", "a.txt"]]
)
def test_what_means_nothing_is_an_error_of_use(wrong: list[str]) -> None:
    assert CliRunner().invoke(group, wrong).exit_code == 2
