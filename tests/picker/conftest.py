from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest

from tests.findings_by_hand import marked
from tests.seeds import articles
from tui.library.library import Library
from tui.picker.finder import Finder


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the five articles and the words in marks as quotes."""
    folder = tmp_path_factory.mktemp("library")
    with Library.open(folder) as library:
        for each in articles():
            library.add(each, marked(each))
    return folder


@pytest.fixture
def finder(folder: Path) -> Iterator[Finder]:
    finder = Finder(folder, 100)
    yield finder
    finder.close()


@pytest.fixture(autouse=True)
def _no_clock_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow a machine is, a click soon follows another."""
    from textual.app import App

    monkeypatch.setattr(App, "CLICK_CHAIN_TIME_THRESHOLD", inf)


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """State and configuration of nobody, for this process and those it starts."""
    for name in ("STATE", "CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path / "state" / "ceasefire-tui"
