"""Answers line by line: sign, who, how, in which words, where. All signs of a card stand in one column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tui.articles.article import Span
from tui.display import safe_line
from tui.findings import NOBODY, Proposal, Response
from tui.reader.cards.page import Page, beside, ends, leading, paragraph, still, under, wide
from tui.reader.cards.parts import NUMBER, number, sentence, shortened, spot
from tui.reader.document import Document
from tui.reader.signs import SIGNS, SPOKE_OF_IT, met, sign
from tui.screen.look import Piece, Pieces

WHO, HOW = 22, 14
"""Columns of the party and of the stance, where the sentence stands beside them."""
NARROW = 76
"""Columns below which the sentence stands under them."""


def counted(responses: Iterable[Response]) -> Pieces:
    """How many answers there are of each stance, in the order of the signs; the doubtful ones apart."""
    responses = list(responses)
    many = Counter(each.stance for each in responses if each.is_sure)
    pieces: list[Piece] = []
    for stance, (mark, role) in SIGNS.items():
        if many[stance]:  # type: ignore[index]
            pieces += [(f"{mark} ", role), (f"{many[stance]}   ", "dim")]  # type: ignore[index]
    doubtful = sum(not each.is_sure for each in responses)
    return [*pieces, (f"{doubtful} less certain ", "dim"), ("?", "maybe")] if doubtful else pieces


def standing(proposal: Proposal) -> Pieces:
    """How a proposal was met: the sign and the word for it."""
    how = met(proposal.responses)
    if len(how) > 1 and how[0] != "contested":
        return [piece for each in how for piece in ((" ", ""), SIGNS[each])]
    mark, role = SIGNS[how[0]]
    return [(f"{mark} {how[0]}", role)]


def page(document: Document, responses: Sequence[Response], columns: int, most: int) -> Page:
    """The answers, each leading to the sentence that shows it, over at most so many lines of it."""
    rows, before = [], None
    for each in responses:
        who = each.party, each.person
        rows.append(answer(document, each, columns, most, again=who == before))
        before = who
    return under(*rows)


def answer(document: Document, response: Response, columns: int, most: int, *, again: bool = False) -> Page:
    """One answer; `again`: by whom the one above is."""
    who = party(response, again=again)
    mark, role = sign(response.stance)
    role = role if response.is_sure else "dim"
    how: list[Piece] = [(response.stance or SPOKE_OF_IT, role)]
    if not response.is_sure:
        how.append((" ?", "maybe"))
    return row(document, response.span, response.why.words, ((f"{mark} ", role), who, how), columns, most)


Told = tuple[Piece, Sequence[Pieces], Pieces]
"""A sign, the lines of who or what it is, and how that stands."""


def row(document: Document, span: Span, marks: Sequence[Span], told: Told, columns: int, most: int) -> Page:
    """A sign, who, how, the sentence and its paragraph; narrow, the sentence stands under the rest."""
    mark, who, how = told
    where: Pieces = [(number(document, span), "dim")]
    if columns < NARROW:
        right = [*how, (" " * (NUMBER - wide(where)), ""), *where]
        joined = [piece for line in who for piece in (("  ", ""), *line)][1:]
        first = ends([mark, *shortened(joined, columns - wide(right) - 3)], right, columns)
        below = [[("    ", ""), *line] for line in sentence(document, span, marks, columns - 8, most - 1, "strong")]
        return leading([first, *below], columns, spot(document, span))
    room = columns - 2 - WHO - HOW
    said = sentence(document, span, marks, room - NUMBER, most, "strong")
    said[0] = ends(said[0], where, room)
    left = still(*[[(mark if not nth else ("  ", "")), *shortened(line, WHO - 2)] for nth, line in enumerate(who)])
    return leading(beside(beside(left, still(how), 2 + WHO), still(*said), 2 + WHO + HOW).lines, columns,
                   spot(document, span))  # fmt: skip


def party(response: Response, *, again: bool) -> list[Pieces]:
    """Who answers: the state or organisation, and the person who speaks for it, under it where both are long."""
    name, role = response.party or response.person or NOBODY, "dim" if again else "strong"
    first = (safe_line(name), role)
    if not (response.party and response.person):
        return paragraph(name, WHO - 2, 2, role)
    both: Pieces = [first, ("  ", ""), (safe_line(response.person), "dim")]
    return [both] if wide(both) <= WHO - 2 else [[first], *paragraph(response.person, WHO - 2, 2, "dim")]
