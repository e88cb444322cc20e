"""What tests of the reader share."""

from __future__ import annotations

import pytest


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
