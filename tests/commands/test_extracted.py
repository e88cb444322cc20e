"""What `extract` keeps in files: JSON lines that a second run goes on with, and a table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.seeds import PATHS
from tui.commands.main import group


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(group, ["extract", *map(str, arguments)])


def printed(*paths: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("--format", "jsonl", *paths).stdout.splitlines()]


def test_lines_are_gone_on_with(tmp_path: Path) -> None:
    kept = tmp_path / "found.jsonl"
    assert run("--format", "jsonl", "--output", kept, *PATHS[:2]).exit_code == 0
    first = kept.read_bytes()
    kept.write_bytes(first[:-200])  # interrupted in the middle of the last line
    assert run("--format", "jsonl", "--output", kept, *PATHS).exit_code == 0
    assert [json.loads(line) for line in kept.read_text().splitlines()] == printed(*PATHS)
    whole = kept.read_bytes()
    assert run("--format", "jsonl", "--output", kept, *PATHS).exit_code == 0
    assert kept.read_bytes() == whole


@pytest.mark.parametrize("other", [b"My notes on the talks.\n", b"[1]\n", b"7\n"])
def test_another_file_stays_as_it_is(tmp_path: Path, other: bytes) -> None:
    kept = tmp_path / "notes.txt"
    kept.write_bytes(other)
    done = run("--format", "jsonl", "--output", kept, PATHS[0])
    assert done.exit_code == 1
    assert "holds something else" in done.stderr
    assert kept.read_bytes() == other


def test_a_table_holds_what_the_lines_do(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    table, missing = tmp_path / "found.parquet", tmp_path / "nowhere.txt"
    assert run("--format", "parquet", "--output", table, *PATHS, missing).exit_code == 2
    rows = parquet.read_table(table).to_pylist()
    lines = printed(*PATHS, missing)
    assert [_without_nulls(row) for row in rows] == [_without_nulls(line) for line in lines]
    assert [path.name for path in tmp_path.iterdir()] == ["found.parquet"]


def _without_nulls(value: Any) -> Any:
    """A value without keys that are null: a table has all columns, a line only what there is to say."""
    if isinstance(value, dict):
        return {key: _without_nulls(each) for key, each in value.items() if each is not None}
    return [_without_nulls(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "parquet"], "name its file with --output"),
        (["--output", "a.txt"], "--output keeps jsonl or parquet"),
    ],
)
def test_what_cannot_be_kept_is_an_error_of_use(arguments: list[str], said: str) -> None:
    done = run(*arguments, PATHS[0])
    assert done.exit_code == 2
    assert said in done.stderr
