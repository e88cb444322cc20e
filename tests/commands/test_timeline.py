"""`proposals timeline` on the sample library, and what `people show` tells of a party."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.seeds import PATHS
from tui.commands.main import group
from tui.intake.intake import take_in
from tui.library.library import Library


@pytest.fixture(autouse=True, scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five articles, three of them dated."""
    folder = tmp_path_factory.mktemp("library")
    with Library.open(folder) as made:
        list(take_in(made, PATHS))
    return folder


@pytest.fixture(autouse=True)
def named(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(library))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments)


def test_it_is_printed_in_every_format() -> None:
    text = run("proposals", "timeline").stdout
    assert "UNDATED" in text
    assert "security guarantees" in text
    assert all(len(line) <= 60 for line in run("proposals", "timeline", "--width", "60").stdout.splitlines())
    found = json.loads(run("proposals", "timeline", "--format", "json").stdout)
    assert "10-point plan" in {each["label"] for each in found}
    assert run("proposals", "timeline", "--format", "md").stdout.startswith("# Proposals in time")
    assert run("proposals", "timeline", "--format", "csv").stdout.startswith("track,proposal,kind")
    assert run("proposals", "timeline", "--format", "svg").stdout.startswith("<svg")


def test_a_query_leaves_some_and_nothing_found_is_said() -> None:
    some = json.loads(run("proposals", "timeline", "stance:rejected", "--format", "json").stdout)
    every = json.loads(run("proposals", "timeline", "--format", "json").stdout)
    assert 0 < len(some) < len(every)
    nothing = run("proposals", "timeline", "xylophone")
    assert (nothing.exit_code, nothing.stderr) == (1, "ceasefire-tui: no such proposals\n")


def test_a_party_is_shown_with_what_it_proposes_and_answers() -> None:
    (shown,) = json.loads(run("people", "show", "Ukraine", "--format", "json").stdout)
    assert any("proposes" in each["roles"] or "is asked" in each["roles"] for each in shown["proposals"])
    assert any(each["answers"] for each in shown["proposals"])
    assert "  § " in run("people", "show", "Ukraine").stdout
