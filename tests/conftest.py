"""What holds for all tests: properties are tried on the same inputs every time, and no clock judges them."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("tests", deadline=None, derandomize=True)
settings.load_profile("tests")
