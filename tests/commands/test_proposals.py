"""The command `proposals`: listing, choosing, formats, and one shown whole."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.seeds import articles
from tui.commands.main import group
from tui.extraction.extract import extract
from tui.library.library import Library


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the five articles."""
    folder = tmp_path_factory.mktemp("library")
    with Library.open(folder) as library:
        for each in articles():
            library.add(each, extract(each))
    return folder


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, ["--library", str(folder), "proposals", *arguments])


def listed(folder: Path, *arguments: str) -> list[dict]:
    done = run(folder, "--format", "jsonl", *arguments)
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_text_is_one_proposal_a_line(folder: Path) -> None:
    lines = run(folder).stdout.splitlines()
    assert len(lines) == len(listed(folder)) > 10
    assert {len(line.split("\t")) for line in lines} == {6}


def test_by_kind_party_and_stance(folder: Path) -> None:
    assert {p["kind"] for p in listed(folder, "--kind", "truce")} == {"truce"}
    assert all("rejected" in {r["stance"] for r in p["responses"]} for p in listed(folder, "--stance", "rejected"))
    chosen = listed(folder, "--party", "zelensky")
    assert 0 < len(chosen) < len(listed(folder))


def test_spans_of_the_object_are_of_the_article(folder: Path) -> None:
    texts = {a.file: a.text for a in articles()}
    for proposal in listed(folder):
        text = texts[proposal["article"]["file"]]
        assert all(text[slice(*term["span"])] == term["text"] for term in proposal["terms"])


def test_csv_and_markdown_have_a_row_each(folder: Path) -> None:
    count = len(listed(folder))
    rows = list(csv.reader(io.StringIO(run(folder, "--format", "csv").stdout)))
    assert (rows[0][0], len(rows)) == ("id", count + 1)
    assert len(run(folder, "--format", "md").stdout.splitlines()) == count + 2


def test_one_whole(folder: Path) -> None:
    number = listed(folder)[0]["id"]
    shown = run(folder, "show", number).stdout
    assert shown.startswith(number)
    assert "why:" in shown
    assert json.loads(run(folder, "show", number, "--format", "json").stdout)["id"] == number


def test_nothing_found_and_no_such_number(folder: Path) -> None:
    nothing = run(folder, "--party", "Atlantis")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
    unknown = run(folder, "show", "99.1")
    assert unknown.exit_code != 0
    assert "there is no proposal 99.1" in unknown.stderr


def test_a_query_leaves_those_that_answer(folder: Path) -> None:
    assert {p["kind"] for p in listed(folder, "kind:truce")} == {"truce"}
    assert listed(folder, "stance:rejected", "party:kremlin") == listed(folder, "stance:rejected party:russia") != []
    assert len(listed(folder, "by:rubio", "-trust")) < len(listed(folder, "by:rubio"))
    assert [p["id"] for p in listed(folder, "is:proposal")] == [p["id"] for p in listed(folder)]
    assert run(folder, "kind:truce", "--format", "csv").stdout.count("truce") > 1
    done = run(folder, "speaker:x")
    assert done.exit_code == 1
    assert "no field “speaker”, searched as words; by: is who says or proposes it" in done.stderr
