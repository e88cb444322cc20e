"""What a row of each list shows: values in, lines of pieces out. Every outside string goes through the gate here."""

from __future__ import annotations

from tui.display import safe_line, width
from tui.findings import UNSURE, Party, Proposal
from tui.findings_json import quote_text
from tui.library.rows import PersonRow, ProposalRow, QuoteRow, Shelved
from tui.reader.document import Document
from tui.reader.signs import SIGNS, met
from tui.screen.fitting import fit, lines, spread
from tui.screen.look import Piece, Pieces, initials

ARTICLE_LINES = 3
QUOTE_LINES = 3
PROPOSAL_LINES = 4
PERSON_LINES = 2
"""Lines that a row of each kind takes."""

INDENT = "   "
UNREAD = "● "
"""Stands before the name of an article that has not been read."""
NOBODY = "nobody named"


def article(shelved: Shelved, columns: int, *, unread: bool) -> list[Pieces]:
    """An article in the list: its name over two lines, opening words in italics, what is in it; unread ones marked."""
    columns -= len(UNREAD)
    role = "" if shelved.has_title else "opening"
    found = lines(shelved.name, columns, 2)
    facts = [shelved.source, counted(shelved.quotes, "quote"), counted(shelved.proposals, "proposal")]
    about = " · ".join(filter(None, facts))
    if width(safe_line(about)) > columns:
        about = " · ".join(filter(None, facts[:2]))
    signs = (UNREAD if unread else " " * len(UNREAD), " " * len(UNREAD))
    named: list[Pieces] = [[(signs[nth], "accent"), (line, role)] for nth, line in enumerate(found)]
    return [*named, [(signs[1], ""), (fit(about, columns), "dim")]]


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


def quote(document: Document, nth: int, columns: int, sign: str = "") -> list[Pieces]:
    """A quote of the article that is open: who, and the first words."""
    value = document.findings.quotes[nth]
    words = quote_text(document.article.text, value)
    tint = document.tint(value.speaker)
    full = width(safe_line(value.speaker or NOBODY)) + len("unsure ?  ★") > columns - 3
    note = _note(sign, value.sure, "?" if full else "unsure ?")
    return [
        speaker_line(value.speaker, tint, note, columns),
        *[[(INDENT, ""), (line, "")] for line in lines(in_marks(words, value.kind), columns - 3, 2)],
    ]


def speaker_line(speaker: str | None, tint: str, note: str, columns: int) -> list[Piece]:
    """A speaker with the initials that stand beside the text, and a note at the end of the line."""
    name = safe_line(speaker or NOBODY)
    head = (f"{initials(safe_line(speaker or '')):<3}", f"{tint} strong")
    return [head, *spread((name, f"{tint} strong"), (note, "maybe"), columns - 3)]


def in_marks(words: str, kind: str) -> str:
    """A direct quote in quotation marks; anything else as it is."""
    return f"“{words}”" if kind == "direct" else words


def quote_of_all(row: QuoteRow, name: str, tint: str, columns: int) -> list[Pieces]:
    """A quote in the list over all articles: who, the first words, where."""
    return [
        speaker_line(row.speaker, tint, "" if row.sure else "?", columns),
        [(INDENT, ""), (fit(in_marks(row.text, row.kind), columns - 3), "")],
        [(INDENT, ""), (fit(name, columns - 3), "dim")],
    ]


def party_name(party: Party) -> str:
    """Who it is: the state or organisation, and the person who speaks for it."""
    both = f"{party.party} ({party.person})" if party.party and party.person else party.party or party.person or NOBODY
    return both + _doubt(party)


def _doubt(party: Party) -> str:
    return " ?" if party.confidence < UNSURE else ""


def parties(proposal: Proposal) -> str:
    """Who proposes to whom."""
    by, to = (
        ", ".join((party.party or party.person or NOBODY) + _doubt(party) for party in side)
        for side in (proposal.proposers, proposal.addressees)
    )
    return f"{by or NOBODY} → {to}" if to else by or NOBODY


def proposal(document: Document, nth: int, columns: int, sign: str = "") -> list[Pieces]:
    """A proposal of the article that is open: label, parties, terms at a glance, how it was answered and stands."""
    value = document.findings.proposals[nth]
    text = document.article.text
    terms = " · ".join(term.span.cut(text) for term in value.terms_at_a_glance(text))
    signs: list[Piece] = [piece for each in met(value.responses) if each != "no answer"
                          for piece in (SIGNS[each], (" ", ""))]  # fmt: skip
    return [
        labelled(value.label, value.kind, columns),
        [(INDENT, ""), *spread((parties(value), ""), (_note(sign, value.sure), "maybe"), columns - 3)],
        [(INDENT, ""), (fit(terms or "no terms named", columns - 3), "" if terms else "dim")],
        [(INDENT, ""), *signs, (fit(value.status, columns - 3 - 2 * (len(signs) // 2)), "dim")],
    ]


def _note(sign: str, sure: bool, doubt: str = "?") -> str:
    """What stands at the end of a line: whether it is unsure, whether it is kept."""
    return " ".join(filter(None, ["" if sure else doubt, sign]))


def labelled(label: str, kind: str, columns: int) -> list[Piece]:
    """What a proposal is called, and its kind where the label does not say it and there is room."""
    says_it = kind in label.lower() or width(safe_line(label)) + width(kind) + 2 > columns - 3
    return [("§  ", "accent"), *spread((label, "strong"), ("" if says_it else kind, "dim"), columns - 3)]


def proposal_of_all(row: ProposalRow, name: str, columns: int) -> list[Pieces]:
    """A proposal in the list over all articles."""
    return [
        labelled(row.label, row.kind, columns),
        [(INDENT, ""), *spread((row.party or NOBODY, ""), (_note("", row.sure), "maybe"), columns - 3)],
        [(INDENT, ""), (fit(row.text, columns - 3), "")],
        [(INDENT, ""), (fit(name, columns - 3), "dim")],
    ]


def person(document: Document, nth: int, columns: int, sign: str = "") -> list[Pieces]:
    """A person of the article that is open: name, how often quoted, role, how often named."""
    value = document.findings.people[nth]
    quotes = sum(each.speaker == value.name for each in document.findings.quotes)
    named = f"named {len(value.mentions)}×"
    return _person(value.name, value.role or named, document.tint(value.name), quotes, columns)


def person_of_all(row: PersonRow, tint: str, columns: int) -> list[Pieces]:
    """A person in the list over all articles."""
    where = f"in {counted(row.articles, 'article')}"
    return _person(row.name, f"{row.role}, {where}" if row.role else where, tint, row.quotes, columns)


def _person(name: str, about: str, tint: str, quotes: int, columns: int) -> list[Pieces]:
    said = counted(quotes, "quote")
    head = (f"{initials(safe_line(name)):<3}", f"{tint} strong")
    return [
        [head, *spread((name, "strong"), (said, "dim"), columns - 3)],
        [(INDENT, ""), (fit(about, columns - 3), "dim")],
    ]
