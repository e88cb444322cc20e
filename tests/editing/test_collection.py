"""The library as the server has it: followed when it changes or another one takes its place, and told of once."""

import shutil
from pathlib import Path

import pytest

from tests.editing.client import fill
from tests.findings_by_hand import article, marked
from tui.editing.collection import Collection
from tui.library.database import LibraryError
from tui.library.library import Library


def found(collection: Collection, query: str) -> list[str]:
    return [hit.text for hit in collection.hits(query, 5)]


def test_a_change_is_seen_and_another_library_in_its_place(tmp_path: Path) -> None:
    fill(tmp_path / "library")
    with Library.open(tmp_path / "other") as other:
        new = article("“The ferry leaves at dawn,” Rubio said.")
        other.add(new, marked(new))
    collection = Collection(tmp_path / "library", print)
    sources = collection.sources()
    assert not collection.changed()
    assert collection.sources() is sources
    with Library.open(tmp_path / "library") as library:
        library.add(new, marked(new))
    assert collection.changed()
    assert found(collection, "ferry dawn") == ["The ferry leaves at dawn,"]
    assert collection.sources() is not sources
    assert not collection.changed()
    shutil.rmtree(tmp_path / "library")
    shutil.move(tmp_path / "other", tmp_path / "library")
    assert collection.changed()
    assert found(collection, "strong steps") == []
    assert found(collection, "ferry dawn") == ["The ferry leaves at dawn,"]
    collection.close()


def test_what_is_wrong_is_said_once_and_what_is_mended_is_opened(tmp_path: Path) -> None:
    said: list[str] = []
    (tmp_path / "library").write_text("a file")
    collection = Collection(tmp_path / "library", said.append)
    for _ in range(3):
        with pytest.raises(LibraryError) as error:
            collection.hits("ready", 5)
        collection.failed(error.value)
    assert said == [f"{tmp_path / 'library'} is a file; --library takes a folder"]
    (tmp_path / "library").unlink()
    fill(tmp_path / "library")
    assert found(collection, "count strong steps")
    collection.close()
    assert len(said) == 1
