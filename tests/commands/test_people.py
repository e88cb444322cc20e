"""`people`: listed and shown under one name, joined and parted by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.findings_by_hand import article, findings
from tui.articles.article import Span
from tui.commands.main import group
from tui.findings import Person
from tui.library.library import Library
from tui.library.linking import link

NAMES = (("Rowan Trask", "president"), ("Trask", "President"), ("The Iron Lady", None), ("Mara Delon", "premier"))


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four articles, each of somebody."""
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(tmp_path))
    with Library.open(tmp_path) as made:
        for nth, (name, role) in enumerate(NAMES):
            text = article(f"{name} spoke on day {nth}.", f"{nth}.txt", f"{name} spoke on day {nth}.")
            made.add(text, replace(findings(), people=(Person(name, role, (Span(0, len(name)),)),)))
        link(made)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["people", *arguments])


def names(*arguments: str) -> list[list[str]]:
    return [each["names"] for each in json.loads(run("--format", "json", *arguments).stdout)]


def test_they_are_listed_and_shown_under_one_name() -> None:
    assert sorted(names()) == [["Mara Delon"], ["Rowan Trask", "Trask"], ["The Iron Lady"]]
    assert "2 articles  Rowan Trask  president" in run().stdout
    assert "Rowan Trask" in run("show", "rowann trask").stdout
    shown = run("show", "trask").stdout
    assert "Rowan Trask · person · president\n  also  Trask\n" in shown
    assert "  2  Trask spoke on day 1. (Trask)" in shown
    assert json.loads(run("show", "Trask", "--format", "jsonl").stdout)["proposals"] == []
    assert json.loads(run("show", "Trask", "--format", "jsonl").stdout)["articles"][1]["as"] == "Trask"


def test_joined_parted_and_taken_back() -> None:
    assert run("join", "Mara Delon", "the iron lady").stdout == "Mara Delon and The Iron Lady are one from now on\n"
    assert ["Mara Delon", "The Iron Lady"] in names()
    assert run("part", "Rowan Trask", "Trask").exit_code == 0
    assert ["Trask"] in names()
    assert run("undo", "Trask", "Rowan Trask").exit_code == 0
    assert ["Rowan Trask", "Trask"] in names()
    assert run("part", "Mara Delon", "The Iron Lady").exit_code == 0
    assert ["Mara Delon"] in names()


def test_what_means_nobody_is_said() -> None:
    assert (run("show", "Nobody").exit_code, run("show", "Nobody").stderr) == (
        1,
        "ceasefire-tui: nobody is named Nobody\n",
    )
    assert "neither joined nor parted" in run("undo", "Trask", "Rowan Trask").stderr
    assert "the same name" in run("join", "Trask", "Trask").stderr
