"""Who a phrase stands for, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import article_of_text
from tui.extraction.cues import find_cues
from tui.extraction.document import document
from tui.extraction.english.reading import read
from tui.extraction.extract import quotes_of
from tui.extraction.people import find_people
from tui.extraction.proposals.parties.floor import Floor
from tui.extraction.proposals.parties.naming import plainly
from tui.extraction.proposals.parties.resolver import Resolver
from tui.findings import Party


def answering(text: str, lemma: str = "accept") -> list[tuple[str | None, str | None]]:
    """The party and person that the subject of the first verb `lemma` of a text stands for."""
    article = article_of_text(text)
    doc = document(article)
    people, reading = find_people(doc, find_cues(doc)), read(doc)
    event = next(e for e in reading.events if e.shape == "verb" and e.lemma == lemma)
    resolver = Resolver(people, reading, Floor(quotes_of(article)))
    return [(party.party, party.person) for party in resolver.of(event, event.subject)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Norway accepted the truce.", [("Norway", None)]),
        ("Norway and Sweden met. Both sides accepted the truce.", [("Norway", None), ("Sweden", None)]),
        ("Norway met the envoy. It accepted the truce.", [("Norway", None)]),
        ("Norway's foreign ministry issued a statement. The ministry accepted the truce.",
         [("Norway", "Norway's foreign ministry")]),
        ("A statement by Norway accepted the truce.", [("Norway", None)]),
        ("MOSCOW Norway accepted the truce.", [("Norway", None)]),
        ("NATO Secretary General Ole Dahl accepted the truce.", [("NATO", "Ole Dahl")]),
        ("His rival in the hills, Ole Dahl, accepted the truce.", [(None, "Ole Dahl")]),
        ("An aide to Ole Dahl accepted the truce.", [("Ole Dahl", "aide to Ole Dahl")]),
        ("The gaunt man's side accepted the truce.", [("gaunt man's side", None)]),
        ("The group, known as the Northern Front, accepted the truce.", [("Northern Front", None)]),
        ("Norway's spokesman, Ole Dahl, accepted the truce.", [("Norway", "Ole Dahl")]),
        ("Norway and Sweden, an aide said, know the plan they accepted.", [("Norway", None), ("Sweden", None)]),
        ("Norwegians United for Bread and Peace (NUBP) accepted the truce.",
         [("Norwegians United for Bread and Peace", None)]),
        ("Norway, together with Sweden, accepted the truce.", [("Norway", None)]),
        ("Some experts accepted the truce. ", []),
        ("The Hill Guard militia fought the rebels near the Hill Guard militia's base. The militia accepted the truce.",
         [("Hill Guard", None)]),
        ("The Hill Guard militia fought the rebels near the Hill Guard militia's base. Insurgents accepted the truce.",
         [("Insurgents", None)]),
    ],
)  # fmt: skip
def test_a_subject_stands_for_its_party(text: str, parties: list[tuple[str | None, str | None]]) -> None:
    assert answering(text) == parties


@pytest.mark.parametrize(("name", "plain"), [
    ("The rebels", "rebels"), ("Rebels", "rebels"), ("Rebel leaders", "rebel leaders"), ("The Hague", "The Hague"),
    ("The United Nations", "The United Nations"), ("Maoist rebels", "Maoist rebels"), ("Hamas", "Hamas"), ("", ""),
])  # fmt: skip
def test_a_party_has_the_name_of_the_middle_of_a_sentence(name: str, plain: str) -> None:
    assert plainly(Party(name or None, None, None)).party == (plain or None)
