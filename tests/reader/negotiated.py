"""Three invented articles on talks between invented states, and all that is found in them: for cards and overview."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from tests.findings_by_hand import article
from tests.reader.opened import library_of
from tui.articles.article import Article, Span
from tui.findings import Findings, Party, Person, Proposal, Quote, Response, Stance, Term, TermType, Why
from tui.library.library import Library

FIRST = """Ferrin offers Osland a truce for the harvest

Ferrin’s president Mara Delon offered Osland a 40-day truce along the river on Monday, on the condition \
that both sides pull back their guns. “We will stop when they stop,” Delon said.

Envoys of Quill carried the offer to Osland. The truce would hold until 30 September, and no ship would be \
stopped at the mouth of the river.

Osland’s foreign minister Teo Brandt called the truce “a pause for them to reload” and turned it down. “We \
have seen this before,” Brandt said.

The fishermen’s league of Osland welcomed the truce. “Forty days are better than none,” said its head, \
Ines Varga.

Brandt added that Osland could live with a shorter pause if observers came first. In Quill, the envoys \
said they were waiting for a written answer.
"""

SECOND = """Osland asks for observers before any pause

Osland demanded on Thursday that observers of Quill be sent to the river before any pause in the fighting. \
“Observers first, then we count days,” Teo Brandt said.

Mara Delon said Ferrin would look at the demand for observers. Quill agreed to send observers within two \
weeks.

An exchange of prisoners, which Quill proposed to both sides, has had no answer.
"""

THIRD = """Shots on the river after a quiet week

Gunfire broke the quiet on the river on Sunday. Ferrin said the local ceasefire that Osland had proposed \
for the ferry was broken by Osland’s own guards. “They could not keep it for a week,” Mara Delon said.

Teo Brandt denied that Osland had ever proposed a ceasefire for the ferry.
"""


class Hand:
    """Findings in an article by their words."""

    def __init__(self, made: Article) -> None:
        self._text = made.text

    def span(self, words: str) -> Span:
        start = self._text.index(words)
        return Span(start, start + len(words))

    def quote(self, words: str, speaker: str, confidence: float = 0.9) -> Quote:
        span = self.span(words)
        return Quote("direct", (span,), (span,), speaker, None, None, confidence, Why("by hand", (span,)))

    def party(self, party: str | None, person: str | None = None, words: str | None = None, sure: float = 1) -> Party:
        return Party(party, person, self.span(words) if words else None, sure)

    def term(self, type_: TermType, words: str, days: float | None = None, resolved: str | None = None) -> Term:
        return Term(type_, self.span(words), days, resolved)

    def answer(
        self, party: str | None, person: str | None, stance: Stance | None, words: str, cue: str, sure: float = 0.9
    ) -> Response:
        return Response(party, person, stance, self.span(words), Why("by hand", (self.span(cue),)), sure)

    def person(self, name: str, role: str | None, *mentions: str) -> Person:
        return Person(name, role, tuple(self.span(words) for words in mentions))


def _dated(text: str, file: str, title: str, day: str) -> Article:
    return dataclasses.replace(article(text, file, title), source="The Ferry Post", published=day)


def first() -> tuple[Article, Findings]:
    """A truce that is offered, refused, welcomed and half answered."""
    made = _dated(FIRST, "first.txt", FIRST.splitlines()[0], "2031-08-18")
    at = Hand(made)
    truce = Proposal(
        "truce",
        "40-day truce along the river",
        (
            at.span(FIRST.splitlines()[2].split(" “We")[0]),
            at.span("The truce would hold until 30 September, and no ship would be stopped at the mouth of the river."),
        ),
        (at.span("the offer"),),
        (at.party("Ferrin", "Mara Delon", "Mara Delon"),),
        (at.party("Osland", None, "Osland a 40-day"),),
        (
            at.term("duration", "40-day", 40),
            at.term("scope", "along the river"),
            at.term("condition", "on the condition that both sides pull back their guns"),
            at.term("timing", "until 30 September", None, "2031-09-30"),
            at.term("other", "no ship would be stopped at the mouth of the river"),
        ),
        (
            at.answer(
                "Osland",
                "Teo Brandt",
                "rejected",
                "Osland’s foreign minister Teo Brandt called the truce “a pause for them to reload” and turned it "
                "down.",
                "turned it down",
            ),
            at.answer(
                None,
                "fishermen’s league of Osland",
                "accepted",
                "The fishermen’s league of Osland welcomed the truce.",
                "welcomed",
            ),
            at.answer(
                "Osland",
                "Teo Brandt",
                "conditional",
                "Brandt added that Osland could live with a shorter pause if observers came first.",
                "could live with",
                0.6,
            ),
            at.answer(
                "Quill", None, None, "In Quill, the envoys said they were waiting for a written answer.", "waiting", 0.5
            ),
        ),
        "rejected by Osland; accepted by fishermen’s league of Osland",
        0.92,
        Why("offers it", (at.span("offered Osland"),), "the president speaks for the state"),
        mediators=(at.party("Quill", None, "Envoys of Quill"),),
    )
    quotes = (
        at.quote("We will stop when they stop,", "Mara Delon"),
        at.quote("a pause for them to reload", "Teo Brandt"),
        at.quote("We have seen this before,", "Teo Brandt"),
        at.quote("Forty days are better than none,", "Ines Varga", 0.6),
    )
    people = (
        at.person("Mara Delon", "president of Ferrin", "Mara Delon", "Delon said"),
        at.person("Teo Brandt", "foreign minister of Osland", "Teo Brandt", "Brandt added"),
        at.person("Ines Varga", "head of the fishermen’s league", "Ines Varga"),
        at.person("Ferrin", None, "Ferrin offers"),
        at.person("Osland", None, "Osland a truce"),
        at.person("Quill", None, "Quill carried"),
    )
    return made, Findings("by hand", quotes, (truce,), people)


def second() -> tuple[Article, Findings]:
    """A demand that is looked at and accepted, an exchange nobody has answered."""
    made = _dated(SECOND, "second.txt", SECOND.splitlines()[0], "2031-08-28")
    at = Hand(made)
    demand = Proposal(
        "demand",
        "observers at the river",
        (
            at.span(
                "Osland demanded on Thursday that observers of Quill be sent to the river before any pause in the "
                "fighting."
            ),
        ),
        (),
        (at.party("Osland", None, "Osland demanded"),),
        (at.party("Ferrin", None, "Ferrin would", 0.5),),
        (at.term("condition", "before any pause in the fighting"), at.term("timing", "within two weeks", 14)),
        (
            at.answer(
                "Ferrin",
                "Mara Delon",
                "open",
                "Mara Delon said Ferrin would look at the demand for observers.",
                "would look at",
            ),
            at.answer("Quill", None, "accepted", "Quill agreed to send observers within two weeks.", "agreed"),
        ),
        "accepted by Quill; Ferrin open to it",
        0.85,
        Why("demands it", (at.span("demanded"),)),
    )
    exchange = Proposal(
        "exchange",
        "exchange of prisoners",
        (at.span("An exchange of prisoners, which Quill proposed to both sides, has had no answer."),),
        (),
        (at.party("Quill", None, "Quill proposed"),),
        (at.party("Ferrin"), at.party("Osland")),
        (),
        (),
        "no response reported",
        0.6,
        Why("proposes it", (at.span("proposed"),)),
    )
    quotes = (at.quote("Observers first, then we count days,", "Teo Brandt"),)
    people = (
        at.person("Teo Brandt", "foreign minister", "Teo Brandt"),
        at.person("Mara Delon", None, "Mara Delon"),
        at.person("Osland", None, "Osland demanded"),
        at.person("Quill", None, "Quill agreed"),
    )
    return made, Findings("by hand", quotes, (demand, exchange), people)


def third() -> tuple[Article, Findings]:
    """A ceasefire that one side says was broken and the other that it never was."""
    made = _dated(THIRD, "third.txt", THIRD.splitlines()[0], "2031-09-14")
    at = Hand(made)
    stated = "Ferrin said the local ceasefire that Osland had proposed for the ferry was broken by Osland’s own guards."
    ferry = Proposal(
        "ceasefire",
        "local ceasefire for the ferry",
        (at.span(stated),),
        (),
        (at.party("Osland", None, "Osland had proposed"),),
        (at.party("Ferrin", None, "Ferrin said"),),
        (at.term("scope", "for the ferry"),),
        (
            at.answer("Osland", None, "violated", stated, "was broken"),
            at.answer(
                "Osland",
                "Teo Brandt",
                "denied",
                "Teo Brandt denied that Osland had ever proposed a ceasefire for the ferry.",
                "denied",
            ),
        ),
        "violated by Osland; denied by Osland",
        0.8,
        Why("proposes it"),
    )
    quotes = (at.quote("They could not keep it for a week,", "Mara Delon"),)
    people = (at.person("Mara Delon", None, "Mara Delon"), at.person("Teo Brandt", None, "Teo Brandt"))
    return made, Findings("by hand", quotes, (ferry,), people)


def all_three() -> Iterator[tuple[Article, Findings]]:
    """The articles with what is in them."""
    yield from (first(), second(), third())


def negotiated() -> Library:
    """A library of the three."""
    return library_of(all_three())
