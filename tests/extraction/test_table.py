"""Who sits at the table of an article, and who is asked where nobody is named; articles of our own."""

from __future__ import annotations

from tests.extraction.conftest import article_of_text
from tui.extraction.extract import extract
from tui.findings import Proposal

WAR = "Norway and Sweden have been at war since the spring. Swedish troops shelled Norway's border posts. "


def first(text: str) -> Proposal:
    """The first proposal of an article."""
    return extract(article_of_text(text)).proposals[0]


def asked(text: str) -> list[str | None]:
    """Whom the first proposal of an article asks."""
    return [party.party for party in first(text).addressees]


def test_the_other_side_is_asked_and_not_surely() -> None:
    found = first(WAR + "Norway proposed a ceasefire of 30 days on Monday.").addressees
    assert [(p.party, p.confidence < 0.7) for p in found] == [("Sweden", True)]


def test_both_are_asked_by_somebody_else() -> None:
    assert set(asked(WAR + "The United Nations proposed a ceasefire of 30 days on Monday.")) == {"Norway", "Sweden"}


def test_two_who_agree_ask_each_other() -> None:
    assert set(asked(WAR + "Norway and Sweden agreed on a ceasefire of 30 days.")) == {"Norway", "Sweden"}


def test_where_something_happens_is_no_side() -> None:
    told = "Officials met in Finland on Sunday. Talks in Finland went on, and more talks in Finland were planned. "
    assert asked(told + WAR + "Norway proposed a ceasefire of 30 days on Monday.") == ["Sweden"]


def test_a_thing_is_not_asked() -> None:
    assert asked(WAR + "Norway demanded that the paper be signed and that the guns fall silent.") == ["Sweden"]


def test_rebels_face_the_state_the_article_is_about() -> None:
    told = "The war in Angola went on around Luanda. Angolan roads are mined. South Africa telephoned. "
    told += "UNITA rebels shelled them. "
    assert "Angola" in asked(told + "UNITA offered a ceasefire of 30 days on Monday.")


def test_who_is_asked_in_so_many_words() -> None:
    text = WAR + "Norway urged world leaders on Friday to recognise the independence of the islands to end the war."
    assert [party.party for party in first(text).addressees] == ["world leaders"]
