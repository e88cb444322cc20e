"""What tests of the reader share."""

from __future__ import annotations

from math import inf

import pytest

HOUR = 3600.0


@pytest.fixture(autouse=True)
def _no_clock_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow a machine is: what is said stays, a click soon follows another, nothing is read by standing open."""
    from textual.app import App

    from tui.reader import ground
    from tui.reader.parts import progress
    from tui.reader.parts.telling import Telling

    tell = Telling.tell
    monkeypatch.setattr(Telling, "tell", lambda self, *told: tell(self, *told[:-1], HOUR))
    monkeypatch.setattr(App, "CLICK_CHAIN_TIME_THRESHOLD", inf)
    monkeypatch.setattr(progress, "GLANCE", inf)
    monkeypatch.setattr(ground, "ESC_WAITS", inf)


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has been copied, instead of a clipboard."""
    from tui.writing import clipboard

    taken: list[str] = []

    def copy(text: str, **_: object) -> clipboard.Copied:
        taken.append(text)
        return clipboard.Copied("copied to a test", True, True, None)

    monkeypatch.setattr(clipboard, "copy", copy)
    return taken
