"""Whom a draft names as the speaker of its quotations, and whether an article names the same one."""

from __future__ import annotations

import re
from bisect import bisect_left

from rapidfuzz import fuzz

from tui.articles.article import Span
from tui.articles.plain import text_article
from tui.extraction.extract import quotes_of
from tui.extraction.words import state_by_adjective, state_by_name, verbs
from tui.findings import Findings
from tui.writing.checking.draft import Draft
from tui.writing.checking.quotations import SpeakerOf
from tui.writing.checking.tokens import words_of

_CAPITAL = r"[^\W\d_a-z][\w.'’-]*"
_NAME = (
    rf"(?!(?:He|She|They|It|We|I|You|And|But|Yes|No)\b){_CAPITAL}"
    rf"(?: (?:(?:al|bin|d[aeiu]|of|the|v[ao]n) )*{_CAPITAL}){{0,4}}"
)
_DASHED = re.compile(rf"[”»\"’'][ \t]*(?:—|–|--?-?)[ \t]*(?P<who>{_NAME})(?=,|\s*[(\[\n]|\s*\Z|\.\s)")
_COLON = re.compile(rf"(?:\A|\n)[ \t>*-]*(?P<who>{_NAME})(?:, as reported)?:\s*[“„«\"‘']?\Z")

_REACH = 1000
"""Characters after a quotation in which the dash before a name may stand."""

_INTRODUCED = re.compile(rf"(?P<who>{_NAME}) (?:\w+ly )?(?P<verb>[a-z]+)\b[^\n.:“”\"]{{0,60}}:\s*\Z")

SURE = 0.6
"""Confidence of an attribution from which it counts against another one."""

_SAME_SPELLING = 85.0
"""How like two family names must be, of 100, to be two spellings of one: Zelensky and Zelenskyy are 94."""


def speakers(draft: Draft) -> SpeakerOf:
    """How to ask for the speaker of a quotation: the rules that read articles read the draft, too.

    Beside them stand the forms that only drafts have: ``Marco Rubio: “…”`` and, for all quotations of a paragraph,
    ``“…” — Marco Rubio``.
    """
    text = draft.prose.text
    quotes = sorted(
        (span, quote.speaker)
        for quote in quotes_of(text_article(draft.file, draft.prose.text))
        if quote.speaker and quote.confidence >= SURE
        for span in quote.verbatim
    )

    def speaker_of(span: Span) -> str | None:
        beside = _DASHED.search(text, span.end, _line_end(text, span.end)) or _COLON.search(
            text, max(0, span.start - 80), span.start
        )
        if beside:
            return beside["who"]
        writing = _INTRODUCED.search(text, max(0, span.start - 160), span.start)
        if writing and writing["verb"] in verbs():
            return writing["who"]
        at = bisect_left(quotes, span.end, key=lambda each: each[0].start)
        shared = [(_shared(each, span), speaker) for each, speaker in quotes[max(0, at - 8) : at]]
        most, speaker = max(shared, default=(0, None))
        return speaker if 2 * most > span.end - span.start else None

    return speaker_of


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + _REACH)
    return at + _REACH if end < 0 else end


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def same_speaker(drafted: str, said: str, findings: Findings) -> bool | None:
    """Whether a draft's name for a speaker and an article's are of the same one; ``None`` where nobody can tell.

    The same family name, also in another spelling; the same state by its name, adjective or seat; or a name that the
    article's role for the speaker holds (the Kremlin and its spokesman). A role without a name tells nothing.
    """
    one, other = words_of(drafted), words_of(said)
    if not (one.folded and other.folded and _names(drafted) and _names(said)):
        return None
    if one.folded[-1] in other.folded or other.folded[-1] in one.folded:
        return True
    if fuzz.ratio(one.folded[-1], other.folded[-1]) >= _SAME_SPELLING:
        return True
    if _states(drafted) & _states(said):
        return True
    return _speaks_for(drafted, said, findings) or _speaks_for(said, drafted, findings)


def _speaks_for(body: str, person: str, findings: Findings) -> bool:
    """Whether the article's role for a person holds the name of a body or a state."""
    family = words_of(person).folded[-1]
    roles = [each.role for each in findings.people if each.role and family in words_of(each.name).folded]
    last = words_of(body).folded[-1]
    return any(last in words_of(role).folded or _states(body) & _states(role) for role in roles)


def _names(name: str) -> bool:
    """Whether it is a name and not a role: ``the Kremlin``, but neither ``Russian officials`` nor ``A man in Kyiv``."""
    words = re.sub(r"^[Tt]he ", "", name).split()
    return words[0] not in ("A", "An") and words[0][0].isupper() and not words[-1][0].islower()


def _states(name: str) -> set[str]:
    """The states that a name or a role speaks of."""
    tables = (state_by_name(), state_by_adjective())
    stripped = re.sub(r"^(?:the|The) ", "", name)
    forms = {name, stripped, *re.findall(r"\w[\w.]*", name)}
    return {table[form] for table in tables for form in forms | {each.lower() for each in forms} if form in table}
