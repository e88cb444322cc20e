"""What runs elsewhere for every change is what `.ci/run` runs, on the versions of Python that the package names."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]


def jobs() -> dict[str, Any]:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    found: dict[str, Any] = workflow["jobs"]
    return found


def test_it_runs_on_every_python_that_is_named() -> None:
    matrix = jobs()["tests"]["strategy"]["matrix"]
    assert matrix["os"] == ["ubuntu-latest", "macos-latest"]
    named = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["classifiers"]
    prefix = "Programming Language :: Python :: 3."
    assert matrix["python"] == [f"3.{each.removeprefix(prefix)}" for each in named if each.startswith(prefix)]


def test_the_linters_are_the_same() -> None:
    here = re.findall(
        r"^\.venv/bin/((?:ruff|mypy).*)$", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE
    )
    there = [step["run"] for step in jobs()["lint"]["steps"] if "run" in step]
    assert here
    assert [each for each in here if each not in there] == []


def test_the_programs_of_the_tests_are_installed_there_too() -> None:
    (line,) = re.findall(r"^ +(vim .+?) >/dev/null", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)
    (there,) = (step["run"] for step in jobs()["tests"]["steps"] if "apt-get" in step.get("run", ""))
    assert set(line.split()) - {"chromium", "chromium-driver"} <= set(there.split()), "a browser is there already"


def test_forms_for_issues_ask_what_is_needed() -> None:
    for form in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"):
        read = yaml.safe_load(form.read_text(encoding="utf-8"))
        assert {"name", "description", "labels", "body"} == set(read)
        assert any(each.get("validations", {}).get("required") for each in read["body"])
