"""Articles that hold the words of a passage are named by the index, without being read."""

from __future__ import annotations

import pytest

from tests.findings_by_hand import article, marked
from tui.library.library import Library
from tui.search.holding import holding
from tui.search.index import Index

SAID = "“The bridge over the Sella will be open to everybody by the autumn,” said {name} on Monday.\n"


@pytest.fixture
def library() -> Library:
    library = Library.open(None)
    with library.change():
        for nth in range(40):
            each = article(f"The council met in room {nth}.\n\n" + SAID.format(name=f"Mayor Ilka Name{nth}"))
            library.add(each, marked(each))
    return library


def named(library: Library, ids: list[int]) -> list[str]:
    return [library.article(id_).text.rpartition("said ")[2].split()[2] for id_ in ids]


def test_of_many_with_the_same_words_who_is_named_goes_first(library: Library) -> None:
    passage = "The bridge over the Sella will be open to everybody by the autumn,"
    assert named(library, holding(Index(library).parts(), passage, "Ilka Name31", 3))[0] == "Name31"
    assert len(holding(Index(library).parts(), passage, "Ilka Name31", 3)) == 3


def test_words_in_order_go_before_the_same_words_in_another(library: Library) -> None:
    passage = "open by everybody to the autumn over will be the bridge the Sella"
    other = article("One sign says: open by everybody to the autumn over will be the bridge the Sella. So it stands.")
    wanted = library.add(other, marked(other))
    assert holding(Index(library).parts(), passage, "", 2)[0] == wanted


def test_a_changed_word_or_two_do_not_hide_the_article(library: Library) -> None:
    other = article("“We counted eleven boats before the fog came down,” the harbour master said.")
    wanted = library.add(other, marked(other))
    assert holding(Index(library).parts(), "We counted twelve boats before the storm came down", "", 1) == [wanted]


@pytest.mark.parametrize("passage", ["", "…", "zyx wvu"])
def test_nothing_holds_what_nobody_says(library: Library, passage: str) -> None:
    assert holding(Index(library).parts(), passage, "", 5) == []
