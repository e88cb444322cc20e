"""What a row of each list shows: values in, lines of pieces out. Every outside string goes through the gate here."""

from __future__ import annotations

from collections.abc import Iterable

from tui.display import safe_line, width
from tui.findings import CORRECTED, NOBODY, UNSURE, Party, Proposal
from tui.library.rows import Shelved
from tui.reader.signs import SIGNS, met
from tui.screen.fitting import fit, lines, spread
from tui.screen.look import Piece, Pieces, initials

QUOTE_LINES = 3
PROPOSAL_LINES = 4
PERSON_LINES = 2
"""Lines that a row of each kind takes."""

INDENT = "   "
UNREAD = "● "
"""Stands before the name of an article that has not been read."""


def article(
    shelved: Shelved, columns: int, height: int, *, unread: bool, copies: int = 0, tags: Iterable[str] = ()
) -> list[Pieces]:
    """An article in the list: its name, opening words in italics, what is in it, its tags; unread ones marked.

    Of `height` lines the last one is for what is in it, of one line its end. `copies`: how many stand behind it folded.
    """
    signs: tuple[Piece, Piece] = (UNREAD if unread else " " * len(UNREAD), "accent"), (" " * len(UNREAD), "")
    room, role = columns - len(UNREAD), "" if shelved.has_title else "opening"
    held = [f"{many} {sign}" for many, sign in ((shelved.quotes, "“"), (shelved.proposals, "§")) if many]
    counts = "  ".join([*held, *([f"+{copies}"] if copies else ())])
    if height == 1:
        return [[signs[0], *spread((shelved.name, role), (counts, "dim"), room)]]
    named: list[Pieces] = [
        [signs[bool(nth)], (line, role)] for nth, line in enumerate(lines(shelved.name, room, height - 1))
    ]
    sign = CORRECTED if shelved.corrected else ""
    facts = [sign + (shelved.source or ""), shelved.day or "", " ".join(f"#{tag}" for tag in tags)]
    while facts and width(safe_line(" · ".join(filter(None, facts)))) + width(counts) + 2 > room:
        del facts[-1]
    about = " · ".join(filter(None, facts))
    return [*named, [signs[1], (fit(f"{about}  {counts}" if about else counts, room), "dim")]]


def nothing_to_read(columns: int) -> list[Pieces]:
    """What stands in the place of an article where the library has none."""
    return [
        [(INDENT, ""), ("Nothing to read yet. In a shell,", "strong")],
        [(INDENT, ""), ("ceasefire-tui add FILE…", "key"), (" keeps it,", "dim")],
        [(INDENT, ""), ("ceasefire-tui FILE…", "key"), (" only reads it.", "dim")],
    ]


def counted(many: int, what: str) -> str:
    """``1 quote``, ``14 quotes``; nothing for none."""
    return f"{many} {what}{'s' if many != 1 else ''}" if many else ""


def quote(
    speaker: str | None,
    words: str,
    columns: int,
    *,
    tint: str,
    note: str = "",
    again: bool = False,
    elsewhere: int = 0,
    where: str = "",
) -> list[Pieces]:
    """A quote: who (standing back where the row above is `again` of them), its first words, the article if given.

    `elsewhere`: how many other renderings there are of what it says.
    """
    room = columns - len(INDENT)
    found: list[Pieces] = [speaker_line(speaker, tint, note, columns, again=again, elsewhere=elsewhere)]
    found += [[(INDENT, ""), (line, "")] for line in lines(words, room, 1 if where else 2)]
    return [*found, [(INDENT, ""), (fit(where, room), "dim")]] if where else found


def speaker_line(
    speaker: str | None, tint: str, note: str, columns: int, *, again: bool = False, elsewhere: int = 0
) -> list[Piece]:
    """A speaker with the initials that stand beside the text; how often it is said elsewhere and a note at the end."""
    name = safe_line(speaker or NOBODY)
    head = (f"{initials(safe_line(speaker or '')):<3}", f"{tint} strong")
    more = f"+{elsewhere}" if elsewhere else ""
    tail: list[Piece] = [(" ", ""), (more, "dim")] if more and note else [(more, "dim")] if more else []
    room = columns - len(INDENT) - sum(width(piece) for piece, _ in tail)
    return [head, *spread((name, "dim" if again or not speaker else "strong"), (note, "maybe"), room), *tail]


def in_marks(words: str, kind: str) -> str:
    """A direct quote in quotation marks; anything else as it is."""
    return f"“{words}”" if kind == "direct" else words


def note(sign: str, sure: bool, corrected: object = False) -> str:
    """What stands at the end of a line: whether it is less certain, whether it was put right, whether it is kept."""
    return " ".join(filter(None, ["" if sure else "unsure ?", CORRECTED if corrected else "", sign]))


def party_name(party: Party) -> str:
    """Who it is: the state or organisation, and the person who speaks for it."""
    both = f"{party.party} ({party.person})" if party.party and party.person else party.party or party.person or NOBODY
    return both + _doubt(party)


def _doubt(party: Party) -> str:
    return " ?" if party.confidence < UNSURE else ""


def parties(proposal: Proposal, columns: int | None = None) -> str:
    """Who proposes to whom; "between" goes without saying where there is no room for it."""
    told = proposal.parties_told(lambda party: (party.party or party.person or NOBODY) + _doubt(party), "→")
    if proposal.between and columns is not None and width(safe_line(told)) > columns:
        return told.removeprefix("between ")
    return told


def answers(proposal: Proposal) -> list[Piece]:
    """The signs of how it was met."""
    return [SIGNS[each] for each in met(proposal.responses)]


def labelled(label: str, signs: Iterable[Piece], columns: int) -> list[Piece]:
    """What a proposal is called, and the signs of its answers at the end of the line."""
    signs = list(signs)
    room = columns - len(INDENT) - sum(width(sign) for sign, _ in signs) - 1
    name = fit(label, room)
    return [("§  ", "strong"), (name, "strong"), (" " * (room - width(name) + 1), ""), *signs]


def proposal(value: Proposal, terms: Iterable[str], columns: int, *, sign: str = "", where: str = "") -> list[Pieces]:
    """A proposal: label and answers, parties, terms at a glance, how it stands or the article if given."""
    room, said = columns - len(INDENT), " · ".join(terms)
    kept = note(sign, value.sure, value.corrected)
    return [
        labelled(value.label, answers(value), columns),
        [(INDENT, ""), *spread((parties(value, room - len(kept)), ""), (kept, "maybe"), room)],
        [(INDENT, ""), (fit(said or "no terms named", room), "" if said else "dim")],
        [(INDENT, ""), (fit(where or value.status, room), "dim")],
    ]


def person(name: str, about: str, quotes: int, columns: int, *, tint: str) -> list[Pieces]:
    """A person: name and how often quoted, and what else is known."""
    head = (f"{initials(safe_line(name)):<3}", f"{tint} strong")
    room = columns - len(INDENT)
    return [
        [head, *spread((name, "strong"), (counted(quotes, "quote"), "dim"), room)],
        [(INDENT, ""), (fit(about, room), "dim")],
    ]
