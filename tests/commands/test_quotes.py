"""`quotes`: listed, shown as other articles have them, joined and parted by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.linking.renderings_by_hand import made, put
from tui.commands.main import group
from tui.library.library import Library


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Six articles on one speech, of which the first five render one utterance."""
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(tmp_path))
    with Library.open(tmp_path) as kept:
        put(kept, made("known")[:6])


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["quotes", *arguments])


def test_a_list_tells_how_often_a_quote_stands_elsewhere() -> None:
    lines = run().stdout.splitlines()
    assert lines[1].startswith("1.2\tMirela Dancu\tWe will not trade a single village for a signature, and")
    assert lines[1].endswith("  +4")
    assert not lines[-1].endswith("+4")
    found = json.loads(run("--format", "json", "by:dancu", "gas").stdout)
    assert [(each["id"], each["elsewhere"]) for each in found] == [("6.1", 0)]
    assert run("by:nobody").exit_code == 1


def test_the_renderings_of_a_quote() -> None:
    shown = run("variants", "2.1").stdout.splitlines()
    assert shown[0] == (
        "1.2  Mirela Dancu  “Dancu rules out handing over villages”, Orvia Wire, 2024-03-04  fullest, earliest"
    )
    assert shown[1].startswith("    “We will not trade a single village for a signature, {+and we will not sign")
    assert shown[2].endswith("2024-03-04  earliest  (the one asked for)")
    assert "{+" not in shown[3]
    found = json.loads(run("variants", "2.1", "--format", "json").stdout)
    assert [(each["id"], each["how"]) for each in found] == [
        ("1.2", "longer"),
        ("2.1", None),
        ("3.1", "otherwise"),
        ("4.1", "otherwise"),
        ("5.1", "longer"),
    ]
    first = found[0]
    assert [first["text"][start:end].split()[0] for start, end in first["differs"]] == ["and"]
    assert run("variants", "6.1").exit_code == 1


@pytest.mark.parametrize("number", ["9.9", "1", "x.1", "1.0", "99999999999999999999.1"])
def test_a_number_that_names_no_quote(number: str) -> None:
    found = run("variants", number)
    assert found.exit_code != 0
    assert "`quotes` lists them" in found.stderr


def test_parted_joined_and_taken_back() -> None:
    assert run("part", "1.2", "3.1").stdout == "1.2 and 3.1 are two utterances from now on\n"
    assert "3.1" not in [each["id"] for each in json.loads(run("variants", "1.2", "--format", "json").stdout)]
    assert run("join", "6.1", "3.1").exit_code == 0
    assert [each["id"] for each in json.loads(run("variants", "6.1", "--format", "json").stdout)] == ["3.1", "6.1"]
    assert run("undo", "6.1", "3.1").exit_code == run("undo", "1.2", "3.1").exit_code == 0
    assert run("undo", "1.2", "3.1").exit_code == 1
    assert len(json.loads(run("variants", "1.2", "--format", "json").stdout)) == 5
    assert run("join", "1.2", "1.2").exit_code == 1
