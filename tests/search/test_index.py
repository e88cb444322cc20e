"""The index on disk: made when it is worth it, kept up to date, thrown away when it is damaged."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.findings_by_hand import article, findings, marked
from tests.seeds import articles
from tui.library.library import Library
from tui.search import index, pieces
from tui.search.building import Indexed, build
from tui.search.folding import terms
from tui.search.following import followed
from tui.search.layout import Damaged
from tui.search.search import Search
from tui.search.segment import Segment
from tui.search.units import Unit

texts = st.lists(st.text(st.sampled_from("ab é-’\ud800中1.") | st.characters(codec=None), max_size=20), max_size=6)


@given(texts)
def test_a_segment_reads_back_what_it_was_made_of(given_texts: list[str]) -> None:
    segment = Segment(build([Indexed(7, [Unit("text", at, 9, text, "beside") for at, text in enumerate(given_texts)])]))
    assert segment.units == len(given_texts)
    words, numbers = segment.begun("")
    assert [segment.term(number) for number in numbers] == list(words)
    backwards, numbers = segment.ended("")
    assert [segment.term(number)[::-1] for number in numbers] == list(backwards)
    assert sorted(word[::-1] for word in backwards) == sorted(words)
    for unit, text in enumerate(given_texts):
        assert segment.unit(unit) == (7, "text", unit, 9)
        words, own = segment.words(unit)
        assert [segment.term(word & ~index_flag()) for word in words[:own]] == [term for term, _ in terms(text)]
        for term, _ in terms(text):
            number = segment.number(term)
            assert number is not None
            assert unit in segment.postings(number)
            assert number in segment.beginning(term[:1])
            assert number in segment.related(term)
    assert segment.number("never there at all") is None


def index_flag() -> int:
    from tui.search.segment import COMPOUND

    return COMPOUND


@pytest.fixture
def on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "MOST_IN_MEMORY", 2)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / pieces.FOLDER).iterdir())


def fill(folder: Path) -> None:
    with Library.open(folder) as library:
        for each in articles():
            library.add(each, marked(each))


def found(folder: Path, query: str) -> list[str]:
    with Library.open(folder) as library:
        return [hit.text for hit in Search(library).search(query)]


def test_a_small_library_leaves_nothing_on_disk(tmp_path: Path) -> None:
    fill(tmp_path)
    assert found(tmp_path, "rubio uncondit")
    assert not (tmp_path / pieces.FOLDER).exists()


@pytest.mark.usefixtures("on_disk")
def test_disk_and_memory_find_the_same(tmp_path: Path) -> None:
    fill(tmp_path)
    with Library.open(None) as library:
        for each in articles():
            library.add(each, marked(each))
        search = Search(library)
        for query in ("rubio uncondit", "short truce", "nuanecs", "cease fire", "the"):
            assert found(tmp_path, query) == [hit.text for hit in search.search(query)]
    assert files(tmp_path) == ["0-5.index"]


@pytest.mark.usefixtures("on_disk")
def test_what_comes_later_is_a_part_of_its_own_and_parts_stay_few(tmp_path: Path) -> None:
    fill(tmp_path)
    rounds = 20
    with Library.open(tmp_path) as library:
        search = Search(library)
        for round_ in range(rounds):
            for number in range(3):
                library.add(article(f"Round {round_}, number {number}: aqueduct."), findings())
            assert len(search.search("aqueduct", 100)) == 3 * (round_ + 1)
            assert len(files(tmp_path)) <= 5
    assert len(found(tmp_path, "aqueduct")) == 50
    assert found(tmp_path, "rubio uncondit")


@pytest.mark.usefixtures("on_disk")
def test_a_version_that_was_replaced_is_no_longer_found(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for number in range(4):
            library.add(article(f"Old aqueduct {number}."), findings(), origin=f"/{number}.txt")
    assert len(found(tmp_path, "aqueduct")) == 4
    with Library.open(tmp_path) as library:
        library.add(article("New viaduct."), findings(), origin="/1.txt")
    assert found(tmp_path, "old aqueduct") == ["Old aqueduct 0.", "Old aqueduct 2.", "Old aqueduct 3."]
    assert found(tmp_path, "viaduct")[0] == "New viaduct."


@pytest.mark.usefixtures("on_disk")
@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_a_damaged_index_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    fill(tmp_path)
    before = found(tmp_path, "short truce")
    path = tmp_path / pieces.FOLDER / "0-5.index"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert found(tmp_path, "short truce") == before
    assert path.read_bytes() == whole


@pytest.mark.usefixtures("on_disk")
def test_an_index_of_another_library_is_not_taken(tmp_path: Path) -> None:
    fill(tmp_path / "one")
    assert found(tmp_path / "one", "short truce")
    with Library.open(tmp_path / "two") as library:
        library.add(article("The aqueduct."), findings())
    (tmp_path / "one" / pieces.FOLDER).rename(tmp_path / "two" / index.FOLDER)
    assert found(tmp_path / "two", "aqueduct") == ["The aqueduct."]
    assert found(tmp_path / "two", "short truce") == []


@pytest.mark.parametrize("cut", [0, 5, 24, 60, 400])
def test_a_cut_off_segment_is_damaged(cut: int) -> None:
    data = build([Indexed(1, [Unit("text", 0, 1, "some words here", "")])])
    with pytest.raises(Damaged):
        Segment(data[: min(cut, len(data) - 1)])


@pytest.fixture
def in_pieces(monkeypatch: pytest.MonkeyPatch, on_disk: None) -> None:
    monkeypatch.setattr(pieces, "AT_ONCE", 2)


@pytest.mark.usefixtures("in_pieces")
@pytest.mark.parametrize("program", [None, "nothing there"])
def test_processes_make_pieces_that_become_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str | None
) -> None:
    fill(tmp_path)
    with Library.open(tmp_path) as library:
        library.add(article("The aqueduct."), findings(), origin="/a")
        library.add(article("The viaduct."), findings(), origin="/a")
    if program:  # those that fail leave no file, and no doubt
        monkeypatch.setattr(pieces, "_PROGRAM", program)
    assert found(tmp_path, "short truce")
    assert files(tmp_path) == ["0-7.index"]
    one = (tmp_path / pieces.FOLDER / "0-7.index").read_bytes()
    monkeypatch.setattr(pieces, "AT_ONCE", 100)
    (tmp_path / pieces.FOLDER / "0-7.index").unlink()
    assert found(tmp_path, "viaduct") == ["The viaduct."]
    assert (tmp_path / pieces.FOLDER / "0-7.index").read_bytes() == one


@pytest.mark.usefixtures("in_pieces")
def test_the_index_follows_while_articles_come_in(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        steps = (library.add(article(f"The aqueduct {number}."), findings()) for number in range(5))
        assert list(followed(library, steps)) == [1, 2, 3, 4, 5]
        assert files(tmp_path) == ["0-2.index", "2-4.index"]
        assert len(Search(library).search("aqueduct")) == 5


def test_no_index_follows_what_is_in_memory() -> None:
    with Library.open(None) as library:
        assert list(followed(library, (library.add(article("The aqueduct."), findings()) for _ in range(2)))) == [1, 1]
