"""Which format is taken: the one named, the one for the file type, the one a person wishes."""

import pytest

from tui.writing.preferences import Preferences


@pytest.mark.parametrize(
    ("named", "filetype", "wish", "taken"),
    [("ris", "org", "md", "ris"), (None, "org", "md", "org"), (None, None, "md", "md"), (None, None, None, "plain")],
)
def test_the_one_named_comes_first(named: str | None, filetype: str | None, wish: str | None, taken: str) -> None:
    assert Preferences(wish).choose(named, filetype) == taken
