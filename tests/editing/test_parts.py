"""A long draft in parts says what the whole of it says, and a key has one of them read again."""

from collections.abc import Iterator

import pytest

from tests.editing.client import fill
from tests.seeds import articles
from tui.editing import reading
from tui.editing.collection import Collection
from tui.editing.diagnosing import Marked, marked
from tui.editing.parts import LEAST, parts
from tui.editing.reading import Reading
from tui.writing.checking.draft import FILETYPES, Draft, read_draft
from tui.writing.checking.verdict import checks


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    folder = tmp_path_factory.mktemp("library")
    fill(folder)
    collection = Collection(folder, print)
    yield collection
    collection.close()


def long_draft(times: int) -> str:
    """The five articles as paragraphs, over and over, each time a little different."""
    once = "\n\n".join(line for each in articles() for line in each.text.split("\n") if line.strip())
    return "\n\n".join(f"Part {number}\n\n{once.replace('ready', f'ready{number}')}" for number in range(times))


def told(found: list[Marked]) -> list[tuple[object, ...]]:
    return [(tuple(each.span), each.checked.verdict, each.checked.note) for each in found]


@pytest.mark.parametrize("filetype", FILETYPES)
def test_parts_follow_each_other_and_are_the_draft(filetype: str) -> None:
    text = long_draft(6)
    found = parts(text, filetype)
    assert len(found) > 2
    assert "".join(each.cut(text) for each in found) == text
    assert all(each.end - each.start >= LEAST for each in found)
    assert len(parts(text[: 2 * LEAST - 1], filetype)) == 1


def test_no_block_of_markup_is_cut() -> None:
    filler = long_draft(1)
    for filetype, opening, closing in (
        ("markdown", "```", "```"),
        ("markdown", "<!--", "-->"),
        ("org", "#+begin_quote", "#+end_quote"),
        ("latex", "\\begin{quote}", "\\end{quote}"),
    ):
        text = f"{filler}\n\n{opening}\n\n{long_draft(3)}\n\n{closing}\n\n{filler}\n\n{filler}"
        start, end = text.index(opening), text.rindex(closing)
        assert not any(start < each.start < end for each in parts(text, filetype))


def test_what_is_found_is_what_the_whole_says(collection: Collection) -> None:
    text = long_draft(4)
    found = Reading(collection).found(text, "markdown", lambda: True)
    draft = read_draft("", text, "markdown")
    assert found is not None
    assert told(found) == told([marked(draft, each) for each in checks(draft, collection.sources)])


def test_a_key_has_one_part_read_again(collection: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def counted(file: str, text: str, filetype: str) -> Draft:
        read.append(len(text))
        return read_draft(file, text, filetype)

    monkeypatch.setattr(reading, "read_draft", counted)
    text, draft = long_draft(6), Reading(collection)
    before = draft.found(text, "markdown", lambda: True)
    assert before is not None
    assert len(read) == len(parts(text, "markdown"))
    read.clear()
    at = parts(text, "markdown")[1].start + LEAST // 2
    at = text.index(" ", at)
    after = draft.found(f"{text[:at]} x{text[at:]}", "markdown", lambda: True)
    assert after is not None
    assert len(read) == 1
    assert told(after)[-1][0] == tuple(place + 2 for place in before[-1].span)
    assert draft.found(f"{text[:at]} x{text[at:]}", "markdown", lambda: True) == after
    assert len(read) == 1


def test_a_draft_that_has_changed_is_left(collection: Collection) -> None:
    assert Reading(collection).found(long_draft(1), "markdown", lambda: False) is None
