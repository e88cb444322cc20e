"""The page that shows a sentence going through the cascade tells what the code does."""

from tests.extraction.english.cascade_page import PAGE, page


def test_the_page_is_what_the_stages_give() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "renew it: python -m tests.extraction.english.cascade_page"
