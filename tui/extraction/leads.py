"""What stands before the words of a paragraph: its number, a bullet, the hour, a label, the place and the agency.

It is the desk's, not the reporter's: no part of a sentence, of a quote or of a speaker's name.
"""

from __future__ import annotations

import re

from tui.articles.article import Span
from tui.extraction.words import seats, state_by_name, word_list

# So many leads may follow one another: a bullet, a label and a dateline.
_MOST = 4
_NEXT = r"(?=[\"“‘'«„(\[]*[A-ZÀ-Þ0-9])"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = rf"{_DAY}(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?\.?"
_AGENCY = r"(?:\([\w .&/’'-]{2,40}\)|/[A-Z][\w .-]{1,20}/\.?)"
_RULE = r"(?:--|[-–—|])"
_ZONE = r"(?:\s(?:GMT|BST|UTC|CET|CEST|EST|EDT|ET|PT|PST|IST|local time))?"
_MARKS = re.compile(
    r"[•●◦▪■□►▶▸‣⁃∙·✓→>]+\s*"
    r"|[*–—-]\s+"
    r"|(?:[(\[](?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[)\]]|(?:\d{1,3}|[a-z]|[ivx]{1,4})\)|(?:\d{1,3}|[ivx]{1,4})\.)\s+"
)
_HOUR = re.compile(
    rf"(?:\d{{1,2}}[:.]\d{{2}}(?:\s?[ap]\.?m\b\.?)?|\d{{1,2}}\s?[ap]\.?m\b\.?){_ZONE}\s*(?::|{_RULE})?\s+{_NEXT}"
)
_BYLINE = re.compile(rf"By(?:\s[A-Z][\w.’'-]+){{2,4}}(?:\sand(?:\s[A-Z][\w.’'-]+){{2,4}})?\s*{_RULE}\s+")
_LABEL = re.compile(rf"([A-Za-z][\w’' ]{{1,24}}?)(?:\s\d{{1,2}})?\s*(?::|\s{_RULE})\s+{_NEXT}")
_WHEN = re.compile(rf"{_DATE}\s*(?::|{_RULE})\s+{_NEXT}")
# VIENNA, Austria, March 14 (Reuters) —
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'/]*(?:[ -](?:[A-ZÀ-Þ][A-ZÀ-Þ.’'/]+|de|la|al))*"
_REGION = r"(?:,\s(?:[A-Z][\w.’'-]*\s?){1,3}?)"
_DATELINE = re.compile(
    rf"{_PLACE}{_REGION}{{0,2}}(?:,?\s{_DATE})?(?:\s*{_AGENCY})?\s*(?:{_RULE}\s+{_NEXT}|(?<=/)\s+|(?<=/\.)\s+)"
    rf"|\[{_PLACE}\]\s+{_NEXT}"
    rf"|{_PLACE}\.\s+(?=[\"“‘«„])"
)
_SIGNED = re.compile(rf"[A-Z][\w.’'/ -]{{1,40}}{_REGION}{{0,2}}(?:,?\s{_DATE})?\s{_AGENCY}\s*{_RULE}\s+")
_TOWN = re.compile(
    rf"([A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){{0,2}})(?:,\s([A-Z][\w. ’'-]+?))?(?:,\s{_DATE})?\s{_RULE}\s+{_NEXT}"
)


def lead_end(text: str, paragraph: Span) -> int:
    """Where the words of a paragraph begin: its start where nothing stands before them, or nothing else in it."""
    at = paragraph.start
    for _ in range(_MOST):
        end = _lead(text, at, paragraph.end)
        if end is None:
            break
        at = end
    return at if at < paragraph.end else paragraph.start


def _lead(text: str, at: int, end: int) -> int | None:
    """Where one lead that begins at `at` ends; None where none does."""
    if text[at : at + 1].islower():
        label = _LABEL.match(text, at, end) or _MARKS.match(text, at, end)
        return label.end() if label and (not label.lastindex or " " not in label.group(1)) else None
    for pattern in (_MARKS, _HOUR, _BYLINE, _WHEN, _DATELINE, _SIGNED):
        if match := pattern.match(text, at, end):
            return match.end()
    label = _LABEL.match(text, at, end)
    if label and label.group(1).lower() in word_list("labels"):
        return label.end()
    town = _TOWN.match(text, at, end)
    return town.end() if town and _is_place(town.group(2) or town.group(1)) else None


def _is_place(name: str) -> bool:
    return name in state_by_name() or name in seats() or name in word_list("places")
