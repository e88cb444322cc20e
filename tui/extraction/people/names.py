"""Capitalised names in the text, each taken apart: title, first names, surname, or the name of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import PREPOSITIONS
from tui.extraction.people.parts import PARTS, Kind, Parsed, parts_of
from tui.extraction.people.spelled import spelled_out
from tui.extraction.values import value
from tui.extraction.words import (
    Gender,
    first_names,
    roles,
    state_by_adjective,
    titles,
    word_list,
)

# "Gen.", "Mr.": shortened titles whose full stop belongs to the name after them.
_SHORT = word_list("short_titles")
_STOP = "|".join(rf"(?<=\b(?:{'|'.join(sorted(same))}))\." for _, same in groupby(sorted(_SHORT, key=len), key=len))
_WORD = (
    r"(?:(?:[A-Z]\.){1,4}(?:-[A-Z]\.)?"  # initials
    r"|(?:d|al|el|Al|El|O|D|L|M|N)[-'’][A-Z][\w-]+"  # al-Assad, O'Neill
    rf"|[A-ZÀ-ÖØ-Þ]\w*(?:[-'’](?!s\b)\w+)*(?:{_STOP})?)"
)
_LINK = "|".join(
    [r"of[ \u00a0]the", r"de[ \u00a0]la", r"van[ \u00a0]der", r"van[ \u00a0]den", *sorted(word_list("name_links"))]
)
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_RUN = re.compile(rf"(?<![\w@#/])(?:{_WORD})(?:[ \u00a0](?:(?:{_LINK})[ \u00a0])?{_WORD})*")
_BEGINS = r"[A-ZÀ-ÖØ-Þ]|(?:d|al|el)[-'’][A-Z][\w-]"
# "Observatory | for Human Rights", "Office for the Coordination | of ...": what goes on with the name of a body.
_FOR = re.compile(rf"[ \u00a0](?:for|on|against)[ \u00a0](?:the[ \u00a0])?(?={_BEGINS})")
_AND = re.compile(rf"[ \u00a0]and[ \u00a0](?={_BEGINS})")
# "Tigray People | 's Liberation Front": plurals that own the rest of a body's name.
_OWNED = re.compile(rf"(?:['’]s|(?<=s)['’])[ \u00a0](?={_BEGINS})")
_PLURALS = frozenset(
    ("People", "Peoples", "Workers", "Women", "Peasants", "Farmers", "Children", "Citizens", "Students")
)
# No name is longer than this; longer runs of capitals are lists or lines in capitals.
_LONGEST = 120
_POSTS = frozenset(("Representative", "Rapporteur", "Commissioner", "Envoy", "Center", "Centre", "Coordinator"))
_SMALL = frozenset(("d", "al", "el"))


@value
class Name:
    """One capitalised name where it stands."""

    span: Span
    """Of the bare name, titles and states before it excluded."""
    text: str
    kind: Kind
    first: tuple[str, ...] = ()
    """First names and initials of a person."""
    last: str = ""
    """The surname, with its particle ("van der Bellen")."""
    title: str | None = None
    """What stands before the name: "President", "Secretary of State"."""
    gender: Gender | None = None
    state: str | None = None
    """The state named before the title ("Russian President ...")."""


def find_names(doc: Document) -> Iterator[Name]:
    """The names of an article in text order, furniture excluded. Lines in title case give none."""
    parsed: dict[tuple[str, bool], tuple[Parsed, ...]] = {}
    lower = frozenset(filter(str.islower, doc.words))
    bodies = spelled_out(doc)
    capitals = [at for at, word in enumerate(doc.words) if word[0].isupper()]
    surnames = frozenset(
        doc.words[at] for before, at in pairwise(capitals) if before == at - 1 and _is_surname(doc, at)
    )
    whole = set() if doc.turns else set(doc.paragraphs)  # the headline of an interview names who is asked
    capped = [span for span in doc.sentences if span in whole and in_title_case(span.cut(doc.text))]
    skipped = {sentence.start: sentence.end for sentence in capped}
    for sentence in doc.sentences:
        if sentence.start in skipped:
            continue
        for at, run in _runs(doc.text, sentence, bodies):
            if run in bodies:
                yield Name(Span(at, at + len(run)), run, "organisation")
            if len(run) > _LONGEST or run in bodies:
                continue
            opening = at == sentence.start or _opens(doc.text, at)
            if opening and _is_named_like_a_verb(run) and not doc.text[sentence.start : sentence.end].endswith("?"):
                opening = False
            key = (run, opening)
            if key not in parsed:
                parsed[key] = tuple(parts_of(run, opening and run not in surnames, lower))
            for part in parsed[key]:
                span, text = Span(at + part.start, at + part.end), run[part.start : part.end]
                yield Name(span, text, part.kind, part.first, part.last, part.title, part.gender, part.state)


def _is_surname(doc: Document, at: int) -> bool:
    """Whether a capitalised word right behind another is a surname, the one before no title: "Rosa | Nunes"."""
    before = doc.words[at - 1]
    if doc.lows[at] in roles() or doc.ends[at - 1] == doc.starts[at]:
        return False
    return before not in word_list("openers") and before not in titles() and before not in state_by_adjective()


def _is_named_like_a_verb(run: str) -> bool:
    """Whether a run of capitals opens with a first name that is a helping verb too: "Will Young", "May Hart"."""
    first, blank, _ = run.partition(" ")
    return bool(blank) and first in word_list("openers") and first in first_names()


def _runs(text: str, sentence: Span, bodies: frozenset[str]) -> Iterator[tuple[int, str]]:
    """(offset, run of capitals) of a sentence; one run where a body's name goes on after "for" or "and"."""
    at = sentence.start
    for capital in _CAPITAL.finditer(text, *sentence):
        if capital.start() < at:
            continue
        for body in bodies:
            if text.startswith(body, capital.start(), sentence.end):
                at = capital.start() + len(body)
                yield capital.start(), body
                break
        if capital.start() < at:
            continue
        match = _run_at(text, capital.start(), at, sentence.end)
        if match is None:
            continue
        start, at = match.span()
        named = match.group()
        while longer := _longer(text, named, at, sentence.end):
            at = longer
            named = text[start:at]
        yield start, named


def _run_at(text: str, capital: int, first: int, end: int) -> re.Match[str] | None:
    """The run of capitals around a capital letter: from it, or from the small letters before its hyphen ("al-Amin")."""
    if capital - 2 >= first and text[capital - 1] in "-'’":
        for width in (3, 2):
            if text[capital - width : capital - 1] in _SMALL and capital - width >= first:
                found = _RUN.match(text, capital - width, end)
                if found is not None:
                    return found
    return _RUN.match(text, capital, end)


def _longer(text: str, run: str, at: int, end: int) -> int | None:
    """Where the name of a body that a run of capitals begins ends, if it goes on: "for Human Rights"."""
    last = run.replace("\u00a0", " ").rpartition(" ")[2]
    owned = _OWNED.match(text, at, end) if last in _PLURALS else None
    if owned is not None and (follows := _RUN.match(text, owned.end(), end)):
        return follows.end()
    topics = word_list("affairs")
    leads = last in word_list("organisations") or last in _POSTS
    link = _FOR.match(text, at, end) if leads else None
    if link is None and last in topics:
        link = _AND.match(text, at, end)
    if link is None:
        return None
    follows = _RUN.match(text, link.end(), end)
    if follows is None:
        return None
    return follows.end() if PARTS.split(follows.group())[0] in topics else None


def _opens(text: str, at: int) -> bool:
    """Whether a capital at `at` may be due to an opening sentence or quotation."""
    before = text[max(0, at - 3) : at].rstrip(" \u00a0")
    return not before or before[-1] in ".?!:\"“”‘'(•*—–-\n"


def in_title_case(line: str) -> bool:
    """Whether a line is a headline in title case: no full stop's sentence, most of its words capitalised."""
    words = [word for word in line.split() if word[0].isalpha()]
    if len(words) < 3 or len(words) > 30:
        return False
    long = [word for word in words if len(word) > 3 and word.lower() not in PREPOSITIONS]
    return len(long) > 4 and sum(word[0].isupper() for word in long) >= len(long) - len(long) // 8
