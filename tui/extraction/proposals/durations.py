"""How long a pause in the fighting is to last: "30-day", "month-long", "for six weeks", "until such time as …"."""

from __future__ import annotations

import re
from functools import lru_cache

from tui.articles.article import Span
from tui.extraction.values import value

_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "night": 1.0, "weekend": 2.0, "week": 7.0, "fortnight": 14.0}
_DAYS |= {"month": 30.0, "year": 365.0}
"""Days in a unit; a month counts thirty: the papers write "30-day" and "month-long" of one truce."""

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_NUMBERS = {word: float(n) for n, word in enumerate(_ONES.split(), 1)}
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10.0 * n for n, word in enumerate(_DECADES.split(), 2)}
_NUMBERS |= _TENS | {"a": 1.0, "an": 1.0, "half": 0.5, "hundred": 100.0}

_WORD = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NUMBER = rf"\d+(?:[.,]\d+)?|(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_ONES.split()[:9])})|{_WORD}"
_VAGUE = r"(?:a\s+)?(?:several|few|many|couple\s+of|dozens\s+of|some)"
_UNIT = "minute|hour|day|night|weekend|week|fortnight|month|year"
_HYPHEN = r"[-\u2010\u2011\u2013\s]\s*"

_PAUSE_NOUN = (
    r"(?:cease[- ]?fires?|truces?|armistices?|moratori(?:um|a)|pauses?|lulls?|halts?|suspensions?"
    r"|cessations?|stoppages?|freezes?"
    r"|respites?|corridors?|mandates?|transitions?|waivers?|reprieves?|bans?|breathers?|breathing[- ]spaces?"
    r"|intervals?|calm|de-escalation|extensions?|windows?|periods?|phases?|stages?|silence|breaks?|standstill)\b"
)
_PAUSE_VERB = (
    r"(?:extend|paus|halt|stop|suspend|ceas|freez|hold|last|renew|prolong|refrain|observ|continu"
    r"|remain|silenc|maintain|run)(?:s|es|ed|ing|e)?\b"
)
_FILLER = (
    r"(?:[,\s]+(?!(?:of|in|on|to|for|after|before|since|and|or|the|a|an|that|which|as|with|by"
    r"|from)\b)[\"“‘']?[\w'’-]+){0,4}?[,\s]+[\"“‘']?"
)

_ATTRIBUTIVE = re.compile(
    rf"\b(?:(?!an?\b)(?P<number>{_NUMBER})(?:{_HYPHEN}(?:to{_HYPHEN}"
    rf"|or{_HYPHEN})(?P<upper>{_NUMBER}))?{_HYPHEN}(?P<unit>{_UNIT})(?:-?\s?long)?"
    rf"|(?P<bare>{_UNIT})s?-?long)(?=[\"”’']?{_FILLER}{_PAUSE_NOUN})",
    re.IGNORECASE,
)
_MORE = (
    r"(?:(?:at\s+(?:least|most)|up\s+to|no\s+more\s+than|(?:a\s+)?(?:little\s+)?more\s+than|(?:just|slightly|well)\s+(?:over|under)|over|under|less\s+than|about|around|roughly|nearly|almost|another"
    r"|the\s+next|the\s+first|an?\s+(?:initial|additional|further)|(?:a|the)\s+period\s+of|only|just"
    r"|some|initial|further)\s+)*"
)
_PHRASE = re.compile(
    rf"\b(?:for|of|lasting|lasts?|over|by|renewable\s+every)\s+(?P<span>{_MORE}(?:(?P<number>{_NUMBER})(?:{_HYPHEN}(?:to"
    rf"|or){_HYPHEN}(?P<upper>{_NUMBER}))?|(?P<vague>{_VAGUE}))"
    rf"(?:\s+(?:more|full|further|consecutive|additional))?[-\s]+(?P<unit>{_UNIT})s?)\b(?!\s+ago)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?P<span>until\s+such\s+time\s+as\b[^.,;\n“”\"]*|until\s+further\s+notice|indefinite(?:ly)?|open-ended"
    r"|for\s+(?:as|so)\s+long\s+as\b[^.,;\n“”\"]*"
    r"|(?:continu\w+|last\w*|hold|remain(?:\s+in\s+(?:place|force))?|extend\w*|stay(?:\s+in\s+place)?)\s+(?:for\s+|only\s+)?as\s+long\s+as\b[^.,;\n“”\"]*)",
    re.IGNORECASE,
)
_OPENING = ("until", "indefinite", "open-ended", "long")
"""Letters of which some stand in every duration without an end."""
_CLOCK = (
    r"(?:dawn|dusk|noon|midday|midnight|sunrise|sunset|morning|evening|night|\d{1,2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?)"
)
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas(?:\s+(?:Day|Eve))?|New\s+Year(?:[’']s)?(?:\s+(?:Day|Eve))?"
    r"|Easter(?:\s+\w+day)?|Epiphany|Ramadan|(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2})?)"
)
_MOMENT = rf"(?:{_CLOCK}(?:\s+(?:on\s+)?{_DAY})?|{_DAY}(?:\s+(?:at\s+)?{_CLOCK})?)"
_FROM_TO = re.compile(
    rf"\b(?P<span>(?:every\s+day\s+|each\s+day\s+|daily\s+)?(?:from|between)\s+{_MOMENT}\s+(?:to|until|till|through|and)\s+{_MOMENT})(?!\w)"
)
_MEANWHILE = re.compile(
    r"\b(?P<span>(?:while\s+[^.,;\n“”\"]{3,60}?\b(?:lasts?|continues?|goes?\s+on|proceeds?|(?:is|are)\s+under\s+way)"
    r"|during\s+(?:the\s+|their\s+|its\s+|a\s+)?[\w’'-]+(?:\s+(?:of\s+)?[\w’'-]+){0,2}?(?=[.,;:]|\s+(?:in|to|so|and|with|at|on|but|that)\b|$)"
    r"|(?:for|over|throughout)\s+(?:the\s+)?(?:\w+\s+)?(?:holidays?|Games|festival|feast|harvest|winter|summer|spring|autumn"
    r"|weekend|season|elections?|summit|visit)\b))"
)
"""As long as something else goes on."""
_UNTIL = re.compile(
    r"\b(?P<span>(?:until|till|through)\s+(?:at\s+least\s+)?(?:the\s+(?:end|middle|start"
    r"|beginning)\s+of\s+[\w’' ]{3,20}|midnight(?:\s+on\s+\w+)?"
    r"|(?:next\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:\d{1,2}\s+)?(?:January|February|March|April|May"
    r"|June|July|August|September|October"
    r"|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)(?:\s+\d{1,2})?))\b"
)
_HALTING = re.compile(rf"\b(?:{_PAUSE_NOUN}|{_PAUSE_VERB})", re.IGNORECASE)
_FIGHTING = re.compile(r"\b(?:war|wars|fighting|conflict|siege|talks|negotiations|killing|years|old)\b", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:has|have|had|held|jailed|detained|stalled|killed|ruled|been|since|lived|spent|waited)\b", re.IGNORECASE
)
"""Words for what has gone on until now."""
_AHEAD = re.compile(r"\bover\s+the\s+(?:next|coming)\b", re.IGNORECASE)
_COMING_ABOUT = re.compile(
    r"\b(?:establish|reach|begin|beg[au]n|start|agree|sign|happen|come|conclude|announce|finalis|finaliz|set)\w*\b",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"\s+(?:ago|later|after|before|now|in\s+(?:prison|jail|captivity|exile))\b", re.IGNORECASE)


@value
class Duration:
    """A duration in the text and its length in days, ``None`` where the text leaves it open."""

    span: Span
    days: float | None


def number(word: str) -> float | None:
    """The value of a number in digits or words ("30", "twenty-four", "a"); ``None`` for anything else."""
    word = word.lower().replace(",", ".")
    if word in _NUMBERS:
        return _NUMBERS[word]
    tens, _, ones = word.replace(" ", "-").partition("-")
    if tens in _TENS and ones in _NUMBERS:
        return _TENS[tens] + _NUMBERS[ones]
    try:
        return float(word)
    except ValueError:
        return None


@lru_cache(maxsize=512)
def find_durations(text: str, within: Span, *, promised: bool = False) -> tuple[Duration, ...]:
    """The durations of a pause in a stretch of the text, in order and apart from each other.

    A number and a unit count only where they measure a pause ("a 30-day ceasefire", "halt strikes for a week"), not
    where they measure the war ("a three-year war", "a 500-day siege"). Days are ``None`` for a range or an
    open end. `promised`: the stretch says what is to be, so that whatever lasts there counts ("hostages freed over 60
    days"), the fighting excepted.
    """
    part = text[within.start : within.end]
    low = part.lower()
    found: list[Duration] = []
    if any(unit in low for unit in _DAYS):
        found += (Duration(_shift(m.span(), within), _days(m)) for m in _ATTRIBUTIVE.finditer(part))
        found += (
            Duration(_shift(m.span("span"), within), _days(m))
            for m in _PHRASE.finditer(part)
            if not _says_when(part, m) and (measures_a_pause(part, m.start()) or (promised and _is_to_last(part, m)))
        )
    if any(word in low for word in _OPENING):
        found += (Duration(_shift(m.span("span"), within), None) for m in _OPEN.finditer(part))
    if "from" in low or "between" in low:
        found += (
            Duration(_shift(m.span("span"), within), None)
            for m in _FROM_TO.finditer(part)
            if measures_a_pause(part, m.start())
        )
    if any(word in low for word in ("while", "during", "for ", "over ", "throughout")):
        found += (
            Duration(_shift(m.span("span"), within), None)
            for m in _MEANWHILE.finditer(part)
            if measures_a_pause(part, m.start())
        )
    if any(word in low for word in ("til", "through")):
        found += (
            Duration(_shift(m.span("span"), within), None)
            for m in _UNTIL.finditer(part)
            if measures_a_pause(part, m.start())
        )
    return _apart(found)


def _shift(span: tuple[int, int], within: Span) -> Span:
    return Span(span[0] + within.start, span[1] + within.start)


def _days(match: re.Match[str]) -> float | None:
    groups = match.groupdict()
    if groups.get("upper") or groups.get("vague"):
        return None
    if groups.get("bare"):
        return (
            _DAYS[groups["bare"].lower()]
            if groups["bare"].lower() not in ("day", "hour") or "days" not in match[0].lower()
            else None
        )
    value = number(groups["number"])
    return None if value is None else round(value * _DAYS[groups["unit"].lower()], 4)


def measures_a_pause(part: str, at: int) -> bool:
    """Whether the nearest word before the offset `at` that could be measured is a pause, not the fighting."""
    before = part[max(0, at - 70) : at]
    pauses = [m.end() for m in _HALTING.finditer(before)]
    fights = [m.end() for m in _FIGHTING.finditer(before)]
    return bool(pauses) and (not fights or fights[-1] < pauses[-1] or len(before) - pauses[-1] < 35)


def _says_when(part: str, match: re.Match[str]) -> bool:
    """Whether it says by when something is to come about: "could be established over the next few days"."""
    before = part[max(0, match.start() - 40) : match.start()]
    return bool(_AHEAD.search(match[0]) and _COMING_ABOUT.search(before))


def _is_to_last(part: str, match: re.Match[str]) -> bool:
    """Whether a length of time is how long something is to be done, not how long it has gone on or an age."""
    before = part[max(0, match.start() - 40) : match.start()]
    lead = match[0].split()[0].lower()
    return lead in ("for", "over", "lasting", "lasts", "last") and not (
        _FIGHTING.search(before) or _SO_FAR.search(before) or _AFTERWARDS.match(part, match.end())
    )


def _apart(found: list[Duration]) -> tuple[Duration, ...]:
    kept: list[Duration] = []
    for duration in sorted(found, key=lambda d: (d.span.start, -d.span.end)):
        if not kept or kept[-1].span.end <= duration.span.start:
            kept.append(duration)
    return tuple(kept)
