"""The changelog is in the form of keepachangelog.com."""

from __future__ import annotations

from datetime import date

import pytest

from tests.packaging.changelog import FILE, KINDS, Entry, entries, hindrance
from tui import __version__


def test_versions_are_dated_and_in_order() -> None:
    first, *released = entries(FILE.read_text(encoding="utf-8"))
    assert (first.version, first.day) == ("Unreleased", None) or first.version == __version__
    assert __version__ in {each.version for each in [first, *released]}
    days = [date.fromisoformat(each.day or "") for each in released]
    assert days == sorted(days, reverse=True)


def test_every_change_is_of_a_kind() -> None:
    for entry in entries(FILE.read_text(encoding="utf-8")):
        assert set(entry.changes) <= set(KINDS)
        assert all(entry.changes.values())


@pytest.mark.parametrize(
    ("versions", "said"),
    [
        ([Entry("Unreleased", None, {"Added": ["a"]}), Entry("1.0.0", "2026-01-02", {})], "under Unreleased"),
        ([Entry("Unreleased", None, {}), Entry("0.9.0", "2026-01-02", {})], "is 1.0.0"),
        ([Entry("1.0.0", None, {})], "no day"),
    ],
)
def test_what_hinders_a_release(versions: list[Entry], said: str) -> None:
    assert said in str(hindrance(versions, "1.0.0"))


def test_nothing_hinders_a_dated_version() -> None:
    assert hindrance([Entry("Unreleased", None, {}), Entry("1.0.0", "2026-01-02", {})], "1.0.0") is None


def test_a_heading_of_another_form_is_named() -> None:
    with pytest.raises(ValueError, match="1\\.0"):
        entries("# Changelog\n\n## 1.0\n\n- a\n")
