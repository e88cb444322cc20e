"""What stands before the words of a paragraph: a dateline, the number or mark of a list, a time, a label."""

from __future__ import annotations

import re
from functools import cache

from tui.articles.article import Span
from tui.articles.dates import iso_date
from tui.articles.word_rows import word_rows

REACH = 160
"""Characters in which all of it stands."""

MOST = 5
"""Parts of it, one behind the other: ``UPDATE 2 | 14:32 | By Ada Lind | VIENNA (AP) —``."""

_UP = "A-ZÀ-ÖØ-Þ"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{0,6}\b)\.?"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
DATE = (
    rf"(?i:(?:{_DAY},?\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d)|\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s+{_MONTH})"
    rf"(?:,?\s+\d{{4}})?|{_DAY}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}-\d\d-\d\d)"
)
"""A day as datelines and lines of a page write it, as a pattern without groups."""

_CAPITALS = rf"[{_UP}](?:[{_UP}]|[.'’-](?=[{_UP}\s,:/]))+(?![a-z])"
_CAPITAL_PLACE = rf"{_CAPITALS}(?:(?:\s|\s?/\s?){_CAPITALS}){{0,4}}"
_NAME = rf"[{_UP}](?:\w|[.'’-](?=[\w\s,]))+"
_NOT_YET = r"(?!(?:On|In|At|By|As|If|No|To|The|This|That|These|Those|And|But|For|From|With|When|Yet|So|It|He|She|We)\b)"
_PLACE = rf"{_NOT_YET}{_NAME}(?:(?:\s(?:de|del|do|la|le|el|of|the|and|al|an|am)){{0,2}}(?:\s|\s?/\s?){_NAME}){{0,4}}"
_REGION = rf"(?:,\s{_PLACE}){{0,2}}?"
_AGENCY = r"(?:\((?:(?![DRI]-)[A-Z][\w .,&/’'-]{1,40}|[a-z]{2,4})\)|\[[A-Z][\w .&-]{1,30}\]|/[A-Z][\w .-]{1,30}/)"
_DASH = r"(?:\s*(?:--+|[–—―]+)\s*|\s+[-_]\s+)"
_STROKE = r"\s?\|\s"
_WORDS = rf"(?=[\"“‘'«„(\[]*[{_UP}\d])"

_DATELINES = (
    # VIENNA, March 12 (Reuters) - · Vienna (dpa) — · March 12 (Reuters) - · (AP) —
    rf"(?:{_CAPITAL_PLACE}{_REGION}(?:[.,]?\s{DATE})?[.,]?\s?|{DATE}[.,]?\s)?{_AGENCY}\.?(?:{_DASH}|:\s|{_STROKE})",
    rf"{_PLACE}(?:{_REGION}|\s\({_PLACE}\))(?:[.,]?\s{DATE})?[.,]?\s?{_AGENCY}\.?(?:{_DASH}|:\s|{_STROKE}){_WORDS}",
    # New Delhi, Mar 12 (PTI) · MOSCOW, March 12. /TASS/.
    rf"{_PLACE}{_REGION}[.,]\s{DATE}[.,]?\s{_AGENCY}[.:]?\s+{_WORDS}",
    # KYIV. March 12. INTERFAX.COM
    rf"{_CAPITAL_PLACE}{_REGION}[.,]\s{DATE}\.(?:\s{_CAPITALS}\.)?\s{_WORDS}",
    # VIENNA, 12 March — · Vienna | 12 March | · 12 March, VIENNA —
    rf"{_PLACE}{_REGION}\s?[,|/]\s?{DATE}(?:{_DASH}|:\s|\s?\|\s)",
    rf"{DATE},?\s{_CAPITAL_PLACE}{_REGION}(?:{_DASH}|:\s){_WORDS}",
    # VIENNA (12 March) —
    rf"{_PLACE}{_REGION}\s\({DATE}\)(?:{_DASH}|:\s){_WORDS}",
    # VIENNA — · WASHINGTON, D.C. – · KYIV, Ukraine —
    rf"{_CAPITAL_PLACE}{_REGION}{_DASH}{_WORDS}",
    # (Vienna) — · [VIENNA]
    rf"[(\[]{_PLACE}{_REGION}(?:,\s{DATE})?[)\]](?:{_DASH}|:\s){_WORDS}",
    rf"[(\[]{_CAPITAL_PLACE}{_REGION}(?:,\s{DATE})?[)\]]\s+{_WORDS}",
)
_FIRST_DATELINES = (
    # Vienna, Austria – · 12 March 2025 – · Vienna |
    rf"(?:{_PLACE}{_REGION}|{DATE})(?:{_DASH}|{_STROKE}){_WORDS}",
    rf"{DATE}:\s{_WORDS}",
)
_SIGNS = frozenset("–—―|:/()[]")
_SMALL = frozenset(("de", "del", "do", "la", "le", "el", "of", "the", "and", "al", "an", "am", "in", "from"))
_MONTHS_AND_DAYS = frozenset(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")) | {
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
}
_PLACE_COLON = rf"(?P<place>{_CAPITAL_PLACE}|{_PLACE})(?P<region>{_REGION}):\s+{_WORDS}"
_TURN = rf"(?m:^[ \t]*{_CAPITALS}(?:[ ]{_CAPITALS}){{0,3}}:[ \t])"
# [Photo: Ada Lind] · (AP Photo/Ada Lind)
_CREDIT = (
    r"[\[(](?i:(?:file |ap |afp |epa )?(?:photo|picture|image|video|illustration|graphic|credit|caption)|getty images)"
    r"\b[^\[\]()\r\n]{0,80}[\])][:.]?\s*"
)
_FROM = rf"(?:Reporting|Dispatch|Report)\sfrom\s{_PLACE}{_REGION}(?:{_DASH}|:\s){_WORDS}"
_BYLINE = rf"(?:By|BY)\s{_PLACE}(?:\sin\s{_PLACE})?(?:\s?\|\s?|{_DASH}|\s\W\s)"
_MARKS = (
    r"(?:\((?:\d{1,3}|[a-z]|[ivx]{1,4})\)|\[\d{1,3}\]|\d{1,2}[.)](?=\s)|[a-z]\)(?=\s)|[ivx]{1,4}[.)](?=\s)"
    r"|[-–—](?=\s(?:[^\r\n]{100}|[^\r\n]*[.?!…][\"”’'»)\]]*\s*$))|[*•‣·▪▫◦→»|](?=\s)|[\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0e\ufe0f]?)\s*"
)
_TIME = (
    r"(?i:[(\[]?(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\d{1,2}\.\d{2}\s?(?=[A-Z]{3}|[ap]\.?m)|\d{1,2}\s?[ap]\.?m\.?)"
    r"(?:\s?(?:[ap]\.?m\.?|GMT|UTC|[BCEMPW]E?[SD]?T|IST|CET|CEST|EET)\b)?[)\]]?(?:\s*[-–—|:•·]\s*|\s+))" + _WORDS
)


@cache
def _label() -> re.Pattern[str]:
    names = sorted(word_rows("labels"), key=len, reverse=True)
    words = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in names)
    return re.compile(rf"(?i:{words})(?:\s?\d{{1,2}})?(?:\s*[:|•·►▶]\s*|{_DASH}|-(?=[A-Z]))")


def words_begin(text: str, paragraph: Span, *, first: bool = False) -> int:
    """Where the words of a paragraph begin, behind what is none of its sentence: ``paragraph.start`` where nothing is.

    Left behind are datelines in the forms of the press (``VIENNA, March 12 (Reuters) -``, ``PARIS/BERLIN:``), numbers
    and marks of lists, times, labels (``BREAKING:``) and a byline before a dateline. `first`: whether the paragraph is
    the first of the article's body, the only one where a place in small letters or before a colon alone is a dateline
    (``Vienna, Austria –``, ``VIENNA:``); elsewhere it may be a speaker. Nobody named in it speaks. An offset in code
    points, inside the paragraph.
    """
    at, stop = paragraph.start, min(paragraph.end, paragraph.start + REACH)
    for _ in range(MOST):
        end = _part(text, at, stop, first)
        if end is None or end >= paragraph.end:
            return at
        at = end
    return at


def dateline_day(text: str, paragraph: Span) -> str | None:
    """The day in the dateline of an article's first paragraph, in ISO 8601; ``None`` where it does not say the year.

    ``VIENNA, March 12, 2025 (Reuters) -``.
    """
    opening = text[paragraph.start : words_begin(text, paragraph, first=True)]
    return next(filter(None, (iso_date(match[0]) for match in _compiled(DATE).finditer(opening))), None)


def label_end(text: str, headline: Span) -> int:
    """Where the words of a headline begin, behind a label that the wire has glued to them: ``UPDATE 3-The talks …``.

    A label with a colon is the headline's own: ``Analysis: why …``.
    """
    label = _label().match(text, headline.start, min(headline.end, headline.start + REACH))
    return label.end() if label and label[0].endswith("-") and label.end() < headline.end else headline.start


def _part(text: str, at: int, stop: int, first: bool) -> int | None:
    """Where the part that stands there ends; ``None`` where the words begin."""
    sign = text[at : at + 1]
    for form in () if sign.isupper() else (_MARKS, _TIME, _CREDIT):
        if match := _compiled(form).match(text, at, stop):
            return match.end()
    if match := _label().match(text, at, stop):
        return match.end()
    if not _may_be_dateline(text[at:stop].split()):
        return None
    for form in (*_DATELINES, _FROM, _BYLINE, *(_FIRST_DATELINES if first else ())):
        if match := _compiled(form).match(text, at, stop):
            return match.end()
    if first and (match := _compiled(_PLACE_COLON).match(text, at, stop)) and _is_place(text, match):
        return match.end()
    return None


def _may_be_dateline(words: list[str]) -> bool:
    """Whether names and dates alone stand before the first dash, colon, bracket or stroke; found out without a pattern.

    Few paragraphs come so far, and the patterns are long: each is made when one does.
    """
    for number, word in enumerate(words):
        if number == 0 and len(word) > 1 and word[:2].isupper():
            return True
        if not _SIGNS.isdisjoint(word) or "--" in word or not any(map(str.isalnum, word)):
            return True
        small = word.lower()
        if not (word[0].isupper() or word[0].isdigit() or small in _SMALL or small[:3] in _MONTHS_AND_DAYS):
            return False
    return False


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form)


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Whether the name before a colon is one of a place: two joined, with a region, or spoken of as a place elsewhere.

    In capital letters it is also one where it is no speaker's: nobody of the name is spoken of, and no other speaks so.
    """
    name = match["place"]
    if match["region"] or "/" in name:
        return True
    spoken = re.compile(rf"\b(?:in|at|near|outside|of|from|to)\s(?i:{re.escape(name)})\b(?!\s[A-Z])")
    if spoken.search(text, match.end()):
        return True
    if not name.isupper():
        return False
    return len(_compiled(_TURN).findall(text)) < 2 and not re.search(
        rf"(?i:\b{re.escape(name)}\b)", text[match.end() :]
    )
