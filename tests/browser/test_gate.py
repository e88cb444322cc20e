"""Who is let in to the page."""

import pytest

from tui.browser.gate import Gate

TOKEN = "a-long-secret"


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "localhost"])
def test_this_machine_needs_no_token(host: str) -> None:
    assert Gate(None).refusal({"Host": host}, None) is None
    assert Gate(None).refusal({"Host": host, "Origin": f"http://{host}"}, None) is None


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "[::1", "[::1]x:y"]
)
def test_another_name_for_this_machine_is_refused(host: str) -> None:
    assert Gate(None).refusal({"Host": host}, None)


@pytest.mark.parametrize("token", [None, TOKEN])
@pytest.mark.parametrize("origin", ["http://evil.example", "http://localhost:9000", "null", "", "http://localhost"])
def test_a_page_of_another_site_is_refused(token: str | None, origin: str) -> None:
    assert Gate(token).refusal({"Host": "localhost:8000", "Origin": origin}, token)


@pytest.mark.parametrize("shown", [None, "", "a-long-secret ", "A-LONG-SECRET", "é"])
def test_without_the_token_nobody_comes_in(shown: str | None) -> None:
    assert "whole address" in str(Gate(TOKEN).refusal({"Host": "desk.example:8000"}, shown))


def test_with_the_token_whoever_has_it() -> None:
    assert Gate(TOKEN).refusal({"Host": "desk.example:8000"}, TOKEN) is None
