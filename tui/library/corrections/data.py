"""Corrections as JSON, both ways: how they are kept, exported and imported."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, get_args

from tui.articles.article import Span
from tui.articles.dates import iso_8601, iso_date
from tui.findings import Party, Proposal, Quote, QuoteKind, Stance
from tui.findings_json import proposal_json, quote_json, to_proposal, to_quote
from tui.library.corrections.values import (
    FIELDS,
    NO_ANSWER,
    SIDES,
    About,
    Added,
    Answer,
    Change,
    Correction,
    Cut,
    Field,
    Followed,
    Kind,
    Parties,
    Rejected,
    Speaker,
    Target,
)
from tui.library.own_work.values import Cited

MOST_LETTERS = 1_000
"""Of a name, a headline, an address."""
STANCES = (*get_args(Stance), NO_ANSWER)
CITED = tuple(each.name for each in fields(Cited))
_DIGEST = re.compile(r"[0-9a-f]{64}", re.IGNORECASE | re.ASCII)
FOLLOWED = {True: "same as", False: "apart from"}
ALLOWED: dict[Target, tuple[str, ...]] = {
    "article": FIELDS,
    "quote": ("speaker", "kind", "cut", "rejected", "added", *FOLLOWED.values()),
    "proposal": (*SIDES, "answer", "rejected", "added", *FOLLOWED.values()),
}
"""What can be put right of what, by the names of the JSON."""


def value_of(field: Field, given: str | None) -> str | None:
    """The value of a field of an article as a person wrote it, blanks folded; ``None`` for nothing.

    A date is ISO 8601, or a day as news writes it (`12 March 2025`); an address is one of http or https. Raises
    ValueError with a clause for a person.
    """
    value = " ".join((given or "").split())
    if not value:
        return None
    if len(value) > MOST_LETTERS:
        raise ValueError(f"the {field} is longer than {MOST_LETTERS} characters")
    if field == "date":
        date = iso_8601(value) or iso_date(value)
        if date is None:
            raise ValueError(f"{value[:40]!r} is no date: write it as 2025-03-12")
        return date
    if field == "url" and not value.casefold().startswith(("http://", "https://")):
        raise ValueError(f"{value[:40]!r} is no address: it begins with https:// or http://")
    return value


def correction_json(correction: Correction) -> dict[str, Any]:
    """A correction as a JSON object; its number is no part of it, as that holds in one library alone."""
    return {
        "target": correction.target,
        "text_sha256": correction.text_sha256,
        "spans": [list(span) for span in correction.spans],
        "words": correction.words,
        "change": change_json(correction.change, correction),
        "article": asdict(correction.cited),
        "by": correction.by,
        "made": correction.made,
    }


def to_correction(found: Mapping[str, Any]) -> Correction:
    """The correction of such an object, not kept yet; raises KeyError, TypeError or ValueError where it is none.

    The types of its fields have been looked at before.
    """
    target: Target = found["target"]
    if target not in ALLOWED:
        raise ValueError(f"target is none of {', '.join(ALLOWED)}")
    spans = _spans(found["spans"])
    if bool(spans) == (target == "article"):
        raise ValueError("spans are missing" if not spans else "an article has no spans")
    if not _DIGEST.fullmatch(found["text_sha256"]):
        raise ValueError("text_sha256 is no SHA-256 in hexadecimal")
    if len(found.get("made", "")) > MOST_LETTERS:
        raise ValueError(f"made is longer than {MOST_LETTERS} characters")
    words = str(found["words"])
    if spans and spans[-1].end - spans[0].start != len(words):
        raise ValueError("the words are not as long as their spans")
    return Correction(
        target,
        str(found["text_sha256"]).lower(),
        spans,
        words,
        to_change(found["change"], target, spans),
        Cited(**{name: found["article"][name] for name in CITED if name in found["article"]}),
        name_of(found.get("by")) or "",
        str(found.get("made", "")),
    )


def change_json(change: Change, correction: Correction) -> dict[str, Any]:
    """What a correction changes, as a JSON object: `set` says what, `to` its value."""
    match change:
        case About(field, value):
            return {"set": field, "to": value}
        case Speaker(name):
            return {"set": "speaker", "to": name}
        case Kind(kind):
            return {"set": "kind", "to": kind}
        case Cut(spans):
            return {"set": "cut", "to": [list(span) for span in spans]}
        case Rejected():
            return {"set": "rejected"}
        case Added(Quote() as quote):
            return {"set": "added", "to": quote_json(_text(correction), quote, explain=False)}
        case Added(Proposal() as proposal):
            return {"set": "added", "to": proposal_json(_text(correction), proposal, explain=False)}
        case Parties(side, parties):
            return {"set": side, "to": [{"party": each.party, "person": each.person} for each in parties]}
        case Answer(span, party, stance):
            return {"set": "answer", "to": stance, "party": party, "span": list(span)}
        case Followed(same, text_sha256, spans, words):
            to = {"text_sha256": text_sha256, "spans": [list(span) for span in spans], "words": words}
            return {"set": FOLLOWED[same], "to": to}
    raise AssertionError(change)


def to_change(found: Mapping[str, Any], target: Target, spans: tuple[Span, ...]) -> Change:
    """The change of such an object; raises KeyError, TypeError or ValueError where it is none for that target."""
    name: Any = found["set"]
    to: Any = found.get("to")
    if name not in ALLOWED[target]:
        raise ValueError(f"{name!r} is nothing that can be put right of {target}: {', '.join(ALLOWED[target])}")
    if name in FIELDS:
        return About(name, value_of(name, to))
    if name == "speaker":
        return Speaker(name_of(to))
    if name == "kind":
        return Kind(_one_of(to, get_args(QuoteKind)))
    if name == "cut":
        return Cut(_some(_spans(to)))
    if name == "rejected":
        return Rejected()
    if name == "answer":
        (span,) = _spans([found["span"]])
        return Answer(span, name_of(found["party"]), _one_of(to, STANCES))
    if name in FOLLOWED.values():
        return _followed(to, same=name == FOLLOWED[True])
    if name == "added":
        return Added(_added(to, target, spans))
    return Parties(name, tuple(Party(name_of(each["party"]), name_of(each["person"]), None) for each in to))


def name_of(name: str | None) -> str | None:
    """A name with its blanks folded; ``None`` for nothing. Raises ValueError where it is too long."""
    name = " ".join((name or "").split())
    if len(name) > MOST_LETTERS:
        raise ValueError(f"a name is longer than {MOST_LETTERS} characters")
    return name or None


def _added(found: Mapping[str, Any], target: Target, spans: tuple[Span, ...]) -> Quote | Proposal:
    finding = to_quote(found) if target == "quote" else to_proposal(found)
    if finding.spans != spans:
        raise ValueError("what is added does not stand where the correction does")
    if isinstance(finding, Quote) and not all(any(each.contains(span) for each in spans) for span in finding.verbatim):
        raise ValueError("the verbatim words of a quote lie outside it")
    return finding


def _followed(found: Mapping[str, Any], *, same: bool) -> Followed:
    text_sha256, spans, words = str(found["text_sha256"]), _some(_spans(found["spans"])), str(found["words"])
    if not _DIGEST.fullmatch(text_sha256):
        raise ValueError("text_sha256 is no SHA-256 in hexadecimal")
    if spans[-1].end - spans[0].start != len(words):
        raise ValueError("the words are not as long as their spans")
    return Followed(same, text_sha256.lower(), spans, words)


def _text(correction: Correction) -> str:
    """As much of the article's text as is known: its words in their place."""
    return " " * correction.span.start + correction.words


def _spans(found: Any) -> tuple[Span, ...]:
    spans = tuple(Span(int(start), int(end)) for start, end in found)
    at = 0
    for start, end in spans:
        if not at <= start < end:
            raise ValueError("spans are empty, overlap or are out of order")
        at = end
    return spans


def _some(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    if not spans:
        raise ValueError("spans are missing")
    return spans


def _one_of(value: Any, values: tuple[Any, ...]) -> Any:
    if value not in values:
        raise ValueError(f"{value!r} is none of {', '.join(values)}")
    return value
