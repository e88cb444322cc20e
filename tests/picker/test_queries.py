from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.display import safe_line
from tui.picker.queries import MOST, Recall, earlier_queries, keep_query, queries_file, typed
from tui.writing.export.files import ExportError


def test_a_query_is_kept_once_the_latest_last(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "queries.txt"
    for query in ("peace", " truce ", "peace", "", "  "):
        keep_query(query, file)
    assert earlier_queries(file) == ["truce", "peace"]
    assert [each.name for each in file.parent.iterdir()] == ["queries.txt"]


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "queries.txt"
    file.write_text("".join(f"query {nth}\n" for nth in range(MOST * 2)))
    keep_query("one more", file)
    assert len(earlier_queries(file)) == MOST
    assert earlier_queries(file)[-2:] == [f"query {MOST * 2 - 1}", "one more"]


def test_no_file_and_no_place_for_one(tmp_path: Path, state: Path) -> None:
    assert queries_file().parent == state
    assert earlier_queries() == []
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="cannot make the folder"):
        keep_query("peace", tmp_path / "file" / "queries.txt")


def test_a_damaged_file_gives_what_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "queries.txt"
    file.write_bytes(b"\xff\xfe\x00\n\x1b[31mred\x1b[m\nsound\n\n")
    assert earlier_queries(file)[-1] == "sound"
    assert all(safe_line(each) == each for each in earlier_queries(file))


@given(st.text())
def test_what_is_typed_is_safe_to_show_and_stays_itself(text: str) -> None:
    once = typed(text)
    assert safe_line(once) == once
    assert typed(once) == once


def test_invisible_characters_of_a_paste_are_left_out() -> None:
    assert typed("cea\u200bse\u202efire\x1b[31m\nnow") == "ceasefire[31m now"


def test_a_walk_through_earlier_queries_ends_at_both_ends() -> None:
    recall = Recall(["one", "two"])
    assert recall.current is None
    assert [recall.step(1) for _ in range(3)] == ["two", "one", "one"]
    assert [recall.step(-1) for _ in range(2)] == ["two", ""]
    assert recall.current is None
    recall.step(1)
    recall.stop()
    assert recall.step(1) == "two"
